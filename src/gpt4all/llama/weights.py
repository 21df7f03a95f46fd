"""A loaded GGUF: its metadata, vocabulary and weights, behind one native handle.

Knows nothing of contexts or requests; many contexts may share one `Weights`.
"""

from __future__ import annotations

import contextlib
import os
import threading
import weakref
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from gpt4all.errors import InvalidModelFile, InvalidParameter, ModelClosed
from gpt4all.llama import acceleration, library
from gpt4all.llama.devices import Device

_MOST_BYTES = 2**31 - 1


class Weights:
    """The model in a GGUF file, ready to compute.

    Args:
        path: A file that passed `ggml.preflight.check`; others can end the process.
        device: Graphics card that takes layers, or None for the processor alone.
        n_gpu_layers: How many layers it takes, counted from the last; negative means all.
        overrides: Metadata that replaces the file's; texts of at most 127 bytes.
        accel: Whether our own CPU kernels may be used; see `acceleration`.

    Raises:
        InvalidModelFile: llama.cpp refused the file.
        LibraryError: libllama could not be loaded.
    """

    def __init__(
        self,
        path: Path,
        *,
        device: Device | None = None,
        n_gpu_layers: int = 100,
        overrides: Mapping[str, bool | str] | None = None,
        accel: bool = True,
    ) -> None:
        native = library.load()
        self.path = path
        self._ffi, self._lib = native.ffi, native.lib
        params = self._lib.llama_model_default_params()
        params.n_gpu_layers = n_gpu_layers if device else 0
        # One entry and the closing NULL: an empty list keeps cards that were not asked for out.
        devices = self._ffi.new("ggml_backend_dev_t[2]", [device.handle] if device else [])
        params.devices = devices
        told = self._overrides(overrides or {})
        params.kv_overrides = told
        native.errors.clear()
        with acceleration.loading(native, wanted=accel) as is_accelerated:
            params.use_extra_bufts = native.use_extra_bufts or is_accelerated
            self.handle = self._lib.llama_model_load_from_file(os.fsencode(path), params)
        if self.handle == self._ffi.NULL:
            reason = native.errors[0] if native.errors else "it gave no reason"
            raise InvalidModelFile(
                f"Unable to instantiate model: llama.cpp could not load {path}: "
                f"{reason.removeprefix('llama_model_load: ')}"
            )
        self._free = weakref.finalize(self, self._lib.llama_model_free, self.handle)
        self._users = threading.RLock()  # a signal handler may close what it interrupted
        self._n_users = 0
        self._is_closed = False
        self._vocab = self._lib.llama_model_get_vocab(self.handle)
        self._token_bytes: dict[int, bytes] = {}
        self.n_vocab: int = self._lib.llama_vocab_n_tokens(self._vocab)
        self.n_ctx_train: int = self._lib.llama_model_n_ctx_train(self.handle)

    def _overrides(self, values: Mapping[str, bool | str]) -> Any:
        """A native list of metadata; an entry without a key ends it."""
        told = self._ffi.new("struct llama_model_kv_override[]", len(values) + 1)
        for entry, (key, value) in zip(told, values.items(), strict=False):
            entry.key = key.encode()
            if isinstance(value, bool):
                entry.tag, entry.val_bool = self._lib.LLAMA_KV_OVERRIDE_TYPE_BOOL, value
            else:
                entry.tag, entry.val_str = self._lib.LLAMA_KV_OVERRIDE_TYPE_STR, value.encode()
        return told

    def close(self) -> None:
        """Free the native model, or let the last of its users do it; harmless when repeated."""
        with self._users:
            self._is_closed = True
            if self._n_users == 0:
                self._free()

    @contextlib.contextmanager
    def in_use(self) -> Iterator[None]:
        """Keep the native model until the end of the block, whoever closes it meanwhile.

        Raises:
            ModelClosed: It was closed before.
        """
        with self._users:
            if self._is_closed:
                raise ModelClosed("the model was closed; load it again to use it")
            self._n_users += 1
        try:
            yield
        finally:
            with self._users:
                self._n_users -= 1
                if self._is_closed and self._n_users == 0:
                    self._free()

    @property
    def n_params(self) -> int:
        """Number of weights."""
        return int(self._lib.llama_model_n_params(self.handle))

    @property
    def size(self) -> int:
        """Bytes of all tensors."""
        return int(self._lib.llama_model_size(self.handle))

    @property
    def is_recurrent(self) -> bool:
        """Whether its memory is a running state (Mamba, hybrids) that cannot be cut at the end."""
        model = self.handle
        return bool(self._lib.llama_model_is_recurrent(model)) or bool(
            self._lib.llama_model_is_hybrid(model)
        )

    @property
    def is_decoder(self) -> bool:
        """Whether it has a decoder and no encoder before it; see also `Context.has_memory`."""
        model = self.handle
        return bool(self._lib.llama_model_has_decoder(model)) and not bool(
            self._lib.llama_model_has_encoder(model)
        )

    @property
    def chat_template(self) -> str | None:
        """The Jinja chat template stored in the file, if there is one."""
        text = self._lib.llama_model_chat_template(self.handle, self._ffi.NULL)
        return None if text == self._ffi.NULL else self._ffi.string(text).decode(errors="replace")

    def metadata(self) -> dict[str, str]:
        """All keys of the file with their values as text (arrays are abbreviated by llama.cpp)."""
        read_key = self._lib.llama_model_meta_key_by_index
        read_value = self._lib.llama_model_meta_val_str_by_index
        count = self._lib.llama_model_meta_count(self.handle)
        return {
            self._read_string(read_key, index): self._read_string(read_value, index)
            for index in range(count)
        }

    def description(self) -> str:
        """Architecture, size and quantisation in a few words, as llama.cpp puts it."""
        buffer = self._ffi.new("char[]", 256)
        self._lib.llama_model_desc(self.handle, buffer, 256)
        return str(self._ffi.string(buffer).decode(errors="replace"))

    def tokenize(
        self, text: str, *, add_special: bool = True, parse_special: bool = True
    ) -> list[int]:
        """Token ids of a text.

        Args:
            text: Any text; lone surrogates (undecodable input bytes) are refused.
            add_special: Add the beginning-of-sequence token where the model wants one.
            parse_special: Read texts such as ``<|im_end|>`` as the special tokens they name.

        Raises:
            InvalidParameter: The text is not valid Unicode or longer than 2**31 - 1 bytes.
        """
        try:
            data = text.encode()
        except UnicodeEncodeError as error:
            raise InvalidParameter(
                f"the prompt is not valid Unicode: character {error.start} is half of a pair"
            ) from error
        if len(data) > _MOST_BYTES:
            raise InvalidParameter(f"the prompt has {len(data)} bytes but at most 2 GiB can be")
        capacity = len(data) + 8  # a token has at least a byte; up to a few special ones are added
        tokens = self._ffi.new("llama_token[]", capacity)
        count = self._lib.llama_tokenize(
            self._vocab, data, len(data), tokens, capacity, add_special, parse_special
        )
        if count < 0:
            tokens = self._ffi.new("llama_token[]", -count)
            count = self._lib.llama_tokenize(
                self._vocab, data, len(data), tokens, -count, add_special, parse_special
            )
        return list(self._ffi.unpack(tokens, count)) if count > 0 else []

    def token_bytes(self, token: int, *, special: bool = False) -> bytes:
        """Raw bytes of a token, often only a part of a character.

        Args:
            token: Token id, 0 ... n_vocab - 1.
            special: Spell out control tokens instead of returning nothing for them.

        Raises:
            InvalidParameter: There is no such token.
        """
        if not special and token in self._token_bytes:
            return self._token_bytes[token]
        if not 0 <= token < self.n_vocab:
            raise InvalidParameter(f"token {token} does not exist: there are {self.n_vocab}")
        size = 64
        buffer = self._ffi.new("char[]", size)
        # The returned length counts: token bytes may contain zeros and are not terminated.
        length = self._lib.llama_token_to_piece(self._vocab, token, buffer, size, 0, special)
        if length < 0:
            size = -length
            buffer = self._ffi.new("char[]", size)
            length = self._lib.llama_token_to_piece(self._vocab, token, buffer, size, 0, special)
        data = bytes(self._ffi.buffer(buffer, length))
        if not special:
            self._token_bytes[token] = data
        return data

    def is_end_of_generation(self, token: int) -> bool:
        """Whether the model says with this token that its answer is complete."""
        return bool(self._lib.llama_vocab_is_eog(self._vocab, token))

    @property
    def bos_text(self) -> str:
        """Text of the beginning-of-sequence token; empty where there is none."""
        return self._token_text(self._lib.llama_vocab_bos(self._vocab))

    @property
    def eos_text(self) -> str:
        """Text of the end-of-sequence token; empty where there is none."""
        return self._token_text(self._lib.llama_vocab_eos(self._vocab))

    @property
    def adds_bos(self) -> bool:
        """Whether prompts begin with the beginning-of-sequence token."""
        return bool(self._lib.llama_vocab_get_add_bos(self._vocab))

    def _token_text(self, token: int) -> str:
        return "" if token < 0 else self.token_bytes(token, special=True).decode(errors="replace")

    def _read_string(self, read: Any, index: int) -> str:
        size = int(read(self.handle, index, self._ffi.NULL, 0)) + 1
        buffer = self._ffi.new("char[]", max(size, 1))
        read(self.handle, index, buffer, size)
        return str(self._ffi.string(buffer).decode(errors="replace"))
