"""Pages of a model's file, as the system counts them, once its weights are packed."""

from __future__ import annotations

import sys
from pathlib import Path

import psutil
import pytest

from gpt4all.llama.weights import Weights
from gpt4all.testing import tiny_model

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the pages are counted in /proc")


def resident_after_loading(path: Path, *, accel: bool) -> float:
    """The share of a file that is in this process's memory while its model is loaded."""
    weights = Weights(path, accel=accel)
    maps = psutil.Process().memory_maps()
    weights.close()
    file = path.resolve()
    return sum(each.rss for each in maps if each.path == str(file)) / file.stat().st_size


@pytest.mark.usefixtures("in_use")
@pytest.mark.parametrize("name", ["model.gguf", "spaces in (names), r--p.bin"])
def test_pages_of_packed_weights_are_let_go(tmp_path: Path, name: str) -> None:
    path = tiny_model(tmp_path / name, n_embd=1024, quantisation="Q8_0")
    link = tmp_path / "link.gguf"
    link.symlink_to(path)
    for given in (path, link):
        assert resident_after_loading(given, accel=False) > 0.9
        assert resident_after_loading(given, accel=True) < 0.3, "small tensors and the last one"
