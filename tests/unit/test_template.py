from __future__ import annotations

import copy
import datetime as dt
import re
import sys
import threading
import time
from typing import TYPE_CHECKING, Any, cast

import pytest

from gpt4all.errors import TemplateError
from gpt4all.text import JinjaTemplate, PlainTemplate, budget, chat_template, is_jinja

if TYPE_CHECKING:
    from gpt4all.types import JSON, Message


def chat(*turns: tuple[str, str]) -> list[Message]:
    return [{"role": role, "content": content} for role, content in turns]


HELLO = chat(("user", "Hello"))
TALK = chat(
    ("system", "Be brief."), ("user", " Hi "), ("assistant", "Hello!"), ("user", "Why {0}?")
)
TOOLS: list[JSON] = [
    {"type": "function", "function": {"name": "größe", "parameters": {"<of>": "a & 'b'"}}}
]

# Small templates in the manner of published ones: name -> source.
PUBLISHED = {
    "chatml": """
{%- for message in messages %}
    {{- '<|im_start|>' + message.role + '\n' + message['content'] | trim + '<|im_end|>' + '\n' }}
{%- endfor %}
{%- if add_generation_prompt %}
    {{- '<|im_start|>assistant\n' }}
{%- endif %}""",
    "llama 3": """{{- bos_token }}
{%- if not date_string is defined %}
    {%- set date_string = strftime_now("%d %b %Y") if strftime_now is defined else "then" %}
{%- endif %}
{%- if messages[0]['role'] == 'system' %}
    {%- set system_message = messages[0]['content'] | trim %}
    {%- set messages = messages[1:] %}
{%- else %}
    {%- set system_message = "" %}
{%- endif %}
{{- "<|head|>system<|/head|>\n\nToday: " + date_string + "\n" + system_message + "<|eot|>" }}
{%- for message in messages %}
    {{- '<|head|>' + message['role'] + '<|/head|>\n\n' + message['content'] | trim + '<|eot|>' }}
{%- endfor %}
{%- if add_generation_prompt %}{{- '<|head|>assistant<|/head|>\n\n' }}{% endif %}""",
    "mistral": """{{ bos_token }}
{%- set ns = namespace(system='', index=0) %}
{%- for message in messages %}
    {%- if message.role == 'system' %}
        {%- set ns.system = message.content + '\n\n' %}
        {%- continue %}
    {%- endif %}
    {%- if (message['role'] == 'user') != (ns.index % 2 == 0) %}
        {{- raise_exception('roles must alternate user/assistant/user/...') }}
    {%- endif %}
    {%- set ns.index = ns.index + 1 %}
    {%- if message['role'] == 'user' %}
        {{- '[INST] ' + (ns.system if loop.last else '') + message['content'] + ' [/INST]' }}
    {%- else %}
        {{- ' ' ~ message['content'] ~ eos_token }}
    {%- endif %}
{%- endfor %}""",
    "gemma": """{{ bos_token }}{% for message in messages %}
{% if message['role'] == 'assistant' %}
    {% set role = 'model' %}
{% else %}
    {% set role = message['role'] %}
{% endif %}
{{ '<start_of_turn>' + role + '\n' + message['content'] | trim + '<end_of_turn>\n' }}{% endfor %}
{% if add_generation_prompt %}{{ '<start_of_turn>model\n' }}{% endif %}""",
    "phi 3": """{% for message in messages %}{% if message['role'] in ['system', 'user'] %}
{{ '<|' ~ message['role'] ~ '|>\n' ~ message['content'] ~ '<|end|>\n' }}
{%- elif message['role'] == 'assistant' %}
{% generation %}{{ '<|assistant|>\n' + message['content'] + '<|end|>\n' }}{% endgeneration %}
{%- endif %}{% endfor %}
{%- if add_generation_prompt %}{{ '<|assistant|>\n' }}{% else %}{{ eos_token }}{% endif %}""",
    "qwen": """{%- if tools %}
    {{- '<tools>' }}
    {%- for tool in tools %}
        {{- "\n" }}{{- tool | tojson }}
    {%- endfor %}
    {{- '\n</tools>\n' }}
{%- endif %}
{%- set ns = namespace(last=messages|length - 1, found=false) %}
{%- for message in messages[::-1] %}
    {%- set index = (messages|length - 1) - loop.index0 %}
    {%- if not ns.found and message.role == "user" and not (
            message.content.startswith('<tool>') and message.content.endswith('</tool>')) %}
        {%- set ns.found = true %}
        {%- set ns.last = index %}
        {%- break %}
    {%- endif %}
{%- endfor %}
{%- for message in messages %}
    {%- if message.role == 'tool' %}
        {{- '<tool>' + message.content + '</tool>' }}
    {%- elif message.tool_calls %}
        {%- for call in message.tool_calls %}
            {%- set call = call.function %}
            {{- '<call>' + call.name + ' ' + (call.arguments if call.arguments is string
                                              else call.arguments | tojson) + '</call>' }}
        {%- endfor %}
    {%- elif message.role == 'assistant' and loop.index0 > ns.last %}
        {{- 'kept:' + message.content }}
    {%- elif message.role == 'assistant' and '</think>' in message.content %}
        {{- 'cut:' + message.content.split('</think>')[-1].lstrip('\n') }}
    {%- else %}
        {{- message.role ~ ':' ~ message.content }}
    {%- endif %}
    {{- '\n' }}
{%- endfor %}
{%- if enable_thinking is defined and enable_thinking is false %}{{- '<think></think>' }}{% endif %}
""",
    "deepseek": """{% if not add_generation_prompt is defined %}
{% set add_generation_prompt = false %}{% endif %}
{%- macro reply(text) -%}
    {{ text | regex_replace('^<think>[\\\\s\\\\S]*?</think>\\\\s*', '') }}<|end|>
{%- endmacro -%}
{%- for message in messages %}
    {%- if message.role == 'assistant' %}{{ '<|Assistant|>' ~ reply(message.content) }}
    {%- elif message.role == 'user' %}{{ '<|User|>' ~ message.content }}
    {%- else %}{{ message.content }}{% endif %}
{%- endfor %}
{%- if add_generation_prompt %}{{ '<|Assistant|>' }}{% endif %}""",
}

TOOL_TALK = cast(
    "list[Message]",
    [
        {"role": "user", "content": "6 times 7?"},
        {"role": "assistant", "content": "<think>hm</think>\n\nLet me see."},
        {"role": "user", "content": "Go on."},
        {
            "role": "assistant",
            "content": None,
            "tool_calls": [{"function": {"name": "times", "arguments": {"a": 6, "b": 7}}}],
        },
        {"role": "tool", "content": "42"},
        {"role": "assistant", "content": "42, I think"},
    ],
)

# template, messages, other arguments of render, expected text
RENDERINGS: list[tuple[str, list[Message], dict[str, Any], str]] = [
    (
        "chatml",
        TALK,
        {},
        "<|im_start|>system\nBe brief.<|im_end|>\n<|im_start|>user\nHi<|im_end|>\n"
        "<|im_start|>assistant\nHello!<|im_end|>\n<|im_start|>user\nWhy {0}?<|im_end|>\n"
        "<|im_start|>assistant\n",
    ),
    (
        "chatml",
        HELLO,
        {"add_generation_prompt": False},
        "<|im_start|>user\nHello<|im_end|>\n",
    ),
    (
        "llama 3",
        TALK[:2],
        {"variables": {"date_string": "26 Jul 2024"}},
        "<s><|head|>system<|/head|>\n\nToday: 26 Jul 2024\nBe brief.<|eot|>"
        "<|head|>user<|/head|>\n\nHi<|eot|><|head|>assistant<|/head|>\n\n",
    ),
    ("mistral", TALK, {}, "<s>[INST]  Hi  [/INST] Hello!</s>[INST] Be brief.\n\nWhy {0}? [/INST]"),
    (
        "gemma",
        TALK[1:3],
        {},
        "<s><start_of_turn>user\nHi<end_of_turn>\n<start_of_turn>model\nHello!<end_of_turn>\n"
        "<start_of_turn>model\n",
    ),
    (
        "phi 3",
        TALK,
        {},
        "<|system|>\nBe brief.<|end|>\n<|user|>\n Hi <|end|>\n<|assistant|>\nHello!<|end|>\n"
        "<|user|>\nWhy {0}?<|end|>\n<|assistant|>\n",
    ),
    ("phi 3", HELLO, {"add_generation_prompt": False}, "<|user|>\nHello<|end|>\n</s>"),
    (
        "qwen",
        HELLO,
        {"tools": TOOLS, "variables": {"enable_thinking": False}},
        '<tools>\n{"type": "function", "function": {"name": "größe", "parameters": '
        '{"<of>": "a & \'b\'"}}}\n</tools>\nuser:Hello\n<think></think>',
    ),
    (
        "qwen",
        TOOL_TALK,
        {},
        "user:6 times 7?\ncut:Let me see.\nuser:Go on.\n"
        '<call>times {"a": 6, "b": 7}</call>\n<tool>42</tool>\nkept:42, I think\n',
    ),
    (
        "deepseek",
        chat(("system", "S"), ("user", "U"), ("assistant", "<think>\nt\n</think>\n\nA")),
        {},
        "S<|User|>U<|Assistant|>A<|end|><|Assistant|>",
    ),
]


@pytest.mark.parametrize(("name", "messages", "arguments", "expected"), RENDERINGS)
def test_published_templates(
    name: str, messages: list[Message], arguments: dict[str, Any], expected: str
) -> None:
    before = copy.deepcopy(messages)
    source = PUBLISHED[name]
    template = chat_template(source, bos_token="<s>", eos_token="</s>")
    assert isinstance(template, JinjaTemplate)
    assert template.source == source
    assert template.render(messages, **arguments) == expected
    assert template.render(tuple(messages), **arguments) == expected
    assert messages == before


def test_todays_date() -> None:
    text = JinjaTemplate(PUBLISHED["llama 3"]).render(HELLO)
    today = dt.datetime.now()
    days = [today - dt.timedelta(days=1), today]  # midnight may just have passed
    assert any(f"Today: {day.strftime('%d %b %Y')}\n" in text for day in days)


EXPRESSIONS = [
    ("{{ undefined_name }}|{{ messages[0].nothing }}", "|"),
    ("{{ tools is none }} {{ tools is defined }} {{ documents is none }}", "True True True"),
    ("{{ [1, 'é', none, true] | tojson }}", '[1, "é", null, true]'),
    ("{{ 'é' | tojson(ensure_ascii=true) }}", '"\\u00e9"'),
    ("{{ {'b': 1, 'a': [2]} | tojson(indent=2) }}", '{\n  "b": 1,\n  "a": [\n    2\n  ]\n}'),
    ("{{ {'b': 1, 'a': 2} | tojson(separators=(',', ':'), sort_keys=true) }}", '{"a":2,"b":1}'),
    ("{{ ('{\"a\": [1]}' | from_json).a[0] + ('2' | fromjson) }}", "3"),
    (r"{{ 'Abc abd' | regex_replace('a(b.)', '<\\1>', ignorecase=true) }}", "<bc> <bd>"),
    (r"{{ 'a\nb' | regex_replace('^', '> ', multiline=true) }}", "> a\n> b"),
    ("{{ 'a-b' | replace('-', '+') }}{{ 'a-b-c'.replace('-', '', 1) }}", "a+bab-c"),
    ("{{ ['a', 'b'] | join(', ') }} {{ '/'.join(['a', 'b']) }}", "a, b a/b"),
    ("{{ messages | map(attribute='role') | join('|') }}", "user"),
    ("{{ messages | selectattr('role', 'equalto', 'user') | list | length }}", "1"),
    ("{{ '%s is %05.1f%%' % ('x', 2) }} {{ '%s-%s' | format(1, 2) }}", "x is 002.0% 1-2"),
    ("{{ '{} {:>4} {a.role}'.format('x', 5, a=messages[0]) }}", "x    5 user"),
    ("{{ 'a' ~ 1 ~ none ~ undefined_name }}", "a1None"),
    ("{{ 2 ** 10 }} {{ '-' * 3 }} {{ [0] * 2 }} {{ 7 % 4 }}", "1024 --- [0, 0] 3"),
    ("{{ 'x' | center(5) }}|{{ 'x'.rjust(3) }}|{{ '7'.zfill(3) }}", "  x  |  x|007"),
    ("{{ 'a\nb' | indent(2) }} {{ 'a\nb' | indent('> ', true) }}", "a\n  b > a\n> b"),
    ("{{ [1, 2] | sum }} {{ [[1], [2]] | sum(start=[]) }}", "3 [1, 2]"),
    ("{{ '<b>' | e }}{{ '<b>' | safe }}{{ ('<' | e) + '<' }}", "&lt;b&gt;<b>&lt;<"),
    ("{% for k, v in {'a': 1, 'b': 2}.items() %}{{ k }}{{ v }}{% endfor %}", "a1b2"),
    ("{% for k, v in {'b': 1, 'a': 2} | dictsort %}{{ k }}{{ v }}{% endfor %}", "a2b1"),
    ("{% for x in range(9) if x is odd %}{{ loop.index }}{{ x }}{% endfor %}", "11233547"),
    ("{% for x in [] %}{% else %}none{% endfor %}", "none"),
    ("{% for x in 'ab' %}{{ loop.length }}{{ loop.last }}{{ loop.nextitem }}{% endfor %}",
     "2Falseb2True"),
    ("{% for t in [[1, [2, 3]]] recursive %}{{ loop(t) if t is iterable else t }}{% endfor %}",
     "123"),
    ("{% macro m(a) %}{{ a }}{{ varargs }}{{ kwargs }}{% endmacro %}{{ m(1, 2, x=3) }}",
     "1(2,){'x': 3}"),
    ("{% macro m() %}<{{ caller() }}>{% endmacro %}{% call m() %}x{% endcall %}", "<x>"),
    ("{% set x %}a{{ 1 }}{% endset %}{{ x | upper }}{% filter upper %}b{% endfilter %}", "A1B"),
    ("{% for r, g in messages | groupby('role') %}{{ r }}{{ g | length }}{% endfor %}", "user1"),
    ("{% for g in messages | groupby('role') %}{{ g.grouper }}{{ g.list|length }}{% endfor %}",
     "user1"),
    ("{% for row in range(5) | batch(2, 0) %}{{ row }}{% endfor %}", "[0, 1][2, 3][4, 0]"),
    ("{% set ns = namespace(x=[]) %}{% for i in range(3) %}{% set ns.x = ns.x + [i] %}{% endfor %}"
     "{{ ns.x }} {{ ns }}", "[0, 1, 2] <namespace>"),
    ("{{ messages[0].content[1:3] }}{{ messages[0]['content'][::-1] }}", "elolleH"),
    ("{{ (messages[0].items() | list)[0] }}", "('role', 'user')"),
    ("{{ 1700000000 | default(1) }} {{ x | default(1700000000) }} {{ 1e3 | int }}",
     "1700000000 1700000000 1000"),
    ("line\n    {% if true %}\n  kept\n    {% endif %}\nend\n", "line\n  kept\nend"),
    ("%1 {0} { } {{ '{{' }} #} {#- gone -#}", "%1 {0} { } {{ #}"),
]  # fmt: skip


@pytest.mark.parametrize(("source", "expected"), EXPRESSIONS)
def test_expressions(source: str, expected: str) -> None:
    assert JinjaTemplate(source).render(HELLO) == expected


# A template that does not compile, or fails on HELLO, and what the error says.
FAILURES = [
    ("a\n{% if %}", r"line 2: "),
    ("{{ 1 +", r"line 1: "),
    ("{% for x in y %}", r"line 1: .*endfor"),
    ("{{ 1 | no_such_filter }}", r"no_such_filter"),
    ("{% include 'x' %}", r"in line 1: "),
    ("{% import 'x' as y %}", r"in line 1: "),
    ("\n\n{{ 1 / 0 }}", r"in line 3: division by zero"),
    ("{{ 'a' + 1 }}", r"in line 1: "),
    ("{{ undefined_name.x }}", r"'undefined_name' is undefined"),
    ("{{ messages[0].x.y }}", r"no attribute 'x'"),
    ("{{ no_function() }}", r"'no_function' is undefined"),
    ("{{ undefined_name | tojson }}", r"not JSON serializable"),
    ("{% for x in 5 %}{% endfor %}", r"not iterable"),
    ("{{ raise_exception('only\ntwo roles') }}", r"only\ntwo roles"),
    ("{{ '(' | regex_replace('(', '') }}", r"missing \)"),
    ("{{ '' | regex_replace('a' * 1001, '') }}", r"1000 characters"),
    ("{{ 'x' | from_json }}", r"Expecting value"),
    ("(" * 5, None),
    ("{{ " + "(" * 5000 + "1" + ")" * 5000 + " }}", r"nested too deeply|does not compile"),
    ("{{ " + "+".join(["1"] * 20000) + " }}", r"nested too deeply|does not compile"),
    ("{% if true %}" * 200 + "{% endif %}" * 200, r"does not compile"),
    ("x" * 300_000, r"300000 characters"),
]


@pytest.mark.parametrize(("source", "words"), FAILURES)
def test_failures_are_one_sentence(source: str, words: str | None) -> None:
    if words is None:
        assert JinjaTemplate(source).render(HELLO) == source
        return
    with pytest.raises(TemplateError, match=words) as caught:
        JinjaTemplate(source).render(HELLO)
    assert len(str(caught.value)) < 700


ESCAPES = [
    "{{ ''.__class__.__mro__ }}",
    "{{ ''['__class__'] }}{{ ''['__class__']['__mro__'] }}",
    "{{ ('' | attr('__class__')).__mro__ }}",
    "{{ (['x'] | map(attribute='__class__') | first).mro() }}",
    "{{ cycler.__init__.__globals__ }}",
    "{{ namespace.__init__.__globals__ }}",
    "{{ namespace().__init__.__globals__.os }}",
    "{{ namespace.mro() }}",
    "{{ raise_exception.__globals__.x }}",
    "{{ strftime_now.__wrapped__.x }}",
    "{{ range.__base__.__subclasses__() }}",
    "{{ self.__init__.__globals__ }}",
    "{{ self._TemplateReference__context.environment }}",
    "{{ '{0.__class__.__mro__}'.format('') }}",
    "{{ '{a[__class__].x}'.format(a='') }}",
    "{{ '{0.__class__}'.format_map({'0': 1}) }}",
    "{{ 'x'.format.__self__.__class__.x }}",
    "{% set f = '{0.__class__.x}'.format %}{{ f('') }}",
    "{{ (['{0.__class__.x}'] | map('format', '') | first).x.y }}",
    "{% macro m() %}{% endmacro %}{{ m.__call__.__globals__ }}",
    "{{ m._environment.x }}{% macro m() %}{% endmacro %}{{ m._func.__globals__ }}",
    "{% for x in [1] %}{{ loop._iterable.x }}{{ loop.__init__.__globals__.x }}{% endfor %}",
    "{{ (messages | map('upper')).gi_frame.f_globals }}",
    "{{ (1).to_bytes(10**9, 'big') }}",
    "{{ messages.append(1) }}",
    "{{ messages.clear() }}",
    "{{ messages[0].update(role='x') }}",
    "{{ messages[0].pop('role') }}",
    "{{ messages[0].setdefault('x', 1) }}",
    "{% set messages[0].role = 'x' %}",
    "{% set x = messages[0] %}{% set x.role = 'x' %}",
    "{{ tools.append(1) }}",
    "{{ dict.update(messages[0], role='x') }}",
]


@pytest.mark.parametrize("source", ESCAPES)
def test_no_way_out_and_nothing_changed(source: str) -> None:
    messages, tools = copy.deepcopy(HELLO), copy.deepcopy(TOOLS)
    with pytest.raises(TemplateError):
        JinjaTemplate(source).render(messages, tools=tools)
    assert messages == HELLO
    assert tools == TOOLS


DOUBLE = "{%% set ns = namespace(x=%s) %%}{%% for i in range(64) %%}%s{%% endfor %%}%s"
BOMBS = [
    "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}",
    "{% for a in range(99999) %}{% for b in range(99999) if false %}{% endfor %}{% endfor %}",
    "{% for a in range(999) %}{{ range(99999) | map('string') | list | length }}{% endfor %}",
    "{% for a in range(10**6) %}{% endfor %}",
    "{% for x in [1] recursive %}{{ loop([1]) }}{% endfor %}",
    "{% for x in [1, 2] recursive %}{{ loop([1, 2]) if loop.depth < 50 }}{% endfor %}",
    "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
    "{% macro m(n) %}{% if n %}{{ m(n-1) }}{{ m(n-1) }}{% endif %}{% endmacro %}{{ m(50) }}",
    "{% macro m() %}{{ caller() }}{% endmacro %}"
    "{% macro n() %}{% call m() %}{{ n() }}{% endcall %}{% endmacro %}{{ n() }}",
    "{% block a %}{{ self.a() }}{% endblock %}",
    "{{ 'a' * 10**10 }}",
    "{{ 10**10 * 'a' }}",
    "{{ [0] * 10**9 }}",
    "{% set x = [0] * 99999 %}{{ [x] * 99999 }}",
    "{{ 10**(10**10) }}",
    "{{ (10**99)**(10**9) }}",
    "{% set ns = namespace(x=9) %}"
    "{% for i in range(99999) %}{% set ns.x = ns.x * ns.x %}{% endfor %}",
    "{{ 'x' | center(10**9) }}",
    "{{ 'x'.center(10**9) }}{{ 'x'.ljust(10**9) }}",
    "{{ ['x'] | map('center', 10**9) | list }}",
    "{{ '7'.zfill(10**9) }}",
    "{{ '%1000000000d' % 1 }}",
    "{{ '%*d' % (1000000000, 1) }}",
    "{{ '%.1000000000f' % 1 }}",
    "{{ '%((a))1000000000d' % {'(a)': 1} }}",
    "{{ '%5%%1000000000d' % 1 }}",
    "{{ '%1000000000d' | format(1) }}",
    "{{ '%(a)s' * 9999 % {'a': 'x' * 99999} }}",
    "{{ '{:1000000000}'.format(1) }}",
    "{{ '{:{}}'.format(1, 1000000000) }}",
    "{{ ('{:9999}' * 99999).format(*range(99999)) }}",
    "{% set f = '{:1000000000}'.format %}{{ f(1) }}",
    "{{ 'x' | indent(10**9) }}",
    "{{ ('\n' * 99999) | indent('x' * 99999) }}",
    "{{ ('a' * 99999) | replace('a', 'a' * 99999) }}",
    "{{ ('a' * 99999).replace('', 'a' * 99999) }}",
    "{{ ('a' * 99999) | join('a' * 99999) }}",
    "{{ ('a' * 99999).join('a' * 99999) }}",
    "{{ 'a'.expandtabs(10**9) }}",
    "{{ 'a'.translate({97: 'a' * 99999}) }}",
    "{{ 'a' | wordwrap(1, wrapstring='a' * 99999) }}",
    "{{ range(9) | batch(10**9, 0) | list }}",
    "{{ range(9) | slice(10**9) | list }}",
    "{{ 2.5 | round(10**9, 'floor') }}",
    "{{ lipsum(n=10**9) }}",
    "{{ [1] | tojson(indent=10**9) }}",
    "{{ ([[0]] * 9999) | tojson(separators=('x' * 99999, '')) }}",
    "{{ ('a' * 50) | regex_replace('(a|aa|a?)+$|(a*)*b', 'x' * 999999) }}",
    "{{ '' | regex_replace('a{1000000000}', '') }}",
    "{{ '' | regex_replace('(((a{1000}){1000}){1000}){1000}', '') }}",
    "{{ '' | regex_replace('(a{99}){99,999}', '') }}",
    "{{ ('a' * 99999) | regex_replace('(?P<a>(?R)?)', '') }}",
    "{{ ('a' * 99999) | regex_replace('(a(?1)?b)*', '') }}",
    "{{ ('a' * 9999999) | regex_replace('(a|b)*c', '') }}",
    "{{ ('a' * 4000000) | regex_replace('a', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa') }}",
    "{{ ('a' * 40 + 'b') | regex_replace('(a|a)*$', '') }}",
    "{{ ('a' * 9999999) | regex_replace('a', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa') }}",
    "{{ ([['x' * 99]] * 49999) | sum(start=[]) | length }}",
    "{% set x %}{{ 'a' * 9999999 }}{{ 'a' * 9999999 }}{% endset %}{{ x }}",
    "{% set s = 'a' * 1000000 %}{% for i in range(999) %}{{ s }}{% endfor %}",
    "{% for i in range(99999) %}" + "text " * 1000 + "{% endfor %}",
    "{% set s = 'a' * 9999999 %}" + "{% set x = s[1:] %}" * 99,
    "{% set s = 'a' * 9999999 %}" + "{{ s | upper | length }}" * 99,
    DOUBLE % ("'ab'", "{% set ns.x = ns.x + ns.x %}", ""),
    DOUBLE % ("'ab'", "{% set ns.x = ns.x ~ ns.x %}", ""),
    DOUBLE % ("'ab'", "{% set ns.x %}{{ ns.x }}{{ ns.x }}{% endset %}", ""),
    DOUBLE % ("'ab'", "{% set ns.x = [ns.x, ns.x] | join %}", ""),
    DOUBLE % ("'ab'", "{% set ns.x = '%s%s' % (ns.x, ns.x) %}", ""),
    DOUBLE % ("'ab'", "{% set ns.x = '{0}{0}'.format(ns.x) %}", ""),
    DOUBLE % ("'ab'", "{% set ns.x = ns.x | replace('a', 'aa') %}", ""),
    DOUBLE % ("[1]", "{% set ns.x = ns.x + ns.x %}", ""),
    DOUBLE % ("[1]", "{% set ns.x = [ns.x, ns.x] %}", "{{ ns.x }}"),
    DOUBLE % ("[1]", "{% set ns.x = (ns.x, ns.x) %}", "{{ ns.x | tojson }}"),
    DOUBLE % ("[1]", "{% set ns.x = {'a': ns.x, 'b': ns.x} %}", "{{ ns.x }}"),
    DOUBLE % ("[1]", "{% set ns.x = dict(a=ns.x, b=ns.x) %}", "{{ ns.x }}"),
    DOUBLE % ("[1]", "{% set ns.x = dict.fromkeys('ab', ns.x) %}", "{{ ns.x }}"),
    DOUBLE % ("{}", "{% set ns.x = {'a': ns.x.items(), 'b': ns.x.items()} %}", "{{ ns.x }}"),
    DOUBLE % ("[1]", "{% set ns.x = ns.x | batch(2, ns.x) | list %}", "{{ ns.x }}"),
    DOUBLE % ("[1]", "{% for b in [0] | batch(3, ns.x) %}{% set ns.x = b %}{% endfor %}",
              "{{ ns.x == 1 }}{{ ns.x }}"),
    "{% macro m() %}{% set ns.x = varargs %}{% endmacro %}"
    + DOUBLE % ("[1]", "{{ m(ns.x, ns.x) }}", "{{ ns.x }}"),
    "{% macro m() %}{% set ns.x = kwargs %}{% endmacro %}"
    + DOUBLE % ("[1]", "{{ m(a=ns.x, b=ns.x) }}", "{{ ns.x }}"),
]  # fmt: skip


@pytest.mark.parametrize("source", BOMBS)
def test_bombs_end_soon_and_small(source: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(budget, "MAX_SECONDS", 0.5)
    before, start = peak_bytes(), time.perf_counter()
    with pytest.raises(TemplateError):
        JinjaTemplate(source).render(HELLO)
    assert time.perf_counter() - start < 60  # half a second plus a busy machine
    assert peak_bytes() - before < 700 * 2**20


def peak_bytes() -> int:
    """Return the most memory this process has ever had; 0 where the system does not say."""
    if sys.platform == "win32":
        return 0
    import resource  # noqa: PLC0415  (not on Windows)

    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit


def test_the_time_limit_counts_real_seconds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(budget, "MAX_SECONDS", 0.5)
    slow = "{% for i in range(99999) %}{% if x == y %}{% endif %}{% endfor %}"
    start = time.perf_counter()
    with pytest.raises(TemplateError, match=r"did not end within 0\.5 seconds"):
        JinjaTemplate(slow).render(HELLO, variables={"x": [0.5] * 99999, "y": [0.5] * 99999})
    assert 0.5 <= time.perf_counter() - start < 60


def test_a_long_conversation_fits_the_budget(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(budget, "MAX_SECONDS", 60)  # the other limits are what counts here
    messages = chat(*[("user", "word " * 500), ("assistant", "word " * 500)] * 500)  # 2.5 MB
    for name, source in PUBLISHED.items():
        template = JinjaTemplate(source, bos_token="<s>", eos_token="</s>")
        assert len(template.render(messages)) > 2_400_000, name


def test_threads_share_a_template() -> None:
    template = JinjaTemplate(PUBLISHED["mistral"])
    wrong: list[str] = []

    def work(number: int) -> None:
        for turn in range(50):
            text = template.render(chat(("system", f"{number}"), ("user", f"{turn}")))
            if text != f"[INST] {number}\n\n{turn} [/INST]":
                wrong.append(text)

    threads = [threading.Thread(target=work, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []


def test_variables_do_not_hide_the_conversation() -> None:
    template = JinjaTemplate("{{ messages[0].role }}{{ add_generation_prompt }}{{ bos_token }}")
    variables = {"messages": [], "add_generation_prompt": 7, "bos_token": "<b>"}
    assert template.render(HELLO, variables=variables) == "userTrue<b>"


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("### Human: \n{0}\n### Assistant:\n", False),
        ("%1", False),
        ("{0}", False),
        ("", False),
        ("no placeholder", False),
        ("{%1}", False),
        ("{% 1", False),
        ("Answer as {{json}}: {0}", False),
        ("{{0}}", False),
        ("{{ user: %1 }}", False),
        ("{{ bos_token }}", True),
        ("{{", True),
        ("{% if x %}", True),
        ("{%- for m in messages -%}", True),
        ("{%for m in messages%}%1 {0}", True),
        ("{{ messages[0].content }} {0}", True),
        *((source, True) for source in PUBLISHED.values()),
    ],
)
def test_recognition(source: str, expected: bool) -> None:
    assert is_jinja(source) is expected


# template, prompt, what the model reads
PLAIN = [
    ("### Human: \n{0}\n### Assistant:\n", "Hi", "### Human: \nHi\n### Assistant:\n"),
    ("USER: %1 ASSISTANT: ", "Hi", "USER: Hi ASSISTANT: "),
    ("%1", "100%1 {0} %2 {1} {x} %s {", "100%1 {0} %2 {1} {x} %s {"),
    ("{0}", "%1", "%1"),
    ("{ {x} {{y}} } {0} {2}", "Hi", "{ {x} {{y}} } Hi {2}"),
    ("{%1}", "Hi", "{Hi}"),
    ("{0} and {0}", "a", "a and a"),
    ("50%1 of {0}", "Hi", "50%1 of Hi"),
    ("<user>{0}<model>{1}<end>", "{1}", "<user>{1}<model>"),
    ("<user>%1<model>%2<end>", "Hi", "<user>Hi<model>"),
]


@pytest.mark.parametrize(("source", "prompt", "expected"), PLAIN)
def test_plain_prompt(source: str, prompt: str, expected: str) -> None:
    template = chat_template(source)
    assert isinstance(template, PlainTemplate)
    assert template.source == source
    assert template.format_user(prompt) == expected
    assert template.render(chat(("user", prompt))) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("U:{0}\nA:", "Be brief.\n\nU: Hi \nA:Hello!U:Why {0}?\nA:"),
        ("U:%1\nA:%2</s>", "Be brief.\n\nU: Hi \nA:Hello!</s>U:Why {0}?\nA:"),
    ],
)
def test_plain_conversation(source: str, expected: str) -> None:
    assert PlainTemplate(source).render(TALK) == expected
    assert PlainTemplate(source).render([]) == ""
    assert PlainTemplate(source).render(chat(("system", ""), ("user", "x"))).startswith("U:x")


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("no place", "no place' has no {0} or %1"),
        ("", "'' has no {0} or %1"),
        ("only {1}", "has no {0} or %1"),
        ("{1} before {0}", "the reply before the prompt"),
        ("long " * 99, "..."),
    ],
)
def test_plain_template_without_a_place_is_refused(source: str, words: str) -> None:
    with pytest.raises(TemplateError, match=re.escape(words)):
        chat_template(source)


def test_plain_template_refuses_what_it_has_no_place_for() -> None:
    template = PlainTemplate("{0}")
    with pytest.raises(TemplateError, match="role 'tool'"):
        template.render(chat(("tool", "42")))
    with pytest.raises(TemplateError, match="tools"):
        template.render(HELLO, tools=TOOLS)
    with pytest.raises(TemplateError, match="text only, not a list"):
        template.render(cast("list[Message]", [{"role": "user", "content": []}]))
