// What attention does between its two products: from scores to weights.
//
// Scores lie in rows of Isa::rows lanes. Each query has `Group` neighbouring lanes of a row, for as
// many neighbouring positions. The softmax goes row by row with a running maximum (Milakov and
// Gimelshein, arXiv:1805.02867).
#pragma once

#include <cstdint>
#include <cstring>

#include "exponential.h"
#include "kernels.h"

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

// What queries are multiplied by.
inline float scale_of(const AttentionPart &part) {
    return part.softcap != 0 ? part.scale / part.softcap : part.scale;
}

// What is added to a query's scores of a block; minus infinity where there is no position.
template <class Isa>
void widen_mask(const Query &query, int64_t first, int64_t positions, float *out) {
    uint16_t halves[block_positions];
    for (int64_t p = 0; p < block_positions; ++p) {
        const uint16_t own = p < positions && query.mask != nullptr ? query.mask[first + p] : 0;
        halves[p] = p < positions ? own : half_minus_infinity;
    }
    for (int64_t p = 0; p < block_positions; p += Isa::rows) {
        const auto mask = Isa::from_halves(reinterpret_cast<const uint8_t *>(halves + p));
        Isa::store(out + p, Isa::multiply(Isa::fill(query.slope), mask));
    }
}

// What some queries see of a block. Only when some see other positions than the rest, or the last
// row is not full, are the masks written out, zeros for lanes without a query.
template <class Isa, int Group>
Visible spread_masks(const Query *queries, int64_t count, int64_t first, int64_t positions,
                     float *masks) {
    const auto has_another = [&](int64_t q) {  // heads share their token's mask
        return q == 0 || queries[q].mask != queries[q - 1].mask;
    };
    int64_t none = 0;
    int64_t all = 0;
    Visible seen = Visible::all;
    for (int64_t q = 0; q < count; ++q) {
        seen = has_another(q) ? visibility(queries[q].mask, first, positions) : seen;
        none += seen == Visible::none;
        all += seen == Visible::all;
    }
    if (none == count || (all == count && positions % Group == 0)) {
        return none == count ? Visible::none : Visible::all;
    }
    const int64_t filled = (positions + Group - 1) / Group * Group;
    std::memset(masks, 0, static_cast<size_t>(filled / Group * Isa::rows) * sizeof(float));
    float mask[block_positions];
    for (int64_t q = 0; q < count; ++q) {
        if (has_another(q) || queries[q].slope != queries[q - 1].slope) {
            widen_mask<Isa>(queries[q], first, positions, mask);
        }
        for (int64_t p = 0; p < filled; ++p) {
            masks[p / Group * Isa::rows + q * Group + p % Group] = mask[p];
        }
    }
    return Visible::some;
}

// Softcap and mask. Returns the largest score of every lane, `largest` among them.
template <class Isa>
typename Isa::Floats finish_scores(const AttentionPart &part, Visible visible, int64_t rows,
                                   const float *masks, float *scores,
                                   typename Isa::Floats largest) {
    const auto cap = Isa::fill(part.softcap);
    for (int64_t row = 0; row < rows; ++row) {
        auto score = Isa::load(scores + row * Isa::rows);
        if (part.softcap != 0) {
            score = Isa::multiply(cap, hyperbolic_tangent<Isa>(score));
        }
        if (visible == Visible::some) {
            score = Isa::add(score, Isa::load(masks + row * Isa::rows));
        }
        largest = Isa::larger(largest, score);
        Isa::store(scores + row * Isa::rows, score);
    }
    return largest;
}

// Scores to weights exp(score - largest). Returns their sum.
template <class Isa>
typename Isa::Floats weigh(float *scores, int64_t rows, typename Isa::Floats largest) {
    auto sum = Isa::zeros();
    for (int64_t row = 0; row < rows; ++row) {
        const auto score = Isa::load(scores + row * Isa::rows);
        const auto weight = exponential<Isa>(Isa::subtract(score, largest));
        sum = Isa::add(sum, weight);
        Isa::store(scores + row * Isa::rows, weight);
    }
    return sum;
}

}  // namespace
}  // namespace accel
