#include "ggml_symbols.h"

#include <dlfcn.h>

namespace accel::ggml {
namespace {

template <class Function>
bool find(void *library, const char *name, Function &function) {
    function = reinterpret_cast<Function>(dlsym(library, name));
    return function != nullptr;
}

}  // namespace

std::string Symbols::resolve(void *library) {
    std::string missing;
    const auto need = [&](const char *name, auto &function) {
        if (!find(library, name, function) && missing.empty()) {
            missing = name;
        }
    };
    // std::vector<ggml_backend_buffer_type_t> & ggml_backend_cpu_get_extra_buffer_types()
    need("_Z39ggml_backend_cpu_get_extra_buffer_typesv", extra_buffer_types);
    need("ggml_barrier", barrier);
    need("ggml_threadpool_chunk_set", chunk_set);
    need("ggml_threadpool_chunk_add", chunk_add);
    need("ggml_backend_cpu_reg", cpu_registration);
    need("ggml_backend_reg_dev_get", registered_device);
    need("ggml_backend_buffer_init", buffer_init);
    need("ggml_backend_buft_name", buffer_type_name);
    need("ggml_backend_buft_is_host", is_host);
    need("ggml_nbytes", tensor_bytes);
    need("ggml_tensor_overhead", tensor_overhead);
    need("ggml_op_name", op_name);
    need("ggml_version", version);
    return missing;
}

}  // namespace accel::ggml
