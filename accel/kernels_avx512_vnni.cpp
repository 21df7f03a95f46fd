// The kernels for AVX-512 with VNNI; see CMakeLists.txt for the flags this file is compiled with.
#include "avx512.h"
#include "kernel_set.h"

namespace accel {

const Kernels &avx512_vnni_kernels() {
    return kernel_set<Avx512Vnni>();
}

}  // namespace accel
