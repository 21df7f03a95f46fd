// The parts of ggml's binary interface that the accelerator touches, declared here because no wheel
// ships these headers and so that nothing links to ggml.
//
// Source: llama.cpp (MIT licence), ggml/include/ggml.h (ggml_tensor, ggml_init_params),
// ggml/include/ggml-backend.h (properties of devices), ggml/src/ggml-backend-impl.h (buffers,
// backends, devices, registration), ggml/src/ggml-cpu/ggml-cpu-impl.h (ggml_compute_params) and
// ggml/src/ggml-cpu/traits.h (the two classes). Names and order are ggml's. Which versions this
// holds for is in ggml_versions.h.
#pragma once

#include <cstddef>
#include <cstdint>

namespace accel::ggml {

struct BufferType;
struct Buffer;
struct Backend;
struct Context;
struct Device;
struct Graph;
struct Registration;
struct Threadpool;

enum Status : int { status_alloc_failed = -2, status_failed = -1, status_success = 0 };

enum DeviceType : int { device_cpu = 0, device_accelerator = 3 };

enum Type : int { type_f32 = 0, type_f16 = 1, type_q8_0 = 8, type_i32 = 26 };

inline constexpr int all_threads = -1;  // as many tasks of a custom operation

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
static_assert(sizeof(Tensor) == 336 && offsetof(Tensor, ne) == 16 && offsetof(Tensor, op) == 80 &&
              offsetof(Tensor, flags) == 148 && offsetof(Tensor, src) == 152 &&
              offsetof(Tensor, view_src) == 232 && offsetof(Tensor, data) == 248 &&
              offsetof(Tensor, extra) == 320);

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

struct BackendInterface {
    const char *(*get_name)(Backend *);
    void (*free)(Backend *);
    void (*set_tensor_async)(Backend *, Tensor *, const void *, size_t, size_t);
    void (*get_tensor_async)(Backend *, const Tensor *, void *, size_t, size_t);
    void (*set_tensor_2d_async)(Backend *, Tensor *, const void *, size_t, size_t, size_t, size_t,
                                size_t);
    void (*get_tensor_2d_async)(Backend *, const Tensor *, void *, size_t, size_t, size_t, size_t,
                                size_t);
    bool (*cpy_tensor_async)(Backend *source, Backend *target, const Tensor *, Tensor *);
    void (*synchronize)(Backend *);
    void *(*graph_plan_create)(Backend *, const Graph *);
    void (*graph_plan_free)(Backend *, void *plan);
    void (*graph_plan_update)(Backend *, void *plan, const Graph *);
    int (*graph_plan_compute)(Backend *, void *plan);
    int (*graph_compute)(Backend *, Graph *);
    void (*event_record)(Backend *, void *event);
    void (*event_wait)(Backend *, void *event);
    void (*graph_optimize)();  // never set: its parameters have changed
};

struct Backend {
    const uint8_t *guid;  // 16 bytes
    BackendInterface iface;
    Device *device;
    void *context;
};

struct DeviceCapabilities {
    bool async;
    bool host_buffer;
    bool buffer_from_host_ptr;
    bool events;
    bool mmap_support;
};

struct DeviceProperties {
    const char *name;
    const char *description;
    size_t memory_free;
    size_t memory_total;
    int type;
    const char *device_id;
    DeviceCapabilities caps;
};

struct DeviceInterface {
    const char *(*get_name)(Device *);
    const char *(*get_description)(Device *);
    void (*get_memory)(Device *, size_t *free, size_t *total);
    int (*get_type)(Device *);
    void (*get_props)(Device *, DeviceProperties *);
    Backend *(*init_backend)(Device *, const char *parameters);
    BufferType *(*get_buffer_type)(Device *);
    BufferType *(*get_host_buffer_type)(Device *);
    Buffer *(*buffer_from_host_ptr)(Device *, void *, size_t bytes, size_t largest_tensor);
    bool (*supports_op)(Device *, const Tensor *op);
    bool (*supports_buft)(Device *, BufferType *);
    bool (*offload_op)(Device *, const Tensor *op);
    void *(*event_new)(Device *);
    void (*event_free)(Device *, void *event);
    void (*event_synchronize)(Device *, void *event);
};

struct Device {
    DeviceInterface iface;
    Registration *reg;
    void *context;
};

struct RegistrationInterface {
    const char *(*get_name)(Registration *);
    size_t (*get_device_count)(Registration *);
    Device *(*get_device)(Registration *, size_t index);
    void *(*get_proc_address)(Registration *, const char *name);
};

struct Registration {
    int api_version;
    RegistrationInterface iface;
    void *context;
};

// Where the fields after a table of functions stand: a slot more or less shows here.
inline constexpr size_t slot = sizeof(void (*)());
static_assert(offsetof(BufferTypeWith<BufferTypeInterface2>, device) == 6 * slot);
static_assert(offsetof(BufferTypeWith<BufferTypeInterface3>, device) == 8 * slot);
static_assert(offsetof(BufferTypeInterface2, get_alignment) == 2 * slot &&
              offsetof(BufferTypeInterface2, get_alloc_size) == 4 * slot);
static_assert(offsetof(BufferTypeInterface3, get_alignment) == 3 * slot &&
              offsetof(BufferTypeInterface3, get_alloc_size) == 5 * slot);
static_assert(offsetof(Buffer, buft) == 11 * slot && offsetof(BufferInterface, clear) == 9 * slot);
static_assert(offsetof(Backend, device) == 17 * slot &&
              offsetof(BackendInterface, graph_compute) == 12 * slot);
static_assert(offsetof(Device, reg) == 15 * slot &&
              offsetof(DeviceInterface, supports_op) == 9 * slot);
static_assert(offsetof(Registration, iface) == 8 && offsetof(Registration, context) == 5 * slot);
static_assert(offsetof(DeviceProperties, caps) == 48 && sizeof(DeviceProperties) == 56);

struct InitParams {
    size_t mem_size;
    void *mem_buffer;
    bool no_alloc;
};

using CustomOperation = void (*)(Tensor *op, int ith, int nth, void *userdata);

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
