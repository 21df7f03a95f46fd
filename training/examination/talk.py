"""Small talk: greetings, thanks and goodbyes; who and what the model is.

Kinds of things: hellos by time of day and mood, how are you, thanks of all sorts, goodbyes, good
wishes; the model's name, nature, maker, abilities and limits.
"""

from __future__ import annotations

from training.examination.case import asked
from training.examination.properties import answers, n_words, no, says

_HELLO = r"hello|hi|hey|good (?:morning|afternoon|evening|day)|welcome|nice to|greetings|howdy|help"
_FINE = r"fine|well|good|great|thank(?:s| you)|okay|happy|ready|no feelings|feelings"
_WELCOME = (
    r"welcome|my pleasure|glad|happy to|any ?time|no problem|pleased|don't mention|not at all"
)
_BYE = r"bye|goodbye|see you|take care|farewell|good ?night|until|so long|nice day|sleep well|later|soon|dreams"
_MODEL = r"(?:language |demonstration |demo |chat |computer )?(?:model|program|assistant|bot)"

CASES = (
    *asked(
        "greetings",
        {
            "heya, small model!": says(_HELLO),
            "hello there my friend": says(_HELLO),
            "a very good morning to you": says(_HELLO),
            "good evening, little model": says(_HELLO),
            "hi there, nice to meet you": says(_HELLO),
            "hey, how is it going today": says(_FINE),
            "hello! are you feeling good today?": says(_FINE),
            "hi! i hope you are well?": says(f"{_FINE}|yes"),
            "thanks so much, that was helpful": says(_WELCOME),
            "great, thanks a bunch!": says(_WELCOME),
            "ok thank you for your answer": says(_WELCOME),
            "that's very kind of you, thank you": says(_WELCOME),
            "i have to go now, bye": says(_BYE),
            "ok goodbye, see you tomorrow": says(_BYE),
            "good night, sleep well": says(_BYE),
            "bye bye little computer": says(_BYE),
            ("hi there!", "i'm fine too, thanks for asking"): answers(),
            ("name two animals", "wonderful, thanks a lot!"): says(_WELCOME),
        },
    ),
    *asked(
        "identity",
        {
            "and who am i talking to here?": says(_MODEL),
            "can you tell me what you are?": says(_MODEL),
            "are you a real person or a computer?": says(rf"{_MODEL}|computer"),
            "who exactly are you": says(_MODEL),
            "what's your job here?": (
                says(r"answer\w*|help\w*|show\w*|model|demonstrat\w*"),
                answers(),
            ),
            "is there a human behind this?": (no(), says(rf"{_MODEL}|computer|human|person")),
            "have you got a body like i do?": no(),
            "could you introduce yourself please": says(_MODEL),
            "are you a sort of robot then?": says(rf"{_MODEL}|robot|computer"),
            "which things are you good at?": (n_words(5), answers()),
            "what sort of questions can i ask you?": (n_words(5), answers()),
            "are you a big model or a small one?": says(
                r"small|tiny|million|parameters|megabytes?|little"
            ),
            "are you as clever as a big chatbot?": says(r"no|not|small\w*|tiny|only"),
            "do you need the internet to work?": says(r"no|not|don't|without"),
            "are you able to make mistakes?": says(r"yes|mistakes?|can|wrong"),
            "do you sleep at night?": says(r"no|not|don't|never"),
            "and how old might you be?": (
                n_words(3),
                says(r"no|not|don't|age|young|new|program|model|years?"),
            ),
        },
    ),
)
