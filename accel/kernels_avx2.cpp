// The kernels for AVX2; see CMakeLists.txt for the flags this file is compiled with.
#include "avx2.h"
#include "kernel_set.h"

namespace accel {

const Kernels &avx2_kernels() {
    return kernel_set<Avx2>();
}

}  // namespace accel
