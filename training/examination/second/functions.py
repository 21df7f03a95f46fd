"""Calling tools, leaving them alone, telling what they returned, and flat JSON objects.

Some tools are those of the other part, some are named and described in another way.
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
from training.examination.properties import Property, names, number, number_of, says

_CURRENT_WEATHER = tool(
    "get_current_weather",
    "Get the current weather in a given location",
    location="string: the city",
)
_MESSAGE = tool(
    "send_message",
    "Send a message to a person",
    person="string: who gets the message",
    message="string: the text of the message",
)


_CALLS: tuple[tuple[tuple[dict[str, Any], ...], str, Property], ...] = (
    (
        (WEATHER, TIME),
        "do i need a coat in Vienna today?",
        calls("get_weather", city=text("Vienna")),
    ),
    (
        (_CURRENT_WEATHER,),
        "what's the weather like in Chicago?",
        calls("get_current_weather", location=text("Chicago")),
    ),
    (
        (WEATHER, CALCULATOR),
        "how much is 512 plus 239? please use the calculator",
        calls("calculator", expression=worth(512 + 239)),
    ),
    ((MUSIC, TIMER), "can you set a timer for 15 minutes?", calls("set_timer", minutes=amount(15))),
    (
        (SEARCH, WEATHER),
        "please search the web for apple pie recipes",
        calls("web_search", query=text("apple pie")),
    ),
    (
        (_MESSAGE, TIMER),
        "send Anna the message: I am home",
        calls("send_message", person=text("Anna"), message=text("I am home")),
    ),
    ((MUSIC, LIGHT), "put on some songs by ABBA please", calls("play_music", artist=text("ABBA"))),
    (
        (LIGHT, NOTE),
        "it is too dark in the bathroom, switch the light on",
        calls("switch_light", room=text("bathroom"), state=text("on")),
    ),
)

_RESULTS: tuple[tuple[dict[str, Any], str, dict[str, Any], str, Property], ...] = (
    (WEATHER, "what is the weather in Vienna?", {"city": "Vienna"}, '{"temperature": 21, "sky": "sunny"}', says(r"21|sun\w*")),
    (_CURRENT_WEATHER, "how is the weather in Chicago?", {"location": "Chicago"}, "windy, 12 degrees", says(r"12|wind\w*")),
    (CALCULATOR, "what is 512 plus 239?", {"expression": "512 + 239"}, '{"result": 751}', number_of(751)),
    (CALCULATOR, "how much is 60 times 24?", {"expression": "60 * 24"}, "1440", says("1440|1,440")),
    (TIME, "what time is it in Sydney?", {"city": "Sydney"}, '{"time": "07:45"}', says("0?7:45")),
    (TRANSLATE, "what is cat in German?", {"word": "cat", "language": "German"}, '{"translation": "Katze"}', says("Katze")),
    (NOTE, "save a note: call the dentist", {"text": "call the dentist"}, '{"status": "saved"}', says("saved?|note|noted|done|ok|okay")),
    (LIGHT, "turn off the kitchen light", {"room": "kitchen", "state": "off"}, '{"status": "ok"}', says("off|light|done|ok|okay|kitchen")),
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
            "hi, nice to meet you, how are you?": NO_CALL,
            "i wonder what the capital of Italy is": (says("Rome"), NOT_CALLED),
            "come on, tell me something funny": NO_CALL,
            "the word tall, what's its opposite?": (says("short|small|low|little"), NOT_CALLED),
        },
        tools=(WEATHER, TIMER),
    ),
    *asked(
        "no tool fits",
        {
            "who is it i am talking to?": (says("model|program|assistant|gpt4all"), *NO_CALL),
            "6 and 3, how much is that together?": (number(9), NOT_CALLED),
            "i want to hear two animals": (names(2, "animals"), NOT_CALLED),
            "a friend of mine wonders what makes the sky so blue": (
                says(r"light|air|scatter\w*|sun\w*"),
                *NO_CALL,
            ),
        },
        tools=(MUSIC, LIGHT),
    ),
    *(after_result(*row) for row in _RESULTS),
    *asked(
        "JSON",
        {
            "please make a JSON object with the fields name and age. Peter is 27.": json_with(
                name="Peter", age=27
            ),
            "give me JSON with name and city for Laura from Paris": json_with(
                name="Laura", city="Paris"
            ),
            "write this as JSON with the keys animal and color: the horse is brown": json_with(
                animal="horse", color="brown"
            ),
            "I need a JSON object with country and capital for Italy": json_with(
                country="Italy", capital="Rome"
            ),
            "can you make JSON out of this? name: Nina, job: doctor": json_with(
                name="Nina", job="doctor"
            ),
            "JSON please, fields name, age and city: Oliver is 19 and lives in Dublin": json_with(
                name="Oliver", age=19, city="Dublin"
            ),
            "put this into a JSON object: fruit is banana, amount is 6": json_with(
                fruit="banana", amount=6
            ),
            "make a JSON object with day and month, it is Monday in June": json_with(
                day="Monday", month="June"
            ),
        },
    ),
)
