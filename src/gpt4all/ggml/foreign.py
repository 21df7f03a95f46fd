"""Says what a file that is no GGUF seems to be, so that the message helps."""

from __future__ import annotations

import struct

_MAGICS = {
    b"\x89PNG\r\n\x1a\n": "a PNG picture",
    b"\xff\xd8\xff": "a JPEG picture",
    b"GIF8": "a GIF picture",
    b"%PDF-": "a PDF document",
    b"PK\x03\x04": "a ZIP archive or a PyTorch checkpoint",
    b"\x80\x02": "a Python pickle, perhaps an old PyTorch checkpoint",
    b"\x1f\x8b": "a gzip archive",
    b"\x28\xb5\x2f\xfd": "a zstd archive",
    b"\x89HDF\r\n\x1a\n": "an HDF5 file, perhaps Keras weights",
    b"\x7fELF": "a program",
    b"MZ": "a Windows program",
    b"version https://git-lfs": "a Git LFS pointer that stands for the real file",
    b"FUGG": "a GGUF with swapped bytes",
    b"lmgg": "a model in the old ggml format (ggml)",
    b"fmgg": "a model in the old ggml format (ggmf)",
    b"tjgg": "a model in the old ggml format (ggjt)",
    b"algg": "a LoRA adapter in the old ggml format (ggla)",
}
"""First bytes -> what it is. The old formats wrote their magic as a little-endian number:
https://github.com/ggml-org/ggml/blob/master/docs/gguf.md#historical-state-of-affairs."""


def foreign_kind(start: bytes, size: int) -> str:
    """Return what a file looks like, ready to follow "is".

    Args:
        start: Its first bytes, a few hundred at least if it has them.
        size: Bytes of the whole file.
    """
    for magic, kind in _MAGICS.items():
        if start.startswith(magic):
            return kind
    if b"GGUF".startswith(start[:4]):
        return f"cut off after {size} bytes"
    if _is_safetensors(start, size):
        return "a safetensors file"
    if not any(start):
        return "filled with zeros, perhaps an interrupted download"
    return _text_kind(start) or "of an unknown kind"


def _is_safetensors(start: bytes, size: int) -> bool:
    """Whether it begins with the length of a JSON object that fits into the file.

    https://huggingface.co/docs/safetensors/index#format
    """
    if len(start) < 9:
        return False
    (length,) = struct.unpack_from("<Q", start)
    return bool(2 <= length <= size - 8 and start[8:9] == b"{")


def _text_kind(start: bytes) -> str | None:
    try:
        text = start[:512].decode("utf-8")
    except UnicodeDecodeError as error:
        if error.start < min(len(start), 512) - 3:  # not just a character cut at the end
            return None
        text = start[: error.start].decode("utf-8")
    if any(ord(letter) < 32 and letter not in "\t\n\r\f" for letter in text):
        return None
    is_page = text.lstrip("\ufeff \t\r\n").lower().startswith(("<!doctype html", "<html"))
    return "a web page, perhaps an error message saved as a model" if is_page else "a text file"
