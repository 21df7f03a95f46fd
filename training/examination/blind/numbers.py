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
            "16 kids were playing outside, then 9 went home. how many kept playing": number(7),
            "One week has 7 days. I'm on holiday for 2 weeks, so for how many days?": number(14),
            "Jim is 15 and Kate is 6 years younger. How old is Kate?": number(9),
            "a ticket is 3 euros, we are 4 people. what does it cost us": number(12),
            "There are 12 candles on the cake and Mia blows out 8. How many still burn?": number(4),
            "8 pancakes, 4 hungry children, everybody gets the same. how many per child?": number(
                2
            ),
            "My uncle caught 3 fish and my aunt caught 8. How many fish can we fry?": number(11),
        },
    ),
    *asked(
        "calendar",
        {
            "what day do most people go back to work after the weekend": says("Monday"),
            "halloween is when? just the month": says("October"),
            "february is nearly over!! so which month are we heading for": says("March"),
            "I was born in the month just before August. Which is that?": says("July"),
            "january, does it have 30 or 31 days": (
                number_of(31),
                lacks(
                    "(?:January|it|that month|month) has (?:30|thirty)(?!-| one)",
                    "^(?:30|thirty)(?!-| one)",
                ),
            ),
            "My party is tomorrow, on Sunday. What day is it now?": says("Saturday"),
            "the day following thursday = ?": says("Friday"),
            "spring, summer... how many seasons is that all in all": number(4),
        },
    ),
)
