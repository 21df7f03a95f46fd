"""Tokenizes with the real libllama and a vocabulary alone, without weights."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from gpt4all.ggml import writer
from gpt4all.llama import library


class NativeVocabulary:
    """Cuts texts to tokens and spells tokens."""

    def __init__(self, handle: Any) -> None:
        native = library.load()
        self._ffi, self._lib = native.ffi, native.lib
        self._vocab = self._lib.llama_model_get_vocab(handle)

    def tokenize(self, text: str, *, special: bool = False) -> list[int]:
        data = text.encode()
        tokens = self._ffi.new("llama_token[]", 2 * len(data) + 8)
        count = self._lib.llama_tokenize(
            self._vocab, data, len(data), tokens, len(tokens), False, special
        )
        assert count >= 0
        return [tokens[i] for i in range(count)]

    def spell(self, tokens: list[int]) -> bytes:
        buffer = self._ffi.new("char[]", 4096)
        parts = []
        for token in tokens:
            n = self._lib.llama_token_to_piece(self._vocab, token, buffer, 4096, 0, False)
            assert n >= 0
            parts.append(bytes(self._ffi.buffer(buffer, n)))
        return b"".join(parts)


@contextlib.contextmanager
def opened(path: Path) -> Iterator[NativeVocabulary]:
    """The vocabulary of a GGUF, which must have passed the checks."""
    native = library.load()
    params = native.lib.llama_model_default_params()
    params.vocab_only = True
    handle = native.lib.llama_model_load_from_file(os.fsencode(path), params)
    assert handle != native.ffi.NULL, path
    try:
        yield NativeVocabulary(handle)
    finally:
        native.lib.llama_model_free(handle)


def write_vocabulary(path: Path, keys: Mapping[str, Any], architecture: str = "llama") -> Path:
    """A GGUF with nothing but a vocabulary, as llama.cpp's own ``ggml-vocab-*.gguf`` are."""
    described = {
        "general.architecture": architecture,
        f"{architecture}.context_length": 64,
        f"{architecture}.embedding_length": 8,
        f"{architecture}.block_count": 1,
        f"{architecture}.feed_forward_length": 8,
        f"{architecture}.attention.head_count": 1,
        f"{architecture}.rope.dimension_count": 8,
        f"{architecture}.attention.layer_norm_rms_epsilon": 1e-5,
    }
    path.write_bytes(writer.header({**described, **keys}, []))
    return path
