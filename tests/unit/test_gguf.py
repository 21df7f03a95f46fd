"""The header reader: good files, hand-made bytes, and damage anywhere."""

from __future__ import annotations

import contextlib
import os
import random
import struct
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from gguf import GGUFWriter

from gpt4all.errors import InvalidModelFile, ModelNotFound
from gpt4all.ggml.foreign import foreign_kind
from gpt4all.ggml.gguf import LARGEST_HEADER, read_header
from gpt4all.testing import Draft, foreign_files, tiny_model, vocabulary

EVERY_TYPE: dict[str, tuple[int, str, Any]] = {
    "uint8": (0, "<B", 200),
    "int8": (1, "<b", -3),
    "uint16": (2, "<H", 60_000),
    "int16": (3, "<h", -300),
    "uint32": (4, "<I", 2**32 - 1),
    "int32": (5, "<i", -(2**31)),
    "float32": (6, "<f", 0.5),
    "bool": (7, "<?", True),
    "uint64": (10, "<Q", 2**64 - 1),
    "int64": (11, "<q", -(2**63)),
    "float64": (12, "<d", 1e300),
}


def header_bytes(*values: bytes, tensors: tuple[bytes, ...] = (), version: int = 3) -> bytes:
    start = struct.pack("<4sIQQ", b"GGUF", version, len(tensors), len(values))
    return start + b"".join(values) + b"".join(tensors)


def text(value: str | bytes) -> bytes:
    raw = value.encode() if isinstance(value, str) else value
    return struct.pack("<Q", len(raw)) + raw


def write(folder: Path, content: bytes) -> Path:
    path = folder / "model.gguf"
    path.write_bytes(content)
    return path


@pytest.mark.parametrize("name", EVERY_TYPE)
def test_reads_every_type_alone_and_in_arrays(tmp_path: Path, name: str) -> None:
    code, form, value = EVERY_TYPE[name]
    raw = struct.pack(form, value)
    alone = text("alone") + struct.pack("<I", code) + raw
    array = text("array") + struct.pack("<IIQ", 9, code, 3) + raw * 3
    header = read_header(write(tmp_path, header_bytes(alone, array)))
    assert header.metadata == {"alone": value, "array": [value] * 3}
    assert header.types == {"alone": name, "array": f"array of {name}"}


def test_reads_texts_and_keeps_bytes_that_are_not_text(tmp_path: Path) -> None:
    strings = text("é") + text(b"\xff\xfe") + text("")
    array = text("words") + struct.pack("<IIQ", 9, 8, 3) + strings
    alone = text("word") + struct.pack("<I", 8) + text("naïve 😀")
    header = read_header(write(tmp_path, header_bytes(array, alone, version=2)))
    assert header.metadata == {"words": ["é", "\udcff\udcfe", ""], "word": "naïve 😀"}
    assert header.version == 2


def test_reads_what_the_gguf_package_writes(tmp_path: Path) -> None:
    path = tmp_path / "model.gguf"
    writer = GGUFWriter(path, "llama")
    writer.add_custom_alignment(64)
    writer.add_tensor("a", np.arange(6, dtype=np.float32).reshape(2, 3))
    writer.add_tensor("b", np.ones((4,), np.float16))
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    header = read_header(path)
    assert [(t.name, t.shape, t.type, t.offset, t.n_bytes) for t in header.tensors] == [
        ("a", (3, 2), 0, 0, 24),
        ("b", (4,), 1, 64, 8),
    ]
    assert header.alignment == 64
    assert header.data_offset % 64 == 0
    assert header.file_size == path.stat().st_size
    data = path.read_bytes()[header.data_offset :]
    assert np.frombuffer(data[:24], np.float32).tolist() == [0, 1, 2, 3, 4, 5]


def test_reads_a_tiny_model(tmp_path: Path) -> None:
    header = read_header(tiny_model(tmp_path / "tiny.gguf", n_ctx=77))
    assert header.metadata["general.architecture"] == "llama"
    assert header.metadata["llama.context_length"] == 77
    assert header.metadata["tokenizer.ggml.tokens"] == list(vocabulary("bpe").tokens)
    last = header.tensors[-1]
    assert header.data_offset + last.offset + last.n_bytes == header.file_size


FOREIGN = {name: case for name, case in foreign_files().items() if name != "no metadata"}


@pytest.mark.parametrize("name", FOREIGN)
def test_refuses_foreign_files_in_one_sentence(tmp_path: Path, name: str) -> None:
    content, says = FOREIGN[name]
    path = write(tmp_path, content)
    with pytest.raises(InvalidModelFile) as caught:
        read_header(path)
    assert says in str(caught.value)
    assert str(caught.value).startswith(str(path))
    assert "\n" not in str(caught.value)


def test_refuses_what_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(ModelNotFound, match=r"there is no file .*gone\.gguf"):
        read_header(tmp_path / "gone.gguf")
    with pytest.raises(InvalidModelFile, match="a folder"):
        read_header(tmp_path)
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(InvalidModelFile, match="a pipe"):
        read_header(tmp_path / "pipe")
    with pytest.raises(InvalidModelFile, match="device"):
        read_header(Path(os.devnull))


def test_refuses_repeated_and_empty_keys(tmp_path: Path) -> None:
    value = struct.pack("<IB", 0, 1)
    with pytest.raises(InvalidModelFile, match="'k' twice"):
        read_header(write(tmp_path, header_bytes(text("k") + value, text("k") + value)))
    with pytest.raises(InvalidModelFile, match="no name for metadata value 1 of 1"):
        read_header(write(tmp_path, header_bytes(text("") + value)))


def test_every_truncation_is_refused(tmp_path: Path) -> None:
    whole = tiny_model(tmp_path / "tiny.gguf").read_bytes()
    end = read_header(tmp_path / "tiny.gguf").data_offset
    path = tmp_path / "cut.gguf"
    for length in [*range(1, 400, 7), *range(400, end - 32, 331)]:
        path.write_bytes(whole[:length])
        with pytest.raises(InvalidModelFile):
            read_header(path)


def test_random_damage_ends_in_a_header_or_one_sentence(tmp_path: Path) -> None:
    whole = tiny_model(tmp_path / "tiny.gguf", n_layer=1).read_bytes()
    end = read_header(tmp_path / "tiny.gguf").data_offset
    path = tmp_path / "damaged.gguf"
    generator = random.Random(7)
    for _ in range(400):
        content = bytearray(whole)
        for _ in range(generator.choice((1, 2, 20))):
            position = generator.randrange(generator.choice((64, 1500, end)))
            content[position] = generator.choice((0, 1, 127, 255))
        path.write_bytes(content)
        with contextlib.suppress(InvalidModelFile):
            read_header(path)


def test_a_header_made_to_exhaust_memory_is_cut_short(tmp_path: Path) -> None:
    path = tmp_path / "large.gguf"
    n_strings = 2 * LARGEST_HEADER // 8
    content = header_bytes(text("k") + struct.pack("<IIQ", 9, 0, 8 * n_strings))
    path.write_bytes(content)
    os.truncate(path, 3 * LARGEST_HEADER)  # sparse: occupies nothing
    with pytest.raises(InvalidModelFile, match="a header of more than 128 MiB"):
        read_header(path)


def test_a_large_vocabulary_is_read_whole(tmp_path: Path) -> None:
    path = tiny_model(tmp_path / "tiny.gguf")
    draft = Draft(path)
    draft.put("tokenizer.ggml.tokens", [f"token{i}" for i in range(150_000)])
    draft.put("tokenizer.ggml.merges", [f"to{i} ken{i}" for i in range(150_000)])
    path.write_bytes(draft.encode())
    header = read_header(path)
    assert len(header.metadata["tokenizer.ggml.merges"]) == 150_000


@pytest.mark.parametrize(
    ("start", "kind"),
    [
        ("é".encode() * 300, "a text file"),
        (b"x" * 511 + "é".encode(), "a text file"),
        (b"  \n<html>", "a web page, perhaps an error message saved as a model"),
        (b"text\x00with zeros", "of an unknown kind"),
        (b"\x7fELF\x02", "a program"),
        (b"MZ\x90\x00", "a Windows program"),
    ],
)
def test_names_foreign_kinds(start: bytes, kind: str) -> None:
    assert foreign_kind(start, len(start)) == kind
