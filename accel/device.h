// A device of our own beside the CPU, for libllamas whose CPU backend cannot be entered.
#pragma once

#include "ggml_abi.h"
#include "ggml_symbols.h"

namespace accel {

// Registers the device, and with `drop_amx` hides ggml's own "AMX" buffer type from the model
// loader. Returns the device's buffer type; null for an unknown version of the backend interface.
ggml::BufferType *install_device(const ggml::DeviceSymbols &symbols, int api_version,
                                 ggml::Device *cpu, bool drop_amx);

}  // namespace accel
