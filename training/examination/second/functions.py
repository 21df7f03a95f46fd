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
from training.examination.properties import Property, named, names, number, number_of, says

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
    (WEATHER, "what is the weather in Vienna?", {"city": "Vienna"}, '{"temperature": 21, "sky": "sunny"}', says(r"21|sun\w*")),
    (_CURRENT_WEATHER, "how is the weather in Chicago?", {"location": "Chicago"}, "windy, 12 degrees", says(r"12|wind\w*")),
    (CALCULATOR, "what is 512 plus 239?", {"expression": "512 + 239"}, '{"result": 751}', number_of(751)),
    (CALCULATOR, "how much is 60 times 24?", {"expression": "60 * 24"}, "1440", says("1440|1,440")),
    (TIME, "what time is it in Sydney?", {"city": "Sydney"}, '{"time": "07:45"}', says("0?7:45")),
    (TRANSLATE, "what is cat in German?", {"word": "cat", "language": "German"}, '{"translation": "Katze"}', says("Katze")),
    (NOTE, "save a note: call the dentist", {"text": "call the dentist"}, '{"status": "saved"}', says("saved?|note|noted|done|ok|okay")),
    (LIGHT, "turn off the kitchen light", {"room": "kitchen", "state": "off"}, '{"status": "ok"}', says("off|light|done|ok|okay|kitchen")),
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
            "hi, nice to meet you, how are you?": NO_CALL,
            "i wonder what the capital of Italy is": (says("Rome"), NOT_CALLED),
            "come on, tell me something funny": NO_CALL,
            "the word tall, what's its opposite?": (says("short|small|low|little"), NOT_CALLED),
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
            "who is it i am talking to?": (says("model|program|assistant|gpt4all"), *NO_CALL),
            "6 and 3, how much is that together?": (number(9), NOT_CALLED),
            "i want to hear two animals": (names(2, "animals"), NOT_CALLED),
            "a friend of mine wonders what makes the sky so blue": (
                says(r"light|air|scatter\w*|sun\w*"),
                *NO_CALL,
            ),
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
