// With ggml's names: dst[i1] = src0 * src1[i1]; MUL_MAT_ID (mixtures of experts) chooses the matrix
// of each column by src2: dst[u, t] = src0[src2[u, t]] * src1[u % ne1, t]. Described in ggml.h.
#include "mul_mat.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "accelerator.h"
#include "buffer.h"
#include "products.h"

namespace accel {
namespace {

bool is_mul_mat_id(const ggml::Tensor &op) {
    return op.op == accelerator().operations.mul_mat_id;
}

template <class T>
T *element(const ggml::Tensor &tensor, int64_t i1, int64_t i2, int64_t i3) {
    return reinterpret_cast<T *>(
        static_cast<char *>(tensor.data) + static_cast<size_t>(i1) * tensor.nb[1] +
        static_cast<size_t>(i2) * tensor.nb[2] + static_cast<size_t>(i3) * tensor.nb[3]);
}

bool is_host(const ggml::Tensor &tensor) {
    return tensor.buffer == nullptr || accelerator().ggml.is_host(tensor.buffer->buft);
}

bool are_floats(const ggml::Tensor &tensor) {
    return tensor.type == ggml::type_f32 && tensor.nb[0] == sizeof(float) && is_host(tensor);
}

WorkSize work_size(const ggml::Tensor &op, const Weights &weights, int threads) {
    const ggml::Tensor &x = *op.src[1];
    if (is_mul_mat_id(op)) {
        const int64_t columns = op.src[2]->ne[0] * op.src[2]->ne[1];
        return {weights.k, columns, std::min(weights.matrices, columns), threads};
    }
    return {weights.k, x.ne[1] * x.ne[2] * x.ne[3], 1, threads};
}

Matrix matrix(const ggml::Tensor &tensor, const Weights &weights, int64_t index) {
    const auto *packed = static_cast<const uint8_t *>(tensor.data);
    return {packed + static_cast<size_t>(index) * weights.packed_matrix_bytes(), weights.k,
            weights.rows};
}

// One product of all columns.
int64_t plan(const ggml::Tensor &op, const Weights &weights, const Workspace &work) {
    const ggml::Tensor &x = *op.src[1];
    int64_t count = 0;
    for (int64_t i3 = 0; i3 < x.ne[3]; ++i3) {
        for (int64_t i2 = 0; i2 < x.ne[2]; ++i2) {
            for (int64_t i1 = 0; i1 < x.ne[1]; ++i1) {
                work.columns[count++] = {element<const float>(x, i1, i2, i3),
                                         element<float>(op, i1, i2, i3)};
            }
        }
    }
    work.products[0] = {matrix(*op.src[0], weights, 0), 0, count};
    return 1;
}

// One product for each expert that any column has chosen. Columns are sorted by expert: counted,
// then put in place.
int64_t plan_experts(const ggml::Tensor &op, const Weights &weights, const Workspace &work) {
    const ggml::Tensor &x = *op.src[1];
    const ggml::Tensor &chosen = *op.src[2];
    const auto each_choice = [&](const auto &f) {
        for (int64_t t = 0; t < chosen.ne[1]; ++t) {
            const auto *experts = element<const int32_t>(chosen, t, 0, 0);
            for (int64_t u = 0; u < chosen.ne[0]; ++u) {
                f(experts[u], u, t);
            }
        }
    };
    thread_local std::vector<int64_t> next;  // place of the next column of each expert
    next.assign(static_cast<size_t>(weights.matrices), 0);
    each_choice([&](int32_t expert, int64_t, int64_t) { ++next[static_cast<size_t>(expert)]; });
    int64_t products = 0;
    int64_t columns = 0;
    for (int64_t expert = 0; expert < weights.matrices; ++expert) {
        int64_t &place = next[static_cast<size_t>(expert)];
        if (place > 0) {
            work.products[products++] = {matrix(*op.src[0], weights, expert), columns, place};
        }
        columns += std::exchange(place, columns);
    }
    each_choice([&](int32_t expert, int64_t u, int64_t t) {
        work.columns[next[static_cast<size_t>(expert)]++] = {
            element<const float>(x, u % x.ne[1], t, 0), element<float>(op, u, t, 0)};
    });
    return products;
}

}  // namespace

bool mul_mat_supported(const ggml::Tensor &op) {
    const auto weights = weights_of(*op.src[0]);
    if (!weights || !are_floats(*op.src[1]) || op.type != ggml::type_f32 ||
        op.nb[0] != sizeof(float)) {
        return false;
    }
    if (is_mul_mat_id(op)) {
        const ggml::Tensor &chosen = *op.src[2];
        return op.src[1]->ne[3] == 1 && chosen.type == ggml::type_i32 &&
               chosen.nb[0] == sizeof(int32_t) && is_host(chosen);
    }
    return op.op == accelerator().operations.mul_mat && weights->matrices == 1;
}

size_t mul_mat_work_bytes(const ggml::Tensor &op, int threads) {
    const auto weights = weights_of(*op.src[0]);
    return Workspace::bytes(*weights->kernels, *weights->type, work_size(op, *weights, threads));
}

void mul_mat(const ggml::Tensor &op, Team &team, void *memory) {
    const auto weights = weights_of(*op.src[0]);
    const WorkSize size = work_size(op, *weights, team.count());
    const Workspace work(*weights->kernels, *weights->type, size, memory, team.index());
    const int64_t products =
        is_mul_mat_id(op) ? plan_experts(op, *weights, work) : plan(op, *weights, work);
    multiply_products(team, *weights->kernels, *weights->type, work, products, size.columns);
}

}  // namespace accel
