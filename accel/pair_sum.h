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

// A number to start from, and the products of up to eight times four codes, none above Limit, and
// four activations within -127 and 127, in every row.
template <int Limit>
class PairSum {
    static constexpr bool is_biased = Limit > INT8_MAX;
    // What of a pair of products fits 16 bits, and how often.
    static constexpr int largest_pair = 2 * 127 * (is_biased ? pair_sum_bias : Limit);
    static constexpr int fitting = INT16_MAX / largest_pair;

  public:
    ACCEL_INLINE void start(const int32_t *from) { start_ = from; }

    // Products are numbered from 0 on.
    template <int Number>
    ACCEL_INLINE void add(__m256i codes, __m256i x) {
        const __m256i more = products(codes, x);
        pairs_ = Number % fitting == 0 ? more : _mm256_add_epi16(pairs_, more);
        asm("" : "+x"(pairs_));
        if constexpr (Number % fitting == fitting - 1) {
            sum_ = Number < fitting ? widened() : _mm256_add_epi32(sum_, widened());
            asm("" : "+x"(sum_));
        }
    }

    template <int Count>
    ACCEL_INLINE __m256i total() const {
        static_assert(Count % fitting == 0);
        return _mm256_add_epi32(_mm256_set1_epi32(*start_), sum_);
    }

  private:
    static ACCEL_INLINE __m256i products(__m256i codes, __m256i x) {
        if constexpr (is_biased) {
            const __m256i biased = _mm256_xor_si256(codes, _mm256_set1_epi8(-pair_sum_bias));
            return _mm256_maddubs_epi16(_mm256_abs_epi8(biased), _mm256_sign_epi8(x, biased));
        } else {
            return _mm256_maddubs_epi16(codes, x);
        }
    }
    ACCEL_INLINE __m256i widened() const { return _mm256_madd_epi16(pairs_, _mm256_set1_epi16(1)); }

    const int32_t *start_;
    __m256i pairs_;
    __m256i sum_;  // of the pairs before
};

}  // namespace
}  // namespace accel
