// libllama's CPU backend keeps a list of "extra buffer types". For every weight the model loader
// asks each of them, in order, whether it can compute the operation the weight is for, and puts the
// weight where the first one agrees; for every node of a graph the backend's threads ask each of
// them whether it computes it. Ours goes in front. The loader copies the list when it loads the
// first model.
#include "extra_buffer_type.h"

#include <algorithm>
#include <cstring>

#include "accelerator.h"
#include "attention.h"
#include "buffer.h"
#include "mul_mat.h"

namespace accel {
namespace {

ggml::CpuSymbols &cpu_symbols() {
    static ggml::CpuSymbols symbols{};
    return symbols;
}

class GgmlTeam final : public Team {
  public:
    explicit GgmlTeam(const ggml::ComputeParams &params) : params_(params) {}

    int index() const override { return params_.ith; }
    int count() const override { return params_.nth; }
    void barrier() override { cpu_symbols().barrier(params_.threadpool); }
    void reset_tickets() override { cpu_symbols().chunk_set(params_.threadpool, 0); }
    int draw_ticket() override { return cpu_symbols().chunk_add(params_.threadpool, 1); }

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

class Entry final : public ggml::ExtraBufferType {
  public:
    bool supports_op(ggml::Device *, const ggml::Tensor *op) override { return takes_product(*op); }
    ggml::TensorTraits *get_tensor_traits(const ggml::Tensor *op) override {
        if (is_product(*op)) {
            return is_packed(*op->src[0]) ? &mul_mat_ : nullptr;
        }
        return takes_attention(*op) ? &attention_ : nullptr;
    }

  private:
    MulMatTraits mul_mat_;
    AttentionTraits attention_;
};

}  // namespace

ggml::BufferType *install_extra_buffer_type(const ggml::CpuSymbols &symbols, int api_version,
                                            ggml::Device *cpu, bool drop_amx) {
    static Entry entry;
    ggml::BufferType *ours =
        make_buffer_type(api_version, cpu, static_cast<ggml::ExtraBufferType *>(&entry));
    if (ours == nullptr) {
        return nullptr;
    }
    cpu_symbols() = symbols;
    auto &types = symbols.extra_buffer_types();
    if (drop_amx) {
        types.erase(std::remove_if(types.begin(), types.end(), is_amx), types.end());
    }
    types.insert(types.begin(), ours);
    return ours;
}

}  // namespace accel
