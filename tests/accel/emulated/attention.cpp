// Attention to random caches, against the formula: softmax over the positions of
// softcap(scale * query . key) + mask, a sink being a score without a value.
#include <algorithm>

#include "library.h"

namespace probe {
namespace {

constexpr int f16 = 1;
constexpr int q8_0 = 8;
constexpr uint16_t hidden = 0xfc00;  // minus infinity
constexpr int threads = 2;
constexpr double most_error = 1e-5;

// Keys or values: as in memory, and as numbers.
struct Cache {
    Bytes bytes;
    std::vector<double> numbers;
};

void add_half(Bytes &bytes, uint16_t half) {
    bytes.push_back(static_cast<uint8_t>(half));
    bytes.push_back(static_cast<uint8_t>(half >> 8));
}

Cache random_cache(Random &random, int type, int64_t count) {
    Cache cache;
    while (cache.numbers.size() < static_cast<size_t>(count)) {
        if (type == f16) {
            const uint16_t half = random_half(random, -1);
            add_half(cache.bytes, half);
            cache.numbers.push_back(from_half(half));
            continue;
        }
        const uint16_t step = random_half(random, -8);
        add_half(cache.bytes, step);
        for (int i = 0; i < 32; ++i) {
            const auto byte = static_cast<uint8_t>(random());
            cache.bytes.push_back(byte);
            cache.numbers.push_back(double{from_half(step)} * static_cast<int8_t>(byte));
        }
    }
    return cache;
}

struct Case {
    gpt4all_accel_attention shape;
    bool has_mask;
    bool has_sinks;
};

struct Numbers {
    Floats queries;
    Cache keys;
    Cache values;
    std::vector<uint16_t> mask;
    Floats sinks;
};

// The future is hidden, some of the past has a penalty, and to odd tokens a stretch of it is
// hidden.
std::vector<uint16_t> mask(const gpt4all_accel_attention &shape) {
    constexpr uint16_t minus_one = 0xbc00;
    std::vector<uint16_t> mask;
    for (int64_t token = 0; token < shape.tokens; ++token) {
        for (int64_t p = 0; p < shape.positions; ++p) {
            const bool is_future = p > shape.positions - shape.tokens + token;
            const bool is_hole = token % 2 == 1 && p > 40 && p < 200;
            const uint16_t past = p % 3 == 0 && p < 64 ? minus_one : 0;
            mask.push_back(is_future || is_hole ? hidden : past);
        }
    }
    return mask;
}

Numbers random_numbers(Random &random, const Case &wanted) {
    const gpt4all_accel_attention &shape = wanted.shape;
    const int64_t vectors = shape.positions * shape.cache_heads;
    Numbers numbers;
    for (int64_t i = 0; i < shape.tokens * shape.heads * shape.key_size; ++i) {
        numbers.queries.push_back(random_normal(random));
    }
    numbers.keys = random_cache(random, shape.cache_type, vectors * shape.key_size);
    numbers.values = random_cache(random, shape.cache_type, vectors * shape.value_size);
    numbers.mask = mask(shape);
    for (int64_t i = 0; i < shape.heads; ++i) {
        numbers.sinks.push_back(random_normal(random));
    }
    return numbers;
}

double score(const Case &wanted, const Numbers &numbers, int64_t token, int64_t head,
             int64_t position) {
    const gpt4all_accel_attention &shape = wanted.shape;
    const float *query = &numbers.queries[(token * shape.heads + head) * shape.key_size];
    const int64_t own = head / (shape.heads / shape.cache_heads);
    const double *key =
        &numbers.keys.numbers[(position * shape.cache_heads + own) * shape.key_size];
    double sum = 0;
    for (int64_t i = 0; i < shape.key_size; ++i) {
        sum += query[i] * key[i];
    }
    sum *= shape.scale;
    if (shape.softcap != 0) {
        sum = shape.softcap * std::tanh(sum / shape.softcap);
    }
    if (wanted.has_mask) {
        const uint16_t bits = numbers.mask[token * shape.positions + position];
        sum = bits == hidden ? -INFINITY : sum + from_half(bits);
    }
    return sum;
}

void add_expected(const Case &wanted, const Numbers &numbers, int64_t token, int64_t head,
                  std::vector<double> &results) {
    const gpt4all_accel_attention &shape = wanted.shape;
    const int64_t own = head / (shape.heads / shape.cache_heads);
    std::vector<double> sums(shape.value_size);
    double total = wanted.has_sinks ? std::exp(double{numbers.sinks[head]}) : 0;
    for (int64_t p = 0; p < shape.positions; ++p) {
        const double weight = std::exp(score(wanted, numbers, token, head, p));
        const double *value =
            &numbers.values.numbers[(p * shape.cache_heads + own) * shape.value_size];
        total += weight;
        for (int64_t i = 0; i < shape.value_size; ++i) {
            sums[i] += weight * value[i];
        }
    }
    for (const double sum : sums) {
        results.push_back(sum / total);
    }
}

void check(const Library &library, const Case &wanted, const Numbers &numbers) {
    const gpt4all_accel_attention &shape = wanted.shape;
    Floats results(shape.tokens * shape.heads * shape.value_size);
    require(
        library.attend(&shape, numbers.queries.data(), numbers.keys.bytes.data(),
                       numbers.values.bytes.data(), wanted.has_mask ? numbers.mask.data() : nullptr,
                       wanted.has_sinks ? numbers.sinks.data() : nullptr, results.data(),
                       threads) == GPT4ALL_ACCEL_OK,
        "an attention is refused");
    std::vector<double> expected;
    for (int64_t token = 0; token < shape.tokens; ++token) {
        for (int64_t head = 0; head < shape.heads; ++head) {
            add_expected(wanted, numbers, token, head, expected);
        }
    }
    const double found = error(results, expected);
    require(found < most_error, "attention to a cache of type " + std::to_string(shape.cache_type) +
                                    " is wrong by " + std::to_string(found));
}

}  // namespace

int check_attention(const Library &library) {
    Random random(2);
    // cache type, key and value size, heads, cache heads, tokens, positions, scale, ALiBi, softcap
    const std::vector<Case> cases = {
        {{f16, 64, 64, 8, 2, 3, 300, 0.125F, 0, 0}, true, false},
        {{f16, 80, 112, 4, 4, 1, 600, 0.1F, 0, 0}, false, false},
        {{q8_0, 96, 64, 6, 2, 5, 270, 0.1F, 0, 20}, true, true},
    };
    for (const Case &wanted : cases) {
        check(library, wanted, random_numbers(random, wanted));
    }
    return static_cast<int>(cases.size());
}

}  // namespace probe
