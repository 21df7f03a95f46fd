"""Arithmetic, word problems, the calendar."""

from __future__ import annotations

from training.examination.case import Case, asked
from training.examination.properties import lacks, number, number_of, says

CASES: tuple[Case, ...] = (
    *asked(
        "arithmetic",
        {
            "3 and 16, add em up": number(19),
            "i have 14 and i take 6 off, whats left": number(8),
            "do the math: 7 * 7": number(49),
            "From 18 I subtract 11. The result?": number(7),
            "my calculator is broken, 12 + 9 = ??": number(21),
            "5x9 pls": number(45),
            "How big is the difference between 20 and 13, please?": number(7),
            "24 here and 15 there, altogether that is?": number(39),
        },
    ),
    *asked(
        "word problems",
        {
            "5 ducks are swimming on a pond when 4 more land on it. How many ducks swim there now?": number(
                9
            ),
            "There are 12 candles on the cake and Mia blows out 8. How many still burn?": number(4),
            "My uncle caught 3 fish and my aunt caught 8. How many fish can we fry?": number(11),
        },
    ),
    *asked(
        "calendar",
        {
            "I was born in the month just before August. Which is that?": says("July"),
            "january, does it have 30 or 31 days": (
                number_of(31),
                lacks(
                    "(?:January|it|that month|month) has (?:30|thirty)(?!-| one)",
                    "^(?:30|thirty)(?!-| one)",
                ),
            ),
            "the day following thursday = ?": says("Friday"),
            "spring, summer... how many seasons is that all in all": number(4),
        },
    ),
)
