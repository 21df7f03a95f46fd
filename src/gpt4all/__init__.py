"""A private language model on your own machine.

::

    from gpt4all import GPT4All

    with GPT4All() as model, model.chat_session():
        print(model.generate("Name 3 colors"))

Importing loads no native library; the first model does.
"""

from gpt4all.embeddings import Embed4All
from gpt4all.errors import (
    CancellationError,
    ContextOverflow,
    DeadlineExceeded,
    DeviceNotFound,
    DownloadError,
    GenerationError,
    GPT4AllError,
    InsufficientDisk,
    InsufficientMemory,
    InvalidModelFile,
    InvalidParameter,
    LibraryError,
    ModelClosed,
    ModelNotFound,
    ServerBusy,
    TemplateError,
    UnsupportedParameter,
    UpstreamError,
    VerificationError,
)
from gpt4all.gpt4all import GPT4All
from gpt4all.pyllmodel import LLModel

__all__ = [
    "CancellationError",
    "ContextOverflow",
    "DeadlineExceeded",
    "DeviceNotFound",
    "DownloadError",
    "Embed4All",
    "GPT4All",
    "GPT4AllError",
    "GenerationError",
    "InsufficientDisk",
    "InsufficientMemory",
    "InvalidModelFile",
    "InvalidParameter",
    "LLModel",
    "LibraryError",
    "ModelClosed",
    "ModelNotFound",
    "ServerBusy",
    "TemplateError",
    "UnsupportedParameter",
    "UpstreamError",
    "VerificationError",
]
