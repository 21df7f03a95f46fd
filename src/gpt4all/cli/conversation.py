"""A model with one chat session, as the commands use it."""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path

from gpt4all import GPT4All
from gpt4all.catalog.store import BUILT_IN
from gpt4all.cli import output
from gpt4all.cli.options import Options
from gpt4all.cli.piped import check_text
from gpt4all.cli.pull import bar
from gpt4all.cli.reply import Reply
from gpt4all.types import Message, SamplingParams


class Conversation:
    """One chat with one model.

    Args:
        model: Answers; a chat session is open.
        params: How to sample.

    Attributes:
        name: What to call the model.
    """

    def __init__(self, model: GPT4All, params: SamplingParams, name: str) -> None:
        self._model = model
        self.params = params
        self.name = name

    @property
    def messages(self) -> list[Message]:
        """The conversation so far, the system message first."""
        return self._model.current_chat_session

    @messages.setter
    def messages(self, messages: list[Message]) -> None:
        if not messages or messages[0]["role"] != "system":
            messages = [{"role": "system", "content": ""}, *messages]
        self._model.current_chat_session = messages

    @property
    def system(self) -> str:
        """The system message; assign to change what the next answers follow."""
        return self.messages[0]["content"]

    @system.setter
    def system(self, text: str) -> None:
        self.messages[0] = {"role": "system", "content": check_text(text, "the system message")}

    def ask(self, prompt: str) -> Reply:
        """The answer to a prompt, not computed before it is read.

        Raises:
            InvalidParameter: The prompt is not text.
        """
        prompt = check_text(prompt, "the prompt")
        return Reply(self, self._model.answer(prompt, self.params))


@contextmanager
def open_conversation(options: Options) -> Iterator[Conversation]:
    """Load the model and start a chat session for as long as the block lasts.

    Raises:
        GPT4AllError: An option is out of range or the model cannot be loaded.
    """
    params = options.sampling_params()
    if options.verbose:
        _log_to_standard_error()
    with _load(options) as model, _session(model, options):
        name = options.model or BUILT_IN
        yield Conversation(model, params, model.config["filename"] if name != BUILT_IN else name)


def _session(model: GPT4All, options: Options) -> AbstractContextManager[GPT4All]:
    if options.system is None:
        return model.chat_session()
    return model.chat_session(check_text(options.system, "--system") or False)


def _load(options: Options) -> GPT4All:
    name = _file_or_name(options.model)
    if name is not None:  # fetched first if it is not here: the bar and the status share a line
        with bar(str(options.model), is_shown=True) as progress:
            GPT4All.retrieve_model(name, options.model_path, progress=progress)
    with _status(options):
        model = GPT4All(
            name,
            options.model_path,
            n_threads=options.threads,
            device=options.device,
            verbose=options.verbose,
            n_ctx=options.n_ctx,
        )
    if options.verbose:
        output.note(
            f"{model.model.loaded.n_ctx} tokens of context, "
            f"{model.model.thread_count()} threads, {model.device or model.backend}"
        )
    return model


def _file_or_name(model: str | None) -> str | Path | None:
    """What to load; a file in the current directory goes before one in the model directory."""
    path = Path(model) if model not in (None, BUILT_IN) else None
    return path.absolute() if path and path.is_file() else model


def _status(options: Options) -> AbstractContextManager[object]:
    """Shows a person that a large model takes its time."""
    if options.model in (None, BUILT_IN) or not output.is_terminal(sys.stderr):
        return nullcontext()
    from rich.console import Console  # noqa: PLC0415  # slow to import, and seldom needed

    return Console(stderr=True).status(f"Loading {options.model} ...")


def _log_to_standard_error() -> None:
    logger = logging.getLogger("gpt4all")
    logger.setLevel(logging.INFO)
    if not logger.handlers:
        handler = logging.StreamHandler()
        handler.setFormatter(logging.Formatter("%(message)s"))
        logger.addHandler(handler)
