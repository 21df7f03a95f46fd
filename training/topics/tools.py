"""Tools on offer: calling the one that fits, leaving them alone when none does, telling what they returned."""

from __future__ import annotations

import json
import re
from random import Random
from typing import Any

from training.dialogue import Exchange
from training.facts.functions import (  # fmt: skip
    AFFIXES,
    FUNCTIONS,
    MADE_UP_ABOUTS,
    MADE_UP_REQUESTS,
    RESULT_KEYS,
    RESULT_WORDS,
    SUBJECT_WORDS,
    Function,
    Parameter,
)
from training.facts.names import invented
from training.phrasing import capitalised, say, typed

_WORDED: tuple[dict[str, str], ...] = (
    {"+": "plus", "-": "minus", "*": "times", "/": "divided by"},
    {"+": "and", "-": "less", "*": "multiplied by", "/": "over"},
    {"*": "x"},
    {"+": "added to", "-": "take away", "*": "multiplied with", "/": "shared by"},
)
_BEFORE = (
    "(Use|Call|Take|Run|Try) (the|a|your|the right|the matching) (tool|function)(:|.|, please:| for this:)",
    "(I think|I believe|I heard) (you have|there is|you've got) a (tool|function) for (this|that)(:|.)",
    "(I can't|I cannot|I don't want to|I don't know how to) (do this|handle this|manage that) (myself|on my own|alone)(:|.)",
    "(I'm|I am) (in a hurry|on my way|at work|cooking|in the car|on my phone) (and need your help|so be quick|right now)(:|.)",
    "(Next task|New job|A small task|Something to do|Work for you|Here is my request|My request|Quick favour|Quick favor|To do)(:|.)",
    "(My boss|My wife|My husband|A colleague|My friend|A customer) (asked me for this|needs this|is waiting for this)(:|.)",
    "(Don't guess|Don't make it up|No guessing|Do not answer from memory), use (the tool|a tool|the function)(:|.)",
    "(Hi there|Hello assistant|Good evening|Morning|Hey you|Excuse me|Sorry to bother you)(,|!|.)",
    "(Do me a favor|One thing|One more thing|Something else|Here is what I need|I have a job for you|Could you help)(:|.|!)",
    "(Great|Thanks|Perfect|Well done|Nice|Okay)(.|!|,) (now|next|and now)(:|,)",
    "(My hands are full|My phone is dead|I have no time|I just woke up|I am at the airport|We have guests)(.|, so:)",
)
_BEHIND = (
    "(Use|Call|Run|Try) (the|a|your) (tool|function)(, please|| for that| for it).",
    "(You have|You've got|There is|There's) a (tool|function) for (that|this|it)(.|, use it.|, please use it.)",
    "(Don't|Do not|Please don't) (guess|make it up|answer by yourself|rely on memory)(, use the tool|, call the function|).",
    "(I'm|I am) (waiting|in a hurry|counting on you|not at my desk|too lazy to do it myself).",
    "(It is|It's|This is) (urgent|important|for work|for a friend|for my boss|not urgent).",
    "(Can|Could|Would|Will) you (do|manage|handle|take care of) that( for me|, please|)?",
    "(Cheers|Thanks a lot|Many thanks|Much appreciated|ty|thx|Thanks in advance)(!|.)",
)
_LEADS = ("", "", "", "This tool can do this: ", "Use this to ", "Tool. ", "A function. ")
_WORDS = re.compile(r"[A-Z]?[a-z]+")


def offered(random: Random) -> tuple[tuple[dict[str, Any], ...], list[Exchange]]:
    """Tools as a program describes them, and exchanges in which one of them is called."""
    n_tools = random.choices((1, 2, 3, 4), (40, 32, 20, 8))[0]
    chosen = random.sample(FUNCTIONS, n_tools)
    if random.random() < 0.15:
        chosen[random.randrange(n_tools)] = _made_up(random)
    names = [_named(random, function) for function in chosen]
    tools = tuple(_described(random, *pair) for pair in zip(chosen, names, strict=True))
    exchanges: list[Exchange] = []
    for _ in range(random.choices((1, 2), (85, 15))[0]):
        index = random.randrange(len(chosen))
        exchanges += _call(random, chosen[index], names[index])
    return tools, exchanges


def _made_up(random: Random) -> Function:
    """A tool that nobody has: only its description says what it is for."""
    thing, deed = invented(random).lower(), invented(random).lower()
    parameters = tuple(
        Parameter((invented(random).lower(), name), "string", f"{about} of the {thing}", _any_text)
        for name, about in random.sample(RESULT_KEYS, random.choice((1, 1, 2)))
    )
    requests = MADE_UP_REQUESTS[len(parameters)]
    return Function(
        (deed, f"{deed}_{thing}", f"{thing}_{deed}", thing),
        tuple(about.format(deed=deed, thing=thing) for about in MADE_UP_ABOUTS),
        parameters,
        tuple(r.replace("{deed}", deed).replace("{thing}", thing) for r in requests),
        (("{w}", "It is {w}."), ('{{"result": "{i}"}}', 'The result is "{i}".')),
    )


def _any_text(random: Random) -> str:
    """One to four words, known or not."""
    n_words = random.choice((1, 1, 2, 2, 3, 4))
    return " ".join(
        invented(random) if random.random() < 0.5 else random.choice(SUBJECT_WORDS)
        for _ in range(n_words)
    )


def _named(random: Random, function: Function) -> list[str]:
    """The names this program gives the tool and its parameters."""
    name = random.choice(function.names)
    taken = [name if random.random() < 0.35 else _restyled(random, name)]
    for parameter in function.parameters:
        free = [n for n in parameter.names if n not in taken[1:]]
        name = random.choice(free) if random.random() < 0.8 else invented(random).lower()
        taken.append(name if random.random() < 0.8 else _restyled(random, name))
    return taken


def _restyled(random: Random, name: str) -> str:
    """The words of a name with another one added, perhaps, and joined in any of the usual ways."""
    words: list[str] = [word.lower() for word in _WORDS.findall(name)]
    if random.random() < 0.4:
        word = random.choice(AFFIXES) if random.random() < 0.7 else invented(random).lower()
        words.insert(random.choice((0, len(words))), word)
    style = random.choices(("_", "-", "camel", "pascal", ""), (50, 12, 22, 8, 8))[0]
    if style == "pascal":
        return "".join(capitalised(word) for word in words)
    if style == "camel":
        return words[0] + "".join(capitalised(word) for word in words[1:])
    return style.join(words)


def _described(random: Random, function: Function, names: list[str]) -> dict[str, Any]:
    """The tool as OpenAI's API describes it."""
    properties: dict[str, Any] = {}
    has_abouts = random.random() < 0.7
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
        described["description"] = random.choice(_LEADS) + random.choice(function.abouts)
    return {"type": "function", "function": {**described, "parameters": schema}}


def _call(random: Random, function: Function, names: list[str]) -> list[Exchange]:
    values = [_value(random, parameter) for parameter in function.parameters]
    worded = str(values[0])
    for sign, word in random.choice(_WORDED).items():
        worded = worded.replace(f" {sign} ", f" {word} ")
    prompt = say(random, random.choice(function.requests).format(*values, x=worded))
    prompt = typed(random, prompt) if not any(c in prompt for c in '"*/') else prompt
    arguments = {
        name: _spelled(value, prompt) for name, value in zip(names[1:], values, strict=True)
    }
    call = json.dumps({"name": names[0], "arguments": arguments}, ensure_ascii=False)
    open_values = [str(v) for v, p in zip(values, function.parameters, strict=True) if p.is_open]
    request = _in_context(random, prompt, open_values)
    exchanges = [Exchange(request, f"<tool_call>{call}</tool_call>")]
    if random.random() < 0.6:
        shown = [_spelled(value, prompt) for value in values]
        exchanges.append(_told(random, function, shown))
    return exchanges


def _in_context(random: Random, prompt: str, open_values: list[str]) -> str:
    """The request, perhaps with a sentence before it, or behind it unless any text might go on there."""
    roll = random.random()
    if roll < 0.1:
        return f"{say(random, random.choice(_BEFORE))} {prompt}"
    is_open = prompt.rstrip(".?! ").lower().endswith(tuple(v.lower() for v in open_values))
    if roll > 0.9 and not is_open:
        end = "" if prompt.rstrip().endswith((".", "?", "!")) else "."
        return f"{prompt.rstrip()}{end} {say(random, random.choice(_BEHIND))}"
    return prompt


def _value(random: Random, parameter: Parameter) -> object:
    if parameter.is_open and random.random() < 0.28:
        return _any_text(random)
    return parameter.draw(random)


def _told(random: Random, function: Function, values: list[object]) -> Exchange:
    """What the tool returned, and that in a sentence."""
    results = function.results if random.random() < 0.55 else _plain_results(random)
    result, answer = random.choice(results)
    drawn: dict[str, object] = {
        "n": random.randint(1, random.choice((40, 99, 999, 99999))),
        "w": random.choice(RESULT_WORDS),
        "t": f"{random.randint(0, 23)}:{random.randint(0, 59):02}",
        "i": invented(random).lower() if random.random() < 0.5 else invented(random),
    }
    told = capitalised(answer.format(*values, **drawn))
    return Exchange(result.format(*values, **drawn), told, role="tool")


def _plain_results(random: Random) -> tuple[tuple[str, str], ...]:
    """Results that any tool may return: a value, a sentence, an object, an error.

    Texts are answered in quotation marks: the tokens after a mark are those of the result itself.
    """
    key = random.choice(RESULT_KEYS)[0] if random.random() < 0.7 else invented(random).lower()
    other = random.choice(RESULT_KEYS)[0]
    text, more = _any_text(random), _any_text(random)
    sentence = f"{capitalised(text)} (is|was|has|likes) {more}."
    pairs = (
        (text, f'The result is "{text}".'),
        ("{n}", "The result is {n}."),
        (f'{{{{"{key}": "{text}"}}}}', f'The {key} is "{text}".'),
        (f'{{{{"{key}": {{n}}}}}}', f"The {key} is {{n}}."),
        (f'{{{{"error": "{text}"}}}}', f'The tool reported an error: "{text}".'),
        (say(random, sentence),) * 2,
    )
    if key == other:
        return pairs
    return (
        *pairs,
        (
            f'{{{{"{key}": "{text}", "{other}": {{n}}}}}}',
            f'The {key} is "{text}" and the {other} is {{n}}.',
        ),
    )


def _spelled(value: object, prompt: str) -> object:
    """Names of places keep their capitals, all else is copied as the user typed it."""
    if not isinstance(value, str) or value in prompt or value[:1].isupper():
        return value
    found = prompt.lower().find(value.lower())
    return value if found < 0 else prompt[found : found + len(value)]
