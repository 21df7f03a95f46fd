"""Calling tools, leaving them alone, telling what they returned, and flat JSON objects.

Most tools are those of the first part, two are others.
"""

from __future__ import annotations

from typing import Any

from training.examination.case import Case, asked
from training.examination.functions import (
    CALCULATOR,
    LIGHT,
    MUSIC,
    NO_CALL,
    NOT_CALLED,
    NOTE,
    SEARCH,
    TIME,
    TIMER,
    TRANSLATE,
    WEATHER,
    after_result,
    amount,
    calls,
    json_with,
    text,
    tool,
    worth,
)
from training.examination.properties import Property, named, number, number_of, says

_ALARM = tool("set_alarm", "Set an alarm clock", time="string: when it rings")
_RECIPE = tool("find_recipe", "Find a recipe for a dish", dish="string: the dish")


_CALLS: tuple[tuple[tuple[dict[str, Any], ...], str, Property], ...] = (
    (
        (WEATHER, TIMER),
        "im in Lisbon, shall i put on a warm jacket?",
        calls("get_weather", city=text("Lisbon")),
    ),
    (
        (_ALARM, MUSIC),
        "i must get up at 6:30, an alarm would help",
        calls("set_alarm", time=text("6:30")),
    ),
    (
        (CALCULATOR, NOTE),
        "Let the calculator find out what 930 minus 415 is.",
        calls("calculator", expression=worth(930 - 415)),
    ),
    (
        (TIMER, LIGHT),
        "my eggs need 7 minutes, timer please",
        calls("set_timer", minutes=amount(7)),
    ),
    (
        (SEARCH, TRANSLATE),
        "google something about Venice for me",
        calls("web_search", query=text("Venice")),
    ),
    (
        (_RECIPE, WEATHER),
        "I feel like making pancakes, is there a recipe?",
        calls("find_recipe", dish=text("pancake")),
    ),
    (
        (TRANSLATE, SEARCH),
        "bread... what's that in French?",
        calls("translate", word=text("bread"), language=text("French")),
    ),
    (
        (MUSIC, TIME),
        "play sth by the Beatles",
        calls("play_music", artist=text("Beatles")),
    ),
)

_RESULTS: tuple[tuple[dict[str, Any], str, dict[str, Any], str, Property], ...] = (
    (WEATHER, "is Lisbon warm today?", {"city": "Lisbon"}, '{"temperature": 26, "sky": "sunny"}',
     says(r"26|twenty-six|sun\w*")),
    (_ALARM, "get me out of bed at 6:30", {"time": "6:30"}, '{"status": "set"}',
     says("6:30|alarm|set|done|ok|okay|wake")),
    (CALCULATOR, "930 minus 415, please", {"expression": "930 - 415"}, "515", number_of(515)),
    (CALCULATOR, "what do i get for 24 times 30", {"expression": "24 * 30"}, '{"result": 720}', number_of(720)),
    (TIME, "which time do they have in Madrid", {"city": "Madrid"}, '{"time": "19:10"}', says("19:10|7:10")),
    (TRANSLATE, "bread in French?", {"word": "bread", "language": "French"}, '{"translation": "pain"}', says("pain")),
    (MUSIC, "Beatles please", {"artist": "Beatles"}, '{"status": "playing"}',
     says(r"play\w*|Beatles|music|songs?|done|ok|okay|enjoy")),
    (SEARCH, "look up the deepest lake", {"query": "deepest lake"}, "Lake Baikal is the deepest lake.",
     says("Baikal")),
)  # fmt: skip

CASES: tuple[Case, ...] = (
    *(
        case
        for tools, prompt, right in _CALLS
        for case in asked("tool calls", {prompt: right}, tools=tools)
    ),
    *asked(
        "no tool fits",
        {
            "hey you, everything alright?": NO_CALL,
            "which city do the Portuguese call their capital": (says("Lisbon"), NOT_CALLED),
            "joke time! your turn": NO_CALL,
            "opposite of beautiful, what is that": (
                says("ugly|hideous|plain|unattractive|horrible|awful"),
                NOT_CALLED,
            ),
        },
        tools=(LIGHT, TIMER),
    ),
    *asked(
        "no tool fits",
        {
            "So you are a person, or what are you?": (
                says(r"models?|program|assistant|gpt4all|chatbot|computer|machine"),
                *NO_CALL,
            ),
            "12 minus 4, what remains": (number(8), NOT_CALLED),
            "two vegetables that i could grow at home?": (named(2, "vegetables"), NOT_CALLED),
            "how can fish breathe under water": (says(r"gills?|oxygen"), *NO_CALL),
        },
        tools=(WEATHER, MUSIC),
    ),
    *(after_result(*row) for row in _RESULTS),
    *asked(
        "JSON",
        {
            "JSON pls. name: Emil, town: Graz": json_with(name="Emil", town="Graz"),
            "A spider has 8 legs. Can I have that as JSON with animal and legs?": json_with(
                animal="spider", legs=8
            ),
            "Lena, 33, nurse. write json, the keys are name, age, job": json_with(
                name="Lena", age=33, job="nurse"
            ),
            "json object with two fields please: shape is round, size is 12": json_with(
                shape="round", size=12
            ),
            "Here is a song for you to write as JSON. Its title is Waterloo, its artist is ABBA.": json_with(
                title="Waterloo", artist="ABBA"
            ),
            "Could you fill a JSON object with planet and color for me? Mars, red.": json_with(
                planet="Mars", color="red"
            ),
            "Bruno is a dog, he's 6 and lives in Hamburg. json: name, age, city": json_with(
                name="Bruno", age=6, city="Hamburg"
            ),
            "a JSON thing with day and hour, so friday and 9": json_with(day="Friday", hour=9),
        },
    ),
)
