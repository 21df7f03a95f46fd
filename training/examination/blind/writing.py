"""Poems and stories."""

from __future__ import annotations

from training.examination.case import Case, asked
from training.examination.properties import Property, n_lines, n_sentences, n_words, says

_POEM = (n_lines(2), n_words(8))
_STORY = (n_sentences(3), n_words(20))


def _poem(about: str) -> tuple[Property, ...]:
    return (*_POEM, says(about))


CASES: tuple[Case, ...] = (
    *asked(
        "poems",
        {
            "write a poem on autumn plz": _poem(
                r"autumn\w*|fall\w*|lea(?:f|ves)|wind\w*|golden|harvest|brown|october|november"
            ),
            "Please compose a short poem about a river.": _poem(
                r"rivers?|water|stream\w*|flow\w*|banks?|waves?"
            ),
            "a poem bout love": _poem(r"lov\w+|hearts?|kiss\w*|dear\w*|together"),
            "i need some rhymes about summer": _poem(
                r"summer\w*|sun\w*|warm\w*|hot|heat|beach|june|july|august|holidays?"
            ),
            "my grandma has her birthday, make her a poem": _poem(
                r"grand\w*|gran|gran(?:ny|nie)|nana|birthday|cakes?|candles?|years?"
            ),
            "can you do a little poem about a horse?": _poem(
                r"horses?|gallop\w*|manes?|rid(?:e|es|er|ing)|hoo(?:f|ves|fs)|pony|trot\w*"
            ),
            "try to write four lines on the night": (
                n_lines(4, 5),
                says(r"nights?|dark\w*|moon\w*|stars?|sleep\w*|dreams?"),
            ),
            ("say something nice", "thanks! now would you write a poem about a garden?"): _poem(
                r"gardens?|flowers?|plants?|seeds?|gr[eo]w\w*|roses?|bloom\w*|green|grass|bees"
            ),
        },
    ),
    *asked(
        "stories",
        {
            "tell a story with a boy in it, his name is Anton": (*_STORY, says("Anton")),
            "story time! something about a wolf": (*_STORY, says(r"wol(?:f|ves)")),
            "Please write me a short story about a girl named Paula.": (*_STORY, says("Paula")),
            "i want a story where a frog is the hero": (*_STORY, says(r"frogs?")),
            "could u make up a tale about a clever fox": (*_STORY, says(r"fox(?:es)?")),
            "a story about a witch would be cool": (*_STORY, says(r"witch(?:es)?")),
            "we are bored in the car, tell us a story": _STORY,
            "write a story in which Ella meets a giant": (*_STORY, says("Ella", r"giants?")),
        },
    ),
)
