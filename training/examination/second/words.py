"""Opposites, plurals, the sounds of animals."""

from __future__ import annotations

from training.examination.case import Case, asked
from training.examination.properties import says

CASES: tuple[Case, ...] = (
    *asked(
        "opposites",
        {
            "what would you call the opposite of heavy?": says("light"),
            "tell me a word that means the opposite of happy": says(
                "sad|unhappy|sorrowful|gloomy|upset|miserable"
            ),
            'i need the opposite of the word "open"': says("closed?|shut|close"),
            "i need a word that is the opposite of fast": says("slow|slowly"),
            "what do you call the opposite of day?": says("night|nighttime"),
            "if someone is not rich, what is he?": says("poor"),
            "the opposite of empty is what?": says("full"),
            "do you know what the opposite of dark is?": says("light|bright"),
        },
    ),
    *asked(
        "plurals",
        {
            "what's the right plural of child?": says("children"),
            "i have one box and get another, now i have two what?": says("boxes"),
            "i need to know the plural form of foot": says("feet"),
            "one tooth, but two what?": says("teeth"),
            "how do i write the plural of baby": says("babies"),
            "what is the word for more than one man?": says("men"),
            "the plural of woman, what is it?": says("women"),
            "help me with the plural of leaf": says("leaves"),
        },
    ),
    *asked(
        "animal sounds",
        {
            "what kind of noise does a cow make?": says(r"mo+|mo+s|mo+ing|lows?"),
            "my little brother asks how a dog sounds": says(
                r"woofs?|barks?|barking|bow|arf|ruff|howls?|growls?|wuff"
            ),
            "what is the sound that ducks make?": says(r"quack\w*"),
            "my kid asks what the sheep says": says(r"ba+a|ba+|baa\w*|bleat\w*|me+h"),
            "what would i hear from a lion?": says(r"roar\w*|growl\w*"),
            "what animal would go meow?": says(r"cats?|kittens?"),
            "which animal goes oink oink?": says(r"pigs?|piggy|piglets?"),
            "let me hear you sound like a horse": says(
                r"neigh\w*|whinn\w+|nicker\w*|nay|neeigh\w*"
            ),
        },
    ),
)
