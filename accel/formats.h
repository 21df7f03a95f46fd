// ggml's quantised blocks, each taken apart into the same four things.
//
// A weight is  step * (code - offset) + minimum  (or  step * (table[code] - offset)).
//   codes   one unsigned integer per weight, 4 to 8 bits
//   fine    numbers that 32 weights share: steps and minima, as stored
//   coarse  numbers that 256 weights share: what the fine ones are multiples of
// The packed layout (layouts.h) keeps the same bits in another order, so nothing is lost.
//
// Block structures and formulas: llama.cpp, ggml/src/ggml-common.h (block_*) and ggml-quants.c
// (dequantize_row_*), October 2026. They belong to the GGUF file format and do not change.
#pragma once

#include <cstdint>
#include <cstring>

namespace accel {
namespace {

// How steps are stored, and how many a block of 32 weights has.
enum class Scale {
    half,              // f16 step
    half_minimum,      // f16 step, f16 minimum added
    exponent,          // u8 exponent of a power of two
    six_bits_minimum,  // u8 step, u8 minimum, of one f16 each; the minimum is subtracted
    one_signed,        // i8 step of an f16
    two_signed         // i8 step for each half of the 32 weights, of one f16
};

// What a product does with them: a factor for the block, a factor and a summand, or two factors.
enum class Steps { one, with_minimum, two };

constexpr Steps steps_of(Scale scale) {
    switch (scale) {
    case Scale::half_minimum:
    case Scale::six_bits_minimum:
        return Steps::with_minimum;
    case Scale::two_signed:
        return Steps::two;
    default:
        return Steps::one;
    }
}

// Low four bits of 32 codes, the first sixteen in the low halves of the bytes: what most types use.
inline void read_nibbles(const uint8_t *nibbles, uint8_t *codes) {
    for (int i = 0; i < 16; ++i) {
        codes[i] = nibbles[i] & 15;
        codes[16 + i] = nibbles[i] >> 4;
    }
}

inline void write_nibbles(const uint8_t *codes, uint8_t *nibbles) {
    for (int i = 0; i < 16; ++i) {
        nibbles[i] = static_cast<uint8_t>((codes[i] & 15) | (codes[16 + i] << 4));
    }
}

// A fifth bit: bit i of the word belongs to code i.
inline void read_fifth_bits(const uint8_t *bits, uint8_t *codes) {
    for (int i = 0; i < 32; ++i) {
        codes[i] = static_cast<uint8_t>(codes[i] | (((bits[i / 8] >> (i % 8)) & 1) << 4));
    }
}

inline void write_fifth_bits(const uint8_t *codes, uint8_t *bits) {
    for (int i = 0; i < 4; ++i) {
        bits[i] = 0;
        for (int j = 0; j < 8; ++j) {
            bits[i] = static_cast<uint8_t>(bits[i] | ((codes[8 * i + j] >> 4) << j));
        }
    }
}

// What formats without coarse numbers inherit.
struct OnlyFine {
    using Fine = uint16_t;
    static constexpr int coarse_count = 0;
    template <class Block>
    static void read_coarse(const Block &, uint16_t *) {}
    template <class Block>
    static void write_coarse(Block &, const uint16_t *) {}
};

struct OneStep : OnlyFine {
    static constexpr Scale scale = Scale::half;
    static constexpr int fine_count = 1;
    template <class Block>
    static void read_fine(const Block &block, int, Fine *fine) {
        fine[0] = block.step;
    }
    template <class Block>
    static void write_fine(Block &block, int, const Fine *fine) {
        block.step = fine[0];
    }
};

struct StepAndMinimum : OnlyFine {
    static constexpr Scale scale = Scale::half_minimum;
    static constexpr int fine_count = 2;
    template <class Block>
    static void read_fine(const Block &block, int, Fine *fine) {
        fine[0] = block.step;
        fine[1] = block.minimum;
    }
    template <class Block>
    static void write_fine(Block &block, int, const Fine *fine) {
        block.step = fine[0];
        block.minimum = fine[1];
    }
};

struct Nibbles {
    static constexpr int bits = 4;
    static constexpr bool has_table = false;
    template <class Block>
    static void read_codes(const Block &block, int, uint8_t *codes) {
        read_nibbles(block.nibbles, codes);
    }
    template <class Block>
    static void write_codes(Block &block, int, const uint8_t *codes) {
        write_nibbles(codes, block.nibbles);
    }
};

struct NibblesAndFifthBits {
    static constexpr int bits = 5;
    static constexpr bool has_table = false;
    template <class Block>
    static void read_codes(const Block &block, int, uint8_t *codes) {
        read_nibbles(block.nibbles, codes);
        read_fifth_bits(block.fifth_bits, codes);
    }
    template <class Block>
    static void write_codes(Block &block, int, const uint8_t *codes) {
        write_nibbles(codes, block.nibbles);
        write_fifth_bits(codes, block.fifth_bits);
    }
};

struct Q4_0 : OneStep, Nibbles {
    static constexpr int type = 2;
    static constexpr const char *name = "q4_0";
    static constexpr int offset = 8;
    struct Block {
        uint16_t step;
        uint8_t nibbles[16];
    };
};

struct Q4_1 : StepAndMinimum, Nibbles {
    static constexpr int type = 3;
    static constexpr const char *name = "q4_1";
    static constexpr int offset = 0;
    struct Block {
        uint16_t step;
        uint16_t minimum;
        uint8_t nibbles[16];
    };
};

struct Q5_0 : OneStep, NibblesAndFifthBits {
    static constexpr int type = 6;
    static constexpr const char *name = "q5_0";
    static constexpr int offset = 16;
    struct Block {
        uint16_t step;
        uint8_t fifth_bits[4];
        uint8_t nibbles[16];
    };
};

struct Q5_1 : StepAndMinimum, NibblesAndFifthBits {
    static constexpr int type = 7;
    static constexpr const char *name = "q5_1";
    static constexpr int offset = 0;
    struct Block {
        uint16_t step;
        uint16_t minimum;
        uint8_t fifth_bits[4];
        uint8_t nibbles[16];
    };
};

struct Q8_0 : OneStep {
    static constexpr int type = 8;
    static constexpr const char *name = "q8_0";
    static constexpr int bits = 8;
    static constexpr bool has_table = false;
    static constexpr int offset = 128;  // signed bytes, made unsigned
    struct Block {
        uint16_t step;
        uint8_t bytes[32];
    };
    static void read_codes(const Block &block, int, uint8_t *codes) {
        for (int i = 0; i < 32; ++i) {
            codes[i] = block.bytes[i] ^ 0x80;
        }
    }
    static void write_codes(Block &block, int, const uint8_t *codes) {
        for (int i = 0; i < 32; ++i) {
            block.bytes[i] = codes[i] ^ 0x80;
        }
    }
};

// kvalues_iq4nl of ggml-common.h, plus 127.
struct Iq4Table {
    static constexpr bool has_table = true;
    static constexpr int offset = 127;
    alignas(16) static constexpr uint8_t table[16] = {0,   23,  44,  62,  78,  92,  105, 117,
                                                      128, 140, 152, 165, 180, 196, 216, 240};
};

struct Iq4Nl : OneStep, Nibbles, Iq4Table {
    using Iq4Table::has_table;
    static constexpr int type = 20;
    static constexpr const char *name = "iq4_nl";
    struct Block {
        uint16_t step;
        uint8_t nibbles[16];
    };
};

struct Mxfp4 : OnlyFine, Nibbles {
    static constexpr int type = 39;
    static constexpr const char *name = "mxfp4";
    static constexpr bool has_table = true;
    static constexpr int offset = 12;
    // kvalues_fp4 of ggml-common.h (twice the value of an E2M1 float), plus 12.
    alignas(16) static constexpr uint8_t table[16] = {12, 13, 14, 15, 16, 18, 20, 24,
                                                      12, 11, 10, 9,  8,  6,  4,  0};
    using Fine = uint8_t;
    static constexpr Scale scale = Scale::exponent;
    static constexpr int fine_count = 1;
    struct Block {
        uint8_t exponent;
        uint8_t nibbles[16];
    };
    static void read_fine(const Block &block, int, Fine *fine) { fine[0] = block.exponent; }
    static void write_fine(Block &block, int, const Fine *fine) { block.exponent = fine[0]; }
};

static_assert(sizeof(Q4_0::Block) == 18 && sizeof(Q4_1::Block) == 20 && sizeof(Q5_0::Block) == 22 &&
              sizeof(Q5_1::Block) == 24 && sizeof(Q8_0::Block) == 34 &&
              sizeof(Iq4Nl::Block) == 18 && sizeof(Mxfp4::Block) == 17);

template <class Format>
constexpr int find_largest_code() {
    int largest = (1 << Format::bits) - 1;
    if constexpr (Format::has_table) {
        largest = 0;
        for (const uint8_t code : Format::table) {
            largest = code > largest ? code : largest;
        }
    }
    return largest;
}

template <class Format>
inline constexpr int largest_code = find_largest_code<Format>();

// Blocks of 32 weights in one of ggml's.
template <class Format>
inline constexpr int blocks_per_source = Format::coarse_count > 0 ? 8 : 1;

// What code - bias, which is multiplied, lacks of code - offset, which is meant (activations.h).
template <class Isa, class Format>
inline constexpr int code_shift = Isa::code_bias(largest_code<Format>) - Format::offset;

// All that distinguishes the products of one format from those of another, once its codes are in
// registers.
template <Steps S, int Limit, bool HasStart, int Blocks>
struct Arithmetic {
    static constexpr Steps steps = S;
    static constexpr int code_limit = Limit;     // of a dot product's unsigned numbers
    static constexpr bool has_start = HasStart;  // whether codes are shifted
    static constexpr int blocks = Blocks;        // that share the step of their activations
};

template <class Isa, class Format>
using ArithmeticOf = Arithmetic<steps_of(Format::scale), Isa::code_limit(largest_code<Format>),
                                code_shift<Isa, Format> != 0, blocks_per_source<Format>>;

}  // namespace
}  // namespace accel
