"""Poems and stories."""

from __future__ import annotations

from training.examination.case import Case, asked
from training.examination.properties import Property, n_lines, n_sentences, n_words, says

POEM = (n_lines(2), n_words(8))
STORY = (n_sentences(3), n_words(20))


def poem(about: str) -> tuple[Property, ...]:
    """A poem with one of these words."""
    return (*POEM, says(about))


CASES: tuple[Case, ...] = (
    *asked(
        "poems",
        {
            "i would like to read a poem about the moon": (*POEM, says(r"moon\w*")),
            "can you rhyme something about my dog": (*POEM, says(r"dogs?|puppy|paws?|tail")),
            "i need a short poem for my mom": (*POEM, says(r"mom\w*|mum\w*|mother\w*")),
            "could i have a winter poem": (
                *POEM,
                says(r"winter\w*|snow\w*|cold|ice|icy|frost\w*|white"),
            ),
            "a few lines of poetry about a tree please": (
                *POEM,
                says(r"trees?|lea(?:f|ves)|branch\w*|roots?|wood"),
            ),
            "make me a poem, it should be about rain": (
                *POEM,
                says(r"rain\w*|drops?|raindrops?|puddles?|clouds?"),
            ),
            "let's see if you can write a poem with four lines about the sea": (
                n_lines(4, 5),
                says(r"seas?|oceans?|waves?|water|shore|beach|ships?"),
            ),
            ("write something pretty about flowers", "and now a poem about the stars please"): (
                *POEM,
                says(r"stars?|night|sky|shin\w+|twinkl\w+"),
            ),
            "write a poem on autumn plz": poem(
                r"autumn\w*|fall\w*|lea(?:f|ves)|wind\w*|golden|harvest|brown|october|november"
            ),
            "Please compose a short poem about a river.": poem(
                r"rivers?|water|stream\w*|flow\w*|banks?|waves?"
            ),
            "a poem bout love": poem(r"lov\w+|hearts?|kiss\w*|dear\w*|together"),
            "i need some rhymes about summer": poem(
                r"summer\w*|sun\w*|warm\w*|hot|heat|beach|june|july|august|holidays?"
            ),
            "my grandma has her birthday, make her a poem": poem(
                r"grand\w*|gran|gran(?:ny|nie)|nana|birthday|cakes?|candles?|years?"
            ),
            "can you do a little poem about a horse?": poem(
                r"horses?|gallop\w*|manes?|rid(?:e|es|er|ing)|hoo(?:f|ves|fs)|pony|trot\w*"
            ),
            "try to write four lines on the night": (
                n_lines(4, 5),
                says(r"nights?|dark\w*|moon\w*|stars?|sleep\w*|dreams?"),
            ),
            ("say something nice", "thanks! now would you write a poem about a garden?"): poem(
                r"gardens?|flowers?|plants?|seeds?|gr[eo]w\w*|roses?|bloom\w*|green|grass|bees"
            ),
        },
    ),
    *asked(
        "stories",
        {
            "i want to hear a story, the boy in it should be called Leo": (*STORY, says("Leo")),
            "can i have a bedtime story with a bear in it?": (*STORY, says(r"bears?")),
            "please make up a short story about a girl called Mia": (*STORY, says("Mia")),
            "i'd love a little story about a brave mouse": (*STORY, says(r"mouse|mice")),
            "my daughter can't sleep, tell her a short story please": STORY,
            "write a small story about a robot": (*STORY, says(r"robots?")),
            "do you have a story with a dragon for me?": (*STORY, says(r"dragons?")),
            "write a story where Sam finds a treasure": (
                *STORY,
                says("Sam", r"treasures?|gold|chest|coins?"),
            ),
            "tell a story with a boy in it, his name is Anton": (*STORY, says("Anton")),
            "story time! something about a wolf": (*STORY, says(r"wol(?:f|ves)")),
            "Please write me a short story about a girl named Paula.": (*STORY, says("Paula")),
            "i want a story where a frog is the hero": (*STORY, says(r"frogs?")),
            "could u make up a tale about a clever fox": (*STORY, says(r"fox(?:es)?")),
            "a story about a witch would be cool": (*STORY, says(r"witch(?:es)?")),
            "we are bored in the car, tell us a story": STORY,
            "write a story in which Ella meets a giant": (*STORY, says("Ella", r"giants?")),
        },
    ),
)
