// What an installed accelerator consists of. There is one for the process, and it is never removed:
// libllama keeps pointers to its buffer type.
#pragma once

#include <atomic>
#include <cstdint>

#include "ggml_symbols.h"
#include "kernels.h"
#include "operations.h"

namespace accel {

struct Accelerator {
    const Kernels *kernels = nullptr;
    ggml::Symbols ggml{};
    Operations operations{};
    ggml::BufferType *buffer_type = nullptr;
    std::atomic<bool> enabled{true};
    std::atomic<uint64_t> packed_bytes{0};
};

Accelerator &accelerator();

}  // namespace accel
