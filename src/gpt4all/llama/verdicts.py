"""What was found out about native code on this processor, remembered per file.

Finding out costs seconds and starts processes; a program that starts again must not pay for it.
"""

from __future__ import annotations

import hashlib
import json
import logging
import os
import platform
from collections.abc import Callable
from pathlib import Path

from gpt4all import settings

logger = logging.getLogger("gpt4all")  # `gpt4all.llama` is silent, this must be heard

_CPU_FLAGS = ("flags", "Features")
"""How the lines of ``/proc/cpuinfo`` begin that say what x86 and Arm processors can do."""


def remembered(
    question: str, files: tuple[Path, ...], find_out: Callable[[], str], *, again: bool = False
) -> str:
    """The answer to a question about native code in files, asked once per machine and build.

    Args:
        question: What is to be known.
        files: Shared objects that the answer depends on; changed ones are asked about anew.
        find_out: Gives the answer.
        again: Ask although the answer is known.

    Raises:
        OSError: A file is not there.
    """
    key = _key(question, files)
    known = {} if again else _read()
    if key not in known:
        answer = find_out()
        _write(_read() | {key: answer})
        return answer
    return known[key]


def file() -> Path:
    """Where the answers are kept; deleting it is harmless."""
    return settings.cache_directory() / "libllama-verdicts.json"


def _key(question: str, files: tuple[Path, ...]) -> str:
    """Names a question about these builds on this processor."""
    builds = [_build(path.resolve()) for path in files]
    identity = [question, builds, platform.machine(), _cpu_flags()]
    return hashlib.sha256(json.dumps(identity).encode()).hexdigest()


def _build(path: Path) -> list[str | int]:
    status = path.stat()
    return [str(path), status.st_size, status.st_mtime_ns]


def _cpu_flags() -> str:
    """What the first core can do; reading on takes long on processors with many."""
    cpu = Path("/proc/cpuinfo")
    if not cpu.exists():
        return ""
    with cpu.open() as lines:
        return next((line for line in lines if line.startswith(_CPU_FLAGS)), "")


def _read() -> dict[str, str]:
    try:
        known = json.loads(file().read_text())
    except (OSError, ValueError):
        return {}  # never written, or damaged: the question is only asked again
    return known if isinstance(known, dict) else {}


def _write(known: dict[str, str]) -> None:
    target = file()
    new = target.with_name(f"{target.name}.{os.getpid()}")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        new.write_text(json.dumps(known))
        new.replace(target)  # at once: other processes may read it now
    except OSError as error:
        logger.info("%s could not be written: %s", target, error)
