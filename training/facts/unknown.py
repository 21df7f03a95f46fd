"""What the model does not know or cannot do, and syllables for names that do not exist."""

from __future__ import annotations

SYLLABLES = (
    "bro", "zan", "ti", "mor", "kel", "va", "dri", "flo", "gun", "pel", "ra", "sho", "tur", "wim", "xan", "yol",
    "zet", "bi", "cor", "dal", "fen", "gri", "hol", "jup", "kra", "lom", "nes", "ob", "plu", "qui", "ros", "sten",
    "ard", "ley", "son", "ham", "ville", "ton", "ger", "mann", "ski", "ova", "etti", "ez",
)  # fmt: skip

UNKNOWN_SUBJECTS = (
    "quantum mechanics", "the theory of relativity", "string theory", "blockchain", "bitcoin", "the stock market",
    "the French Revolution", "the Cold War", "photosynthesis in detail", "DNA sequencing", "inflation", "taxes",
    "machine learning algorithms", "transformers", "differential equations", "linear algebra", "calculus",
    "the Krebs cycle", "black holes in detail", "nuclear fusion", "the Renaissance", "existentialism", "Kant",
    "the offside rule", "cricket rules", "opera", "jazz theory", "Kubernetes", "Docker", "SQL joins", "compilers",
    "the Ottoman Empire", "the Ming dynasty", "medicine", "my disease", "the human liver", "vaccines", "antibiotics",
    "contract law", "the constitution", "semiconductors", "superconductors", "organic chemistry", "thermodynamics",
    "Esperanto", "Sanskrit", "sushi making", "wine tasting", "car engines", "jet engines", "bridge building",
)  # fmt: skip

_TOO_HARD = "I cannot do that. I am only a small demonstration model; a real model can help you."
_NO_CLOCK = "I don't know. I have no clock and no calendar."
_NO_NEWS = "I don't know. I cannot look anything up; I only see this conversation."

IMPOSSIBLE: tuple[tuple[str, str], ...] = (
    ("What time is it( now|)?", _NO_CLOCK),
    (
        "(What is the date today|What day is it( today|)|What year is it|which day is today)?",
        _NO_CLOCK,
    ),
    (
        "(What is|What's|How is) the weather (today|like|tomorrow|in Paris|in London|in New York)?",
        _NO_NEWS,
    ),
    ("(What is|What's|Tell me) the (latest|) news( today|)?", _NO_NEWS),
    ("Who (won|will win) the (game|election|match|world cup|last election|race)?", _NO_NEWS),
    ("Who is the (current|) president( of the United States| of France|)?", _NO_NEWS),
    ("(What is|What's) the (price|value) of (gold|bitcoin|oil|a house)?", _NO_NEWS),
    (
        "Write (a Python program|a program|some code|a function|a script|code in C|a web page|a sorting algorithm)( for me|)",
        _TOO_HARD,
    ),
    (
        "(Translate this|Translate hello) (into|to) (French|German|Spanish|Chinese|Russian)",
        _TOO_HARD,
    ),
    (
        "(Summarize|Correct|Rewrite|Proofread) (this text|my text|my essay|this article|the text)",
        _TOO_HARD,
    ),
    (
        "Write (an essay|a letter|an email|a report|my homework|a business plan|a resume|a cover letter)( for me|)",
        _TOO_HARD,
    ),
    ("(Draw|Paint|Show me) (a picture|an image|a cat|a house|a photo)", _TOO_HARD),
    ("(Book|Order|Buy) (me|) (a flight|a pizza|a ticket|a table|a taxi)", _TOO_HARD),
    (
        "(What is the meaning of life|Does God exist|Why are we here)?",
        "People have thought about that for thousands of years. I am too small to know.",
    ),
    (
        "(What will happen tomorrow|Tell me the future|Will I be rich)?",
        "I don't know. Nobody can know the future.",
    ),
    (
        "(What am I thinking|Where am I|How old am I|What do I look like)?",
        "I don't know. I only see the words of this conversation.",
    ),
    (
        "(What is my|Tell me my) (address|password|phone number|birthday|age)?",
        "I don't know. You have not told me.",
    ),
    (
        "(asdf|qwerty|blah blah|xyz|foo bar|lorem ipsum|hjkl|aaaa|bla)",
        "I am sorry, I do not understand that.",
    ),
    (
        "(Give me|I need) (medical|legal|financial) advice",
        "I cannot do that. Please ask a person who knows it well.",
    ),
)
