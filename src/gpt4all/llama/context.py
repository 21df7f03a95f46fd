"""A context: KV memory for several slots, and the batches computed on it.

One thread uses a context at a time; only `Context.abort` may be called from others. Positions and
counts are in tokens (one token occupies one cell of the unified KV cache).
"""

from __future__ import annotations

import weakref
from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from gpt4all.errors import GenerationError, InsufficientMemory
from gpt4all.llama import library
from gpt4all.llama.abort import AbortSwitch
from gpt4all.llama.weights import Weights
from gpt4all.types import Chunk

N_BATCH = 512
"""Most tokens computed by one call, and by one pass inside it (llama.cpp's ``n_ubatch``)."""

_ABORTED = 2
_NO_CELLS = 1


class DecodeAborted(Exception):  # noqa: N818
    """`Context.abort` ended the running `Context.decode`; part of the batch may be in memory."""


def check_status(status: int) -> None:
    """Raise what the result of ``llama_decode`` or ``llama_encode`` means.

    Raises:
        DecodeAborted: The computation was ended early.
        GenerationError: It failed.
    """
    if status == _ABORTED:
        raise DecodeAborted
    if status == _NO_CELLS:
        raise GenerationError("llama.cpp found no room in the KV cache for a batch")
    if status != 0:
        raise GenerationError(f"llama.cpp failed to compute a batch (status {status})")


class Context:
    """Memory and compute buffers for ``n_slots`` sequences that share ``n_ctx`` cells.

    Args:
        weights: The model; it must outlive the context.
        n_ctx: Cells of the KV cache, shared by all slots.
        n_slots: How many sequences may be in memory at once.
        n_batch: Most tokens per `decode`.
        n_threads: Threads that compute.

    Raises:
        InsufficientMemory: llama.cpp could not allocate the buffers.
    """

    def __init__(
        self,
        weights: Weights,
        *,
        n_ctx: int,
        n_slots: int,
        n_batch: int = N_BATCH,
        n_threads: int,
    ) -> None:
        native = library.load()
        self.weights = weights
        self._ffi, self._lib = native.ffi, native.lib
        params = self._lib.llama_context_default_params()
        params.n_ctx = n_ctx
        params.n_batch = params.n_ubatch = n_batch
        params.n_seq_max = params.n_outputs_max = n_slots
        params.n_threads = params.n_threads_batch = n_threads
        params.kv_unified = True  # slots with a common prefix share its cells
        self._abort_switch = AbortSwitch(self._ffi, params)
        self.handle = self._lib.llama_init_from_model(weights.handle, params)
        if self.handle == self._ffi.NULL:
            raise InsufficientMemory(
                f"llama.cpp could not create a context of {n_ctx} tokens for {n_slots} sequences; "
                "load the model with a smaller n_ctx"
            )
        self._free = weakref.finalize(self, self._lib.llama_free, self.handle)
        self._memory = self._lib.llama_get_memory(self.handle)
        self.n_ctx = n_ctx  # llama.cpp rounds its own count up to a multiple of 256
        self.n_slots = n_slots
        self.n_batch = n_batch
        self.has_memory = self._memory != self._ffi.NULL  # embedding models have none
        self.can_truncate = not weights.is_recurrent
        self._batch = self._new_batch()

    def close(self) -> None:
        """Free the native context; harmless when repeated."""
        self._free()

    def decode(self, chunks: Sequence[Chunk]) -> list[int]:
        """Compute all chunks in one call and append their tokens to their slots.

        Returns:
            For each chunk the index of its last token in the batch, for `Sampler.sample` and
            `logits`; meaningful where the chunk wants logits.

        Raises:
            DecodeAborted: `abort` was called; the slots hold an unknown part of the chunks.
            GenerationError: llama.cpp failed; as before, the slots must be truncated.
        """
        indices = self._fill(chunks)
        check_status(self._lib.llama_decode(self.handle, self._batch[0]))
        return indices

    def allow_decode(self) -> None:
        """Take back an earlier `abort`."""
        self._abort_switch.release()

    def abort(self) -> None:
        """Make the running `decode` end early, from any thread."""
        self._abort_switch.press()

    def copy(self, source: int, target: int, length: int) -> None:
        """Let the empty slot ``target`` share the first ``length`` cells of ``source``.

        A recurrent model copies the whole state, so ``length`` must be all that ``source`` holds.
        """
        end = length if self.can_truncate else -1
        self._lib.llama_memory_seq_cp(self._memory, source, target, 0, end)

    def truncate(self, slot: int, length: int) -> None:
        """Forget all but the first ``length`` cells of a slot.

        Raises:
            GenerationError: The model's memory cannot be cut there (see ``can_truncate``).
        """
        if not self._lib.llama_memory_seq_rm(self._memory, slot, length, -1):
            raise GenerationError(f"llama.cpp could not truncate slot {slot} to {length} tokens")

    def clear(self, slot: int) -> None:
        """Forget everything a slot holds; never fails."""
        self._lib.llama_memory_seq_rm(self._memory, slot, -1, -1)

    def length(self, slot: int) -> int:
        """How many cells a slot holds, as llama.cpp counts them."""
        return int(self._lib.llama_memory_seq_pos_max(self._memory, slot)) + 1

    def logits(self, index: int) -> npt.NDArray[np.float32]:
        """Raw scores after the token at a batch index.

        Returns:
            A float32 array of shape (n_vocab,); a view that the next `decode` overwrites.
        """
        pointer = self._lib.llama_get_logits_ith(self.handle, index)
        size = self.weights.n_vocab * 4
        return np.frombuffer(self._ffi.buffer(pointer, size), dtype=np.float32)

    def set_threads(self, n_threads: int) -> None:
        """Use this many threads from the next `decode` on."""
        self._lib.llama_set_n_threads(self.handle, n_threads, n_threads)

    def n_threads(self) -> int:
        """Threads in use."""
        return int(self._lib.llama_n_threads(self.handle))

    def _new_batch(self) -> Any:
        """A native batch whose arrays Python owns, so that nothing has to be freed."""
        new, size = self._ffi.new, self.n_batch
        self._slot_ids = new("llama_seq_id[]", list(range(self.n_slots)))
        self._arrays = (
            new("llama_token[]", size),
            new("llama_pos[]", size),
            new("int32_t[]", [1] * size),
            new("llama_seq_id *[]", size),
            new("int8_t[]", size),
        )
        batch = new("llama_batch *")
        batch.token, batch.pos, batch.n_seq_id, batch.seq_id, batch.logits = self._arrays
        return batch

    def _fill(self, chunks: Sequence[Chunk]) -> list[int]:
        token, pos, _, seq_id, logits = self._arrays
        start = 0
        indices = []
        for slot, position, tokens, wants_logits in chunks:
            slot_id = self._slot_ids + slot
            end = start + len(tokens)
            if end - start == 1:  # the common case while generating, worth its own path
                token[start], pos[start] = tokens[0], position
                seq_id[start], logits[start] = slot_id, 0
            else:
                token[start:end] = tokens
                pos[start:end] = range(position, position + end - start)
                seq_id[start:end] = [slot_id] * (end - start)
                logits[start:end] = bytes(end - start)
            logits[end - 1] = wants_logits
            indices.append(end - 1)
            start = end
        self._batch.n_tokens = start
        return indices
