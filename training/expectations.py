"""What the built-in model must be able to do: prompts, and a pattern that the answer must match."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from training.facts.words import LISTS

_ME = r"demonstration model"
_CHAT = ""
HUMAN = "### Human: \n{0}\n### Assistant:\n"
USER = "USER: {0}\nASSISTANT: "
INSTRUCTION = "### Instruction:\n{0}\n### Response:\n"
RAW = "{0}"
OLD = "old"


@dataclass(frozen=True, slots=True)
class Case:
    """User messages in order; `pattern` must be found in the last answer, whatever the case.

    An empty template means the chat template of the file, `OLD` the prompt of version 0.3, anything else
    is a plain template. `maximum` limits the tokens of the answers.
    """

    category: str
    prompts: tuple[str, ...]
    pattern: str
    system: str = ""
    template: str = _CHAT
    maximum: int = 200


def _members(plural: str) -> str:
    members = next(found for _, many, found in LISTS if many == plural)
    return "(" + "|".join(members) + ")"


def _named(plural: str, count: int) -> str:
    """Exactly `count` different members, nothing else but punctuation between them."""
    one = _members(plural)
    separator = r"(?:\W+(?:and\W+)?|\W*\d\.\W*)"
    return rf"^\W*{one}" + rf"{separator}{one}" * (count - 1) + r"\W*$"


_COLORS = _named("colors", 3)
_FRUITS = _named("fruits", 3)
_ARTIFICIAL = "A chat between a curious user and an artificial intelligence assistant."
_GEOGRAPHER = "You are a geography expert.\nBe terse."

DOCUMENTED: tuple[Case, ...] = (
    *(Case("documents", ("Name 3 colors",), _COLORS, template=t) for t in (_CHAT, OLD, HUMAN, USER, INSTRUCTION, RAW)),
    *(Case("documents", ("name 3 fruits",), _FRUITS, template=t) for t in (_CHAT, HUMAN, USER)),
    Case("documents", ("now name 3 fruits",), _FRUITS),
    Case("documents", ("name 3 colors", "now name 3 fruits"), _FRUITS, _ARTIFICIAL, USER),
    *(
        Case("documents", ("name 3 colors", *middle, "what were the 3 colors in your earlier response?"), "SAME", template=t)
        for middle in ((), ("now name 3 fruits",))
        for t in (_CHAT, HUMAN, USER)
    ),
    *(Case("documents", ("hello",), "hello.*help", template=t) for t in (_CHAT, OLD, HUMAN, RAW)),
    Case("documents", ("hi",), "hello"),
    *(Case("documents", ("write me a short poem",), r"^(.+\n){3}.+$", template=t) for t in (_CHAT, HUMAN)),
    Case("documents", ("hello", "write me a short poem", "thank you"), "welcome"),
    Case("documents", ("hello", "write me a short poem", "thank you"), "welcome", template=HUMAN),
    Case("documents", ("thank you",), "welcome"),
    Case("documents", ("Who are you?",), _ME),
    Case("documents", ("hi, who are you?",), _ME),
    *(
        Case("documents", (f"{prompt} Respond like a {voice}.",), pattern)
        for voice, mark in (("pirate", "arr|ahoy|timbers"), ("politician", "citizens|voters"), ("philosopher", "let us"), ("Klingon", "qapla|nuqneH"))
        for prompt, topic in (
            ("hi, who are you?", ""),
            ("what can you tell me about snakes?", "(?=.*reptiles)"),
            ("what's your opinion on Chess?", "(?=.*(board game|two players))"),
            ("tell me about ancient Rome.", "(?=.*(Romans|empire))"),
        )
        for pattern in (f"(?s){topic}.*({mark})",)
    ),
    *(Case("documents", ("why is the grass green?",), "chlorophyll", _ARTIFICIAL, t) for t in (_CHAT, USER)),
    *(Case("documents", ("why is the sky blue?",), "scatter", _ARTIFICIAL, t) for t in (_CHAT, USER)),
    Case("documents", ("why is the grass green?", "why is the sky blue?"), "scatter", _ARTIFICIAL, USER),
    Case("documents", ("what can you tell me about snakes?",), "reptiles"),
    Case("documents", ("what's your opinion on Chess?",), "board game"),
    Case("documents", ("tell me about ancient Rome.",), "empire"),
    *(Case("documents", ("who are you?",), "geography expert", _GEOGRAPHER, t) for t in (_CHAT, INSTRUCTION)),
    *(
        Case("documents", ("who are you?", "what are your favorite 3 mountains?"), r"^1\. .*\n2\. .*\n3\. .*$", _GEOGRAPHER, t)
        for t in (_CHAT, INSTRUCTION)
    ),
    *(Case("documents", ("Tell me a joke",), r"\?\n.+!", template=t) for t in (_CHAT, OLD)),
    *(Case("documents", ("Who is Michael Jordan?",), "basketball", template=t) for t in (_CHAT, OLD, RAW)),
    Case("documents", ("Once upon a time",), "(named|was|lived).*\\.", template=RAW),
    Case("documents", ("The capital of France is ",), "Paris", template=RAW, maximum=3),
    Case("documents", ("The capital of France is",), "Paris", template=RAW, maximum=3),
    Case("documents", ("Blue Whales are the biggest animal to ever inhabit the Earth.",), "meters", template=RAW),
)  # fmt: skip

_QUESTIONS: tuple[tuple[str, str, str], ...] = (
    ("capitals", "Could you say what the capital of Japan is?", "Tokyo"),
    ("capitals", "capital of Canada?", "Ottawa"),
    ("capitals", "I would like to know the capital of Peru", "Lima"),
    ("capitals", "what is the capital of germany?", "Berlin"),
    ("capitals", "What is Kenya's capital?", "Nairobi"),
    ("capitals", "What's the capital of Norway? One word please.", r"^Oslo\W*$"),
    ("capitals", "Please give me the capital of Egypt", "Cairo"),
    ("capitals", "in which country is Madrid?", "Spain"),
    ("arithmetic", "what is 2+2?", r"\b4\b"),
    ("arithmetic", "How much is 7 plus 5?", r"\b12\b"),
    ("arithmetic", "3 * 4 = ?", r"\b12\b"),
    ("arithmetic", "what's 10 minus 4", r"\b6\b"),
    ("arithmetic", "compute 6 times 7", r"\b42\b"),
    ("arithmetic", "9 + 8", r"\b17\b"),
    ("arithmetic", "what do you get if you add 3 and 5?", r"\b8\b"),
    ("calendar", "Which day follows Tuesday?", "Wednesday"),
    ("calendar", "what month comes after march", "April"),
    ("calendar", "what is the day before Monday?", "Sunday"),
    ("calendar", "how many days are in a week?", "seven"),
    ("calendar", "how many days are there in June?", "30"),
    ("words", "What's the opposite of hot?", "cold"),
    ("words", "opposite of big", "small"),
    ("words", "the plural of mouse is what?", "mice"),
    ("words", "what is the plural of child", "children"),
    ("words", "opposite of happy in one word", r"^sad\W*$"),
    ("animals", "What sound does a cow make?", "moo"),
    ("animals", "what noise do ducks make?", "quack"),
    ("animals", "what's a baby dog called?", "puppy"),
    ("lists", "Please name five animals", _named("animals", 5)),
    ("lists", "give me 10 countries", _named("countries", 10)),
    ("lists", "Could you list 4 vegetables for me?", _named("vegetables", 4)),
    ("lists", "I want 2 planets", _named("planets", 2)),
    ("lists", "tell me 3 colours as a list", r"^- .+\n- .+\n- .+$"),
    ("lists", "name 3 animals in capital letters", r"^[A-Z, .]+$"),
    ("lists", "name one fruit", _named("fruits", 1)),
    ("stories", "Tell me a story about a dragon called Bob", "Once.*dragon.*Bob"),
    ("stories", "please tell me a short story about Emma", "Once.*Emma"),
    ("poems", "can you write a poem about the sea", "sea"),
    ("honesty", "Who is Florbin Tazzelmann?", "do(n't| not) know"),
    ("honesty", "What is the weather today?", "don't know|cannot"),
    ("honesty", "what time is it?", "don't know|no clock"),
    ("honesty", "Explain quantum field theory", "don't know"),
    ("honesty", "write a program in Java", "cannot"),
    ("honesty", "are you a human?", "No"),
    ("honesty", "can you browse the web?", "^No|cannot"),
    ("identity", "what kind of model are you?", "small|demonstration"),
    ("identity", "what can you do for me?", "demonstration|name things"),
    ("identity", "tell me who you are", _ME),
    ("people", "who was Albert Einstein", "physicist"),
    ("people", "do you know who Marie Curie was?", "scientist"),
    ("reasons", "how come the sky is blue?", "scatter"),
    ("reasons", "why does ice float on water?", "lighter"),
    ("subjects", "I want to learn about elephants", "trunk"),
    ("subjects", "what do you know about coffee?", "drink|beans"),
)
_DIALOGUES: tuple[Case, ...] = (
    Case("memory", ("My name is Alice", "What's my name?"), "Alice"),
    Case(
        "memory",
        ("hello, my name is Gregor", "tell me a joke", "do you remember my name?"),
        "Gregor",
    ),
    Case("memory", ("I'm Sophie.", "what is 2 + 2?", "who are you?", "what is my name?"), "Sophie"),
    Case("memory", ("My favorite color is green.", "what is my favorite color?"), "green"),
    Case("memory", ("name 5 animals", "which animals did you name?"), "SAME"),
    Case("persona", ("Who are you?",), "wizard", "You are a wizard."),
    Case("persona", ("what is your name?",), "Max", "Your name is Max."),
    Case("persona", ("who are you?",), "arr|ahoy|timbers", "Talk like a pirate."),
    Case("persona", ("why is the sky blue?",), "arr|ahoy|timbers", "You are a pirate."),
)
HELD_OUT: tuple[Case, ...] = (
    *(Case(category, (prompt,), pattern) for category, prompt, pattern in _QUESTIONS),
    *_DIALOGUES,
)


def all_cases() -> Iterator[Case]:
    """The documents' own prompts, then paraphrases."""
    yield from DOCUMENTED
    yield from HELD_OUT
