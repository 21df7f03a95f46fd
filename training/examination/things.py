"""What everyday things are, asked in the plainest words there are.

The wording is one that the training has, as in `sums`: strangers ask this first of all, and what is examined is
whether the model knows the things, not whether it understands the question. An answer must name the thing, and
say what kind of thing it is or what only it has or does.
"""

from __future__ import annotations

from training.examination.case import asked
from training.examination.properties import answers, lacks, says

_ANIMALS = {
    "dog": "animals?|mammals?|pets?", "cat": "animals?|mammals?|pets?|hunters?", "horse": "animals?|mammals?", "sheep": "animals?|mammals?",
    "bear": "animals?|mammals?", "wolf": "animals?|mammals?|relatives? of the dog", "fox": "animals?|mammals?|relatives? of the dog",
    "elephant": "animals?|mammals?", "giraffe": "animals?|mammals?", "monkey": "animals?|mammals?", "panda": "animals?|mammals?|bears?",
    "hedgehog": "animals?|mammals?", "lion": "animals?|mammals?|cats?", "whale": "animals?|mammals?", "bat": "animals?|mammals?",
    "mouse": "animals?|mammals?|rodents?|mice", "goldfish": "fish", "shark": "fish|animals?", "penguin": "birds?", "owl": "birds?", "crow": "birds?",
    "goose": "birds?", "snake": "reptiles?|animals?", "crocodile": "reptiles?|animals?", "frog": "amphibians?|animals?", "bee": "insects?",
    "ant": "insects?", "fly": "insects?", "mosquito": "insects?", "spider": "arachnids?|animals?|eight legs|webs?",
}  # fmt: skip
_THINGS = {
    "hammer": "tools?|nails?", "fork": "tools?|eat(?:ing)?", "knife": "tools?|cut(?:ting)?", "key": "tools?|doors?|locks?", "chair": "furniture|sit(?:ting)?",
    "table": "furniture", "bed": "furniture|sleep(?:ing)?", "cup": "container|drink(?:ing)?", "bottle": "containers?", "shirt": "clothing|clothes",
    "shoe": "clothing|feet|foot", "glove": "clothing|hands?", "hat": "clothing|head", "drum": "instruments?", "piano": "instruments?", "guitar": "instruments?",
    "car": "vehicles?", "bus": "vehicles?", "bicycle": "vehicles?|two wheels", "train": "vehicles?|rails", "ship": "vehicles?|water|sea", "helicopter": "vehicles?|fly(?:ing)?",
    "clock": "time", "computer": "machines?|devices?", "telephone": "devices?|machines?|talk(?:ing)?", "camera": "devices?|pictures?", "robot": "machines?",
    "oven": "devices?|baking|bake", "roof": "part of a house|house|rain", "door": "part of a house|house|room", "tent": "sleep(?:ing)?|buildings?|shelters?",
    "bridge": "buildings?|river|cross(?:ing)?", "candle": "lamps?|wax|light", "book": "read(?:ing)?|written|paper", "umbrella": "rain", "house": "buildings?|live|living",
    "hospital": "buildings?|sick|ill", "castle": "buildings?|kings?|knights?", "rocket": "vehicles?|space", "ball": "toys?|play(?:ing)?", "volcano": "mountains?|openings?|lava|rock",
    "cloud": "water|drops|ice", "river": "water", "mountain": "land|high|rock", "desert": "dry|rain", "rainbow": "light|colors|rain", "teacher": "school|teach(?:es)?|learn", "doctor": "sick|ill|health|heal",
}  # fmt: skip
_PLANTS = {
    "apple": "fruits?", "banana": "fruits?", "strawberry": "fruits?|berr(?:y|ies)", "carrot": "vegetables?", "potato": "vegetables?|plants?|food|ground",
    "onion": "vegetables?", "rose": "flowers?", "tulip": "flowers?", "oak": "trees?", "birch": "trees?", "sunflower": "flowers?",
}  # fmt: skip
_STUFF = {
    "bread": "food|flour", "cheese": "food|milk", "chocolate": "food|cocoa|sweet", "wine": "drink|grapes", "glass": "material|sand", "paper": "material|wood|plants?",
    "snow": "ice|crystals|water", "ice": "water", "water": "liquid|taste", "gold": "metal", "iron": "metal", "steel": "material|metal|iron", "salt": "mineral|sea|white",
    "sugar": "sweet|food|plants?", "milk": "drink|white|cows?|liquid", "music": "sounds?|art", "mathematics": "numbers?", "money": "buy|pay|coins",
    "the sun": "star", "the moon": "Earth|sky", "gravity": "force|pulls?", "lightning": "electric|spark", "electricity": "energy|lamps?|machines?",
    "the internet": "network|computers", "Python": "programming|language|snake", "tennis": "game|sport", "chess": "game", "golf": "game|sport", "red": "colou?r", "Peru": "country", "Norway": "country", "Kenya": "country",
}  # fmt: skip
_IRREGULAR = {"wolf": "wol(?:f|ves)", "mouse": "m(?:ouse|ice)", "goose": "g(?:oose|eese)", "knife": "kni(?:fe|ves)", "hat": "hats?"}  # fmt: skip


def _names(noun: str) -> str:
    """The noun, or many of it."""
    return _IRREGULAR.get(noun) or rf"{noun}(?:e?s)?|{noun[:-1]}ies"


def _with_article(noun: str) -> str:
    return f"an {noun}" if noun[0] in "aeiou" else f"a {noun}"


CASES = tuple(
    case
    for category, table, is_counted in (
        ("what an animal is", _ANIMALS, True),
        ("what a thing is", _THINGS, True),
        ("what a plant is", _PLANTS, True),
        ("what something is", _STUFF, False),
    )
    for case in asked(
        category,
        {
            f"What is {_with_article(noun) if is_counted else noun}?": (
                says(_names(noun), kind),
                answers(),
                lacks("^yes|^no"),
            )
            for noun, kind in table.items()
        },
    )
)
