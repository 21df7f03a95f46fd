// The backend of our device: computes products and attention in the CPU backend's threads.
#pragma once

#include "ggml_abi.h"
#include "ggml_symbols.h"

namespace accel {

// The device that the backend says it belongs to is a copy of `shadow`. Null when there is no
// memory, or the CPU device has no threads to lend.
ggml::Backend *make_device_backend(const ggml::DeviceSymbols &symbols, const ggml::Device &shadow,
                                   ggml::Device *cpu);

// Whether the backend that this shadow belongs to has computed a graph.
bool has_computed(const ggml::Device &shadow);

// What libllama asks a registration for by name; null for names we do not know.
void *device_backend_procedure(const char *name);

}  // namespace accel
