"""Cards: from the published lists and back, and as a model's configuration."""

from __future__ import annotations

import json

import pytest

from gpt4all import InvalidParameter
from gpt4all.catalog.card import ModelCard

from .conftest import card

ENTRY = {
    "order": "k",
    "md5sum": "0e769317b90ac30d6e09486d61fefa26",
    "name": "Mini Orca (Small)",
    "filename": "orca-mini-3b-gguf2-q4_0.gguf",
    "filesize": "1979946720",
    "requires": "2.5.0",
    "ramrequired": "4",
    "parameters": "3 billion",
    "quant": "q4_0",
    "type": "OpenLLaMa",
    "description": "<strong>Small</strong>",
    "url": "https://gpt4all.io/models/gguf/orca-mini-3b-gguf2-q4_0.gguf",
    "promptTemplate": "### User:\n%1\n### Response:\n",
    "systemPrompt": "### System:\nHelp as much as you can.\n\n",
}


def test_an_entry_of_the_old_lists_comes_back_unchanged() -> None:
    assert ModelCard.from_entry(ENTRY, generation=2).published() == ENTRY


def test_optional_fields_come_back_too() -> None:
    entry = {
        **ENTRY,
        "sha256sum": "ab" * 32,
        "removedIn": "2.7.4",
        "disableGUI": "true",
        "embeddingModel": True,
        "systemMessage": "Help.",
        "chatTemplate": None,
    }
    assert ModelCard.from_entry(entry, generation=3).published() == entry


def test_what_every_list_had_is_there_even_if_nobody_knows_it() -> None:
    published = card("new.gguf").published()
    for key in ENTRY.keys() - {"promptTemplate"}:
        assert isinstance(published[key], str), key
    assert (published["filesize"], published["md5sum"]) == ("", "")


def test_the_configuration_has_python_s_placeholders() -> None:
    config = card("a.gguf", promptTemplate="<u>%1</u><a>%2</a>").configuration()
    assert config["promptTemplate"] == "<u>{0}</u><a>{1}</a>"
    config = ModelCard.from_entry(ENTRY, generation=2).configuration()
    assert config["promptTemplate"] == "### User:\n{0}\n### Response:\n"
    assert config["systemPrompt"] == "### System:\nHelp as much as you can."
    assert config["systemMessage"] == ""
    assert config["url"] == ENTRY["url"]


def test_a_model_without_a_template_leaves_the_default_alone() -> None:
    assert "promptTemplate" not in card("a.gguf", systemPrompt=" ").configuration()
    assert card("a.gguf", systemPrompt=" ").configuration()["systemPrompt"] == ""


@pytest.mark.parametrize(
    ("filename", "url"),
    [
        ("ggml-gpt4all-j.bin", "https://gpt4all.io/models/ggml-gpt4all-j.bin"),
        ("orca-2-7b.Q4_0.gguf", "https://gpt4all.io/models/gguf/orca-2-7b.Q4_0.gguf"),
    ],
)
def test_files_without_an_address_were_published_here(filename: str, url: str) -> None:
    assert card(filename).url == url


@pytest.mark.parametrize(
    "entry",
    [
        {},
        {"filename": None},
        {"filename": "../../etc/passwd.gguf"},
        {"filename": "a/b.gguf"},
        {"filename": "a\\b.gguf"},
        {"filename": ".hidden.gguf"},
        {"filename": "C:a.gguf"},
        {"filename": "a.exe"},
        {"filename": "a\n.gguf"},
        {"filename": "a.gguf", "url": "http://unsafe.example/a.gguf"},
        {"filename": "a.gguf", "url": "file:///etc/passwd"},
        {"filename": "a.gguf", "filesize": "-1"},
        {"filename": "a.gguf", "filesize": "many"},
        {"filename": "a.gguf", "md5sum": "abc"},
        {"filename": "a.gguf", "promptTemplate": 7},
        {"filename": "a.gguf", "name": ["a"]},
    ],
    ids=json.dumps,
)
def test_an_entry_that_makes_no_sense_is_refused(entry: dict[str, object]) -> None:
    with pytest.raises(InvalidParameter):
        ModelCard.from_entry(entry, generation=3)
