// A buffer type inside the CPU backend, whose own threads then call our functions.
#pragma once

#include "ggml_abi.h"
#include "ggml_symbols.h"

namespace accel {

// Puts our buffer type in front of the CPU backend's list of extra ones, and with `drop_amx` takes
// ggml's own "AMX" type out of it. Null for an unknown version of the backend interface.
ggml::BufferType *install_extra_buffer_type(const ggml::CpuSymbols &symbols, int api_version,
                                            ggml::Device *cpu, bool drop_amx);

}  // namespace accel
