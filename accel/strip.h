// A part of a packed matrix, decoded: what a large product reads again and again.
#pragma once

#include <cstring>

#include "layouts.h"

namespace accel {
namespace {

inline constexpr int64_t strip_blocks = 1024 / block_size;

// A decoded strip of one group: codes; steps; second steps or minima, if the format has them; and
// coarse ones of both. Each has four bytes for every row.
template <class Isa>
struct Strip {
    static constexpr int lane_bytes = 4 * Isa::rows;

    uint8_t codes[strip_blocks][8][lane_bytes];
    uint8_t first[strip_blocks][lane_bytes];
    uint8_t second[strip_blocks][lane_bytes];
    uint8_t coarse_first[strip_blocks / 8][lane_bytes];
    uint8_t coarse_second[strip_blocks / 8][lane_bytes];
};

template <class Vector>
ACCEL_INLINE Vector get_lanes(const uint8_t *p) {
    Vector v;
    std::memcpy(&v, p, sizeof v);
    return v;
}

template <class Vector>
ACCEL_INLINE void put_lanes(uint8_t *p, const Vector &v) {
    std::memcpy(p, &v, sizeof v);
}

// A strip with the face of PackedGroup.
template <class Isa, class Arithmetic>
class StripGroup {
    using Floats = typename Isa::Floats;

  public:
    using Rules = Arithmetic;
    using ScaledSum = typename Isa::template ScaledSum<Rules::code_limit, Rules::has_start>;

    ACCEL_INLINE explicit StripGroup(const Strip<Isa> &strip) : strip_(strip) {}

    template <int J>
    ACCEL_INLINE typename Isa::Bytes codes(int64_t block) const {
        return Isa::load(strip_.codes[block][J]);
    }
    ACCEL_INLINE Floats step(int64_t block) const { return get_lanes<Floats>(strip_.first[block]); }
    ACCEL_INLINE Floats minimum(int64_t block) const {
        return get_lanes<Floats>(strip_.second[block]);
    }
    template <int H>
    ACCEL_INLINE typename ScaledSum::Factor fine_step(int64_t block) const {
        return get_lanes<typename ScaledSum::Factor>(H == 0 ? strip_.first[block]
                                                            : strip_.second[block]);
    }
    ACCEL_INLINE Floats fine_minimum(int64_t block) const { return minimum(block); }
    ACCEL_INLINE Floats coarse_step(int64_t block) const {
        return get_lanes<Floats>(strip_.coarse_first[block / 8]);
    }
    ACCEL_INLINE Floats coarse_minimum(int64_t block) const {
        return get_lanes<Floats>(strip_.coarse_second[block / 8]);
    }
    ACCEL_INLINE void prefetch(int64_t) const {}

  private:
    const Strip<Isa> &strip_;
};

// Steps and minima of block `from` of a group, as block `to` of a strip.
template <class Isa, class Group>
ACCEL_INLINE void decode_steps(const Group &packed, int64_t from, Strip<Isa> &strip, int64_t to) {
    constexpr Steps steps = Group::Rules::steps;
    if constexpr (Group::Rules::blocks == 1) {
        put_lanes(strip.first[to], packed.step(from));
        if constexpr (steps == Steps::with_minimum) {
            put_lanes(strip.second[to], packed.minimum(from));
        }
    } else {
        put_lanes(strip.first[to], packed.template fine_step<0>(from));
        put_lanes(strip.coarse_first[to / 8], packed.coarse_step(from));
        if constexpr (steps == Steps::two) {
            put_lanes(strip.second[to], packed.template fine_step<1>(from));
        } else if constexpr (steps == Steps::with_minimum) {
            put_lanes(strip.second[to], packed.fine_minimum(from));
            put_lanes(strip.coarse_second[to / 8], packed.coarse_minimum(from));
        }
    }
}

template <class Isa, class Format>
void decode_strip(const uint8_t *group, int64_t blocks, int64_t first, int64_t count,
                  Strip<Isa> &strip) {
    const PackedGroup<Isa, Format> packed(group, blocks);
    for (int64_t i = 0; i < count; ++i) {
        unroll<8>([&](auto j) ACCEL_INLINED {
            Isa::store(strip.codes[i][j.value], packed.template codes<j.value>(first + i));
        });
        decode_steps<Isa>(packed, first + i, strip, i);
    }
}

}  // namespace
}  // namespace accel
