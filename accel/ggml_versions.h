// The versions of ggml's backend interface whose structures ggml_abi.h declares.
//
// ggml counts the version up when it changes them (GGML_BACKEND_API_VERSION), and every backend
// carries it in the first field of its registration. Another one than these is refused: its tables
// of functions have other slots. A new version is added here after its headers were compared with
// the ones below, and differences are declared beside what they replace.
#pragma once

#include <string>

namespace accel::ggml {

struct KnownVersion {
    int api_version;
    const char *compared_with;  // whose headers were read
    const char *difference;     // from the one before
};

inline constexpr KnownVersion known_versions[] = {
    {2, "ggml 0.25.3 (llama-cpp-python 0.3.36)", ""},
    {3, "ggml 0.26.0 (xllamacpp 2026.10.11549)",
     "slots alloc_buffer_n and get_alloc_size_n of buffer types"},
};

constexpr bool is_known(int api_version) {
    for (const KnownVersion &known : known_versions) {
        if (known.api_version == api_version) {
            return true;
        }
    }
    return false;
}

// Such as "2 and 3".
inline std::string known_version_numbers() {
    constexpr size_t count = sizeof known_versions / sizeof *known_versions;
    std::string text;
    for (size_t i = 0; i < count; ++i) {
        text += i == 0 ? "" : i + 1 < count ? ", " : " and ";
        text += std::to_string(known_versions[i].api_version);
    }
    return text;
}

}  // namespace accel::ggml
