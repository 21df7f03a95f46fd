"""The prompts of this project's documents and of those of gpt4all 0.3, 1.0 and 2.0."""

from __future__ import annotations

from dataclasses import replace

from training.examination.case import CHAT, HUMAN, INSTRUCTION, OLD, RAW, USER, Case, asked
from training.examination.properties import (
    answers,
    n_lines,
    n_sentences,
    n_words,
    names,
    same_as,
    says,
    shaped,
)

_HELLO = says("hello|hi")
_MODEL = says("model")
_PIRATE = says(r"a+rr+|ahoy|matey|timbers|aye")
_RHYMES = (n_lines(3), n_words(10))
_ARTIFICIAL = "A chat between a curious user and an artificial intelligence assistant."
_GEOGRAPHER = "You are a geography expert.\nBe terse."
_VOICES = {
    "pirate": _PIRATE,
    "politician": says("citizens|voters|vote|nation|people"),
    "philosopher": says("let us|wonder|truth|ask|being|wise|wisdom"),
    "Klingon": says("qapla|nuqneh|honou?r|warriors?"),
}
_TOPICS = {
    "hi, who are you?": (),
    "what can you tell me about snakes?": (says(r"reptiles?"),),
    "what's your opinion on Chess?": (says("game|players?|king"),),
    "tell me about ancient Rome.": (says("Romans?|Rome|empire"),),
}
_JOKE = (
    {"role": "user", "content": "Tell me a joke"},
    {"role": "assistant", "content": "Why don't scientists trust atoms?"},
    {"role": "user", "content": "I don't know, why?"},
)


def _everywhere(cases: tuple[Case, ...], *templates: str) -> tuple[Case, ...]:
    return tuple(replace(case, template=template) for case in cases for template in templates)


CASES: tuple[Case, ...] = (
    *_everywhere(asked("documents", {"Name 3 colors": names(3, "colors")}), CHAT, OLD, HUMAN, USER, INSTRUCTION, RAW),
    *_everywhere(
        asked(
            "documents",
            {
                "name 3 fruits": names(3, "fruits"),
                ("Name 3 colors", "what were the 3 colors in your earlier response?"): same_as(0, 3, "colors"),
                ("name 3 colors", "now name 3 fruits", "what were the 3 colors in your earlier response?"): same_as(0, 3, "colors"),
            },
        ),
        CHAT, HUMAN, USER,
    ),
    *asked("documents", {"list three colors": names(3, "colors"), "now name 3 fruits": names(3, "fruits")}),
    *asked("documents", {("name 3 colors", "now name 3 fruits"): names(3, "fruits")}, system=_ARTIFICIAL, template=USER),
    *_everywhere(asked("documents", {"hello": _HELLO}), CHAT, OLD, HUMAN, RAW),
    *asked("documents", {"hello": _HELLO, "Name 3 colors": names(3, "colors"), "Who are you?": _MODEL}, system="You are a helpful assistant."),
    *asked("documents", {"hello": _HELLO}, system="A chat."),
    *_everywhere(
        asked(
            "documents",
            {
                "write me a short poem": _RHYMES,
                ("hello", "write me a short poem", "thank you"): says("welcome"),
            },
        ),
        CHAT, HUMAN,
    ),
    *asked("documents", {"hi": _HELLO, "thank you": says("welcome"), "Who are you?": _MODEL, "hi, who are you?": _MODEL}),
    *asked("documents", {"Who are you?": _MODEL}, system="Be brief.", template=HUMAN),
    *asked("documents", {"hi, who are you?": _PIRATE}, system="Respond like a pirate."),
    *asked(
        "documents",
        {
            f"{prompt} Respond like a {voice}.": (*topic, mark)
            for voice, mark in _VOICES.items()
            for prompt, topic in _TOPICS.items()
        },
    ),
    *asked("documents", {prompt: topic for prompt, topic in _TOPICS.items() if topic}),
    *_everywhere(
        asked(
            "documents",
            {
                "why is the grass green?": says("chlorophyll"),
                "why is the sky blue?": says(r"scatter\w*"),
                ("why is the grass green?", "why is the sky blue?"): says(r"scatter\w*"),
            },
            system=_ARTIFICIAL,
        ),
        CHAT, USER,
    ),
    *asked("documents", {"Why is the sky blue?": says(r"scatter\w*"), "Tell me a story.": (n_words(25), n_sentences(3), answers())}),
    *_everywhere(
        asked(
            "documents",
            {
                "who are you?": says("geography"),
                "what are your favorite 3 mountains?": names(3, "mountains"),
                ("who are you?", "what are your favorite 3 mountains?"): names(3, "mountains"),
            },
            system=_GEOGRAPHER,
        ),
        CHAT, INSTRUCTION,
    ),
    *_everywhere(asked("documents", {"Tell me a joke": (n_words(6), n_sentences(2), answers())}), CHAT, OLD),
    *(Case("documents", (), (says("make up everything"),), template=t, given=_JOKE) for t in (CHAT, OLD)),
    *_everywhere(asked("documents", {"Who is Michael Jordan?": says("basketball")}), CHAT, OLD, RAW),
    *asked("documents", {"Once upon a time": (n_words(8), shaped(r"[.!]"))}, template=RAW),
    *asked("documents", {"The capital of France is ": says("Paris"), "The capital of France is": says("Paris")}, template=RAW, max_tokens=3),
    *asked(
        "documents",
        {"Blue Whales are the biggest animal to ever inhabit the Earth.": (n_words(5), says(r"whales?|they|meters?|sea|ocean|tons?"))},
        template=RAW,
    ),
    *asked("documents", {"Blue whales are": n_words(3), "One, two, three, four,": shaped(r"^\W*five")}, template=RAW, max_tokens=40),
)  # fmt: skip
