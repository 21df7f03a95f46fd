"""The thread that owns an `Embedder`: callers hand in token sequences and wait for their vectors.

Sequences of all callers share batches. Callers take turns, so that one text does not wait for
another caller's thousands. Nothing is kept from one batch to the next, so a caller that gives up
is simply forgotten.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from gpt4all.engine import packing
from gpt4all.engine.worker import Worker
from gpt4all.errors import GenerationError, GPT4AllError, InvalidParameter
from gpt4all.llama.context import DecodeAborted
from gpt4all.llama.embedder import Embedder

Vectors = npt.NDArray[np.float32]

N_PACKED = 256
"""Tokens of a batch made of several sequences. llama.cpp compares all tokens of a batch with each
other before it masks those of other sequences, so larger batches are slower, not faster."""


@dataclass(eq=False, slots=True)
class _Request:
    """Sequences of one caller, and how far they are."""

    sequences: Sequence[Sequence[int]]
    vectors: Vectors
    future: Future[Vectors] = field(default_factory=Future)
    n_taken: int = 0
    n_computed: int = 0


_Batch = list[tuple[_Request, int]]
"""Per sequence whose it is and its index there."""


class EmbeddingEngine(Worker):
    """Computes the vectors of any number of callers.

    Args:
        embedder: A fresh embedder; the engine owns it from now on and its thread frees it last.
        longest: Most tokens of a sequence.
        owns_weights: Free the embedder's weights after it as well.
    """

    def __init__(self, embedder: Embedder, *, longest: int, owns_weights: bool = False) -> None:
        super().__init__("gpt4all-embedding")
        assert embedder.n_batch >= max(longest, N_PACKED)
        self._embedder = embedder
        self.longest = longest
        self._owns_weights = owns_weights
        self._requests: deque[_Request] = deque()
        self._start()

    @property
    def n_embd(self) -> int:
        """Length of the vectors."""
        return self._embedder.n_embd

    def batch_sizes(self, sequences: Sequence[Sequence[int]]) -> list[int]:
        """Tokens of each batch that `embed` would compute if it had no other callers."""
        lengths = [len(sequence) for sequence in sequences]
        plan = packing.batches(lengths, N_PACKED, self._embedder.n_sequences)
        return [sum(lengths[index] for index in batch) for batch in plan]

    def embed(self, sequences: Sequence[Sequence[int]]) -> Vectors:
        """Compute a vector for each sequence; the sequences see nothing of each other.

        Args:
            sequences: Token ids, each 1 ... ``longest`` of them.

        Returns:
            A float32 array of shape (sequences, ``n_embd``), not normalised.

        Raises:
            InvalidParameter: A sequence is empty or too long.
            GenerationError: llama.cpp failed.
            ModelClosed: The engine was closed.
        """
        for sequence in sequences:
            if not 1 <= len(sequence) <= self.longest:
                raise InvalidParameter(
                    f"a text has {len(sequence)} tokens but must have 1 ... {self.longest}"
                )
        vectors = np.empty((len(sequences), self.n_embd), dtype=np.float32)
        if not sequences:
            return vectors
        request = _Request(sequences, vectors)
        try:
            self._send(lambda: self._requests.append(request))
            return request.future.result()
        except BaseException:  # the caller was interrupted, or nothing is left to forget
            self._forget(request)
            raise

    def set_threads(self, n_threads: int) -> None:
        """Compute with this many threads from the next batch on."""
        self.call(lambda: self._embedder.set_threads(n_threads))

    def n_threads(self) -> int:
        """Threads in use."""
        return self.call(self._embedder.n_threads)

    # The caller's side

    def _forget(self, request: _Request) -> None:
        def forget() -> None:
            if request in self._requests:
                self._requests.remove(request)

        with self._wake:
            if self._failure is None:
                self._commands.append(forget)
                self._wake.notify()

    # The engine's thread

    def _abort(self) -> None:
        self._embedder.abort()

    def _has_work(self) -> bool:
        return bool(self._requests)

    def _step(self) -> None:
        with self._wake:
            if self._failure is not None:
                return
            self._embedder.allow_embed()
        batch = self._next_batch()
        try:
            vectors = self._embedder.embed([r.sequences[index] for r, index in batch])
            if not np.isfinite(vectors).all():
                raise GenerationError("the model computed embeddings that are not numbers")
        except DecodeAborted:
            return  # by close()
        except GPT4AllError as error:
            self._fail({request for request, _ in batch}, error)
            return
        for (request, index), vector in zip(batch, vectors, strict=True):
            request.vectors[index] = vector
            request.n_computed += 1
            if request.n_computed == len(request.sequences):
                self._requests.remove(request)
                request.future.set_result(request.vectors)

    def _next_batch(self) -> _Batch:
        """Take sequences from all requests in turn until a batch is full."""
        batch: _Batch = []
        n_tokens = 0
        waiting = deque(self._requests)
        self._requests.rotate(-1)  # another one begins the next batch
        while waiting and len(batch) < self._embedder.n_sequences:
            request = waiting.popleft()
            length = len(request.sequences[request.n_taken])
            if batch and n_tokens + length > N_PACKED:
                break
            batch.append((request, request.n_taken))
            request.n_taken += 1
            n_tokens += length
            if request.n_taken < len(request.sequences):
                waiting.append(request)
        return batch

    def _fail(self, requests: set[_Request], error: GPT4AllError) -> None:
        for request in requests:
            self._requests.remove(request)
            request.future.set_exception(error)

    def _shut_down(self, failure: GPT4AllError) -> None:
        self._fail(set(self._requests), failure)
        self._embedder.close()
        if self._owns_weights:
            self._embedder.weights.close()
