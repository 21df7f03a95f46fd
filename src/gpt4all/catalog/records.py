"""Small facts about files on this machine: when a model was last used, where it came from.

Kept in the cache directory, one file per model, so that programs cannot disturb each other. Losing
them costs nothing but convenience, so no failure to read or write them is an error.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import tempfile
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from gpt4all import settings


@dataclass(frozen=True, slots=True)
class Record:
    """What is remembered about one file."""

    path: str
    """Absolute path of the file; of a split model, of its first part."""
    used: float = 0.0
    """When a model was last loaded from it, seconds since 1970; 0 is never."""
    origin: str = ""
    """Where it was fetched from: ``hf:owner/repo/file`` or an address."""
    reference: str = ""
    """What was asked for then, such as ``hf:owner/repo:Q4_K_M``."""
    md5: str = ""
    sha256: str = ""


def record_of(path: Path) -> Record:
    """The record of a file; an empty one if nothing is known."""
    absolute = os.path.abspath(path)  # noqa: PTH100  # unlike resolve, it keeps links
    found = _parsed(read_json(_record_path(absolute)))
    return found if found and found.path == absolute else Record(absolute)


def records() -> Iterator[Record]:
    """All records."""
    with contextlib.suppress(OSError), os.scandir(_directory()) as entries:
        for entry in entries:
            if entry.name.endswith(".json") and (record := _parsed(read_json(Path(entry.path)))):
                yield record


def remember(path: Path, **facts: str | float) -> None:
    """Change fields of a file's record."""
    record = replace(record_of(path), **facts)  # type: ignore[arg-type]  # names of fields
    write_json(_record_path(record.path), asdict(record))


def forget(path: Path) -> None:
    """Remove a file's record."""
    with contextlib.suppress(OSError):
        _record_path(os.path.abspath(path)).unlink()  # noqa: PTH100  # as above


def read_json(path: Path) -> Any:
    """The value in a JSON file; None if there is none or it is damaged."""
    try:
        return json.loads(path.read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        return None


def write_json(path: Path, value: object) -> None:
    """Replace a JSON file in one step; nothing happens if it cannot be written."""
    temporary = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(prefix=".", suffix=".tmp", dir=path.parent)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump(value, file)
        Path(temporary).replace(path)
    except OSError:
        if temporary is not None:
            with contextlib.suppress(OSError):
                Path(temporary).unlink()


def _directory() -> Path:
    return settings.cache_directory() / "models"


def _record_path(absolute: str) -> Path:
    digest = hashlib.sha256(os.fsencode(absolute)).hexdigest()[:32]
    return _directory() / f"{digest}.json"


def _parsed(value: object) -> Record | None:
    if not isinstance(value, dict):
        return None
    try:
        return Record(
            path=str(value["path"]),
            used=float(value.get("used", 0.0)),
            **{name: str(value.get(name, "")) for name in ("origin", "reference", "md5", "sha256")},
        )
    except (KeyError, TypeError, ValueError):
        return None
