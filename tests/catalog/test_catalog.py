"""The catalogue in the package: complete, consistent, found by every old name."""

from __future__ import annotations

import json
import subprocess
import sys
import time

import pytest

from gpt4all import GPT4All
from gpt4all.catalog import catalog
from gpt4all.catalog.card import ModelCard
from gpt4all.catalog.catalog import Catalogue
from gpt4all.text.template import chat_template

from .conftest import card

CARDS = catalog.snapshot()

WITHOUT_DIGEST = {"granite-4.0-h-1b-Q4_K_M.gguf"}
"""Models whose digest no two sources agree on; Hugging Face tells it when they are fetched."""


def test_it_has_every_list() -> None:
    count = dict.fromkeys((1, 2, 3, 4), 0)
    for each in CARDS:
        count[each.generation] += 1
    assert count[1] == 28, "every .bin file that ever was in models.json"
    assert count[2] == 5, "files of models2.json that were replaced"
    assert count[3] == 32, "models3.json, which has all others of models2.json"
    assert count[4] >= 20
    assert [each.generation for each in CARDS] == sorted(
        (each.generation for each in CARDS), reverse=True
    )


@pytest.mark.parametrize("each", CARDS, ids=lambda each: each.filename)
def test_a_card_is_complete(each: ModelCard) -> None:
    assert each.name
    assert each.url.endswith("/" + each.filename)
    assert each.description
    assert each.parameters
    assert each.architecture
    assert each.size
    assert each.md5 or each.sha256 or each.filename in WITHOUT_DIGEST
    assert each.kind


@pytest.mark.parametrize("each", CARDS, ids=lambda each: each.filename)
def test_its_templates_work(each: ModelCard) -> None:
    config = each.configuration()
    for key in ("promptTemplate", "chatTemplate"):
        if not config.get(key):
            continue
        text = chat_template(config[key], bos_token="<s>", eos_token="</s>").render(
            [{"role": "user", "content": "why is the sky blue?"}]
        )
        assert text.count("why is the sky blue?") == 1
        assert "%1" not in text
        assert "{0}" not in text
    if each.chat_template:
        messages = [
            {"role": "system", "content": "be brief"},
            {"role": "user", "content": "one"},
            {"role": "assistant", "content": "two"},
            {"role": "user", "content": "three"},
        ]
        text = chat_template(each.chat_template).render(messages)  # type: ignore[arg-type]
        positions = [text.index(word) for word in ("be brief", "one", "two", "three")]
        assert positions == sorted(positions)


@pytest.mark.parametrize(
    ("name", "filename"),
    [
        ("ggml-gpt4all-j-v1.3-groovy", "ggml-gpt4all-j-v1.3-groovy.bin"),
        ("orca-mini-3b.ggmlv3.q4_0.bin", "orca-mini-3b.ggmlv3.q4_0.bin"),
        ("orca-mini-3b.ggmlv3.q4_0", "orca-mini-3b.ggmlv3.q4_0.bin"),
        ("ggml-mpt-7b-chat.bin", "ggml-mpt-7b-chat.bin"),
        ("llama-2-7b-chat.Q4_0", "llama-2-7b-chat.Q4_0.gguf"),
        ("llama-2-7b-chat.ggmlv3.q4_0", "llama-2-7b-chat.ggmlv3.q4_0.bin"),
        ("orca-mini-3b-gguf2-q4_0", "orca-mini-3b-gguf2-q4_0.gguf"),
        ("mistral-7b-openorca.Q4_0.gguf", "mistral-7b-openorca.Q4_0.gguf"),
        ("wizardlm-13b-v1.2.q4_0.GGUF", "wizardlm-13b-v1.2.Q4_0.gguf"),
        ("Llama 3.2 1B Instruct", "Llama-3.2-1B-Instruct-Q4_0.gguf"),
        ("llama3.2:1b", "Llama-3.2-1B-Instruct-Q4_0.gguf"),
        ("mpt chat", "mpt-7b-chat.gguf4.Q4_0.gguf"),
        ("gptj", "ggml-gpt4all-j-v1.3-groovy.bin"),
        ("mpt", "ggml-mpt-7b-chat.bin"),
        ("llama", "ggml-gpt4all-l13b-snoozy.bin"),
        ("SBert", "all-MiniLM-L6-v2.gguf2.f16.gguf"),
        ("all-MiniLM-L6-v2", "all-MiniLM-L6-v2.gguf2.f16.gguf"),
    ],
)
def test_every_kind_of_name_is_found(name: str, filename: str) -> None:
    found = catalog.load().find(name)
    assert found is not None
    assert found.filename == filename


def test_every_file_name_is_found_with_and_without_extension() -> None:
    known = catalog.load()
    for each in CARDS:
        for name in (each.filename, each.stem, each.filename.upper(), *each.aliases):
            found = known.find(name)
            assert found is not None
            assert found.filename == each.filename


def test_known_facts() -> None:
    known = {each.filename: each for each in CARDS}
    groovy = known["ggml-gpt4all-j-v1.3-groovy.bin"]
    assert (groovy.size, groovy.md5) == (3785248281, "81a09a0ddf89690372fc296ff7f625af")
    orca = known["mistral-7b-openorca.gguf2.Q4_0.gguf"]
    assert (
        orca.prompt_template
        == "<|im_start|>user\n%1<|im_end|>\n<|im_start|>assistant\n%2<|im_end|>\n"
    )
    chat = known["llama-2-7b-chat.ggmlv3.q4_0.bin"]
    assert chat.prompt_template == "[INST] %1 [/INST] "
    assert known["DeepSeek-R1-Distill-Qwen-7B-Q4_0.gguf"].sha256.startswith("5cd4ee65")  # type: ignore[union-attr]
    assert not known["starcoder-newbpe-q4_0.gguf"].can_chat
    assert known["nomic-embed-text-v1.5.f16.gguf"].is_embedding


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("lama3.2", "llama3.2"),
        ("ggml-gpt4all-j-v1.3-grovy", "ggml-gpt4all-j-v1.3-groovy.bin"),
        ("orca-mini-3b-gguf2-q4_1", "orca-mini-3b-gguf2-q4_0.gguf"),
        ("mistral-7b-instruct", "mistral-7b-instruct-v0.1.Q4_0.gguf"),
    ],
)
def test_near_misses_are_suggested(typed: str, meant: str) -> None:
    assert meant in catalog.load().similar(typed)


def test_nothing_is_suggested_for_nonsense() -> None:
    assert catalog.load().similar("xyzzy-plugh") == []


def test_search_takes_all_words_in_any_order() -> None:
    found = catalog.load().search("meta 1b")
    assert [each.filename for each in found] == ["Llama-3.2-1B-Instruct-Q4_0.gguf"]
    assert len(catalog.load().search("")) == len(CARDS)


def test_a_published_list_is_merged_and_ours_adds_what_it_lacks() -> None:
    entries: list[object] = [
        {"filename": "Llama-3.2-1B-Instruct-Q4_0.gguf", "filesize": "5", "name": "Renamed"},
        {"filename": "brand-new.gguf", "name": "Brand New"},
        {"filename": "../evil.gguf"},
        {"filename": "bad-size.gguf", "filesize": "x"},
        "nonsense",
        7,
    ]
    known = Catalogue(catalog.merged(CARDS, entries))
    assert len(known.cards) == len(CARDS) + 1
    assert known.cards[0].name == "Renamed"
    renamed = known.find("llama3.2:1b")
    assert renamed is not None
    assert (renamed.size, renamed.licence) == (5, "Llama 3.2 Community License")
    assert known.find("brand new") is not None


def test_of_two_cards_for_one_file_the_first_counts() -> None:
    known = Catalogue([card("a.gguf", name="new"), card("A.gguf", name="old")])
    assert [each.name for each in known.cards] == ["new"]


def test_list_models_has_the_fields_of_all_lists() -> None:
    listed = GPT4All.list_models()
    assert len(listed) == len(CARDS)
    json.dumps(listed)
    always = ["order", "md5sum", "name", "filename", "filesize", "requires", "ramrequired"]
    always += ["parameters", "quant", "type", "description", "url", "systemPrompt"]
    for entry in listed:
        assert all(isinstance(entry[key], str) for key in always)
    assert sum("promptTemplate" in entry for entry in listed) > 30
    assert sum(entry.get("chatTemplate", "") is None for entry in listed) > 10
    assert sum(entry.get("embeddingModel", False) is True for entry in listed) >= 5


def test_reading_it_is_quick_and_loads_nothing_heavy() -> None:
    code = (
        "import sys; from gpt4all import GPT4All; GPT4All.list_models()\n"
        "print(sorted({'httpx2', 'huggingface_hub', 'numpy', 'requests'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert done.stdout.decode().strip() == "[]"
    start = time.perf_counter()
    for _ in range(10):
        catalog.load().find("groovy")
    assert time.perf_counter() - start < 1
