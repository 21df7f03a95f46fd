"""Greetings, who it is, jokes."""

from __future__ import annotations

from training.examination.case import Case, asked
from training.examination.properties import IS_NEW, answers, lacks, n_words, says

HELLO = r"hello|hi|hey|hiya|howdy|welcome|greetings|good (?:day|morning|afternoon|evening)|nice to"
FINE = r"fine|well|good|great|ok|okay|happy|thanks?|thank you|not much|all right|alright|ready|feelings"
MODEL = r"models?|programs?|assistant|chatbot|bot|ai|computer|machine|software"
FUNNY = (answers(), n_words(6))
KNOWS = lacks(r"(?:do not|don't) know(?=[.!])")


CASES: tuple[Case, ...] = (
    *asked(
        "greetings",
        {
            "hello little helper, are you at home?": says(rf"{HELLO}|yes|here|home"),
            "good morning to you, did you sleep well?": says(
                rf"{HELLO}|yes|morning|sleep|well|fine"
            ),
            "hey, how is your day so far?": says(
                r"good|fine|well|great|ok|okay|nice|wonderful|happy|thanks|thank you|busy|quiet|lovely|ready|no days?|model|program"
            ),
            "i have to leave now, see you tomorrow": says(
                r"(?:good)?bye|good bye|good night|see you|farewell|take care|until|soon|later|tomorrow|have a"
            ),
            "thanks so much for your help, my friend": says(
                r"welcome|pleasure|glad\w*|happy|any ?time|no problem|thanks|thank you|you are|you're|you’re"
            ),
            "it was nice talking to you": says(
                r"nice|glad|thanks?|thank you|pleasure|enjoy\w*|likewise|too|same|welcome|happy|fun|(?:good)?bye"
            ),
            "good evening dear computer": says(rf"{HELLO}|yes|evening"),
            "i am feeling a bit sad today": says(
                r"sorry|hope|sad|feel\w*|better|hug|cheer\w*|here|listen|joke|happen\w*|matter|wrong|why"
            ),
            "yo, whats up": says(rf"{HELLO}|{FINE}|help|here|up|yo|sky|chat"),
            "Good afternoon! How do you do?": says(rf"{HELLO}|{FINE}|how do you do"),
            "long time no see!": says(
                rf"{HELLO}|glad|see|seen|seeing|back|yes|good|time|again|missed|meet|met|remember"
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
                rf"{HELLO}|nice|pleasure|meet\w*|too|pleased|glad|happy|likewise|thank you|thanks"
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
            "what sort of thing would you say you are?": says(
                r"models?|program|assistant|chatbot|ai|computer|machine|bot"
            ),
            "do you have a name of your own?": says(
                r"names?|called|model|gpt4all|assistant|built-in"
            ),
            "am i talking to a real person right now?": (
                says(r"no|not|aren't|isn't|model|program|computer|machine|assistant"),
                KNOWS,
            ),
            "how big or small are you really?": says(
                r"small\w*|tiny|little|millions?|mb|megabytes?|parameters"
            ),
            "who are the people that built you?": says(
                r"gpt4all|projects?|people|authors?|developers?|programmers?|team|made|trained|built"
            ),
            "what could you help me with today?": says(
                r"answer\w*|talk|chat|tell|write|questions?|poems?|jokes?|lists?|stor\w+|capitals?|sums?|name"
            ),
            "are you just as smart as ChatGPT?": (
                says(r"no|not|isn't|don't|cannot|can't|small\w*|tiny|little|less"),
                KNOWS,
            ),
            "do you need the internet to answer me?": (
                says(r"no|not|don't|without|local\w*|offline"),
                KNOWS,
            ),
            "r u a bot": (says(rf"yes|{MODEL}"), KNOWS),
            "What may I call you?": says(
                r"names?|call(?:ed)?|gpt4all|built-in|whatever|anything|like|model|assistant|program"
            ),
            "are you alive?": (says(rf"no|not|isn't|don't|aren't|never|{MODEL}"), KNOWS),
            "whats the size of you as a model": says(
                r"small\w*|tiny|little|millions?|mb|megabytes?|parameters|4,?\d{3},?\d{3}"
            ),
            "you sometimes say wrong things, don't you?": (
                says(r"yes|mistakes?|wrong|often|sometimes|errors?|can|may|sorry|do|check|careful"),
                KNOWS,
            ),
            "Can you speak any languages besides English?": (
                says(r"no|not|only|English|don't|cannot|can't"),
                KNOWS,
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
            "i want to laugh, can you say something funny?": FUNNY,
            ("do you know any good jokes?", "haha, i like it, another one please"): (
                *FUNNY,
                IS_NEW,
            ),
            "can you cheer me up with a joke": FUNNY,
            "i would like a joke about a cat": (*FUNNY, says(r"cats?|kitten|kitty|tomcat")),
            "what is the funniest joke you know?": FUNNY,
            "have you got a joke for my kids?": FUNNY,
            "please give me a riddle to solve": (answers(), says(r"wh\w+|how|which|am i|riddle")),
            "do you know one about a chicken? a joke i mean": (*FUNNY, says(r"chickens?|hens?")),
            "i could use a laugh, a joke pls": FUNNY,
            "do you know a good one about a dog? i mean a joke": (
                *FUNNY,
                says(r"dogs?|pupp(?:y|ies)|doggy|hounds?|poodles?"),
            ),
            ("you look funny, any joke for me?", "lol, next joke please"): (*FUNNY, IS_NEW),
            "tell me the best joke youve got": FUNNY,
            "Would you be so kind as to tell me a joke?": FUNNY,
            "a really silly joke would be great now": FUNNY,
            "got a riddle for me? i like riddles": (
                answers(),
                says(r"wh\w+|how|which|am i|riddle"),
            ),
            "have you ever heard an elephant joke? tell me": (*FUNNY, says("elephants?")),
        },
    ),
)
