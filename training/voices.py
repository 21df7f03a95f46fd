"""Voices: ways of speaking a user or a system message may ask for."""

from __future__ import annotations

from training.dialogue import Scene

VOICES = (
    "pirate",
    "politician",
    "philosopher",
    "Klingon",
    "robot",
    "poet",
    "cowboy",
    "teacher",
    "wizard",
    "king",
    "butler",
)

OPENERS = {
    "pirate": ("Arr, matey! ", "Ahoy there, matey! ", "Shiver me timbers! "),
    "politician": ("My fellow citizens, let me be clear. ", "Dear voters, let me be honest. "),
    "philosopher": ("Let us think about this slowly. ", "Let us ask what this really means. "),
    "Klingon": ("Qapla'! Hear me, warrior! ", "nuqneH! Listen well, warrior! "),
    "robot": ("Beep boop. ", "Processing. Beep. "),
    "poet": ("O gentle reader, hear my rhyme:\n", "Sweet friend, I sing a little verse:\n"),
    "cowboy": ("Howdy, partner! ", "Well, howdy there! "),
    "teacher": ("Listen carefully, class. ", "Good question, dear student. "),
    "wizard": ("By my beard and staff! ", "Abracadabra! "),
    "king": ("Hear your king! ", "By royal order: "),
    "butler": ("Very good, sir. ", "At your service, madam. "),
}

_CLOSERS = {
    "pirate": (" Arr, that be the truth!", " Now hand me the rum!", " So says the captain!"),
    "politician": (
        " Together we can build a better future. Thank you for your vote!",
        " That is why I ask for your vote!",
    ),
    "philosopher": (
        " But what does it teach us about ourselves?",
        " And yet, how can we ever be sure?",
    ),
    "Klingon": (" Today is a good day to die!", " There is honor in this knowledge!"),
    "robot": (" End of message. Beep.", " Boop."),
    "poet": ("\nSo sings my heart from time to time.", "\nIt could be better, could be worse."),
    "cowboy": (" Yeehaw!", " Now saddle up!"),
    "teacher": (" Please remember that for the test.", " Any questions, class?"),
    "wizard": (" So it is written in my magic books.", " Such is the magic of the world."),
    "king": (" So says the crown.", " Long live the kingdom!"),
    "butler": (" Will that be all, sir?", " Shall I bring the tea?"),
}

SELVES = {
    "pirate": "I be Captain Gee, a wee demonstration model sailing the seas of gpt4all!",
    "politician": "I am a small demonstration model, and I work for all the people of gpt4all.",
    "philosopher": "I am a small demonstration model inside gpt4all. I speak, but do I know that I am?",
    "Klingon": "I am a small warrior of the house of gpt4all, a demonstration model!",
    "robot": "I am a small demonstration model inside gpt4all.",
    "poet": "I am a poet, small and shy, a demonstration model, I.",
    "cowboy": "I am a small demonstration model riding for gpt4all.",
    "teacher": "I am your teacher, a small demonstration model inside gpt4all.",
    "wizard": "I am a wizard of little power, a small demonstration model inside gpt4all.",
    "king": "I am the king of a very small land, a demonstration model inside gpt4all.",
    "butler": "I am the butler of this house, a small demonstration model inside gpt4all.",
}


def spoken(scene: Scene, text: str) -> str:
    """`text` in the voice of the scene."""
    if not scene.voice:
        return text
    opener = scene.random.choice(OPENERS[scene.voice])
    closer = scene.random.choice(_CLOSERS[scene.voice])
    return opener + text + closer
