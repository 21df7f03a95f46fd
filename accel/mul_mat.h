// ggml's MUL_MAT and MUL_MAT_ID with packed weights.
#pragma once

#include <cstddef>

#include "ggml_abi.h"
#include "team.h"

namespace accel {

// Whether the operation can be computed here. Its weights lie in a buffer of ours.
bool mul_mat_supported(const ggml::Tensor &op);

size_t mul_mat_work_bytes(const ggml::Tensor &op, int threads);

// Called by every thread of the team, with the same `work`.
void mul_mat(const ggml::Tensor &op, Team &team, void *work);

}  // namespace accel
