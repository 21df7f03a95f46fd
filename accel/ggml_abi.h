// The parts of ggml's binary interface that the accelerator touches, declared here because no wheel
// ships these headers and so that nothing links to ggml.
//
// Source: llama.cpp (MIT licence), ggml/include/ggml.h (ggml_tensor), ggml/src/ggml-backend-impl.h
// (buffers, registration), ggml/src/ggml-cpu/ggml-cpu-impl.h (ggml_compute_params) and
// ggml/src/ggml-cpu/traits.h (the two classes), as of 2026-10-10 (ggml 0.26). Backend API version 3
// differs from version 2 in the interface of buffer types only; both are declared. Names and order
// are ggml's.
#pragma once

#include <cstddef>
#include <cstdint>

namespace accel::ggml {

struct BufferType;
struct Buffer;
struct Device;
struct Threadpool;

enum Type : int { type_f32 = 0, type_f16 = 1, type_q8_0 = 8, type_i32 = 26 };

struct Tensor {
    int type;
    Buffer *buffer;
    int64_t ne[4];  // elements in each dimension
    size_t nb[4];   // bytes from one to the next
    int op;
    int32_t op_params[16];
    int32_t flags;
    Tensor *src[10];
    Tensor *view_src;
    size_t view_offs;
    void *data;
    char name[64];
    void *extra;
    char padding[8];
};
static_assert(sizeof(Tensor) == 336);

// An object in front of every tensor that ggml allocates: ggml_tensor_overhead() is the sum.
inline constexpr size_t object_bytes = 32;

struct BufferTypeInterface2 {
    const char *(*get_name)(BufferType *);
    Buffer *(*alloc_buffer)(BufferType *, size_t bytes);
    size_t (*get_alignment)(BufferType *);
    size_t (*get_max_size)(BufferType *);
    size_t (*get_alloc_size)(BufferType *, const Tensor *);
    bool (*is_host)(BufferType *);
};

struct BufferTypeInterface3 {
    const char *(*get_name)(BufferType *);
    Buffer *(*alloc_buffer)(BufferType *, size_t bytes);
    Buffer *(*alloc_buffer_n)(BufferType *, Tensor **, int count);
    size_t (*get_alignment)(BufferType *);
    size_t (*get_max_size)(BufferType *);
    size_t (*get_alloc_size)(BufferType *, const Tensor *);
    size_t (*get_alloc_size_n)(BufferType *, Tensor **, int count);
    bool (*is_host)(BufferType *);
};

template <class Interface>
struct BufferTypeWith {
    Interface iface;
    Device *device;
    void *context;
};

struct BufferInterface {
    void (*free_buffer)(Buffer *);
    void *(*get_base)(Buffer *);
    int (*init_tensor)(Buffer *, Tensor *);
    void (*memset_tensor)(Buffer *, Tensor *, uint8_t value, size_t offset, size_t size);
    void (*set_tensor)(Buffer *, Tensor *, const void *data, size_t offset, size_t size);
    void (*get_tensor)(Buffer *, const Tensor *, void *data, size_t offset, size_t size);
    void (*set_tensor_2d)(Buffer *, Tensor *, const void *, size_t, size_t, size_t, size_t, size_t);
    void (*get_tensor_2d)(Buffer *, const Tensor *, void *, size_t, size_t, size_t, size_t, size_t);
    bool (*cpy_tensor)(Buffer *, const Tensor *source, Tensor *target);
    void (*clear)(Buffer *, uint8_t value);
    void (*reset)(Buffer *);
};

struct Buffer {
    BufferInterface iface;
    BufferType *buft;
    void *context;
    size_t size;
    int usage;
};

// Only the first field: what follows has changed before.
struct Registration {
    int api_version;
};

struct ComputeParams {
    int ith;
    int nth;
    size_t wsize;
    void *wdata;
    Threadpool *threadpool;
};

// The two abstract classes of the CPU backend: their virtual tables have these slots in this order.
class TensorTraits {
  public:
    virtual ~TensorTraits() = default;
    virtual bool work_size(int threads, const Tensor *op, size_t &bytes) = 0;
    virtual bool compute_forward(ComputeParams *params, Tensor *op) = 0;
};

class ExtraBufferType {
  public:
    virtual ~ExtraBufferType() = default;
    virtual bool supports_op(Device *device, const Tensor *op) = 0;
    virtual TensorTraits *get_tensor_traits(const Tensor *op) = 0;
};

}  // namespace accel::ggml
