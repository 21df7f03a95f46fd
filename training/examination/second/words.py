"""Opposites, plurals, the sounds and the young of animals."""

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
            "good, whats the opposite of that word": says("bad|evil|poor|naughty|wicked"),
            "what is the exact opposite of long": says("short|brief"),
            "opposite of near??": says("far|distant|remote|away"),
            "black is the opposite of which color": says("white"),
            "Would you please tell me the opposite of thick?": says("thin|slim|slender|skinny"),
            "someone who is not inside is where?": says("outside|out|outdoors"),
            "if u dont win the game you ...?": says("lose|lost|loose|draw"),
            "i need an antonym for young": says("old|elderly|aged|mature"),
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
            "one bus, lots of what": says("buses|busses"),
            "whats the plural form of wolf": says("wolves"),
            "how would i spell the plural of lady?": says("ladies"),
            "here is one flower and there are three more, now i have four what?": says("flowers"),
            "key in plural plz": says("keys"),
            "Please tell me the plural of person.": says("people|persons"),
            "what do i write when there is more than one potato": says("potatoes"),
            "is there a plural of glass? what is it": says("glasses"),
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
            "donkeys make what sound?": says(r"hee[- ]?haw\w*|bray\w*|ee[- ]?(?:aw|yore?)|i-?a+h?"),
            "what sound is a wolf known for": says(r"howl\w*|a+r*-?w?oo+\w*|ow+o+\w*|growl\w*"),
            "tell me how a hen goes": says(
                r"cluck\w*|cackl\w*|b[au]?[wc]?[- ]?[gk]?aw+k\w*|bo+k|bo+ck|bu+k|gack\w*|squawk\w*"
            ),
            "a little mouse, which noise would it make?": says(
                r"squeak\w*|peep\w*|eek|pip|squeal\w*"
            ),
            "which animal hisses": says(
                r"snakes?|cats?|goose|geese|swans?|cobras?|vipers?|serpents?|adders?|lizards?"
            ),
            "baa baa, who could that be?": says(r"sheep|lambs?|goats?|rams?|ewes?"),
            "What's the name for a dog's baby?": says(r"pupp(?:y|ies)|pups?|whelps?"),
            "a young horse is called a ...": says(r"foals?|colts?|fill(?:y|ies)"),
        },
    ),
)
