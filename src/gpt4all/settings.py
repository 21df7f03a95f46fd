"""Every environment variable and every directory of the package, in one table.

Values are read when asked for, never at import, so a program may set them at any time.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

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
ACCEL = Variable(
    "GPT4ALL_ACCEL",
    "0 lets llama.cpp compute on the processor with its own kernels; 1 (the default) with ours",
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
HOST = Variable("GPT4ALL_HOST", "address that the server listens on, by default 127.0.0.1")
PORT = Variable("GPT4ALL_PORT", "port that the server listens on, by default 4891")
MODEL_BIN = Variable(
    "MODEL_BIN", "model that the server answers with when a request names none; its file or name"
)
DOWNLOAD = Variable(
    "GPT4ALL_DOWNLOAD", "1 lets the server fetch models that requests name; 0 is the default"
)
API_KEYS = Variable(
    "GPT4ALL_API_KEY",
    "API keys that the server accepts, separated by blanks; by default it asks none",
)
API_KEY_FILE = Variable(
    "GPT4ALL_API_KEY_FILE", "file with more API keys that the server accepts, one per line"
)
ALLOWED_HOSTS = Variable(
    "GPT4ALL_ALLOWED_HOSTS",
    "names, separated by blanks, under which browsers may reach the server besides localhost",
)
CORS_ORIGINS = Variable(
    "GPT4ALL_CORS_ORIGINS",
    "web sites, separated by blanks, whose pages may use the server, such as https://chat.example",
)
INFERENCE_MODE = Variable(
    "INFERENCE_MODE",
    "cpu (the default) lets the server compute here; gpu lets it forward to inference servers",
)
MODEL_ID = Variable(
    "MODEL_ID",
    "with INFERENCE_MODE=gpu, the model of the inference server that every name it does not know "
    "means; without it such names are refused",
)
UPSTREAM = Variable(
    "GPT4ALL_UPSTREAM",
    "with INFERENCE_MODE=gpu, addresses of the inference servers, separated by blanks; by default "
    "http://gpt4all_gpu:8000/v1, the one of compose.yaml",
)
UPSTREAM_KEY = Variable(
    "GPT4ALL_UPSTREAM_KEY", "API key for the inference servers; by default none is sent"
)
UPSTREAM_TIMEOUT = Variable(
    "GPT4ALL_UPSTREAM_TIMEOUT",
    "seconds until an inference server must have begun its answer, by default 600",
)

VARIABLES = (
    LIBLLAMA,
    VERBOSE_LLAMACPP,
    ACCEL,
    MODELS,
    OFFLINE,
    CATALOGUE,
    MIRROR,
    HUB_ENDPOINT,
    HUB_TOKEN,
    CERTIFICATES,
    HOST,
    PORT,
    MODEL_BIN,
    DOWNLOAD,
    API_KEYS,
    API_KEY_FILE,
    ALLOWED_HOSTS,
    CORS_ORIGINS,
    INFERENCE_MODE,
    MODEL_ID,
    UPSTREAM,
    UPSTREAM_KEY,
    UPSTREAM_TIMEOUT,
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


def is_accelerated() -> bool:
    """Whether ``GPT4ALL_ACCEL`` allows our own CPU kernels.

    Raises:
        InvalidParameter: The variable is neither 0 nor 1.
    """
    return _flag(ACCEL, default="1")


def is_offline() -> bool:
    """Whether ``GPT4ALL_OFFLINE`` or Hugging Face's ``HF_HUB_OFFLINE`` forbids downloads.

    Raises:
        InvalidParameter: ``GPT4ALL_OFFLINE`` is neither 0 nor 1.
    """
    hub = os.environ.get("HF_HUB_OFFLINE", "").strip().upper()
    return _flag(OFFLINE) or hub in ("1", "ON", "YES", "TRUE")


def _flag(variable: Variable, *, default: str = "0") -> bool:
    value = os.environ.get(variable.name) or default
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


DIRECTLY_REACHED = {"all://localhost": None, "all://127.0.0.1": None, "all://[::1]": None}
"""httpx2's ``mounts`` for this machine, which no proxy of the environment stands in front of."""


def inference_mode() -> Literal["cpu", "gpu"]:
    """Where the server has answers computed, from ``INFERENCE_MODE``: here, or elsewhere.

    Raises:
        InvalidParameter: It is neither ``cpu`` nor ``gpu``.
    """
    value = os.environ.get(INFERENCE_MODE.name) or "cpu"
    if value not in ("cpu", "gpu"):
        raise InvalidParameter(f"{INFERENCE_MODE.name} is {value!r} but must be cpu or gpu")
    return "cpu" if value == "cpu" else "gpu"


def model_id() -> str | None:
    """The model given by ``MODEL_ID``, or None."""
    return os.environ.get(MODEL_ID.name) or None


def upstreams() -> tuple[str, ...]:
    """Addresses of inference servers, without a slash at the end.

    Raises:
        InvalidParameter: One does not begin with ``http://`` or ``https://``.
    """
    value = os.environ.get(UPSTREAM.name, "").split() or ["http://gpt4all_gpu:8000/v1"]
    return tuple(_address(UPSTREAM, part) for part in value)


def upstream_key() -> str | None:
    """The API key for inference servers, or None."""
    return os.environ.get(UPSTREAM_KEY.name) or None


def upstream_timeout() -> float:
    """Seconds until an inference server must have begun its answer.

    Raises:
        InvalidParameter: ``GPT4ALL_UPSTREAM_TIMEOUT`` is no number from 0.1 to 86400.
    """
    value = os.environ.get(UPSTREAM_TIMEOUT.name) or "600"
    try:
        seconds = float(value)
    except ValueError:
        seconds = 0.0
    if not 0.1 <= seconds <= 86400:
        raise InvalidParameter(
            f"{UPSTREAM_TIMEOUT.name} is {value!r} but must be a number from 0.1 to 86400"
        )
    return seconds


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


def state_directory() -> Path:
    """Directory for what happened earlier, such as the lines typed into the chat."""
    return Path(platformdirs.user_state_dir("gpt4all", appauthor=False))


def history_file() -> Path:
    """File that keeps the lines typed into ``gpt4all chat``."""
    return state_directory() / "chat-history"
