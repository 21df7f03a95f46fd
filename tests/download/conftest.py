"""A hostile server, a folder to download into, and effort that never sleeps."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from gpt4all.catalog.download import Effort, Source, download

from .server import File, HostileServer, gguf, serving

MIB = 1024 * 1024


@pytest.fixture(autouse=True)
def no_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    """Forget mirrors, tokens and certificates of whoever runs the tests."""
    names = ["GPT4ALL_MIRROR", "HF_ENDPOINT", "HF_TOKEN", "HF_TOKEN_PATH", "HF_HUB_OFFLINE"]
    names += ["SSL_CERT_FILE", "SSL_CERT_DIR", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE"]
    for name in names:
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


@dataclass
class Case:
    """One file on a server and the wish to have it."""

    server: HostileServer
    directory: Path
    data: bytes
    pauses: list[float] = field(default_factory=list)

    @property
    def target(self) -> Path:
        return self.directory / "m.gguf"

    @property
    def part(self) -> Path:
        return self.directory / "m.gguf.part"

    def source(self, **changes: Any) -> Source:
        digest = hashlib.sha256(self.data).hexdigest()
        values: dict[str, Any] = {
            "urls": (self.server.url(),),
            "filename": "m.gguf",
            "size": len(self.data),
            "sha256": digest,
        }
        return Source(**{**values, **changes})

    def effort(self, **changes: Any) -> Effort:
        values: dict[str, Any] = {"sleep": self.pauses.append, "stall": 10.0, "chance": lambda: 1.0}
        return Effort(**{**values, **changes})

    def get(self, source: Source | None = None, **effort: Any) -> Path:
        return download(source or self.source(), self.directory, effort=self.effort(**effort))

    def change(self, data: bytes, **header: str | None) -> None:
        """Put another version on the server."""
        self.data = data
        self.server.files["/m.gguf"] = File(data, **header)  # type: ignore[arg-type]

    def check(self) -> None:
        """The file is right and nothing else is left."""
        assert self.target.read_bytes() == self.data
        assert [file.name for file in self.directory.iterdir()] == ["m.gguf"]


@pytest.fixture(scope="session")
def three_mib() -> bytes:
    return gguf(3 * MIB + 12345)


@pytest.fixture
def case(tmp_path: Path, three_mib: bytes) -> Iterator[Case]:
    with serving({"/m.gguf": File(three_mib)}) as server:
        yield Case(server, tmp_path / "models", three_mib)
