"""So many things of a kind, the same things again, and things one below the other."""

from __future__ import annotations

from training.examination.case import Case, asked
from training.examination.properties import (
    in_capitals,
    listed,
    named,
    names,
    number,
    one_of_first,
    same_as,
)
from training.examination.second.lists import each_begins

CASES: tuple[Case, ...] = (
    *asked(
        "lists",
        {
            "our guests are thirsty, what 4 drinks shall we offer": named(4, "drinks"),
            "flowers for a bouquet, i want 3 kinds": named(3, "flowers"),
            "Six animals for our zoo, if you please.": named(6, "animals"),
            "planets, any two": names(2, "planets"),
            "we paint eggs today! which five colors shall we use": named(5, "colors"),
            "Travelling soon. What are three cities that one should see?": named(3, "cities"),
            "lets play a game, u say 8 countries": named(8, "countries"),
            "vegetables, seven of them, go!": named(7, "vegetables"),
        },
    ),
    *asked(
        "earlier answers",
        {
            ("name 4 months", "too fast! say those months again"): same_as(0, 4, "months"),
            ("Name five drinks.", "my pen was empty. the drinks once more, pls"): same_as(
                0, 5, "drinks"
            ),
            (
                "list 3 instruments",
                "lovely",
                "Would you tell me the same instruments a second time?",
            ): same_as(0, 3, "instruments"),
            ("name two trees", "put these two trees in capitals"): (
                same_as(0, 2, "trees"),
                in_capitals(),
            ),
            ("tell me 4 sports", "how many was that"): number(4),
            ("name 3 animals", "whats 6 plus 2", "so the animals, what had you named?"): same_as(
                0, 3, "animals"
            ),
            ("name 3 colors", "just the first color from your answer please"): one_of_first(
                0, "colors"
            ),
            ("give me three flowers", "who are you?", "i liked those flowers! which?"): same_as(
                0, 3, "flowers"
            ),
        },
    ),
    *asked(
        "as a list",
        {
            "3 instruments, one below the other": (listed(3), named(3, "instruments")),
            "bulleted, please: four vegetables": (
                listed(4),
                named(4, "vegetables"),
                each_begins(r"[-*•–+]"),
            ),
            "three countries with numbers in front, like 1. 2. 3.": (
                listed(3),
                named(3, "countries"),
                each_begins(r"\d"),
            ),
            "line by line pls: what are the seven days of a week called": (
                listed(7),
                names(7, "days"),
            ),
            "Could you write five fruits and begin a new row for each of them?": (
                listed(5),
                named(5, "fruits"),
            ),
            "make a shopping list, i need 4 drinks": (listed(4), named(4, "drinks")),
            "2 birds. list. bullet points.": (
                listed(2),
                named(2, "birds"),
                each_begins(r"[-*•–+]"),
            ),
            "I'm learning about space, so list me three planets line by line": (
                listed(3),
                names(3, "planets"),
            ),
        },
    ),
)
