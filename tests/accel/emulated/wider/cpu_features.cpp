// In place of accel/cpu_features.cpp: a processor that has what SIMDe computes.
#include "cpu_features.h"

namespace accel {

const CpuFeatures &cpu_features() {
    static const CpuFeatures features = [] {
        CpuFeatures found;
        found.avx2 = found.avx_vnni = found.avx512_vnni = true;
        return found;
    }();
    return features;
}

int64_t second_level_cache_bytes() {
    return 512 * 1024;
}

}  // namespace accel
