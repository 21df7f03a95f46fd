#include <algorithm>
#include <cstring>

#include "api.h"
#include "drive.h"
#include "instructions.h"

namespace sanitized {
namespace {

struct Size {
    int64_t k;
    int64_t rows;
};

class PackedMatrix {
  public:
    PackedMatrix(const accel::TypeKernels &type, Size size, Random &random)
        : type_(type),
          size_(size),
          packed_(gpt4all_accel_packed_size(type.type, size.k, size.rows)),
          weights_(random.weights(static_cast<size_t>(size.rows * size.k / type.block_weights) *
                                  type.block_bytes)) {
        require(gpt4all_accel_pack(type.type, size.k, size.rows, weights_.data(), packed_.data()) ==
                    GPT4ALL_ACCEL_OK,
                "pack refused");
    }

    void unpack() const {
        std::vector<uint8_t> back(weights_.size());
        const int status = gpt4all_accel_unpack(type_.type, size_.k, size_.rows, packed_.data(),
                                                back.data());
        require(status == GPT4ALL_ACCEL_OK && back == weights_,
                std::string(type_.name) + " came back changed");
    }

    std::vector<float> times(const std::vector<float> &x, int threads) const {
        const int64_t columns = static_cast<int64_t>(x.size()) / size_.k;
        std::vector<float> y(static_cast<size_t>(columns * size_.rows));
        require(gpt4all_accel_product(type_.type, size_.k, size_.rows, columns, packed_.data(),
                                      x.data(), y.data(), threads) == GPT4ALL_ACCEL_OK,
                "product refused");
        return y;
    }

    void multiply(Random &random) const {
        for (const int64_t columns : {1, 2, 7, 18, 19, 70}) {
            const std::vector<float> x = random.numbers(columns * size_.k);
            const std::vector<float> alone = times(x, 1);
            for (const int threads : {2, 4}) {
                require(times(x, threads) == alone,
                        std::string(type_.name) + " depends on the number of threads");
            }
        }
    }

  private:
    const accel::TypeKernels &type_;
    Size size_;
    Aligned packed_;
    std::vector<uint8_t> weights_;
};

// Callers who know nothing of each other: they share a matrix, and each packs one of its own.
void several_callers(const accel::TypeKernels &type) {
    Random random;
    const PackedMatrix shared(type, {512, 50}, random);
    const std::vector<float> x = random.numbers(20 * 512);
    const std::vector<float> expected = shared.times(x, 1);
    at_once(3, [&](int i) {
        Random own_random;
        const PackedMatrix own(type, {512, 17 + i}, own_random);
        own.unpack();
        require(shared.times(x, 2) == expected, "callers disturb each other");
    });
}

}  // namespace

void products() {
    Random random;
    const accel::Kernels &kernels = *accel::selected_kernels();
    for (int i = 0; i < kernels.type_count; ++i) {
        const accel::TypeKernels &type = kernels.types[i];
        // Lanes without a row, a last strip that is not full; and more than one strip.
        for (const Size size : {Size{type.block_weights, 1}, Size{3 * type.block_weights, 33},
                                Size{1280, 50}}) {
            const PackedMatrix matrix(type, size, random);
            matrix.unpack();
            matrix.multiply(random);
        }
        // As large as several threads pack together.
        PackedMatrix(type, {4096, (int64_t{5} << 19) / 4096 * type.block_weights /
                                      static_cast<int64_t>(type.block_bytes)},
                     random)
            .unpack();
        several_callers(type);
    }
}

}  // namespace sanitized
