"""The model files on this machine: which folders hold them, which are there, removing them."""

from __future__ import annotations

import glob
import os
import time
from collections.abc import Iterable, Iterator, Sequence
from importlib import resources
from os import PathLike
from pathlib import Path
from typing import NamedTuple

from gpt4all import settings
from gpt4all.errors import ModelNotFound
from gpt4all.split import SplitName, split_name

from .records import forget, record_of, records, remember

EXTENSIONS = (".gguf", ".bin")
"""Of model files: today's format, and the ggml files of releases 0.3 and 1.0."""

BUILT_IN = "built-in"
"""Name of the demonstration model inside the package."""

COPY = ".gguf"
"""Follows the whole name of a file of 2023 in the name of what was made from it to run today."""

_NO_MODELS = (".", "incomplete-")
"""Names begin so that are no models: hidden files, the desktop application's unfinished ones."""

_LEFTOVERS = (".part", ".part.journal", ".part.journal.new", ".part.lock")
"""What an interrupted download leaves beside its file."""


def append_bin_suffix_if_missing(model_name: str) -> str:
    """``model_name`` with ``.bin`` unless it ends so; the rule of gpt4all 0.3 and 1.0."""
    return model_name if model_name.endswith(".bin") else model_name + ".bin"


def append_extension_if_missing(model_name: str) -> str:
    """``model_name`` with ``.gguf`` unless it ends in ``.gguf`` or ``.bin``; the rule of 2.x."""
    return model_name if model_name.endswith(EXTENSIONS) else model_name + ".gguf"


def built_in_path() -> Path:
    """The demonstration model's file.

    Raises:
        ModelNotFound: The package was installed without it.
    """
    path = Path(str(resources.files("gpt4all") / "data" / "built-in.gguf"))
    if not path.is_file():
        raise ModelNotFound(f"the built-in model is missing from this installation: {path}")
    return path


def directories(
    model_path: str | PathLike[str] | None = None,
    default: str | PathLike[str] | None = None,
) -> list[Path]:
    """The folders in which models are looked for; downloads go into the first.

    Args:
        model_path: The only folder to use; it must exist.
        default: A program's own default folder, used before that of the settings.

    Returns:
        ``model_path`` alone; or ``default``, the folder of the settings (`GPT4ALL_MODELS`), the
        usual one, and the desktop application's if there is one.

    Raises:
        ModelNotFound: ``model_path`` does not exist.
    """
    if model_path is not None:
        folder = Path(model_path).expanduser()
        if not folder.is_dir():
            raise ModelNotFound(f"Invalid model directory: {str(model_path)!r} does not exist")
        return [folder]
    folders = [Path(default).expanduser()] if default is not None else []
    folders += [settings.model_directory(), settings.default_model_directory()]
    if settings.desktop_directory().is_dir():
        folders.append(settings.desktop_directory())
    return list(dict.fromkeys(folders))


class StoredModel(NamedTuple):
    """A model on this machine: one file, perhaps with its copy that runs today, or several parts.

    A tuple, because a folder may hold a hundred thousand of them.
    """

    name: str
    """Its file name without extension and part number."""
    folder: Path
    filenames: tuple[str, ...]
    """Those that are there."""
    size: int
    """Bytes of all its files."""
    first: str = ""
    """Name of the first part of a split model."""
    n_missing: int = 0
    """Parts of a split model that are not there."""
    used: float = 0.0
    """When it was last loaded, seconds since 1970; 0 if never."""

    @property
    def filename(self) -> str:
        """Name of the file to load."""
        return self.first or self.filenames[0]

    @property
    def path(self) -> Path:
        """The file to load."""
        return self.folder / self.filename

    @property
    def files(self) -> tuple[Path, ...]:
        """The files that are there."""
        return tuple(self.folder / name for name in self.filenames)


def stored(folders: Iterable[Path]) -> list[StoredModel]:
    """All models in some folders, sorted by name; of two with one file name the first counts."""
    used = {record.path: record.used for record in records() if record.used}
    models: dict[str, StoredModel] = {}
    for folder in folders:
        for model in _in_folder(folder, used):
            models.setdefault(model.filename, model)
    return sorted(models.values(), key=lambda model: model.name.casefold())


def _in_folder(folder: Path, used: dict[str, float]) -> Iterator[StoredModel]:
    base = os.path.abspath(folder) + os.sep  # noqa: PTH100  # unlike resolve, it keeps links
    parts: dict[tuple[str, int], list[tuple[str, int]]] = {}
    sizes = dict(_files(folder))
    for name, size in sizes.items():
        stem = name.rpartition(".")[0]
        if stem in sizes and name.endswith(COPY):
            continue  # it belongs to the file that it was made from
        part = split_name(name)
        if part is None:
            copy = sizes.get(name + COPY)
            files = (name,) if copy is None else (name, name + COPY)
            last = used.get(base + name, 0.0)
            yield StoredModel(stem, folder, files, size + (copy or 0), used=last)
        else:
            parts.setdefault((part.stem, part.n_files), []).append((name, size))
    for (stem, count), found in parts.items():
        first = str(SplitName(stem, 1, count))
        yield StoredModel(
            stem,
            folder,
            tuple(sorted(name for name, _ in found)),
            sum(size for _, size in found),
            first,
            count - len(found),
            used.get(base + first, 0.0),
        )


def _files(folder: Path) -> Iterator[tuple[str, int]]:
    """Names and sizes of the model files in a folder; files that vanish meanwhile are left out."""
    try:
        entries = os.scandir(folder)
    except OSError:
        return
    with entries:
        for entry in entries:
            name = entry.name
            if not name.endswith(EXTENSIONS) or name.startswith(_NO_MODELS):
                continue
            try:
                if entry.is_file():
                    yield name, entry.stat().st_size
            except OSError:
                continue


def parts_of(path: Path) -> list[Path]:
    """All files of the model that begins at ``path``; more than one if it is split."""
    part = split_name(path.name)
    if part is None or part.n_files > 1000:
        return [path]
    return [path.with_name(str(each)) for each in part.all()]


def is_complete(path: Path) -> bool:
    """Whether the file and, of a split model, all other parts are there."""
    return all(is_file(part) for part in parts_of(path))


def find(name: str, folder: Path) -> Path | None:
    """The file in a folder that a name means; an absolute path stands for itself.

    Args:
        name: With or without extension (``.gguf`` before ``.bin``), or a split model's name without
            its part number.
        folder: Where to look.
    """
    for candidate in candidates(name, folder):
        copy = candidate.with_name(candidate.name + COPY)
        if is_file(candidate):
            return candidate
        if candidate.suffix == ".bin" and is_file(copy):
            return copy  # the old file may be deleted when it was converted
    return _first_part(folder / expanded(name))


def is_file(path: Path) -> bool:
    """Whether there is a file that can be seen; a name that no file can have is none."""
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False


def candidates(name: str, folder: Path) -> list[Path]:
    """The files that a name may mean in a folder."""
    path = folder / expanded(name)
    if not path.name:
        return []  # the root of all folders
    if path.suffix in EXTENSIONS:
        return [path]
    return [path.with_name(path.name + extension) for extension in EXTENSIONS] + [path]


def expanded(name: str) -> Path:
    """The path that a name spells, with ``~`` for a home directory."""
    try:
        return Path(name).expanduser()
    except RuntimeError:  # the home directory of a user who does not exist
        return Path(name)


def _first_part(path: Path) -> Path | None:
    stem = path.name.removesuffix(".gguf")
    if not stem:
        return None
    pattern = f"{glob.escape(stem)}-00001-of-[0-9][0-9][0-9][0-9][0-9].gguf"
    try:
        return min(path.parent.glob(pattern), default=None)
    except OSError:
        return None


def mark_used(path: Path) -> None:
    """Remember that a model was loaded now."""
    remember(path, used=time.time())


def remove(model: StoredModel) -> int:
    """Delete a model's files, what an interrupted download left beside them, and its record.

    Returns:
        Bytes of the deleted files.
    """
    freed = 0
    for file in _with_leftovers(model.files):
        if file.is_file() or file.is_symlink():
            freed += file.lstat().st_size
            file.unlink()
    forget(model.path)
    return freed


def _with_leftovers(files: Sequence[Path]) -> Iterator[Path]:
    for file in files:
        yield file
        yield from (file.with_name(file.name + ending) for ending in _LEFTOVERS)


def last_use(path: Path) -> float:
    """When a model was last loaded from a file, seconds since 1970; 0 if never."""
    return record_of(path).used
