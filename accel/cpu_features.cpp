#include "cpu_features.h"

#include <unistd.h>

#include <cstdint>

#if defined(__x86_64__)
#include <cpuid.h>
#elif defined(__aarch64__)
#include <sys/auxv.h>
#endif

namespace accel {
namespace {

bool bit(uint64_t value, int number) {
    return ((value >> number) & 1U) != 0;
}

#if defined(__x86_64__)

// Bit numbers: Intel 64 and IA-32 Architectures Software Developer's Manual, volume 2, CPUID;
// volume 1, section 13.3 (state components of XCR0).
struct Registers {
    uint32_t a, b, c, d;
};

Registers cpuid(uint32_t leaf, uint32_t subleaf) {
    Registers r{};
    if (__get_cpuid_count(leaf, subleaf, &r.a, &r.b, &r.c, &r.d) == 0) {
        return {};
    }
    return r;
}

// The register states the operating system saves on a context switch; cpuid must show OSXSAVE.
uint64_t saved_states() {
    uint32_t low = 0;
    uint32_t high = 0;
    __asm__ volatile("xgetbv" : "=a"(low), "=d"(high) : "c"(0));
    return (uint64_t{high} << 32) | low;
}

CpuFeatures detect() {
    constexpr uint64_t ymm_states = 0x06;  // SSE and AVX
    constexpr uint64_t zmm_states = 0xe6;  // and opmask, upper halves of ZMM0-15, ZMM16-31

    const Registers basic = cpuid(1, 0);
    const bool osxsave = bit(basic.c, 27);
    if (!osxsave || (saved_states() & ymm_states) != ymm_states) {
        return {};
    }
    const bool fma = bit(basic.c, 12);
    const bool avx = bit(basic.c, 28);
    const bool f16c = bit(basic.c, 29);
    const Registers extended = cpuid(7, 0);
    const Registers extended_more = cpuid(7, 1);

    CpuFeatures found;
    found.avx2 = avx && fma && f16c && bit(extended.b, 5);
    found.avx_vnni = found.avx2 && bit(extended_more.a, 4);
    found.avx512_vnni = found.avx2 && (saved_states() & zmm_states) == zmm_states &&
                        bit(extended.b, 16) && bit(extended.b, 17) && bit(extended.b, 30) &&
                        bit(extended.b, 31) && bit(extended.c, 11);
    return found;
}

#elif defined(__aarch64__)

// Bit numbers: Linux, arch/arm64/include/uapi/asm/hwcap.h (HWCAP_ASIMDDP, HWCAP2_I8MM).
CpuFeatures detect() {
    CpuFeatures found;
    found.neon_dotprod = bit(getauxval(AT_HWCAP), 20);
    found.neon_i8mm = found.neon_dotprod && bit(getauxval(AT_HWCAP2), 13);
    return found;
}

#endif

}  // namespace

const CpuFeatures &cpu_features() {
    static const CpuFeatures found = detect();
    return found;
}

int64_t second_level_cache_bytes() {
    constexpr int64_t guess = 512 * 1024;
#if defined(_SC_LEVEL2_CACHE_SIZE)
    static const int64_t known = sysconf(_SC_LEVEL2_CACHE_SIZE);
    return known > 0 ? known : guess;
#else
    return guess;
#endif
}

}  // namespace accel
