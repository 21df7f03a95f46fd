"""`Embed4All`, the class that programs use for embeddings: texts in, vectors out.

Takes the arguments of releases 1.0 to 2.8; the work is done in `embedding_model`.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable, Sequence
from os import PathLike
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Literal, Self, TypedDict, overload

from gpt4all.errors import InvalidParameter, ModelNotFound
from gpt4all.gpt4all import GPT4All, ModelConfig

if TYPE_CHECKING:
    from gpt4all.embedding_model import EmbeddingModel

__all__ = ["MINILM_FILES", "Embed4All", "EmbedCancelCallbackType", "EmbedResult"]

MINILM_FILES = (
    "all-MiniLM-L6-v2.gguf2.f16.gguf",
    "all-MiniLM-L6-v2-f16.gguf",
    "ggml-all-MiniLM-L6-v2-f16.bin",
)
"""The default model: its file in releases 2.5 to 2.8, 2.0, and 1.0. Any of them that is there is
used for any of these names."""

EmbedCancelCallbackType = Callable[[list[int], str], bool]
"""Called with (tokens of each batch, what computes) before the work begins; True calls it off."""

LongTextMode = Literal["mean", "truncate"]


class EmbedResult(TypedDict):
    """What ``embed`` returns with ``return_dict``."""

    embeddings: Any
    """A list of floats for one text, a list of such lists for several."""
    n_prompt_tokens: int
    """Tokens of the texts, without prefixes."""


class LoadedEmbedder:
    """What `Embed4All.gpt4all` offers of what releases had there, a `GPT4All`.

    Attributes:
        config: ``filename`` and ``path`` of the model, and what the catalogue says about it.
        model: The `EmbeddingModel`.
    """

    def __init__(self, config: ModelConfig, model: EmbeddingModel) -> None:
        self.config = config
        self.model = model

    @property
    def backend(self) -> Literal["cpu", "kompute", "cuda", "metal"]:
        """What computes, as `GPT4All.backend`."""
        return self.model.backend

    @property
    def device(self) -> str | None:
        """Name of the graphics card in use, or None."""
        return None if self.model.device is None else self.model.device.description

    def close(self) -> None:
        """Free the memory; harmless when repeated."""
        self.model.close()


class Embed4All:
    """An embedding model on this machine. Any number of threads may use one instance at once.

    Texts of all threads are computed together, many per step.

    Args:
        model_name: Path or file name of an embedding model, as for `GPT4All`; None is
            all-MiniLM-L6-v2 under any of the names it had. A number is release 1.0's first
            argument, ``n_threads``.
        n_threads: Threads that compute, 1 ... 1024; None is the number of physical cores, or 1 for
            a model of a few megabytes.
        device: What computes, as for `GPT4All`.
        model_path: Directory with the file; None is ``gpt4all.gpt4all.DEFAULT_MODEL_DIRECTORY``.
        model_type: Accepted as `GPT4All` accepts it; has no effect.
        allow_download: Whether a missing file may be fetched.
        verbose: Print on standard error what is loaded from where.
        n_ctx: Longest piece of text that is computed as a whole, in tokens, >= 8; None is what the
            model was trained for, at most 2048.
        ngl: Layers on the graphics card.
        accel: Whether gpt4all's own CPU kernels may be used, as for `GPT4All`.

    Attributes:
        gpt4all: The loaded model with its ``config``.

    Raises:
        ModelNotFound: There is no such file.
        InvalidModelFile: The file is damaged or no embedding model.
        InsufficientMemory: It does not fit.
        DeviceNotFound: The device does not exist.
        InvalidParameter: A number is out of range.
        LibraryError: libllama is missing or unsupported.
    """

    MIN_DIMENSIONALITY = 64
    """Vectors shorter than this are of little use; asking for them warns."""

    def __init__(
        self,
        model_name: str | PathLike[str] | int | None = None,
        n_threads: int | None = None,
        device: str | None = None,
        *,
        model_path: str | PathLike[str] | None = None,
        model_type: str | None = None,  # noqa: ARG002  # accepted, as every release did
        allow_download: bool = True,
        verbose: bool = False,
        n_ctx: int | None = None,
        ngl: int = 100,
        accel: bool = True,
    ) -> None:
        from gpt4all.embedding_model import EmbeddingModel  # noqa: PLC0415  # keeps imports light
        from gpt4all.model import LoadOptions  # noqa: PLC0415

        if isinstance(model_name, int):
            if n_threads is not None:
                raise InvalidParameter(f"the model's name is {model_name!r} but must be text")
            model_name, n_threads = None, model_name
        options = LoadOptions(device=device, n_threads=n_threads, n_ctx=n_ctx, ngl=ngl, accel=accel)
        config = _retrieve(model_name, model_path, allow_download, verbose)
        self.gpt4all = LoadedEmbedder(config, EmbeddingModel(Path(config["path"]), options))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """End what is being computed and free the memory; harmless when repeated."""
        self.gpt4all.close()

    @overload
    def embed(
        self,
        text: str,
        *,
        prefix: str | None = ...,
        dimensionality: int | None = ...,
        long_text_mode: LongTextMode = ...,
        return_dict: Literal[False] = ...,
        atlas: bool = ...,
        cancel_cb: EmbedCancelCallbackType | None = ...,
    ) -> list[float]: ...

    @overload
    def embed(
        self,
        text: list[str],
        *,
        prefix: str | None = ...,
        dimensionality: int | None = ...,
        long_text_mode: LongTextMode = ...,
        return_dict: Literal[False] = ...,
        atlas: bool = ...,
        cancel_cb: EmbedCancelCallbackType | None = ...,
    ) -> list[list[float]]: ...

    @overload
    def embed(
        self,
        text: str | list[str],
        *,
        prefix: str | None = ...,
        dimensionality: int | None = ...,
        long_text_mode: LongTextMode = ...,
        return_dict: Literal[True],
        atlas: bool = ...,
        cancel_cb: EmbedCancelCallbackType | None = ...,
    ) -> EmbedResult: ...

    def embed(
        self,
        text: str | list[str],
        *,
        prefix: str | None = None,
        dimensionality: int | None = None,
        long_text_mode: LongTextMode = "mean",
        return_dict: bool = False,
        atlas: bool = False,
        cancel_cb: EmbedCancelCallbackType | None = None,
    ) -> list[float] | list[list[float]] | EmbedResult:
        """Compute the embedding of a text, or of each of several.

        Args:
            text: One text, or a list of texts; the more at once, the quicker each.
            prefix: What the model was trained to read before a text of this kind, without the
                colon: ``"search_query"`` for example. None is the prefix for texts that are
                searched, if the model is known; for others give ``""`` or a prefix.
            dimensionality: Length of the vectors, >= 1; None is all that the model computes. Only
                some models can shorten them.
            long_text_mode: ``"mean"`` averages the pieces of a text that is too long for the
                model; ``"truncate"`` uses its beginning.
            return_dict: Return the token count as well.
            atlas: Keep to the rules of Nomic's Atlas: at most 8192 tokens per text.
            cancel_cb: Called before the work begins; see `EmbedCancelCallbackType`.

        Returns:
            For a text, a list of floats whose squares add up to 1; for a list, a list of those;
            with ``return_dict`` an `EmbedResult`.

        Raises:
            InvalidParameter: There is no text, or a value is out of range or not what the model
                was trained on.
            CancellationError: ``cancel_cb`` returned True.
            GenerationError: llama.cpp failed.
            ModelClosed: The model was closed.
        """
        if long_text_mode not in ("mean", "truncate"):
            raise InvalidParameter(
                f"long_text_mode is {long_text_mode!r} but must be 'mean' or 'truncate'"
            )
        result = embedded(
            self.gpt4all.model,
            text,
            prefix=prefix,
            dimensionality=dimensionality,
            is_truncated=long_text_mode == "truncate",
            is_atlas=atlas,
            cancel_cb=cancel_cb,
        )
        return result if return_dict else result["embeddings"]


def embedded(
    model: EmbeddingModel,
    text: str | list[str],
    *,
    prefix: str | None,
    dimensionality: int | None,
    is_truncated: bool,
    is_atlas: bool,
    cancel_cb: EmbedCancelCallbackType | None,
) -> EmbedResult:
    """What `Embed4All.embed` and `LLModel.generate_embeddings` share; see the former.

    Raises:
        InvalidParameter, CancellationError, GenerationError, ModelClosed: As there.
    """
    texts = _texts(text)
    _check_dimensionality(dimensionality)
    result = model.embed(
        texts,
        prefix=prefix,
        dimensionality=dimensionality,
        is_truncated=is_truncated,
        is_atlas=is_atlas,
        is_cancelled=cancel_cb and (lambda sizes: cancel_cb(sizes, model.backend)),
    )
    vectors = result.vectors.tolist()
    embeddings = vectors[0] if isinstance(text, str) else vectors
    return EmbedResult(embeddings=embeddings, n_prompt_tokens=result.n_prompt_tokens)


def _check_dimensionality(dimensionality: int | None) -> None:
    if dimensionality is None:
        return
    if isinstance(dimensionality, bool) or not isinstance(dimensionality, int):
        raise InvalidParameter(
            f"dimensionality is {dimensionality!r} but must be a whole number or None"
        )
    if dimensionality <= 0:
        raise InvalidParameter(f"dimensionality is {dimensionality} but must be at least 1")
    least = Embed4All.MIN_DIMENSIONALITY
    if dimensionality < least:
        warnings.warn(
            f"dimensionality is {dimensionality}: below {least}, embeddings are of little use",
            stacklevel=4,
        )


def _texts(text: object) -> Sequence[str]:
    if isinstance(text, str):
        if not text:
            raise InvalidParameter("the text is empty but must have at least one character")
        return [text]
    if not isinstance(text, Sequence) or isinstance(text, bytes | bytearray):
        raise InvalidParameter(f"text is {text!r} but must be a text or a list of texts")
    if not text:
        raise InvalidParameter("the list of texts is empty but must have at least one")
    return text


def _retrieve(
    name: str | PathLike[str] | None,
    model_path: str | PathLike[str] | None,
    allow_download: bool,
    verbose: bool,
) -> ModelConfig:
    """Find the model's file; MiniLM goes by any of its names.

    Raises:
        ModelNotFound: There is none.
    """
    wanted = MINILM_FILES[0] if name is None else name
    if name is None or _stem(str(name)) in map(_stem, MINILM_FILES):
        for alias in dict.fromkeys((wanted, *MINILM_FILES)):
            try:
                return GPT4All.retrieve_model(alias, model_path, False, verbose)
            except ModelNotFound:
                continue
    return GPT4All.retrieve_model(wanted, model_path, allow_download, verbose)


def _stem(name: str) -> str:
    return name.removesuffix(".gguf").removesuffix(".bin")
