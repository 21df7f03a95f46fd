// The kernels' library as a program finds it, and what both kinds of checks need.
#pragma once

#include <cmath>
#include <cstdint>
#include <random>
#include <stdexcept>
#include <string>
#include <vector>

#include "api.h"

namespace probe {

using Random = std::mt19937;
using Bytes = std::vector<uint8_t>;
using Floats = std::vector<float>;

struct Library {
    explicit Library(const char *path);

    decltype(&gpt4all_accel_describe) describe;
    decltype(&gpt4all_accel_select) select;
    decltype(&gpt4all_accel_packed_size) packed_size;
    decltype(&gpt4all_accel_pack) pack;
    decltype(&gpt4all_accel_unpack) unpack;
    decltype(&gpt4all_accel_product) product;
    decltype(&gpt4all_accel_attend) attend;
};

inline void require(bool is_right, const std::string &what) {
    if (!is_right) {
        throw std::runtime_error(what);
    }
}

// IEEE 754 binary16.
inline float from_half(uint16_t half) {
    const int exponent = (half >> 10) & 31;
    const int fraction = half & 1023;
    const float size = exponent == 0
                           ? std::ldexp(static_cast<float>(fraction), -24)
                           : std::ldexp(static_cast<float>(1024 + fraction), exponent - 25);
    return (half & 0x8000) != 0 ? -size : size;
}

// A half of either sign whose size is between 2^low and 2^(low + 2).
inline uint16_t random_half(Random &random, int low) {
    const auto exponent = static_cast<unsigned>(low + 15) + random() % 2;
    return static_cast<uint16_t>((random() % 2 << 15) | (exponent << 10) | random() % 1024);
}

inline float random_normal(Random &random) {
    return std::normal_distribution<float>()(random);
}

// Root mean square of the differences, relative to what is expected.
inline double error(const Floats &got, const std::vector<double> &expected) {
    double differences = 0;
    double squares = 0;
    for (size_t i = 0; i < got.size(); ++i) {
        differences += (got[i] - expected[i]) * (got[i] - expected[i]);
        squares += expected[i] * expected[i];
    }
    return std::sqrt(differences / squares);
}

// The strings of one list of the library's description.
std::vector<std::string> list(const std::string &description, const std::string &key);

// Both return how many results were right, and throw at the first one that was not.
int check_products(const Library &library);
int check_attention(const Library &library);

}  // namespace probe
