"""Pages of mapped model files, as the kernel counts them."""

from __future__ import annotations

import mmap
import sys
from pathlib import Path

import psutil
import pytest

from gpt4all.accel import mapped_file

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the pages are counted in /proc")

SIZE = 64 * mmap.PAGESIZE


def resident(path: Path) -> int:
    """Bytes of a file in this process's memory."""
    return sum(each.rss for each in psutil.Process().memory_maps() if each.path == str(path))


def mapped(path: Path) -> mmap.mmap:
    """A file in memory, every page of it read."""
    path.write_bytes(bytes(range(256)) * (SIZE // 256))
    with path.open("rb") as file:
        pages = mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ)
    assert len(set(pages[:: mmap.PAGESIZE])) == 1
    return pages


@pytest.mark.parametrize(
    "name", ["whole.gguf", "spaces in (names).bin", "half-00001-of-00002.gguf"]
)
def test_pages_are_released(tmp_path: Path, name: str) -> None:
    pages = mapped(tmp_path / name)
    assert resident(tmp_path / name) == SIZE
    mapped_file.release(tmp_path / name)
    assert resident(tmp_path / name) == 0
    assert pages[:] == bytes(range(256)) * (SIZE // 256)


def test_all_parts_of_a_split_file(tmp_path: Path) -> None:
    names = ("m-00001-of-00002.gguf", "m-00002-of-00002.gguf", "n-00001-of-00002.gguf", "m.gguf")
    kept = [mapped(tmp_path / name) for name in names]
    mapped_file.release(tmp_path / names[0])
    assert [resident(tmp_path / name) for name in names] == [0, 0, SIZE, SIZE]
    assert len(kept) == len(names)


def test_a_link_to_a_file(tmp_path: Path) -> None:
    pages = mapped(tmp_path / "blob")
    (tmp_path / "link.gguf").symlink_to("blob")
    mapped_file.release(tmp_path / "link.gguf")
    assert resident(tmp_path / "blob") == 0
    pages.close()
