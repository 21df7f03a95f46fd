"""Answers in a wanted form: one word, capital letters, one sentence, a persona."""

from __future__ import annotations

from training.examination.case import Case, asked
from training.examination.properties import (
    in_capitals,
    is_only,
    n_lines,
    n_words,
    named,
    number_of,
    says,
)
from training.examination.second.form import ONE, PIRATE, ROBOT

CASES: tuple[Case, ...] = (
    *asked(
        "one word",
        {
            "Reply with no more than one word: what is the colour of coal?": is_only(
                "black|grey|gray"
            ),
            "capital of hungary (one word!!)": is_only("Budapest"),
            "we get wool from what animal? in one word": is_only(
                r"(?:a |the )?(?:sheep|lambs?|alpacas?|llamas?|goats?)"
            ),
            "one word is all i want to read, the day after sunday": is_only("Monday"),
            "who lays eggs, a hen or a cow? say it in one word": is_only(
                r"(?:a |the )?(?:hens?|chickens?)"
            ),
            "opposite of dirty but only 1 word": is_only("clean|tidy|pure|spotless|neat"),
            "7 plus 2, your answer should be one word long": is_only("nine|9"),
            "What do we call a baby dog? One word, thanks.": is_only(
                r"(?:a )?(?:pupp(?:y|ies)|pups?|whelp)"
            ),
        },
    ),
    *asked(
        "in capital letters",
        {
            "say good morning LIKE THIS, all in capitals": (in_capitals(), says("morning")),
            "three fruits, but each of them in capitals": (in_capitals(), named(3, "fruits")),
            "Which country is Rome in? Type it in upper case, please.": (
                in_capitals(),
                says("Italy"),
            ),
            "caps lock on and then tell me who made you": (in_capitals(), n_words(2)),
            "im Rosa. my name in big letters pls": says("(?-i:ROSA)"),
            "change the word flower to all capital letters": says("(?-i:FLOWER)"),
            "opposite of full, capital letters, go": (
                in_capitals(),
                says("empty|hungry|vacant|blank|hollow"),
            ),
            "Shout the four seasons at me, capitals only!": (
                in_capitals(),
                says("spring", "summer", "autumn|fall", "winter"),
            ),
        },
    ),
    *asked(
        "one sentence",
        {
            "1 sentence on bicycles": (
                ONE,
                says(
                    r"wheels?|vehicles?|rid(?:e|es|ing|den)|pedal\w*|cycl\w*|two-wheel\w*|transport\w*|legs|feet|bikes?"
                ),
            ),
            "Put the life of Christopher Columbus in one sentence.": (
                ONE,
                says(r"America\w*|sail\w*|explor\w*|discover\w*|ships?|voyag\w*|ocean|Atlantic"),
            ),
            "gravity? but keep it to one sentence": (
                ONE,
                says(r"forces?|pull\w*|fall\w*|attract\w*|earth|down|ground|mass\w*"),
            ),
            "one sentence only: what can you do": (
                ONE,
                says(
                    r"answer\w*|talk\w*|chat\w*|tell\w*|write|questions?|poems?|jokes?|lists?|stor\w+|"
                    r"capitals?|sums?|name"
                ),
            ),
            "a short sentence bout london, dont write two": (
                ONE,
                says(r"city|cities|capital|England|Thames|UK|Britain|Kingdom|Big Ben|British"),
            ),
            "Say something about flowers and stop after one sentence.": (
                ONE,
                n_words(3),
                says(
                    r"flowers?|they|plants?|bloom\w*|blossom\w*|petals?|bees?|colou?r\w*|smell\w*|garden\w*"
                ),
            ),
            "so why do people drink water... a single sentence will do": (
                ONE,
                says(
                    r"bod(?:y|ies)|blood|thirst\w*|sweat\w*|live|alive|life|need\w*|cells|health\w*|surviv\w*|"
                    r"los(?:e|es|t|ing)"
                ),
            ),
            "winter is near. what do you say about it, in one sentence?": (
                ONE,
                n_words(3),
                says(r"winter\w*|seasons?|snow\w*|cold\w*|ice|icy|frost\w*|dark"),
            ),
        },
    ),
    *asked(
        "persona",
        {"nice weather today, isn't it?": PIRATE},
        system="You are a pirate captain and talk like one.",
    ),
    *asked(
        "persona",
        {"sorry, i didnt catch your name over all that noise": says("Karla")},
        system="You are Karla, a friendly helper.",
    ),
    *asked(
        "persona",
        {"say something about the moon": n_lines(2)},
        system="You are a poet. You always write in rhymes.",
    ),
    *asked(
        "persona",
        {
            "tell me who you are and what you do the whole day": says(
                r"garden\w*|plants?|planting|flowers?|trees?|seeds?|soil|weeds?|lawns?|roses"
            )
        },
        system="You are a gardener.",
    ),
    *asked(
        "persona",
        {
            "my postcard goes to the capital of Denmark, what do i write on it? the city i mean": (
                says("Copenhagen"),
                n_words(1, 8),
            )
        },
        system="Give short answers only.",
    ),
    *asked(
        "persona",
        {"grandpa, can you help me? 9 minus 3": number_of(6)},
        system="You are a wise old grandfather.",
    ),
    *asked(
        "persona",
        {"what makes you happy, i wonder": ROBOT},
        system="Talk like a robot.",
    ),
    *asked(
        "persona",
        {
            "Pretend to be a pirate and tell me which month comes after March.": (
                says("April"),
                PIRATE,
            )
        },
    ),
)
