// The functions of the loaded libllama that the accelerator calls.
#pragma once

#include <string>
#include <vector>

#include "ggml_abi.h"

namespace accel::ggml {

// What both ways in need.
struct Symbols {
    Device *(*device_of_type)(int type);
    BufferType *(*device_buffer_type)(Device *);
    Registration *(*registration_of)(Device *);
    void *(*procedure)(Registration *, const char *name);
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

// What a buffer type inside the CPU backend needs.
struct CpuSymbols {
    std::vector<BufferType *> &(*extra_buffer_types)();
    void (*barrier)(Threadpool *);
    void (*chunk_set)(Threadpool *, int value);
    int (*chunk_add)(Threadpool *, int value);

    std::string resolve(void *library);
};

// What a device of our own needs.
struct DeviceSymbols {
    void (*register_backend)(Registration *);
    Backend *(*init_device)(Device *, const char *parameters);
    void (*free_backend)(Backend *);
    bool (*supports_op)(Device *, const Tensor *op);
    int (*compute_graph)(Backend *, Graph *);
    Context *(*new_context)(InitParams);
    void (*free_context)(Context *);
    Graph *(*new_graph)(Context *, size_t nodes, bool gradients);
    size_t (*graph_overhead)(size_t nodes, bool gradients);
    void (*add_node)(Graph *, Tensor *);
    int (*node_count)(Graph *);
    Tensor *(*node)(Graph *, int index);
    Tensor *(*custom_operation)(Context *, int type, int64_t ne0, int64_t ne1, int64_t ne2,
                                int64_t ne3, Tensor **sources, int source_count, CustomOperation,
                                int tasks, void *userdata);

    std::string resolve(void *library);
};

}  // namespace accel::ggml
