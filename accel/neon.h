// 128-bit registers of Arm: four rows side by side. Needs the dot product instructions of Armv8.2;
// with I8MM its dot product of unsigned and signed bytes. I8MM's matrix products have no place
// here: they want eight numbers of a row in a register, and add across lanes.
#pragma once

#include <arm_neon.h>

#include <cstdint>
#include <cstring>

#include "dot_sum.h"
#include "unroll.h"

namespace accel {
namespace {

struct Neon {
#if defined(__ARM_FEATURE_MATMUL_INT8)
    static constexpr const char *name = "neon-i8mm";
#else
    static constexpr const char *name = "neon-dotprod";
#endif
    static constexpr int rows = 4;
    static constexpr int columns = 6;
    static constexpr int groups = 2;           // 2 x 6 integer and 2 x 6 float accumulators
    static constexpr int few_groups = 1;       // of the product of few columns
    static constexpr int single_groups = 2;    // of the product of one column
    static constexpr int broadcast_rows = 16;  // sums of the attention kernel under way at once
    using Bytes = uint8x16_t;
    using Ints = int32x4_t;
    using Floats = float32x4_t;

    static ACCEL_INLINE Bytes load(const uint8_t *p) { return vld1q_u8(p); }
    static ACCEL_INLINE void store(uint8_t *p, Bytes v) { vst1q_u8(p, v); }
    static ACCEL_INLINE Bytes fill_bytes(uint8_t value) { return vdupq_n_u8(value); }
    static ACCEL_INLINE Bytes both(Bytes a, Bytes b) { return vandq_u8(a, b); }
    // a | (b & mask)
    static ACCEL_INLINE Bytes insert(Bytes a, Bytes b, Bytes mask) {
        return vorrq_u8(a, vandq_u8(b, mask));
    }
    template <int N>
    static ACCEL_INLINE Bytes shift_left(Bytes v) {
        if constexpr (N >= 0) {
            return vshlq_n_u8(v, N);
        } else {
            return vshrq_n_u8(v, -N);
        }
    }
    static ACCEL_INLINE Bytes look_up(const uint8_t *table, Bytes v) {
        return vqtbl1q_u8(vld1q_u8(table), v);
    }

    // Four activations (or one integer) of a column, the same for every row.
    static ACCEL_INLINE Ints broadcast(const int32_t *p) { return vld1q_dup_s32(p); }
    static ACCEL_INLINE Ints zero() { return vdupq_n_s32(0); }
    template <int Limit, bool HasStart>
    using Sum = DotSum<Neon, Limit, HasStart>;
    template <int Limit, bool HasStart>
    using ScaledSum = ScaledDotSum<Neon, Limit, HasStart>;
    static constexpr int signed_limit = INT8_MAX;
#if defined(__ARM_FEATURE_MATMUL_INT8)
    static constexpr int code_limit(int) { return UINT8_MAX; }
    static constexpr int code_bias(int) { return 0; }
#else
    static constexpr int code_limit(int largest) {
        return largest <= signed_limit ? signed_limit : UINT8_MAX;
    }
    static constexpr int code_bias(int largest) { return largest <= signed_limit ? 0 : 128; }
#endif
    // sum + four unsigned codes, none above Limit, times four signed activations, in every row.
    // Without I8MM both must be signed: codes above 127 have 128 subtracted, which the start of the
    // sum makes up for (activations.h).
    template <int Limit>
    static ACCEL_INLINE Ints dot(Ints sum, Bytes codes, Ints x) {
#if defined(__ARM_FEATURE_MATMUL_INT8)
        return vusdotq_s32(sum, codes, vreinterpretq_s8_s32(x));
#else
        const Bytes biased = Limit > signed_limit ? veorq_u8(codes, fill_bytes(0x80)) : codes;
        return vdotq_s32(sum, vreinterpretq_s8_u8(biased), vreinterpretq_s8_s32(x));
#endif
    }

    static ACCEL_INLINE Floats to_floats(Ints v) { return vcvtq_f32_s32(v); }
    static ACCEL_INLINE Floats zeros() { return vdupq_n_f32(0); }
    static ACCEL_INLINE Floats broadcast(const float *p) { return vld1q_dup_f32(p); }
    // The first half, and the second half, of a[0] b[0] a[1] b[1] ...
    static ACCEL_INLINE Floats interleave_low(Floats a, Floats b) { return vzip1q_f32(a, b); }
    static ACCEL_INLINE Floats interleave_high(Floats a, Floats b) { return vzip2q_f32(a, b); }
    static ACCEL_INLINE Floats multiply(Floats a, Floats b) { return vmulq_f32(a, b); }
    static ACCEL_INLINE Floats multiply_add(Floats a, Floats b, Floats sum) {
        return vfmaq_f32(sum, a, b);
    }
    static ACCEL_INLINE Floats subtract(Floats a, Floats b) { return vsubq_f32(a, b); }
    static ACCEL_INLINE Floats add(Floats a, Floats b) { return vaddq_f32(a, b); }
    static ACCEL_INLINE Floats smaller(Floats a, Floats b) { return vminq_f32(a, b); }
    static ACCEL_INLINE Floats load(const float *p) { return vld1q_f32(p); }
    static ACCEL_INLINE void store(float *p, Floats v) { vst1q_f32(p, v); }
    static ACCEL_INLINE Floats load(const float *p, int count) {
        if (count == rows) {
            return load(p);
        }
        float lanes[rows] = {};
        for (int i = 0; i < count; ++i) {
            lanes[i] = p[i];
        }
        return load(lanes);
    }
    static ACCEL_INLINE void store(float *p, Floats v, int count) {
        if (count == rows) {
            store(p, v);
            return;
        }
        float lanes[rows];
        store(lanes, v);
        for (int i = 0; i < count; ++i) {
            p[i] = lanes[i];
        }
    }

    static ACCEL_INLINE Floats fill(float value) { return vdupq_n_f32(value); }
    static ACCEL_INLINE Floats divide(Floats a, Floats b) { return vdivq_f32(a, b); }
    static ACCEL_INLINE Floats larger(Floats a, Floats b) { return vmaxq_f32(a, b); }
    static ACCEL_INLINE bool any_above(Floats a, Floats b) {
        return vmaxvq_u32(vcgtq_f32(a, b)) != 0;
    }
    static ACCEL_INLINE Floats round(Floats v) { return vrndnq_f32(v); }
    // v * 2^n for whole n within the exponents of normal numbers
    static ACCEL_INLINE Floats scale_by_power(Floats v, Floats n) {
        const int32x4_t exponent = vshlq_n_s32(vcvtq_s32_f32(n), 23);
        return vreinterpretq_f32_s32(vaddq_s32(vreinterpretq_s32_f32(v), exponent));
    }
    // v where x >= limit, else 0
    static ACCEL_INLINE Floats where_at_least(Floats x, float limit, Floats v) {
        return vbslq_f32(vcgeq_f32(x, fill(limit)), v, zeros());
    }

    // One number per row, widened.
    static ACCEL_INLINE Floats from_halves(const uint8_t *p) {
        return vcvt_f32_f16(vreinterpret_f16_u8(vld1_u8(p)));
    }
    // Numbers that are the upper 16 bits of floats.
    static ACCEL_INLINE Floats from_upper_halves(const uint8_t *p) {
        return vreinterpretq_f32_u32(vshll_n_u16(vreinterpret_u16_u8(vld1_u8(p)), 16));
    }
    static ACCEL_INLINE Floats from_unsigned(const uint8_t *p) { return to_floats(integers(p)); }
    static ACCEL_INLINE Floats from_signed(const uint8_t *p) {
        const int16x8_t words = vmovl_s8(vreinterpret_s8_u8(load_4(p)));
        return to_floats(vmovl_s16(vget_low_s16(words)));
    }
    static ACCEL_INLINE Ints integers(const uint8_t *p) {
        return vreinterpretq_s32_u32(vmovl_u16(vget_low_u16(vmovl_u8(load_4(p)))));
    }
    // 2^(e - 128): the bits of the float, which is subnormal for e < 2
    static ACCEL_INLINE Floats half_power(Ints e) {
        const Ints normal = vshlq_n_s32(vsubq_s32(e, vdupq_n_s32(1)), 23);
        const Ints subnormal = vshlq_s32(vdupq_n_s32(0x00200000), e);
        const uint32x4_t small = vcltq_s32(e, vdupq_n_s32(2));
        return vreinterpretq_f32_s32(vbslq_s32(small, subnormal, normal));
    }

    // The largest magnitude of 32 activations.
    static ACCEL_INLINE float largest(const float *x) {
        Floats magnitude = zeros();
        for (int i = 0; i < 32; i += 4) {
            magnitude = larger(magnitude, vabsq_f32(load(x + i)));
        }
        return vmaxvq_f32(magnitude);
    }
    // 32 activations times a factor, rounded; they must be within -127 and 127 then.
    static ACCEL_INLINE void round_to_bytes(const float *x, float factor, int8_t *q) {
        for (int i = 0; i < 32; i += 8) {
            const int16x4_t low = to_words(multiply(load(x + i), fill(factor)));
            const int16x4_t high = to_words(multiply(load(x + i + 4), fill(factor)));
            vst1_s8(q + i, vqmovn_s16(vcombine_s16(low, high)));
        }
    }
    static ACCEL_INLINE int sum_of_8(const int8_t *q) { return vaddlv_s8(vld1_s8(q)); }

    static ACCEL_INLINE float from_half(uint16_t half) {
        return vgetq_lane_f32(vcvt_f32_f16(vreinterpret_f16_u16(vdup_n_u16(half))), 0);
    }
    static ACCEL_INLINE uint16_t to_half(float value) {
        return vget_lane_u16(vreinterpret_u16_f16(vcvt_f16_f32(fill(value))), 0);
    }

  private:
    static ACCEL_INLINE uint8x8_t load_4(const uint8_t *p) {
        uint32_t four = 0;
        std::memcpy(&four, p, sizeof four);
        return vreinterpret_u8_u32(vdup_n_u32(four));
    }
    static ACCEL_INLINE int16x4_t to_words(Floats v) { return vqmovn_s32(vcvtnq_s32_f32(v)); }
};

}  // namespace
}  // namespace accel
