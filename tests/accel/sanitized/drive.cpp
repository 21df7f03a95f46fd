// Runs everything with every kernel set of this processor.
#include "drive.h"

#include <cstdio>
#include <cstdlib>

#include "api.h"
#include "instructions.h"

void sanitized::require(bool is_true, const std::string &sentence) {
    if (!is_true) {
        std::fprintf(stderr, "%s\n", sentence.c_str());
        std::exit(1);
    }
}

int main() {
    using namespace sanitized;
    const auto &available = accel::available_kernels();
    require(!available.empty(), "this processor has none of the instruction sets");
    for (const accel::Kernels *kernels : available) {
        require(gpt4all_accel_select(kernels->name) == GPT4ALL_ACCEL_OK, "select refused");
        at_once(2, [](int) { require(gpt4all_accel_describe()[0] == '{', "no description"); });
        products();
        attention();
        packed_tensors();
        std::printf("%s: nothing found\n", kernels->name);
    }
}
