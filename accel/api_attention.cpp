// gpt4all_accel_attend: the tensors that libllama would have, made from plain arrays.
#include <algorithm>
#include <array>
#include <cstring>
#include <exception>
#include <vector>

#include "api.h"
#include "attention.h"
#include "instructions.h"
#include "thread_team.h"

namespace accel {
namespace {

using Sizes = std::array<int64_t, 4>;

// Dimensions lie in memory in the given order, the first one innermost.
ggml::Tensor tensor(int type, const Sizes &sizes, const Sizes &order, int64_t element_numbers,
                    size_t element_bytes, const void *data) {
    ggml::Tensor result{};
    result.type = type;
    std::copy(sizes.begin(), sizes.end(), result.ne);
    result.data = const_cast<void *>(data);
    result.nb[0] = element_bytes;
    size_t bytes = static_cast<size_t>(sizes[0] / element_numbers) * element_bytes;
    for (const int64_t dimension : {order[1], order[2], order[3]}) {
        result.nb[dimension] = bytes;
        bytes *= static_cast<size_t>(sizes[static_cast<size_t>(dimension)]);
    }
    return result;
}

ggml::Tensor floats(const Sizes &sizes, const Sizes &order, const float *data) {
    return tensor(ggml::type_f32, sizes, order, 1, sizeof(float), data);
}

ggml::Tensor cache(const gpt4all_accel_attention &shape, int64_t size, const void *data) {
    const bool is_half = shape.cache_type == ggml::type_f16;
    return tensor(shape.cache_type, {size, shape.positions, shape.cache_heads, 1}, {0, 2, 1, 3},
                  is_half ? 1 : 32, is_half ? 2 : 34, data);
}

bool is_possible(const gpt4all_accel_attention &shape, int threads) {
    const auto smallest = std::min({shape.key_size, shape.value_size, shape.heads,
                                    shape.cache_heads, shape.tokens, shape.positions});
    return smallest > 0 && shape.heads % shape.cache_heads == 0 && threads >= 1 && threads <= 64;
}

int attend(const gpt4all_accel_attention &shape, std::array<ggml::Tensor *, 5> sources,
           float *results, int threads) {
    ggml::Tensor op =
        floats({shape.value_size, shape.heads, shape.tokens, 1}, {0, 1, 2, 3}, results);
    const std::array<float, 3> parameters = {shape.scale, shape.max_bias, shape.softcap};
    std::memcpy(op.op_params, parameters.data(), sizeof parameters);
    std::copy(sources.begin(), sources.end(), op.src);
    if (!attention_supported(op)) {
        return GPT4ALL_ACCEL_UNSUPPORTED_SHAPE;
    }
    const Kernels &kernels = *selected_kernels();
    std::vector<uint8_t> work(attention_work_bytes(kernels, op, threads));
    run_team(threads, [&](Team &team) { attention(kernels, op, team, work.data()); });
    return GPT4ALL_ACCEL_OK;
}

}  // namespace
}  // namespace accel

int gpt4all_accel_attend(const gpt4all_accel_attention *shape, const float *queries,
                         const void *keys, const void *values, const uint16_t *mask,
                         const float *sinks, float *results, int threads) {
    using namespace accel;
    if (selected_kernels() == nullptr) {
        return GPT4ALL_ACCEL_NO_KERNELS;
    }
    if (!is_possible(*shape, threads)) {
        return GPT4ALL_ACCEL_UNSUPPORTED_SHAPE;
    }
    try {
        ggml::Tensor q =
            floats({shape->key_size, shape->tokens, shape->heads, 1}, {0, 2, 1, 3}, queries);
        ggml::Tensor k = cache(*shape, shape->key_size, keys);
        ggml::Tensor v = cache(*shape, shape->value_size, values);
        ggml::Tensor m = tensor(ggml::type_f16, {shape->positions, shape->tokens, 1, 1},
                                {0, 1, 2, 3}, 1, 2, mask);
        ggml::Tensor s = floats({shape->heads, 1, 1, 1}, {0, 1, 2, 3}, sinks);
        return attend(*shape,
                      {&q, &k, &v, mask == nullptr ? nullptr : &m, sinks == nullptr ? nullptr : &s},
                      results, threads);
    } catch (const std::exception &) {
        return GPT4ALL_ACCEL_OUT_OF_MEMORY;
    }
}
