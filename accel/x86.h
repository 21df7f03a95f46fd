// What both widths of x86 registers share.
#pragma once

#include <immintrin.h>

#include <cstdint>

#include "unroll.h"

namespace accel {
namespace {

struct X86 {
    // Codes of a dot product are unsigned whatever their size: nothing is subtracted first.
    static constexpr int code_bias(int) { return 0; }

    static ACCEL_INLINE float from_half(uint16_t half) { return _cvtsh_ss(half); }
    static ACCEL_INLINE uint16_t to_half(float value) {
        return static_cast<uint16_t>(_cvtss_sh(value, _MM_FROUND_TO_NEAREST_INT));
    }

    static ACCEL_INLINE int sum_of_8(const int8_t *q) {
        constexpr int bias = 128;  // there is a sum of unsigned bytes only
        const __m128i v = _mm_loadl_epi64(reinterpret_cast<const __m128i *>(q));
        const __m128i biased = _mm_xor_si128(v, _mm_set1_epi8(-bias));
        return _mm_cvtsi128_si32(_mm_sad_epu8(biased, _mm_setzero_si128())) - 8 * bias;
    }
};

}  // namespace
}  // namespace accel
