// 256-bit registers: eight rows side by side. Needs AVX2, FMA and F16C; with AVX-VNNI its dot
// product.
#pragma once

#include <immintrin.h>

#include <cstdint>

#include "dot_sum.h"
#include "pair_sum.h"
#include "unroll.h"
#include "x86.h"

namespace accel {
namespace {

struct Avx2 : X86 {
#if defined(__AVXVNNI__)
    static constexpr const char *name = "avx-vnni";
#else
    static constexpr const char *name = "avx2";
#endif
    static constexpr int rows = 8;
    static constexpr int columns = 3;
    static constexpr int groups = 2;          // 2 x 3 sums twice: sixteen registers hold no more
    static constexpr int few_groups = 2;      // of the product of few columns
    static constexpr int single_groups = 4;   // of the product of one column
    static constexpr int broadcast_rows = 8;  // sums of the attention kernel under way at once
    using Bytes = __m256i;
    using Ints = __m256i;
    using Floats = __m256;

    static ACCEL_INLINE Bytes load(const uint8_t *p) {
        return _mm256_loadu_si256(reinterpret_cast<const __m256i *>(p));
    }
    static ACCEL_INLINE void store(uint8_t *p, Bytes v) {
        _mm256_storeu_si256(reinterpret_cast<__m256i *>(p), v);
    }
    static ACCEL_INLINE Bytes fill_bytes(uint8_t value) {
        return _mm256_set1_epi8(static_cast<char>(value));
    }
    static ACCEL_INLINE Bytes both(Bytes a, Bytes b) { return _mm256_and_si256(a, b); }
    // a | (b & mask)
    static ACCEL_INLINE Bytes insert(Bytes a, Bytes b, Bytes mask) {
        return _mm256_or_si256(a, _mm256_and_si256(b, mask));
    }
    template <int N>
    static ACCEL_INLINE Bytes shift_left(Bytes v) {
        if constexpr (N >= 0) {
            return _mm256_slli_epi16(v, N);
        } else {
            return _mm256_srli_epi16(v, -N);
        }
    }
    static ACCEL_INLINE Bytes look_up(const uint8_t *table, Bytes v) {
        const __m128i entries = _mm_loadu_si128(reinterpret_cast<const __m128i *>(table));
        return _mm256_shuffle_epi8(_mm256_broadcastsi128_si256(entries), v);
    }

    // Four activations (or one integer) of a column, the same for every row.
    static ACCEL_INLINE Ints broadcast(const int32_t *p) { return _mm256_set1_epi32(*p); }
    static ACCEL_INLINE Ints zero() { return _mm256_setzero_si256(); }
#if defined(__AVXVNNI__)
    template <int Limit, bool HasStart>
    using Sum = DotSum<Avx2, Limit, HasStart>;
    template <int Limit, bool HasStart>
    using ScaledSum = ScaledDotSum<Avx2, Limit, HasStart>;
    static constexpr int code_limit(int) { return 255; }
    // sum + four unsigned codes times four signed activations, in every row
    template <int Limit>
    static ACCEL_INLINE Ints dot(Ints sum, Bytes codes, Ints x) {
        return _mm256_dpbusd_avx_epi32(sum, codes, x);
    }
#else
    template <int Limit, bool HasStart>
    using Sum = PairSum<Limit, HasStart>;
    template <int Limit, bool HasStart>
    using ScaledSum = ScaledPairSum<Limit, HasStart>;
    static constexpr int code_limit(int largest) { return pair_sum_limit(largest); }
    static constexpr int code_bias(int largest) {
        return pair_sum_limit(largest) == UINT8_MAX ? pair_sum_bias : 0;
    }
#endif

    static ACCEL_INLINE Floats to_floats(Ints v) { return _mm256_cvtepi32_ps(v); }
    static ACCEL_INLINE Floats zeros() { return _mm256_setzero_ps(); }
    static ACCEL_INLINE Floats broadcast(const float *p) { return _mm256_broadcast_ss(p); }
    // The first half, and the second half, of a[0] b[0] a[1] b[1] ...
    static ACCEL_INLINE Floats interleave_low(Floats a, Floats b) {
        return _mm256_permute2f128_ps(_mm256_unpacklo_ps(a, b), _mm256_unpackhi_ps(a, b), 0x20);
    }
    static ACCEL_INLINE Floats interleave_high(Floats a, Floats b) {
        return _mm256_permute2f128_ps(_mm256_unpacklo_ps(a, b), _mm256_unpackhi_ps(a, b), 0x31);
    }
    static ACCEL_INLINE Floats multiply(Floats a, Floats b) { return _mm256_mul_ps(a, b); }
    static ACCEL_INLINE Floats multiply_add(Floats a, Floats b, Floats sum) {
        return _mm256_fmadd_ps(a, b, sum);
    }
    static ACCEL_INLINE Floats subtract(Floats a, Floats b) { return _mm256_sub_ps(a, b); }
    static ACCEL_INLINE Floats add(Floats a, Floats b) { return _mm256_add_ps(a, b); }
    static ACCEL_INLINE Floats smaller(Floats a, Floats b) { return _mm256_min_ps(a, b); }
    static ACCEL_INLINE Floats load(const float *p) { return _mm256_loadu_ps(p); }
    static ACCEL_INLINE void store(float *p, Floats v) { _mm256_storeu_ps(p, v); }
    static ACCEL_INLINE Floats load(const float *p, int count) {
        return count == rows ? load(p) : _mm256_maskload_ps(p, mask(count));
    }
    static ACCEL_INLINE void store(float *p, Floats v, int count) {
        if (count == rows) {  // a store with a mask takes tens of cycles on AMD processors
            store(p, v);
        } else {
            _mm256_maskstore_ps(p, mask(count), v);
        }
    }

    static ACCEL_INLINE Floats fill(float value) { return _mm256_set1_ps(value); }
    static ACCEL_INLINE Floats divide(Floats a, Floats b) { return _mm256_div_ps(a, b); }
    static ACCEL_INLINE Floats larger(Floats a, Floats b) { return _mm256_max_ps(a, b); }
    static ACCEL_INLINE bool any_above(Floats a, Floats b) {
        return _mm256_movemask_ps(_mm256_cmp_ps(a, b, _CMP_GT_OQ)) != 0;
    }
    static ACCEL_INLINE Floats round(Floats v) {
        return _mm256_round_ps(v, _MM_FROUND_TO_NEAREST_INT | _MM_FROUND_NO_EXC);
    }
    // v * 2^n for whole n within the exponents of normal numbers
    static ACCEL_INLINE Floats scale_by_power(Floats v, Floats n) {
        const __m256i exponent = _mm256_slli_epi32(_mm256_cvtps_epi32(n), 23);
        return _mm256_castsi256_ps(_mm256_add_epi32(_mm256_castps_si256(v), exponent));
    }
    // v where x >= limit, else 0
    static ACCEL_INLINE Floats where_at_least(Floats x, float limit, Floats v) {
        return _mm256_and_ps(_mm256_cmp_ps(x, fill(limit), _CMP_GE_OQ), v);
    }

    // One number per row, widened.
    static ACCEL_INLINE Floats from_halves(const uint8_t *p) {
        return _mm256_cvtph_ps(_mm_loadu_si128(reinterpret_cast<const __m128i *>(p)));
    }
    // Numbers that are the upper 16 bits of floats.
    static ACCEL_INLINE Floats from_upper_halves(const uint8_t *p) {
        const __m128i halves = _mm_loadu_si128(reinterpret_cast<const __m128i *>(p));
        return _mm256_castsi256_ps(_mm256_slli_epi32(_mm256_cvtepu16_epi32(halves), 16));
    }
    static ACCEL_INLINE Floats from_unsigned(const uint8_t *p) {
        return _mm256_cvtepi32_ps(_mm256_cvtepu8_epi32(load_8(p)));
    }
    static ACCEL_INLINE Floats from_signed(const uint8_t *p) {
        return _mm256_cvtepi32_ps(_mm256_cvtepi8_epi32(load_8(p)));
    }
    static ACCEL_INLINE Ints integers(const uint8_t *p) { return _mm256_cvtepu8_epi32(load_8(p)); }
    // 2^(e - 128): the bits of the float, which is subnormal for e < 2
    static ACCEL_INLINE Floats half_power(Ints e) {
        const Ints normal = _mm256_slli_epi32(_mm256_sub_epi32(e, _mm256_set1_epi32(1)), 23);
        const Ints subnormal = _mm256_sllv_epi32(_mm256_set1_epi32(0x00200000), e);
        const Ints small = _mm256_cmpgt_epi32(_mm256_set1_epi32(2), e);
        return _mm256_castsi256_ps(_mm256_blendv_epi8(normal, subnormal, small));
    }

    // The largest magnitude of 32 activations.
    static ACCEL_INLINE float largest(const float *x) {
        const __m256 sign = _mm256_set1_ps(-0.0F);
        __m256 magnitude = zeros();
        for (int i = 0; i < 32; i += 8) {
            magnitude = _mm256_max_ps(magnitude, _mm256_andnot_ps(sign, load(x + i)));
        }
        return reduce_max(magnitude);
    }
    // 32 activations times a factor, rounded; they must be within -127 and 127 then.
    static ACCEL_INLINE void round_to_bytes(const float *x, float factor, int8_t *q) {
        for (int i = 0; i < 32; i += 8) {
            const __m256i v = _mm256_cvtps_epi32(multiply(load(x + i), fill(factor)));
            const __m128i words =
                _mm_packs_epi32(_mm256_castsi256_si128(v), _mm256_extracti128_si256(v, 1));
            _mm_storel_epi64(reinterpret_cast<__m128i *>(q + i), _mm_packs_epi16(words, words));
        }
    }

  private:
    static ACCEL_INLINE __m256i mask(int count) {
        const __m256i lanes = _mm256_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7);
        return _mm256_cmpgt_epi32(_mm256_set1_epi32(count), lanes);
    }
    static ACCEL_INLINE __m128i load_8(const uint8_t *p) {
        return _mm_loadl_epi64(reinterpret_cast<const __m128i *>(p));
    }
    static ACCEL_INLINE float reduce_max(__m256 v) {
        __m128 m = _mm_max_ps(_mm256_castps256_ps128(v), _mm256_extractf128_ps(v, 1));
        m = _mm_max_ps(m, _mm_movehl_ps(m, m));
        return _mm_cvtss_f32(_mm_max_ss(m, _mm_movehdup_ps(m)));
    }
};

}  // namespace
}  // namespace accel
