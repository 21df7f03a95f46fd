// 512-bit registers: sixteen rows side by side. Needs AVX-512 F, BW, DQ, VL and VNNI.
#pragma once

#include <immintrin.h>

#include <cstdint>

#include "dot_sum.h"
#include "unroll.h"
#include "x86.h"

namespace accel {
namespace {

struct Avx512Vnni : X86 {
    static constexpr const char *name = "avx512-vnni";
    static constexpr int rows = 16;       // of a group: lanes of a register
    static constexpr int columns = 6;     // of a panel: 2 x 6 integer and 2 x 6 float accumulators
    static constexpr int groups = 2;      // a tile of the large product is this many groups high
    static constexpr int few_groups = 2;  // of the product of few columns
    static constexpr int single_groups = 2;    // of the product of one column
    static constexpr int broadcast_rows = 16;  // sums of the attention kernel under way at once
    using Bytes = __m512i;                     // four codes of each row
    using Ints = __m512i;
    using Floats = __m512;

    static ACCEL_INLINE Bytes load(const uint8_t *p) { return _mm512_loadu_si512(p); }
    static ACCEL_INLINE void store(uint8_t *p, Bytes v) { _mm512_storeu_si512(p, v); }
    static ACCEL_INLINE Bytes fill_bytes(uint8_t value) {
        return _mm512_set1_epi8(static_cast<char>(value));
    }
    static ACCEL_INLINE Bytes both(Bytes a, Bytes b) { return _mm512_and_si512(a, b); }
    // a | (b & mask)
    static ACCEL_INLINE Bytes insert(Bytes a, Bytes b, Bytes mask) {
        return _mm512_ternarylogic_epi32(a, b, mask, 0xf8);
    }
    template <int N>
    static ACCEL_INLINE Bytes shift_left(Bytes v) {
        if constexpr (N >= 0) {
            return _mm512_slli_epi16(v, N);
        } else {
            return _mm512_srli_epi16(v, -N);
        }
    }
    static ACCEL_INLINE Bytes look_up(const uint8_t *table, Bytes v) {
        const __m128i entries = _mm_loadu_si128(reinterpret_cast<const __m128i *>(table));
        return _mm512_shuffle_epi8(_mm512_broadcast_i32x4(entries), v);
    }

    // Four activations (or one integer) of a column, the same for every row.
    static ACCEL_INLINE Ints broadcast(const int32_t *p) { return _mm512_set1_epi32(*p); }
    static ACCEL_INLINE Ints zero() { return _mm512_setzero_si512(); }
    template <int Limit, bool HasStart>
    using Sum = DotSum<Avx512Vnni, Limit, HasStart>;
    template <int Limit, bool HasStart>
    using ScaledSum = ScaledDotSum<Avx512Vnni, Limit, HasStart>;
    static constexpr int code_limit(int) { return 255; }
    // sum + four unsigned codes times four signed activations, in every row
    template <int Limit>
    static ACCEL_INLINE Ints dot(Ints sum, Bytes codes, Ints x) {
        return _mm512_dpbusd_epi32(sum, codes, x);
    }

    static ACCEL_INLINE Floats to_floats(Ints v) { return _mm512_cvtepi32_ps(v); }
    static ACCEL_INLINE Floats zeros() { return _mm512_setzero_ps(); }
    static ACCEL_INLINE Floats broadcast(const float *p) { return _mm512_set1_ps(*p); }
    // The first half, and the second half, of a[0] b[0] a[1] b[1] ...
    static ACCEL_INLINE Floats interleave_low(Floats a, Floats b) {
        const Ints order =
            _mm512_setr_epi32(0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23);
        return _mm512_permutex2var_ps(a, order, b);
    }
    static ACCEL_INLINE Floats interleave_high(Floats a, Floats b) {
        const Ints order =
            _mm512_setr_epi32(8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31);
        return _mm512_permutex2var_ps(a, order, b);
    }
    static ACCEL_INLINE Floats multiply(Floats a, Floats b) { return _mm512_mul_ps(a, b); }
    static ACCEL_INLINE Floats multiply_add(Floats a, Floats b, Floats sum) {
        return _mm512_fmadd_ps(a, b, sum);
    }
    static ACCEL_INLINE Floats subtract(Floats a, Floats b) { return _mm512_sub_ps(a, b); }
    static ACCEL_INLINE Floats add(Floats a, Floats b) { return _mm512_add_ps(a, b); }
    static ACCEL_INLINE Floats smaller(Floats a, Floats b) { return _mm512_min_ps(a, b); }
    static ACCEL_INLINE Floats load(const float *p) { return _mm512_loadu_ps(p); }
    static ACCEL_INLINE void store(float *p, Floats v) { _mm512_storeu_ps(p, v); }
    static ACCEL_INLINE Floats load(const float *p, int count) {
        return _mm512_maskz_loadu_ps(mask(count), p);
    }
    static ACCEL_INLINE void store(float *p, Floats v, int count) {
        _mm512_mask_storeu_ps(p, mask(count), v);
    }

    static ACCEL_INLINE Floats fill(float value) { return _mm512_set1_ps(value); }
    static ACCEL_INLINE Floats divide(Floats a, Floats b) { return _mm512_div_ps(a, b); }
    static ACCEL_INLINE Floats larger(Floats a, Floats b) { return _mm512_max_ps(a, b); }
    static ACCEL_INLINE bool any_above(Floats a, Floats b) {
        return _mm512_cmp_ps_mask(a, b, _CMP_GT_OQ) != 0;
    }
    static ACCEL_INLINE Floats round(Floats v) {
        return _mm512_roundscale_ps(v, _MM_FROUND_TO_NEAREST_INT | _MM_FROUND_NO_EXC);
    }
    // v * 2^n for whole n within the exponents of normal numbers
    static ACCEL_INLINE Floats scale_by_power(Floats v, Floats n) { return _mm512_scalef_ps(v, n); }
    // v where x >= limit, else 0
    static ACCEL_INLINE Floats where_at_least(Floats x, float limit, Floats v) {
        return _mm512_maskz_mov_ps(_mm512_cmp_ps_mask(x, fill(limit), _CMP_GE_OQ), v);
    }

    // One number per row, widened.
    static ACCEL_INLINE Floats from_halves(const uint8_t *p) {
        return _mm512_cvtph_ps(_mm256_loadu_si256(reinterpret_cast<const __m256i *>(p)));
    }
    // Numbers that are the upper 16 bits of floats.
    static ACCEL_INLINE Floats from_upper_halves(const uint8_t *p) {
        const __m256i halves = _mm256_loadu_si256(reinterpret_cast<const __m256i *>(p));
        return _mm512_castsi512_ps(_mm512_slli_epi32(_mm512_cvtepu16_epi32(halves), 16));
    }
    static ACCEL_INLINE Floats from_unsigned(const uint8_t *p) {
        return _mm512_cvtepi32_ps(_mm512_cvtepu8_epi32(load_16(p)));
    }
    static ACCEL_INLINE Floats from_signed(const uint8_t *p) {
        return _mm512_cvtepi32_ps(_mm512_cvtepi8_epi32(load_16(p)));
    }
    static ACCEL_INLINE Ints integers(const uint8_t *p) { return _mm512_cvtepu8_epi32(load_16(p)); }
    // 2^(e - 128): the bits of the float, which is subnormal for e < 2
    static ACCEL_INLINE Floats half_power(Ints e) {
        const Ints one = _mm512_set1_epi32(1);
        const Ints normal = _mm512_slli_epi32(_mm512_sub_epi32(e, one), 23);
        const Ints subnormal = _mm512_sllv_epi32(_mm512_set1_epi32(0x00200000), e);
        const __mmask16 small = _mm512_cmple_epi32_mask(e, one);
        return _mm512_castsi512_ps(_mm512_mask_mov_epi32(normal, small, subnormal));
    }

    // The largest magnitude of 32 activations.
    static ACCEL_INLINE float largest(const float *x) {
        const Floats magnitude = _mm512_abs_ps(load(x));
        return _mm512_reduce_max_ps(_mm512_max_ps(magnitude, _mm512_abs_ps(load(x + 16))));
    }
    // 32 activations times a factor, rounded; they must be within -127 and 127 then.
    static ACCEL_INLINE void round_to_bytes(const float *x, float factor, int8_t *q) {
        for (int i = 0; i < 32; i += 16) {
            const Ints v = _mm512_cvtps_epi32(multiply(load(x + i), fill(factor)));
            _mm_storeu_si128(reinterpret_cast<__m128i *>(q + i), _mm512_cvtsepi32_epi8(v));
        }
    }

  private:
    static ACCEL_INLINE __mmask16 mask(int count) {
        return static_cast<__mmask16>((1U << count) - 1U);
    }
    static ACCEL_INLINE __m128i load_16(const uint8_t *p) {
        return _mm_loadu_si128(reinterpret_cast<const __m128i *>(p));
    }
};

}  // namespace
}  // namespace accel
