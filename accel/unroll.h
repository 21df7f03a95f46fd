// Loops whose counter must be a constant: shift counts and register arrays.
//
// This header and the others that the instruction sets include keep their functions in an unnamed
// namespace on purpose: each translation unit gets its own copy, compiled for its processors.
#pragma once

#define ACCEL_INLINE inline __attribute__((always_inline))
#define ACCEL_INLINED __attribute__((always_inline))  // behind the parameters of a lambda

namespace accel {
namespace {

template <int I>
struct Constant {
    static constexpr int value = I;
};

// f(Constant<0>), ..., f(Constant<N - 1>)
template <int N, class F>
ACCEL_INLINE void unroll(const F &f) {
    if constexpr (N > 0) {
        unroll<N - 1>(f);
        f(Constant<N - 1>{});
    }
}

// f(Constant<0>, ..., Constant<N - 1>)
template <int N, class F, class... Some>
ACCEL_INLINE void with_all(const F &f, Some... some) {
    constexpr int count = sizeof...(Some);
    if constexpr (count < N) {
        with_all<N>(f, some..., Constant<count>{});
    } else {
        f(some...);
    }
}

// f(Constant<n>) for an n known at run time, 1 <= n <= N.
template <int N, class F>
ACCEL_INLINE void with_constant(int n, const F &f) {
    if constexpr (N > 1) {
        if (n < N) {
            with_constant<N - 1>(n, f);
            return;
        }
    }
    f(Constant<N>{});
}

}  // namespace
}  // namespace accel
