// Puts the accelerator into a loaded libllama.
#pragma once

#include <string>

namespace accel {

// The ways in.
enum class Route {
    any,          // the first that is open
    buffer_type,  // inside the CPU backend, without splitting its graphs
    device,       // beside it, for libllamas that do not export what the other needs
};

// A status of api.h with a sentence about it.
struct Installed {
    int status;
    std::string message;
};

Installed install(void *library, Route route, bool drop_amx);

}  // namespace accel
