"""What must never reach llama.cpp is refused in one sentence, what is fine passes."""

from __future__ import annotations

import contextlib
import random
from pathlib import Path

import pytest

from gpt4all.errors import InvalidModelFile, ModelNotFound
from gpt4all.ggml.preflight import check
from gpt4all.testing import (
    ARCHITECTURES,
    Draft,
    damages,
    hostile_files,
    tiny_model,
    weight_bound_model,
)
from tests.counting import n_calls

DAMAGES = damages()


@pytest.mark.parametrize("architecture", ARCHITECTURES)
def test_good_models_pass(tmp_path: Path, architecture: str) -> None:
    path = tiny_model(tmp_path / "tiny.gguf", architecture=architecture)
    assert check(path).metadata["general.architecture"] == architecture


@pytest.mark.parametrize("quantisation", ["F16", "BF16", "Q8_0", "Q5_0", "Q4_0", "Q4_K", "Q6_K"])
def test_good_formats_pass(tmp_path: Path, quantisation: str) -> None:
    check(tiny_model(tmp_path / "tiny.gguf", n_embd=256, quantisation=quantisation))  # type: ignore[arg-type]


def test_other_good_models_pass(tmp_path: Path) -> None:
    check(tiny_model(tmp_path / "sentencepiece.gguf", tokens="sentencepiece"))
    check(weight_bound_model(tmp_path / "large.gguf", n_params="0.1B"))


@pytest.mark.parametrize("name", DAMAGES)
def test_refuses_damage_in_one_sentence(tmp_path: Path, name: str) -> None:
    damage = DAMAGES[name]
    path = tiny_model(tmp_path / "tiny.gguf", **(damage.base or {}))
    draft = Draft(path)
    damage.apply(draft)
    path.write_bytes(draft.encode())
    with pytest.raises(InvalidModelFile) as caught:
        check(path)
    sentence = str(caught.value)
    assert damage.says in sentence
    assert sentence.startswith(str(path))
    assert len(sentence) < len(str(path)) + 200
    assert sentence.isprintable()


def test_an_unchanged_draft_is_the_same_file(tmp_path: Path) -> None:
    path = tiny_model(tmp_path / "tiny.gguf")
    assert Draft(path).encode() == path.read_bytes()


def test_hostile_files_are_all_refused(tmp_path: Path) -> None:
    for name, (path, says) in hostile_files(tmp_path).items():
        with pytest.raises(InvalidModelFile) as caught:
            check(path)
        assert says in str(caught.value), name


def test_random_damage_passes_or_is_refused(tmp_path: Path) -> None:
    generator = random.Random(3)
    path = tmp_path / "damaged.gguf"
    wholes = [tiny_model(path, architecture=name).read_bytes() for name in ("jamba", "bert")]
    for _ in range(300):
        content = bytearray(generator.choice(wholes))
        for _ in range(generator.choice((1, 3, 30))):
            position = generator.randrange(generator.choice((300, 2000, 15000)))
            content[position] = generator.randrange(256)
        path.write_bytes(content)
        with contextlib.suppress(InvalidModelFile):
            check(path)


def test_odd_but_harmless_files_pass(tmp_path: Path) -> None:
    harmless = {
        "tokenizer.ggml.padding_token_id": 2**32 - 1,  # seen in published files
        "tokenizer.ggml.eos_token_id": 10**6,
        "general.file_type": 9999,
        "llama.rope.freq_base": 0.0,
    }
    check(tiny_model(tmp_path / "tiny.gguf", metadata=harmless))


def test_missing_file(tmp_path: Path) -> None:
    with pytest.raises(ModelNotFound):
        check(tmp_path / "gone.gguf")


def write_parts(folder: Path) -> list[Path]:
    """A model whose second half of the tensors lies in a second file."""
    whole = tiny_model(folder / "whole.gguf")
    paths = [folder / f"model-0000{i}-of-00002.gguf" for i in (1, 2)]
    for number, path in enumerate(paths):
        draft = Draft(whole)
        middle, end = draft.tensors[10][3], len(draft.data)
        draft.data = draft.data[:middle] if number == 0 else draft.data[middle:end]
        draft.tensors = draft.tensors[:10] if number == 0 else draft.tensors[10:]
        for tensor in draft.tensors:
            tensor[3] -= number * middle
        draft.put("split.no", number, "uint16")
        draft.put("split.count", 2, "uint16")
        draft.put("split.tensors.count", 21, "int32")
        path.write_bytes(draft.encode())
    return paths


def test_split_model_passes(tmp_path: Path) -> None:
    first, _ = write_parts(tmp_path)
    assert check(first).path == first


def test_split_model_from_its_second_part(tmp_path: Path) -> None:
    _, second = write_parts(tmp_path)
    with pytest.raises(InvalidModelFile, match="part 2 of 2; load model-00001-of-00002"):
        check(second)


def test_split_model_without_its_second_part(tmp_path: Path) -> None:
    first, second = write_parts(tmp_path)
    second.unlink()
    with pytest.raises(InvalidModelFile, match=r"00002-of-00002\.gguf is missing"):
        check(first)


@pytest.mark.parametrize("number", [0, 2])
def test_split_model_with_a_wrong_second_part(tmp_path: Path, number: int) -> None:
    first, second = write_parts(tmp_path)
    draft = Draft(second)
    draft.put("split.no", number)
    second.write_bytes(draft.encode())
    with pytest.raises(InvalidModelFile, match="is not part 2 of its model"):
        check(first)


def test_split_model_with_a_damaged_second_part(tmp_path: Path) -> None:
    first, second = write_parts(tmp_path)
    second.write_bytes(second.read_bytes()[:-9000])
    with pytest.raises(InvalidModelFile, match=r"00002-of-00002\.gguf is incomplete"):
        check(first)


def test_part_number_of_a_wrong_type(tmp_path: Path) -> None:
    first, second = write_parts(tmp_path)
    draft = Draft(second)
    draft.put("split.no", 1, "uint32")
    second.write_bytes(draft.encode())
    with pytest.raises(InvalidModelFile, match="does not say which part"):
        check(first)


def test_each_token_is_looked_at_a_few_times_only(tmp_path: Path) -> None:
    path = tiny_model(tmp_path / "tiny.gguf")
    n_tokens = len(check(path).metadata["tokenizer.ggml.tokens"])
    assert n_calls(lambda: check(path)) < 50 * n_tokens  # it is 10 of them
