// Stands before the compiler's <immintrin.h>: AVX-512 and AVX-VNNI computed with AVX2 by SIMDe
// (https://github.com/simd-everywhere/simde), and here what SIMDe 0.7 has not. Slow, and right.
#pragma once
#pragma GCC system_header

#include_next <immintrin.h>

#define SIMDE_ENABLE_NATIVE_ALIASES
#include <simde/x86/avx512.h>

namespace wider {

inline __m256i upper_half(__m512i v) {
    return _mm512_extracti64x4_epi64(v, 1);
}
inline __m512i joined(__m256i low, __m256i high) {
    return _mm512_inserti64x4(_mm512_castsi256_si512(low), high, 1);
}
inline __m512 joined(__m256 low, __m256 high) {
    return _mm512_castsi512_ps(joined(_mm256_castps_si256(low), _mm256_castps_si256(high)));
}

inline __m512 cvtepi32_ps(__m512i v) {
    return joined(_mm256_cvtepi32_ps(_mm512_castsi512_si256(v)), _mm256_cvtepi32_ps(upper_half(v)));
}
inline __m512i cvtps_epi32(__m512 v) {
    const __m256i upper = upper_half(_mm512_castps_si512(v));
    return joined(_mm256_cvtps_epi32(_mm512_castps512_ps256(v)),
                  _mm256_cvtps_epi32(_mm256_castsi256_ps(upper)));
}
inline __m512i cvtepi8_epi32(__m128i v) {
    return joined(_mm256_cvtepi8_epi32(v), _mm256_cvtepi8_epi32(_mm_unpackhi_epi64(v, v)));
}
inline __m512i cvtepu8_epi32(__m128i v) {
    return joined(_mm256_cvtepu8_epi32(v), _mm256_cvtepu8_epi32(_mm_unpackhi_epi64(v, v)));
}
inline __m512i cvtepu16_epi32(__m256i v) {
    return joined(_mm256_cvtepu16_epi32(_mm256_castsi256_si128(v)),
                  _mm256_cvtepu16_epi32(_mm256_extracti128_si256(v, 1)));
}
inline __m512 cvtph_ps(__m256i v) {
    return joined(_mm256_cvtph_ps(_mm256_castsi256_si128(v)),
                  _mm256_cvtph_ps(_mm256_extracti128_si256(v, 1)));
}

struct Lanes {
    explicit Lanes(__m512 v) { _mm512_storeu_ps(numbers, v); }
    float numbers[16];
};
inline void mask_storeu_ps(float *p, __mmask16 mask, __m512 v) {
    const Lanes lanes(v);
    for (int i = 0; i < 16; ++i) {
        if (((mask >> i) & 1) != 0) {
            p[i] = lanes.numbers[i];
        }
    }
}
inline __m512 maskz_loadu_ps(__mmask16 mask, const float *p) {
    Lanes lanes(_mm512_setzero_ps());
    for (int i = 0; i < 16; ++i) {
        if (((mask >> i) & 1) != 0) {
            lanes.numbers[i] = p[i];
        }
    }
    return _mm512_loadu_ps(lanes.numbers);
}
inline float reduce_max_ps(__m512 v) {
    const Lanes lanes(v);
    float largest = lanes.numbers[0];
    for (const float number : lanes.numbers) {
        largest = number > largest ? number : largest;
    }
    return largest;
}

}  // namespace wider

#define _mm512_cvtepi32_ps wider::cvtepi32_ps
#define _mm512_cvtps_epi32 wider::cvtps_epi32
#define _mm512_cvtepi8_epi32 wider::cvtepi8_epi32
#define _mm512_cvtepu8_epi32 wider::cvtepu8_epi32
#define _mm512_cvtepu16_epi32 wider::cvtepu16_epi32
#define _mm512_cvtph_ps wider::cvtph_ps
#define _mm512_mask_storeu_ps wider::mask_storeu_ps
#define _mm512_maskz_loadu_ps wider::maskz_loadu_ps
#define _mm512_reduce_max_ps wider::reduce_max_ps

#define __AVXVNNI__ 1
#define _mm256_dpbusd_avx_epi32 simde_mm256_dpbusd_epi32
