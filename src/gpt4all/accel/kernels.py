"""The compiled kernels: one shared library beside this file, called through its C interface.

``accel/api.h`` in the source describes the functions. The library is linked to no libllama: it is
given the handle of one, looks up what it needs there, and must never be unloaded afterwards.
"""

from __future__ import annotations

import ctypes
import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from gpt4all.errors import LibraryError

NAMES = ("libgpt4all_accel.so", "libgpt4all_accel.dylib")
OK = 0
_MESSAGE_SIZE = 512

Route = Literal["buffer-type", "device"]
"""Ways into libllama: a buffer type inside its CPU backend, or a device beside it."""

_DROP_AMX = 1
_ONLY: dict[Route | None, int] = {None: 0, "buffer-type": 2, "device": 4}

_INT, _LONG, _SIZE, _POINTER = ctypes.c_int, ctypes.c_int64, ctypes.c_size_t, ctypes.c_void_p
_SIGNATURES: dict[str, tuple[type | None, tuple[type, ...]]] = {
    "describe": (ctypes.c_char_p, ()),
    "select": (_INT, (ctypes.c_char_p,)),
    "install": (_INT, (_POINTER, _INT, ctypes.c_char_p, _SIZE)),
    "enable": (None, (_INT,)),
    "packed_bytes": (ctypes.c_uint64, ()),
    "packed_size": (_SIZE, (_INT, _LONG, _LONG)),
    "pack": (_INT, (_INT, _LONG, _LONG, _POINTER, _POINTER)),
    "unpack": (_INT, (_INT, _LONG, _LONG, _POINTER, _POINTER)),
    "product": (_INT, (_INT, _LONG, _LONG, _LONG, _POINTER, _POINTER, _POINTER, _INT)),
    "attend": (_INT, (*[_POINTER] * 7, _INT)),
}
"""Function without its prefix ``gpt4all_accel_`` -> result and arguments."""


@dataclass(frozen=True, slots=True)
class Description:
    """What the kernels say about this processor and themselves.

    Attributes:
        features: Instruction sets of the processor that they could use.
        available: Kernel sets that may run here, the best one first.
        instructions: The kernel set in use; None if there is none for this processor.
        types: Weight formats that they multiply, such as ``q4_0``.
        operations: ggml's operations that they take over.
    """

    features: tuple[str, ...]
    available: tuple[str, ...]
    instructions: str | None
    types: tuple[str, ...]
    operations: tuple[str, ...]


def find() -> Path | None:
    """The compiled library, or None if the package was installed without it."""
    folder = Path(__file__).parent
    return next((folder / name for name in NAMES if (folder / name).is_file()), None)


class Kernels:
    """The loaded library.

    Args:
        path: Its file, from `find`.

    Raises:
        LibraryError: It cannot be loaded, or lacks a function.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            self.lib = ctypes.CDLL(str(path))
            for name, (result, arguments) in _SIGNATURES.items():
                function = self.function(name)
                function.restype, function.argtypes = result, arguments
        except (OSError, AttributeError) as error:
            raise LibraryError(f"the CPU kernels could not be loaded: {error}") from error

    def function(self, name: str) -> ctypes._NamedFuncPointer:
        """A function of the C interface, named without its prefix."""
        found: ctypes._NamedFuncPointer = getattr(self.lib, f"gpt4all_accel_{name}")
        return found

    def describe(self) -> Description:
        """What the kernels say about this processor and themselves."""
        facts = json.loads(self.function("describe")())
        return Description(
            features=tuple(facts["features"]),
            available=tuple(facts["available"]),
            instructions=facts["instructions"],
            types=tuple(facts["types"]),
            operations=tuple(facts["operations"]),
        )

    def select(self, instructions: str) -> None:
        """Use another kernel set than the best one, before anything else is called.

        Raises:
            LibraryError: It is not among those available.
        """
        if self.function("select")(instructions.encode()) != OK:
            raise LibraryError(f"there are no CPU kernels {instructions!r} for this processor")

    def install(self, libllama: Path, *, drop_amx: bool, route: Route | None = None) -> str:
        """Offer the kernels to a loaded libllama, before it loads its first model.

        Args:
            libllama: The file that was loaded.
            drop_amx: Take ggml's own AMX kernels out, which fault on some virtual machines.
            route: The way in; None takes the first for which the library exports what is needed.

        Returns:
            One sentence about what was done.

        Raises:
            LibraryError: It is not loaded, or of a kind that the kernels do not know.
        """
        message = ctypes.create_string_buffer(_MESSAGE_SIZE)
        install = self.function("install")
        options = _ONLY[route] + (_DROP_AMX if drop_amx else 0)
        status = install(_handle(libllama), options, message, _MESSAGE_SIZE)
        sentence = message.value.decode(errors="replace")
        if status != OK:
            raise LibraryError(sentence)
        return sentence

    def enable(self, on: bool) -> None:
        """Say whether models loaded from now on use the kernels; loaded ones stay as they are."""
        self.function("enable")(int(on))

    def packed_bytes(self) -> int:
        """Bytes of weights that models in memory hold in the kernels' own layout."""
        return int(self.function("packed_bytes")())


def _handle(library: Path) -> int:
    """What ``dlopen`` gave for a library that is loaded.

    Raises:
        LibraryError: It is not loaded.
    """
    dlopen = ctypes.CDLL(None).dlopen
    dlopen.restype, dlopen.argtypes = ctypes.c_void_p, (ctypes.c_char_p, ctypes.c_int)
    handle = dlopen(os.fsencode(library), os.RTLD_NOW | os.RTLD_NOLOAD)
    if not handle:
        raise LibraryError(f"{library} is not loaded")
    return int(handle)
