// Builds the table of kernels.h for one instruction set.
#pragma once

#include "attend.h"
#include "floats.h"
#include "formats_256.h"
#include "pack.h"
#include "product.h"

namespace accel {
namespace {

template <class Isa, class Format>
constexpr TypeKernels byte_kernels() {
    return {Format::type,
            Format::name,
            block_size * blocks_per_source<Format>,
            sizeof(typename Format::Block),
            panel_block_bytes,
            &Layout<Format, Isa::rows>::group_bytes,
            &pack_group<Format, Isa::rows>,
            &unpack_group<Format, Isa::rows>,
            &quantise_blocks<Isa, Format>,
            &multiply<Isa, Format>};
}

template <class Isa, class Format>
constexpr TypeKernels float_kernels() {
    return {Format::type,
            Format::name,
            block_size,
            block_size * number_bytes,
            float_block_bytes,
            &float_group_bytes<Isa::rows>,
            &pack_floats<Isa::rows>,
            &unpack_floats<Isa::rows>,
            &lay_out_floats,
            &multiply_all_floats<Isa, Format>};
}

template <class Isa>
const Kernels &kernel_set() {
    static constexpr TypeKernels types[] = {
        byte_kernels<Isa, Q4_0>(),  byte_kernels<Isa, Q4_1>(),  byte_kernels<Isa, Q5_0>(),
        byte_kernels<Isa, Q5_1>(),  byte_kernels<Isa, Q8_0>(),  byte_kernels<Isa, Q4K>(),
        byte_kernels<Isa, Q5K>(),   byte_kernels<Isa, Q6K>(),   byte_kernels<Isa, Iq4Nl>(),
        byte_kernels<Isa, Iq4Xs>(), byte_kernels<Isa, Mxfp4>(), float_kernels<Isa, F16>(),
        float_kernels<Isa, Bf16>(),
    };
    static constexpr Kernels kernels = {Isa::name,
                                        Isa::rows,
                                        Isa::columns,
                                        Isa::groups * sizeof(Strip<Isa>),
                                        types,
                                        sizeof types / sizeof types[0],
                                        &attention_scratch_bytes<Isa>,
                                        &attend<Isa>};
    return kernels;
}

}  // namespace
}  // namespace accel
