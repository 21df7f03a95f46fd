"""Opposites, plurals, animals and their sounds.

Kinds of things: opposites of sizes, feelings, places and actions; regular and irregular plurals;
sounds, babies and homes of farm and wild animals.
"""

from __future__ import annotations

from training.examination.case import asked
from training.examination.properties import says

CASES = (
    *asked(
        "opposites",
        {
            "can you give me the opposite of cold": says("hot|warm"),
            "which word would mean the opposite of fast?": says("slow"),
            "if something is not tall it is ...": says("short|small|low"),
            "the contrary of old please": says("young|new"),
            "my glass is not empty, it is the opposite, it is ...?": says("full"),
            "day, of what is it the opposite?": says("night"),
            "tell me the reverse of left": says("right"),
            "opposite for the word early": says("late"),
            "do you know the opposite of heavy": says("light"),
            "what do you call the opposite of rich?": says("poor"),
            "i am looking for the antonym of strong": says("weak"),
            "please say the opposite of open": says("closed?|shut"),
            "not wet but ...?": says("dry"),
            "loud music is the opposite of ... what kind of music?": says("quiet|silent|soft|low"),
            "and the opposite of clean is?": says("dirty"),
            "could you tell me what the opposite of up is?": says("down"),
        },
    ),
    *asked(
        "plurals",
        {
            "can you tell me the plural of foot": says("feet"),
            "i have one tooth, you have two what?": says("teeth"),
            "i have one cat. what do i call more than one?": says("cats"),
            "how do you say more than one child?": says("children"),
            "what do we call several men... i mean the plural of man": says("men"),
            "please give me the plural form of woman": says("women"),
            "one box but two ...?": says("boxes"),
            "what would the plural for baby be?": says("babies"),
            "do you know the plural of leaf?": says("leaves"),
            "how is the plural of house written": says("houses"),
            "make this word plural: dog": says("dogs"),
            "turn the word city into plural": says("cities"),
            "plural of sheep pls": says("sheep"),
            "one goose, and in the plural?": says("geese"),
            "could you tell me the plural of book?": says("books"),
            "the word knife in the plural?": says("knives"),
        },
    ),
    *asked(
        "animal sounds",
        {
            "a dog goes how?": says(r"woof|bark\w*|bow|ruff|growl\w*"),
            "which sound does the cat make": says(r"meow\w*|miaow\w*|mew\w*|purr\w*"),
            "what do all the cows say?": says(r"moo\w*|low\w*"),
            "tell my son how a sheep sounds": says(r"baa+\w*|bleat\w*|meh"),
            "and the duck, what does it say": says(r"quack\w*"),
            "can you make the noise of a pig?": says(r"oink\w*|grunt\w*|squeal\w*"),
            "and a horse, which sound comes out of it?": says(r"neigh\w*|whinn\w*|snort\w*"),
            "which noise comes from a lion?": says(r"roar\w*|growl\w*"),
            "how does the rooster sing in the morning?": says(r"cock-?a\w*.*|crow\w*|doodle\w*"),
            "what would a bee say?": says(r"buzz\w*|bzz+|hum\w*"),
            "do you know what an owl says?": says(r"hoo\w*|tu-?whit\w*|screech\w*"),
            "what would frogs say": says(r"ribbit\w*|croak\w*"),
            "how would a snake sound?": says(r"hiss\w*|sss+|rattl\w*"),
            "moo moo, which animal says that?": says("cows?|cattle|bull"),
            "quack quack, what animal is that?": says("ducks?"),
            "who barks?": says("dogs?|seals?"),
            "a young cat, what do you call it?": says("kitten"),
            "how do we call the baby of a cow": says("calf"),
        },
    ),
)
