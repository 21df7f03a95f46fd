// Which kernel sets were compiled, which may run here, and which one is in use.
#pragma once

#include <string>
#include <vector>

#include "kernels.h"

namespace accel {

// Best first; empty when this processor has none of the instruction sets.
const std::vector<const Kernels *> &available_kernels();

// The best one unless another was selected; null when there is none.
const Kernels *selected_kernels();

// False when there is no such set or this processor cannot run it.
bool select_kernels(const std::string &name);

}  // namespace accel
