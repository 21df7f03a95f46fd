// Asking for memory that is to be read soon.
#pragma once

#include <cstddef>
#include <cstdint>

#include "unroll.h"

namespace accel {
namespace {

// Into the second-level cache: the first waits for few lines at a time (24 on Zen 4), and the loads
// of what is needed now would queue behind what is needed later.
ACCEL_INLINE void prefetch(const uint8_t *start, size_t bytes) {
    constexpr size_t line = 64;
    constexpr int second_level = 2;
    for (size_t i = 0; i < bytes; i += line) {
        __builtin_prefetch(start + i, 0, second_level);
    }
}

}  // namespace
}  // namespace accel
