// Included before everything else: loads and stores of some lanes, number by number. The
// compiler's own are opaque to the sanitizers, which then see no result of a product.
#pragma once

#if defined(__AVX2__)
#include <immintrin.h>

namespace sanitized {
namespace {

#if defined(__AVX512F__)
inline __m512 load_lanes(__mmask16 mask, const float *from) {
    alignas(64) float lanes[16] = {};
    for (int i = 0; i < 16; ++i) {
        if ((mask >> i & 1) != 0) {
            lanes[i] = from[i];
        }
    }
    return _mm512_load_ps(lanes);
}

inline void store_lanes(float *to, __mmask16 mask, __m512 numbers) {
    alignas(64) float lanes[16];
    _mm512_store_ps(lanes, numbers);
    for (int i = 0; i < 16; ++i) {
        if ((mask >> i & 1) != 0) {
            to[i] = lanes[i];
        }
    }
}
#define _mm512_maskz_loadu_ps sanitized::load_lanes
#define _mm512_mask_storeu_ps sanitized::store_lanes

#else
inline __m256 load_lanes(const float *from, __m256i mask) {
    alignas(32) float lanes[8] = {};
    alignas(32) int chosen[8];
    _mm256_store_si256(reinterpret_cast<__m256i *>(chosen), mask);
    for (int i = 0; i < 8; ++i) {
        if (chosen[i] < 0) {
            lanes[i] = from[i];
        }
    }
    return _mm256_load_ps(lanes);
}

inline void store_lanes(float *to, __m256i mask, __m256 numbers) {
    alignas(32) float lanes[8];
    alignas(32) int chosen[8];
    _mm256_store_si256(reinterpret_cast<__m256i *>(chosen), mask);
    _mm256_store_ps(lanes, numbers);
    for (int i = 0; i < 8; ++i) {
        if (chosen[i] < 0) {
            to[i] = lanes[i];
        }
    }
}
#define _mm256_maskload_ps sanitized::load_lanes
#define _mm256_maskstore_ps sanitized::store_lanes
#endif

}  // namespace
}  // namespace sanitized
#endif
