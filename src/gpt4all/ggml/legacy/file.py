"""What an old ggml file says about itself; the nouns that this folder shares."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from gpt4all.errors import InvalidModelFile

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

ARCHITECTURES = (
    "llama", "gptj", "mpt", "mpt-upstream", "replit", "falcon", "starcoder", "gpt2", "gptneox",
    "bert",
)  # fmt: skip
"""``mpt`` is GPT4All's own format, whose vocabulary is damaged; ``mpt-upstream`` is ggml's. The
others have one format of vocabulary each."""


class Entry(NamedTuple):
    """One token of the vocabulary, in the order of the ids."""

    text: bytes
    """As the file has it; how a family encodes it is the tokenizer's business."""
    score: float | None = None
    """None where the format has none."""
    is_special: bool = False
    """What only GPT4All's MPT format says."""


class LegacyTensor(NamedTuple):
    """One tensor of the file."""

    name: str
    shape: tuple[int, ...]
    """ggml's order, the row length first; one or two numbers."""
    type: int
    """A key of `blocks.FORMATS`."""
    version: int
    """Of the quantisation, 0, 1 or 2: how the blocks are laid out."""
    offset: int
    """Byte of the file at which the data begins."""
    n_bytes: int


@dataclass(frozen=True, slots=True)
class LegacyFile:
    """Everything but the weights.

    Attributes:
        path: The file.
        magic: Its first four bytes.
        container: Such as ``ggjt v3``.
        architecture: One of `ARCHITECTURES`.
        numbers: The header's numbers by the names of ``layouts.py``.
        entries: The vocabulary.
        tensors: By name, in the order of the file.
        size: Bytes of the whole file.
    """

    path: Path
    magic: bytes
    container: str
    architecture: str
    numbers: Mapping[str, int | float]
    entries: tuple[Entry, ...]
    tensors: Mapping[str, LegacyTensor]
    size: int

    def number(self, name: str) -> int:
        """A whole number of the header."""
        return int(self.numbers[name])

    def tensor(self, name: str) -> LegacyTensor:
        """A tensor that a model of this kind must have.

        Raises:
            InvalidModelFile: It is missing.
        """
        if name not in self.tensors:
            raise InvalidModelFile(
                f"{self.path} is damaged or incomplete: it has no tensor {name!r}, which every "
                f"{self.architecture} model has"
            )
        return self.tensors[name]

    def rows(self, name: str) -> int:
        """Rows of a matrix.

        Raises:
            InvalidModelFile: It is missing or a vector.
        """
        tensor = self.tensor(name)
        if len(tensor.shape) != 2:
            raise InvalidModelFile(f"{self.path} has a vector {name!r} where a matrix belongs")
        return tensor.shape[1]
