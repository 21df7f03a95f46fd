"""Every error this package raises, in one tree.

::

    GPT4AllError
    ├── ModelNotFound        (FileNotFoundError, ValueError)  no file where it was looked for
    ├── InvalidModelFile     (ValueError, RuntimeError)       the file is no model that runs here
    ├── InsufficientMemory   (MemoryError, ValueError, RuntimeError)  the model does not fit
    ├── LibraryError         (RuntimeError)                   libllama is missing, foreign or broken
    ├── DeviceNotFound       (ValueError)                     no such processor or graphics card
    ├── InvalidParameter     (ValueError)                     an argument out of its range
    │   └── UnsupportedParameter                              a parameter that is not available here
    ├── ContextOverflow      (ValueError, RuntimeError)       more tokens than the context holds
    ├── TemplateError        (ValueError)                     a chat template failed
    ├── GenerationError      (RuntimeError)                   llama.cpp failed while generating
    ├── ModelClosed          (RuntimeError)                   used after close()
    ├── DownloadError        (ConnectionError, ValueError, RuntimeError)  a file cannot be fetched
    ├── VerificationError    (ValueError, RuntimeError)       a file is not the one expected
    ├── InsufficientDisk     (OSError, RuntimeError)          the file does not fit on the disk
    ├── ServerBusy           (RuntimeError)                   a server cannot take the request now
    ├── DeadlineExceeded     (TimeoutError)                   a request took longer than it may
    ├── UpstreamError        (RuntimeError)                   an inference server failed
    └── CancellationError                                     the caller's cancel_cb said so

Where releases of gpt4all raised different built-in types for the same mistake, the class inherits
from all of them, so that an ``except`` written for any release still catches it.
"""

from __future__ import annotations


class GPT4AllError(Exception):
    """Anything that went wrong and is explained in one sentence."""

    exit_code = 1
    """Exit status of the command line when this error ends it."""


class ModelNotFound(GPT4AllError, FileNotFoundError, ValueError):  # noqa: N818
    """No model file was found; the sentence says where it was looked for."""

    exit_code = 3

    def __str__(self) -> str:
        # OSError.__str__ formats errno pairs; this class always carries one sentence.
        return str(self.args[0]) if self.args else ""


class InvalidModelFile(GPT4AllError, ValueError, RuntimeError):  # noqa: N818
    """The file is damaged, of another kind, or of an architecture that libllama does not know."""

    exit_code = 4


class InsufficientMemory(GPT4AllError, MemoryError, ValueError, RuntimeError):  # noqa: N818
    """The model and its context need more memory than is free."""

    exit_code = 5


class LibraryError(GPT4AllError, RuntimeError):
    """libllama could not be loaded or is not the release this package was written for."""

    exit_code = 6


class DeviceNotFound(GPT4AllError, ValueError):  # noqa: N818
    """The requested device does not exist here; the sentence lists those that do."""

    exit_code = 7


class InvalidParameter(GPT4AllError, ValueError):  # noqa: N818
    """An argument has a wrong type or lies outside its range."""

    exit_code = 2


class UnsupportedParameter(InvalidParameter):
    """A parameter that exists elsewhere but has no effect here, and so is refused.

    Attributes:
        parameter: Its name.
    """

    def __init__(self, sentence: str, *, parameter: str = "") -> None:
        super().__init__(sentence)
        self.parameter = parameter


class ContextOverflow(GPT4AllError, ValueError, RuntimeError):  # noqa: N818
    """The prompt has more tokens than the context window holds.

    Attributes:
        n_tokens: Tokens of the prompt.
        limit: Most tokens that a prompt may have here.
    """

    exit_code = 8

    def __init__(self, n_tokens: int, limit: int) -> None:
        super().__init__(
            f"the prompt has {n_tokens} tokens but at most {limit} fit into the context; "
            "shorten it, start a new session, or load the model with a larger n_ctx"
        )
        self.n_tokens = n_tokens
        self.limit = limit

    def __reduce__(self) -> tuple[type[ContextOverflow], tuple[int, int]]:
        return (type(self), (self.n_tokens, self.limit))


class TemplateError(GPT4AllError, ValueError):
    """A chat template does not compile, refuses the messages, or does not end."""

    exit_code = 9


class GenerationError(GPT4AllError, RuntimeError):
    """llama.cpp reported a failure while a completion was computed."""

    exit_code = 10


class ModelClosed(GPT4AllError, RuntimeError):  # noqa: N818
    """The model was used after ``close()`` or the end of its ``with`` block."""

    exit_code = 11


class DownloadError(GPT4AllError, ConnectionError, ValueError, RuntimeError):
    """A file could not be fetched; what has arrived is kept and the next attempt goes on there."""

    exit_code = 12


class VerificationError(GPT4AllError, ValueError, RuntimeError):
    """A file has another size, digest or beginning than it must have."""

    exit_code = 13


class InsufficientDisk(GPT4AllError, OSError, RuntimeError):  # noqa: N818
    """The disk has less room than the file still needs.

    Attributes:
        need: Bytes that are still to be written.
        free: Bytes that may be written there.
    """

    exit_code = 14

    def __init__(self, directory: str, need: int, free: int) -> None:
        super().__init__(
            f"{need:,} more bytes are needed in {directory} but {free:,} are free; "
            "make room or choose another folder"
        )
        self.directory = directory
        self.need = need
        self.free = free

    def __reduce__(self) -> tuple[type[InsufficientDisk], tuple[str, int, int]]:
        return (type(self), (self.directory, self.need, self.free))


class ServerBusy(GPT4AllError, RuntimeError):  # noqa: N818
    """A server cannot take a request now; the same request may succeed later.

    Attributes:
        retry_after: Seconds after which it is worth asking again.
        status: HTTP status for the client: 503, or 429 when this client alone asks too much.
    """

    exit_code = 15

    def __init__(self, sentence: str, *, retry_after: float, status: int = 503) -> None:
        super().__init__(sentence)
        self.retry_after = retry_after
        self.status = status


class DeadlineExceeded(GPT4AllError, TimeoutError):  # noqa: N818
    """A server gave up a request that took longer than a request may take."""

    exit_code = 17

    def __str__(self) -> str:
        # OSError.__str__ formats errno pairs; this class always carries one sentence.
        return str(self.args[0]) if self.args else ""


class UpstreamError(GPT4AllError, RuntimeError):
    """An inference server took a request and failed, or went away before its answer was complete.

    Attributes:
        status: HTTP status for the client: 502, or 504 when it took too long.
    """

    exit_code = 16

    def __init__(self, sentence: str, *, status: int = 502) -> None:
        super().__init__(sentence)
        self.status = status


class CancellationError(GPT4AllError):
    """Raised when a caller's cancel callback ends the work."""

    exit_code = 130
