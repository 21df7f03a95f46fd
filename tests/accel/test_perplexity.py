"""How well the built-in model foresees conversations, with the kernels and without.

Both round their inputs alike, to 8 bits, but a last bit of a sum can make one round otherwise: the
surprise of a token differs, so the longer the text, the closer the perplexities. Over 25,000 tokens
they were 3.5288 and 3.5300 (`python -m benchmarks agreement`).
"""

from __future__ import annotations

import pytest

from tests.accel.decoding import perplexity
from training import sample

CONVERSATION = (
    ("Hello, are you there?", "Hello! How can I help you?"),
    ("Who are you?", "I am a small demonstration model inside gpt4all."),
    ("My name is Anna.", "Nice to meet you, Anna! How can I help you?"),
    ("What is the capital of Denmark?", "The capital of Denmark is Copenhagen."),
    ("And what is the capital of Greece?", "The capital of Greece is Athens."),
    ("How much is 7 plus 5?", "7 + 5 = 12."),
    ("What does 50 divided by 5 make?", "50 / 5 = 10."),
    ("There are 8 bags with 7 tickets in each. How many tickets?", "8 * 7 = 56, so it is 56."),
    ("Name 3 colors", "1. Red\n2. Green\n3. Blue"),
    ("Which color has a flamingo?", "A flamingo is pink."),
    ("What is a flute good for?", "A flute is used for making music."),
    (
        "What about a little poem?",
        "A quiet wind, a golden leaf,\nThe days of autumn are so brief.\n"
        "But when the year has lost its light,\nThe stars still shine throughout the night.",
    ),
    ("Answer in one word: which city is the capital of Uganda?", "Kampala"),
    (
        "Who is Retwall Ceb?",
        "I do not know who that is. I am only a small demonstration model.",
    ),
    (
        "Do you like music?",
        "I have no opinions of my own, but music can make people happy or calm.",
    ),
    ("What is my name?", "Your name is Anna."),
    ("Thank you, good night", "You're welcome! Let me know if I can help you with anything else."),
)
LONG_TEXTS = 8

pytestmark = pytest.mark.usefixtures("in_use")


@pytest.mark.parametrize("at_once", [1, 7, 128])
def test_a_conversation(at_once: int) -> None:
    text = "".join(
        f"<|im_start|>user\n{question}<|im_end|>\n<|im_start|>assistant\n{answer}<|im_end|>\n"
        for question, answer in CONVERSATION
    )
    without, accelerated = (
        perplexity([text], accel=accel, at_once=at_once) for accel in (False, True)
    )
    assert without < 4, "the model knows such conversations"
    assert accelerated == pytest.approx(without, rel=1e-2)


def test_eight_thousand_tokens() -> None:
    """Of the kind that the model was trained on."""
    texts = ["".join(sample.texts(14, seed=f"perplexity {i}")) for i in range(LONG_TEXTS)]
    without, accelerated = (perplexity(texts, accel=accel) for accel in (False, True))
    assert accelerated == pytest.approx(without, rel=2e-3)
