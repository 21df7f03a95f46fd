"""Tools on offer: calling the one that fits, leaving them alone when none does, telling what they returned."""

from __future__ import annotations

import json
from random import Random
from typing import Any

from training.dialogue import Exchange
from training.facts.functions import FUNCTIONS, RESULT_WORDS, Function
from training.phrasing import capitalised, say, typed
from training.topics.memory import invented

_WORDED: tuple[dict[str, str], ...] = (
    {"+": "plus", "-": "minus", "*": "times", "/": "divided by"},
    {"+": "and", "-": "less", "*": "multiplied by", "/": "over"},
    {"*": "x"},
)
_SYLLABLES = ("get", "fetch", "do", "run", "find", "make", "my", "new", "api", "smart")


def offered(random: Random) -> tuple[tuple[dict[str, Any], ...], list[Exchange]]:
    """Tools as a program describes them, and exchanges in which one of them is called."""
    chosen = random.sample(FUNCTIONS, random.choices((1, 2, 3, 4), (40, 32, 20, 8))[0])
    names = [_named(random, function) for function in chosen]
    tools = tuple(_described(random, *pair) for pair in zip(chosen, names, strict=True))
    exchanges: list[Exchange] = []
    for _ in range(random.choices((1, 2), (85, 15))[0]):
        index = random.randrange(len(chosen))
        exchanges += _call(random, chosen[index], names[index])
    return tools, exchanges


def _named(random: Random, function: Function) -> list[str]:
    """The names this program gives the tool and its parameters."""
    name = random.choice(function.names)
    if random.random() < 0.15:
        name = f"{random.choice(_SYLLABLES)}_{name}"
    taken: list[str] = [name]
    for parameter in function.parameters:
        taken.append(random.choice([n for n in parameter.names if n not in taken[1:]]))
    return taken


def _described(random: Random, function: Function, names: list[str]) -> dict[str, Any]:
    """The tool as OpenAI's API describes it."""
    properties: dict[str, Any] = {}
    has_abouts = random.random() < 0.6
    for name, parameter in zip(names[1:], function.parameters, strict=True):
        properties[name] = {"type": parameter.kind}
        if has_abouts:
            about = parameter.about
            properties[name]["description"] = capitalised(about) if random.random() < 0.5 else about
    schema: dict[str, Any] = {"type": "object", "properties": properties}
    if random.random() < 0.85:
        schema["required"] = names[1:]
    if random.random() < 0.1:
        schema["additionalProperties"] = False
    described: dict[str, Any] = {"name": names[0]}
    if random.random() < 0.9:
        described["description"] = random.choice(function.abouts)
    return {"type": "function", "function": {**described, "parameters": schema}}


def _call(random: Random, function: Function, names: list[str]) -> list[Exchange]:
    values = [parameter.draw(random) for parameter in function.parameters]
    worded = str(values[0])
    for sign, word in random.choice(_WORDED).items():
        worded = worded.replace(f" {sign} ", f" {word} ")
    prompt = say(random, random.choice(function.requests).format(*values, x=worded))
    prompt = typed(random, prompt) if not any(c in prompt for c in '"*/') else prompt
    arguments = {
        name: _spelled(value, prompt) for name, value in zip(names[1:], values, strict=True)
    }
    call = json.dumps({"name": names[0], "arguments": arguments}, ensure_ascii=False)
    exchanges = [Exchange(prompt, f"<tool_call>{call}</tool_call>")]
    if random.random() < 0.5:
        result, answer = random.choice(function.results)
        shown = [_spelled(value, prompt) for value in values]
        drawn: dict[str, object] = {
            "n": random.randint(1, random.choice((40, 99, 999, 99999))),
            "w": random.choice(RESULT_WORDS),
            "t": f"{random.randint(0, 23)}:{random.randint(0, 59):02}",
            "i": invented(random).lower() if random.random() < 0.5 else invented(random),
        }
        told = capitalised(answer.format(*shown, **drawn))
        exchanges.append(Exchange(result.format(*shown, **drawn), told, role="tool"))
    return exchanges


def _spelled(value: object, prompt: str) -> object:
    """Names of places keep their capitals, all else is copied as the user typed it."""
    if not isinstance(value, str) or value in prompt or value[:1].isupper():
        return value
    found = prompt.lower().find(value.lower())
    return value if found < 0 else prompt[found : found + len(value)]
