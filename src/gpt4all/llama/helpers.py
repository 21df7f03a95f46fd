"""The helper threads of a thread that computes."""

from __future__ import annotations

from functools import cache
from typing import Any

from gpt4all.llama import library

_SOFT = 1  # omp_pause_soft


def release_helpers() -> None:
    """End the helper threads that computations of the calling thread have left behind.

    libgomp keeps them for the thread's next computation, which starts new ones when there are
    none. As soon as a process has more of them than processors, idle ones included, all wait for
    each other more slowly (``gomp_managed_threads`` in
    https://github.com/gcc-mirror/gcc/blob/master/libgomp/config/linux/wait.h). Where libllama does
    not compute with OpenMP, there is nothing to end.
    """
    openmp = _openmp()
    if openmp is not None:
        openmp.omp_pause_resource_all(_SOFT)


@cache
def _openmp() -> Any | None:
    """The OpenMP that libllama was linked with, or None."""
    from cffi import FFI  # noqa: PLC0415  # `import gpt4all` must not import it

    ffi = FFI()
    ffi.cdef("int omp_pause_resource_all(int kind);")
    openmp: Any = ffi.dlopen(str(library.load().path))  # looks among its dependencies too
    return openmp if hasattr(openmp, "omp_pause_resource_all") else None
