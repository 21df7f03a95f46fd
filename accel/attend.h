// Attention of many queries to one head of the cache.
//
// The queries (of all heads that share the cache's head, and of all tokens of the batch) are dealt
// into lanes, one register row of them is a tile. The positions pass by in blocks of 64; a block is
// widened to floats once and serves every tile:
//
//   scores[position][lane] = sum over i of keys[position][i] * queries[i][lane]
//   values[i][lane]       += sum over positions of values[position][i] * weight[position][lane]
//
// Both are the same loop, with a number of the cache broadcast to all lanes. In between, the
// softmax over the positions goes lane by lane with a running maximum (Milakov and Gimelshein,
// arXiv:1805.02867), so no step adds or compares across lanes.
#pragma once

#include <cstring>

#include "exponential.h"
#include "kernels.h"

namespace accel {
namespace {

inline constexpr int64_t block_positions = 64;
inline constexpr uint16_t half_minus_infinity = 0xfc00;
// Smaller than any score, yet minus infinity less than it: a hidden position then weighs exactly 0.
inline constexpr float no_maximum = -1e30F;

// The working memory of one tile; all rows are Isa::rows lanes long.
struct TileMemory {
    float *queries;  // key size rows, scaled
    float *scores;   // block_positions rows: scores, then weights
    float *masks;    // block_positions rows
};

template <class Isa>
int64_t tiles_of(int64_t queries) {
    return (queries + Isa::rows - 1) / Isa::rows;
}

template <class Isa>
size_t attention_scratch_bytes(int64_t key_size, int64_t value_size, int64_t queries) {
    const int64_t numbers = block_positions * (key_size + value_size) +
                            (tiles_of<Isa>(queries) * key_size + 2 * block_positions) * Isa::rows;
    return static_cast<size_t>(numbers) * sizeof(float);
}

// ---- the cache ----

template <class Isa>
ACCEL_INLINE void widen_half(const uint8_t *in, int64_t size, float *out) {
    for (int64_t i = 0; i < size; i += Isa::rows) {
        Isa::store(out + i, Isa::from_halves(in + 2 * i));
    }
}

// Blocks of an f16 step and 32 signed bytes: block_q8_0 of ggml-common.h.
template <class Isa>
ACCEL_INLINE void widen_q8_0(const uint8_t *in, int64_t size, float *out) {
    for (int64_t i = 0; i < size; i += 32, in += 34) {
        uint16_t step = 0;
        std::memcpy(&step, in, 2);
        const auto steps = Isa::fill(Isa::from_half(step));
        for (int64_t j = 0; j < 32; j += Isa::rows) {
            Isa::store(out + i + j, Isa::multiply(steps, Isa::from_signed(in + 2 + j)));
        }
    }
}

// Positions [first, first + count) as floats; `out` has a row for each.
template <class Isa>
void widen(const CacheHead &head, int64_t first, int64_t count, float *out) {
    for (int64_t p = 0; p < count; ++p) {
        const uint8_t *in = head.data + static_cast<size_t>(first + p) * head.stride;
        if (head.type == CacheType::half) {
            widen_half<Isa>(in, head.size, out + p * head.size);
        } else {
            widen_q8_0<Isa>(in, head.size, out + p * head.size);
        }
    }
}

// ---- the products ----

// N rows of out: out[i][lane] += sum over j of a[i * row + j * column] * b[j][lane]
template <class Isa, int N>
ACCEL_INLINE void add_product_rows(const float *a, int64_t row, int64_t column, const float *b,
                                   int64_t count, float *out) {
    typename Isa::Floats sums[N];
#pragma GCC unroll 16
    for (int i = 0; i < N; ++i) {
        sums[i] = Isa::load(out + i * Isa::rows);
    }
    // An address is one of these plus 0 to 3 times a register; a pointer for every row would not fit
    // into registers.
    const float *fourths[(N + 3) / 4];
#pragma GCC unroll 4
    for (int i = 0; i < N; i += 4) {
        fourths[i / 4] = a + i * row;
    }
    for (int64_t j = 0; j < count; ++j) {
        const auto lanes = Isa::load(b + j * Isa::rows);
#pragma GCC unroll 16
        for (int i = 0; i < N; ++i) {
            sums[i] = Isa::multiply_add(Isa::broadcast(fourths[i / 4] + i % 4 * row), lanes,
                                        sums[i]);
        }
#pragma GCC unroll 4
        for (int i = 0; i < N; i += 4) {
            fourths[i / 4] += column;
        }
    }
#pragma GCC unroll 16
    for (int i = 0; i < N; ++i) {
        Isa::store(out + i * Isa::rows, sums[i]);
    }
}

template <class Isa>
void add_product(const float *a, int64_t row, int64_t column, const float *b, int64_t count,
                 float *out, int64_t rows) {
    int64_t i = 0;
    for (; i + Isa::broadcast_rows <= rows; i += Isa::broadcast_rows) {
        add_product_rows<Isa, Isa::broadcast_rows>(a + i * row, row, column, b, count,
                                                   out + i * Isa::rows);
    }
    for (; i < rows; ++i) {
        add_product_rows<Isa, 1>(a + i * row, row, column, b, count, out + i * Isa::rows);
    }
}

// ---- masks ----

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

// What a tile sees. Only when some queries see other positions than the rest are the masks written
// out, zeros for lanes without a query.
template <class Isa>
Visible spread_masks(const Query *queries, int64_t count, int64_t first, int64_t positions,
                     float *masks) {
    int64_t none = 0;
    int64_t all = 0;
    Visible seen = Visible::all;
    for (int64_t q = 0; q < count; ++q) {
        if (q == 0 || queries[q].mask != queries[q - 1].mask) {  // heads share their token's mask
            seen = visibility(queries[q].mask, first, positions);
        }
        none += seen == Visible::none;
        all += seen == Visible::all;
    }
    if (none == count || all == count) {
        return none == count ? Visible::none : Visible::all;
    }
    for (int64_t q = 0; q < Isa::rows; ++q) {
        for (int64_t p = 0; p < positions; ++p) {
            masks[p * Isa::rows + q] =
                q < count ? queries[q].slope * Isa::from_half(queries[q].mask[first + p]) : 0.0F;
        }
    }
    return Visible::some;
}

// ---- one tile and one block ----

// Softcap and mask. Returns the largest score of every lane.
template <class Isa>
typename Isa::Floats finish_scores(const AttentionPart &part, Visible visible, int64_t positions,
                                   const TileMemory &tile, typename Isa::Floats largest) {
    const auto cap = Isa::fill(part.softcap);
    for (int64_t p = 0; p < positions; ++p) {
        auto score = Isa::load(tile.scores + p * Isa::rows);
        if (part.softcap != 0) {
            score = Isa::multiply(cap, hyperbolic_tangent<Isa>(score));
        }
        if (visible == Visible::some) {
            score = Isa::add(score, Isa::load(tile.masks + p * Isa::rows));
        }
        largest = Isa::larger(largest, score);
        Isa::store(tile.scores + p * Isa::rows, score);
    }
    return largest;
}

// Scores to weights exp(score - largest). Returns their sum.
template <class Isa>
typename Isa::Floats weigh(float *scores, int64_t positions, typename Isa::Floats largest) {
    auto sum = Isa::zeros();
    for (int64_t p = 0; p < positions; ++p) {
        const auto score = Isa::load(scores + p * Isa::rows);
        const auto weight = exponential<Isa>(Isa::subtract(score, largest));
        sum = Isa::add(sum, weight);
        Isa::store(scores + p * Isa::rows, weight);
    }
    return sum;
}

// Some positions of the cache as floats, a row for each.
struct CacheBlock {
    int64_t first;
    int64_t positions;
    const float *keys;
    const float *values;
};

template <class Isa>
void attend_block(const AttentionPart &part, const CacheBlock &block, const Query *queries,
                  int64_t count, const TileMemory &tile, const PartialAttention &result) {
    const int64_t positions = block.positions;
    const Visible visible = spread_masks<Isa>(queries, count, block.first, positions, tile.masks);
    if (visible == Visible::none) {
        return;
    }
    for (int64_t p = 0; p < positions; ++p) {
        Isa::store(tile.scores + p * Isa::rows, Isa::zeros());
    }
    add_product<Isa>(block.keys, part.keys.size, 1, tile.queries, part.keys.size, tile.scores,
                     positions);

    const auto before = Isa::load(result.maximum);
    const auto largest = finish_scores<Isa>(part, visible, positions, tile, before);
    if (Isa::any_above(largest, before)) {
        const auto shrink = exponential<Isa>(Isa::subtract(before, largest));
        for (int64_t i = 0; i < part.values.size; ++i) {
            float *row = result.values + i * Isa::rows;
            Isa::store(row, Isa::multiply(Isa::load(row), shrink));
        }
        Isa::store(result.sum, Isa::multiply(Isa::load(result.sum), shrink));
        Isa::store(result.maximum, largest);
    }
    const auto sum = weigh<Isa>(tile.scores, positions, largest);
    Isa::store(result.sum, Isa::add(Isa::load(result.sum), sum));
    add_product<Isa>(block.values, 1, part.values.size, tile.scores, positions, result.values,
                     part.values.size);
}

// ---- all of it ----

template <class Isa>
void start_tile(const AttentionPart &part, const Query *queries, int64_t count, float *lanes,
                const PartialAttention &result) {
    const float scale = part.softcap != 0 ? part.scale / part.softcap : part.scale;
    for (int64_t q = 0; q < Isa::rows; ++q) {
        for (int64_t i = 0; i < part.keys.size; ++i) {
            lanes[i * Isa::rows + q] = q < count ? queries[q].numbers[i] * scale : 0.0F;
        }
    }
    Isa::store(result.maximum, Isa::fill(no_maximum));
    Isa::store(result.sum, Isa::zeros());
    for (int64_t i = 0; i < part.values.size; ++i) {
        Isa::store(result.values + i * Isa::rows, Isa::zeros());
    }
}

// The results of one tile.
template <class Isa>
ACCEL_INLINE PartialAttention result_at(const PartialAttention &result, int64_t tile,
                                        int64_t value_size) {
    return {result.maximum + tile * Isa::rows, result.sum + tile * Isa::rows,
            result.values + tile * value_size * Isa::rows};
}

template <class Isa>
void attend(const AttentionPart &part, const PartialAttention &result, uint8_t *scratch) {
    const int64_t tiles = tiles_of<Isa>(part.count);
    float *keys = reinterpret_cast<float *>(scratch);
    float *values = keys + block_positions * part.keys.size;
    float *scores = values + block_positions * part.values.size;
    float *masks = scores + block_positions * Isa::rows;
    float *queries = masks + block_positions * Isa::rows;
    const auto each_tile = [&](const auto &f) {
        for (int64_t t = 0; t < tiles; ++t) {
            const int64_t left = part.count - t * Isa::rows;
            f(part.queries + t * Isa::rows, left < Isa::rows ? left : Isa::rows,
              queries + t * part.keys.size * Isa::rows,
              result_at<Isa>(result, t, part.values.size));
        }
    };

    each_tile([&](const Query *own, int64_t count, float *lanes, const PartialAttention &out) {
        start_tile<Isa>(part, own, count, lanes, out);
    });
    for (int64_t first = part.first; first < part.last; first += block_positions) {
        const int64_t left = part.last - first;
        const int64_t positions = left < block_positions ? left : block_positions;
        widen<Isa>(part.keys, first, positions, keys);
        widen<Isa>(part.values, first, positions, values);
        each_tile([&](const Query *own, int64_t count, float *lanes, const PartialAttention &out) {
            attend_block<Isa>(part, {first, positions, keys, values}, own, count,
                              {lanes, scores, masks}, out);
        });
    }
}

}  // namespace
}  // namespace accel
