"""Follow-ups: what only makes sense after the answer before.

Unlike the other held-out prompts these were written by somebody who knew the generator, in words it does not have.
"""

from __future__ import annotations

from training.examination.case import Case, asked
from training.examination.properties import (  # fmt: skip
    IS_NEW,
    admits,
    answers,
    n_lines,
    n_sentences,
    n_words,
    number,
    says,
)

_JOKE = (n_words(6, 80), n_sentences(2), answers(), IS_NEW)

CASES: tuple[Case, ...] = asked(
    "follow-ups",
    {
        ("tell me a joke", "hehe, and have you got another one for me?"): _JOKE,
        ("Tell me a joke", "that was an old one, i would like to hear a new one"): _JOKE,
        ("write me a short poem", "that was lovely, let me read another"): (n_lines(3), n_words(10), IS_NEW),
        ("i am so sad today", "oh yes, a joke would help me"): _JOKE,
        ("i'm bored", "a story? that sounds good"): (n_words(20), answers()),
        ("tell me a story about a dragon named Fluffy", "and what did you say the dragon's name was?"): says("Fluffy"),
        ("Tell me a story about a cat called Minka", "so who is that story about?"): says("Minka|cat"),
        ("What is 7 + 5?", "and if 3 are added to that?"): number(15),
        ("How much is 4 + 4?", "now take 2 off the result"): number(6),
        ("what is 2 + 3?", "ok and four times that makes?"): number(20),
        ("Who is Albert Einstein?", "and in which country was he born?"): says(r"German\w*"),
        ("tell me about Marie Curie", "so what kind of job did she have?"): says(r"scien\w*|physic\w*|chemi\w*"),
        ("Who was Neil Armstrong?", "and how many children did he have?"): admits(),
        ("Which day comes after Monday?", "so which one comes after that one?"): says("Wednesday"),
        ("What day comes after Friday?", "what about the one before friday?"): says("Thursday"),
        ("What is the capital of Spain?", "and that country lies on which continent?"): says("Europe"),
        ("What is the capital of Japan?", "which part of the world is that in?"): says("Asia"),
    },
)  # fmt: skip
