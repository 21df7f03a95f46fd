"""A loaded model: its weights, its engine, and how text becomes token ids.

The layer between the public class and the engine: it knows files and prompts, but neither chat
sessions nor any release's signatures.
"""

from __future__ import annotations

import logging
import os
import warnings
import weakref
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import psutil

from gpt4all.engine import Engine, Generation
from gpt4all.errors import InvalidModelFile, InvalidParameter
from gpt4all.ggml import preflight, repair
from gpt4all.ggml.gguf import GGUFHeader
from gpt4all.ggml.legacy import first_use
from gpt4all.ggml.legacy.conversion import Progress
from gpt4all.llama import devices, memory
from gpt4all.llama.context import N_BATCH, Context
from gpt4all.llama.weights import Weights
from gpt4all.text.template import ChatTemplate, chat_template
from gpt4all.types import SamplingParams

logger = logging.getLogger(__name__)

MAX_DEFAULT_N_CTX = 8192
"""Cells of the KV cache unless asked otherwise: enough for long chats, modest in memory."""

MIN_DEFAULT_N_CTX = 512
"""The default is never shrunk below this for lack of memory."""


@dataclass(frozen=True, slots=True)
class LoadOptions:
    """How to load a model.

    Raises:
        InvalidParameter: A number is out of range.
    """

    device: str | None = "cpu"
    """See `gpt4all.llama.devices.select`."""
    n_threads: int | None = None
    """Threads that compute, 1 ... 1024; None is the number of physical cores, or 1 if small."""
    n_ctx: int | None = None
    """Tokens of context shared by all sequences, >= 8; None is the model's own, at most 8192."""
    ngl: int = 100
    """Layers on the graphics card, counted from the last; negative is all. Unused without one."""
    n_slots: int = 4
    """Sequences computed at once, 1 ... 256; more callers wait."""
    accel: bool = True
    """Whether our own CPU kernels may be used; see `gpt4all.llama.acceleration`."""

    def __post_init__(self) -> None:
        _check("n_threads", self.n_threads, 1, 1024)
        _check("n_ctx", self.n_ctx, 8, 2**24)
        _check("ngl", self.ngl, -1, 2**31 - 1)
        _check("n_slots", self.n_slots, 1, 256)


def _check(name: str, value: object, low: int, high: int) -> None:
    if value is None:
        return
    if isinstance(value, bool) or not isinstance(value, int):
        raise InvalidParameter(f"{name} is {value!r} but must be a whole number")
    if not low <= value <= high:
        raise InvalidParameter(f"{name} is {value} but must lie between {low} and {high}")


class Model:
    """A model in memory, ready for any number of threads.

    Args:
        path: The GGUF file, or an old ``.bin``, which is converted the first time.
        options: How to load it.
        progress: Called while an old file is converted; see `first_use.ready`.

    Raises:
        InvalidModelFile: The file is damaged or cannot generate text.
        InsufficientDisk: The conversion does not fit on the disk.
        InsufficientMemory: It does not fit.
        DeviceNotFound: The device does not exist.
        LibraryError: libllama is missing or unsupported.
    """

    def __init__(
        self,
        path: Path,
        options: LoadOptions | None = None,
        *,
        progress: Progress | None = None,
    ) -> None:
        options = options or LoadOptions()
        self.path = path
        header = repair.ready(first_use.ready(path, progress))
        self.device = devices.select(options.device, devices.list_devices())
        self.n_ctx = _choose_n_ctx(header, options)
        self.weights = Weights(
            header.path,
            device=self.device,
            n_gpu_layers=options.ngl,
            overrides=header.overrides,
            accel=options.accel,
        )
        try:
            n_threads = options.n_threads or default_threads(self.weights.size)
            context = Context(
                self.weights,
                n_ctx=self.n_ctx,
                n_slots=options.n_slots,
                n_batch=max(N_BATCH, options.n_slots),
                n_threads=n_threads,
            )
            if not (self.weights.is_decoder and context.has_memory):
                context.close()
                raise InvalidModelFile(f"{path} is not a text-generating model")
        except BaseException:
            self.weights.close()
            raise
        self.engine = Engine(context, owns_weights=True)
        # Without close(), the thread and the native memory go with the last reference.
        self._close = weakref.finalize(self, self.engine.close)

    def close(self) -> None:
        """End all generations and free the memory; harmless when repeated."""
        self._close()

    def set_threads(self, n_threads: int) -> None:
        """Compute with this many threads, 1 ... 1024, from the next step on.

        Raises:
            InvalidParameter: The number is out of range.
            ModelClosed: The model was closed.
        """
        _check("n_threads", n_threads, 1, 1024)
        self.engine.set_threads(n_threads)

    @cached_property
    def chat_template(self) -> ChatTemplate | None:
        """The template stored in the file, or None.

        Raises:
            TemplateError: It does not compile.
        """
        source = self.weights.chat_template
        if source is None:
            return None
        weights = self.weights
        return chat_template(source, bos_token=weights.bos_text, eos_token=weights.eos_text)

    def tokenize(self, text: str, *, is_start: bool = True) -> list[int]:
        """Token ids of a prompt, or of text that continues one.

        The beginning-of-sequence token is added at the start unless the text spells it out, as
        chat templates do.

        Raises:
            InvalidParameter: The text is not valid Unicode.
            ModelClosed: The model was closed.
        """
        with self.weights.in_use():  # another thread may close the model meanwhile
            bos = self.weights.bos_text
            add = is_start and not (bos and text.startswith(bos))
            return self.weights.tokenize(text, add_special=add)

    def submit(
        self, prompt: list[int], params: SamplingParams, *, n_chunk: int | None = None
    ) -> Generation:
        """Queue one completion; see `Engine.submit`."""
        (generation,) = self.engine.submit(prompt, params, n_chunk=n_chunk)
        return generation


SMALL_MODEL = 32 * 2**20
"""Bytes of weights up to which one thread is the quickest: more wait for each other at every
step of the graph longer than they compute, and much longer on a busy machine."""


def default_threads(n_bytes: int) -> int:
    """Physical cores this process may use; one for a small model of ``n_bytes`` of weights."""
    if n_bytes <= SMALL_MODEL:
        return 1
    allowed = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return max(1, min(psutil.cpu_count(logical=False) or 1, allowed or 1))


def memory_needed(path: Path, options: LoadOptions) -> int:
    """Bytes that the model in a file will occupy.

    Raises:
        InvalidModelFile: The file is damaged.
    """
    header = first_use.described(path) or repair.described(path)
    n_ctx = options.n_ctx or _default_n_ctx(header)
    return memory.estimate(header.metadata, preflight.n_bytes(header), n_ctx, options.n_slots).total


def _choose_n_ctx(header: GGUFHeader, options: LoadOptions) -> int:
    """The context size to load with, after comparing the memory it needs with what is free."""
    free = memory.available()

    def need(n_ctx: int) -> memory.MemoryNeed:
        return memory.estimate(header.metadata, preflight.n_bytes(header), n_ctx, options.n_slots)

    if options.n_ctx is not None:
        memory.check(need(options.n_ctx), free, header.path.name, options.n_ctx)
        return options.n_ctx
    wanted = n_ctx = _default_n_ctx(header)
    while need(n_ctx).total > free and n_ctx > MIN_DEFAULT_N_CTX:
        n_ctx = max(n_ctx // 2, MIN_DEFAULT_N_CTX)
    memory.check(need(n_ctx), free, header.path.name, n_ctx)
    if n_ctx < wanted:
        message = f"n_ctx is {n_ctx} instead of {wanted}: more does not fit into free memory"
        warnings.warn(message, RuntimeWarning, stacklevel=3)
    return n_ctx


def _default_n_ctx(header: GGUFHeader) -> int:
    architecture = header.metadata.get("general.architecture")
    trained = header.metadata.get(f"{architecture}.context_length")
    return min(trained, MAX_DEFAULT_N_CTX) if isinstance(trained, int) else 2048
