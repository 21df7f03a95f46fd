// Activations as signed bytes, in panels of up to Isa::columns columns side by side.
//
// A panel that is C columns wide holds, for each block of 32 activations, eleven rows of C words:
//
//   0..7  q      four signed bytes: activations 4j to 4j + 3
//   8     step   f32: an activation is step * q
//   9     start  i32: (bias - offset) * (sum of q), what the integer sum of a product starts from;
//                of the first half when the weights have two steps
//   10    extra  the same of the second half, or
//                f32: step * (sum of q), what a minimum of the weights is multiplied by
//
// They are rounded as ggml rounds them, so that both compute the same products. For weights in
// blocks of 32 (block_q8_0, block_q8_1): the step to an f16. For weights in blocks of 256
// (block_q8_K): 256 activations share a step; it is the same in eight blocks here, extra is the sum
// of q alone, and start what the instruction set makes of its two halves (start_word).
//
// The products of (code - bias) and q then come out as products of (code - offset) and q. The bias
// is what the instruction set takes away from codes too large for its dot product; most do not.
#pragma once

#include <cstring>

#include "formats.h"
#include "kernels.h"
#include "unroll.h"

namespace accel {
namespace {

enum PanelRow { panel_step = 8, panel_start = 9, panel_extra = 10, panel_rows = 11 };

inline constexpr int64_t panel_block_bytes = 4 * panel_rows;  // of one column

// ggml has zero or infinity for what f16 has no normal number for; that stays as it is here.
template <class Isa>
ACCEL_INLINE float rounded_to_half(float value) {
    constexpr float smallest = 6.103515625e-5F;
    constexpr float largest = 65504.0F;
    const float size = value < 0 ? -value : value;
    return size >= smallest && size <= largest ? Isa::from_half(Isa::to_half(value)) : value;
}

// One column of one block of a panel, to be written.
class PanelWords {
  public:
    PanelWords(uint8_t *panel, int64_t block, int64_t width, int64_t column)
        : first_(panel + 4 * (block * panel_rows * width + column)),
          row_bytes_(4 * width) {}

    template <class Word>
    void put(int row, const Word &word) {
        static_assert(sizeof word == 4);
        std::memcpy(first_ + row * row_bytes_, &word, 4);
    }

  private:
    uint8_t *first_;
    int64_t row_bytes_;
};

// Rows 8 to 10; `sums` are those of eight q each.
template <class Isa, class Format>
void put_numbers_of_32(PanelWords &words, float largest, const int (&sums)[4]) {
    const float step = largest / 127.0F;
    const int sum = sums[0] + sums[1] + sums[2] + sums[3];
    words.put(panel_step, rounded_to_half<Isa>(step));
    words.put(panel_start, code_shift<Isa, Format> * sum);
    words.put(panel_extra, rounded_to_half<Isa>(step * static_cast<float>(sum)));
}

template <class Isa, class Format>
void put_numbers_of_256(PanelWords &words, float inverse, const int (&sums)[4]) {
    using Rules = ArithmeticOf<Isa, Format>;
    using Sum = typename Isa::template ScaledSum<Rules::code_limit, Rules::has_start>;
    constexpr int shift = code_shift<Isa, Format>;
    words.put(panel_step, inverse > 0 ? 1.0F / inverse : 0.0F);
    if constexpr (Rules::steps == Steps::two) {
        words.put(panel_start, Sum::start_word(shift * sums[0], shift * sums[1]));
        words.put(panel_extra, Sum::start_word(shift * sums[2], shift * sums[3]));
    } else {
        const int first = sums[0] + sums[1];
        const int second = sums[2] + sums[3];
        words.put(panel_start, Sum::start_word(shift * first, shift * second));
        words.put(panel_extra, static_cast<float>(first + second));
    }
}

// What some blocks' activations are multiplied by.
template <class Isa>
float inverse_step(const float *x, int64_t blocks, float &largest) {
    largest = 0;
    for (int64_t block = 0; block < blocks; ++block) {
        const float one = Isa::largest(x + block * block_size);
        largest = largest >= one ? largest : one;
    }
    return largest > 0 ? 127.0F / largest : 0.0F;
}

template <class Isa, class Format>
void quantise_blocks(const float *x, int64_t first, int64_t last, uint8_t *panel, int64_t width,
                     int64_t column) {
    constexpr int64_t together = blocks_per_source<Format>;
    float largest = 0;
    float inverse = 0;
    for (int64_t block = first; block < last; ++block) {
        if (block == first || block % together == 0) {
            const float *begin = x + block / together * together * block_size;
            inverse = inverse_step<Isa>(begin, together, largest);
        }
        int8_t q[block_size];
        Isa::round_to_bytes(x + block * block_size, inverse, q);
        PanelWords words(panel, block, width, column);
        for (int j = 0; j < 8; ++j) {
            int32_t four = 0;
            std::memcpy(&four, q + 4 * j, 4);
            words.put(j, four);
        }
        const int sums[4] = {Isa::sum_of_8(q), Isa::sum_of_8(q + 8), Isa::sum_of_8(q + 16),
                             Isa::sum_of_8(q + 24)};
        if constexpr (together == 1) {
            put_numbers_of_32<Isa, Format>(words, largest, sums);
        } else {
            put_numbers_of_256<Isa, Format>(words, inverse, sums);
        }
    }
}

// One block of a panel that is C columns wide.
template <class Isa, int C>
class PanelBlock {
  public:
    ACCEL_INLINE PanelBlock(const uint8_t *panel, int64_t block)
        : words_(panel + block * panel_block_bytes * C) {}

    // The integer of one column; to be broadcast.
    ACCEL_INLINE const int32_t *integers(int row, int column) const {
        return reinterpret_cast<const int32_t *>(words_) + row * C + column;
    }
    ACCEL_INLINE typename Isa::Floats number(int row, int column) const {
        return Isa::broadcast(reinterpret_cast<const float *>(words_) + row * C + column);
    }

  private:
    const uint8_t *words_;
};

}  // namespace
}  // namespace accel
