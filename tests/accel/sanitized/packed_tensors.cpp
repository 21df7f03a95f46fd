// The functions that libllama calls through tables: buffers, and operations on tensors that lie in
// them. Of libllama itself there is as much here as they need.
#include <cstring>
#include <memory>
#include <numeric>

#include "accelerator.h"
#include "buffer.h"
#include "drive.h"
#include "instructions.h"
#include "mul_mat.h"
#include "thread_team.h"

namespace sanitized {
namespace {

using accel::accelerator;
using accel::ggml::Buffer;
using accel::ggml::BufferType;
using accel::ggml::Tensor;

constexpr int mul_mat_number = 1;
constexpr int mul_mat_id_number = 2;

using Types = accel::ggml::BufferTypeWith<accel::ggml::BufferTypeInterface3>;

Types &types() {
    static Types all{accel::buffer_type_interface<accel::ggml::BufferTypeInterface3>(), nullptr,
                     nullptr};
    return all;
}

size_t tensor_bytes(const Tensor *tensor) {
    return static_cast<size_t>(tensor->ne[3]) * tensor->nb[3];
}

Buffer *buffer_init(BufferType *type, accel::ggml::BufferInterface interface, void *context,
                    size_t bytes) {
    return new Buffer{interface, type, context, bytes, 0};
}

void install() {
    accelerator().kernels = accel::selected_kernels();
    accelerator().operations = {mul_mat_number, mul_mat_id_number, -1};
    accelerator().buffer_type = reinterpret_cast<BufferType *>(&types());
    accelerator().ggml.buffer_init = buffer_init;
    accelerator().ggml.tensor_bytes = tensor_bytes;
    accelerator().ggml.is_host = [](BufferType *) { return true; };
}

Tensor tensor(int type, int64_t block_numbers, size_t block_bytes, const int64_t (&sizes)[3]) {
    Tensor result{};
    result.type = type;
    std::copy(sizes, sizes + 3, result.ne);
    result.ne[3] = 1;
    result.nb[0] = block_bytes;
    result.nb[1] = static_cast<size_t>(sizes[0] / block_numbers) * block_bytes;
    result.nb[2] = static_cast<size_t>(sizes[1]) * result.nb[1];
    result.nb[3] = static_cast<size_t>(sizes[2]) * result.nb[2];
    return result;
}

template <class T>
Tensor plain(int type, const std::vector<T> &numbers, const int64_t (&sizes)[3]) {
    Tensor result = tensor(type, 1, sizeof(T), sizes);
    result.data = const_cast<T *>(numbers.data());
    return result;
}

// Weights in a buffer of the accelerator.
class PackedTensor {
  public:
    PackedTensor(const accel::TypeKernels &type, const int64_t (&sizes)[3], Random &random)
        : tensor_(tensor(type.type, type.block_weights, type.block_bytes, sizes)),
          bytes_(random.weights(tensor_bytes(&tensor_))) {
        auto *buffer_type = reinterpret_cast<BufferType *>(&types());
        buffer_ = types().iface.alloc_buffer(
            buffer_type, types().iface.get_alloc_size(buffer_type, &tensor_));
        require(buffer_ != nullptr, "no memory");
        tensor_.buffer = buffer_;
        tensor_.data = buffer_->iface.get_base(buffer_);
        buffer_->iface.set_tensor(buffer_, &tensor_, bytes_.data(), 0, bytes_.size());
    }
    ~PackedTensor() {
        buffer_->iface.free_buffer(buffer_);
        delete buffer_;
    }
    PackedTensor(const PackedTensor &) = delete;
    PackedTensor &operator=(const PackedTensor &) = delete;

    Tensor &get() { return tensor_; }

    void read() const {
        std::vector<uint8_t> all(bytes_.size());
        buffer_->iface.get_tensor(buffer_, &tensor_, all.data(), 0, all.size());
        require(all == bytes_, "a tensor came back changed");
        std::vector<uint8_t> part(7);
        buffer_->iface.get_tensor(buffer_, &tensor_, part.data(), 3, part.size());
        require(std::equal(part.begin(), part.end(), bytes_.begin() + 3), "a part came back changed");
    }

    void write_parts() {
        const std::vector<uint8_t> part(11, 0x21);
        buffer_->iface.set_tensor(buffer_, &tensor_, part.data(), 5, part.size());
        buffer_->iface.memset_tensor(buffer_, &tensor_, 0x12, bytes_.size() - 9, 9);
        std::copy(part.begin(), part.end(), bytes_.begin() + 5);
        std::fill(bytes_.end() - 9, bytes_.end(), uint8_t{0x12});
        read();
    }

  private:
    Tensor tensor_;
    std::vector<uint8_t> bytes_;
    Buffer *buffer_;
};

// The operation by one thread and by several, whose results go where those of the first went.
void compute(Tensor &op, std::vector<float> &results) {
    require(accel::mul_mat_supported(op), "an operation was refused");
    std::vector<float> alone;
    for (const int threads : {1, 2, 4}) {
        std::fill(results.begin(), results.end(), -1.0F);
        std::vector<uint8_t> work(accel::mul_mat_work_bytes(op, threads));
        accel::run_team(threads,
                        [&](accel::Team &team) { accel::mul_mat(op, team, work.data()); });
        if (threads == 1) {
            alone = results;
        }
        require(results == alone, "an operation depends on the number of threads");
    }
}

void multiply(const accel::TypeKernels &type, Random &random) {
    const int64_t k = 2 * type.block_weights;
    PackedTensor weights(type, {k, 45, 1}, random);
    weights.read();
    for (const int64_t columns : {1, 30}) {
        const std::vector<float> x = random.numbers(k * columns * 2);
        std::vector<float> y(static_cast<size_t>(45 * columns * 2));
        Tensor activations = plain(accel::ggml::type_f32, x, {k, columns, 2});
        Tensor op = plain(accel::ggml::type_f32, y, {45, columns, 2});
        op.op = mul_mat_number;
        op.src[0] = &weights.get();
        op.src[1] = &activations;
        compute(op, y);
    }
    weights.write_parts();
}

// Every token has two of five matrices.
void multiply_experts(const accel::TypeKernels &type, Random &random) {
    constexpr int64_t tokens = 13;
    const int64_t k = type.block_weights;
    PackedTensor weights(type, {k, 37, 5}, random);
    weights.read();
    std::vector<int32_t> chosen(2 * tokens);
    for (size_t i = 0; i < chosen.size(); ++i) {
        chosen[i] = static_cast<int32_t>((i / 2 * 3 + i % 2) % 4);  // one of them is never chosen
    }
    const std::vector<float> x = random.numbers(k * tokens);
    std::vector<float> y(37 * 2 * tokens);
    Tensor activations = plain(accel::ggml::type_f32, x, {k, 1, tokens});
    Tensor choice = plain(accel::ggml::type_i32, chosen, {2, tokens, 1});
    Tensor op = plain(accel::ggml::type_f32, y, {37, 2, tokens});
    op.op = mul_mat_id_number;
    op.src[0] = &weights.get();
    op.src[1] = &activations;
    op.src[2] = &choice;
    compute(op, y);
}

}  // namespace

void packed_tensors() {
    install();
    const accel::Kernels &kernels = *accel::selected_kernels();
    // Two models at once: all of it in two threads.
    at_once(2, [&](int) {
        Random random;
        for (int i = 0; i < kernels.type_count; ++i) {
            multiply(kernels.types[i], random);
            multiply_experts(kernels.types[i], random);
        }
    });
    require(accelerator().packed_bytes == 0, "buffers were not counted back");
}

}  // namespace sanitized
