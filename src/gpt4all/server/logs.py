"""The server's log on standard error: a line or a JSON object per event, one per request.

Prompts and completions are not in it unless the operator asks for them.
"""

from __future__ import annotations

import json
import logging
import sys
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any
from urllib.parse import quote

from gpt4all.server.options import ServerOptions
from gpt4all.server.record import RequestRecord

_FACTS = "facts"
"""Attribute of log records with more keys for the JSON object."""

_requests = logging.getLogger("gpt4all.server.requests")

_PROMPT_LOGGER = "gpt4all.pyllmodel"
"""Logs every prompt at level INFO, as releases 1.0 to 2.2 documented."""


def configure(options: ServerOptions) -> None:
    """Send the log of this package and of uvicorn to standard error.

    Args:
        options: Format, and whether prompts may be in it.
    """
    sink = logging.StreamHandler(sys.stderr)
    sink.setFormatter(_JsonFormatter() if options.log_format == "json" else _TextFormatter())
    for name in ("gpt4all", "uvicorn"):
        logger = logging.getLogger(name)
        logger.handlers[:] = [sink]
        logger.setLevel(logging.INFO if name == "gpt4all" else logging.WARNING)
        logger.propagate = False
    quiet = logging.NOTSET if options.log_prompts else logging.WARNING
    logging.getLogger(_PROMPT_LOGGER).setLevel(quiet)
    logging.captureWarnings(capture=True)
    logging.getLogger("py.warnings").handlers[:] = [sink]


def log_request(
    record: RequestRecord, scope: Mapping[str, Any], status: int, seconds: float
) -> None:
    """Note a request that has ended.

    Args:
        record: What is known about it.
        scope: Its ASGI scope.
        status: Of the answer.
        seconds: From its arrival to its end.
    """
    if not _requests.isEnabledFor(logging.INFO):
        return
    # Percent-encoded, or a path could begin a line of its own.
    path = quote(scope["path"], safe="/:~@!$&'()*+,;=")[:200]
    facts: dict[str, Any] = {
        "method": scope["method"],
        "path": path,
        "status": status,
        "ms": round(1000 * seconds, 1),
        "request": record.id,
    }
    line = f"{facts['method']} {path} {status} {facts['ms']} ms {record.id}"
    if record.model:
        facts |= {
            "model": record.model,
            "prompt_tokens": record.prompt_tokens,
            "cached_tokens": record.cached_tokens,
            "completion_tokens": record.completion_tokens,
        }
        line += f" {record.model} {record.prompt_tokens}+{record.completion_tokens} tokens"
    _requests.info(line, extra={_FACTS: facts})


class _TextFormatter(logging.Formatter):
    """``12:00:00 what happened``; warnings and errors say that they are."""

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(message)s", "%H:%M:%S")

    def format(self, record: logging.LogRecord) -> str:
        line = super().format(record)
        if record.levelno <= logging.INFO:
            return line
        time, _, rest = line.partition(" ")
        return f"{time} {record.levelname.lower()}: {rest}"


class _JsonFormatter(logging.Formatter):
    """One JSON object on one line."""

    def format(self, record: logging.LogRecord) -> str:
        event = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
            **getattr(record, _FACTS, {}),
        }
        if record.exc_info:
            event["traceback"] = self.formatException(record.exc_info)
        return json.dumps(event)
