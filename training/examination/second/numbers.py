"""Arithmetic, word problems, the calendar."""

from __future__ import annotations

from training.examination.case import Case, asked
from training.examination.properties import number, says

CASES: tuple[Case, ...] = (
    *asked(
        "arithmetic",
        {
            "hey, what is 7 plus 8?": number(15),
            "how much are 23 and 14 together?": number(37),
            "quick question, whats 9 times 6": number(54),
            "20 minus 7 makes how much?": number(13),
            "can you add 45 and 30 for me": number(75),
            "what is left when i take 15 away from 40?": number(25),
            "i always forget 8 x 7, what is it?": number(56),
            "can you tell me what half of 18 is?": number(9),
        },
    ),
    *asked(
        "word problems",
        {
            "Lisa has 5 apples and gets 3 more. How many apples does she have now?": number(8),
            "I had 10 cookies and I ate 4 of them. How many are left?": number(6),
            "There are 6 birds in a tree. 2 fly away. How many birds are still there?": number(4),
            "One box has 4 pens in it. How many pens are in 3 boxes?": number(12),
            "Tom is 9 years old. How old will he be in 5 years?": number(14),
            "We are 3 boys and 4 girls. How many children are we?": number(7),
            "Grandma gave me 5 dollars and grandpa gave me 10 dollars. How many dollars do I have?": number(
                15
            ),
            "Three kids share 12 sweets. How many sweets does each kid get?": number(4),
        },
    ),
    *asked(
        "calendar",
        {
            "what day do we have after tuesday?": says("Wednesday"),
            "which month is right before may?": says("April"),
            "how many days does one whole week have?": number(7),
            "the year's last month is which one?": says("December"),
            "today is friday, so what day is tomorrow?": says("Saturday"),
            "if it is monday today, what was yesterday?": says("Sunday"),
            "in which month do we celebrate christmas?": says("December"),
            "how many hours do i get in one day?": number(24),
        },
    ),
)
