// Activations as signed bytes, in panels of up to Isa::columns columns side by side.
//
// A panel that is C columns wide holds, for each block of 32 activations, eleven rows of C words:
//
//   0..7  q      four signed bytes: activations 4j to 4j + 3
//   8     step   f32: an activation is step * q
//   9     start  i32: (bias - offset) * (sum of q), what the integer sum of a product starts from;
//                of the first half when the weights have two steps
//   10    extra  i32: the same of the second half, or
//                f32: step * (sum of q), what a minimum of the weights is multiplied by
//
// Steps are rounded as ggml rounds them, so that both compute the same products: to an f16 for
// blocks of 32 weights (block_q8_0, block_q8_1), not at all for those of 256, whose activations
// ggml rounds more coarsely than this, 256 with one step (block_q8_K).
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

template <class Isa, class Format>
void quantise_blocks(const float *x, int64_t first, int64_t last, uint8_t *panel, int64_t width,
                     int64_t column) {
    constexpr int start = Isa::code_bias(largest_code<Format>) - Format::offset;
    constexpr bool is_half = blocks_per_source<Format> == 1;
    for (int64_t block = first; block < last; ++block) {
        uint8_t *out = panel + 4 * (block * panel_rows * width + column);
        const auto put = [&](int row, const auto &word) {
            static_assert(sizeof word == 4);
            std::memcpy(out + 4 * row * width, &word, 4);
        };
        int8_t q[block_size];
        const float step = Isa::quantise(x + block * block_size, q);
        for (int j = 0; j < 8; ++j) {
            int32_t four = 0;
            std::memcpy(&four, q + 4 * j, 4);
            put(j, four);
        }
        put(panel_step, is_half ? rounded_to_half<Isa>(step) : step);
        const int first_half = Isa::sum_of_16(q);
        const int second_half = Isa::sum_of_16(q + 16);
        if constexpr (steps_of(Format::scale) == Steps::two) {
            put(panel_start, start * first_half);
            put(panel_extra, start * second_half);
        } else {
            const int sum = first_half + second_half;
            put(panel_start, start * sum);
            const float of_minimum = step * static_cast<float>(sum);
            put(panel_extra, is_half ? rounded_to_half<Isa>(of_minimum) : of_minimum);
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
