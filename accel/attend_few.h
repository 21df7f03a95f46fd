// Attention of a few queries to each head of a cache.
//
// Dealt into lanes (attend.h) they would leave half of them empty or more. Here a register holds
// numbers that lie side by side in the cache, which is read as it lies, once for all queries:
//
//   scores[query][position] = sum over i of keys[position][i] * queries[query][i]
//   values[query][i]       += weight[query][position] * values[position][i]
//
// A score is thus a sum across lanes. As many as there are lanes are made together, those of all
// queries and a group of positions: a row (softmax.h). Queries are filled up to a power of two with
// zeros. Positions pass by in blocks of 64, in each block the heads one after the other.
#pragma once

#include <cstring>

#include "cache.h"
#include "kernels.h"
#include "softmax.h"

namespace accel {
namespace {

template <class Isa>
inline constexpr int most_few_queries = Isa::rows / 2;

// Neighbouring positions whose scores are in a row.
template <class Isa, int Queries>
inline constexpr int group_positions = Isa::rows / Queries;

// What is kept of a head between blocks, beside the maximum and the sum of every lane.
struct FewMemory {
    float *queries;  // a row of the key size for each, scaled
    float *values;   // a row of the value size for each
};

template <class Isa>
size_t few_scratch_bytes(int64_t key_size, int64_t value_size, int64_t heads) {
    return static_cast<size_t>(heads * most_few_queries<Isa> * (key_size + value_size)) *
           sizeof(float);
}

// The next block of all heads.
struct Next {
    Ahead keys;
    Ahead values;
};

// The sum of sums[i] in lane i. Two registers become one, whose lanes are in turn of the one and of
// the other, until one is left. (Constants for indices, or the compiler keeps an array in memory.)
template <class Isa, int Half = Isa::rows / 2>
ACCEL_INLINE typename Isa::Floats add_across(typename Isa::Floats (&sums)[Isa::rows]) {
    if constexpr (Half > 0) {
        unroll<Half>([&](auto i) ACCEL_INLINED {
            const auto a = sums[i.value];
            const auto b = sums[i.value + Half];
            sums[i.value] = Isa::add(Isa::interleave_low(a, b), Isa::interleave_high(a, b));
        });
        return add_across<Isa, Half / 2>(sums);
    }
    return sums[0];
}

// Scores of a group of positions; of the last position again where they end sooner.
template <class Isa, int Queries>
typename Isa::Floats dots(const CacheHead &head, int64_t first, int64_t count, const float *queries,
                          Ahead &next) {
    constexpr int group = group_positions<Isa, Queries>;
    constexpr int at_once = group < 4 ? group : 4;  // positions: each needs a pointer
    typename Isa::Floats sums[Isa::rows];
    unroll<group / at_once>([&](auto part) ACCEL_INLINED {
        constexpr int from = part.value * at_once;
        const uint8_t *keys[at_once];
        unroll<at_once>([&](auto t) ACCEL_INLINED {
            const int64_t wanted = from + t.value;
            keys[t.value] = position_of(head, first + (wanted < count ? wanted : count - 1));
            next.ask();
            unroll<Queries>([&](auto q) ACCEL_INLINED {
                sums[q.value * group + from + t.value] = Isa::zeros();
            });
        });
        for (int64_t i = 0; i < head.size; i += Isa::rows) {
            typename Isa::Floats numbers[at_once];
            unroll<at_once>([&](auto t) ACCEL_INLINED {
                numbers[t.value] = numbers_at<Isa>(keys[t.value], head.type, i);
            });
            unroll<Queries>([&](auto q) ACCEL_INLINED {
                const auto query = Isa::load(queries + q.value * head.size + i);
                unroll<at_once>([&](auto t) ACCEL_INLINED {
                    auto &sum = sums[q.value * group + from + t.value];
                    sum = Isa::multiply_add(numbers[t.value], query, sum);
                });
            });
        }
    });
    return add_across<Isa>(sums);
}

// Values of a block, N registers of them from number `at` on.
template <class Isa, int Queries, int N>
void add_values(const CacheHead &head, int64_t first, int64_t count, const float *weights,
                int64_t at, Ahead &next, float *values) {
    constexpr int group = group_positions<Isa, Queries>;
    typename Isa::Floats sums[Queries][N];
    const auto each = [&](const auto &f) ACCEL_INLINED {
        unroll<Queries>([&](auto q) ACCEL_INLINED {
            unroll<N>([&](auto n) ACCEL_INLINED {
                f(sums[q.value][n.value], values + q.value * head.size + at + n.value * Isa::rows);
            });
        });
    };
    each([](auto &sum, float *row) ACCEL_INLINED { sum = Isa::load(row); });
    for (int64_t p = 0; p < count; ++p) {
        const uint8_t *value = position_of(head, first + p);
        next.ask();
        typename Isa::Floats numbers[N];
        unroll<N>([&](auto n) ACCEL_INLINED {
            numbers[n.value] = numbers_at<Isa>(value, head.type, at + n.value * Isa::rows);
        });
        const float *weight = weights + p / group * Isa::rows + p % group;
        unroll<Queries>([&](auto q) ACCEL_INLINED {
            const auto own = Isa::broadcast(weight + q.value * group);
            unroll<N>([&](auto n) ACCEL_INLINED {
                auto &sum = sums[q.value][n.value];
                sum = Isa::multiply_add(numbers[n.value], own, sum);
            });
        });
    }
    each([](auto &sum, float *row) ACCEL_INLINED { Isa::store(row, sum); });
}

// Values of a block, all of them.
template <class Isa, int Queries>
void add_all_values(const CacheHead &head, int64_t first, int64_t count, const float *weights,
                    Ahead &next, float *values) {
    constexpr int most = Isa::broadcast_rows / Queries < 8 ? Isa::broadcast_rows / Queries : 8;
    for (int64_t i = 0; i < head.size; i += most * Isa::rows) {
        const int64_t left = (head.size - i) / Isa::rows;
        const int registers = static_cast<int>(left < most ? left : most);
        with_constant<most>(registers, [&](auto n) {
            add_values<Isa, Queries, n.value>(head, first, count, weights, i, next, values);
        });
    }
}

// The largest of each query's lanes in all of them.
template <class Isa, int Queries>
typename Isa::Floats largest_of_each(typename Isa::Floats numbers) {
    constexpr int group = group_positions<Isa, Queries>;
    float lanes[Isa::rows];
    Isa::store(lanes, numbers);
    float largest[Isa::rows];
    for (int lane = 0; lane < Isa::rows; ++lane) {
        const float *own = lanes + lane / group * group;
        largest[lane] = own[0];
        for (int t = 1; t < group; ++t) {
            largest[lane] = own[t] > largest[lane] ? own[t] : largest[lane];
        }
    }
    return Isa::load(largest);
}

// A greater maximum: what was summed up before weighs less.
template <class Isa, int Queries>
void shrink(typename Isa::Floats by, int64_t value_size, float *values, float *sum) {
    float lanes[Isa::rows];
    Isa::store(lanes, by);
    for (int q = 0; q < Queries; ++q) {
        const float factor = lanes[q * group_positions<Isa, Queries>];
        for (int64_t i = 0; i < value_size; ++i) {
            values[q * value_size + i] *= factor;
        }
    }
    Isa::store(sum, Isa::multiply(Isa::load(sum), by));
}

template <class Isa, int Queries>
void attend_block(const AttentionPart &part, const AttentionHead &head, int64_t first,
                  int64_t count, const FewMemory &memory, Next &next) {
    constexpr int group = group_positions<Isa, Queries>;
    float scores[block_positions * Queries];
    float masks[block_positions * Queries];
    const Visible visible =
        spread_masks<Isa, group>(head.queries, part.query_count, first, count, masks);
    if (visible == Visible::none) {
        return;
    }
    const int64_t rows = (count + group - 1) / group;
    for (int64_t row = 0; row < rows; ++row) {
        const int64_t p = row * group;
        Isa::store(scores + row * Isa::rows,
                   dots<Isa, Queries>(head.keys, first + p, count - p, memory.queries, next.keys));
    }
    const PartialAttention &result = head.result;
    const auto before = Isa::load(result.maximum);
    const auto largest = largest_of_each<Isa, Queries>(
        finish_scores<Isa>(part, visible, rows, masks, scores, before));
    if (Isa::any_above(largest, before)) {
        shrink<Isa, Queries>(exponential<Isa>(Isa::subtract(before, largest)), head.values.size,
                             memory.values, result.sum);
        Isa::store(result.maximum, largest);
    }
    const auto sum = weigh<Isa>(scores, rows, largest);
    Isa::store(result.sum, Isa::add(Isa::load(result.sum), sum));
    add_all_values<Isa, Queries>(head.values, first, count, scores, next.values, memory.values);
}

template <class Isa, int Queries>
void start_head(const AttentionPart &part, const AttentionHead &head, const FewMemory &memory) {
    const int64_t size = head.keys.size;
    std::memset(memory.queries, 0, static_cast<size_t>(Queries * size) * sizeof(float));
    for (int64_t q = 0; q < part.query_count; ++q) {
        for (int64_t i = 0; i < size; ++i) {
            memory.queries[q * size + i] = head.queries[q].numbers[i] * scale_of(part);
        }
    }
    std::memset(memory.values, 0, static_cast<size_t>(Queries * head.values.size) * sizeof(float));
    Isa::store(head.result.maximum, Isa::fill(no_maximum));
    Isa::store(head.result.sum, Isa::zeros());
}

// Results as kernels.h wants them: a lane for each query.
template <class Isa, int Queries>
void finish_head(const AttentionPart &part, const AttentionHead &head, const FewMemory &memory) {
    constexpr int group = group_positions<Isa, Queries>;
    const PartialAttention &result = head.result;
    const int64_t size = head.values.size;
    for (int64_t q = 0; q < part.query_count; ++q) {
        float sum = 0;
        for (int t = 0; t < group; ++t) {
            sum += result.sum[q * group + t];
        }
        result.sum[q] = sum;
        result.maximum[q] = result.maximum[q * group];
        for (int64_t i = 0; i < size; ++i) {
            result.values[i * Isa::rows + q] = memory.values[q * size + i];
        }
    }
}

template <class Isa, int Queries>
void attend_few(const AttentionPart &part, uint8_t *scratch) {
    const int64_t key_size = part.heads[0].keys.size;
    const int64_t value_size = part.heads[0].values.size;
    const auto each_head = [&](const auto &f) {
        for (int64_t h = 0; h < part.head_count; ++h) {
            float *own = reinterpret_cast<float *>(scratch) + h * Queries * (key_size + value_size);
            f(part.heads[h], FewMemory{own, own + Queries * key_size});
        }
    };
    each_head([&](const AttentionHead &head, const FewMemory &memory) {
        start_head<Isa, Queries>(part, head, memory);
    });
    ask_for_first_block(part);
    for (int64_t first = part.first; first < part.last; first += block_positions) {
        const int64_t end = end_of_block(part, first);
        Next next{{part, &AttentionHead::keys, end}, {part, &AttentionHead::values, end}};
        each_head([&](const AttentionHead &head, const FewMemory &memory) {
            attend_block<Isa, Queries>(part, head, first, end - first, memory, next);
        });
    }
    each_head([&](const AttentionHead &head, const FewMemory &memory) {
        finish_head<Isa, Queries>(part, head, memory);
    });
}

}  // namespace
}  // namespace accel
