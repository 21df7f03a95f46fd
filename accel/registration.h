// Puts the accelerator into a loaded libllama.
#pragma once

#include <string>

namespace accel {

// A status of api.h with a sentence about it.
struct Installed {
    int status;
    std::string message;
};

Installed install(void *library, bool drop_amx);

}  // namespace accel
