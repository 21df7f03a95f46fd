"""So many things of a kind, the same things again, and things one below the other."""

from __future__ import annotations

from training.examination.case import Case, asked
from training.examination.properties import (
    in_capitals,
    listed,
    names,
    number,
    one_of_first,
    same_as,
    says,
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
        },
    ),
)
