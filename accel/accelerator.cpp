#include "accelerator.h"

namespace accel {

Accelerator &accelerator() {
    static Accelerator self;
    return self;
}

}  // namespace accel
