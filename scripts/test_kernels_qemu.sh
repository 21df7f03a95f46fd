#!/usr/bin/env bash
# Runs the compiled CPU kernels on emulated processors, from the oldest x86-64 to the newest that
# qemu knows, and on Arm: a line for each. On every one the library must load, offer the kernel sets
# that the processor has and no others, and compute right (tests/accel/emulated/).
#
# No kernel may be merged with a namesake that is compiled for other processors either, so none may
# be a weak symbol; emulation would show that only if the linker happened to choose the wrong one.
#
# qemu emulates neither AVX-512 nor AVX-VNNI. Those kernel sets run on this machine's own processor,
# in the first line, if it has them, and in the second with their instructions computed by SIMDe.
set -euo pipefail
cd "$(dirname "$0")/.."

packages=(qemu-user-static g++ g++-aarch64-linux-gnu cmake ninja-build libsimde-dev)
missing=
for tool in qemu-x86_64-static qemu-aarch64-static {x86_64,aarch64}-linux-gnu-g++ cmake ninja; do
    if ! command -v "$tool" >/dev/null; then
        missing=$tool
    fi
done
[[ -e /usr/include/simde/x86/avx512.h ]] || missing="header of SIMDe"
if [[ -n $missing ]]; then
    echo "There is no $missing. On Debian for x86-64: apt install ${packages[*]}" >&2
    exit 2
fi

build=build/emulated
log=$build/log
failures=0

compile() {  # ARCHITECTURE
    local compiler=$1-linux-gnu-g++
    cmake -S accel -B "$build/$1" -G Ninja -DCMAKE_BUILD_TYPE=Release -DCMAKE_SYSTEM_NAME=Linux \
        -DCMAKE_SYSTEM_PROCESSOR="$1" -DCMAKE_CXX_COMPILER="$compiler" >"$log"
    cmake --build "$build/$1" >>"$log" || { cat "$log"; exit 1; }
    if nm "$build/$1"/CMakeFiles/gpt4all_accel.dir/kernels_*.o | grep ' [uVW] '; then
        echo "These functions of kernels_*.cpp for $1 are not in an unnamed namespace." >&2
        exit 1
    fi
    "$compiler" -std=c++17 -O2 -Wall -Wextra -I accel tests/accel/emulated/*.cpp -ldl \
        -o "$build/$1/probe"
}

# The x86-64 library once more, of the same objects but three.
compile_wider() {
    local folder=$build/wider source
    local flags=(-std=c++17 -O2 -w -Wno-psabi -fPIC -fvisibility=hidden -mavx2 -mfma -mf16c)
    rm -rf "$folder" && mkdir "$folder"
    cp "$build"/x86_64/CMakeFiles/gpt4all_accel.dir/*.o "$build/x86_64/probe" "$folder"
    for source in accel/kernels_avx512_vnni.cpp accel/kernels_avx_vnni.cpp \
        tests/accel/emulated/wider/cpu_features.cpp; do
        x86_64-linux-gnu-g++ "${flags[@]}" -I tests/accel/emulated/wider -I accel -c "$source" \
            -o "$folder/$(basename "$source").o"
    done
    x86_64-linux-gnu-g++ -shared "$folder"/*.o -lpthread -ldl -o "$folder/libgpt4all_accel.so"
}

# The best kernel sets may be more than expected: newer emulators know more.
check() {  # TITLE EXPECTED ARCHITECTURE [EMULATOR ...]
    local title=$1 expected=$2 folder=$build/$3 verdict=right said status=0
    shift 3
    said=$("$@" "$folder/probe" "$folder/libgpt4all_accel.so" 2>"$log") || status=$?
    if ((status)) || ! [[ $expected == any || ,${said%% *} == *",$expected" ]]; then
        verdict="WRONG (exit status $status, expected kernels: $expected)"
        ((++failures))
    fi
    printf '%-26s %s: %s\n' "$title" "$verdict" "${said:-it died}"
    ((status == 0)) || grep -v "TCG doesn't support" "$log" || true
}

mkdir -p "$build"
compile x86_64
compile aarch64
compile_wider

x86=(qemu-x86_64-static -L /usr/x86_64-linux-gnu)
check "this machine" any "$(uname -m)"
check "SIMDe" avx512-vnni,avx-vnni,avx2 wider "${x86[@]}" -cpu max

# The oldest x86-64 from AMD and Intel; the last ones without AVX2, one by one having AVX, F16C and
# FMA; and small new ones, which have not even AVX.
for model in Opteron_G1 phenom core2duo Conroe Penryn kvm64 qemu64 Nehalem Westmere SandyBridge \
    IvyBridge Opteron_G4 Opteron_G5 Denverton Snowridge; do
    check "$model" none x86_64 "${x86[@]}" -cpu "$model"
done
# AVX2 without what belongs to it, or where the system would not save its registers.
for model in Haswell,-xsave Haswell,-avx Haswell,-fma Haswell,-f16c; do
    check "$model" none x86_64 "${x86[@]}" -cpu "$model"
done
for model in Haswell Broadwell Skylake-Client Skylake-Server Cascadelake-Server Cooperlake \
    KnightsMill Icelake-Server Dhyana EPYC EPYC-Rome EPYC-Milan max; do
    check "$model" avx2 x86_64 "${x86[@]}" -cpu "$model"
done

arm=(aarch64 qemu-aarch64-static -L /usr/aarch64-linux-gnu)
for model in cortex-a35 cortex-a53 cortex-a57 cortex-a72 a64fx; do
    check "$model" none "${arm[@]}" -cpu "$model"
done
for model in cortex-a76 neoverse-n1; do
    check "$model" neon-dotprod "${arm[@]}" -cpu "$model"
done
check "max (Arm)" neon-i8mm,neon-dotprod "${arm[@]}" -cpu max

((failures == 0)) || { echo "$failures of these are wrong." >&2; exit 1; }
