"""Ends a running native computation early, from any thread."""

from __future__ import annotations

from typing import Any


class AbortSwitch:
    """A flag that llama.cpp looks at before every node of its graph.

    Args:
        ffi: cffi's view of the declarations.
        params: Context parameters that shall carry the flag; the switch must outlive the context.
    """

    def __init__(self, ffi: Any, params: Any) -> None:
        self._text = ffi.new("char[2]")
        params.abort_callback = _strlen(ffi)
        params.abort_callback_data = self._text

    def release(self) -> None:
        """Let computations run again."""
        self._text[0] = b"\0"

    def press(self) -> None:
        """End the one that runs, and all until `release`."""
        self._text[0] = b"x"


def _strlen(ffi: Any) -> Any:
    """The C library's ``strlen``, used as the abort callback: text "" reads as false, "x" as true.

    llama.cpp asks the callback at every node of the graph; a Python callback there would take the
    interpreter lock hundreds of times per token.
    """
    function = ffi.addressof(ffi.dlopen(None), "strlen")
    return ffi.cast("ggml_abort_callback", function)
