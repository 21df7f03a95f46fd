// Loads the kernels' library as on a user's processor, runs every kernel set that says it may run
// here, and compares the results with plain loops.
//
//   probe LIBRARY
//
// Prints the available kernel sets, best first, or "none", and what was computed. Fails if anything
// was wrong; a kernel that the processor cannot run ends it with a signal.
#include <dlfcn.h>

#include <cstdio>
#include <exception>

#include "library.h"

namespace probe {
namespace {

template <class Function>
void find(void *library, const char *name, Function &function) {
    function = reinterpret_cast<Function>(dlsym(library, name));
    require(function != nullptr, std::string("the library lacks ") + name);
}

std::string joined(const std::vector<std::string> &strings) {
    std::string text;
    for (const std::string &string : strings) {
        text += (text.empty() ? "" : ",") + string;
    }
    return text.empty() ? "none" : text;
}

// Without kernels for this processor everything is refused, in good order.
void check_refusal(const Library &library) {
    constexpr int q8_0 = 8;
    constexpr int64_t k = 32;
    uint8_t bytes[34] = {};
    float numbers[k] = {};
    require(library.packed_size(q8_0, k, 1) == 0, "a matrix has a size, without any kernels");
    require(library.pack(q8_0, k, 1, bytes, bytes) == GPT4ALL_ACCEL_NO_KERNELS &&
                library.product(q8_0, k, 1, 1, bytes, numbers, numbers, 1) ==
                    GPT4ALL_ACCEL_NO_KERNELS &&
                library.select("avx2") == GPT4ALL_ACCEL_NO_KERNELS,
            "work is not refused, without any kernels");
}

void run(const char *path) {
    const Library library(path);
    const std::string description = library.describe();
    const auto available = list(description, "available");
    std::printf("%s (features: %s)", joined(available).c_str(),
                joined(list(description, "features")).c_str());
    std::fflush(stdout);
    if (available.empty()) {
        check_refusal(library);
    }
    for (const std::string &name : available) {
        require(library.select(name.c_str()) == GPT4ALL_ACCEL_OK, name + " cannot be selected");
        const int products = check_products(library);
        const int attentions = check_attention(library);
        std::printf("; %s: %d products and %d attentions right", name.c_str(), products,
                    attentions);
        std::fflush(stdout);
    }
    std::printf("\n");
}

}  // namespace

std::vector<std::string> list(const std::string &description, const std::string &key) {
    const std::string begin = "\"" + key + "\": [";
    const size_t found = description.find(begin);
    require(found != std::string::npos, "the description lacks " + key);
    size_t at = found + begin.size();
    const size_t end = description.find(']', at);
    std::vector<std::string> strings;
    while ((at = description.find('"', at)) < end) {
        const size_t close = description.find('"', at + 1);
        strings.push_back(description.substr(at + 1, close - at - 1));
        at = close + 1;
    }
    return strings;
}

Library::Library(const char *path) {
    void *library = dlopen(path, RTLD_NOW);
    require(library != nullptr, library == nullptr ? dlerror() : "");
    find(library, "gpt4all_accel_describe", describe);
    find(library, "gpt4all_accel_select", select);
    find(library, "gpt4all_accel_packed_size", packed_size);
    find(library, "gpt4all_accel_pack", pack);
    find(library, "gpt4all_accel_unpack", unpack);
    find(library, "gpt4all_accel_product", product);
    find(library, "gpt4all_accel_attend", attend);
}

}  // namespace probe

int main(int count, char **arguments) {
    if (count != 2) {
        std::fprintf(stderr, "usage: probe LIBRARY\n");
        return 2;
    }
    try {
        probe::run(arguments[1]);
        return 0;
    } catch (const std::exception &error) {
        std::printf("; WRONG: %s\n", error.what());
        return 1;
    }
}
