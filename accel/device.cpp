// libllama asks devices of the kind "accelerator" before the CPU whether they compute the operation
// a weight is for, and then puts the weight into the device's buffer type. The scheduler gives each
// run of such operations, a split of the graph, to the device's backend.
//
// A device has one buffer type, for weights and for results. Ours packs, so results must not lie in
// it: they would have to be copied from and to the CPU's memory. Therefore the backend says that it
// belongs to another device than the one that was registered, its shadow, which differs in one
// thing: its buffer type is the CPU's.
//
// Attention is ours only after a backend's first graph. While libllama makes a context, it looks
// where a graph's attention would be computed; when that is not the device a layer belongs to, here
// the CPU, it takes this for a lack of support and computes attention in separate, slower steps.
#include "device.h"

#include <algorithm>
#include <iterator>

#include "accelerator.h"
#include "buffer.h"
#include "device_backend.h"
#include "operations.h"

namespace accel {
namespace {

struct OurDevice {
    ggml::DeviceSymbols ggml{};
    ggml::Device *cpu = nullptr;
    ggml::Registration registration{};
    ggml::Device registered{};
    ggml::Device shadow{};  // what each backend copies
};

OurDevice &ours() {
    static OurDevice self;
    return self;
}

const char *get_name(ggml::Device *) {
    return "GPT4ALL";
}

const char *get_description(ggml::Device *) {
    return "gpt4all's CPU kernels";
}

void get_memory(ggml::Device *, size_t *free, size_t *total) {
    *free = *total = 0;  // the CPU reports it
}

int get_type(ggml::Device *) {
    return ggml::device_accelerator;
}

void get_props(ggml::Device *device, ggml::DeviceProperties *properties) {
    *properties = {};  // no capabilities: weights shall be written, not mapped
    properties->name = get_name(device);
    properties->description = get_description(device);
    properties->type = get_type(device);
}

ggml::Backend *init_backend(ggml::Device *, const char *) {
    return make_device_backend(ours().ggml, ours().shadow, ours().cpu);
}

ggml::BufferType *get_buffer_type(ggml::Device *device) {
    return device == &ours().registered ? accelerator().buffer_type
                                        : accelerator().ggml.device_buffer_type(ours().cpu);
}

// A product with a tensor that lies in our buffers as it is, such as a LoRA adapter's: libllama
// puts adapters where the weights are. The CPU backend computes it, in our split.
bool is_plain_product(const ggml::Tensor &op) {
    return is_product(op) && is_packed(*op.src[0]) && !is_loading(op) && !weights_of(*op.src[0]) &&
           ours().ggml.supports_op(ours().cpu, &op);
}

bool sources_are_host_memory(const ggml::Tensor &op) {
    return std::all_of(op.src, std::end(op.src), [](const ggml::Tensor *source) {
        const ggml::Tensor *owner =
            source == nullptr || source->view_src == nullptr ? source : source->view_src;
        return owner == nullptr || owner->buffer == nullptr ||
               accelerator().ggml.is_host(owner->buffer->buft);
    });
}

bool supports_op(ggml::Device *device, const ggml::Tensor *op) {
    return is_free(*op) || takes_product(*op) || is_plain_product(*op) ||
           (device != &ours().registered && has_computed(*device) && takes_attention(*op) &&
            sources_are_host_memory(*op));
}

bool supports_buffer_type(ggml::Device *, ggml::BufferType *type) {
    return type == accelerator().buffer_type || accelerator().ggml.is_host(type);
}

ggml::DeviceInterface device_interface() {
    ggml::DeviceInterface interface{};
    interface.get_name = get_name;
    interface.get_description = get_description;
    interface.get_memory = get_memory;
    interface.get_type = get_type;
    interface.get_props = get_props;
    interface.init_backend = init_backend;
    interface.get_buffer_type = get_buffer_type;
    interface.supports_op = supports_op;
    interface.supports_buft = supports_buffer_type;
    return interface;
}

ggml::RegistrationInterface registration_interface() {
    ggml::RegistrationInterface interface{};
    interface.get_name = [](ggml::Registration *) { return "GPT4ALL"; };
    interface.get_device_count = [](ggml::Registration *) { return size_t{1}; };
    interface.get_device = [](ggml::Registration *, size_t) { return &ours().registered; };
    interface.get_proc_address = [](ggml::Registration *, const char *name) {
        return device_backend_procedure(name);
    };
    return interface;
}

// The CPU backend gives the loader its list of extra buffer types as an array that ends with null.
void hide_amx() {
    using List = ggml::BufferType **(*)(ggml::Device *);
    const auto list = reinterpret_cast<List>(accelerator().ggml.procedure(
        accelerator().ggml.registration_of(ours().cpu), "ggml_backend_dev_get_extra_bufts"));
    ggml::BufferType **types = list == nullptr ? nullptr : list(ours().cpu);
    if (types != nullptr) {
        ggml::BufferType **end = types;
        while (*end != nullptr) {
            ++end;
        }
        std::fill(std::remove_if(types, end, is_amx), end, nullptr);
    }
}

}  // namespace

ggml::BufferType *install_device(const ggml::DeviceSymbols &symbols, int api_version,
                                 ggml::Device *cpu, bool drop_amx) {
    OurDevice &self = ours();
    ggml::BufferType *type = make_buffer_type(api_version, &self.registered, nullptr);
    if (type == nullptr) {
        return nullptr;
    }
    self.ggml = symbols;
    self.cpu = cpu;
    self.registration = {api_version, registration_interface(), nullptr};
    self.registered = {device_interface(), &self.registration, nullptr};
    self.shadow = self.registered;
    if (drop_amx) {
        hide_amx();
    }
    accelerator().buffer_type = type;  // what is registered may be asked at once
    symbols.register_backend(&self.registration);
    return type;
}

}  // namespace accel
