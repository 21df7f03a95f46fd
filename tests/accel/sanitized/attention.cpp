#include <cmath>
#include <cstring>

#include "api.h"
#include "drive.h"

namespace sanitized {
namespace {

constexpr int f16 = 1;
constexpr int q8_0 = 8;
constexpr uint16_t hidden = 0xfc00;  // minus infinity

class Attention {
  public:
    explicit Attention(const gpt4all_accel_attention &shape)
        : shape_(shape),
          queries_(random_.numbers(shape.tokens * shape.heads * shape.key_size)),
          keys_(random_.weights(cache_bytes(shape.key_size))),
          values_(random_.weights(cache_bytes(shape.value_size))),
          sinks_(random_.numbers(shape.heads)),
          mask_(static_cast<size_t>(shape.tokens * shape.positions)) {
        for (int64_t token = 0; token < shape.tokens; ++token) {
            for (int64_t p = 0; p < shape.positions; ++p) {
                const bool is_future = p > shape.positions - shape.tokens + token;
                mask_[static_cast<size_t>(token * shape.positions + p)] = is_future ? hidden : 0;
            }
        }
    }

    std::vector<float> results(bool is_masked, bool has_sinks, int threads) const {
        std::vector<float> out(
            static_cast<size_t>(shape_.tokens * shape_.heads * shape_.value_size));
        const int status = gpt4all_accel_attend(
            &shape_, queries_.data(), keys_.data(), values_.data(),
            is_masked ? mask_.data() : nullptr, has_sinks ? sinks_.data() : nullptr, out.data(),
            threads);
        require(status == GPT4ALL_ACCEL_OK, "attend refused");
        return out;
    }

    // Threads may divide the positions, which changes the order of a few sums.
    void check() const {
        for (const bool is_masked : {false, true}) {
            const std::vector<float> alone = results(is_masked, is_masked, 1);
            for (const int threads : {2, 4}) {
                const std::vector<float> got = results(is_masked, is_masked, threads);
                for (size_t i = 0; i < got.size(); ++i) {
                    require(std::abs(got[i] - alone[i]) <= 1e-3F * (1 + std::abs(alone[i])),
                            "attention depends on the number of threads");
                }
            }
        }
    }

  private:
    size_t cache_bytes(int64_t size) const {
        const int64_t row = shape_.cache_type == f16 ? 2 * size : size / 32 * 34;
        return static_cast<size_t>(shape_.positions * shape_.cache_heads * row);
    }

    gpt4all_accel_attention shape_;
    Random random_;
    std::vector<float> queries_;
    std::vector<uint8_t> keys_;
    std::vector<uint8_t> values_;
    std::vector<float> sinks_;
    std::vector<uint16_t> mask_;
};

}  // namespace

void attention() {
    for (const int type : {f16, q8_0}) {
        const gpt4all_accel_attention shapes[] = {
            // type, key and value size, heads, of the cache, tokens, positions, scale, ALiBi, cap
            {type, 64, 64, 8, 2, 1, 1100, 0.01F, 0, 0},    // divided by positions
            {type, 128, 128, 4, 4, 1, 64, 0.01F, 0, 0},    // one query of each cache head
            {type, 64, 64, 16, 1, 40, 130, 0.01F, 0, 30},  // several units of one cache head
            {type, 96, 32, 6, 2, 5, 333, 0.01F, 8, 0},     // keys and values of different sizes
            {type, 128, 128, 6, 3, 32, 300, 0.01F, 0, 0},  // two cache heads in a unit, then one
            {type, 512, 512, 5, 5, 1, 700, 0.01F, 0, 0},
            {type, 32, 32, 2, 1, 1, 1, 0.01F, 0, 0},
        };
        for (const gpt4all_accel_attention &shape : shapes) {
            Attention(shape).check();
        }
        const Attention shared(shapes[0]);
        const std::vector<float> expected = shared.results(true, false, 3);
        at_once(3, [&](int) {
            require(shared.results(true, false, 3) == expected, "callers disturb each other");
        });
    }
}

}  // namespace sanitized
