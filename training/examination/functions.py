"""Calling tools, leaving them alone, telling what they returned, and flat JSON objects.

Kinds of things: weather, calculator, time, search, timer, translation, e-mail, music, light, notes;
questions that no offered tool answers; JSON with named fields of texts and numbers.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

from training.examination.case import Case, asked
from training.examination.properties import (
    Property,
    answers,
    lacks,
    last,
    mentions,
    number,
    number_of,
    says,
)

_CALL = re.compile(r"<tool_call>(\{.*\})</tool_call>", re.DOTALL)
_PRODUCT = re.compile(r"\s*(\d+)\s*([-+*x×])\s*(\d+)\s*=?\s*")


def tool(name: str, description: str, **parameters: str) -> dict[str, Any]:
    """A function in OpenAI's notation; a parameter is ``type: description``."""
    properties = {
        key: dict(zip(("type", "description"), text.split(": "), strict=True))
        for key, text in parameters.items()
    }
    schema = {"type": "object", "properties": properties, "required": list(properties)}
    return {
        "type": "function",
        "function": {"name": name, "description": description, "parameters": schema},
    }


Argument = Callable[[Any], bool]


def text(*words: str) -> Argument:
    """A text with these words."""
    return lambda value: isinstance(value, str) and all(w.lower() in value.lower() for w in words)


def amount(right: int) -> Argument:
    """A number, or its digits as a text."""
    return lambda value: str(value).strip() == str(right)


def worth(right: int) -> Argument:
    """A sum, difference or product with this result."""

    def holds(value: Any) -> bool:
        found = _PRODUCT.fullmatch(str(value))
        if not found:
            return False
        one, sign, two = int(found[1]), found[2], int(found[3])
        return right == {"+": one + two, "-": one - two}.get(sign, one * two)

    return holds


def _objects(answer: str) -> dict[str, Any] | None:
    try:
        found = json.loads(answer)
    except ValueError:
        return None
    return found if isinstance(found, dict) else None


def calls(name: str, **arguments: Argument) -> Property:
    """The answer is one call of this tool with exactly these arguments, and nothing else."""

    def holds(answer: str) -> bool:
        call = _CALL.fullmatch(answer)
        found = _objects(call[1]) if call else None
        if found is None or set(found) != {"name", "arguments"} or found["name"] != name:
            return False
        given = found["arguments"]
        return (
            isinstance(given, dict)
            and set(given) == set(arguments)
            and all(right(given[key]) for key, right in arguments.items())
        )

    return last(f"calls {name}({', '.join(arguments)})", holds)


def json_with(**fields: str | int | bool) -> Property:
    """A flat JSON object (perhaps in a code block) of exactly these fields; text in any case."""

    def same(found: object, right: str | int | bool) -> bool:
        if isinstance(right, bool):
            return found is right
        return str(found).lower() == str(right).lower()

    def holds(answer: str) -> bool:
        bare = re.sub(r"^```(?:json)?\s*|\s*```$", "", answer)
        found = _objects(bare)
        return (
            found is not None
            and set(found) == set(fields)
            and all(same(found[key], right) for key, right in fields.items())
        )

    return last(f"JSON {fields}", holds)


WEATHER = tool("get_weather", "Get the current weather of a city", city="string: name of the city")
CALCULATOR = tool(
    "calculator", "Calculate an arithmetic expression", expression="string: what to calculate"
)
TIME = tool("get_time", "Get the current time in a city", city="string: name of the city")
SEARCH = tool("web_search", "Search the web", query="string: what to search for")
TIMER = tool("set_timer", "Start a timer", minutes="integer: minutes until it rings")
TRANSLATE = tool(
    "translate",
    "Translate a word into another language",
    word="string: the word",
    language="string: the language",
)
MUSIC = tool("play_music", "Play music of an artist", artist="string: who plays or sings")
LIGHT = tool(
    "switch_light",
    "Switch the light of a room on or off",
    room="string: which room",
    state="string: on or off",
)
NOTE = tool("save_note", "Save a note", text="string: the note")

_CALLS: tuple[tuple[tuple[dict[str, Any], ...], dict[Any, Property]], ...] = (
    (
        (WEATHER,),
        {
            "can you check the weather in Paris": calls("get_weather", city=text("Paris")),
            "is an umbrella a good idea in London this morning?": calls(
                "get_weather", city=text("London")
            ),
            "how warm is it in Rome right now": calls("get_weather", city=text("Rome")),
        },
    ),
    (
        (WEATHER, TIME),
        {
            "could you tell me the time in Tokyo?": calls("get_time", city=text("Tokyo")),
            "is it sunny in Madrid?": calls("get_weather", city=text("Madrid")),
        },
    ),
    (
        (CALCULATOR, SEARCH),
        {
            "please calculate 348 * 27": calls("calculator", expression=worth(348 * 27)),
            "what do 1250 and 387 add up to, use the calculator": calls(
                "calculator", expression=worth(1250 + 387)
            ),
            "look up penguins on the web please": calls("web_search", query=text("penguin")),
            "find something about the history of chess on the internet": calls(
                "web_search", query=text("chess")
            ),
        },
    ),
    (
        (TIMER, WEATHER),
        {
            "please ring in 10 minutes": calls("set_timer", minutes=amount(10)),
            "start a timer, 25 minutes": calls("set_timer", minutes=amount(25)),
            "remind me after five minutes... i mean set the timer for 5 minutes": calls(
                "set_timer", minutes=amount(5)
            ),
        },
    ),
    (
        (TRANSLATE, CALCULATOR),
        {
            "how do you say house in French?": calls(
                "translate", word=text("house"), language=text("French")
            ),
            "translate the word dog to Spanish please": calls(
                "translate", word=text("dog"), language=text("Spanish")
            ),
        },
    ),
    (
        (MUSIC, LIGHT, NOTE),
        {
            "i want to listen to Mozart": calls("play_music", artist=text("Mozart")),
            "please turn on the lights in the kitchen": calls(
                "switch_light", room=text("kitchen"), state=text("on")
            ),
            "make it dark in the bedroom, light off please": calls(
                "switch_light", room=text("bedroom"), state=text("off")
            ),
            "write down a note: buy milk": calls("save_note", text=text("buy milk")),
        },
    ),
)

NOT_CALLED = lacks("tool_call", "arguments")
NO_CALL = (NOT_CALLED, answers())
_RESULTS: tuple[tuple[dict[str, Any], str, dict[str, Any], str, Property], ...] = (
    (WEATHER, "how is the weather in Paris?", {"city": "Paris"}, '{"temperature": 18, "sky": "cloudy"}', says("18|cloud\\w*")),
    (WEATHER, "is it cold in Oslo", {"city": "Oslo"}, '{"temperature": -3, "sky": "snow"}', says("-?3|snow\\w*|cold|minus three")),
    (WEATHER, "what's the weather like in Cairo today?", {"city": "Cairo"}, "sunny, 35 degrees", says("sunny", "35")),
    (WEATHER, "weather in Rome please", {"city": "Rome"}, '{"city": "Rome", "weather": "rain", "temperature": 14}', says("14|rain\\w*")),
    (CALCULATOR, "please calculate 348 * 27", {"expression": "348 * 27"}, "9396", says("9396|9,396")),
    (CALCULATOR, "how much is 125 + 250?", {"expression": "125 + 250"}, '{"result": 375}', number_of(375)),
    (CALCULATOR, "what's 1000 - 1", {"expression": "1000 - 1"}, "999", number_of(999)),
    (CALCULATOR, "can you compute 15 times 15", {"expression": "15 * 15"}, '{"value": 225}', number_of(225)),
    (TIME, "could you tell me the time in Tokyo?", {"city": "Tokyo"}, '{"time": "14:30"}', says("14:30|2:30")),
    (TIME, "what time is it in New York", {"city": "New York"}, "08:15", says("0?8:15")),
    (TIME, "how late is it in Berlin?", {"city": "Berlin"}, '{"city": "Berlin", "time": "21:05"}', says("21:05|9:05")),
    (TIMER, "start a timer for 25 minutes", {"minutes": 25}, '{"status": "started"}', says("25|timer|started|set|running")),
    (TIMER, "ring in 3 minutes please", {"minutes": 3}, "ok", says("3|three|timer|set|done|ring|minutes")),
    (TRANSLATE, "how do you say house in French?", {"word": "house", "language": "French"}, '{"translation": "maison"}', says("maison")),
    (TRANSLATE, "translate dog to Spanish", {"word": "dog", "language": "Spanish"}, "perro", says("perro")),
    (SEARCH, "search the web for the tallest building", {"query": "tallest building"}, "The Burj Khalifa is the tallest building.", says("Burj Khalifa")),
)  # fmt: skip


def after_result(
    offered: dict[str, Any], prompt: str, arguments: dict[str, Any], result: str, right: Property
) -> Case:
    """Tells what a tool returned: a question, the call's arguments, the result, what to say."""
    called = {
        "type": "function",
        "id": "call_1",
        "function": {"name": offered["function"]["name"], "arguments": arguments},
    }
    given = (
        {"role": "user", "content": prompt},
        {"role": "assistant", "content": "", "tool_calls": [called]},
        {"role": "tool", "content": result},
    )
    return Case("tool results", (), (right, lacks("tool_call")), tools=(offered,), given=given)


CASES: tuple[Case, ...] = (
    *(case for tools, questions in _CALLS for case in asked("tool calls", questions, tools=tools)),
    *asked(
        "no tool fits",
        {
            "oh hello, and who would you be?": (says("model|program|assistant"), *NO_CALL),
            "can you tell me the capital of Spain": (says("Madrid"), *NO_CALL),
            "now please tell me one joke": NO_CALL,
            "thanks, that's all": NO_CALL,
            "my cat wants to know what cats say": (says(r"meow\w*|miaow"), *NO_CALL),
            "could you now write me a little poem": NO_CALL,
            "name 3 fruits please": (mentions("fruits"), *NO_CALL),
            "why is all the grass green": NO_CALL,
        },
        tools=(WEATHER, TIMER),
    ),
    *asked(
        "no tool fits",
        {
            "hi hi, here i am": NO_CALL,
            "sunday is over, what day comes next?": (says("Monday"), *NO_CALL),
            "tell me the opposite of big": (says("small|little"), *NO_CALL),
            "what is the plural of mouse please": (says("mice"), *NO_CALL),
            "einstein, what was he known for?": (says(r"physic\w*|scientist"), *NO_CALL),
            "can you tell me a story about Tim": (says("Tim"), *NO_CALL),
            "okay good bye then, little helper": NO_CALL,
            "hmm, 2 + 2 is what?": (number(4), *NO_CALL),
        },
        tools=(MUSIC, LIGHT),
    ),
    *(after_result(*row) for row in _RESULTS),
    *asked(
        "JSON",
        {
            "Give me a JSON object with name and age for Anna, who is 31": json_with(
                name="Anna", age=31
            ),
            "please write a json with the fields name and city. Tom lives in Berlin": json_with(
                name="Tom", city="Berlin"
            ),
            "I need JSON: name is Lucy, age is 8": json_with(name="Lucy", age=8),
            "can you make a JSON object for a car? color red, wheels 4": json_with(
                color="red", wheels=4
            ),
            "turn this into json with name and job: Paul is a baker": json_with(
                name="Paul", job="baker"
            ),
            "return a JSON object with the keys country and capital for France": json_with(
                country="France", capital="Paris"
            ),
            "json with fields animal and sound for a cow please": Property(
                "JSON animal cow, sound moo",
                lambda a: (
                    json_with(animal="cow", sound="moo").holds(a)
                    or json_with(animal="cow", sound="moos").holds(a)
                ),
            ),
            "Ben is 12 years old and likes football. Give me JSON with name, age and sport": json_with(
                name="Ben", age=12, sport="football"
            ),
            "write as JSON with title and year: the film Titanic is from 1997": json_with(
                title="Titanic", year=1997
            ),
            "make a json object: fruit is apple, price is 2": json_with(fruit="apple", price=2),
            "Output JSON only. Fields: city, country. Rome is in Italy.": json_with(
                city="Rome", country="Italy"
            ),
            "Maria has a dog called Rex. Answer as JSON with owner and dog": json_with(
                owner="Maria", dog="Rex"
            ),
            "could u give me a JSON object with name and color? The cat Minka is black": json_with(
                name="Minka", color="black"
            ),
            "as JSON with name, age, city: David, 45, London": json_with(
                name="David", age=45, city="London"
            ),
            "I want json with product and amount, we have 7 chairs": json_with(
                product="chairs", amount=7
            ),
            "extract first_name and last_name as JSON from: Emma Stone": json_with(
                first_name="Emma", last_name="Stone"
            ),
        },
    ),
)
