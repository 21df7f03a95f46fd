// Packs random matrices, unpacks them again, and multiplies them.
#include <cstdlib>
#include <memory>

#include "weights.h"

namespace probe {
namespace {

constexpr int64_t rows = 37;    // no multiple of what is computed together
constexpr int64_t k = 5 * 256;  // more than the large product decodes at once
constexpr int threads = 2;

// Inputs that quantise exactly leave only the rounding of 32-bit sums; others that of 8 bits.
constexpr double most_error_of_exact = 2e-6;
constexpr double most_error_of_normal = 0.008;

// Multiples of a power of two that 256 share, up to 127 of it: what the kernels round activations
// to, whether 32 or 256 together.
Floats exact_columns(Random &random, int64_t count) {
    Floats x;
    while (x.size() < static_cast<size_t>(count * k)) {
        const float step = std::ldexp(1.0F, -static_cast<int>(random() % 4));
        const size_t largest = random() % 32;
        for (size_t i = 0; i < 256; ++i) {
            const int any = static_cast<int>(random() % 255) - 127;
            x.push_back(step * static_cast<float>(i % 32 == largest ? 127 : any));
        }
    }
    return x;
}

Floats normal_columns(Random &random, int64_t count) {
    Floats x(static_cast<size_t>(count * k));
    for (float &number : x) {
        number = random_normal(random);
    }
    return x;
}

using Packed = std::unique_ptr<uint8_t, decltype(&std::free)>;

Packed packed(const Library &library, const Weights &weights) {
    const size_t size = library.packed_size(weights.type, k, rows);
    require(size > 0, weights.name + " is refused");
    Packed memory(static_cast<uint8_t *>(std::aligned_alloc(64, size)), &std::free);
    require(
        library.pack(weights.type, k, rows, weights.bytes.data(), memory.get()) == GPT4ALL_ACCEL_OK,
        weights.name + " cannot be packed");
    Bytes back(weights.bytes.size());
    require(library.unpack(weights.type, k, rows, memory.get(), back.data()) == GPT4ALL_ACCEL_OK &&
                back == weights.bytes,
            weights.name + " comes back changed");
    return memory;
}

void check_product(const Library &library, const Weights &weights, const uint8_t *matrix,
                   const Floats &x, double most_error) {
    const auto count = static_cast<int64_t>(x.size()) / k;
    const std::string name = weights.name + " times " + std::to_string(count) + " columns";
    Floats y(static_cast<size_t>(count * rows));
    require(library.product(weights.type, k, rows, count, matrix, x.data(), y.data(), threads) ==
                GPT4ALL_ACCEL_OK,
            name + " is refused");
    std::vector<double> expected;
    for (int64_t c = 0; c < count; ++c) {
        for (int64_t row = 0; row < rows; ++row) {
            double sum = 0;
            for (int64_t i = 0; i < k; ++i) {
                sum += weights.meaning[static_cast<size_t>(row * k + i)] *
                       x[static_cast<size_t>(c * k + i)];
            }
            expected.push_back(sum);
        }
    }
    const double found = error(y, expected);
    require(found < most_error, name + " is wrong by " + std::to_string(found));
}

int check(const Library &library, Random &random, const Weights &weights) {
    const Packed matrix = packed(library, weights);
    int products = 0;
    for (const int64_t count : {1, 3, 40}) {  // one, few and many have kernels of their own
        const Floats exact = exact_columns(random, count);
        check_product(library, weights, matrix.get(), exact, most_error_of_exact);
        ++products;
    }
    const Floats normal = normal_columns(random, 2);
    check_product(library, weights, matrix.get(), normal, most_error_of_normal);
    return products + 1;
}

}  // namespace

int check_products(const Library &library) {
    Random random(1);
    std::vector<std::string> checked;
    int products = 0;
    for (const Weights &weights : random_weights(random, rows * k)) {
        products += check(library, random, weights);
        checked.push_back(weights.name);
    }
    require(checked == list(library.describe(), "types"), "the library announces other formats");
    return products;
}

}  // namespace probe
