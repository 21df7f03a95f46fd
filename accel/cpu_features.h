// What this processor and its operating system allow, as far as a kernel depends on it.
#pragma once

#include <cstdint>

namespace accel {

struct CpuFeatures {
    bool avx2 = false;         // with FMA and F16C, and the 256-bit registers saved by the system
    bool avx_vnni = false;     // 256-bit dot products without AVX-512
    bool avx512_vnni = false;  // with F, BW, DQ and VL, and the 512-bit registers saved

    bool neon_dotprod = false;  // Arm's dot products of signed bytes
    bool neon_i8mm = false;     // and of unsigned bytes with signed ones
};

// Asks cpuid and xgetbv, or on Arm the system, once.
const CpuFeatures &cpu_features();

// Of one core; a small guess where the system does not tell.
int64_t second_level_cache_bytes();

}  // namespace accel
