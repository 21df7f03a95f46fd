"""Lists of N things, N from 1 to 10, and questions about a list named earlier.

Kinds of things: colours, fruits, animals, vegetables, birds, countries, cities, flowers, sports,
planets, instruments, days, months, seasons; numbers in digits and words.
"""

from __future__ import annotations

from training.examination.case import asked
from training.examination.properties import names, same_as

CASES = (
    *asked(
        "lists",
        {
            "i need two colors, which ones would you pick?": names(2, "colors"),
            "could you think of 4 colours": names(4, "colors"),
            "six different colors please": names(6, "colors"),
            "what are 5 colors i could paint with?": names(5, "colors"),
            "tell us the names of three fruits": names(3, "fruits"),
            "can you come up with seven fruits?": names(7, "fruits"),
            "which 4 fruits can i buy?": names(4, "fruits"),
            "please enumerate ten fruits": names(10, "fruits"),
            "think of one animal": names(1, "animals"),
            "what are some animals? just three please": names(3, "animals"),
            "could u name 8 animals": names(8, "animals"),
            "i'll have ten animals, please": names(10, "animals"),
            "my kid wants to hear six animals": names(6, "animals"),
            "mention four birds": names(4, "birds"),
            "could you think up three countries for me": names(3, "countries"),
            "i would like to hear five cities": names(5, "cities"),
            "tell me some vegetables, 3 of them": names(3, "vegetables"),
            "show me two flowers": names(2, "flowers"),
            "do you know 4 sports?": names(4, "sports"),
            "which are the four seasons?": names(4, "seasons"),
            "say all the days of the week please": names(7, "days"),
            "which 3 musical instruments could i learn?": names(3, "instruments"),
            "hey, can you give me nine animals please": names(9, "animals"),
            "i am looking for 3 trees for my garden": names(3, "trees"),
        },
    ),
    *asked(
        "earlier answers",
        {
            ("tell me 3 colors please", "can you repeat those 3 colors?"): same_as(0, 3, "colors"),
            ("could you name 3 animals", "which three animals did you just say?"): same_as(
                0, 3, "animals"
            ),
            ("name 4 fruits for me", "wait, which fruits were those?"): same_as(0, 4, "fruits"),
            ("give me two colors", "thanks!", "what colors were they again?"): same_as(
                0, 2, "colors"
            ),
            ("name 3 birds", "i forgot them. which birds did you tell me?"): same_as(0, 3, "birds"),
            ("please name 3 countries", "say the countries again please"): same_as(
                0, 3, "countries"
            ),
            ("name five colors", "now repeat your list"): same_as(0, 5, "colors"),
            ("list 3 cities", "tell me once more which cities you named"): same_as(0, 3, "cities"),
            (
                "name 3 fruits",
                "name 3 colors",
                "which fruits was it that you said before?",
            ): same_as(0, 3, "fruits"),
            (
                "name 2 animals",
                "what is 3 + 4?",
                "which were the animals you mentioned at first?",
            ): same_as(0, 2, "animals"),
            ("name 3 vegetables", "and what were they again?"): same_as(0, 3, "vegetables"),
            ("name three sports", "sorry, i missed that. can you say them again?"): same_as(
                0, 3, "sports"
            ),
            ("what are 3 colors?", "please repeat the 3 colors from your last answer"): same_as(
                0, 3, "colors"
            ),
            ("name 3 flowers", "could you tell me those flowers one more time?"): same_as(
                0, 3, "flowers"
            ),
            (
                "hello",
                "name 3 fruits",
                "the three fruits from a moment ago, which were they?",
            ): same_as(1, 3, "fruits"),
            ("name four animals", "tell me a joke", "do you remember the four animals?"): same_as(
                0, 4, "animals"
            ),
        },
    ),
)
