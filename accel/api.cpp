#include "api.h"

#include <exception>
#include <string>
#include <utility>
#include <vector>

#include "accelerator.h"
#include "cpu_features.h"
#include "instructions.h"
#include "products.h"
#include "registration.h"
#include "thread_team.h"
#include "weights.h"

namespace accel {
namespace {

std::string json_list(const std::vector<std::string> &names) {
    std::string list = "[";
    for (const std::string &name : names) {
        list += (list.size() > 1 ? ", \"" : "\"") + name + "\"";
    }
    return list + "]";
}

std::string description() {
    const CpuFeatures &cpu = cpu_features();
    std::vector<std::string> features;
    for (const auto &[present, name] :
         {std::pair{cpu.avx2, "avx2"}, std::pair{cpu.avx_vnni, "avx-vnni"},
          std::pair{cpu.avx512_vnni, "avx512-vnni"}, std::pair{cpu.neon_dotprod, "neon-dotprod"},
          std::pair{cpu.neon_i8mm, "neon-i8mm"}}) {
        if (present) {
            features.emplace_back(name);
        }
    }
    std::vector<std::string> available;
    for (const Kernels *kernels : available_kernels()) {
        available.emplace_back(kernels->name);
    }
    std::vector<std::string> types;
    const Kernels *selected = selected_kernels();
    for (int i = 0; selected != nullptr && i < selected->type_count; ++i) {
        types.emplace_back(selected->types[i].name);
    }
    return "{\"features\": " + json_list(features) + ", \"available\": " + json_list(available) +
           ", \"instructions\": " +
           (selected == nullptr ? "null" : "\"" + std::string(selected->name) + "\"") +
           ", \"types\": " + json_list(types) +
           ", \"operations\": " + json_list({"mul_mat", "mul_mat_id", "flash_attn_ext"}) + "}";
}

// The sizes the tests ask for, or a status.
struct Request {
    int status;
    Weights weights;
};

Request request(int type, int64_t k, int64_t rows) {
    const Kernels *kernels = selected_kernels();
    if (kernels == nullptr) {
        return {GPT4ALL_ACCEL_NO_KERNELS, {}};
    }
    const TypeKernels *found = find_type(*kernels, type);
    if (found == nullptr) {
        return {GPT4ALL_ACCEL_UNSUPPORTED_TYPE, {}};
    }
    if (k <= 0 || rows <= 0 || k % found->block_weights != 0) {
        return {GPT4ALL_ACCEL_UNSUPPORTED_SHAPE, {}};
    }
    return {GPT4ALL_ACCEL_OK, {kernels, found, k, rows, 1}};
}

void product(const Weights &weights, int64_t columns, const uint8_t *packed, const float *x,
             float *y, int threads) {
    const WorkSize size{weights.k, columns, 1, threads};
    std::vector<uint8_t> memory(Workspace::bytes(*weights.kernels, *weights.type, size));
    run_team(threads, [&](Team &team) {
        const Workspace work(*weights.kernels, *weights.type, size, memory.data(), team.index());
        work.products[0] = {{packed, weights.k, weights.rows}, 0, columns};
        for (int64_t c = 0; c < columns; ++c) {
            work.columns[c] = {x + c * weights.k, y + c * weights.rows};
        }
        multiply_products(team, *weights.kernels, *weights.type, work, 1, columns);
    });
}

// No exception leaves the library.
template <class F>
int guarded(const F &f) {
    try {
        return f();
    } catch (const std::exception &) {
        return GPT4ALL_ACCEL_OUT_OF_MEMORY;
    }
}

}  // namespace
}  // namespace accel

using namespace accel;

const char *gpt4all_accel_describe(void) {
    thread_local std::string text;
    text = description();
    return text.c_str();
}

int gpt4all_accel_select(const char *instructions) {
    return select_kernels(instructions) ? GPT4ALL_ACCEL_OK : GPT4ALL_ACCEL_NO_KERNELS;
}

int gpt4all_accel_install(void *libllama, int options, char *message, size_t n) {
    return guarded([&] {
        const auto route = (options & GPT4ALL_ACCEL_ONLY_BUFFER_TYPE) != 0 ? Route::buffer_type
                           : (options & GPT4ALL_ACCEL_ONLY_DEVICE) != 0    ? Route::device
                                                                           : Route::any;
        const Installed result = install(libllama, route, (options & GPT4ALL_ACCEL_DROP_AMX) != 0);
        if (message != nullptr && n > 0) {
            message[result.message.copy(message, n - 1)] = '\0';
        }
        return result.status;
    });
}

void gpt4all_accel_enable(int on) {
    accelerator().enabled = on != 0;
}

uint64_t gpt4all_accel_packed_bytes(void) {
    return accelerator().packed_bytes;
}

size_t gpt4all_accel_packed_size(int type, int64_t k, int64_t rows) {
    const Request wanted = request(type, k, rows);
    return wanted.status == GPT4ALL_ACCEL_OK ? wanted.weights.packed_matrix_bytes() : 0;
}

int gpt4all_accel_pack(int type, int64_t k, int64_t rows, const void *weights, void *packed) {
    return guarded([&] {
        const Request wanted = request(type, k, rows);
        if (wanted.status == GPT4ALL_ACCEL_OK) {
            wanted.weights.pack(static_cast<const uint8_t *>(weights),
                                static_cast<uint8_t *>(packed));
        }
        return wanted.status;
    });
}

int gpt4all_accel_unpack(int type, int64_t k, int64_t rows, const void *packed, void *weights) {
    return guarded([&] {
        const Request wanted = request(type, k, rows);
        if (wanted.status == GPT4ALL_ACCEL_OK) {
            wanted.weights.unpack(static_cast<const uint8_t *>(packed),
                                  static_cast<uint8_t *>(weights));
        }
        return wanted.status;
    });
}

int gpt4all_accel_product(int type, int64_t k, int64_t rows, int64_t columns, const void *packed,
                          const float *x, float *y, int threads) {
    return guarded([&] {
        const Request wanted = request(type, k, rows);
        if (wanted.status != GPT4ALL_ACCEL_OK) {
            return wanted.status;
        }
        if (columns <= 0 || threads < 1 || threads > 64) {
            return static_cast<int>(GPT4ALL_ACCEL_UNSUPPORTED_SHAPE);
        }
        product(wanted.weights, columns, static_cast<const uint8_t *>(packed), x, y, threads);
        return static_cast<int>(GPT4ALL_ACCEL_OK);
    });
}
