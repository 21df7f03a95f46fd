"""Follow-ups: what only makes sense after the answer before."""

from __future__ import annotations

from training.examination.case import Case, asked
from training.examination.properties import IS_NEW, answers, n_lines, n_words, number, says

CASES: tuple[Case, ...] = asked(
    "follow-ups",
    {
        ("i want to hear a joke", "good one! do you know any more like that?"): (
            n_words(6),
            answers(),
            IS_NEW,
        ),
        ("can you write a poem for me", "very nice. and now a different one"): (
            n_lines(2),
            n_words(8),
            IS_NEW,
        ),
        ("What is 9 + 2?", "what remains when i subtract 4 from that?"): number(7),
        ("What is the capital of Italy?", "alright, and what about Greece?"): says("Athens"),
        (
            "Tell me a story about a mouse named Nibbles",
            "cute, how was the mouse called again?",
        ): says("Nibbles"),
        ("Which month comes after April?", "and the month following that one?"): says("June"),
        ("What is the capital of Egypt?", "what continent can i find that country on?"): says(
            "Africa"
        ),
        ("Who was Isaac Newton?", "what was his profession then?"): says(
            r"scien\w+|physic\w+|math\w*|astronom\w+|professor|philosopher"
        ),
    },
)
