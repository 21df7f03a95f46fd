// ggml's FLASH_ATTN_EXT over f16 and q8_0 caches.
#pragma once

#include <cstddef>

#include "ggml_abi.h"
#include "kernels.h"
#include "team.h"

namespace accel {

// Whether types, sizes and strides are ones the kernels know.
bool attention_supported(const ggml::Tensor &op);

size_t attention_work_bytes(const Kernels &kernels, const ggml::Tensor &op, int threads);

// Called by every thread of the team, with the same `work`.
void attention(const Kernels &kernels, const ggml::Tensor &op, Team &team, void *work);

}  // namespace accel
