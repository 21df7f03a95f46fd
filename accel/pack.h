// From ggml's order of bits to the packed one (layouts.h) and back. Every bit survives.
#pragma once

#include <cstring>

#include "layouts.h"

namespace accel {
namespace {

// Where the numbers of one row and one block of a group lie.
template <class Format, int R>
struct Place {
    using Map = Layout<Format, R>;
    using Fine = typename Format::Fine;

    uint8_t *group;
    int64_t blocks;
    int row;

    uint8_t *codes(int64_t block, int j) const {
        return group + block * Map::code_bytes + 4 * (j * R + row);
    }
    uint8_t *upper(int64_t block, int h) const {
        return group + Map::upper(blocks) + block * Map::upper_bytes + 4 * (h * R + row);
    }
    uint8_t *fine(int64_t block, int i) const {
        return group + Map::fine(blocks) + block * Map::fine_bytes +
               (i * R + row) * int64_t{sizeof(Fine)};
    }
    uint8_t *coarse(int64_t super, int i) const {
        return group + Map::coarse(blocks) + super * Map::coarse_bytes + 2 * (i * R + row);
    }
};

template <class Format, int R>
void put_codes(const Place<Format, R> &place, int64_t block, const uint8_t *codes) {
    constexpr int bits = Layout<Format, R>::upper_bits;
    if constexpr (Format::bits == 8) {
        for (int j = 0; j < 8; ++j) {
            std::memcpy(place.codes(block, j), codes + 4 * j, 4);
        }
    } else {
        uint8_t nibbles[16];
        write_nibbles(codes, nibbles);
        for (int j = 0; j < 4; ++j) {
            std::memcpy(place.codes(block, j), nibbles + 4 * j, 4);
        }
    }
    if constexpr (bits > 0) {
        constexpr int per_register = 8 / bits;
        for (int h = 0; h < bits; ++h) {
            uint32_t word = 0;
            for (int j = 0; j < per_register; ++j) {
                uint32_t four = 0;
                std::memcpy(&four, codes + 4 * (h * per_register + j), 4);
                word |= ((four >> 4) & 0x03030303U) << (bits * j);
            }
            std::memcpy(place.upper(block, h), &word, 4);
        }
    }
}

template <class Format, int R>
void get_codes(const Place<Format, R> &place, int64_t block, uint8_t *codes) {
    constexpr int bits = Layout<Format, R>::upper_bits;
    if constexpr (Format::bits == 8) {
        for (int j = 0; j < 8; ++j) {
            std::memcpy(codes + 4 * j, place.codes(block, j), 4);
        }
    } else {
        uint8_t nibbles[16];
        for (int j = 0; j < 4; ++j) {
            std::memcpy(nibbles + 4 * j, place.codes(block, j), 4);
        }
        read_nibbles(nibbles, codes);
    }
    if constexpr (bits > 0) {
        constexpr int per_register = 8 / bits;
        constexpr uint32_t mask = 0x01010101U * ((1U << bits) - 1U);
        for (int j = 0; j < 8; ++j) {
            uint32_t word = 0;
            uint32_t four = 0;
            std::memcpy(&word, place.upper(block, j / per_register), 4);
            std::memcpy(&four, codes + 4 * j, 4);
            four |= ((word >> (bits * (j % per_register))) & mask) << 4;
            std::memcpy(codes + 4 * j, &four, 4);
        }
    }
}

template <class Format, int R>
void pack_row(const uint8_t *weights, const Place<Format, R> &place) {
    using Fine = typename Format::Fine;
    constexpr int parts = blocks_per_source<Format>;
    for (int64_t s = 0; s < place.blocks / parts; ++s) {
        typename Format::Block source;
        std::memcpy(&source, weights + s * int64_t{sizeof source}, sizeof source);
        for (int u = 0; u < parts; ++u) {
            const int64_t block = s * parts + u;
            uint8_t codes[block_size];
            Format::read_codes(source, u, codes);
            put_codes(place, block, codes);
            Fine fine[Format::fine_count];
            Format::read_fine(source, u, fine);
            for (int i = 0; i < Format::fine_count; ++i) {
                std::memcpy(place.fine(block, i), fine + i, sizeof(Fine));
            }
        }
        uint16_t coarse[2];
        Format::read_coarse(source, coarse);
        for (int i = 0; i < Format::coarse_count; ++i) {
            std::memcpy(place.coarse(s, i), coarse + i, 2);
        }
    }
}

template <class Format, int R>
void unpack_row(const Place<Format, R> &place, uint8_t *weights) {
    using Fine = typename Format::Fine;
    constexpr int parts = blocks_per_source<Format>;
    for (int64_t s = 0; s < place.blocks / parts; ++s) {
        typename Format::Block source{};
        for (int u = 0; u < parts; ++u) {
            const int64_t block = s * parts + u;
            uint8_t codes[block_size];
            get_codes(place, block, codes);
            Format::write_codes(source, u, codes);
            Fine fine[Format::fine_count];
            for (int i = 0; i < Format::fine_count; ++i) {
                std::memcpy(fine + i, place.fine(block, i), sizeof(Fine));
            }
            Format::write_fine(source, u, fine);
        }
        uint16_t coarse[2] = {0, 0};
        for (int i = 0; i < Format::coarse_count; ++i) {
            std::memcpy(coarse + i, place.coarse(s, i), 2);
        }
        Format::write_coarse(source, coarse);
        std::memcpy(weights + s * int64_t{sizeof source}, &source, sizeof source);
    }
}

template <class Format, int R>
void pack_group(const uint8_t *weights, size_t row_bytes, int rows, int64_t k, uint8_t *group) {
    if (rows < R) {
        std::memset(group, 0, Layout<Format, R>::group_bytes(k));
    }
    for (int row = 0; row < rows; ++row) {
        const Place<Format, R> place{group, k / block_size, row};
        pack_row(weights + static_cast<size_t>(row) * row_bytes, place);
    }
}

// The group is only read: Place serves both ways.
template <class Format, int R>
void unpack_group(const uint8_t *group, int rows, int64_t k, uint8_t *weights, size_t row_bytes) {
    for (int row = 0; row < rows; ++row) {
        const Place<Format, R> place{const_cast<uint8_t *>(group), k / block_size, row};
        unpack_row(place, weights + static_cast<size_t>(row) * row_bytes);
    }
}

}  // namespace
}  // namespace accel
