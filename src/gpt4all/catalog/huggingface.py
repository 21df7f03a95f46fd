"""Finds the files of a model in a repository of the Hugging Face hub."""

from __future__ import annotations

import difflib
import os
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from gpt4all import settings
from gpt4all.catalog.source import Source, checked_filename
from gpt4all.errors import DownloadError, GPT4AllError, InvalidParameter, ModelNotFound
from gpt4all.split import split_name

if TYPE_CHECKING:
    from huggingface_hub.hf_api import ModelInfo

_SECONDS = 15.0
_PREFERRED = ("q4_k_m", "q4_0")
_REFERENCE = re.compile(r"(?:hf:)?([\w.-]+/[\w.-]+)(?:/([^:]+))?(?::([\w.-]+))?")
_QUANTISATION = re.compile(
    r"(?<![a-z0-9])((?:ud-)?(?:i?q\d+_[a-z0-9_]+|tq\d_\d|mxfp4(?:_moe)?|nvfp4|b?f16|fp16|f32))"
    r"(?![a-z0-9_])",
    re.IGNORECASE,
)
_NO_MODEL = re.compile(r"(^|/)(mmproj|imatrix)|[-_.](mmproj|imatrix)[-_.]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _File:
    path: str
    size: int | None
    sha256: str | None


@dataclass(frozen=True, slots=True)
class _Model:
    """The files of one model: one, or all of a split one in order."""

    name: str
    files: tuple[_File, ...]

    @property
    def size(self) -> int:
        return sum(file.size or 0 for file in self.files)

    @property
    def quantisation(self) -> str:
        """As in its file's or else its folder's name, in lower case; empty when neither says."""
        for part in reversed(PurePosixPath(self.name).parts):
            if found := _QUANTISATION.findall(part.removesuffix(".gguf")):
                return str(found[-1]).lower()
        return ""


def find(reference: str) -> list[Source]:
    """The files to fetch for a model on the hub, with sizes and SHA-256.

    Args:
        reference: ``owner/repo``, then optionally ``/`` and a file or folder, then optionally ``:``
            and a quantisation such as ``Q5_K_M`` in any case. ``hf:`` in front is allowed. Without
            file and quantisation it is the Q4_K_M, else the Q4_0, else the smallest GGUF.

    Returns:
        One source, or all parts of a split model in order.

    Raises:
        InvalidParameter: The reference has another form.
        ModelNotFound: There is no such repository, file or quantisation.
        DownloadError: The hub does not answer, or not without a token or an accepted licence.
    """
    match = _REFERENCE.fullmatch(reference.strip())
    if match is None:
        raise InvalidParameter(
            f"{reference!r} must have the form owner/repo, owner/repo/file or owner/repo:kind"
        )
    repository, file, quantisation = match.groups()
    # Else huggingface_hub asks the hub for more than the model and tells it about this machine.
    os.environ.setdefault("HF_HUB_DISABLE_TELEMETRY", "1")
    endpoint = settings.hub_endpoint()
    token = _token()
    info = _info(repository, endpoint, token)
    files = [_file(sibling) for sibling in info.siblings or ()]
    model = _choice(repository, _models(files), files, file, quantisation)
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    return [
        _source(repository, info.sha or "main", endpoint, each, headers) for each in model.files
    ]


def _source(
    repository: str, revision: str, endpoint: str, file: _File, headers: dict[str, str]
) -> Source:
    from huggingface_hub import hf_hub_url  # noqa: PLC0415  # slow to load

    return Source(
        urls=(hf_hub_url(repository, file.path, revision=revision, endpoint=endpoint),),
        filename=checked_filename(PurePosixPath(file.path).name),
        size=file.size,
        sha256=file.sha256,
        headers=headers,
    )


def _token() -> str | None:
    from huggingface_hub import get_token  # noqa: PLC0415  # slow to load

    return get_token()


def _info(repository: str, endpoint: str, token: str | None) -> ModelInfo:
    import httpx2  # noqa: PLC0415  # slow to load
    from huggingface_hub import HfApi, errors  # noqa: PLC0415

    try:
        info = HfApi(endpoint=endpoint, token=token or False).model_info(
            repository, files_metadata=True, timeout=_SECONDS
        )
    except errors.HFValidationError as error:
        raise InvalidParameter(f"{repository!r} is no name of a repository: {error}") from error
    except errors.GatedRepoError as error:
        raise _gated(repository, endpoint) from error
    except errors.RepositoryNotFoundError as error:
        hint = "HF_TOKEN does not open it" if token else "HF_TOKEN is missing"
        raise ModelNotFound(
            f"{endpoint} has no model repository {repository}, or it is private and {hint}"
        ) from error
    except (httpx2.HTTPError, OSError, ValueError, TypeError, KeyError) as error:
        raise _unreachable(endpoint, error) from error
    if info.gated and not token:
        raise _gated(repository, endpoint)
    return info


def _gated(repository: str, endpoint: str) -> GPT4AllError:
    return DownloadError(
        f"{repository} asks for consent first: accept its terms at {endpoint}/{repository} "
        "and put a token of that account into HF_TOKEN"
    )


def _unreachable(endpoint: str, error: Exception) -> GPT4AllError:
    response = getattr(error, "response", None)
    if response is not None:
        return DownloadError(f"{endpoint} answered {response.status_code}; try again later")
    said = str(error).splitlines()[0] if str(error) else type(error).__name__
    return DownloadError(f"{endpoint} could not be asked: {said}")


def _file(sibling: object) -> _File:
    lfs = getattr(sibling, "lfs", None)
    size = getattr(sibling, "size", None)
    path = str(getattr(sibling, "rfilename", ""))
    return _File(path, size if size is not None else lfs and lfs.size, lfs and lfs.sha256)


def _models(files: Iterable[_File]) -> list[_Model]:
    """The GGUF models among the files, split ones as one; incomplete ones are left out."""
    whole: list[_Model] = []
    parts: dict[tuple[str, int], list[_File]] = {}
    for file in sorted(files, key=lambda file: file.path):
        if not file.path.lower().endswith(".gguf") or _NO_MODEL.search(file.path):
            continue
        if part := split_name(file.path):
            parts.setdefault((part.stem, part.n_files), []).append(file)
        else:
            whole.append(_Model(file.path, (file,)))
    whole += [_Model(name, tuple(each)) for (name, n), each in parts.items() if len(each) == n]
    return whole


def _choice(
    repository: str,
    models: list[_Model],
    files: list[_File],
    file: str | None,
    quantisation: str | None,
) -> _Model:
    if file is not None:
        if exact := _named(models, files, file):
            return exact
        models = [m for m in models if m.name.lower().startswith(file.lower().rstrip("/") + "/")]
        if not models:
            raise _no_such(repository, "file", file, [each.path for each in files])
    if not models:
        raise ModelNotFound(f"{repository} has no GGUF file; look for a repository that has")
    models = sorted(models, key=lambda model: (model.size, model.name))
    if quantisation is not None:
        wanted = quantisation.lower()
        for key in (wanted, "ud-" + wanted):
            if fitting := [model for model in models if model.quantisation == key]:
                return fitting[0]
        known = sorted({model.quantisation.upper() for model in models} - {""})
        raise ModelNotFound(
            f"{repository} has no {quantisation.upper()}; it has {', '.join(known) or 'no names'}"
        )
    preferred = [m for key in _PREFERRED for m in models if m.quantisation == key]
    return (preferred or models)[0]


def _named(models: list[_Model], files: list[_File], name: str) -> _Model | None:
    """The model of a file name, with or without folder and extension; any case."""
    wanted = {name.lower(), name.lower() + ".gguf"}
    for model in models:
        paths = [model.name, *(file.path for file in model.files)]
        if wanted & {each for path in paths for each in _spellings(path)}:
            return model
    for file in files:
        if name.lower() in _spellings(file.path):
            return _Model(file.path, (file,))
    return None


def _spellings(path: str) -> set[str]:
    return {path.lower(), PurePosixPath(path).name.lower()}


def _no_such(repository: str, kind: str, name: str, known: list[str]) -> ModelNotFound:
    near = difflib.get_close_matches(name, known, n=3, cutoff=0.4)
    hint = f"; did you mean {' or '.join(near)}?" if near else ""
    return ModelNotFound(f"{repository} has no {kind} {name}{hint}")
