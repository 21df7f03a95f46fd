// Attention of a query or two to each head of a cache.
//
// Dealt into lanes (attend.h) they would leave most of them empty. Here a register holds numbers
// that lie side by side in the cache:
//
//   scores[position] = sum over lanes of (sum over i of keys[position][i] * query[i])
//   values[i]       += weight[position] * values[position][i]
//
// Positions pass by in blocks of 64, in each block the heads one after the other. The sums across
// lanes of as many positions as there are lanes are made together.
#pragma once

#include <math.h>  // NOLINT: no function that the linker could merge

#include <cstring>

#include "cache.h"
#include "exponential.h"
#include "kernels.h"
#include "visible.h"

namespace accel {
namespace {

inline constexpr int64_t few_queries = 2;

// The bits of a lane's number in reverse order.
template <class Isa>
constexpr int reversed(int lane) {
    int result = 0;
    for (int bit = 1; bit < Isa::rows; bit *= 2) {
        result = 2 * result + (lane & bit ? 1 : 0);
    }
    return result;
}

// The sum of each of rows[0], rows[1], ..., in the lane with its number reversed: neighbours are
// interleaved, which halves the registers and doubles what one holds, until one holds all.
template <class Isa>
typename Isa::Floats add_across(const float *rows) {
    typename Isa::Floats sums[Isa::rows];
#pragma GCC unroll 16
    for (int i = 0; i < Isa::rows; ++i) {
        sums[i] = Isa::load(rows + i * Isa::rows);
    }
#pragma GCC unroll 16
    for (int count = Isa::rows / 2; count > 0; count /= 2) {
#pragma GCC unroll 16
        for (int i = 0; i < count; ++i) {
            sums[i] = Isa::add(Isa::interleave_low(sums[2 * i], sums[2 * i + 1]),
                               Isa::interleave_high(sums[2 * i], sums[2 * i + 1]));
        }
    }
    return sums[0];
}

// What is known of one query after some positions.
struct Alone {
    const Query *query;
    float *numbers;  // scaled
    float *values;
    float maximum;
    float sum;
};

// The next block of all heads.
struct Next {
    Ahead keys;
    Ahead values;
};

// Scores of as many positions as there are lanes; of the last one again where they end sooner.
template <class Isa>
typename Isa::Floats dots(const CacheHead &keys, int64_t first, int64_t count, const float *query,
                          Next &next) {
    float sums[Isa::rows * Isa::rows];
    for (int lane = 0; lane < Isa::rows; ++lane) {
        const uint8_t *key = position_of(keys, first + (lane < count ? lane : count - 1));
        next.keys.ask();
        auto sum = Isa::zeros();
        for (int64_t i = 0; i < keys.size; i += Isa::rows) {
            sum = Isa::multiply_add(numbers_at<Isa>(key, keys.type, i), Isa::load(query + i), sum);
        }
        Isa::store(sums + reversed<Isa>(lane) * Isa::rows, sum);
    }
    return add_across<Isa>(sums);
}

// What is added to these scores; minus infinity where there is no position.
template <class Isa>
typename Isa::Floats mask_of(const Query &query, int64_t first, int64_t count) {
    uint16_t halves[Isa::rows];
    for (int lane = 0; lane < Isa::rows; ++lane) {
        const uint16_t own = query.mask == nullptr || lane >= count ? 0 : query.mask[first + lane];
        halves[lane] = lane < count ? own : half_minus_infinity;
    }
    return Isa::multiply(Isa::fill(query.slope),
                         Isa::from_halves(reinterpret_cast<const uint8_t *>(halves)));
}

// Values of a block, up to N registers of them.
template <class Isa, int N>
void add_values(const CacheHead &head, int64_t first, int64_t count, const float *weights,
                int64_t at, Next &next, float *values) {
    typename Isa::Floats sums[N];
#pragma GCC unroll 8
    for (int n = 0; n < N; ++n) {
        sums[n] = Isa::load(values + at + n * Isa::rows);
    }
    for (int64_t p = 0; p < count; ++p) {
        const uint8_t *value = position_of(head, first + p);
        next.values.ask();
        const auto weight = Isa::broadcast(weights + p);
#pragma GCC unroll 8
        for (int n = 0; n < N; ++n) {
            const auto numbers = numbers_at<Isa>(value, head.type, at + n * Isa::rows);
            sums[n] = Isa::multiply_add(numbers, weight, sums[n]);
        }
    }
#pragma GCC unroll 8
    for (int n = 0; n < N; ++n) {
        Isa::store(values + at + n * Isa::rows, sums[n]);
    }
}

template <class Isa>
float largest_of(typename Isa::Floats numbers) {
    float lanes[Isa::rows];
    Isa::store(lanes, numbers);
    float largest = lanes[0];
    for (const float lane : lanes) {
        largest = lane > largest ? lane : largest;
    }
    return largest;
}

template <class Isa>
void attend_block_alone(const AttentionPart &part, const AttentionHead &head, int64_t first,
                        int64_t count, Next &next, Alone &alone) {
    constexpr int most_registers = 8;
    if (visibility(alone.query->mask, first, count) == Visible::none) {
        return;
    }
    float scores[block_positions];
    auto largest = Isa::fill(alone.maximum);
    for (int64_t p = 0; p < count; p += Isa::rows) {
        auto score = dots<Isa>(head.keys, first + p, count - p, alone.numbers, next);
        if (part.softcap != 0) {
            score = Isa::multiply(Isa::fill(part.softcap), hyperbolic_tangent<Isa>(score));
        }
        score = Isa::add(score, mask_of<Isa>(*alone.query, first + p, count - p));
        largest = Isa::larger(largest, score);
        Isa::store(scores + p, score);
    }

    const float maximum = largest_of<Isa>(largest);
    const float shrink = expf(alone.maximum - maximum);
    alone.maximum = maximum;
    auto sum = Isa::zeros();
    for (int64_t p = 0; p < count; p += Isa::rows) {
        const auto weight =
            exponential<Isa>(Isa::subtract(Isa::load(scores + p), Isa::fill(maximum)));
        sum = Isa::add(sum, weight);
        Isa::store(scores + p, weight);
    }
    float lanes[Isa::rows];
    Isa::store(lanes, sum);
    alone.sum *= shrink;
    for (const float lane : lanes) {
        alone.sum += lane;
    }

    const int64_t size = head.values.size;
    for (int64_t i = 0; i < size; ++i) {
        alone.values[i] *= shrink;
    }
    for (int64_t i = 0; i < size; i += most_registers * Isa::rows) {
        const int64_t left = (size - i) / Isa::rows;
        const int registers = static_cast<int>(left < most_registers ? left : most_registers);
        with_constant<most_registers>(registers, [&](auto n) {
            add_values<Isa, n.value>(head.values, first, count, scores, i, next, alone.values);
        });
    }
}

// Where a query's numbers, values and sums are kept between blocks.
inline Alone alone_at(const AttentionPart &part, int64_t head, int64_t query, uint8_t *scratch) {
    const int64_t key_size = part.heads[0].keys.size;
    const int64_t index = head * part.query_count + query;
    float *own = reinterpret_cast<float *>(scratch) +
                 index * (key_size + part.heads[0].values.size);
    const PartialAttention &result = part.heads[head].result;
    return {part.heads[head].queries + query, own, own + key_size, result.maximum[query],
            result.sum[query]};
}

template <class Isa>
void attend_few(const AttentionPart &part, uint8_t *scratch) {
    const auto each_query = [&](int64_t h, const auto &f) {
        for (int64_t q = 0; q < part.query_count; ++q) {
            Alone alone = alone_at(part, h, q, scratch);
            f(alone, q);
            part.heads[h].result.maximum[q] = alone.maximum;
            part.heads[h].result.sum[q] = alone.sum;
        }
    };
    for (int64_t h = 0; h < part.head_count; ++h) {
        const AttentionHead &head = part.heads[h];
        each_query(h, [&](Alone &alone, int64_t) {
            for (int64_t i = 0; i < head.keys.size; ++i) {
                alone.numbers[i] = alone.query->numbers[i] * scale_of(part);
            }
            std::memset(alone.values, 0, static_cast<size_t>(head.values.size) * sizeof(float));
            alone.maximum = no_maximum;
            alone.sum = 0;
        });
    }
    ask_for_first_block(part);
    for (int64_t first = part.first; first < part.last; first += block_positions) {
        const int64_t end = end_of_block(part, first);
        Next next{{part, &AttentionHead::keys, end}, {part, &AttentionHead::values, end}};
        for (int64_t h = 0; h < part.head_count; ++h) {
            each_query(h, [&](Alone &alone, int64_t) {
                attend_block_alone<Isa>(part, part.heads[h], first, end - first, next, alone);
            });
        }
    }
    for (int64_t h = 0; h < part.head_count; ++h) {
        each_query(h, [&](const Alone &alone, int64_t q) {
            for (int64_t i = 0; i < part.heads[h].values.size; ++i) {
                part.heads[h].result.values[i * Isa::rows + q] = alone.values[i];
            }
        });
    }
}

}  // namespace
}  // namespace accel
