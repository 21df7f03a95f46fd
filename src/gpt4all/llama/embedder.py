"""A native context that turns token sequences into vectors, many sequences per call.

Nothing stays in it between two calls. One thread uses an embedder at a time; only
`Embedder.abort` may be called from others.
"""

from __future__ import annotations

import weakref
from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from gpt4all.errors import InsufficientMemory, InvalidModelFile
from gpt4all.llama import library
from gpt4all.llama.abort import AbortSwitch
from gpt4all.llama.context import check_status
from gpt4all.llama.weights import Weights

MAX_SEQUENCES = 256
"""Most sequences of one call (``LLAMA_MAX_SEQ`` in llama.cpp's llama-cparams.h)."""

_POOLINGS = {1: "mean", 2: "cls", 3: "last"}
"""``enum llama_pooling_type``: how the vectors of a sequence's tokens become one
(https://github.com/ggml-org/llama.cpp/blob/master/include/llama.h)."""

_RANKING = 4


class Embedder:
    """Compute buffers for up to ``n_batch`` tokens in ``n_sequences`` sequences at once.

    Args:
        weights: The model; it must outlive the embedder.
        n_batch: Most tokens per `embed`, so also the longest sequence.
        n_threads: Threads that compute.
        n_sequences: Most sequences per `embed`, 1 ... 256; a recurrent model computes one.

    Attributes:
        n_embd: Length of the vectors.
        pooling: ``"mean"``, ``"cls"`` or ``"last"``, as the model file declares.

    Raises:
        InsufficientMemory: llama.cpp could not allocate the buffers.
        InvalidModelFile: The model does not say how a sequence becomes one vector.
    """

    def __init__(
        self,
        weights: Weights,
        *,
        n_batch: int,
        n_threads: int,
        n_sequences: int = MAX_SEQUENCES,
    ) -> None:
        native = library.load()
        self.weights = weights
        self._ffi, self._lib = native.ffi, native.lib
        # llama.cpp cuts batches of recurrent models in pieces and pools each piece by itself.
        self.n_sequences = 1 if weights.is_recurrent else min(n_sequences, n_batch)
        self.n_batch = n_batch
        self._abort_switch = self._open(n_threads)
        self.n_embd = int(self._lib.llama_model_n_embd_out(weights.handle))
        self._memory = self._lib.llama_get_memory(self.handle)
        try:
            self.pooling = self._find_pooling()
            self._batch = self._new_batch()
        except BaseException:
            self.close()
            raise

    def _open(self, n_threads: int) -> AbortSwitch:
        params = self._lib.llama_context_default_params()
        params.embeddings = True
        # Each pass of a batch has to hold whole sequences, so a batch is one pass (n_ubatch).
        params.n_ctx = params.n_batch = params.n_ubatch = self.n_batch
        params.n_seq_max = self.n_sequences
        params.n_threads = params.n_threads_batch = n_threads
        params.kv_unified = True
        switch = AbortSwitch(self._ffi, params)
        self.handle = self._lib.llama_init_from_model(self.weights.handle, params)
        if self.handle == self._ffi.NULL:
            raise InsufficientMemory(
                f"llama.cpp could not allocate buffers for {self.n_batch} tokens; "
                "load the model with a smaller n_ctx"
            )
        self._free = weakref.finalize(self, self._lib.llama_free, self.handle)
        return switch

    def _find_pooling(self) -> str:
        kind = int(self._lib.llama_pooling_type(self.handle))
        if kind == _RANKING:
            raise InvalidModelFile(
                f"{self.weights.path} is a reranking model: it scores pairs of texts and has no "
                "embeddings"
            )
        if kind not in _POOLINGS or not self.n_embd:
            raise InvalidModelFile(
                f"{self.weights.path} is not an embedding model: it declares no pooling"
            )
        return _POOLINGS[kind]

    def close(self) -> None:
        """Free the native context; harmless when repeated."""
        self._free()

    def embed(self, sequences: Sequence[Sequence[int]]) -> npt.NDArray[np.float32]:
        """Compute all sequences in one call; each sees only itself.

        Args:
            sequences: Token ids; 1 ... ``n_sequences`` sequences of at least one token, together
                at most ``n_batch`` tokens.

        Returns:
            A float32 array of shape (sequences, ``n_embd``), not normalised.

        Raises:
            DecodeAborted: `abort` was called.
            GenerationError: llama.cpp failed.
        """
        self._fill(sequences)
        if self._memory != self._ffi.NULL:
            self._lib.llama_memory_clear(self._memory, False)
        has_encoder = self._lib.llama_model_has_encoder(self.weights.handle)
        compute = self._lib.llama_encode if has_encoder else self._lib.llama_decode
        check_status(compute(self.handle, self._batch[0]))
        vectors = np.empty((len(sequences), self.n_embd), dtype=np.float32)
        for i in range(len(sequences)):
            pointer = self._lib.llama_get_embeddings_seq(self.handle, i)
            vectors[i] = np.frombuffer(self._ffi.buffer(pointer, 4 * self.n_embd), np.float32)
        return vectors

    def allow_embed(self) -> None:
        """Take back an earlier `abort`."""
        self._abort_switch.release()

    def abort(self) -> None:
        """Make the running `embed` end early, from any thread."""
        self._abort_switch.press()

    def set_threads(self, n_threads: int) -> None:
        """Use this many threads from the next `embed` on."""
        self._lib.llama_set_n_threads(self.handle, n_threads, n_threads)

    def n_threads(self) -> int:
        """Threads in use."""
        return int(self._lib.llama_n_threads(self.handle))

    def _new_batch(self) -> Any:
        """A native batch whose arrays Python owns, with a numpy view of each that changes."""
        new, size, buffer = self._ffi.new, self.n_batch, self._ffi.buffer
        slots = new("llama_seq_id[]", list(range(self.n_sequences)))
        token, pos = new("llama_token[]", size), new("llama_pos[]", size)
        seq_id = new("llama_seq_id *[]", size)
        counts, wanted = new("int32_t[]", [1] * size), new("int8_t[]", [1] * size)
        self._arrays = (slots, token, pos, seq_id, counts, wanted)
        self._tokens = np.frombuffer(buffer(token), dtype=np.int32)
        self._positions = np.frombuffer(buffer(pos), dtype=np.int32)
        self._slots = np.frombuffer(buffer(seq_id), dtype=np.uintp)
        first = int(self._ffi.cast("uintptr_t", slots))
        self._addresses = np.arange(self.n_sequences, dtype=np.uintp) * 4 + np.uintp(first)
        batch = new("llama_batch *")
        batch.token, batch.pos, batch.seq_id = token, pos, seq_id
        batch.n_seq_id, batch.logits = counts, wanted
        return batch

    def _fill(self, sequences: Sequence[Sequence[int]]) -> None:
        lengths = [len(sequence) for sequence in sequences]
        n_tokens = sum(lengths)
        assert 0 < len(lengths) <= self.n_sequences
        assert min(lengths) > 0
        assert n_tokens <= self.n_batch
        self._tokens[:n_tokens] = np.concatenate(sequences)
        self._positions[:n_tokens] = np.concatenate([np.arange(length) for length in lengths])
        self._slots[:n_tokens] = np.repeat(self._addresses[: len(lengths)], lengths)
        self._batch.n_tokens = n_tokens
