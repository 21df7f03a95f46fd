#include "weights.h"

#include <algorithm>
#include <thread>

#include "thread_team.h"

namespace accel {
namespace {

// Memory is the limit with a few threads already; a small tensor is not worth starting any.
int threads_for(size_t bytes) {
    constexpr size_t bytes_per_thread = 1 << 20;
    const unsigned cores = std::clamp(std::thread::hardware_concurrency(), 1U, 8U);
    return static_cast<int>(std::clamp<size_t>(bytes / bytes_per_thread, 1, cores));
}

// Calls f(matrix, group) for every row group of every matrix.
template <class F>
void each_group(const Weights &weights, const F &f) {
    constexpr int64_t at_once = 16;
    const int64_t groups = weights.groups();
    const int64_t all = groups * weights.matrices;
    run_team(threads_for(weights.matrix_bytes() * static_cast<size_t>(weights.matrices)),
             [&](Team &team) {
                 for (;;) {
                     const int64_t first = team.draw_ticket() * at_once;
                     if (first >= all) {
                         return;
                     }
                     for (int64_t i = first; i < std::min(all, first + at_once); ++i) {
                         f(i / groups, i % groups);
                     }
                 }
             });
}

}  // namespace

int64_t Weights::groups() const {
    return (rows + kernels->group_rows - 1) / kernels->group_rows;
}

size_t Weights::row_bytes() const {
    return static_cast<size_t>(k / type->block_weights) * type->block_bytes;
}

size_t Weights::matrix_bytes() const {
    return static_cast<size_t>(rows) * row_bytes();
}

size_t Weights::packed_matrix_bytes() const {
    return static_cast<size_t>(groups()) * type->group_bytes(k);
}

void Weights::pack(const uint8_t *weights, uint8_t *packed) const {
    const size_t group_bytes = type->group_bytes(k);
    each_group(*this, [&](int64_t matrix, int64_t group) {
        const int64_t row = group * kernels->group_rows;
        const auto present = static_cast<int>(std::min<int64_t>(kernels->group_rows, rows - row));
        type->pack(weights + static_cast<size_t>(matrix * rows + row) * row_bytes(), row_bytes(),
                   present, k,
                   packed + static_cast<size_t>(matrix * groups() + group) * group_bytes);
    });
}

void Weights::unpack(const uint8_t *packed, uint8_t *weights) const {
    const size_t group_bytes = type->group_bytes(k);
    each_group(*this, [&](int64_t matrix, int64_t group) {
        const int64_t row = group * kernels->group_rows;
        const auto present = static_cast<int>(std::min<int64_t>(kernels->group_rows, rows - row));
        type->unpack(packed + static_cast<size_t>(matrix * groups() + group) * group_bytes, present,
                     k, weights + static_cast<size_t>(matrix * rows + row) * row_bytes(),
                     row_bytes());
    });
}

const TypeKernels *find_type(const Kernels &kernels, int type) {
    for (int i = 0; i < kernels.type_count; ++i) {
        if (kernels.types[i].type == type) {
            return &kernels.types[i];
        }
    }
    return nullptr;
}

}  // namespace accel
