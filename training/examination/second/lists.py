"""So many things of a kind, the same things again, and things one below the other."""

from __future__ import annotations

import re

from training.examination.case import Case, asked
from training.examination.properties import (
    Property,
    in_capitals,
    last,
    listed,
    named,
    names,
    number,
    one_of_first,
    same_as,
    says,
)


def each_begins(mark: str) -> Property:
    """Every line but a heading begins with a mark."""
    return last(
        f"each line begins with {mark}",
        lambda a: all(
            re.match(mark, line.strip())
            for line in a.splitlines()
            if line.strip() and not line.endswith(":")
        ),
    )


CASES: tuple[Case, ...] = (
    *asked(
        "lists",
        {
            "i have to cook, tell me four vegetables": names(4, "vegetables"),
            "could you think of five animals": names(5, "animals"),
            "i need six colors for my painting": names(6, "colors"),
            "what are 2 musical instruments i could learn?": names(2, "instruments"),
            "please write down seven countries for me": names(7, "countries"),
            "3 sports you know, which would they be?": names(3, "sports"),
            "what are eight fruits i can buy?": names(8, "fruits"),
            "tell me the names of 4 birds": names(4, "birds"),
            "i want to make a fruit salad, which 5 fruits do i take?": named(5, "fruits"),
            "im a fan of geography, lets hear six countries": named(6, "countries"),
            "mention any three months, i dont mind which": names(3, "months"),
            "Which two sports would suit a beginner?": named(2, "sports"),
            "i need four vegetables to cook a soup": named(4, "vegetables"),
            "3 birds, whatever comes to your mind": named(3, "birds"),
            "say 7 colors, quick": named(7, "colors"),
            "Hi! Do you happen to know five musical instruments?": named(5, "instruments"),
        },
    ),
    *asked(
        "earlier answers",
        {
            ("tell me three fruits please", "which fruits did you just say?"): same_as(
                0, 3, "fruits"
            ),
            ("Name 4 animals.", "sorry, can you repeat those animals for me?"): same_as(
                0, 4, "animals"
            ),
            ("i want to hear two colors", "oh i forgot both colors, what were they?"): same_as(
                0, 2, "colors"
            ),
            ("name three countries", "write those countries down once more please"): same_as(
                0, 3, "countries"
            ),
            ("list 5 birds", "now say the same birds in capital letters"): (
                same_as(0, 5, "birds"),
                in_capitals(),
            ),
            ("name 3 cities", "thank you", "hmm, which cities were those again?"): same_as(
                0, 3, "cities"
            ),
            ("name 3 vegetables", "and which of them did you say first?"): one_of_first(
                0, "vegetables"
            ),
            ("name 2 sports", "how many sports did you name just now?"): number(2),
            ("name 3 planets", "these planets, say what they were"): same_as(0, 3, "planets"),
            ("Name four continents.", "hang on, can i hear those four again?"): same_as(
                0, 4, "continents"
            ),
            ("tell me three oceans", "Could you kindly repeat which oceans you told me?"): same_as(
                0, 3, "oceans"
            ),
            (
                "name two birds",
                "what is 4 plus 1?",
                "back to the birds now, which ones did you pick?",
            ): same_as(0, 2, "birds"),
            ("name 4 colors", "repeat the colors but shout them in capital letters"): (
                same_as(0, 4, "colors"),
                in_capitals(),
            ),
            ("name three days of the week", "and which day did you mention last?"): one_of_first(
                -1, "days"
            ),
            ("name 6 fruits", "how many fruits have you listed there?"): number(6),
            ("give me three sports", "cool", "i wasnt listening, what sports were they"): same_as(
                0, 3, "sports"
            ),
        },
    ),
    *asked(
        "as a list",
        {
            "four colors please, one per line": (listed(4), names(4, "colors")),
            "can i get 3 fruits with bullet points": (listed(3), names(3, "fruits")),
            "i want a numbered list with 3 animals": (listed(3), names(3, "animals")),
            "please put 5 countries in a list for me": (listed(5), names(5, "countries")),
            "can you write the four seasons as a list?": (listed(4), names(4, "seasons")),
            "i'd like a bullet list of three flowers": (listed(3), names(3, "flowers")),
            "three drinks, each on its own line please": (listed(3), names(3, "drinks")),
            "write the two days of the weekend as a list": (listed(2), says("Saturday", "Sunday")),
            "write down the four seasons, one under another": (listed(4), names(4, "seasons")),
            "Please use bullet points and tell me five animals.": (
                listed(5),
                named(5, "animals"),
                each_begins(r"[-*•–+]"),
            ),
            "id like a numbered list that has three drinks on it": (
                listed(3),
                named(3, "drinks"),
                each_begins(r"\d"),
            ),
            "Make me a list of six flowers and start a new line for every flower.": (
                listed(6),
                named(6, "flowers"),
            ),
            "can i have 2 rivers in list form": (listed(2), named(2, "rivers")),
            "4 trees pls, all on separate lines": (listed(4), named(4, "trees")),
            "list format please, the seven continents": (listed(7), names(7, "continents")),
            "my teacher wants 3 cities written as a list": (listed(3), named(3, "cities")),
        },
    ),
)
