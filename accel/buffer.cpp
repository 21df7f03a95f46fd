#include "buffer.h"

#include <sys/mman.h>

#include <algorithm>
#include <cstring>
#include <memory>
#include <new>
#include <vector>

#include "accelerator.h"
#include "mapped_pages.h"

namespace accel {
namespace {

// Anonymous memory in huge pages: a matrix is read from front to back for every token.
class Pages {
  public:
    // Null when the system has no more memory.
    static std::unique_ptr<Pages> map(size_t bytes) {
        const size_t length = (bytes / huge + 2) * huge;
        void *start =
            mmap(nullptr, length, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        if (start == MAP_FAILED) {
            return nullptr;
        }
        auto pages = std::unique_ptr<Pages>(new Pages(start, length));
#if defined(MADV_HUGEPAGE)
        madvise(pages->base(), length - huge, MADV_HUGEPAGE);  // a wish; small pages work as well
#endif
        return pages;
    }
    ~Pages() { munmap(start_, length_); }
    Pages(const Pages &) = delete;
    Pages &operator=(const Pages &) = delete;

    uint8_t *base() const {
        const auto address = reinterpret_cast<uintptr_t>(start_);
        return reinterpret_cast<uint8_t *>((address + huge - 1) / huge * huge);
    }

  private:
    static constexpr size_t huge = size_t{2} << 20;
    Pages(void *start, size_t length) : start_(start), length_(length) {}

    void *start_;
    size_t length_;
};

uint8_t *base_of(ggml::Buffer *buffer) {
    return static_cast<Pages *>(buffer->context)->base();
}

void free_buffer(ggml::Buffer *buffer) {
    accelerator().packed_bytes -= buffer->size;
    delete static_cast<Pages *>(buffer->context);
}

void *get_base(ggml::Buffer *buffer) {
    return base_of(buffer);
}

// Part of a tensor: its bytes are in ggml's order outside and in ours inside.
template <class Change>
void change(const ggml::Tensor &tensor, const Weights &weights, const Change &f) {
    std::vector<uint8_t> plain(accelerator().ggml.tensor_bytes(&tensor));
    auto *packed = static_cast<uint8_t *>(tensor.data);
    weights.unpack(packed, plain.data());
    f(plain.data());
    weights.pack(plain.data(), packed);
}

constexpr size_t worth_releasing = 1 << 20;

void set_tensor(ggml::Buffer *, ggml::Tensor *tensor, const void *data, size_t offset,
                size_t size) {
    const auto weights = weights_of(*tensor);
    if (!weights) {
        std::memcpy(static_cast<uint8_t *>(tensor->data) + offset, data, size);
    } else if (offset == 0 && size == accelerator().ggml.tensor_bytes(tensor)) {
        if (size >= worth_releasing) {
            release_file_around(data);  // else what was packed before would count twice
        }
        weights->pack(static_cast<const uint8_t *>(data), static_cast<uint8_t *>(tensor->data));
    } else {
        change(*tensor, *weights, [&](uint8_t *plain) { std::memcpy(plain + offset, data, size); });
    }
}

void memset_tensor(ggml::Buffer *, ggml::Tensor *tensor, uint8_t value, size_t offset,
                   size_t size) {
    const auto weights = weights_of(*tensor);
    if (!weights) {
        std::memset(static_cast<uint8_t *>(tensor->data) + offset, value, size);
    } else {
        change(*tensor, *weights,
               [&](uint8_t *plain) { std::memset(plain + offset, value, size); });
    }
}

void get_tensor(ggml::Buffer *, const ggml::Tensor *tensor, void *data, size_t offset,
                size_t size) {
    const auto weights = weights_of(*tensor);
    const auto *stored = static_cast<const uint8_t *>(tensor->data);
    if (!weights) {
        std::memcpy(data, stored + offset, size);
        return;
    }
    std::vector<uint8_t> plain(accelerator().ggml.tensor_bytes(tensor));
    weights->unpack(stored, plain.data());
    std::memcpy(data, plain.data() + offset, size);
}

void clear(ggml::Buffer *buffer, uint8_t value) {
    std::memset(base_of(buffer), value, buffer->size);
}

const char *get_name(ggml::BufferType *) {
    return "GPT4ALL";
}

ggml::Buffer *alloc_buffer(ggml::BufferType *type, size_t bytes) {
    auto pages = Pages::map(bytes);
    if (!pages) {
        return nullptr;
    }
    ggml::BufferInterface interface{};
    interface.free_buffer = free_buffer;
    interface.get_base = get_base;
    interface.memset_tensor = memset_tensor;
    interface.set_tensor = set_tensor;
    interface.get_tensor = get_tensor;
    interface.clear = clear;
    accelerator().packed_bytes += bytes;
    return accelerator().ggml.buffer_init(type, interface, pages.release(), bytes);
}

size_t get_alignment(ggml::BufferType *) {
    return 64;
}

size_t get_alloc_size(ggml::BufferType *, const ggml::Tensor *tensor) {
    const size_t plain = accelerator().ggml.tensor_bytes(tensor);
    const auto weights = weights_of(*tensor);
    if (!weights) {
        return plain;
    }
    return std::max(plain, weights->packed_matrix_bytes() * static_cast<size_t>(weights->matrices));
}

template <class Interface>
ggml::BufferType *buffer_type_with(ggml::Device *device, void *context) {
    static ggml::BufferTypeWith<Interface> type{};
    type = {buffer_type_interface<Interface>(), device, context};
    return reinterpret_cast<ggml::BufferType *>(&type);
}

}  // namespace

std::optional<Weights> weights_of(const ggml::Tensor &tensor) {
    const Kernels &kernels = *accelerator().kernels;
    const TypeKernels *type = find_type(kernels, tensor.type);
    if (type == nullptr || tensor.view_src != nullptr || tensor.ne[3] != 1 ||
        tensor.ne[0] % type->block_weights != 0 || tensor.ne[0] == 0 || tensor.ne[1] == 0) {
        return std::nullopt;
    }
    const Weights weights{&kernels, type, tensor.ne[0], tensor.ne[1], tensor.ne[2]};
    const bool contiguous =
        tensor.nb[1] == weights.row_bytes() && tensor.nb[2] == weights.matrix_bytes();
    return contiguous ? std::optional(weights) : std::nullopt;
}

bool is_packed(const ggml::Tensor &tensor) {
    return tensor.buffer != nullptr && tensor.buffer->buft == accelerator().buffer_type;
}

bool is_amx(ggml::BufferType *type) {
    return std::strcmp(accelerator().ggml.buffer_type_name(type), "AMX") == 0;
}

template <class Interface>
Interface buffer_type_interface() {
    Interface interface{};  // what is not set has a default, or makes the buffers not host memory
    interface.get_name = get_name;
    interface.alloc_buffer = alloc_buffer;
    interface.get_alignment = get_alignment;
    interface.get_alloc_size = get_alloc_size;
    return interface;
}

template ggml::BufferTypeInterface2 buffer_type_interface();
template ggml::BufferTypeInterface3 buffer_type_interface();

ggml::BufferType *make_buffer_type(int api_version, ggml::Device *device, void *context) {
    switch (api_version) {
    case 2:
        return buffer_type_with<ggml::BufferTypeInterface2>(device, context);
    case 3:
        return buffer_type_with<ggml::BufferTypeInterface3>(device, context);
    default:
        return nullptr;
    }
}

}  // namespace accel
