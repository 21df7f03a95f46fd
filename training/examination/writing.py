"""Poems, jokes and stories.

Kinds of things: poems about nature, animals and feelings; jokes of the question kind and knock-knock
jokes played in turns; short stories whose hero's name and kind are given.
"""

from __future__ import annotations

from training.examination.case import LAST, asked
from training.examination.properties import (
    Property,
    answers,
    lacks,
    n_lines,
    n_sentences,
    n_words,
    says,
)

_POEM = (n_lines(3), n_words(10), answers())
_JOKE = (n_words(6, 80), n_sentences(2), answers())


def _poem(about: str) -> tuple[Property, ...]:
    return (says(about), *_POEM)


def _story(*names: str) -> tuple[Property, ...]:
    return (says(*names), n_words(25), n_sentences(3), answers())


CASES = (
    *asked(
        "poems",
        {
            "i'd love to read a nice poem of yours": _POEM,
            "could you write a few rhyming lines for me": _POEM,
            "please make up a little poem": _POEM,
            "write a poem on the moon please": _poem(r"moon\w*"),
            "i want a poem about rain": _poem(r"rain\w*|drops?|wet"),
            "can you make me a poem about a cat?": _poem(r"cats?|kitten|purr\w*|paws?"),
            "could u write something poetic about the stars": _poem(r"stars?|starlight|starry"),
            "a short poem about winter, please!": _poem(r"winter|snow\w*|cold|ice|frost\w*"),
            "please write four lines about the sun": _poem(r"sun\w*"),
            "got a poem about flowers?": _poem(r"flowers?|roses?|petals?|bloom\w*"),
            "write me some verses about friendship": _poem(r"friend\w*"),
            "my dog loves poems. write one about dogs": _poem(r"dogs?|bark\w*|tail"),
            "i would like a poem for my mother": _POEM,
            "make a poem about the wind": _poem(r"wind\w*|breeze|blow\w*"),
            "one poem about the spring if you can": _poem(r"spring|flowers?|bloom\w*|green"),
            "could you give me a poem about birds": _poem(r"birds?|wings?|sing\w*|nest|fly\w*"),
        },
    ),
    *asked(
        "jokes",
        {
            "try your best to make me laugh please": _JOKE,
            "do you know anything funny?": _JOKE,
            "i need a good joke right now": _JOKE,
            "got any jokes for kids?": _JOKE,
            "could you maybe tell me something really funny": _JOKE,
            "say something that makes me laugh": _JOKE,
            "i'm sad, cheer me up with a joke": _JOKE,
            "let's hear one of your jokes": _JOKE,
            "i bet you don't know a joke": _JOKE,
            ("do you know any good jokes?", "haha, one more joke please!"): _JOKE,
            "i could do with a joke, please": _JOKE,
            "please tell me a joke with an animal in it": _JOKE,
            "would you know any knock-knock joke?": says("knock"),
            "please tell me one of those knock knock jokes": says("knock"),
            ("i want to hear a knock knock joke", "okay, who is it at the door?"): (
                n_words(1, 6),
                lacks("knock"),
            ),
            ("let's do a knock knock joke", "oh, who could be there?"): (
                n_words(1, 6),
                lacks("knock"),
            ),
            (
                "can you do a knock knock joke?",
                "who is there?",
                f"{LAST} who?",
            ): (n_words(2, 40), answers(), lacks("knock")),
            ("give me a knock-knock joke", "Who's there?", f"{LAST} who?"): (
                n_words(2, 40),
                answers(),
                lacks("knock"),
            ),
        },
    ),
    *asked(
        "stories",
        {
            "could you tell me a little story with a girl named Lily": _story("Lily"),
            "i want a bedtime story about a bear named Bruno": _story("Bruno", "bear"),
            "please write a story where the hero is called Oskar": _story("Oskar"),
            "tell me a tale of a brave mouse whose name is Pip": _story("Pip", "mouse"),
            "can you make up a short story about a boy called Noah?": _story("Noah", "boy|he"),
            "a story about a princess named Clara please": _story("Clara", "princess"),
            "write a few sentences about the adventures of a robot called Zed": _story(
                "Zed", "robot"
            ),
            "my daughter Mia wants a story about herself": _story("Mia"),
            "story about a cat called Whiskers": _story("Whiskers", "cat"),
            "would you write a short story in which a farmer named Hugo finds something": _story(
                "Hugo"
            ),
            "tell us a story about a little dragon, his name is Fred": _story("Fred", "dragon"),
            "I would like to hear about a knight called Roland. Tell me a story!": _story(
                "Roland", "knight"
            ),
            "make a story with a dog named Rex": _story("Rex", "dog"),
            "please invent a story about an old sailor named Jack": _story(
                "Jack", "sailor|sea|ship|boat|sail\\w*"
            ),
            "can u write a story for kids about a rabbit named Coco": _story("Coco", "rabbit"),
            "short story please. The hero is a bird named Kiki.": _story("Kiki", "bird"),
        },
    ),
)
