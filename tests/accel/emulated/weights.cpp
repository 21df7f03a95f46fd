// The blocks are filled and read with the library's own formats.h, which
// tests/accel/test_products.py compares with gguf's reading of them; what is in question here is
// what a processor makes of them.
#include "weights.h"

#include <cmath>
#include <cstring>

#include "formats_256.h"

namespace probe {
namespace {

struct Factors {
    double step[2];  // of the first and the second half of 32 weights
    double minimum;
};

template <class Format>
Factors factors(const typename Format::Fine *fine, const uint16_t *halves) {
    using accel::Scale;
    const double coarse = from_half(halves[0]);
    switch (Format::scale) {
    case Scale::half:
        return {{from_half(fine[0]), from_half(fine[0])}, 0};
    case Scale::half_minimum:
        return {{from_half(fine[0]), from_half(fine[0])}, from_half(fine[1])};
    case Scale::exponent:
        return {{std::ldexp(1.0, fine[0] - 128), std::ldexp(1.0, fine[0] - 128)}, 0};
    case Scale::six_bits_minimum:
        return {{coarse * fine[0], coarse * fine[0]}, -from_half(halves[1]) * fine[1]};
    case Scale::one_signed: {
        const double step = coarse * static_cast<int8_t>(fine[0]);
        return {{step, step}, 0};
    }
    default:  // two_signed
        return {{coarse * static_cast<int8_t>(fine[0]), coarse * static_cast<int8_t>(fine[1])}, 0};
    }
}

template <class Format>
void fill_fine(Random &random, typename Format::Fine *fine) {
    constexpr int least_exponent = 119;
    for (int i = 0; i < Format::fine_count; ++i) {
        if constexpr (sizeof(typename Format::Fine) == sizeof(uint16_t)) {
            fine[i] = random_half(random, -7);
        } else if constexpr (Format::scale == accel::Scale::exponent) {
            fine[i] = static_cast<uint8_t>(least_exponent + random() % 6);
        } else if constexpr (Format::scale == accel::Scale::two_signed) {
            fine[i] = static_cast<uint8_t>(random());
        } else {
            fine[i] = random() % 64;
            if (Format::scale == accel::Scale::one_signed) {
                fine[i] = static_cast<typename Format::Fine>(fine[i] - 32);
            }
        }
    }
}

template <class Format>
double code_value(uint8_t code) {
    if constexpr (Format::has_table) {
        return Format::table[code];
    } else {
        return code;
    }
}

template <class Format>
void add_block(Random &random, Weights &weights) {
    typename Format::Block block{};
    uint16_t coarse[2] = {random_half(random, -10), random_half(random, -10)};
    Format::write_coarse(block, coarse);
    for (int u = 0; u < accel::blocks_per_source<Format>; ++u) {
        uint8_t codes[32];
        for (uint8_t &code : codes) {
            code = static_cast<uint8_t>(random() % (1U << Format::bits));
        }
        typename Format::Fine fine[Format::fine_count];
        fill_fine<Format>(random, fine);
        Format::write_codes(block, u, codes);
        Format::write_fine(block, u, fine);
        const Factors scale = factors<Format>(fine, coarse);
        for (int i = 0; i < 32; ++i) {
            const double code = code_value<Format>(codes[i]) - Format::offset;
            weights.meaning.push_back(scale.step[i / 16] * code + scale.minimum);
        }
    }
    const auto *bytes = reinterpret_cast<const uint8_t *>(&block);
    weights.bytes.insert(weights.bytes.end(), bytes, bytes + sizeof block);
}

template <class Format>
Weights quantised(Random &random, int64_t count) {
    Weights weights{Format::name, Format::type, {}, {}};
    while (weights.meaning.size() < static_cast<size_t>(count)) {
        add_block<Format>(random, weights);
    }
    return weights;
}

Weights sixteen_bits(Random &random, int64_t count, bool is_bf16) {
    constexpr int f16_type = 1;
    constexpr int bf16_type = 30;
    Weights weights{is_bf16 ? "bf16" : "f16", is_bf16 ? bf16_type : f16_type, {}, {}};
    for (int64_t i = 0; i < count; ++i) {
        uint16_t bits = random_half(random, -2);
        double value = from_half(bits);
        if (is_bf16) {  // the upper half of a float
            const auto exact = static_cast<float>(value);
            uint32_t word = 0;
            std::memcpy(&word, &exact, sizeof word);
            bits = static_cast<uint16_t>(word >> 16);
            word &= 0xffff0000U;
            float cut = 0;
            std::memcpy(&cut, &word, sizeof cut);
            value = cut;
        }
        weights.bytes.push_back(static_cast<uint8_t>(bits));
        weights.bytes.push_back(static_cast<uint8_t>(bits >> 8));
        weights.meaning.push_back(value);
    }
    return weights;
}

}  // namespace

std::vector<Weights> random_weights(Random &random, int64_t count) {
    std::vector<Weights> weights;
    weights.push_back(quantised<accel::Q4_0>(random, count));
    weights.push_back(quantised<accel::Q4_1>(random, count));
    weights.push_back(quantised<accel::Q5_0>(random, count));
    weights.push_back(quantised<accel::Q5_1>(random, count));
    weights.push_back(quantised<accel::Q8_0>(random, count));
    weights.push_back(quantised<accel::Q4K>(random, count));
    weights.push_back(quantised<accel::Q5K>(random, count));
    weights.push_back(quantised<accel::Q6K>(random, count));
    weights.push_back(quantised<accel::Iq4Nl>(random, count));
    weights.push_back(quantised<accel::Iq4Xs>(random, count));
    weights.push_back(quantised<accel::Mxfp4>(random, count));
    weights.push_back(sixteen_bits(random, count, false));
    weights.push_back(sixteen_bits(random, count, true));
    return weights;
}

}  // namespace probe
