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
// Both are the same loop, with a number of the cache broadcast to all lanes. In between, the
// softmax over the positions goes lane by lane with a running maximum (Milakov and Gimelshein,
// arXiv:1805.02867), so no step adds or compares across lanes.
//
// Queries that would leave half of the lanes empty get 2 or 4 lanes each, which take turns with the
// positions: what is called a position above is then a group of 2 or 4 neighbouring ones, whose
// numbers lie side by side and are broadcast together. The lanes of a query meet in the end.
#pragma once

#include "attend_few.h"
#include "cache.h"
#include "exponential.h"
#include "kernels.h"
#include "visible.h"

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
    const int64_t few = heads * few_queries * (key_size + value_size);
    return static_cast<size_t>(few > numbers ? few : numbers) * sizeof(float);
}

// How many lanes each of some queries gets.
template <class Isa>
int turns_of(int64_t queries) {
    constexpr int most = 4;
    int turns = 1;
    while (turns < most && 2 * turns * queries <= Isa::rows) {
        turns *= 2;
    }
    return turns;
}

// ---- the products ----

// `Turns` numbers, over and over.
template <class Isa, int Turns>
ACCEL_INLINE typename Isa::Floats broadcast(const float *numbers) {
    if constexpr (Turns == 1) {
        return Isa::broadcast(numbers);
    } else if constexpr (Turns == 2) {
        return Isa::broadcast_two(numbers);
    } else {
        return Isa::broadcast_four(numbers);
    }
}

// N rows of out: out[i][lane] += sum over j of a[i * row + j * column] * b[j][lane]
template <class Isa, int Turns, int N>
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
            sums[i] = Isa::multiply_add(
                broadcast<Isa, Turns>(fourths[i / 4] + i % 4 * row), lanes, sums[i]);
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

template <class Isa, int Turns>
void add_product(const float *a, int64_t row, int64_t column, const float *b, int64_t count,
                 float *out, int64_t rows) {
    int64_t i = 0;
    for (; i + Isa::broadcast_rows <= rows; i += Isa::broadcast_rows) {
        add_product_rows<Isa, Turns, Isa::broadcast_rows>(a + i * row, row, column, b, count,
                                                          out + i * Isa::rows);
    }
    for (; i < rows; ++i) {
        add_product_rows<Isa, Turns, 1>(a + i * row, row, column, b, count, out + i * Isa::rows);
    }
}

// ---- masks ----

// What a tile sees. Only when some queries see other positions than the rest, or the last group is
// not full, are the masks written out, zeros for lanes without a query.
template <class Isa, int Turns>
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
    if (none == count || (all == count && positions % Turns == 0)) {
        return none == count ? Visible::none : Visible::all;
    }
    for (int64_t lane = 0; lane < Isa::rows; ++lane) {
        const int64_t q = lane / Turns;
        for (int64_t p = lane % Turns; p < (positions + Turns - 1) / Turns * Turns; p += Turns) {
            uint16_t mask = p < positions ? 0 : half_minus_infinity;
            float slope = 1;
            if (mask == 0 && q < count && queries[q].mask != nullptr) {
                mask = queries[q].mask[first + p];
                slope = queries[q].slope;
            }
            masks[p / Turns * Isa::rows + lane] = slope * Isa::from_half(mask);
        }
    }
    return Visible::some;
}

// ---- one tile and one block ----

// Softcap and mask. Returns the largest score of every lane.
template <class Isa>
typename Isa::Floats finish_scores(const AttentionPart &part, Visible visible, int64_t groups,
                                   const TileMemory &tile, typename Isa::Floats largest) {
    const auto cap = Isa::fill(part.softcap);
    for (int64_t g = 0; g < groups; ++g) {
        auto score = Isa::load(tile.scores + g * Isa::rows);
        if (part.softcap != 0) {
            score = Isa::multiply(cap, hyperbolic_tangent<Isa>(score));
        }
        if (visible == Visible::some) {
            score = Isa::add(score, Isa::load(tile.masks + g * Isa::rows));
        }
        largest = Isa::larger(largest, score);
        Isa::store(tile.scores + g * Isa::rows, score);
    }
    return largest;
}

// Scores to weights exp(score - largest). Returns their sum.
template <class Isa>
typename Isa::Floats weigh(float *scores, int64_t groups, typename Isa::Floats largest) {
    auto sum = Isa::zeros();
    for (int64_t g = 0; g < groups; ++g) {
        const auto score = Isa::load(scores + g * Isa::rows);
        const auto weight = exponential<Isa>(Isa::subtract(score, largest));
        sum = Isa::add(sum, weight);
        Isa::store(scores + g * Isa::rows, weight);
    }
    return sum;
}

// Some positions of the cache as floats, a row for each group.
struct CacheBlock {
    int64_t first;
    int64_t positions;
    int64_t key_size;
    int64_t value_size;
    const float *keys;
    const float *values;
};

template <class Isa, int Turns>
void attend_block(const AttentionPart &part, const CacheBlock &block, const Query *queries,
                  int64_t count, const TileMemory &tile, const PartialAttention &result) {
    const Visible visible =
        spread_masks<Isa, Turns>(queries, count, block.first, block.positions, tile.masks);
    if (visible == Visible::none) {
        return;
    }
    const int64_t groups = (block.positions + Turns - 1) / Turns;
    for (int64_t g = 0; g < groups; ++g) {
        Isa::store(tile.scores + g * Isa::rows, Isa::zeros());
    }
    add_product<Isa, Turns>(block.keys, Turns * block.key_size, Turns, tile.queries,
                            block.key_size, tile.scores, groups);

    const auto before = Isa::load(result.maximum);
    const auto largest = finish_scores<Isa>(part, visible, groups, tile, before);
    if (Isa::any_above(largest, before)) {
        const auto shrink = exponential<Isa>(Isa::subtract(before, largest));
        for (int64_t i = 0; i < block.value_size; ++i) {
            float *row = result.values + i * Isa::rows;
            Isa::store(row, Isa::multiply(Isa::load(row), shrink));
        }
        Isa::store(result.sum, Isa::multiply(Isa::load(result.sum), shrink));
        Isa::store(result.maximum, largest);
    }
    const auto sum = weigh<Isa>(tile.scores, groups, largest);
    Isa::store(result.sum, Isa::add(Isa::load(result.sum), sum));
    add_product<Isa, Turns>(block.values, Turns, Turns * block.value_size, tile.scores, groups,
                            result.values, block.value_size);
}

// ---- all of it ----

template <class Isa, int Turns>
void start_tile(const AttentionPart &part, const Query *queries, int64_t count, float *lanes,
                const PartialAttention &result) {
    const float scale = scale_of(part);
    for (int64_t lane = 0; lane < Isa::rows; ++lane) {
        const int64_t q = lane / Turns;
        for (int64_t i = 0; i < part.heads[0].keys.size; ++i) {
            lanes[i * Isa::rows + lane] = q < count ? queries[q].numbers[i] * scale : 0.0F;
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

// Puts the lanes of each query together: exp(maximum of the lane - maximum of all) is the weight of
// its sum and values.
template <class Isa, int Turns>
void meet(const PartialAttention &result, int64_t count, int64_t value_size) {
    float largest[Isa::rows];
    float lanes[Isa::rows];
    for (int lane = 0; lane < Isa::rows; ++lane) {
        const float *own = result.maximum + lane / Turns * Turns;
        largest[lane] = own[0];
        for (int t = 1; t < Turns; ++t) {
            largest[lane] = own[t] > largest[lane] ? own[t] : largest[lane];
        }
    }
    const auto weights =
        exponential<Isa>(Isa::subtract(Isa::load(result.maximum), Isa::load(largest)));
    const auto add_up = [&](float *row) {
        Isa::store(lanes, Isa::multiply(Isa::load(row), weights));
        for (int64_t q = 0; q < count; ++q) {
            row[q] = 0;
            for (int t = 0; t < Turns; ++t) {
                row[q] += lanes[q * Turns + t];
            }
        }
    };
    add_up(result.sum);
    for (int64_t i = 0; i < value_size; ++i) {
        add_up(result.values + i * Isa::rows);
    }
    for (int64_t q = 0; q < count; ++q) {
        result.maximum[q] = largest[q * Turns];
    }
}

template <class Isa, int Turns>
void attend_in_turns(const AttentionPart &part, uint8_t *scratch) {
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
        each_tile(h, [&](const Query *own, int64_t count, float *lanes,
                         const PartialAttention &out) {
            start_tile<Isa, Turns>(part, own, count, lanes, out);
        });
    }
    ask_for_first_block(part);
    for (int64_t first = part.first; first < part.last; first += block_positions) {
        const int64_t positions = end_of_block(part, first) - first;
        Ahead next_keys(part, &AttentionHead::keys, first + positions);
        Ahead next_values(part, &AttentionHead::values, first + positions);
        for (int64_t h = 0; h < part.head_count; ++h) {
            widen<Isa, Turns>(part.heads[h].keys, first, positions, next_keys, keys);
            widen<Isa, Turns>(part.heads[h].values, first, positions, next_values, values);
            each_tile(h, [&](const Query *own, int64_t count, float *lanes,
                             const PartialAttention &out) {
                attend_block<Isa, Turns>(part,
                                         {first, positions, key_size, value_size, keys, values},
                                         own, count, {lanes, scores, masks}, out);
            });
        }
    }
    if constexpr (Turns > 1) {
        for (int64_t h = 0; h < part.head_count; ++h) {
            meet<Isa, Turns>(part.heads[h].result, part.query_count, value_size);
        }
    }
}

template <class Isa>
void attend(const AttentionPart &part, uint8_t *scratch) {
    if (part.query_count <= few_queries) {
        return attend_few<Isa>(part, scratch);
    }
    switch (turns_of<Isa>(part.query_count)) {
        case 4:
            return attend_in_turns<Isa, 4>(part, scratch);
        case 2:
            return attend_in_turns<Isa, 2>(part, scratch);
        default:
            return attend_in_turns<Isa, 1>(part, scratch);
    }
}

}  // namespace
}  // namespace accel
