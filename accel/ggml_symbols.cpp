#include "ggml_symbols.h"

#include <dlfcn.h>

namespace accel::ggml {
namespace {

class Lookup {
  public:
    explicit Lookup(void *library) : library_(library) {}

    template <class Function>
    void need(const char *name, Function &function) {
        function = reinterpret_cast<Function>(dlsym(library_, name));
        if (function == nullptr && missing_.empty()) {
            missing_ = name;
        }
    }
    const std::string &missing() const { return missing_; }

  private:
    void *library_;
    std::string missing_;
};

}  // namespace

std::string Symbols::resolve(void *library) {
    Lookup lookup(library);
    lookup.need("ggml_backend_dev_by_type", device_of_type);
    lookup.need("ggml_backend_dev_buffer_type", device_buffer_type);
    lookup.need("ggml_backend_dev_backend_reg", registration_of);
    lookup.need("ggml_backend_reg_get_proc_address", procedure);
    lookup.need("ggml_backend_buffer_init", buffer_init);
    lookup.need("ggml_backend_buft_name", buffer_type_name);
    lookup.need("ggml_backend_buft_is_host", is_host);
    lookup.need("ggml_nbytes", tensor_bytes);
    lookup.need("ggml_tensor_overhead", tensor_overhead);
    lookup.need("ggml_op_name", op_name);
    lookup.need("ggml_version", version);
    return lookup.missing();
}

std::string CpuSymbols::resolve(void *library) {
    Lookup lookup(library);
    // std::vector<ggml_backend_buffer_type_t> & ggml_backend_cpu_get_extra_buffer_types()
    lookup.need("_Z39ggml_backend_cpu_get_extra_buffer_typesv", extra_buffer_types);
    lookup.need("ggml_barrier", barrier);
    lookup.need("ggml_threadpool_chunk_set", chunk_set);
    lookup.need("ggml_threadpool_chunk_add", chunk_add);
    return lookup.missing();
}

std::string DeviceSymbols::resolve(void *library) {
    Lookup lookup(library);
    lookup.need("ggml_backend_register", register_backend);
    lookup.need("ggml_backend_dev_init", init_device);
    lookup.need("ggml_backend_free", free_backend);
    lookup.need("ggml_backend_dev_supports_op", supports_op);
    lookup.need("ggml_backend_graph_compute", compute_graph);
    lookup.need("ggml_init", new_context);
    lookup.need("ggml_free", free_context);
    lookup.need("ggml_new_graph_custom", new_graph);
    lookup.need("ggml_graph_overhead_custom", graph_overhead);
    lookup.need("ggml_graph_add_node", add_node);
    lookup.need("ggml_graph_n_nodes", node_count);
    lookup.need("ggml_graph_node", node);
    lookup.need("ggml_custom_4d", custom_operation);
    return lookup.missing();
}

}  // namespace accel::ggml
