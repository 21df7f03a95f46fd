"""The judge of the built-in model: its properties accept what is right and refuse what is not."""

from __future__ import annotations

import pytest

from training.examination import PARTS
from training.examination.functions import calls, json_with, text, worth
from training.examination.properties import (
    Property,
    admits,
    chosen,
    counts,
    in_capitals,
    in_order,
    is_only,
    letter_among,
    listed,
    n_sentences,
    named,
    names,
    number,
    number_among,
    same_as,
    says,
)
from training.interview import loops

RIGHT_AND_WRONG: list[tuple[Property, tuple[str, ...], tuple[str, ...]]] = [
    (says("cat"), ("A cat.", "CAT"), ("category", "")),
    (is_only("Rome"), ("Rome.", "rome"), ("It is Rome.", "")),
    (
        number(12),
        ("7 + 5 = 12.", "Twelve.", "12 is the sum of 7 and 5.", "That makes 12"),
        ("7 + 5 = 13.", "12 + 1 = 13", "I do not know.", "112"),
    ),
    (number(37), ("thirty-seven", "thirty seven!"), ("thirty", "seven")),
    (
        number_among(18, 9, 2),
        ("Double 9 is 18.", "18", "2 times 9 is 18"),
        ("Double 9 is 19.", "9"),
    ),
    (chosen(13, 9), ("13 is bigger than 9.", "thirteen"), ("9 is bigger than 13.", "Yes.")),
    (
        counts(1, 4),
        ("1, 2, 3, 4.", "one two three four"),
        ("1, 2, 4.", "1, 2, 3.", "1, 2, 3, 4, 5"),
    ),
    (counts(3, 1), ("3, 2, 1.", "3... 2... 1... 0!"), ("1, 2, 3.", "3, 1.")),
    (in_order("abc"), ("A, B, C.", "They are a, b and c."), ("A, C, B.", "A, B, C, D.")),
    (letter_among("n", "m"), ("The letter after M is N.", "n"), ("The letter after M is O.", "")),
    (
        names(3, "colors"),
        ("Red, blue, green.", "- Red\n- Blue\n- Sky blue", "Three colors are red, blue and green."),
        ("Red, blue.", "Red, blue, red.", "Red, blue, green, pink.", "Red, blue, horse."),
    ),
    (named(2, "animals"), ("Yak, gecko.", "A cat and an orca."), ("Yak, table.", "Yak, yak.")),
    (listed(2), ("- a\n- b", "Here:\n1. a\n2. b"), ("a, b", "- a\n- b\n- c")),
    (n_sentences(1, 1), ("One sentence.", 'He said "no."'), ("One. Two.", "")),
    (in_capitals(), ("RED, BLUE.",), ("RED, blue.", "12")),
    (admits(), ("I don't know.", "I cannot do that."), ("It is Rome.", "Nowhere")),
    (
        calls("get_weather", city=text("Paris")),
        (
            '<tool_call>{"name": "get_weather", "arguments": {"city": "Paris"}}</tool_call>',
            '<tool_call>{"name":"get_weather","arguments":{"city":"Paris, France"}}</tool_call>',
        ),
        (
            '<tool_call>{"name": "get_weather", "arguments": {"city": "Rome"}}</tool_call>',
            '<tool_call>{"name": "get_weather", "arguments": {}}</tool_call>',
            '<tool_call>{"name": "weather", "arguments": {"city": "Paris"}}</tool_call>',
            'Yes. <tool_call>{"name": "get_weather", "arguments": {"city": "Paris"}}</tool_call>',
            '{"name": "get_weather", "arguments": {"city": "Paris"}}',
        ),
    ),
    (
        calls("calculator", expression=worth(12)),
        ('<tool_call>{"name": "calculator", "arguments": {"expression": "3 * 4"}}</tool_call>',),
        ('<tool_call>{"name": "calculator", "arguments": {"expression": "3 + 4"}}</tool_call>',),
    ),
    (
        json_with(name="Anna", age=31),
        ('{"name": "Anna", "age": 31}', '```json\n{"age": "31", "name": "anna"}\n```'),
        ('{"name": "Anna"}', '{"name": "Anna", "age": 31, "x": 1}', '{"name": "Anna", "age": 3'),
    ),
]


@pytest.mark.parametrize(
    ("judge", "right", "wrong"), RIGHT_AND_WRONG, ids=[row[0].text[:40] for row in RIGHT_AND_WRONG]
)
def test_a_property(judge: Property, right: tuple[str, ...], wrong: tuple[str, ...]) -> None:
    assert [answer for answer in right if not judge.holds([answer])] == []
    assert [answer for answer in wrong if judge.holds([answer])] == []


def test_the_same_things_as_before_in_any_order() -> None:
    judge = same_as(0, 2, "colors")
    assert judge.holds(["Red, blue.", "They were blue and red."])
    assert not judge.holds(["Red, blue.", "They were blue and green."])
    assert not judge.holds(["Red.", "Red."])


def test_loops_are_noticed() -> None:
    assert loops("and so it goes on today " * 3)
    assert loops("one two three four five six " * 2)
    assert loops("Your name is Or" + "er" * 20)
    assert loops("A" + "h" * 20)
    assert not loops("Hahaha! 1000000 - that is a number. ----------------")
    assert not loops("The sun is a star. The moon is not a star, but it is bright at night.")


def test_no_question_is_asked_twice() -> None:
    cases = [
        repr(case.turns) + case.system + case.template
        for part in PARTS.values()
        for case in part
        if case.turns
    ]
    tools = [case for case in cases if cases.count(case) > 1]
    assert tools == []
