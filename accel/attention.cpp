// With ggml's names (ggml_flash_attn_ext in ggml.h): q[size, token, head, sequence], k and v[size,
// position, cache head, sequence], mask[position, token, ...] and the result [size, head, token,
// sequence]. Neighbouring heads share a cache head.
//
// The work is divided into units: some neighbouring cache heads and up to 128 of the queries that
// read each, token by token, so that the heads of a token share its mask. When there are too few
// units for the threads, each is divided again by positions; the parts are then put together at the
// end.
#include "attention.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace accel {
namespace {

constexpr int64_t unit_queries = 128;  // of a cache head
// What the heads of a unit may occupy: a block of the cache, while the next is fetched, and the
// queries and results, which every block needs again. More heads are read faster (cache.h) as long
// as all of it stays in the second-level cache.
constexpr int64_t unit_cache_bytes = 64 * 1024;
constexpr int64_t unit_query_bytes = 128 * 1024;
constexpr int64_t least_positions = 256;  // of a part: below, putting together costs more
constexpr int64_t parts_per_thread = 4;
constexpr size_t alignment = 64;
constexpr int64_t half_bytes = 2;
constexpr int64_t float_bytes = 4;

size_t aligned(size_t bytes) {
    return (bytes + alignment - 1) / alignment * alignment;
}

int64_t rounded_up(int64_t number, int64_t step) {
    return (number + step - 1) / step * step;
}

float parameter(const ggml::Tensor &op, int index) {
    float value = 0;
    std::memcpy(&value, op.op_params + index, sizeof value);
    return value;
}

struct Shape {
    Shape(const Kernels &kernels, const ggml::Tensor &op)
        : key_size(op.src[1]->ne[0]),
          value_size(op.src[2]->ne[0]),
          tokens(op.src[0]->ne[1]),
          heads(op.src[0]->ne[2]),
          sequences(op.src[0]->ne[3]),
          positions(op.src[1]->ne[1]),
          cache_heads(op.src[1]->ne[2]),
          lanes(rounded_up(std::min(queries(), unit_queries), kernels.group_rows)),
          unit_heads(std::clamp<int64_t>(
              std::min(unit_cache_bytes / (block_positions * (key_size + value_size) * half_bytes),
                       unit_query_bytes / (lanes * (key_size + value_size) * float_bytes)),
              1, cache_heads)) {}

    int64_t sharing() const { return heads / cache_heads; }  // heads of a cache head
    int64_t queries() const { return tokens * sharing(); }   // of a cache head
    int64_t blocks() const { return rounded_up(queries(), unit_queries) / unit_queries; }
    int64_t groups() const { return rounded_up(cache_heads, unit_heads) / unit_heads; }
    int64_t units() const { return sequences * groups() * blocks(); }
    int64_t parts(int threads) const {
        const int64_t wanted = (parts_per_thread * threads + units() - 1) / units();
        return std::clamp<int64_t>(wanted, 1, std::max<int64_t>(1, positions / least_positions));
    }

    int64_t key_size, value_size, tokens, heads, sequences, positions, cache_heads;
    int64_t lanes;       // of the queries of one head in a unit, with those to fill up
    int64_t unit_heads;  // cache heads of a unit
};

// The shared memory of one operation:
//   results of all parts, if units have several | of each thread: results, heads, queries, scratch
// There is a result for each head of a unit.
class Memory {
  public:
    Memory(const Kernels &kernels, const Shape &shape, int threads)
        : lanes_(shape.lanes),
          result_bytes_(aligned(static_cast<size_t>(lanes_ * (2 + shape.value_size)) *
                                sizeof(float))),
          heads_(static_cast<size_t>(shape.unit_heads)),
          queries_(static_cast<size_t>(std::min(shape.queries(), unit_queries))),
          scratch_(aligned(kernels.attention_scratch_bytes(shape.key_size, shape.value_size,
                                                           shape.unit_heads, shape.lanes))),
          parts_(shape.parts(threads)),
          shared_(parts_ > 1 ? static_cast<size_t>(shape.units() * parts_) : 0) {}

    size_t bytes(int threads) const {
        return alignment + shared_ * results_bytes() + static_cast<size_t>(threads) * own_bytes();
    }

    void place(void *memory, int thread) {
        base_ = reinterpret_cast<uint8_t *>(aligned(reinterpret_cast<size_t>(memory)));
        own_ = base_ + shared_ * results_bytes() + static_cast<size_t>(thread) * own_bytes();
    }

    PartialAttention result(int64_t unit, int64_t part, int64_t head) const {
        uint8_t *of_unit =
            shared_ > 0 ? base_ + static_cast<size_t>(unit * parts_ + part) * results_bytes()
                        : own_;
        auto *numbers =
            reinterpret_cast<float *>(of_unit + static_cast<size_t>(head) * result_bytes_);
        return {numbers, numbers + lanes_, numbers + 2 * lanes_};
    }
    AttentionHead *heads() const {
        return reinterpret_cast<AttentionHead *>(own_ + results_bytes());
    }
    Query *queries(int64_t head) const {
        return reinterpret_cast<Query *>(own_ + results_bytes() + heads_bytes()) +
               static_cast<size_t>(head) * queries_;
    }
    uint8_t *scratch() const {
        return own_ + results_bytes() + heads_bytes() + queries_bytes();
    }
    int64_t parts() const { return parts_; }

  private:
    size_t results_bytes() const { return heads_ * result_bytes_; }
    size_t heads_bytes() const { return aligned(heads_ * sizeof(AttentionHead)); }
    size_t queries_bytes() const { return aligned(heads_ * queries_ * sizeof(Query)); }
    size_t own_bytes() const {
        return results_bytes() + heads_bytes() + queries_bytes() + scratch_;
    }

    int64_t lanes_;
    size_t result_bytes_;
    size_t heads_;    // of a unit
    size_t queries_;  // of a head
    size_t scratch_;
    int64_t parts_;
    size_t shared_;  // parts whose results are
    uint8_t *base_ = nullptr;
    uint8_t *own_ = nullptr;
};

struct Unit {
    Unit(const Shape &shape, int64_t index)
        : block(index % shape.blocks()),
          first_head(index / shape.blocks() % shape.groups() * shape.unit_heads),
          sequence(index / shape.blocks() / shape.groups()),
          heads(std::min(shape.unit_heads, shape.cache_heads - first_head)),
          count(std::min(unit_queries, shape.queries() - block * unit_queries)) {}

    int64_t token(const Shape &shape, int64_t query) const {
        return (block * unit_queries + query) / shape.sharing();
    }
    int64_t head(const Shape &shape, int64_t cache_head, int64_t query) const {
        return (first_head + cache_head) * shape.sharing() +
               (block * unit_queries + query) % shape.sharing();
    }

    int64_t block, first_head, sequence;
    int64_t heads;  // of the cache
    int64_t count;  // of the queries of each
};

template <class T>
T *element(const ggml::Tensor &tensor, int64_t i1, int64_t i2, int64_t i3) {
    return reinterpret_cast<T *>(
        static_cast<char *>(tensor.data) + static_cast<size_t>(i1) * tensor.nb[1] +
        static_cast<size_t>(i2) * tensor.nb[2] + static_cast<size_t>(i3) * tensor.nb[3]);
}

// What a head multiplies its mask by: 1, or the slopes of ALiBi (arXiv:2108.12409) as ggml's
// ggml_compute_forward_flash_attn_ext computes them.
float slope(const ggml::Tensor &op, int64_t heads, int64_t head) {
    const float max_bias = parameter(op, 1);
    if (max_bias <= 0) {
        return 1;
    }
    const auto power = static_cast<float>(1 << static_cast<int>(std::floor(std::log2(heads))));
    const auto h = static_cast<float>(head);
    return h < power ? std::pow(std::pow(2.0F, -max_bias / power), h + 1)
                     : std::pow(std::pow(2.0F, -max_bias / 2 / power), 2 * (h - power) + 1);
}

void find_queries(const ggml::Tensor &op, const Shape &shape, const Unit &unit, int64_t cache_head,
                  Query *queries) {
    const ggml::Tensor *mask = op.src[3];
    for (int64_t q = 0; q < unit.count; ++q) {
        const int64_t token = unit.token(shape, q);
        const int64_t head = unit.head(shape, cache_head, q);
        queries[q].numbers = element<const float>(*op.src[0], token, head, unit.sequence);
        queries[q].mask = mask == nullptr
                              ? nullptr
                              : element<const uint16_t>(*mask, token, head % mask->ne[2],
                                                        unit.sequence % mask->ne[3]);
        queries[q].slope = slope(op, shape.heads, head);
    }
}

CacheHead find_head(const ggml::Tensor &cache, const Unit &unit, int64_t cache_head) {
    return {element<const uint8_t>(cache, 0, unit.first_head + cache_head, unit.sequence),
            cache.nb[1], cache.ne[0],
            cache.type == ggml::type_f16 ? CacheType::half : CacheType::q8_0};
}

void attend_part(const Kernels &kernels, const ggml::Tensor &op, const Shape &shape,
                 const Memory &memory, int64_t index, int64_t part) {
    const Unit unit(shape, index);
    for (int64_t h = 0; h < unit.heads; ++h) {
        find_queries(op, shape, unit, h, memory.queries(h));
        memory.heads()[h] = {find_head(*op.src[1], unit, h), find_head(*op.src[2], unit, h),
                             memory.queries(h), memory.result(index, part, h)};
    }
    const AttentionPart work{memory.heads(),
                             unit.heads,
                             unit.count,
                             shape.positions * part / memory.parts(),
                             shape.positions * (part + 1) / memory.parts(),
                             parameter(op, 0),
                             parameter(op, 2)};
    kernels.attend(work, memory.scratch());
}

// Puts the parts of one query together: exp(maximum of the part - maximum of all) is the weight of
// its sum and values. A sink (op.src[4]) is a score without a value.
void finish_query(const ggml::Tensor &op, const Shape &shape, const Memory &memory, int64_t index,
                  const Unit &unit, int64_t cache_head, int64_t query, int64_t lanes) {
    const int64_t head = unit.head(shape, cache_head, query);
    const float *sinks =
        op.src[4] == nullptr ? nullptr : static_cast<const float *>(op.src[4]->data);
    float maximum =
        sinks == nullptr ? memory.result(index, 0, cache_head).maximum[query] : sinks[head];
    for (int64_t part = 0; part < memory.parts(); ++part) {
        maximum = std::max(maximum, memory.result(index, part, cache_head).maximum[query]);
    }
    float sum = sinks == nullptr ? 0.0F : std::exp(sinks[head] - maximum);
    for (int64_t part = 0; part < memory.parts(); ++part) {
        const PartialAttention result = memory.result(index, part, cache_head);
        sum += result.sum[query] * std::exp(result.maximum[query] - maximum);
    }
    auto *out = element<float>(op, head, unit.token(shape, query), unit.sequence);
    std::fill(out, out + shape.value_size, 0.0F);
    for (int64_t part = 0; part < memory.parts() && sum > 0; ++part) {
        const PartialAttention result = memory.result(index, part, cache_head);
        const float weight = std::exp(result.maximum[query] - maximum) / sum;
        const float *values =
            result.values + query / lanes * shape.value_size * lanes + query % lanes;
        for (int64_t i = 0; i < shape.value_size; ++i) {
            out[i] += weight * values[i * lanes];
        }
    }
}

void finish_unit(const Kernels &kernels, const ggml::Tensor &op, const Shape &shape,
                 const Memory &memory, int64_t index) {
    const Unit unit(shape, index);
    for (int64_t h = 0; h < unit.heads; ++h) {
        for (int64_t query = 0; query < unit.count; ++query) {
            finish_query(op, shape, memory, index, unit, h, query, kernels.group_rows);
        }
    }
}

bool is_cache(const ggml::Tensor &tensor) {
    constexpr size_t q8_0_bytes = 34;
    return (tensor.type == ggml::type_f16 && tensor.nb[0] == half_bytes &&
            tensor.ne[0] % 16 == 0) ||
           (tensor.type == ggml::type_q8_0 && tensor.nb[0] == q8_0_bytes && tensor.ne[0] % 32 == 0);
}

}  // namespace

bool attention_supported(const ggml::Tensor &op) {
    const ggml::Tensor &q = *op.src[0];
    const ggml::Tensor &k = *op.src[1];
    const ggml::Tensor &v = *op.src[2];
    const ggml::Tensor *mask = op.src[3];
    return q.type == ggml::type_f32 && q.nb[0] == sizeof(float) && q.ne[0] == k.ne[0] &&
           is_cache(k) && is_cache(v) && k.ne[1] == v.ne[1] && k.ne[2] == v.ne[2] &&
           k.ne[3] == q.ne[3] && v.ne[3] == q.ne[3] && q.ne[2] % k.ne[2] == 0 &&
           op.type == ggml::type_f32 && op.nb[0] == sizeof(float) &&
           (mask == nullptr || (mask->type == ggml::type_f16 && mask->nb[0] == 2));
}

size_t attention_work_bytes(const Kernels &kernels, const ggml::Tensor &op, int threads) {
    return Memory(kernels, Shape(kernels, op), threads).bytes(threads);
}

void attention(const Kernels &kernels, const ggml::Tensor &op, Team &team, void *work) {
    const Shape shape(kernels, op);
    Memory memory(kernels, shape, team.count());
    memory.place(work, team.index());
    if (team.index() == 0) {
        team.reset_tickets();
    }
    team.barrier();
    for (int64_t ticket = team.draw_ticket(); ticket < shape.units() * memory.parts();
         ticket = team.draw_ticket()) {
        const int64_t unit = ticket / memory.parts();
        attend_part(kernels, op, shape, memory, unit, ticket % memory.parts());
        if (memory.parts() == 1) {
            finish_unit(kernels, op, shape, memory, unit);
        }
    }
    if (memory.parts() > 1) {
        team.barrier();
        for (int64_t unit = team.index(); unit < shape.units(); unit += team.count()) {
            finish_unit(kernels, op, shape, memory, unit);
        }
    }
}

}  // namespace accel
