// e^x in every lane.
#pragma once

#include <initializer_list>

#include "unroll.h"

namespace accel {
namespace {

// x = n ln 2 + r with |r| <= ln 2 / 2, e^x = 2^n e^r, and e^r by its Taylor polynomial, whose next
// term is below 2e-8 of the result. ln 2 is subtracted in two parts (Cody and Waite) so that r is
// exact. Below -87, where the result would stop being a normal number, it is 0; above 88 it is
// e^88.
template <class Isa>
ACCEL_INLINE typename Isa::Floats exponential(typename Isa::Floats x) {
    using Floats = typename Isa::Floats;
    constexpr float least = -87.0F;
    const Floats limited = Isa::smaller(Isa::larger(x, Isa::fill(least)), Isa::fill(88.0F));
    const Floats n = Isa::round(Isa::multiply(limited, Isa::fill(1.44269504F)));
    Floats r = Isa::multiply_add(n, Isa::fill(-0.693359375F), limited);
    r = Isa::multiply_add(n, Isa::fill(2.12194440e-4F), r);
    Floats sum = Isa::fill(1.0F / 5040);
    for (const float term : {1.0F / 720, 1.0F / 120, 1.0F / 24, 1.0F / 6, 1.0F / 2, 1.0F, 1.0F}) {
        sum = Isa::multiply_add(sum, r, Isa::fill(term));
    }
    return Isa::where_at_least(x, least, Isa::scale_by_power(sum, n));
}

// tanh x = 1 - 2 / (e^2x + 1)
template <class Isa>
ACCEL_INLINE typename Isa::Floats hyperbolic_tangent(typename Isa::Floats x) {
    using Floats = typename Isa::Floats;
    const Floats power = exponential<Isa>(Isa::add(x, x));
    const Floats part = Isa::divide(Isa::fill(2.0F), Isa::add(power, Isa::fill(1.0F)));
    return Isa::subtract(Isa::fill(1.0F), part);
}

}  // namespace
}  // namespace accel
