"""Two hundred texts of many kinds, and questions about them."""

from __future__ import annotations

import itertools

_SENTENCES = """
The ferry leaves the island every morning at half past six, unless the wind is too strong.
She planted three rows of beans behind the shed and forgot about them until August.
Interest rates were left unchanged, the central bank said on Thursday.
A red blood cell lives for about one hundred and twenty days.
How do I reset the password of my router?
Can you recommend a quiet place to read near the station?
Turn left at the bakery, then follow the river until you see a stone bridge.
The committee rejected the proposal by a narrow margin.
My grandmother never wrote her recipes down.
Photosynthesis turns light, water and carbon dioxide into sugar and oxygen.
The cat slept on the warm bonnet of the car all afternoon.
Our train was delayed by two hours because of a fallen tree.
Sort the list before you search it, or the search will fail.
The treaty was signed in a small town nobody could find on a map.
Bake at 180 °C for 25 minutes, then let the cake cool in its tin.
The violin needs a new string and a good deal of patience.
Volcanoes form where plates of the earth's crust pull apart or collide.
I would like to return these shoes; they are too small.
The goalkeeper saved two penalties in the final minutes.
Heavy rain is expected in the north, with floods along the coast.
Aspirin thins the blood and lowers fever.
The museum is closed on Mondays and public holidays.
An octopus has three hearts and blue blood.
He learned to swim when he was almost forty.
The stock fell eleven percent after the company lowered its forecast.
Water boils at a lower temperature in the mountains.
Please find attached the minutes of last week's meeting.
The orchestra tuned while the last guests took their seats.
Bees tell each other by dancing where flowers can be found.
The bridge was built without a single nail.
The lawyer asked for more time to study the contract.
Snow fell for three days and the village was cut off.
""".strip().splitlines()

_ODDITIES = [
    "yes",
    "Why?",
    "42",
    "3.14159265358979",
    "...",
    "THE QUICK BROWN FOX JUMPS OVER THE LAZY DOG",
    "def add(a, b):\n    return a + b",
    "SELECT name, COUNT(*) FROM users WHERE age >= 18 GROUP BY name;",
    "https://example.org/path?query=value&other=1#part",
    "user@example.com wrote: see RFC 9110, section 8.3.",
    "Error: expected ';' before '}' token (line 73)",
    "Der Zug nach Köln fährt heute von Gleis fünf.",
    "Où se trouve la bibliothèque la plus proche ?",
    "El niño comió una manzana en el jardín.",
    "Простите, где здесь метро?",
    "今天天气很好，我们去公园吧。",
    "東京は日本の首都です。",
    "안녕하세요, 만나서 반갑습니다.",
    "مرحبا بالعالم",
    "สวัสดีชาวโลก",
    "Ελληνικά γράμματα",
    "🎉🎂 happy birthday!!! 🥳",
    "a\tb\tc\nd\te\tf",
    "   blanks   everywhere   ",
    "naïve café résumé Ångström",
    "supercalifragilisticexpialidocious antidisestablishmentarianism",
    "It's John's dog's bowl, isn't it?",
    "$1,299.00 (incl. 19% VAT) – free shipping!",
    "2026-11-21T03:14:15Z",
    "x² + y² = z²",
    "l'été; c'est-à-dire…",
    "[CLS] not a special token [SEP]",
    "zxqj vbnm wrtp",
    "the the the the the the the the",
    "Ἐν ἀρχῇ ἦν ὁ λόγος",
]

_SUBJECTS = ["An old fisherman", "The new mayor", "My neighbour", "A tired nurse", "The engineer"]
_ACTIONS = [
    "repaired the roof before the storm arrived",
    "wrote a long letter about the price of bread",
    "forgot the keys to the laboratory again",
    "explained how the engine of a steam ship works",
    "sold forty pictures of the same mountain",
]
_ENDINGS = [
    "and nobody thanked them for it.",
    "while the whole town was watching football.",
    "because the doctor had asked for it, twice.",
    "although it was already dark and very cold outside.",
    "so the children stayed at home with their aunt and read stories until late at night.",
]

_LONG = [" ".join(_SENTENCES[start : start + 8]) for start in range(0, 24, 3)]


def _all() -> list[str]:
    drawn = [
        f"{who} {did} {end}" for who, did, end in itertools.product(_SUBJECTS, _ACTIONS, _ENDINGS)
    ]
    return [*_SENTENCES, *_ODDITIES, *_LONG, *drawn][:200]


TEXTS = _all()
"""Sentences, code, numbers, nine scripts, and paragraphs of some 150 tokens."""

QUESTIONS = [
    "When does the boat to the island depart?",
    "What did the central bank decide?",
    "How long do red blood cells live?",
    "Which animal has several hearts?",
    "Why was the train late?",
    "What is the weather forecast?",
    "Who repaired the roof?",
    "How do ships work?",
    "Where can I find the subway?",
    "What is the capital of Japan?",
    "How do I query a database?",
    "At what temperature should the cake be baked?",
    "Was gibt es Neues von der Bahn?",
    "Who was watching football?",
    "Which medicine helps against fever?",
    "How do insects communicate?",
    "What happened to the share price?",
    "Tell me about photosynthesis.",
    "How do I get my money back?",
    "Who sells paintings?",
]
