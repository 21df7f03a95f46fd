#include "mapped_pages.h"

#include <sys/mman.h>

#include <cinttypes>
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <string>

namespace accel {

// The system is asked each time: later something else may lie at the same addresses. A shared
// mapping loses nothing, its pages are the file's
// (https://man7.org/linux/man-pages/man5/proc_pid_maps.5.html).
void release_file_around(const void *data) {
    const auto address = reinterpret_cast<uintptr_t>(data);
    std::ifstream maps("/proc/self/maps");
    for (std::string line; std::getline(maps, line);) {
        uintptr_t start = 0;
        uintptr_t end = 0;
        char sharing = 0;
        const int found =
            std::sscanf(line.c_str(), "%" SCNxPTR "-%" SCNxPTR " %*3s%c", &start, &end, &sharing);
        if (found == 3 && start <= address && address < end) {
            if (sharing == 's') {
                madvise(reinterpret_cast<void *>(start), end - start, MADV_DONTNEED);  // a wish
            }
            return;
        }
    }
}

}  // namespace accel
