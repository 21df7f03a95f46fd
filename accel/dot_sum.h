// Sums of dot products, for instruction sets whose dot product adds to 32-bit integers.
#pragma once

#include <cstdint>

#include "unroll.h"

namespace accel {
namespace {

// A number to start from, and the products of up to eight times four codes, none above Limit, and
// four activations, in every row.
template <class Isa, int Limit>
class DotSum {
  public:
    ACCEL_INLINE void start(const int32_t *from) { sum_ = Isa::broadcast(from); }

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

}  // namespace
}  // namespace accel
