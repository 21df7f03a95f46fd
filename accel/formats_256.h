// The formats whose blocks have 256 weights, numbered u = 0 to 7 in parts of 32 (see formats.h).
#pragma once

#include "formats.h"

namespace accel {
namespace {

struct Iq4Xs : Iq4Table {
    static constexpr int type = 23;
    static constexpr const char *name = "iq4_xs";
    static constexpr int bits = 4;
    using Fine = uint8_t;
    static constexpr Scale scale = Scale::one_signed;
    static constexpr int fine_count = 1;
    static constexpr int coarse_count = 1;
    struct Block {
        uint16_t coarse;
        uint16_t step_high;   // two bits of each of eight steps
        uint8_t step_low[4];  // four bits of each
        uint8_t nibbles[8][16];
    };
    static void read_codes(const Block &block, int u, uint8_t *codes) {
        read_nibbles(block.nibbles[u], codes);
    }
    static void write_codes(Block &block, int u, const uint8_t *codes) {
        write_nibbles(codes, block.nibbles[u]);
    }
    static void read_fine(const Block &block, int u, Fine *fine) {
        const int low = (block.step_low[u / 2] >> (4 * (u % 2))) & 15;
        const int high = (block.step_high >> (2 * u)) & 3;
        fine[0] = static_cast<Fine>((low | (high << 4)) - 32);
    }
    static void write_fine(Block &block, int u, const Fine *fine) {
        const auto step = static_cast<uint8_t>(fine[0] + 32);
        block.step_low[u / 2] =
            static_cast<uint8_t>(block.step_low[u / 2] | ((step & 15) << (4 * (u % 2))));
        block.step_high = static_cast<uint16_t>(block.step_high | ((step >> 4) << (2 * u)));
    }
    static void read_coarse(const Block &block, uint16_t *coarse) { coarse[0] = block.coarse; }
    static void write_coarse(Block &block, const uint16_t *coarse) { block.coarse = coarse[0]; }
};

// Eight steps and eight minima of six bits in twelve bytes (get_scale_min_k4 of ggml-quants.c).
struct TwelveBytes {
    using Fine = uint8_t;
    static constexpr Scale scale = Scale::six_bits_minimum;
    static constexpr bool has_table = false;
    static constexpr int offset = 0;
    static constexpr int fine_count = 2;
    static constexpr int coarse_count = 2;
    template <class Block>
    static void read_fine(const Block &block, int u, Fine *fine) {
        const uint8_t *s = block.scales;
        if (u < 4) {
            fine[0] = s[u] & 63;
            fine[1] = s[u + 4] & 63;
        } else {
            fine[0] = static_cast<Fine>((s[u + 4] & 15) | ((s[u - 4] >> 6) << 4));
            fine[1] = static_cast<Fine>((s[u + 4] >> 4) | ((s[u] >> 6) << 4));
        }
    }
    template <class Block>
    static void write_fine(Block &block, int u, const Fine *fine) {
        uint8_t *s = block.scales;
        if (u < 4) {
            s[u] = static_cast<uint8_t>(s[u] | fine[0]);
            s[u + 4] = static_cast<uint8_t>(s[u + 4] | fine[1]);
        } else {
            s[u + 4] = static_cast<uint8_t>((fine[0] & 15) | (fine[1] << 4));
            s[u - 4] = static_cast<uint8_t>(s[u - 4] | ((fine[0] >> 4) << 6));
            s[u] = static_cast<uint8_t>(s[u] | ((fine[1] >> 4) << 6));
        }
    }
    template <class Block>
    static void read_coarse(const Block &block, uint16_t *coarse) {
        coarse[0] = block.coarse_step;
        coarse[1] = block.coarse_minimum;
    }
    template <class Block>
    static void write_coarse(Block &block, const uint16_t *coarse) {
        block.coarse_step = coarse[0];
        block.coarse_minimum = coarse[1];
    }
};

// Puts `Bits` bits of each of 32 bytes, from bit `from` on, into the codes, from bit `To` on; eight
// bytes at a time, as the compiler finds no instruction that shifts bytes.
template <int Bits, int To>
void add_bits(const uint8_t *bytes, int from, uint8_t *codes) {
    constexpr uint64_t mask = 0x0101010101010101U * ((1U << Bits) - 1U);
    for (int i = 0; i < 32; i += 8) {
        uint64_t eight = 0;
        uint64_t code = 0;
        std::memcpy(&eight, bytes + i, 8);
        std::memcpy(&code, codes + i, 8);
        code |= ((eight >> from) & mask) << To;
        std::memcpy(codes + i, &code, 8);
    }
}

// Codes 64v..64v+31 lie in the low halves of the 32 bytes v, codes 64v+32..64v+63 in the high ones.
inline void read_k_nibbles(const uint8_t (*nibbles)[32], int u, uint8_t *codes) {
    std::memset(codes, 0, 32);
    add_bits<4, 0>(nibbles[u / 2], 4 * (u % 2), codes);
}

inline void write_k_nibbles(const uint8_t *codes, int u, uint8_t (*nibbles)[32]) {
    for (int i = 0; i < 32; ++i) {
        nibbles[u / 2][i] =
            static_cast<uint8_t>(nibbles[u / 2][i] | ((codes[i] & 15) << (4 * (u % 2))));
    }
}

struct Q4K : TwelveBytes {
    static constexpr int type = 12;
    static constexpr const char *name = "q4_K";
    static constexpr int bits = 4;
    struct Block {
        uint16_t coarse_step;
        uint16_t coarse_minimum;
        uint8_t scales[12];
        uint8_t nibbles[4][32];
    };
    static void read_codes(const Block &block, int u, uint8_t *codes) {
        read_k_nibbles(block.nibbles, u, codes);
    }
    static void write_codes(Block &block, int u, const uint8_t *codes) {
        write_k_nibbles(codes, u, block.nibbles);
    }
};

struct Q5K : TwelveBytes {
    static constexpr int type = 13;
    static constexpr const char *name = "q5_K";
    static constexpr int bits = 5;
    struct Block {
        uint16_t coarse_step;
        uint16_t coarse_minimum;
        uint8_t scales[12];
        uint8_t fifth_bits[32];  // bit u of byte i belongs to code i of block u
        uint8_t nibbles[4][32];
    };
    static void read_codes(const Block &block, int u, uint8_t *codes) {
        read_k_nibbles(block.nibbles, u, codes);
        add_bits<1, 4>(block.fifth_bits, u, codes);
    }
    static void write_codes(Block &block, int u, const uint8_t *codes) {
        write_k_nibbles(codes, u, block.nibbles);
        for (int i = 0; i < 32; ++i) {
            block.fifth_bits[i] =
                static_cast<uint8_t>(block.fifth_bits[i] | ((codes[i] >> 4) << u));
        }
    }
};

// 256 weights are two halves of 128; in each, quarters 0 and 2 share 32 bytes of nibbles, 1 and 3
// the next 32, and all four share 32 bytes of upper bits.
struct Q6K {
    static constexpr int type = 14;
    static constexpr const char *name = "q6_K";
    static constexpr int bits = 6;
    static constexpr bool has_table = false;
    static constexpr int offset = 32;
    using Fine = uint8_t;
    static constexpr Scale scale = Scale::two_signed;
    static constexpr int fine_count = 2;
    static constexpr int coarse_count = 1;
    struct Block {
        uint8_t nibbles[2][2][32];
        uint8_t upper_bits[2][32];
        uint8_t steps[8][2];
        uint16_t coarse;
    };
    static void read_codes(const Block &block, int u, uint8_t *codes) {
        const int quarter = u % 4;
        const uint8_t *low = block.nibbles[u / 4][quarter % 2];
        const uint8_t *high = block.upper_bits[u / 4];
        std::memset(codes, 0, 32);
        add_bits<4, 0>(low, 4 * (quarter / 2), codes);
        add_bits<2, 4>(high, 2 * quarter, codes);
    }
    static void write_codes(Block &block, int u, const uint8_t *codes) {
        const int quarter = u % 4;
        uint8_t *low = block.nibbles[u / 4][quarter % 2];
        uint8_t *high = block.upper_bits[u / 4];
        for (int i = 0; i < 32; ++i) {
            low[i] = static_cast<uint8_t>(low[i] | ((codes[i] & 15) << (4 * (quarter / 2))));
            high[i] = static_cast<uint8_t>(high[i] | ((codes[i] >> 4) << (2 * quarter)));
        }
    }
    static void read_fine(const Block &block, int u, Fine *fine) {
        std::memcpy(fine, block.steps[u], 2);
    }
    static void write_fine(Block &block, int u, const Fine *fine) {
        std::memcpy(block.steps[u], fine, 2);
    }
    static void read_coarse(const Block &block, uint16_t *coarse) { coarse[0] = block.coarse; }
    static void write_coarse(Block &block, const uint16_t *coarse) { block.coarse = coarse[0]; }
};

static_assert(sizeof(Iq4Xs::Block) == 136 && sizeof(Q4K::Block) == 144 &&
              sizeof(Q5K::Block) == 176 && sizeof(Q6K::Block) == 210);

}  // namespace
}  // namespace accel
