"""A loaded embedding model: its weights, its engine, and how texts become vectors.

What `model` is for text-generating models. Knows nothing of any release's signatures.
"""

from __future__ import annotations

import hashlib
import unicodedata
import warnings
import weakref
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

import numpy as np
import numpy.typing as npt

from gpt4all.engine import packing
from gpt4all.engine.embedding import N_PACKED, EmbeddingEngine
from gpt4all.errors import CancellationError, InvalidParameter
from gpt4all.ggml import preflight, repair
from gpt4all.ggml.gguf import GGUFHeader
from gpt4all.ggml.legacy import first_use
from gpt4all.llama import devices, memory
from gpt4all.llama.devices import Backend, Device
from gpt4all.llama.embedder import Embedder
from gpt4all.llama.weights import Weights
from gpt4all.model import LoadOptions, default_threads
from gpt4all.text import prefixes

MAX_DEFAULT_N_CTX = 2048
"""Longest piece of text unless asked otherwise, in tokens; releases 2.3 to 2.8 used the same."""

ATLAS_LIMIT = 8192
"""Most tokens of a text that Nomic's Atlas accepts."""

PLACEHOLDER = hashlib.md5(b"nomic empty", usedforsecurity=False).hexdigest()
"""Text that Nomic's services and releases 2.3 to 2.8 embed in place of one without any token."""

_LAYER_NORM_EPSILON = 1e-5

Vectors = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Embeddings:
    """Vectors of texts.

    Attributes:
        vectors: A float32 array of shape (texts, dimensionality); every row has length 1.
        n_prompt_tokens: Tokens of the texts, without prefixes; where pieces of a long text overlap
            they count twice, because they are computed twice.
    """

    vectors: Vectors
    n_prompt_tokens: int


@dataclass(slots=True)
class _Pieces:
    """Texts as token sequences that fit the model."""

    sequences: list[list[int]] = field(default_factory=list)
    owners: list[int] = field(default_factory=list)
    """Per sequence the index of its text."""
    n_tokens: int = 0
    """Without prefixes and special tokens."""


@dataclass(frozen=True, slots=True)
class _Words:
    """What has to be known of a model's vocabulary before its tokenizer sees a text."""

    is_byte_level: bool
    """A word after a blank is another token than at the beginning."""
    is_without_accents: bool
    """Letters were taken apart, and their accents off, before the model was trained."""

    @classmethod
    def of(cls, header: GGUFHeader) -> Self:
        def setting(key: str, default: object) -> object:
            return header.metadata.get(f"tokenizer.ggml.{key}", default)

        kind = setting("model", None)
        is_lower = setting("normalizer.lowercase", True)
        is_plain = bool(setting("normalizer.strip_accents", is_lower))
        return cls(kind == "gpt2", kind == "bert" and is_plain)


class EmbeddingModel:
    """An embedding model in memory, ready for any number of threads.

    Args:
        path: The GGUF file, or an old ``.bin``, which is converted the first time.
        options: How to load it; ``n_ctx`` is the longest piece of text in tokens, None is what the
            model was trained for, at most 2048.

    Raises:
        InvalidModelFile: The file is damaged or declares no pooling.
        InsufficientMemory: It does not fit.
        DeviceNotFound: The device does not exist.
        LibraryError: libllama is missing or unsupported.
    """

    def __init__(self, path: Path, options: LoadOptions | None = None) -> None:
        options = options or LoadOptions()
        header = repair.ready(first_use.ready(path))
        size = preflight.n_bytes(header)
        n_ctx = _choose_n_ctx(header, options.n_ctx)
        need = memory.estimate(header.metadata, size, n_ctx, n_slots=n_ctx)
        memory.check(need, memory.available(), path.name, n_ctx)
        self.path = path
        self.name = str(header.metadata.get("general.name") or path.stem)
        self.family = prefixes.family(self.name) or prefixes.family(path.stem)
        self.device: Device | None = devices.select(options.device, devices.list_devices())
        self._words = _Words.of(header)
        self.weights = Weights(
            header.path,
            device=self.device,
            n_gpu_layers=options.ngl,
            overrides=header.overrides,
            accel=options.accel,
        )
        try:
            self._head, self._tail = _special_tokens(self.weights)
            n_threads = options.n_threads or default_threads(size)
            embedder = Embedder(self.weights, n_batch=max(n_ctx, N_PACKED), n_threads=n_threads)
        except BaseException:
            self.weights.close()
            raise
        self.engine = EmbeddingEngine(embedder, longest=n_ctx, owns_weights=True)
        # Without close(), the thread and the native memory go with the last reference.
        self._close = weakref.finalize(self, self.engine.close)

    def close(self) -> None:
        """End all requests and free the memory; harmless when repeated."""
        self._close()

    @property
    def backend(self) -> Backend:
        """What computes."""
        return "cpu" if self.device is None else self.device.backend

    def set_threads(self, n_threads: int) -> None:
        """Compute with this many threads, 1 ... 1024, from the next batch on.

        Raises:
            InvalidParameter: The number is out of range.
            ModelClosed: The model was closed.
        """
        LoadOptions(n_threads=n_threads)  # refuses what is out of range
        self.engine.set_threads(n_threads)

    @property
    def n_embd(self) -> int:
        """Length of the model's vectors."""
        return self.engine.n_embd

    def tokenize(self, text: str) -> list[int]:
        """Token ids of a text as they are computed, without a prefix."""
        return [*self._head, *self._plain_tokens(text), *self._tail]

    def embed(
        self,
        texts: Sequence[str],
        *,
        prefix: str | None = None,
        dimensionality: int | None = None,
        is_truncated: bool = False,
        is_atlas: bool = False,
        is_cancelled: Callable[[list[int]], bool] | None = None,
    ) -> Embeddings:
        """Compute the embeddings of texts.

        Args:
            texts: Any number, of any length.
            prefix: Put before each text, with a colon; None is the family's default.
            dimensionality: Length of the vectors; None is all of it.
            is_truncated: Use the beginning of texts that are too long for the model, instead of
                the mean of all their pieces.
            is_atlas: Keep to the rules of Nomic's Atlas: texts of more than 8192 tokens are
                refused, or truncated there.
            is_cancelled: Asked once before the work begins, with the tokens of each batch.

        Raises:
            InvalidParameter: A value is out of range or not what the model was trained on.
            CancellationError: ``is_cancelled`` said so.
            GenerationError: llama.cpp failed.
            ModelClosed: The model was closed.
        """
        n_embd = prefixes.check_dimensionality(dimensionality, self.n_embd, self.name, self.family)
        prefix = prefixes.check_prefix(prefix, self.name, self.family)
        with self.weights.in_use():
            pieces = self._pieces(texts, prefix, is_truncated=is_truncated, is_atlas=is_atlas)
        sequences = pieces.sequences
        if is_cancelled is not None and is_cancelled(self.engine.batch_sizes(sequences)):
            raise CancellationError("the cancel callback ended the embedding before it began")
        vectors = self._shape(self.engine.embed(sequences), n_embd)
        return Embeddings(_mean(vectors, pieces.owners, len(texts)), pieces.n_tokens)

    def _pieces(
        self, texts: Sequence[str], prefix: str, *, is_truncated: bool, is_atlas: bool
    ) -> _Pieces:
        head = self._tokens_before(prefix)
        longest = self.engine.longest - len(head) - len(self._tail)
        if longest <= packing.OVERLAP:
            raise InvalidParameter(
                f"the prefix leaves room for {longest} tokens of text but more than "
                f"{packing.OVERLAP} are needed; load the model with a larger n_ctx"
            )
        pieces = _Pieces()
        for index, text in enumerate(texts):
            is_apart = bool(prefix) and self._words.is_byte_level
            tokens = self._tokens_of(index, text, is_apart=is_apart, is_atlas=is_atlas)
            if is_atlas and len(tokens) > ATLAS_LIMIT and not is_truncated:
                raise InvalidParameter(
                    f"text {index} has {len(tokens)} tokens but Atlas accepts {ATLAS_LIMIT}"
                )
            if is_atlas:
                tokens = tokens[:ATLAS_LIMIT]
            parts = packing.split(tokens, longest)[: 1 if is_truncated else None]
            pieces.sequences += [[*head, *part, *self._tail] for part in parts]
            pieces.owners += [index] * len(parts)
            pieces.n_tokens += sum(map(len, parts))
        return pieces

    def _tokens_before(self, prefix: str) -> list[int]:
        if not prefix:
            return self._head
        return [*self._head, *self._plain_tokens(prefix + ":")]

    def _tokens_of(self, index: int, text: str, *, is_apart: bool, is_atlas: bool) -> list[int]:
        if not isinstance(text, str):
            raise InvalidParameter(f"text {index} is {text!r} but must be text")
        tokens = self._plain_tokens(" " + text if is_apart and text[:1] != " " else text)
        if tokens:
            return tokens
        if not (is_atlas and not text):
            message = f"text {index} has no tokens: the embedding of a placeholder stands for it"
            warnings.warn(message, stacklevel=6)
        return self._plain_tokens(PLACEHOLDER)

    def _plain_tokens(self, text: str) -> list[int]:
        if self._words.is_without_accents and not text.isascii():
            # llama.cpp takes accents off letters but leaves Korean syllables whole.
            text = unicodedata.normalize("NFD", text)
        return self.weights.tokenize(text, add_special=False, parse_special=False)

    def _shape(self, vectors: Vectors, n_embd: int) -> npt.NDArray[np.float64]:
        """Cut the vectors of pieces to ``n_embd`` numbers and give each the length 1."""
        wide = vectors.astype(np.float64)
        if self.family is not None and self.family.is_matryoshka:
            # https://huggingface.co/nomic-ai/nomic-embed-text-v1.5: a layer norm comes first.
            wide -= wide.mean(axis=1, keepdims=True)
            wide /= np.sqrt(wide.var(axis=1, ddof=1, keepdims=True) + _LAYER_NORM_EPSILON)
        return _normalise(wide[:, :n_embd])


def makes_embeddings(path: Path) -> bool:
    """Whether a file declares how one vector is made of a text, as embedding models do.

    Raises:
        InvalidModelFile: The file is damaged.
        ModelNotFound: There is no such file.
    """
    header = first_use.described(path) or repair.described(path)
    return f"{header.metadata.get('general.architecture')}.pooling_type" in header.metadata


def _choose_n_ctx(header: GGUFHeader, wanted: int | None) -> int:
    architecture = header.metadata.get("general.architecture")
    trained = header.metadata.get(f"{architecture}.context_length")
    longest = trained if isinstance(trained, int) else MAX_DEFAULT_N_CTX
    return min(longest, wanted or MAX_DEFAULT_N_CTX)  # positions beyond end the process


def _special_tokens(weights: Weights) -> tuple[list[int], list[int]]:
    """Tokens that the model wants before and behind every text."""
    plain = weights.tokenize("a", add_special=False)
    whole = weights.tokenize("a", add_special=True)
    starts = range(len(whole) - len(plain) + 1)
    start = next(i for i in starts if whole[i : i + len(plain)] == plain)
    return whole[:start], whole[start + len(plain) :]


def _mean(vectors: npt.NDArray[np.float64], owners: Sequence[int], n_texts: int) -> Vectors:
    """The means of the pieces of each text, with the length 1."""
    sums = np.zeros((n_texts, vectors.shape[1]))
    np.add.at(sums, np.asarray(owners, dtype=np.intp), vectors)
    return _normalise(sums).astype(np.float32)


def _normalise(vectors: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    return np.asarray(vectors / np.maximum(lengths, 1e-12))
