"""The processors and graphics cards that the loaded libllama can compute on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

from gpt4all.errors import DeviceNotFound
from gpt4all.llama import library

Kind = Literal["cpu", "gpu", "integrated gpu", "accelerator", "other"]
Backend = Literal["cpu", "kompute", "cuda", "metal"]
"""What computes, as releases 2.6 to 2.8 called it."""

_KINDS: dict[int, Kind] = {0: "cpu", 1: "gpu", 2: "integrated gpu", 3: "accelerator"}
_VENDORS = {"amd": ("amd", "radeon"), "nvidia": ("nvidia", "geforce", "tesla"), "intel": ("intel",)}
_BACKENDS = {
    "cuda": ("cuda",),
    "vulkan": ("vulkan",),
    "kompute": ("vulkan",),  # gpt4all's own Vulkan backend; llama.cpp's is called Vulkan
    "metal": ("mtl", "metal"),  # llama.cpp shortened it to MTL0
    "rocm": ("rocm",),
    "sycl": ("sycl",),
}
"""Backend -> how the names of its devices begin, in lower case."""


@dataclass(frozen=True, slots=True)
class Device:
    """One device; memory in bytes (0 where the driver does not tell)."""

    name: str
    description: str
    kind: Kind
    memory_free: int
    memory_total: int
    handle: Any = None

    @property
    def is_gpu(self) -> bool:
        """Whether it is a graphics card, built in or not."""
        return self.kind in ("gpu", "integrated gpu")

    @property
    def backend(self) -> Backend:
        """What computes on this graphics card; Vulkan goes by gpt4all's old name, kompute."""
        name = self.name.lower()
        is_metal = name.startswith(_BACKENDS["metal"])
        return "cuda" if "cuda" in name else "metal" if is_metal else "kompute"


def list_devices() -> list[Device]:
    """All devices, in libllama's order.

    Raises:
        LibraryError: libllama could not be loaded.
    """
    native = library.load()
    ffi, lib = native.ffi, native.lib
    devices = []
    for index in range(lib.ggml_backend_dev_count()):
        handle = lib.ggml_backend_dev_get(index)
        free, total = ffi.new("size_t *"), ffi.new("size_t *")
        lib.ggml_backend_dev_memory(handle, free, total)
        devices.append(
            Device(
                name=ffi.string(lib.ggml_backend_dev_name(handle)).decode(errors="replace"),
                description=ffi.string(lib.ggml_backend_dev_description(handle)).decode(
                    errors="replace"
                ),
                kind=_KINDS.get(lib.ggml_backend_dev_type(handle), "other"),
                memory_free=free[0],
                memory_total=total[0],
                handle=handle,
            )
        )
    return devices


def select(wanted: str | None, devices: Sequence[Device]) -> Device | None:
    """The graphics card that ``wanted`` means, or None for the processor.

    Args:
        wanted: None or "cpu"; "gpu" (most memory); a vendor ("amd", "nvidia", "intel"); a backend
            ("cuda", "vulkan", "kompute", "metal", "rocm", "sycl"), alone or with ":" and a name; or
            the name or description of a device.
        devices: What there is, from `list_devices`.

    Raises:
        DeviceNotFound: Nothing fits; the message lists the devices.
    """
    if wanted is None or wanted.lower() == "cpu":
        return None
    cards = [device for device in devices if device.is_gpu and _means(wanted.lower(), device)]
    if cards:
        return max(cards, key=lambda device: device.memory_total)
    there = ", ".join(f"{d.name} ({d.description})" for d in devices) or "none"
    raise DeviceNotFound(
        f"Unable to initialize model on GPU: no device fits {wanted!r}; devices here: {there}"
    )


def _means(wanted: str, device: Device) -> bool:
    name, description = device.name.lower(), device.description.lower()
    if wanted == "gpu" or wanted in (name, description):
        return True
    if wanted in _VENDORS:
        return any(word in description for word in _VENDORS[wanted])
    backend, _, card = wanted.partition(":")
    return backend in _BACKENDS and name.startswith(_BACKENDS[backend]) and card in description
