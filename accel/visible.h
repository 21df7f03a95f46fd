// What a query sees of the cache.
#pragma once

#include <cstdint>

namespace accel {
namespace {

inline constexpr uint16_t half_minus_infinity = 0xfc00;
// Smaller than any score, yet minus infinity less than it: a hidden position then weighs exactly 0.
inline constexpr float no_maximum = -1e30F;

enum class Visible { none, some, all };

// What one query sees of positions [first, first + count).
Visible visibility(const uint16_t *mask, int64_t first, int64_t count) {
    if (mask == nullptr) {
        return Visible::all;
    }
    int64_t hidden = 0;
    int64_t open = 0;
    for (int64_t p = first; p < first + count; ++p) {
        hidden += mask[p] == half_minus_infinity;
        open += mask[p] == 0;
    }
    return hidden == count ? Visible::none : open == count ? Visible::all : Visible::some;
}

}  // namespace
}  // namespace accel
