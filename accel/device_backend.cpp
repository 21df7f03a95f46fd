// A backend of ggml computes whole graphs with threads of its own. A second team beside the CPU
// backend's would fight with it for the processor's cores, which stay warm between two splits. So
// each of our operations becomes a custom one in a graph that a CPU backend computes: its
// threads, the ones that computed the split before, call us.
#include "device_backend.h"

#include <algorithm>
#include <atomic>
#include <cstring>
#include <exception>
#include <memory>
#include <thread>
#include <vector>

#include "accelerator.h"
#include "attention.h"
#include "mul_mat.h"

namespace accel {
namespace {

// Where the threads of one operation meet; ggml does not lend its own barrier to custom operations.
class Meeting {
  public:
    void wait(int threads) {
        const int round = round_.load();
        if (arrived_.fetch_add(1) + 1 == threads) {
            arrived_ = 0;
            ++round_;
            return;
        }
        constexpr int patience = 1 << 12;  // then the others may need this core
        for (int turn = 0; round_.load() == round; ++turn) {
            if (turn > patience) {
                std::this_thread::yield();
            }
        }
    }
    std::atomic<int> ticket{0};

  private:
    std::atomic<int> arrived_{0};
    std::atomic<int> round_{0};
};

class CpuTeam final : public Team {
  public:
    CpuTeam(Meeting &meeting, int index, int count)
        : meeting_(meeting),
          index_(index),
          count_(count) {}

    int index() const override { return index_; }
    int count() const override { return count_; }
    void barrier() override { meeting_.wait(count_); }
    void reset_tickets() override { meeting_.ticket = 0; }
    int draw_ticket() override { return meeting_.ticket++; }

  private:
    Meeting &meeting_;
    const int index_;
    const int count_;
};

class DeviceBackend {
  public:
    DeviceBackend(const ggml::DeviceSymbols &ggml, const ggml::Device &shadow, ggml::Device *cpu)
        : ggml_(ggml),
          shadow_(shadow),
          cpu_(ggml.init_device(cpu, nullptr)) {
        self_.guid = guid;
        self_.iface.get_name = [](ggml::Backend *) { return "GPT4ALL"; };
        self_.iface.free = [](ggml::Backend *backend) { delete of(backend); };
        self_.iface.graph_compute = [](ggml::Backend *backend, ggml::Graph *graph) {
            try {
                return of(backend)->compute(graph);
            } catch (const std::exception &) {
                return static_cast<int>(ggml::status_alloc_failed);
            }
        };
        shadow_.context = this;
        self_.device = &shadow_;
        self_.context = this;
        find(cpu, "ggml_backend_set_n_threads", set_cpu_threads_);
        find(cpu, "ggml_backend_set_abort_callback", set_cpu_abort_);
        set_threads(1);
    }
    ~DeviceBackend() { ggml_.free_backend(cpu_); }
    DeviceBackend(const DeviceBackend &) = delete;
    DeviceBackend &operator=(const DeviceBackend &) = delete;

    static DeviceBackend *of(ggml::Backend *backend) {
        return static_cast<DeviceBackend *>(backend->context);
    }
    ggml::Backend *self() { return &self_; }
    bool has_computed() const { return has_computed_; }
    bool is_usable() const { return cpu_ != nullptr && set_cpu_threads_ != nullptr; }

    void set_threads(int count) {
        threads_ = count;
        if (is_usable()) {
            set_cpu_threads_(cpu_, count);
        }
    }
    void set_abort(bool (*callback)(void *), void *data) {
        if (set_cpu_abort_ != nullptr) {
            set_cpu_abort_(cpu_, callback, data);
        }
    }

  private:
    static constexpr uint8_t guid[16] = {'g', 'p', 't', '4', 'a', 'l', 'l', ' ',
                                         'p', 'r', 'o', 'd', 'u', 'c', 't', 's'};

    template <class Function>
    static void find(ggml::Device *cpu, const char *name, Function &function) {
        const ggml::Symbols &ggml = accelerator().ggml;
        function = reinterpret_cast<Function>(ggml.procedure(ggml.registration_of(cpu), name));
    }

    // What one thread of the CPU backend calls. The only source of our custom operation is the one
    // that it stands for.
    static void call(ggml::Tensor *custom, int index, int count, void *self) {
        auto &backend = *static_cast<DeviceBackend *>(self);
        const ggml::Tensor &op = *custom->src[0];
        CpuTeam team(backend.meeting_, index, count);
        if (is_product(op)) {
            mul_mat(op, team, backend.work_.data());
        } else {
            attention(*accelerator().kernels, op, team, backend.work_.data());
        }
    }

    static size_t work_bytes(const ggml::Tensor &op, int threads) {
        return is_product(op) ? mul_mat_work_bytes(op, threads)
                              : attention_work_bytes(*accelerator().kernels, op, threads);
    }

    static bool is_ours(const ggml::Tensor &op) { return takes_product(op) || takes_attention(op); }

    int compute(ggml::Graph *graph) {
        has_computed_ = true;
        std::vector<ggml::Tensor *> wanted;
        size_t work = 0;
        for (int i = 0; i < ggml_.node_count(graph); ++i) {
            ggml::Tensor *node = ggml_.node(graph, i);
            const bool is_empty = std::find(node->ne, node->ne + 4, 0) != node->ne + 4;
            if (is_empty || is_free(*node)) {
                continue;
            }
            wanted.push_back(node);
            if (is_ours(*node)) {
                work = std::max(work, work_bytes(*node, threads_));
            }
        }
        if (work_.size() < work) {
            work_.resize(work);
        }
        return wanted.empty() ? static_cast<int>(ggml::status_success) : compute(wanted);
    }

    int compute(const std::vector<ggml::Tensor *> &operations) {
        const size_t bytes = ggml_.graph_overhead(operations.size(), false) +
                             operations.size() * accelerator().ggml.tensor_overhead();
        if (graph_memory_.size() < bytes) {
            graph_memory_.resize(bytes);
        }
        const std::unique_ptr<ggml::Context, void (*)(ggml::Context *)> context(
            ggml_.new_context({graph_memory_.size(), graph_memory_.data(), true}),
            ggml_.free_context);
        if (!context) {
            return ggml::status_alloc_failed;
        }
        ggml::Graph *graph = ggml_.new_graph(context.get(), operations.size(), false);
        for (ggml::Tensor *op : operations) {
            ggml_.add_node(graph, is_ours(*op) ? stand_in(context.get(), op) : op);
        }
        return ggml_.compute_graph(cpu_, graph);
    }

    ggml::Tensor *stand_in(ggml::Context *context, ggml::Tensor *op) {
        ggml::Tensor *custom = ggml_.custom_operation(context, ggml::type_f32, 1, 1, 1, 1, &op, 1,
                                                      call, ggml::all_threads, this);
        custom->flags = op->flags;  // say, among others, whether it is wanted at all
        return custom;
    }

    const ggml::DeviceSymbols &ggml_;
    ggml::Device shadow_;
    ggml::Backend *cpu_;
    ggml::Backend self_{};
    void (*set_cpu_threads_)(ggml::Backend *, int count) = nullptr;
    void (*set_cpu_abort_)(ggml::Backend *, bool (*)(void *), void *data) = nullptr;
    int threads_ = 1;
    bool has_computed_ = false;
    Meeting meeting_;
    std::vector<uint8_t> work_;
    std::vector<uint8_t> graph_memory_;
};

void set_threads(ggml::Backend *backend, int count) {
    DeviceBackend::of(backend)->set_threads(count);
}

void set_abort(ggml::Backend *backend, bool (*callback)(void *), void *data) {
    DeviceBackend::of(backend)->set_abort(callback, data);
}

}  // namespace

bool has_computed(const ggml::Device &shadow) {
    return static_cast<const DeviceBackend *>(shadow.context)->has_computed();
}

ggml::Backend *make_device_backend(const ggml::DeviceSymbols &symbols, const ggml::Device &shadow,
                                   ggml::Device *cpu) {
    try {
        auto backend = std::make_unique<DeviceBackend>(symbols, shadow, cpu);
        return backend->is_usable() ? backend.release()->self() : nullptr;
    } catch (const std::exception &) {
        return nullptr;
    }
}

void *device_backend_procedure(const char *name) {
    if (std::strcmp(name, "ggml_backend_set_n_threads") == 0) {
        return reinterpret_cast<void *>(set_threads);
    }
    if (std::strcmp(name, "ggml_backend_set_abort_callback") == 0) {
        return reinterpret_cast<void *>(set_abort);
    }
    return nullptr;
}

}  // namespace accel
