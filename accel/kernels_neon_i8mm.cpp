// The kernels for Arm with dot products and I8MM; see CMakeLists.txt for the flags this file is
// compiled with.
#include "kernel_set.h"
#include "neon.h"

namespace accel {

const Kernels &neon_i8mm_kernels() {
    return kernel_set<Neon>();
}

}  // namespace accel
