// A libllama of which there is only as much as installing the accelerator touches, with an "AMX"
// buffer type, a backend interface of any version, and, without INSIDE, a CPU backend that lets
// nobody in. The test says what it is like and looks at what became of it.
#include <cstddef>
#include <cstring>
#include <string>
#include <vector>

#define EXPORT extern "C" __attribute__((visibility("default")))

struct BufferType {
    const char *(*get_name)(BufferType *);
    void (*others[9])();  // as many as any version has, and more
};

namespace {

struct Registration {
    int api_version;
    const char *(*get_name)(Registration *);
    size_t (*get_device_count)(Registration *);
    void *(*get_device)(Registration *, size_t);
    void *(*get_proc_address)(Registration *, const char *);
};

BufferType amx{[](BufferType *) { return "AMX"; }, {}};
BufferType repack{[](BufferType *) { return "CPU_REPACK"; }, {}};

Registration cpu{};
std::vector<Registration *> registered;

std::vector<BufferType *> &extra_types() {
    static std::vector<BufferType *> types{&amx, &repack};
    return types;
}

// What the model loader asks for: a copy, made when it is asked for first.
BufferType **copied_types(void *) {
    static std::vector<BufferType *> copy = [] {
        std::vector<BufferType *> types = extra_types();
        types.push_back(nullptr);
        return types;
    }();
    return copy.data();
}

}  // namespace

EXPORT void fake_set_api_version(int version) {
    cpu.api_version = version;
}

// The names of the extra buffer types as the model loader will see them.
EXPORT const char *fake_names() {
    static std::string names;
    names.clear();
    for (BufferType **type = copied_types(nullptr); *type != nullptr; ++type) {
        names += (names.empty() ? "" : " ") + std::string((*type)->get_name(*type));
    }
    return names.c_str();
}

EXPORT size_t fake_registered() {
    return registered.size();
}

// What the first type of the list says when a slot of its table is called that returns a number.
EXPORT size_t fake_call(int slot) {
    BufferType *type = copied_types(nullptr)[0];
    return reinterpret_cast<size_t (*)(BufferType *)>(type->others[slot - 1])(type);
}

EXPORT void *ggml_backend_dev_by_type(int type) {
    return type == 0 ? &cpu : nullptr;
}
EXPORT void *ggml_backend_dev_buffer_type(void *) {
    return nullptr;
}
EXPORT Registration *ggml_backend_dev_backend_reg(void *) {
    return &cpu;
}
EXPORT void *ggml_backend_reg_get_proc_address(Registration *, const char *name) {
    return std::strcmp(name, "ggml_backend_dev_get_extra_bufts") == 0
               ? reinterpret_cast<void *>(copied_types)
               : nullptr;
}
EXPORT const char *ggml_backend_buft_name(BufferType *type) {
    return type->get_name(type);
}
EXPORT size_t ggml_tensor_overhead() {
    return 368;
}
EXPORT const char *ggml_op_name(int op) {
    static const char *names[] = {"NONE", "MUL_MAT",   "MUL_MAT_ID", "RESHAPE",
                                  "VIEW", "TRANSPOSE", "PERMUTE",    "FLASH_ATTN_EXT"};
    return op < 8 ? names[op] : "";
}
EXPORT const char *ggml_version() {
    return "0.0.0";
}
EXPORT void ggml_backend_register(Registration *registration) {
    registered.push_back(registration);
}

#define NEVER_CALLED(name) \
    EXPORT void name() {}
NEVER_CALLED(ggml_backend_buffer_init)
NEVER_CALLED(ggml_backend_buft_is_host)
NEVER_CALLED(ggml_nbytes)
NEVER_CALLED(ggml_backend_dev_init)
NEVER_CALLED(ggml_backend_free)
NEVER_CALLED(ggml_backend_dev_supports_op)
NEVER_CALLED(ggml_backend_graph_compute)
NEVER_CALLED(ggml_init)
NEVER_CALLED(ggml_free)
NEVER_CALLED(ggml_new_graph_custom)
NEVER_CALLED(ggml_graph_overhead_custom)
NEVER_CALLED(ggml_graph_add_node)
NEVER_CALLED(ggml_graph_n_nodes)
NEVER_CALLED(ggml_graph_node)
NEVER_CALLED(ggml_custom_4d)

#if defined(INSIDE)
__attribute__((
    visibility("default"))) std::vector<BufferType *> &ggml_backend_cpu_get_extra_buffer_types() {
    return extra_types();
}
NEVER_CALLED(ggml_barrier)
NEVER_CALLED(ggml_threadpool_chunk_set)
NEVER_CALLED(ggml_threadpool_chunk_add)
#endif
