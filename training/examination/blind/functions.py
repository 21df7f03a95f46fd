"""Calling tools, leaving them alone, telling what they returned, and flat JSON objects.

Most tools are those of the first part, two are others.
"""

from __future__ import annotations

from typing import Any

from training.examination.blind.lists import named
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
from training.examination.properties import Property, number, number_of, says

_SHOPPING = tool(
    "add_to_shopping_list",
    "Put something on the shopping list",
    item="string: what to buy",
)
_LOCAL_TIME = tool(
    "get_local_time", "Tell the local time of a place", place="string: a city or country"
)


_CALLS: tuple[tuple[tuple[dict[str, Any], ...], str, Property], ...] = (
    (
        (WEATHER, MUSIC),
        "will i need sunglasses in Athens today",
        calls("get_weather", city=text("Athens")),
    ),
    (
        (_LOCAL_TIME, NOTE),
        "do you know what time they have in Moscow right now?",
        calls("get_local_time", place=text("Moscow")),
    ),
    (
        (CALCULATOR, LIGHT),
        "work out 86 times 14 with the calculator pls",
        calls("calculator", expression=worth(86 * 14)),
    ),
    ((TIMER, SEARCH), "let it ring after 20 minutes", calls("set_timer", minutes=amount(20))),
    (
        (SEARCH, TIME),
        "have a look on the internet for facts about sharks",
        calls("web_search", query=text("shark")),
    ),
    (
        (_SHOPPING, WEATHER),
        "put butter on my shopping list",
        calls("add_to_shopping_list", item=text("butter")),
    ),
    (
        (TRANSLATE, TIMER),
        "What's the Italian word for water?",
        calls("translate", word=text("water"), language=text("Italian")),
    ),
    (
        (LIGHT, MUSIC),
        "could you turn the lights off in the garage",
        calls("switch_light", room=text("garage"), state=text("off")),
    ),
)

_RESULTS: tuple[tuple[dict[str, Any], str, dict[str, Any], str, Property], ...] = (
    (WEATHER, "what's the weather in Athens?", {"city": "Athens"}, '{"temperature": 30, "sky": "clear"}',
     says(r"30|thirty|clear\w*")),
    (_LOCAL_TIME, "tell me the time in Moscow", {"place": "Moscow"}, '{"time": "16:20"}', says("16:20|4:20")),
    (CALCULATOR, "i need 86 times 14", {"expression": "86 * 14"}, "1204", says("1204|1,204")),
    (CALCULATOR, "what's 900 minus 350?", {"expression": "900 - 350"}, '{"result": 550}', number_of(550)),
    (TRANSLATE, "what is water in Italian?", {"word": "water", "language": "Italian"}, '{"translation": "acqua"}',
     says("acqua")),
    (_SHOPPING, "please put butter on the list", {"item": "butter"}, '{"status": "added"}',
     says(r"add\w*|butter|list|done|ok|okay")),
    (TIMER, "set the timer to 20 minutes", {"minutes": 20}, '{"status": "started"}',
     says("20|twenty|timer|start(?:s|ed)|set|running|done|ok|okay")),
    (SEARCH, "search the web for the fastest animal", {"query": "fastest animal"}, "The cheetah is the fastest one.",
     says("cheetahs?")),
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
            "hello hello, anybody home?": NO_CALL,
            "Which city is the capital of Sweden?": (says("Stockholm"), NOT_CALLED),
            "now i'd like one riddle please": NO_CALL,
            "something that isn't easy is what?": (
                says(r"hard|difficult|tough|tricky|complicated|challenging"),
                NOT_CALLED,
            ),
        },
        tools=(WEATHER, TIMER),
    ),
    *asked(
        "no tool fits",
        {
            "what kind of program are you": (
                says(r"model|program|assistant|gpt4all|chatbot"),
                *NO_CALL,
            ),
            "whats 7 and 2 together": (number(9), NOT_CALLED),
            "3 colors for my bedroom, which ones?": (named(3, "colors"), NOT_CALLED),
            "can you tell me why it snows in winter?": (
                says(r"cold\w*|fr[eo]e?z\w*|ice|icy|water|temperatures?|crystals?|zero|degrees"),
                *NO_CALL,
            ),
        },
        tools=(MUSIC, LIGHT),
    ),
    *(after_result(*row) for row in _RESULTS),
    *asked(
        "JSON",
        {
            "a JSON object with name and age please: Sofia, 14": json_with(name="Sofia", age=14),
            "i want this in json: city is Tokyo, country is Japan": json_with(
                city="Tokyo", country="Japan"
            ),
            "make me JSON with the keys fruit and color. The cherry is red.": json_with(
                fruit="cherry", color="red"
            ),
            "can i get a JSON object for my book? title: Heidi, pages: 250": json_with(
                title="Heidi", pages=250
            ),
            "Robert is a teacher and 52 years old. Write JSON with name, job and age.": json_with(
                name="Robert", job="teacher", age=52
            ),
            "please turn this into JSON, owner: Mary, pet: cat": json_with(owner="Mary", pet="cat"),
            "json object pls, fields country and capital, the country is Spain": json_with(
                country="Spain", capital="Madrid"
            ),
            "i need JSON with the fields item, price and color. item is table, price is 80, color is brown": json_with(
                item="table", price=80, color="brown"
            ),
        },
    ),
)
