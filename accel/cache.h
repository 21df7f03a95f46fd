// A key/value cache: its numbers as floats, and asking for them in time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>

#include "kernels.h"
#include "prefetch.h"
#include "unroll.h"

namespace accel {
namespace {

// One register of a head's numbers, from number i on.
template <class Isa>
ACCEL_INLINE typename Isa::Floats numbers_at(const uint8_t *head, CacheType type, int64_t i) {
    if (type == CacheType::half) {
        return Isa::from_halves(head + 2 * i);
    }
    // Blocks of an f16 step and 32 signed bytes: block_q8_0 of ggml-common.h.
    const uint8_t *block = head + i / 32 * 34;
    uint16_t step = 0;
    std::memcpy(&step, block, 2);
    return Isa::multiply(Isa::fill(Isa::from_half(step)), Isa::from_signed(block + 2 + i % 32));
}

inline const uint8_t *position_of(const CacheHead &head, int64_t position) {
    return head.data + static_cast<size_t>(position) * head.stride;
}

// Bytes of one position, at least.
inline size_t bytes_of(const CacheHead &head) {
    return static_cast<size_t>(head.size) * (head.type == CacheType::half ? 2 : 1);
}

inline int64_t end_of_block(const AttentionPart &part, int64_t first) {
    return first + block_positions < part.last ? first + block_positions : part.last;
}

// Asks for the keys or the values of a block, a position of a head at a time. Neighbouring heads
// lie side by side, positions far apart: in the order of their addresses memory gives them twice as
// fast as head by head.
class Ahead {
  public:
    Ahead(const AttentionPart &part, CacheHead AttentionHead::*cache, int64_t first)
        : row_(position_of(part.heads[0].*cache, first)),
          row_stride_((part.heads[0].*cache).stride),
          head_stride_((part.heads[part.head_count > 1 ? 1 : 0].*cache).data -
                       (part.heads[0].*cache).data),
          bytes_(bytes_of(part.heads[0].*cache)),
          head_count_(part.head_count),
          left_(first < part.last ? (end_of_block(part, first) - first) * head_count_ : 0) {}

    ACCEL_INLINE void ask() {
        if (left_ > 0) {
            --left_;
            prefetch(row_ + head_ * head_stride_, bytes_);
            if (++head_ == head_count_) {
                head_ = 0;
                row_ += row_stride_;
            }
        }
    }

    void ask_for_all() {
        while (left_ > 0) {
            ask();
        }
    }

  private:
    const uint8_t *row_;
    size_t row_stride_;
    ptrdiff_t head_stride_;
    size_t bytes_;
    int64_t head_count_;
    int64_t left_;
    int64_t head_ = 0;
};

inline void ask_for_first_block(const AttentionPart &part) {
    Ahead(part, &AttentionHead::keys, part.first).ask_for_all();
    Ahead(part, &AttentionHead::values, part.first).ask_for_all();
}

// Positions [first, first + count) as floats, a row for each.
template <class Isa>
void widen(const CacheHead head, int64_t first, int64_t count, Ahead &next, float *out) {
    for (int64_t p = 0; p < count; ++p) {
        const uint8_t *in = position_of(head, first + p);
        next.ask();
        for (int64_t i = 0; i < head.size; i += Isa::rows) {
            Isa::store(out + p * head.size + i, numbers_at<Isa>(in, head.type, i));
        }
    }
}

}  // namespace
}  // namespace accel
