// Sums of dot products, for instruction sets whose dot product adds to 32-bit integers.
#pragma once

#include <cstdint>

#include "unroll.h"

namespace accel {
namespace {

// A number to start from, and the products of up to eight times four codes, none above Limit, and
// four activations, in every row.
template <class Isa, int Limit, bool HasStart>
class DotSum {
  public:
    ACCEL_INLINE void start(const int32_t *from) {
        if constexpr (HasStart) {
            sum_ = Isa::broadcast(from);
        } else {
            sum_ = Isa::zero();
        }
    }

    // Products are numbered from 0 on.
    template <int Number>
    ACCEL_INLINE void add(typename Isa::Bytes codes, typename Isa::Ints x) {
        sum_ = Isa::template dot<Limit>(sum_, codes, x);
    }
    template <int Count>
    ACCEL_INLINE typename Isa::Ints total() const {
        return sum_;
    }

  private:
    typename Isa::Ints sum_;
};

// The same times a small integer of each row, added to a total.
template <class Isa, int Limit, bool HasStart>
class ScaledDotSum {
  public:
    using Factor = typename Isa::Floats;
    using Total = typename Isa::Floats;

    static ACCEL_INLINE Factor unsigned_factor(const uint8_t *p) { return Isa::from_unsigned(p); }
    static ACCEL_INLINE Factor signed_factor(const uint8_t *p) { return Isa::from_signed(p); }
    static ACCEL_INLINE Total zero() { return Isa::zeros(); }
    static ACCEL_INLINE typename Isa::Floats to_floats(Total total) { return total; }

    // The start of a sum, of which each half of the activations has a part.
    static ACCEL_INLINE int32_t start_word(int first, int second) { return first + second; }

    ACCEL_INLINE void start(Total total, Factor factor, const int32_t *from) {
        total_ = total;
        factor_ = factor;
        sum_.start(from);
    }
    template <int Number>
    ACCEL_INLINE void add(typename Isa::Bytes codes, typename Isa::Ints x) {
        sum_.template add<Number>(codes, x);
    }
    template <int Count>
    ACCEL_INLINE Total total() const {
        return Isa::multiply_add(Isa::to_floats(sum_.template total<Count>()), factor_, total_);
    }

  private:
    DotSum<Isa, Limit, HasStart> sum_;
    Factor factor_;
    Total total_;
};

}  // namespace
}  // namespace accel
