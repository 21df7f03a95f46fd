"""Every environment variable and every directory of the package, in one table.

Values are read when asked for, never at import, so a program may set them at any time.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from gpt4all.errors import InvalidParameter


@dataclass(frozen=True, slots=True)
class Variable:
    """One environment variable."""

    name: str
    meaning: str


LIBLLAMA = Variable(
    "GPT4ALL_LIBLLAMA",
    "path of a libllama to load instead of the installed wheel's; must be the supported release",
)
VERBOSE_LLAMACPP = Variable(
    "GPT4ALL_VERBOSE_LLAMACPP",
    "1 shows llama.cpp's own log on standard error; 0 (the default) keeps it silent",
)
MODELS = Variable("GPT4ALL_MODELS", "the model directory, instead of ~/.cache/gpt4all")
OFFLINE = Variable(
    "GPT4ALL_OFFLINE",
    "1 forbids every download, as HF_HUB_OFFLINE=1 does; 0 (the default) allows them",
)
CATALOGUE = Variable(
    "GPT4ALL_CATALOG",
    "address of the published list of models, by default https://gpt4all.io/models/models3.json; "
    "off never fetches it",
)
MIRROR = Variable(
    "GPT4ALL_MIRROR",
    "addresses, separated by blanks, that are tried before https://gpt4all.io/models",
)
HUB_ENDPOINT = Variable("HF_ENDPOINT", "address to use instead of https://huggingface.co")
HUB_TOKEN = Variable(
    "HF_TOKEN", "access token for Hugging Face; sent to that host alone, for models that need one"
)
CERTIFICATES = Variable(
    "SSL_CERT_FILE",
    "file of certificates to trust instead of the system's; REQUESTS_CA_BUNDLE works too",
)

VARIABLES = (
    LIBLLAMA,
    VERBOSE_LLAMACPP,
    MODELS,
    OFFLINE,
    CATALOGUE,
    MIRROR,
    HUB_ENDPOINT,
    HUB_TOKEN,
    CERTIFICATES,
)
"""All of them, for documentation."""


def libllama_path() -> Path | None:
    """Path given by ``GPT4ALL_LIBLLAMA``, or None."""
    value = os.environ.get(LIBLLAMA.name)
    return Path(value) if value else None


def verbose_llamacpp() -> bool:
    """Whether ``GPT4ALL_VERBOSE_LLAMACPP`` asks for llama.cpp's log.

    Raises:
        InvalidParameter: The variable is neither 0 nor 1.
    """
    return _flag(VERBOSE_LLAMACPP)


def is_offline() -> bool:
    """Whether ``GPT4ALL_OFFLINE`` or Hugging Face's ``HF_HUB_OFFLINE`` forbids downloads.

    Raises:
        InvalidParameter: ``GPT4ALL_OFFLINE`` is neither 0 nor 1.
    """
    hub = os.environ.get("HF_HUB_OFFLINE", "").strip().upper()
    return _flag(OFFLINE) or hub in ("1", "ON", "YES", "TRUE")


def _flag(variable: Variable) -> bool:
    value = os.environ.get(variable.name, "0") or "0"
    if value not in ("0", "1"):
        raise InvalidParameter(f"{variable.name} is {value!r} but must be 0 or 1")
    return value == "1"


def catalogue_url() -> str | None:
    """Address of the published list of models; None if it must not be fetched.

    Raises:
        InvalidParameter: ``GPT4ALL_CATALOG`` is neither ``off`` nor an address.
    """
    value = os.environ.get(CATALOGUE.name) or "https://gpt4all.io/models/models3.json"
    return None if value == "off" else _address(CATALOGUE, value)


def mirrors() -> tuple[str, ...]:
    """Addresses given by ``GPT4ALL_MIRROR``, without a slash at the end.

    Raises:
        InvalidParameter: One does not begin with ``http://`` or ``https://``.
    """
    return tuple(_address(MIRROR, part) for part in os.environ.get(MIRROR.name, "").split())


def hub_endpoint() -> str:
    """Address of the Hugging Face hub, without a slash at the end.

    Raises:
        InvalidParameter: ``HF_ENDPOINT`` does not begin with ``http://`` or ``https://``.
    """
    return _address(HUB_ENDPOINT, os.environ.get(HUB_ENDPOINT.name) or "https://huggingface.co")


def _address(variable: Variable, value: str) -> str:
    if not value.startswith(("http://", "https://")):
        raise InvalidParameter(
            f"{variable.name} is {value!r} but must begin with http:// or https://"
        )
    return value.rstrip("/")


def certificates_file() -> Path | None:
    """File of trusted certificates named for other programs, or None for the usual ones.

    ``SSL_CERT_FILE`` and ``SSL_CERT_DIR`` are heeded without this by everything that uses TLS.
    """
    if os.environ.get(CERTIFICATES.name) or os.environ.get("SSL_CERT_DIR"):
        return None
    value = os.environ.get("REQUESTS_CA_BUNDLE") or os.environ.get("CURL_CA_BUNDLE")
    return Path(value) if value else None


def default_model_directory() -> Path:
    """``~/.cache/gpt4all``, where every release of gpt4all kept its models."""
    return Path.home() / ".cache" / "gpt4all"


def model_directory() -> Path:
    """Where models are kept: ``GPT4ALL_MODELS`` if it is set, else `default_model_directory`."""
    value = os.environ.get(MODELS.name)
    return Path(value).expanduser() if value else default_model_directory()


def desktop_directory() -> Path:
    """Where gpt4all's desktop application keeps its models."""
    return Path(platformdirs.user_data_dir()) / "nomic.ai" / "GPT4All"


def cache_directory() -> Path:
    """Directory for facts that can be found out again, such as a library's test verdict."""
    return Path(platformdirs.user_cache_dir("gpt4all", appauthor=False))


def history_file() -> Path:
    """File that keeps the lines typed into ``gpt4all chat``."""
    return Path(platformdirs.user_state_dir("gpt4all", appauthor=False)) / "chat-history"
