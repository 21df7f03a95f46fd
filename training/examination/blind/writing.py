"""Poems and stories."""

from __future__ import annotations

from training.examination.case import Case, asked
from training.examination.properties import n_lines, says
from training.examination.second.writing import POEM, STORY, poem

CASES: tuple[Case, ...] = (
    *asked(
        "poems",
        {
            "rhyme something on butterflies 4 me": poem(
                r"butterfl(?:y|ies)|wings?|flutter\w*|caterpillars?"
            ),
            "poem. topic: snow": poem(r"snow\w*|flakes?|winter\w*|white|cold|ice|icy|frost\w*"),
            "Spring is finally here! Do you have a poem that fits?": poem(
                r"spring\w*|flowers?|bloom\w*|green|birds?|buds?|april|may|march|warm\w*|blossom\w*"
            ),
            "my best friend moves away, i want to give her some verses": poem(
                r"friend\w*|away|miss\w*|far|apart|goodbye|farewell|together|remember"
            ),
            "Could the word mountain inspire you to a small poem?": poem(
                r"mountains?|peaks?|hills?|climb\w*|high|tall|snow\w*|rocks?|summits?|top"
            ),
            "just four lines that rhyme, about a bee": (
                n_lines(4, 5),
                says(r"bees?|honey\w*|buzz\w*|hum\w*|hives?|flowers?|nectar|pollen"),
            ),
            ("hello!", "are you any good with poems? then do one about clouds"): poem(
                r"clouds?|cloudy|sky|skies|rain\w*|white|drift\w*"
            ),
            "a cheerful poem that i can read to the kids pls": POEM,
        },
    ),
    *asked(
        "stories",
        {
            "invent a story for me. hero: a turtle, name: Emil": (
                *STORY,
                says("Emil", r"turtles?|tortoises?"),
            ),
            "In your story, Greta should get lost in the forest.": (
                *STORY,
                says("Greta", r"forests?|woods?|trees?|lost"),
            ),
            "story bout a king pls": (*STORY, says(r"kings?")),
            "i once heard of a duck named Waldo. whats his story? make it up": (
                *STORY,
                says("Waldo"),
            ),
            "its bedtime, so how about a goodnight tale": STORY,
            "Our cat Momo would love to appear in a story.": (*STORY, says("Momo")),
            "got a minute? a ghost story please, not too scary": (
                *STORY,
                says(r"ghosts?|spirits?|spook\w*|haunt\w*|phantoms?"),
            ),
            "let a pony be the hero of your next story": (*STORY, says(r"pony|ponies|horses?")),
        },
    ),
)
