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

    static ACCEL_INLINE int sum_of_16(const int8_t *q) {
        const __m128i v = _mm_loadu_si128(reinterpret_cast<const __m128i *>(q));
        const __m128i pairs = _mm_maddubs_epi16(_mm_set1_epi8(1), v);
        __m128i sums = _mm_madd_epi16(pairs, _mm_set1_epi16(1));
        sums = _mm_add_epi32(sums, _mm_unpackhi_epi64(sums, sums));
        sums = _mm_add_epi32(sums, _mm_shuffle_epi32(sums, 1));
        return _mm_cvtsi128_si32(sums);
    }
};

}  // namespace
}  // namespace accel
