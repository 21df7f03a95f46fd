"""Opposites, plurals, the sounds and the young of animals."""

from __future__ import annotations

from training.examination.case import Case, asked
from training.examination.properties import lacks, says

CASES: tuple[Case, ...] = (
    *asked(
        "opposites",
        {
            "hard, and its opposite is": says("soft|easy|gentle|simple"),
            "if im not sick then im what": says("healthy|well|fine|fit|good"),
            "begin - which word is opposite in meaning?": says(
                r"end(?:ing)?|finish|stop|cease|conclude|close|complete"
            ),
            "I don't buy cheap shoes but the opposite, so I buy ... shoes?": says(
                r"expensive|dear|costly|pric(?:e)?y|luxur\w+"
            ),
            "opposite word 4 love": says(r"hat(?:e|red)|dislike|loathe|indifference"),
            "Our neighbours are noisy. I wish they were the opposite, which is?": says(
                r"quiet\w*|silent|calm|still|peaceful"
            ),
            "which direction lies opposite of north": says("south"),
            "a road that isnt narrow is ...": says("wide|broad"),
        },
    ),
    *asked(
        "plurals",
        {
            "cherry -> plural?": says("cherries"),
            "first i see a fox, later a second fox. so i saw two ...": says("foxes"),
            'Is it "two mouses" or "two mice"?': (
                says("mice"),
                lacks(
                    r"mouses\W+(?:is|are) (?:correct|right)", r"(?:it is|it's)\W+(?:two )?mouses"
                ),
            ),
            "my teacher wants the plural of shelf from me": says("shelves"),
            "spell horse, but plural": says("horses"),
            "I bought a tomato, no wait, it was three of them. Three what?": says("tomatoes"),
            "plural of story, anyone?": says(r"stor(?:ies|eys)"),
            "one brush... and a whole box of?": says("brushes"),
        },
    ),
    *asked(
        "animal sounds",
        {
            "the elephant lifts its trunk and what do we hear?": says(
                r"trumpet\w*|to+t|pa+wo+\w*|br+r*a+h|roar\w*|rumbl\w*"
            ),
            "frogs down at the pond, whats their song": says(
                r"ribb?it\w*|croak\w*|quak|ribb?et\w*|crr?oa+k"
            ),
            "What does a rooster cry at sunrise?": says(r"cock-?a\w*.*|crow\w*|\w*-?doodle\w*.*"),
            "bzzzz, whos that flying around me": says(
                r"bees?|fl(?:y|ies)|wasps?|mosquito(?:e?s)?|bumble-?bees?|honey-?bees?|hornets?|insects?|gnats?|bugs?"
            ),
            "who has the loudest roar of all animals": says(
                r"lions?|tigers?|howler monkeys?|bears?|jaguars?|(?:blue |sperm )?whales?"
            ),
            "Kittens are the babies of which animal?": says("cats?"),
            "a sheep's little one, how is it called": says(r"lamb\w*"),
            "and crows, what noise do they make?": says(
                r"ca+w\w*|croak\w*|kr+a+h?|kaw|squawk\w*|crow"
            ),
        },
    ),
)
