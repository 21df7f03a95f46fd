// Attention of many queries to each head of a cache.
//
// The queries (of all heads that share the cache's head, and of all tokens of the batch) are dealt
// into lanes, one register row of them is a tile. The positions pass by in blocks of 64, in each
// block the heads one after the other; a head's block is widened to floats once and serves every
// tile:
//
//   scores[position][lane] = sum over i of keys[position][i] * queries[i][lane]
//   values[i][lane]       += sum over positions of values[position][i] * weight[position][lane]
//
// Both are the same loop, with a number of the cache broadcast to all lanes, and the softmax in
// between goes lane by lane (softmax.h), so no step adds or compares across lanes.
#pragma once

#include "attend_few.h"
#include "cache.h"
#include "kernels.h"
#include "softmax.h"

namespace accel {
namespace {

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
size_t attention_scratch_bytes(int64_t key_size, int64_t value_size, int64_t heads,
                               int64_t queries) {
    const int64_t tiles = heads * tiles_of<Isa>(queries);
    const int64_t numbers = block_positions * (key_size + value_size) +
                            (tiles * key_size + 2 * block_positions) * Isa::rows;
    const size_t many = static_cast<size_t>(numbers) * sizeof(float);
    const size_t few = few_scratch_bytes<Isa>(key_size, value_size, heads);
    return few > many ? few : many;
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
    // An address is one of these plus 0 to 3 times a register; a pointer for every row would not
    // fit into registers.
    const float *fourths[(N + 3) / 4];
#pragma GCC unroll 4
    for (int i = 0; i < N; i += 4) {
        fourths[i / 4] = a + i * row;
    }
    for (int64_t j = 0; j < count; ++j) {
        const auto lanes = Isa::load(b + j * Isa::rows);
#pragma GCC unroll 16
        for (int i = 0; i < N; ++i) {
            sums[i] =
                Isa::multiply_add(Isa::broadcast(fourths[i / 4] + i % 4 * row), lanes, sums[i]);
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

// ---- one tile and one block ----

// Some positions of the cache as floats, a row for each.
struct CacheBlock {
    int64_t first;
    int64_t positions;
    int64_t key_size;
    int64_t value_size;
    const float *keys;
    const float *values;
};

template <class Isa>
void attend_block(const AttentionPart &part, const CacheBlock &block, const Query *queries,
                  int64_t count, const TileMemory &tile, const PartialAttention &result) {
    const Visible visible =
        spread_masks<Isa, 1>(queries, count, block.first, block.positions, tile.masks);
    if (visible == Visible::none) {
        return;
    }
    std::memset(tile.scores, 0, static_cast<size_t>(block.positions * Isa::rows) * sizeof(float));
    add_product<Isa>(block.keys, block.key_size, 1, tile.queries, block.key_size, tile.scores,
                     block.positions);

    const auto before = Isa::load(result.maximum);
    const auto largest =
        finish_scores<Isa>(part, visible, block.positions, tile.masks, tile.scores, before);
    if (Isa::any_above(largest, before)) {
        const auto shrink = exponential<Isa>(Isa::subtract(before, largest));
        for (int64_t i = 0; i < block.value_size; ++i) {
            float *row = result.values + i * Isa::rows;
            Isa::store(row, Isa::multiply(Isa::load(row), shrink));
        }
        Isa::store(result.sum, Isa::multiply(Isa::load(result.sum), shrink));
        Isa::store(result.maximum, largest);
    }
    const auto sum = weigh<Isa>(tile.scores, block.positions, largest);
    Isa::store(result.sum, Isa::add(Isa::load(result.sum), sum));
    add_product<Isa>(block.values, 1, block.value_size, tile.scores, block.positions, result.values,
                     block.value_size);
}

// ---- all of it ----

template <class Isa>
void start_tile(const AttentionPart &part, const Query *queries, int64_t count, float *lanes,
                const PartialAttention &result) {
    const float scale = scale_of(part);
    for (int64_t q = 0; q < Isa::rows; ++q) {
        for (int64_t i = 0; i < part.heads[0].keys.size; ++i) {
            lanes[i * Isa::rows + q] = q < count ? queries[q].numbers[i] * scale : 0.0F;
        }
    }
    Isa::store(result.maximum, Isa::fill(no_maximum));
    Isa::store(result.sum, Isa::zeros());
    for (int64_t i = 0; i < part.heads[0].values.size; ++i) {
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
void attend_many(const AttentionPart &part, uint8_t *scratch) {
    const int64_t key_size = part.heads[0].keys.size;
    const int64_t value_size = part.heads[0].values.size;
    const int64_t tiles = tiles_of<Isa>(part.query_count);
    float *keys = reinterpret_cast<float *>(scratch);
    float *values = keys + block_positions * key_size;
    float *scores = values + block_positions * value_size;
    float *masks = scores + block_positions * Isa::rows;
    float *queries = masks + block_positions * Isa::rows;
    const auto each_tile = [&](int64_t h, const auto &f) {
        for (int64_t t = 0; t < tiles; ++t) {
            const int64_t left = part.query_count - t * Isa::rows;
            f(part.heads[h].queries + t * Isa::rows, left < Isa::rows ? left : Isa::rows,
              queries + (h * tiles + t) * key_size * Isa::rows,
              result_at<Isa>(part.heads[h].result, t, value_size));
        }
    };

    for (int64_t h = 0; h < part.head_count; ++h) {
        each_tile(h,
                  [&](const Query *own, int64_t count, float *lanes, const PartialAttention &out) {
                      start_tile<Isa>(part, own, count, lanes, out);
                  });
    }
    ask_for_first_block(part);
    for (int64_t first = part.first; first < part.last; first += block_positions) {
        const int64_t positions = end_of_block(part, first) - first;
        Ahead next_keys(part, &AttentionHead::keys, first + positions);
        Ahead next_values(part, &AttentionHead::values, first + positions);
        for (int64_t h = 0; h < part.head_count; ++h) {
            widen<Isa>(part.heads[h].keys, first, positions, next_keys, keys);
            widen<Isa>(part.heads[h].values, first, positions, next_values, values);
            each_tile(
                h, [&](const Query *own, int64_t count, float *lanes, const PartialAttention &out) {
                    attend_block<Isa>(part, {first, positions, key_size, value_size, keys, values},
                                      own, count, {lanes, scores, masks}, out);
                });
        }
    }
}

// With room for `Few` queries, or twice as many, ...
template <class Isa, int Few = 1>
void attend(const AttentionPart &part, uint8_t *scratch) {
    if constexpr (Few > most_few_queries<Isa>) {
        attend_many<Isa>(part, scratch);
    } else if (part.query_count <= Few) {
        attend_few<Isa, Few>(part, scratch);
    } else {
        attend<Isa, 2 * Few>(part, scratch);
    }
}

}  // namespace
}  // namespace accel
