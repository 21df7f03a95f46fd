// Whole weight tensors: how large they are packed, packing and unpacking them.
#pragma once

#include <cstddef>
#include <cstdint>

#include "kernels.h"

namespace accel {

// Matrices of one type and shape, one after another (several for mixtures of experts).
struct Weights {
    const Kernels *kernels;
    const TypeKernels *type;
    int64_t k;
    int64_t rows;
    int64_t matrices;

    int64_t groups() const;    // of one matrix
    size_t row_bytes() const;  // in ggml's layout
    size_t matrix_bytes() const;
    size_t packed_matrix_bytes() const;

    // Both use several threads for large tensors.
    void pack(const uint8_t *weights, uint8_t *packed) const;
    void unpack(const uint8_t *packed, uint8_t *weights) const;
};

// Null when the instruction set has no kernels for the type.
const TypeKernels *find_type(const Kernels &kernels, int type);

}  // namespace accel
