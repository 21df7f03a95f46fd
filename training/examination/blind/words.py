"""Opposites, plurals, the sounds and the young of animals."""

from __future__ import annotations

from training.examination.case import Case, asked
from training.examination.properties import says

CASES: tuple[Case, ...] = (
    *asked(
        "opposites",
        {
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
