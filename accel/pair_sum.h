// Sums of dot products with AVX2, whose byte products come in pairs of 16 bits.
//
// Small codes: as many pairs are added in 16 bits as are sure to fit, and only then widened; of a
// block of 32 weights with 4 bits each that is once. Codes above 63: 128 is subtracted, which the
// start of the sum makes up for (activations.h), and their sign goes to the activations.
//
// The empty assembler statements keep the order of the additions: GCC 12 puts them all behind the
// last product otherwise, and keeps the products in memory until then.
#pragma once

#include <immintrin.h>

#include <cstdint>

#include "unroll.h"

namespace accel {
namespace {

inline constexpr int pair_sum_bias = 128;

// The limit to use for codes up to `largest`, of the few that make a difference.
constexpr int pair_sum_limit(int largest) {
    return largest < 16 ? 15 : largest < 32 ? 31 : largest < 64 ? 63 : UINT8_MAX;
}

// Products of four codes, none above Limit, and four activations within -127 and 127, in every
// row, as pairs of 16 bits.
template <int Limit>
class Pairs {
    static constexpr bool is_biased = Limit > INT8_MAX;
    static constexpr int largest_pair = 2 * 127 * (is_biased ? pair_sum_bias : Limit);

  public:
    static constexpr int fitting = INT16_MAX / largest_pair;  // in one sum

    template <int Number>
    static constexpr bool is_last = Number % fitting == fitting - 1;  // of such a sum

    // Products are numbered from 0 on.
    template <int Number>
    ACCEL_INLINE void add(__m256i codes, __m256i x) {
        const __m256i more = products(codes, x);
        sum_ = Number % fitting == 0 ? more : _mm256_add_epi16(sum_, more);
        asm("" : "+x"(sum_));
    }

    // Widened: the sum of each pair, its numbers times these factors.
    ACCEL_INLINE __m256i times(__m256i factors) const { return _mm256_madd_epi16(sum_, factors); }

  private:
    static ACCEL_INLINE __m256i products(__m256i codes, __m256i x) {
        if constexpr (is_biased) {
            const __m256i biased = _mm256_xor_si256(codes, _mm256_set1_epi8(-pair_sum_bias));
            return _mm256_maddubs_epi16(_mm256_abs_epi8(biased), _mm256_sign_epi8(x, biased));
        } else {
            return _mm256_maddubs_epi16(codes, x);
        }
    }

    __m256i sum_;
};

// A number to start from, and the products of up to eight times four codes and four activations.
template <int Limit, bool HasStart>
class PairSum {
  public:
    ACCEL_INLINE void start(const int32_t *from) { start_ = from; }

    template <int Number>
    ACCEL_INLINE void add(__m256i codes, __m256i x) {
        pairs_.template add<Number>(codes, x);
        if constexpr (Pairs<Limit>::template is_last<Number>) {
            const __m256i widened = pairs_.times(_mm256_set1_epi16(1));
            sum_ = Number < Pairs<Limit>::fitting ? widened : _mm256_add_epi32(sum_, widened);
            asm("" : "+x"(sum_));
        }
    }

    template <int Count>
    ACCEL_INLINE __m256i total() const {
        static_assert(Count % Pairs<Limit>::fitting == 0);
        if constexpr (HasStart) {
            return _mm256_add_epi32(_mm256_set1_epi32(*start_), sum_);
        } else {
            return sum_;
        }
    }

  private:
    const int32_t *start_;
    Pairs<Limit> pairs_;
    __m256i sum_;  // of the pairs before
};

// The same times a small integer of each row, added to a total: widening multiplies anyway.
template <int Limit, bool HasStart>
class ScaledPairSum {
  public:
    using Factor = __m256i;  // a 16-bit integer of each row, twice
    using Total = __m256i;

    static ACCEL_INLINE Factor unsigned_factor(const uint8_t *p) {
        return twice(_mm256_cvtepu8_epi32(load_8(p)));
    }
    static ACCEL_INLINE Factor signed_factor(const uint8_t *p) {
        return twice(_mm256_cvtepi8_epi32(load_8(p)));
    }
    static ACCEL_INLINE Total zero() { return _mm256_setzero_si256(); }
    static ACCEL_INLINE __m256 to_floats(Total total) { return _mm256_cvtepi32_ps(total); }

    // The start of a sum, of which each half of the activations has a part; 16 bits hold either.
    static ACCEL_INLINE int32_t start_word(int first, int second) {
        return static_cast<int32_t>(static_cast<uint32_t>(second) << 16 |
                                    static_cast<uint16_t>(first));
    }

    ACCEL_INLINE void start(Total total, Factor factor, const int32_t *from) {
        factor_ = factor;
        total_ = total;
        if constexpr (HasStart) {
            const __m256i product = _mm256_madd_epi16(factor, _mm256_set1_epi32(*from));
            total_ = _mm256_add_epi32(total_, product);
        }
    }

    template <int Number>
    ACCEL_INLINE void add(__m256i codes, __m256i x) {
        pairs_.template add<Number>(codes, x);
        if constexpr (Pairs<Limit>::template is_last<Number>) {
            total_ = _mm256_add_epi32(total_, pairs_.times(factor_));
            asm("" : "+x"(total_));
        }
    }

    template <int Count>
    ACCEL_INLINE Total total() const {
        static_assert(Count % Pairs<Limit>::fitting == 0);
        return total_;
    }

  private:
    static ACCEL_INLINE __m128i load_8(const uint8_t *p) {
        return _mm_loadl_epi64(reinterpret_cast<const __m128i *>(p));
    }
    // The low half of each 32-bit number in both halves.
    static ACCEL_INLINE __m256i twice(__m256i v) {
        return _mm256_blend_epi16(v, _mm256_slli_epi32(v, 16), 0xaa);
    }

    Pairs<Limit> pairs_;
    Factor factor_;
    Total total_;
};

}  // namespace
}  // namespace accel
