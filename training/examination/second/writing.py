"""Poems and stories."""

from __future__ import annotations

from training.examination.case import Case, asked
from training.examination.properties import n_lines, n_sentences, n_words, says

_POEM = (n_lines(2), n_words(8))
_STORY = (n_sentences(3), n_words(20))

CASES: tuple[Case, ...] = (
    *asked(
        "poems",
        {
            "i would like to read a poem about the moon": (*_POEM, says(r"moon\w*")),
            "can you rhyme something about my dog": (*_POEM, says(r"dogs?|puppy|paws?|tail")),
            "i need a short poem for my mom": (*_POEM, says(r"mom\w*|mum\w*|mother\w*")),
            "could i have a winter poem": (
                *_POEM,
                says(r"winter\w*|snow\w*|cold|ice|icy|frost\w*|white"),
            ),
            "a few lines of poetry about a tree please": (
                *_POEM,
                says(r"trees?|lea(?:f|ves)|branch\w*|roots?|wood"),
            ),
            "make me a poem, it should be about rain": (
                *_POEM,
                says(r"rain\w*|drops?|raindrops?|puddles?|clouds?"),
            ),
            "let's see if you can write a poem with four lines about the sea": (
                n_lines(4, 5),
                says(r"seas?|oceans?|waves?|water|shore|beach|ships?"),
            ),
            ("write something pretty about flowers", "and now a poem about the stars please"): (
                *_POEM,
                says(r"stars?|night|sky|shin\w+|twinkl\w+"),
            ),
        },
    ),
    *asked(
        "stories",
        {
            "i want to hear a story, the boy in it should be called Leo": (*_STORY, says("Leo")),
            "can i have a bedtime story with a bear in it?": (*_STORY, says(r"bears?")),
            "please make up a short story about a girl called Mia": (*_STORY, says("Mia")),
            "i'd love a little story about a brave mouse": (*_STORY, says(r"mouse|mice")),
            "my daughter can't sleep, tell her a short story please": _STORY,
            "write a small story about a robot": (*_STORY, says(r"robots?")),
            "do you have a story with a dragon for me?": (*_STORY, says(r"dragons?")),
            "write a story where Sam finds a treasure": (
                *_STORY,
                says("Sam", r"treasures?|gold|chest|coins?"),
            ),
        },
    ),
)
