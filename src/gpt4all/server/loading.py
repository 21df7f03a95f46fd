"""Brings models into memory; runs in threads, `residents` decides when."""

from __future__ import annotations

from gpt4all import Embed4All, GPT4All
from gpt4all.llama import memory
from gpt4all.model import memory_needed
from gpt4all.server.options import ServerOptions
from gpt4all.server.shelf import ModelFile

Loaded = GPT4All | Embed4All


class Loader:
    """Loads models as the options say.

    Args:
        options: Device, threads, context and slots.
    """

    def __init__(self, options: ServerOptions) -> None:
        self._options = options

    def load(self, file: ModelFile) -> Loaded:
        """Bring a model into memory.

        Raises:
            InvalidModelFile, InsufficientMemory, DeviceNotFound, LibraryError: As `GPT4All`.
        """
        options = self._options
        if file.kind == "embedding":
            return Embed4All(file.path, n_threads=options.threads, device=options.device)
        return GPT4All(
            file.path,
            device=options.device,
            n_threads=options.threads,
            n_ctx=options.n_ctx,
            n_slots=options.n_parallel,
        )

    def memory_needed(self, file: ModelFile) -> int:
        """Bytes that it will occupy.

        Raises:
            InvalidModelFile: The file is damaged.
        """
        if file.path.suffix == ".bin":  # converted while it is loaded
            return file.size
        return memory_needed(file.path, self._options.load_options())

    def memory_free(self) -> int:
        """Bytes that programs can still take without swapping."""
        return memory.available()
