// The kernels for Arm with dot products; see CMakeLists.txt for the flags this file is compiled
// with.
#include "kernel_set.h"
#include "neon.h"

namespace accel {

const Kernels &neon_dotprod_kernels() {
    return kernel_set<Neon>();
}

}  // namespace accel
