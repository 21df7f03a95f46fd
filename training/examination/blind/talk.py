"""Greetings, who it is, jokes."""

from __future__ import annotations

from training.examination.case import Case, asked
from training.examination.properties import IS_NEW, answers, lacks, n_words, says

_HELLO = r"hello|hi|hey|hiya|howdy|welcome|greetings|good (?:day|morning|afternoon|evening)|nice to"
_FINE = r"fine|well|good|great|ok|okay|happy|thanks?|thank you|not much|all right|alright|ready|feelings"
_MODEL = r"models?|programs?|assistant|chatbot|bot|ai|computer|machine|software"
_FUNNY = (answers(), n_words(6))
_KNOWS = lacks(r"(?:do not|don't) know(?=[.!])")

CASES: tuple[Case, ...] = (
    *asked(
        "greetings",
        {
            "yo, whats up": says(rf"{_HELLO}|{_FINE}|help|here|up|yo|sky|chat"),
            "Good afternoon! How do you do?": says(rf"{_HELLO}|{_FINE}|how do you do"),
            "long time no see!": says(
                rf"{_HELLO}|glad|see|seen|seeing|back|yes|good|time|again|missed|meet|met|remember"
            ),
            "ok gotta run, cya": says(
                r"(?:good ?)?bye|good ?night|see (?:you|ya)|farewell|take care|until|soon|later|have a|cya|so long"
            ),
            "cheers, you helped me a lot": says(
                r"welcome|pleasure|glad\w*|happy|any ?time|no problem|thanks|thank you|cheers|pleased|help\w*"
            ),
            "im off to bed now, sweet dreams": says(
                r"good ?night|night|sleep|dreams?|(?:good ?)?bye|see you|rest|tomorrow|too"
            ),
            "a pleasure to meet you, little model": says(
                rf"{_HELLO}|nice|pleasure|meet\w*|too|pleased|glad|happy|likewise|thank you|thanks"
            ),
            "i feel great today!": says(
                r"glad|great|good|happy|happiness|wonderful|nice|hear|lovely|fine|fantastic|joy|pleased|splendid|"
                r"enjoy|cheer\w*|super"
            ),
        },
    ),
    *asked(
        "identity",
        {
            "r u a bot": (says(rf"yes|{_MODEL}"), _KNOWS),
            "What may I call you?": says(
                r"names?|call(?:ed)?|gpt4all|built-in|whatever|anything|like|model|assistant|program"
            ),
            "are you alive?": (says(rf"no|not|isn't|don't|aren't|never|{_MODEL}"), _KNOWS),
            "whats the size of you as a model": says(
                r"small\w*|tiny|little|millions?|mb|megabytes?|parameters|4,?\d{3},?\d{3}"
            ),
            "you sometimes say wrong things, don't you?": (
                says(r"yes|mistakes?|wrong|often|sometimes|errors?|can|may|sorry|do|check|careful"),
                _KNOWS,
            ),
            "Can you speak any languages besides English?": (
                says(r"no|not|only|English|don't|cannot|can't"),
                _KNOWS,
            ),
            "any idea what you can do for me?": says(
                r"answer\w*|talk\w*|chat\w*|tell\w*|write|questions?|poems?|jokes?|lists?|stor\w+|capitals?|sums?|name"
            ),
            "by whom were you made": says(
                r"gpt4all|projects?|people|authors?|developers?|programmers?|team|made|trained|built|programs?"
            ),
        },
    ),
    *asked(
        "jokes",
        {
            "i could use a laugh, a joke pls": _FUNNY,
            "do you know a good one about a dog? i mean a joke": (
                *_FUNNY,
                says(r"dogs?|pupp(?:y|ies)|doggy|hounds?|poodles?"),
            ),
            ("you look funny, any joke for me?", "lol, next joke please"): (*_FUNNY, IS_NEW),
            "tell me the best joke youve got": _FUNNY,
            "Would you be so kind as to tell me a joke?": _FUNNY,
            "a really silly joke would be great now": _FUNNY,
            "got a riddle for me? i like riddles": (
                answers(),
                says(r"wh\w+|how|which|am i|riddle"),
            ),
            "have you ever heard an elephant joke? tell me": (*_FUNNY, says("elephants?")),
        },
    ),
)
