"""`LLModel`, the lower-level class of older releases, and the names programs import from here.

Thin: everything is done by `gpt4all.model`. The module's name in releases 2.2 to 2.8,
``gpt4all._pyllmodel``, is an alias.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING

from gpt4all.errors import InvalidModelFile, InvalidParameter, ModelClosed
from gpt4all.types import SamplingParams

if TYPE_CHECKING:
    from gpt4all.embedding_model import EmbeddingModel
    from gpt4all.embeddings import EmbedCancelCallbackType, EmbedResult
    from gpt4all.model import LoadOptions, Model

logger: logging.Logger = logging.getLogger("gpt4all.pyllmodel")
"""Logs the final prompt of every generation at level INFO."""

N_BATCH = 8
"""Default of ``n_batch`` in every release; see ``GPT4All.generate`` for what it does."""

ResponseCallbackType = Callable[[int, str], bool | None]
"""Called with (token id, text that it completes); False, and only False, ends the generation."""

RawResponseCallbackType = Callable[[int, bytes], bool | None]
"""The same with undecoded bytes, as the C library of older releases called it."""


def empty_response_callback(token_id: int, response: str) -> bool:  # noqa: ARG001  # documented names
    """Accept every token; the default callback of ``generate``."""
    return True


def log_prompt(prompt: str) -> None:
    """Log what goes to the model, in the form that the documentation of 1.0 and 2.0 shows."""
    frame = "LLModel.prompt_model -- prompt:\n%s\n===/LLModel.prompt_model -- prompt/==="
    logger.info(frame, prompt)


class LLModel:
    """A model in memory: one that generates text, or one that makes embeddings.

    Args:
        model_path: GGUF file to load at once; None waits for `load_model` (releases up to 2.1).
        n_ctx: Tokens of context; None is the model's own, at most 8192.
        ngl: Layers on the graphics card, if ``backend`` or `init_gpu` chose one.
        backend: ``"cpu"`` or a device, see `gpt4all.llama.devices.select`.

    Raises:
        InvalidModelFile, InsufficientMemory, DeviceNotFound, LibraryError: As `load_model`.
    """

    def __init__(
        self,
        model_path: str | PathLike[str] | None = None,
        n_ctx: int | None = None,
        ngl: int = 100,
        backend: str | None = None,
    ) -> None:
        self.model_name: str | None = None
        self._model: Model | None = None
        self._embedder: EmbeddingModel | None = None
        self._model_path = model_path
        self._device = backend
        self._n_ctx = n_ctx
        self._ngl = ngl
        self._context: list[int] = []
        if model_path is not None:
            self.load_model()

    def load_model(
        self,
        model_path: str | PathLike[str] | None = None,
        n_ctx: int | None = None,
        ngl: int | None = None,
    ) -> bool:
        """Load a file, in place of the one loaded before; returns True.

        Raises:
            InvalidParameter: No path was given, here or to the constructor.
            InvalidModelFile: The file is damaged, or neither generates text nor makes embeddings.
            InsufficientMemory: It does not fit.
            DeviceNotFound: The device does not exist.
            LibraryError: libllama is missing or unsupported.
        """
        from gpt4all.embedding_model import EmbeddingModel, makes_embeddings  # noqa: PLC0415
        from gpt4all.model import LoadOptions  # noqa: PLC0415  # they keep the import light

        path = model_path or self._model_path
        if path is None:
            raise InvalidParameter("load_model was called without the path of a model file")
        options = LoadOptions(
            device=self._device,
            n_ctx=n_ctx or self._n_ctx,
            ngl=self._ngl if ngl is None else ngl,
        )
        if not makes_embeddings(Path(path)):
            return self.load(Path(path), options)
        embedder = EmbeddingModel(Path(path), options)
        self.close()
        self._embedder, self.model_name = embedder, Path(path).stem
        return True

    def load(
        self,
        path: Path,
        options: LoadOptions,
        *,
        progress: Callable[[int, int], bool | None] | None = None,
    ) -> bool:
        """`load_model` with all options, and progress for `gpt4all.model.Model`; returns True."""
        from gpt4all.model import Model  # noqa: PLC0415  # keeps the import light

        model = Model(path, options, progress=progress)
        self.close()
        self._model, self.model_name = model, path.stem
        self._context = []
        return True

    @property
    def loaded(self) -> Model:
        """The model behind this object, which generates text.

        Raises:
            ModelClosed: None is loaded.
            InvalidModelFile: An embedding model is loaded.
        """
        if self._embedder is not None:
            raise InvalidModelFile(
                f"{self._embedder.path} is an embedding model and generates no text; it is for "
                "generate_embedding"
            )
        if self._model is None:
            raise ModelClosed("Model not loaded: it was closed, or load_model was not called")
        return self._model

    def close(self) -> None:
        """Free the memory; harmless when repeated."""
        for model in (self._model, self._embedder):
            if model is not None:
                model.close()
        self._model = self._embedder = None

    def init_gpu(self, model_path: str, device: str) -> None:  # noqa: ARG002  # documented order
        """Choose the device for the next `load_model`.

        Raises:
            DeviceNotFound: There is no such graphics card.
        """
        from gpt4all.llama import devices  # noqa: PLC0415  # keeps the import light

        devices.select(device, devices.list_devices())
        self._device = device

    def list_gpu(self, model_path: str = "") -> list[str]:  # noqa: ARG002  # needed no file for long
        """Names of the graphics cards that can be used."""
        from gpt4all.llama import devices  # noqa: PLC0415  # keeps the import light

        return [device.description for device in devices.list_devices() if device.is_gpu]

    def memory_needed(self, model_path: str | PathLike[str]) -> int:
        """Bytes that the model in a file will occupy, estimated from its header.

        Raises:
            InvalidModelFile: The file is damaged.
        """
        from gpt4all.model import LoadOptions, memory_needed  # noqa: PLC0415  # keeps the import light

        return memory_needed(Path(model_path), LoadOptions(n_ctx=self._n_ctx))

    def set_thread_count(self, n_threads: int) -> None:
        """Compute with this many threads from now on, >= 1.

        Raises:
            ModelClosed: No model is loaded.
            InvalidParameter: The number is out of range.
        """
        (self._embedder or self.loaded).set_threads(n_threads)

    def thread_count(self) -> int:
        """Threads in use.

        Raises:
            ModelClosed: No model is loaded.
        """
        return (self._embedder or self.loaded).engine.n_threads()

    def generate_embedding(self, text: str) -> list[float]:
        """The embedding of a text, as in releases 1.0 to 2.2: floats whose squares add up to 1.

        A text that is too long for the model counts with all its parts. The prefix is that of
        texts which are searched; where nothing is known about the model, there is none.

        Raises:
            InvalidParameter: The text is empty.
            InvalidModelFile: The loaded model makes no embeddings.
            GenerationError: llama.cpp failed.
            ModelClosed: No model is loaded.
        """
        prefix = None if self._loaded_embedder.family else ""
        embeddings: list[float] = self.generate_embeddings(text, prefix)["embeddings"]
        return embeddings

    def generate_embeddings(
        self,
        text: str | list[str],
        prefix: str | None = None,
        dimensionality: int = -1,
        do_mean: bool = True,
        atlas: bool = False,
        cancel_cb: EmbedCancelCallbackType | None = None,
    ) -> EmbedResult:
        """Embeddings with their token count, as in releases 2.3 to 2.8; see `Embed4All.embed`.

        Args:
            text: A text, or a list of texts.
            prefix: Put before each text; None is that of texts which are searched.
            dimensionality: Length of the vectors; -1 is all that the model computes.
            do_mean: Average the pieces of texts that are too long, instead of taking the first.
            atlas: Keep to the rules of Nomic's Atlas.
            cancel_cb: Called before the work begins.

        Raises:
            InvalidParameter, CancellationError, GenerationError: As `Embed4All.embed`.
            InvalidModelFile, ModelClosed: As `generate_embedding`.
        """
        from gpt4all.embeddings import embedded  # noqa: PLC0415  # imports this module

        return embedded(
            self._loaded_embedder,
            text,
            prefix=prefix,
            dimensionality=None if dimensionality == -1 else dimensionality,
            is_truncated=not do_mean,
            is_atlas=atlas,
            cancel_cb=cancel_cb,
        )

    @property
    def _loaded_embedder(self) -> EmbeddingModel:
        if self._embedder is None:
            raise InvalidModelFile(f"{self.loaded.path} is not an embedding model")
        return self._embedder

    def prompt_model(
        self,
        prompt: str,
        callback: ResponseCallbackType = empty_response_callback,
        n_predict: int = 4096,
        top_k: int = 40,
        top_p: float = 0.9,
        temp: float = 0.1,
        n_batch: int = N_BATCH,
        repeat_penalty: float = 1.2,
        repeat_last_n: int = 10,
        context_erase: float = 0.75,
        reset_context: bool = False,
        min_p: float = 0.0,
    ) -> None:
        """Generate and hand every piece of text to ``callback``.

        Continues after everything prompted and generated before, unless ``reset_context``.

        Args:
            prompt: Text for the model, as it is.
            callback: Receives (token id, text); False ends the generation.
            n_predict: Most tokens to generate.
            top_k, top_p, temp, repeat_penalty, repeat_last_n, min_p: As `SamplingParams`.
            n_batch: As ``GPT4All.generate``.
            context_erase: Must lie in 0 ... 1. Nothing is erased: at the end of the context the
                generation ends.
            reset_context: Forget what came before.

        Raises:
            ContextOverflow: The prompt and what came before do not fit.
            InvalidParameter: A value is out of range.
            ModelClosed: No model is loaded.
        """
        pieces = self.prompt_model_streaming(
            prompt,
            callback,
            n_predict=n_predict,
            top_k=top_k,
            top_p=top_p,
            temp=temp,
            n_batch=n_batch,
            repeat_penalty=repeat_penalty,
            repeat_last_n=repeat_last_n,
            context_erase=context_erase,
            reset_context=reset_context,
            min_p=min_p,
        )
        for _ in pieces:
            pass

    def prompt_model_streaming(
        self,
        prompt: str,
        callback: ResponseCallbackType = empty_response_callback,
        n_predict: int = 4096,
        top_k: int = 40,
        top_p: float = 0.9,
        temp: float = 0.1,
        n_batch: int = N_BATCH,
        repeat_penalty: float = 1.2,
        repeat_last_n: int = 10,
        context_erase: float = 0.75,
        reset_context: bool = False,
        min_p: float = 0.0,
    ) -> Iterator[str]:
        """`prompt_model` as a generator of pieces of text."""
        from gpt4all.answer import chunk_size  # noqa: PLC0415  # imports this module
        from gpt4all.legacy import check_prompt_context  # noqa: PLC0415  # as well

        check_prompt_context(self.loaded.n_ctx, context_erase=context_erase)
        params = SamplingParams(
            max_tokens=n_predict,
            top_k=top_k,
            top_p=top_p,
            min_p=min_p,
            temperature=temp,
            repeat_penalty=repeat_penalty,
            repeat_last_n=repeat_last_n,
        )
        if reset_context:
            self._context = []
        is_start = not self._context
        tokens = self._context + self.loaded.tokenize(prompt, is_start=is_start)
        generation = self.loaded.submit(tokens, params, n_chunk=chunk_size(n_batch))
        log_prompt(prompt)
        try:
            for delta in generation:
                tokens += delta.token_ids
                if delta.text and callback(tokens[-1], delta.text) is False:
                    break
                if delta.text:
                    yield delta.text
            self._context = tokens
        finally:
            generation.cancel()
