"""Repairs are made when a model is first loaded, and kept."""

from __future__ import annotations

import logging
from dataclasses import replace
from pathlib import Path
from typing import IO, NamedTuple

from gpt4all.ggml import derived, preflight
from gpt4all.ggml.gguf import GGUFHeader, parse_header, read_header

from . import copy, gptj, minilm, vocabularies
from .plan import Plan, tensors_of

logger = logging.getLogger(__name__)

MAKER = "repair 1"
"""Name and version of these repairs; a higher version repairs every model again."""


def ready(path: Path) -> GGUFHeader:
    """Header of the file that llama.cpp can load: of ``path``, or of its repaired copy.

    The copy is made at the first call; `GGUFHeader.path` is the file to load.

    Raises:
        ModelNotFound: There is no such file.
        InvalidModelFile: It must not be handed to llama.cpp and cannot be repaired.
        InsufficientDisk: The copy does not fit on the disk.
    """
    if kept := derived.kept(path, MAKER):
        return preflight.check(kept)
    header = read_header(path)
    planned = plan(header)
    return preflight.check_header(header) if planned is None else preflight.check(_make(planned))


def described(path: Path) -> GGUFHeader:
    """The same header before anything is written.

    Raises:
        ModelNotFound, InvalidModelFile: As `ready`.
    """
    return examined(path).header


class Examined(NamedTuple):
    """A file that can be loaded, if need be after a repair."""

    header: GGUFHeader
    """As of `described`."""
    reasons: tuple[str, ...]
    """What is wrong with the file, each fit to follow "it"; empty if nothing is."""


def examined(path: Path) -> Examined:
    """What `described` says, and why the file needs a repaired copy.

    Raises:
        ModelNotFound, InvalidModelFile: As `ready`.
    """
    header = read_header(path)
    planned = plan(header)
    if planned is None:
        return Examined(preflight.check_header(header), ())
    return Examined(_after(planned), planned.reasons)


def plan(header: GGUFHeader) -> Plan | None:
    """What to write instead of a file; None if it needs no repair or there is none.

    Raises:
        InvalidModelFile: It is of a kind that is repaired, but damaged.
    """
    if "split.count" in header.types or "general.architecture" not in header.types:
        return None
    metadata = {k: v for k, v in header.metadata.items() if k != "general.alignment"}
    types = {key: header.types[key] for key in metadata}
    planned = whole = Plan(header, metadata, types, tensors_of(header))
    for repair in (vocabularies.repair, gptj.repair, minilm.repair):
        planned = repair(planned)
    if planned is whole:
        return None
    preflight.check_extent(header)
    return planned


def _after(planned: Plan) -> GGUFHeader:
    """The header of the copy, refused if that would still be no model."""
    after = parse_header(planned.header.path, copy.header(planned, {}))
    return preflight.check_header(replace(after, file_size=copy.n_bytes(planned, {})))


def _make(planned: Plan) -> Path:
    _after(planned)
    path = planned.header.path
    n_bytes = copy.n_bytes(planned, derived.stamp_of(path, MAKER))

    def write(file: IO[bytes], stamp: derived.Stamp) -> None:
        logger.warning(
            "%s is from 2023: it %s. Writing a repaired copy, once",
            path, " and ".join(planned.reasons),
        )  # fmt: skip
        copy.write(planned, file, stamp)

    return derived.make(path, MAKER, n_bytes, write)
