#include "registration.h"

#include <mutex>

#include "accelerator.h"
#include "api.h"
#include "device.h"
#include "extra_buffer_type.h"
#include "ggml_versions.h"
#include "instructions.h"

namespace accel {
namespace {

std::string version() {
    return std::string("ggml ") + accelerator().ggml.version();
}

Installed unknown(const std::string &sentence) {
    return {GPT4ALL_ACCEL_UNKNOWN_ABI, sentence};
}

Installed missing(const std::string &symbol) {
    return {GPT4ALL_ACCEL_MISSING_SYMBOL, "This libllama does not export " + symbol + "."};
}

Installed installed(const char *where) {
    return {GPT4ALL_ACCEL_OK, std::string("Products and attention use ") +
                                  accelerator().kernels->name + " kernels " + where + version() +
                                  "."};
}

// What must be known about a libllama, whichever way in is taken. `cpu` is its CPU device.
Installed examine(void *library, ggml::Device *&cpu, int &api_version) {
    Accelerator &self = accelerator();
    self.kernels = selected_kernels();
    if (self.kernels == nullptr) {
        return {GPT4ALL_ACCEL_NO_KERNELS,
                "There are no kernels for this processor, or the system does not save its "
                "registers."};
    }
    if (const std::string symbol = self.ggml.resolve(library); !symbol.empty()) {
        return missing(symbol);
    }
    if (self.ggml.tensor_overhead() != sizeof(ggml::Tensor) + ggml::object_bytes) {
        return unknown("The tensors of " + version() + " have an unknown layout.");
    }
    cpu = self.ggml.device_of_type(ggml::device_cpu);
    if (cpu == nullptr) {
        return {GPT4ALL_ACCEL_MISSING_SYMBOL, "This libllama has loaded no CPU backend."};
    }
    api_version = self.ggml.registration_of(cpu)->api_version;
    if (!ggml::is_known(api_version)) {
        return unknown("The backend interface of " + version() + " has version " +
                       std::to_string(api_version) + "; known are " +
                       ggml::known_version_numbers() + ".");
    }
    if (const char *name = self.operations.find(self.ggml.op_name); name != nullptr) {
        return unknown("The operations of " + version() + " lack " + name + ".");
    }
    return {GPT4ALL_ACCEL_OK, ""};
}

Installed install_once(void *library, Route route, bool drop_amx) {
    ggml::Device *cpu = nullptr;
    int api_version = 0;
    if (const Installed problem = examine(library, cpu, api_version);
        problem.status != GPT4ALL_ACCEL_OK) {
        return problem;
    }
    ggml::BufferType *&ours = accelerator().buffer_type;
    ggml::CpuSymbols inside{};
    const std::string closed = inside.resolve(library);
    if (route == Route::buffer_type && !closed.empty()) {
        return missing(closed);
    }
    if (closed.empty() && route != Route::device) {
        ours = install_extra_buffer_type(inside, api_version, cpu, drop_amx);
        return installed("inside ");
    }
    ggml::DeviceSymbols beside{};
    if (const std::string symbol = beside.resolve(library); !symbol.empty()) {
        return missing(symbol);
    }
    ours = install_device(beside, api_version, cpu, drop_amx);
    return installed("on a device beside the CPU of ");
}

}  // namespace

Installed install(void *library, Route route, bool drop_amx) {
    static std::mutex mutex;
    static void *installed_in = nullptr;
    const std::lock_guard lock(mutex);
    if (installed_in != nullptr) {
        return installed_in == library
                   ? Installed{GPT4ALL_ACCEL_OK, "The accelerator was installed before."}
                   : Installed{GPT4ALL_ACCEL_ALREADY_INSTALLED,
                               "The accelerator is installed in another libllama of this process."};
    }
    const Installed result = install_once(library, route, drop_amx);
    if (result.status == GPT4ALL_ACCEL_OK) {
        installed_in = library;
    }
    return result;
}

}  // namespace accel
