// The buffer type whose tensors are packed as they are written and unpacked as they are read.
#pragma once

#include <optional>

#include "ggml_abi.h"
#include "weights.h"

namespace accel {

// The tensor as weights the kernels can multiply, if its type and shape allow; where it lies does
// not matter.
std::optional<Weights> weights_of(const ggml::Tensor &tensor);

bool is_packed(const ggml::Tensor &tensor);

// Whether a buffer type is ggml's own for AMX.
bool is_amx(ggml::BufferType *type);

// Fills the table of functions of a buffer type. Interface: ggml::BufferTypeInterface2 or 3.
template <class Interface>
Interface buffer_type_interface();

// The buffer type, made once. Null for a version of the backend interface that ggml_versions.h does
// not list.
ggml::BufferType *make_buffer_type(int api_version, ggml::Device *device, void *context);

}  // namespace accel
