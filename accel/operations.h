// Which operations of a graph are ours.
#pragma once

#include "ggml_abi.h"

namespace accel {

// ggml's numbers, which differ between versions.
struct Operations {
    int mul_mat = -1;
    int mul_mat_id = -1;
    int flash_attention = -1;
    int none = -1;
    int reshape = -1;
    int view = -1;
    int permute = -1;
    int transpose = -1;

    // Looks all of them up by name, which outlive the numbers; returns the name of one that is
    // not there, null otherwise.
    const char *find(const char *(*name_of)(int op));
};

// Whether there is nothing to compute: views and the like.
bool is_free(const ggml::Tensor &op);

// MUL_MAT or MUL_MAT_ID.
bool is_product(const ggml::Tensor &op);

// Whether the model loader asks: it does so with weights in an empty buffer.
bool is_loading(const ggml::Tensor &product);

// Whether a product is computed with packed weights; while loading, whether they should be packed.
bool takes_product(const ggml::Tensor &op);

// Whether an attention is computed with our kernels.
bool takes_attention(const ggml::Tensor &op);

}  // namespace accel
