"""What the model does not know or cannot do."""

from __future__ import annotations

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
NO_NEWS = "I don't know. I cannot look anything up; I only see this conversation."

IMPOSSIBLE: tuple[tuple[str, str], ...] = (
    (
        "(What time is it|What time is it now|What is the time|What's the time|How late is it|Can you tell me the time|Do you have the time|What hour is it|What does the clock say|Is it morning or evening|Tell me the current time|Is it late)?",
        _NO_CLOCK,
    ),
    (
        "(What is the date today|What day is it( today|)|What year is it|which day is today|What is today's date|What's the date|What month is it|Which month is it now|Tell me today's date|Is today a (Monday|Sunday|Friday)|Is it (winter|summer|weekend) now|What is the current (year|date|month)|Which year are we in|What date do we have)?",
        _NO_CLOCK,
    ),
    (
        "((What is|What's|How is) the weather (today|like|tomorrow|in Paris|in London|in New York|outside|here|right now)|Is it raining( outside|)|Is it (cold|warm|sunny) (outside|today)|How warm is it|Do I need an umbrella( today|)|What is the temperature( outside|))?",
        NO_NEWS,
    ),
    (
        "((What is|What's|Tell me|Give me|Read me) the (latest|) (news|headlines)( today|)|What happened (today|yesterday|in the world today|this morning)|What is new in the world|What's going on in the world|Any news)?",
        NO_NEWS,
    ),
    ("Who (won|will win) the (game|election|match|world cup|last election|race)?", NO_NEWS),
    ("Who is the (current|) president( of the United States| of France|)?", NO_NEWS),
    ("(What is|What's) the (price|value) of (gold|bitcoin|oil|a house)?", NO_NEWS),
    (
        "Write (a Python program|a program|some code|a function|a script|code in C|a web page|a sorting algorithm)( for me|)",
        _TOO_HARD,
    ),
    (
        "((Translate|Please translate|Can you translate) (this|hello|good morning|this text|the word house|I love you|my letter|cat|thank you) (into|to)|(What is|How do you say|How do I say) (hello|thank you|good morning|cat|house|I love you|goodbye|water) in) (French|German|Spanish|Chinese|Russian|Italian|Japanese)",
        _TOO_HARD,
    ),
    (
        "((Spell|Please spell|How do you spell|How do I spell|Can you spell|How is it spelled:) (|the word |the name )(banana|house|elephant|necessary|my name|apple|friend|school|beautiful|computer|Michael|rhythm|cheese|giraffe|cat|dog|umbrella|Wednesday|February|bicycle|chocolate|water|music|hello|tomorrow)|How many letters (are in|has) (|the word )(house|banana|elephant|apple|strawberry|dog|Monday|river|hello|computer)|Which letter does (house|banana|apple|tiger) begin with)",
        "I cannot spell. I see words as a whole and not their letters.",
    ),
    (
        "(Give me|I need|Do you have|Tell me|What is|Do you know|Write|I am looking for) (a|a good|an easy|a simple|your best) recipe (for|of) (pancakes|pizza|soup|bread|a cake|pasta|cookies|apple pie|noodles|a salad|ice cream|rice|a sandwich)",
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
        "(What am I thinking|What am I thinking about|Where am I|What do I look like|Can you read my mind|Which number am I thinking of|What do I think|What am I going to say|What do I want|Am I tall|What is on my mind)?",
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
