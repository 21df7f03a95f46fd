"""A private language model on your own machine.

::

    from gpt4all import GPT4All

    with GPT4All() as model, model.chat_session():
        print(model.generate("Name 3 colors"))

Importing loads no native library; the first model does.
"""

from gpt4all.errors import (
    CancellationError,
    ContextOverflow,
    DeviceNotFound,
    GenerationError,
    GPT4AllError,
    InsufficientMemory,
    InvalidModelFile,
    InvalidParameter,
    LibraryError,
    ModelClosed,
    ModelNotFound,
    TemplateError,
)
from gpt4all.gpt4all import GPT4All
from gpt4all.pyllmodel import LLModel

__all__ = [
    "CancellationError",
    "ContextOverflow",
    "DeviceNotFound",
    "GPT4All",
    "GPT4AllError",
    "GenerationError",
    "InsufficientMemory",
    "InvalidModelFile",
    "InvalidParameter",
    "LLModel",
    "LibraryError",
    "ModelClosed",
    "ModelNotFound",
    "TemplateError",
]
