"""``gpt4all doctor``: what computes on this machine, and what could not and why."""

import platform
from dataclasses import asdict, dataclass
from typing import Any

from gpt4all import settings
from gpt4all.cli import output
from gpt4all.cli.models import AsJson, Debug, shown_size, write_json
from gpt4all.cli.version import installed_version


@dataclass(frozen=True, slots=True)
class Findings:
    """Everything that is shown."""

    gpt4all: str
    python: str
    libllama: str
    libllama_version: str
    accelerated: bool
    acceleration: str
    """Why, or why not."""
    kernels: dict[str, Any] | None
    """What the CPU kernels say about themselves; see `accel.kernels.Description`."""
    devices: list[dict[str, Any]]
    model_directory: str


def doctor(
    *,
    as_json: AsJson = False,
    debug: Debug = False,  # noqa: ARG001  # read by the caller
) -> None:
    """Tell what computes on this machine: libllama, CPU kernels, graphics cards.

    The trial of the CPU kernels is repeated, and its verdict remembered.

    Examples:
    gpt4all doctor
    GPT4ALL_ACCEL=0 gpt4all doctor --json
    """
    found = examine()
    if as_json:
        write_json(asdict(found))
    else:
        output.write("\n".join(_lines(found)) + "\n")


def examine() -> Findings:
    """Look at everything, trying the CPU kernels anew.

    Raises:
        LibraryError: There is no usable libllama.
    """
    from gpt4all.llama import acceleration, devices, library  # noqa: PLC0415  # --help needs none

    native = library.load()
    decided = acceleration.decided(native, again=True)
    return Findings(
        gpt4all=installed_version(),
        python=f"{platform.python_version()} on {platform.system()} {platform.machine()}",
        libllama=str(native.path),
        libllama_version=library.LLAMA_VERSION.decode(),
        accelerated=decided.is_on,
        acceleration=decided.reason,
        kernels=asdict(decided.kernels) if decided.kernels else None,
        devices=[
            {
                "name": device.name,
                "description": device.description,
                "kind": device.kind,
                "memory_free": device.memory_free,
                "memory_total": device.memory_total,
            }
            for device in devices.list_devices()
        ],
        model_directory=str(settings.model_directory()),
    )


def _lines(found: Findings) -> list[str]:
    kernels = found.kernels or {}
    rows = [
        ("Python", found.python),
        ("libllama", f"llama.cpp {found.libllama_version}, {found.libllama}"),
        ("processor", " ".join(kernels.get("features", ()))),
        ("CPU kernels", f"{'on' if found.accelerated else 'off'}: {found.acceleration}"),
        ("in use", kernels.get("instructions") if found.accelerated else None),
        ("for weights", ", ".join(kernels.get("types", ())) if found.accelerated else None),
        ("operations", ", ".join(kernels.get("operations", ())) if found.accelerated else None),
        *(("device", _device(device)) for device in found.devices),
        ("models in", found.model_directory),
    ]
    return [f"gpt4all {found.gpt4all}", *(f"  {name:<13}{text}" for name, text in rows if text)]


def _device(device: dict[str, Any]) -> str:
    total = device["memory_total"]
    memory = f", {shown_size(device['memory_free'])} of {shown_size(total)} free" if total else ""
    return f"{device['name']}: {device['description']}{memory}"
