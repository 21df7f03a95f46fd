// What the parts of the program share. Every number they compute twice, by one thread and by
// several, has to come out the same; what else is wrong, the sanitizers report.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <new>
#include <random>
#include <string>
#include <thread>
#include <vector>

namespace sanitized {

void products();        // packing and multiplying, through api.h
void attention();       // through api.h
void packed_tensors();  // buffers and operations as libllama uses them

// Ends the program with a sentence unless it is true.
void require(bool is_true, const std::string &sentence);

// Memory of exactly this size, aligned as the kernels want it, so that a byte too far is seen.
class Aligned {
  public:
    explicit Aligned(size_t bytes)
        : bytes_(static_cast<uint8_t *>(::operator new(bytes, alignment))) {}
    ~Aligned() { ::operator delete(bytes_, alignment); }
    Aligned(const Aligned &) = delete;
    Aligned &operator=(const Aligned &) = delete;

    uint8_t *data() const { return bytes_; }

  private:
    static constexpr std::align_val_t alignment{64};
    uint8_t *bytes_;
};

class Random {
  public:
    std::vector<float> numbers(int64_t count) {
        std::normal_distribution<float> distribution;
        std::vector<float> result(static_cast<size_t>(count));
        for (float &number : result) {
            number = distribution(generator_);
        }
        return result;
    }
    // Weights of any format: no byte has the bit that would make an infinity of a scale.
    std::vector<uint8_t> weights(size_t count) {
        std::vector<uint8_t> result(count);
        for (uint8_t &byte : result) {
            byte = static_cast<uint8_t>(generator_() & 0xbf);
        }
        return result;
    }

  private:
    std::mt19937 generator_{7};
};

// Calls f(0) to f(count - 1), each in a thread of its own.
inline void at_once(int count, const std::function<void(int)> &f) {
    std::vector<std::thread> threads;
    for (int i = 0; i < count; ++i) {
        threads.emplace_back(f, i);
    }
    for (std::thread &thread : threads) {
        thread.join();
    }
}

}  // namespace sanitized
