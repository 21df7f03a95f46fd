// A team of threads of our own: for packing weights, and for products outside libllama.
#pragma once

#include <functional>

#include "team.h"

namespace accel {

// Calls work(team) in `threads` threads, this one among them, and waits for all.
void run_team(int threads, const std::function<void(Team &)> &work);

}  // namespace accel
