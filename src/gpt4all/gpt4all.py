"""`GPT4All`, the class that programs use: load a model, generate, chat.

Its signatures and defaults are those of release 2.0. Chat sessions are in `chat`, what only release
0.3 had in `legacy`; the work is done in `model` (loaded files) and `catalog` (finding them).
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from os import PathLike
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Literal, Self, overload

from gpt4all import demonstration, settings
from gpt4all.catalog import store
from gpt4all.catalog.progress import conversion_progress, on_terminal
from gpt4all.catalog.store import append_bin_suffix_if_missing, append_extension_if_missing
from gpt4all.chat import DEFAULT_MODEL_CONFIG, DEFAULT_STOP_STRINGS, empty_chat_session
from gpt4all.errors import InvalidParameter
from gpt4all.legacy import CONTEXT_KEYWORDS, Release03, check_prompt_context, print_pieces
from gpt4all.pyllmodel import N_BATCH, LLModel, ResponseCallbackType, empty_response_callback
from gpt4all.types import Message, SamplingParams

if TYPE_CHECKING:
    from gpt4all.catalog.source import ProgressCallback

DEFAULT_MODEL_DIRECTORY: str | PathLike[str] = settings.default_model_directory()
"""Where models are looked for and put; assign to it to change that. Read anew by every call.

Until a program assigns to it, ``GPT4ALL_MODELS`` goes before it.
"""

_UNASSIGNED = DEFAULT_MODEL_DIRECTORY

DEFAULT_PROMPT_TEMPLATE = "### Human:\n{0}\n\n### Assistant:\n"
"""The default template of releases 2.3 to 2.8."""

MessageType = Message
ConfigType = dict[str, Any]
DEFAULTS = SamplingParams()

__all__ = [
    "DEFAULT_MODEL_CONFIG",
    "DEFAULT_MODEL_DIRECTORY",
    "DEFAULT_PROMPT_TEMPLATE",
    "DEFAULT_STOP_STRINGS",
    "ConfigType",
    "GPT4All",
    "LLModel",
    "MessageType",
    "ModelConfig",
    "append_bin_suffix_if_missing",
    "append_extension_if_missing",
    "empty_chat_session",
    "empty_response_callback",
]


class ModelConfig(dict[str, Any]):
    """A model's configuration that is also the path of its file.

    Programs for 0.3 use what ``retrieve_model`` returns as a path, later ones as a dict.
    """

    def __fspath__(self) -> str:
        return str(self["path"])

    def __str__(self) -> str:
        return str(self["path"])


class GPT4All(Release03):
    """A language model on this machine. Any number of threads may use one instance at once.

    Args:
        model_name: Path or file name, with or without ``.gguf`` or ``.bin``; a name of the
            catalogue; ``hf:owner/repo[/file][:quantisation]``; an ``https://`` address. None or
            ``"built-in"`` is the small demonstration model inside the package, which says once
            what it is when None is given.
        model_path: Directory with the file; None is `DEFAULT_MODEL_DIRECTORY`.
        model_type: Kept as the attribute ``model_type``; has no other effect in any release.
        allow_download: Whether a missing file may be fetched, and whether the prompt templates of
            the catalogue are used. A file that is there is loaded without any network either way.
        n_threads: Threads that compute, 1 ... 1024; None is the number of physical cores, or 1 for
            a model of a few megabytes.
        device: ``"cpu"`` or None; ``"gpu"``, ``"nvidia"``, ``"amd"``, ``"intel"``, ``"cuda"``,
            ``"metal"``, ``"kompute"`` or the name of a graphics card.
        verbose: Print on standard error what is loaded from where.
        n_ctx: Tokens of context shared by all generations, >= 8; None is what the model was trained
            for, at most 8192, less if memory is short.
        ngl: Layers on the graphics card.
        n_slots: Generations computed at once, 1 ... 256; more callers wait their turn.
        accel: Whether gpt4all's own CPU kernels may be used where they are quicker.

    Attributes:
        model: The `LLModel`.
        model_type: The argument.
        config: ``systemPrompt``, ``promptTemplate``, ``filename`` and ``path`` of the model, and
            what the catalogue knows about it.
        stop_strings: Texts that end answers to plain prompts; assign to change them.

    Raises:
        ModelNotFound: There is no such file, and none to fetch.
        DownloadError, VerificationError, InsufficientDisk: It could not be fetched.
        InvalidModelFile: The file is damaged or cannot generate text.
        InsufficientMemory: It does not fit.
        DeviceNotFound: The device does not exist.
        InvalidParameter: A number is out of range.
        LibraryError: libllama is missing or unsupported.
    """

    def __init__(
        self,
        model_name: str | PathLike[str] | None = None,
        model_path: str | PathLike[str] | None = None,
        model_type: str | None = None,
        allow_download: bool = True,
        n_threads: int | None = None,
        device: str | None = "cpu",
        verbose: bool = False,
        *,
        n_ctx: int | None = None,
        ngl: int = 100,
        n_slots: int = 4,
        accel: bool = True,
    ) -> None:
        from gpt4all.model import LoadOptions  # noqa: PLC0415  # keeps `import gpt4all` light

        options = LoadOptions(
            device=device, n_threads=n_threads, n_ctx=n_ctx, ngl=ngl, n_slots=n_slots, accel=accel
        )
        self.model_type = model_type
        if model_name is None:
            demonstration.announce()
        # Positional, as subclasses that override the method with a plain function expect.
        self.config: Any = self.retrieve_model(model_name, model_path, allow_download, verbose)
        model = LLModel()
        with on_terminal(None, title="converting the model, once: ") as shown:
            model.load(Path(self.config["path"]), options, progress=conversion_progress(shown))
        store.mark_used(Path(self.config["path"]))
        super().__init__(model)

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
        """End all generations and free the memory; harmless when repeated."""
        self.model.close()

    @property
    def backend(self) -> Literal["cpu", "kompute", "cuda", "metal"]:
        """What computes; Vulkan goes by gpt4all's old name for it, kompute."""
        device = self.model.loaded.device
        return "cpu" if device is None else device.backend

    @property
    def device(self) -> str | None:
        """Name of the graphics card in use, or None."""
        device = self.model.loaded.device
        return None if device is None else device.description

    @staticmethod
    def list_gpus() -> list[str]:
        """Names of the graphics cards that can be used."""
        return LLModel().list_gpu()

    @staticmethod
    def list_models() -> list[ConfigType]:
        """The published models, newest first; needs no network.

        Returns:
            Per file a dict with the fields of the lists that older releases fetched (``order``,
            ``name``, ``filename``, ``filesize``, ``md5sum``, ``url``, ``type``, ``parameters``,
            ``quant``, ``ramrequired``, ``description``, ``requires``, ``systemPrompt``,
            ``promptTemplate`` ...), all texts; what is not known is an empty text.
        """
        from gpt4all.catalog import catalog, published  # noqa: PLC0415  # as above

        published.refresh_in_background()
        return [card.published() for card in catalog.load().cards]

    @staticmethod
    def retrieve_model(
        model_name: str | PathLike[str] | None,
        model_path: str | PathLike[str] | None = None,
        allow_download: bool = True,
        verbose: bool = False,
        *,
        progress: ProgressCallback | None = None,
    ) -> ModelConfig:
        """Find a model file, and fetch it if it is not there.

        Args:
            model_name: As for the constructor.
            model_path: As for the constructor.
            allow_download: Whether a missing file may be fetched; False also leaves out what the
                catalogue says about prompts, as in release 2.0.
            verbose: Print on standard error where the file is.
            progress: Called a few times per second while it is fetched, with ``received``,
                ``total``, ``resumed`` (bytes) and ``speed`` (bytes per second); False cancels. None
                shows a line on standard error if that is a terminal.

        Returns:
            Its configuration: a dict that can also be used as the path of the file.

        Raises:
            ModelNotFound: There is no such file or directory, and nothing to fetch.
            DownloadError: It could not be fetched; the next attempt goes on where this one ended.
            VerificationError: What was fetched is not the published file.
            InsufficientDisk: It does not fit on the disk.
            InvalidParameter: The name is empty or a malformed address.
            CancellationError: ``progress`` returned False.
        """
        from gpt4all.catalog import retrieval  # noqa: PLC0415  # as above

        with on_terminal(progress) as shown:
            found = retrieval.retrieve(
                model_name, _folders(model_path), allow_download=allow_download, progress=shown
            )
        if verbose:
            print(f"Found model file at {found.path}", file=sys.stderr)  # noqa: T201  # documented
        known = found.card.configuration() if found.card and allow_download else {}
        return ModelConfig(
            {**DEFAULT_MODEL_CONFIG, **known, "filename": found.path.name, "path": str(found.path)}
        )

    @staticmethod
    def download_model(
        model_filename: str,
        model_path: str | PathLike[str],
        verbose: bool = True,
        url: str | None = None,
        expected_size: int | None = None,
        expected_md5: str | None = None,
        *,
        progress: ProgressCallback | None = None,
    ) -> str:
        """Fetch a model file unless it is there.

        Args:
            model_filename: Its name, with extension.
            model_path: Folder to put it into; made if missing.
            verbose: Show the progress and the place of the file on standard error.
            url: Where to fetch it; None asks the catalogue, then takes https://gpt4all.io/models.
            expected_size: Bytes that it must have.
            expected_md5: MD5 digest that it must have.
            progress: As for `retrieve_model`; None shows a line if ``verbose``.

        Returns:
            The path of the file.

        Raises:
            ModelNotFound: There is no such file on the network.
            DownloadError, VerificationError, InsufficientDisk, InvalidParameter, CancellationError:
                As `retrieve_model`.
        """
        from gpt4all.catalog import retrieval  # noqa: PLC0415  # as above

        with on_terminal(progress, is_shown=verbose) as shown:
            path = retrieval.download(
                model_filename,
                Path(model_path).expanduser(),
                url=url,
                size=expected_size,
                md5=expected_md5,
                progress=shown,
            )
        if verbose:
            print(f"Model downloaded at: {path}", file=sys.stderr)  # noqa: T201  # as documented
        return str(path)

    # Generating

    @overload
    def generate(
        self, prompt: str, *args: Any, streaming: Literal[False] = ..., **kwargs: Any
    ) -> str: ...

    @overload
    def generate(
        self, prompt: str, *args: Any, streaming: Literal[True], **kwargs: Any
    ) -> Iterator[str]: ...

    def generate(  # type: ignore[misc]  # the overloads only sort out the result's type
        self,
        prompt: str,
        max_tokens: int = DEFAULTS.max_tokens,
        temp: float = DEFAULTS.temperature,
        top_k: int = DEFAULTS.top_k,
        top_p: float = DEFAULTS.top_p,
        repeat_penalty: float = DEFAULTS.repeat_penalty,
        repeat_last_n: int = DEFAULTS.repeat_last_n,
        n_batch: int = N_BATCH,
        n_predict: int | None = None,
        streaming: bool = False,
        callback: ResponseCallbackType = empty_response_callback,
        *,
        min_p: float = DEFAULTS.min_p,
        typical_p: float = DEFAULTS.typical_p,
        frequency_penalty: float = DEFAULTS.frequency_penalty,
        presence_penalty: float = DEFAULTS.presence_penalty,
        logit_bias: Mapping[int, float] = DEFAULTS.logit_bias,
        stop: str | Sequence[str] | None = None,
        seed: int | None = None,
        n_ctx: int | None = None,
        n_past: int | None = None,
        logits_size: int | None = None,
        tokens_size: int | None = None,
        context_erase: float | None = None,
    ) -> str | Iterator[str]:
        """Generate text that continues a prompt, or in a chat session the answer to it.

        Args:
            prompt: What to continue or to answer.
            max_tokens: Most tokens to generate, >= 0. A bool here is release 0.3's ``streaming``:
                with True the text is also printed while it is generated.
            temp: Randomness, 0 ... 100; 0 always takes the most likely token.
            top_k: Choose among this many most likely tokens; 1 is greedy, 0 or less means all.
            top_p: Choose among the most likely tokens of this total probability, 0 ... 1.
            repeat_penalty: Makes recent tokens less likely, above 0 ... 100; 1 is off.
            repeat_last_n: How many recent tokens that concerns; 0 is off, -1 means all.
            n_batch: Prompt tokens computed at once, >= 1. More than 512 and less than 128 make no
                difference: small batches are slower and save no memory here.
            n_predict: The same as ``max_tokens``, and stronger.
            streaming: Return a generator of pieces of text; nothing runs before its first ``next``.
            callback: Called with (token id, text); False, and only False, ends the generation.
            min_p: Drop tokens less likely than this share of the best one, 0 ... 1; 0 is off.
            typical_p: Locally typical sampling, 0 ... 1; 1 is off.
            frequency_penalty: Subtracted from a recent token's logit per occurrence, -100 ... 100.
            presence_penalty: Subtracted once from a recent token's logit, -100 ... 100.
            logit_bias: Token id -> number added to its logit.
            stop: One or more texts that end the answer and are not part of it.
            seed: Makes the random choices repeatable, 0 ... 2**32 - 2; logits may still round
                differently when other work shares the batch or the prompt is partly cached.
            n_ctx, n_past, logits_size, tokens_size, context_erase: Release 0.3's prompt context;
                see `legacy.check_prompt_context` for the values that are possible.

        Returns:
            The text, or a generator of its pieces.

        Raises:
            ContextOverflow: The prompt (in a session, the conversation) has too many tokens.
            InvalidParameter: A value is out of range, or the prompt is not text.
            TemplateError: The chat template failed.
            GenerationError: llama.cpp failed.
            ModelClosed: The model was closed.
        """
        is_03 = isinstance(max_tokens, bool)
        values = (n_ctx, n_past, logits_size, tokens_size, context_erase)
        context = dict(zip(CONTEXT_KEYWORDS, values, strict=True))
        check_prompt_context(self.model.loaded.n_ctx, **context)
        default = DEFAULTS.max_tokens if is_03 else max_tokens
        params = SamplingParams(
            max_tokens=default if n_predict is None else n_predict,
            temperature=temp,
            top_k=top_k,
            top_p=top_p,
            min_p=min_p,
            typical_p=typical_p,
            repeat_penalty=repeat_penalty,
            repeat_last_n=repeat_last_n,
            frequency_penalty=frequency_penalty,
            presence_penalty=presence_penalty,
            logit_bias=logit_bias,
            seed=seed,
            stop=_texts(stop),
        )
        answer = self.answer(prompt, params, n_batch=n_batch, callback=callback)
        if is_03 or any(value is not None for value in context.values()):
            return print_pieces(answer, echo=bool(max_tokens) if is_03 else streaming)
        if streaming:
            return answer.pieces()
        for _ in answer.pieces():
            pass
        return answer.text


def _folders(model_path: str | PathLike[str] | None) -> list[Path]:
    is_assigned = DEFAULT_MODEL_DIRECTORY is not _UNASSIGNED
    return store.directories(model_path, DEFAULT_MODEL_DIRECTORY if is_assigned else None)


def _texts(stop: str | Sequence[str] | None) -> tuple[str, ...]:
    if isinstance(stop, str):
        return (stop,)
    if stop is not None and not isinstance(stop, Sequence):
        raise InvalidParameter(f"stop is {stop!r} but must be one or more texts")
    return tuple(stop or ())
