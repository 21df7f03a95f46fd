#include "operations.h"

#include <cstring>

#include "accelerator.h"
#include "attention.h"
#include "buffer.h"
#include "mul_mat.h"

namespace accel {
namespace {

// Whether the queries of an attention come from packed weights: nothing else tells whose graph this
// is, and models loaded with the accelerator switched off keep ggml's attention. Between the
// product and the attention lie views, biases, norms and rotations, whose first source leads back.
bool queries_are_ours(const ggml::Tensor &attention) {
    constexpr int longest_way = 32;
    const ggml::Tensor *tensor = attention.src[0];
    for (int step = 0; step < longest_way && tensor != nullptr; ++step) {
        if (is_product(*tensor)) {
            return is_packed(*tensor->src[0]);
        }
        tensor = tensor->src[0];
    }
    return false;
}

}  // namespace

const char *Operations::find(const char *(*name_of)(int op)) {
    constexpr int fewer_than_any_version_has = 90;
    const char *missing = nullptr;
    const auto look_up = [&](const char *name, int &number) {
        for (number = 0; number < fewer_than_any_version_has; ++number) {
            if (std::strcmp(name_of(number), name) == 0) {
                return;
            }
        }
        missing = name;
    };
    look_up("MUL_MAT", mul_mat);
    look_up("MUL_MAT_ID", mul_mat_id);
    look_up("FLASH_ATTN_EXT", flash_attention);
    look_up("NONE", none);
    look_up("RESHAPE", reshape);
    look_up("VIEW", view);
    look_up("PERMUTE", permute);
    look_up("TRANSPOSE", transpose);
    return missing;
}

bool is_free(const ggml::Tensor &op) {
    const Operations &operations = accelerator().operations;
    return op.op == operations.none || op.op == operations.reshape || op.op == operations.view ||
           op.op == operations.permute || op.op == operations.transpose;
}

bool is_product(const ggml::Tensor &op) {
    const Operations &operations = accelerator().operations;
    return op.op == operations.mul_mat || op.op == operations.mul_mat_id;
}

bool is_loading(const ggml::Tensor &product) {
    return product.src[0]->buffer->size == 0;
}

bool takes_product(const ggml::Tensor &op) {
    return is_product(op) && is_packed(*op.src[0]) && (accelerator().enabled || !is_loading(op)) &&
           mul_mat_supported(op);
}

bool takes_attention(const ggml::Tensor &op) {
    return op.op == accelerator().operations.flash_attention && queries_are_ours(op) &&
           attention_supported(op);
}

}  // namespace accel
