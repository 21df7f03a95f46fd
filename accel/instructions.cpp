#include "instructions.h"

#include <atomic>

#include "cpu_features.h"

namespace accel {
namespace {

std::atomic<const Kernels *> &selection() {
    static std::atomic<const Kernels *> selected{
        available_kernels().empty() ? nullptr : available_kernels().front()};
    return selected;
}

}  // namespace

const std::vector<const Kernels *> &available_kernels() {
    static const std::vector<const Kernels *> available = [] {
        const CpuFeatures &cpu = cpu_features();
        std::vector<const Kernels *> found;
#if defined(__x86_64__)
        if (cpu.avx512_vnni) {
            found.push_back(&avx512_vnni_kernels());
        }
        if (cpu.avx_vnni) {
            found.push_back(&avx_vnni_kernels());
        }
        if (cpu.avx2) {
            found.push_back(&avx2_kernels());
        }
#elif defined(__aarch64__)
        if (cpu.neon_i8mm) {
            found.push_back(&neon_i8mm_kernels());
        }
        if (cpu.neon_dotprod) {
            found.push_back(&neon_dotprod_kernels());
        }
#endif
        return found;
    }();
    return available;
}

const Kernels *selected_kernels() {
    return selection();
}

bool select_kernels(const std::string &name) {
    for (const Kernels *kernels : available_kernels()) {
        if (name == kernels->name) {
            selection() = kernels;
            return true;
        }
    }
    return false;
}

}  // namespace accel
