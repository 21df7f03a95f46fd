// libllama's CPU backend keeps a list of "extra buffer types". For every weight the model loader
// asks each of them, in order, whether it can compute the operation the weight is for, and puts the
// weight where the first one agrees; for every node of a graph the backend's threads ask each of
// them whether it computes it. Ours goes in front. The loader copies the list when it loads the
// first model.
#include "registration.h"

#include <cstring>
#include <mutex>

#include "accelerator.h"
#include "api.h"
#include "attention.h"
#include "buffer.h"
#include "instructions.h"
#include "mul_mat.h"

namespace accel {
namespace {

class GgmlTeam final : public Team {
  public:
    explicit GgmlTeam(const ggml::ComputeParams &params) : params_(params) {}

    int index() const override { return params_.ith; }
    int count() const override { return params_.nth; }
    void barrier() override { accelerator().ggml.barrier(params_.threadpool); }
    void reset_tickets() override { accelerator().ggml.chunk_set(params_.threadpool, 0); }
    int draw_ticket() override { return accelerator().ggml.chunk_add(params_.threadpool, 1); }

  private:
    const ggml::ComputeParams &params_;
};

class MulMatTraits final : public ggml::TensorTraits {
  public:
    bool work_size(int threads, const ggml::Tensor *op, size_t &bytes) override {
        bytes = mul_mat_work_bytes(*op, threads);
        return true;
    }
    bool compute_forward(ggml::ComputeParams *params, ggml::Tensor *op) override {
        GgmlTeam team(*params);
        mul_mat(*op, team, params->wdata);
        return true;
    }
};

class AttentionTraits final : public ggml::TensorTraits {
  public:
    bool work_size(int threads, const ggml::Tensor *op, size_t &bytes) override {
        bytes = attention_work_bytes(*accelerator().kernels, *op, threads);
        return true;
    }
    bool compute_forward(ggml::ComputeParams *params, ggml::Tensor *op) override {
        GgmlTeam team(*params);
        attention(*accelerator().kernels, *op, team, params->wdata);
        return true;
    }
};

bool is_product(const ggml::Tensor &op) {
    const Operations &operations = accelerator().operations;
    return op.op == operations.mul_mat || op.op == operations.mul_mat_id;
}

// Whether the queries of an attention come from packed weights: nothing else tells whose graph this
// is, and models loaded with the accelerator switched off keep ggml's attention. Between the
// product and the attention lie views, biases, norms and rotations, whose first source leads back.
bool queries_are_ours(const ggml::Tensor &attention) {
    constexpr int longest_way = 32;
    const ggml::Tensor *tensor = attention.src[0];
    for (int step = 0; step < longest_way && tensor != nullptr; ++step) {
        if (is_product(*tensor)) {
            return is_packed(*tensor->src[0]);
        }
        tensor = tensor->src[0];
    }
    return false;
}

class Entry final : public ggml::ExtraBufferType {
  public:
    bool supports_op(ggml::Device *, const ggml::Tensor *op) override {
        if (!is_product(*op) || !is_packed(*op->src[0])) {
            return false;
        }
        // The loader asks with an empty buffer, the scheduler with the weights' own.
        const bool loading = op->src[0]->buffer->size == 0;
        return (accelerator().enabled || !loading) && mul_mat_supported(*op);
    }
    ggml::TensorTraits *get_tensor_traits(const ggml::Tensor *op) override {
        if (is_product(*op)) {
            return is_packed(*op->src[0]) ? &mul_mat_ : nullptr;
        }
        if (op->op == accelerator().operations.flash_attention && queries_are_ours(*op) &&
            attention_supported(*op) && attention_pays(*op)) {
            return &attention_;
        }
        return nullptr;
    }

  private:
    MulMatTraits mul_mat_;
    AttentionTraits attention_;
};

// The number of an operation by its name; the names outlive the numbers.
int operation(const ggml::Symbols &ggml, const char *name) {
    constexpr int fewer_than_any_version_has = 90;
    for (int op = 0; op < fewer_than_any_version_has; ++op) {
        if (std::strcmp(ggml.op_name(op), name) == 0) {
            return op;
        }
    }
    return -1;
}

template <class Interface>
ggml::BufferType *buffer_type_with(ggml::Device *device) {
    static Entry entry;
    static ggml::BufferTypeWith<Interface> type{buffer_type_interface<Interface>(), device,
                                                static_cast<ggml::ExtraBufferType *>(&entry)};
    return reinterpret_cast<ggml::BufferType *>(&type);
}

// Null for a version of the backend interface that ggml_abi.h does not declare.
ggml::BufferType *make_buffer_type(int api_version, ggml::Device *device) {
    switch (api_version) {
    case 2:
        return buffer_type_with<ggml::BufferTypeInterface2>(device);
    case 3:
        return buffer_type_with<ggml::BufferTypeInterface3>(device);
    default:
        return nullptr;
    }
}

void drop(const ggml::Symbols &ggml, std::vector<ggml::BufferType *> &types, const char *name) {
    for (auto type = types.begin(); type != types.end();) {
        const bool found = std::strcmp(ggml.buffer_type_name(*type), name) == 0;
        type = found ? types.erase(type) : type + 1;
    }
}

Installed install_once(void *library, bool drop_amx) {
    Accelerator &self = accelerator();
    self.kernels = selected_kernels();
    if (self.kernels == nullptr) {
        return {GPT4ALL_ACCEL_NO_KERNELS,
                "This processor has no AVX2, or the system does not save its registers."};
    }
    const std::string missing = self.ggml.resolve(library);
    if (!missing.empty()) {
        return {GPT4ALL_ACCEL_MISSING_SYMBOL, "This libllama does not export " + missing + "."};
    }
    const std::string version = std::string("ggml ") + self.ggml.version();
    if (self.ggml.tensor_overhead() != sizeof(ggml::Tensor) + ggml::object_bytes) {
        return {GPT4ALL_ACCEL_UNKNOWN_ABI,
                "The tensors of " + version + " have an unknown layout."};
    }
    ggml::Registration *cpu = self.ggml.cpu_registration();
    self.buffer_type = make_buffer_type(cpu->api_version, self.ggml.registered_device(cpu, 0));
    if (self.buffer_type == nullptr) {
        return {GPT4ALL_ACCEL_UNKNOWN_ABI, "The backend interface of " + version + " has version " +
                                               std::to_string(cpu->api_version) +
                                               "; known are 2 and 3."};
    }
    self.operations = {operation(self.ggml, "MUL_MAT"), operation(self.ggml, "MUL_MAT_ID"),
                       operation(self.ggml, "FLASH_ATTN_EXT")};
    if (self.operations.mul_mat < 0 || self.operations.mul_mat_id < 0 ||
        self.operations.flash_attention < 0) {
        return {GPT4ALL_ACCEL_UNKNOWN_ABI, "The operations of " + version + " have unknown names."};
    }
    auto &types = self.ggml.extra_buffer_types();
    if (drop_amx) {
        drop(self.ggml, types, "AMX");
    }
    types.insert(types.begin(), self.buffer_type);
    return {GPT4ALL_ACCEL_OK, std::string("Products and attention use ") + self.kernels->name +
                                  " kernels inside " + version + "."};
}

}  // namespace

Installed install(void *library, bool drop_amx) {
    static std::mutex mutex;
    static void *installed_in = nullptr;
    const std::lock_guard lock(mutex);
    if (installed_in != nullptr) {
        return installed_in == library
                   ? Installed{GPT4ALL_ACCEL_OK, "The accelerator was installed before."}
                   : Installed{GPT4ALL_ACCEL_ALREADY_INSTALLED,
                               "The accelerator is installed in another libllama of this process."};
    }
    const Installed result = install_once(library, drop_amx);
    if (result.status == GPT4ALL_ACCEL_OK) {
        installed_in = library;
    }
    return result;
}

}  // namespace accel
