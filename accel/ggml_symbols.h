// The functions of the loaded libllama that the accelerator calls.
#pragma once

#include <string>
#include <vector>

#include "ggml_abi.h"

namespace accel::ggml {

struct Symbols {
    std::vector<BufferType *> &(*extra_buffer_types)();
    void (*barrier)(Threadpool *);
    void (*chunk_set)(Threadpool *, int value);
    int (*chunk_add)(Threadpool *, int value);
    Registration *(*cpu_registration)();
    Device *(*registered_device)(Registration *, size_t index);
    Buffer *(*buffer_init)(BufferType *, BufferInterface, void *context, size_t bytes);
    const char *(*buffer_type_name)(BufferType *);
    bool (*is_host)(BufferType *);
    size_t (*tensor_bytes)(const Tensor *);
    size_t (*tensor_overhead)();
    const char *(*op_name)(int op);
    const char *(*version)();

    // The name of the first one that `library` (from dlopen) lacks; empty when all were found.
    std::string resolve(void *library);
};

}  // namespace accel::ggml
