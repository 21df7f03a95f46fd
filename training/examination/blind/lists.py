"""So many things of a kind, the same things again, and things one below the other."""

from __future__ import annotations

from training.examination.case import Case, asked
from training.examination.kinds import Members
from training.examination.properties import (
    Property,
    in_capitals,
    listed,
    names,
    number,
    one_of_first,
    same_as,
)

_RARER = {
    "animals": """hawk, falcon, vulture, woodpecker, swallow, orangutan, anteater, meerkat, squid, boar|wild boar, yak,
        elk, caterpillar, newt, salamander, tapir, platypus|platypuses, wombat, mongoose, coyote, jackal, gibbon, lemur,
        wolverine, scorpion, bumblebee, stag, cobra, python, rattlesnake, killer whale|orca, narwhal, manatee, stingray,
        swordfish, shrimp, clam, mussel, emu, toucan, kingfisher, magpie, blackbird, nightingale, lark, gecko""",
    "cities": """Marseille, Lyon, Nice, Bordeaux, Toulouse, Cologne, Frankfurt, Stuttgart, Dresden, Leipzig, Bremen,
        Hanover, Manchester, Liverpool, Birmingham, Glasgow, Bristol, Oxford, Cambridge, Seattle, Houston, Dallas,
        Philadelphia, San Diego, Detroit, Las Vegas, Denver, Atlanta, New Orleans, Turin, Palermo, Bologna, Pisa,
        Verona, Seville, Valencia, Porto, Krakow, Salzburg, Graz, Basel, Rotterdam, The Hague, Antwerp, Bruges,
        Gothenburg, Bergen, Riga, Vilnius, Tallinn, Minsk, Sofia, Bucharest, Belgrade, Zagreb, Sarajevo, Ljubljana,
        Bratislava, Reykjavik, Saint Petersburg|St. Petersburg|St Petersburg, Calcutta|Kolkata, Chennai, Bangalore,
        Karachi, Lahore, Islamabad, Dhaka, Kabul, Riyadh, Mecca, Damascus, Beirut, Amman, Tel Aviv, Alexandria, Tunis,
        Algiers, Tripoli, Casablanca, Marrakesh, Rabat, Accra, Dakar, Addis Ababa, Kinshasa, Khartoum, Kampala, Harare,
        Pretoria, Durban, Perth, Brisbane, Auckland, Kuala Lumpur, Ho Chi Minh City|Saigon, Taipei, Busan, Guangzhou,
        Shenzhen, Wuhan, Hiroshima, Nagoya, Caracas, Quito, La Paz, Montevideo, Asuncion, Panama City, Calgary""",
    "colors": """coral, burgundy, azure, aqua|aquamarine, lime, copper, mustard, charcoal, rust, plum, salmon, ruby,
        sapphire, fuchsia, mauve, chocolate, terracotta, sand, apricot, lemon""",
    "drinks": """grape juice, tomato juice, cherry juice, pineapple juice, cranberry juice, orange juice, green tea,
        black tea, herbal tea, peppermint tea, sparkling water, coconut water, rum, whisky|whiskey, vodka, champagne,
        gin, cider, punch, cocktail, ginger ale, tonic, lemon water, espresso, cappuccino, latte, buttermilk, kefir,
        soft drink, energy drink, red wine, white wine, root beer, eggnog, squash, kombucha""",
    "flowers": """lotus, magnolia, azalea, begonia, petunia, primrose, camellia, gladiolus, anemone, aster, cornflower,
        foxglove, heather, honeysuckle, hydrangea, lupin, narcissus, snapdragon, freesia, fuchsia, edelweiss, sweet pea,
        gerbera, zinnia, lily of the valley, chamomile, thistle, clover, cherry blossom, hollyhock, columbine, cosmos,
        baby's breath, amaryllis, cyclamen, gardenia, bird of paradise, calla, wisteria, water lily|water lilies""",
    "instruments": """lute, lyre, fiddle, cymbal, bell, synthesizer, gong, bagpipe, piccolo, sitar, maraca, castanet,
        bongo, French horn, electric guitar, zither, balalaika, sax, harpsichord, glockenspiel, marimba, pan flute""",
    "rivers": """Tennessee, Ohio, Moselle, Spree, Neckar, Severn, Yukon, Amur, Lena, Yenisei, Parana, Dniester, Garonne,
        Brahmaputra, Irrawaddy, Limpopo, Senegal, Orange, Arno, Shannon, Neva, Douro, Drava, Sava, Tyne, Potomac,
        Saint Lawrence|St. Lawrence|St Lawrence, Columbia, Mackenzie, Weser, Meuse, Clyde, Guadalquivir""",
    "sports": """water polo, polo, squash, lacrosse, softball, hiking, jogging, sprinting, marathon, darts, yoga,
        American football, taekwondo, kayaking, canoeing, weightlifting, curling, walking, biathlon, triathlon, netball,
        high jump, long jump, skateboarding, kung fu, racing, ping pong, trampolining, floorball, chess""",
    "trees": """alder, aspen, hornbeam, sycamore, rowan, magnolia, mahogany, cypress|cypresses, juniper, hawthorn,
        plum|plum tree, peach|peach tree, lemon|lemon tree, orange|orange tree, fig|fig tree, banana, mango, teak,
        baobab, ginkgo, elder, hemlock, holly, almond|almond tree, Japanese maple, dogwood, mulberry, laburnum""",
    "vegetables": """chickpea, lentil, okra, rocket|arugula, endive, yam, swede|rutabaga, chili|chilli, chive, shallot,
        scallion|spring onion, avocado, red cabbage, ginger, horseradish, sprout""",
}  # fmt: skip


def named(n: int, kind: str) -> Property:
    """Enumerates ``n`` different members of a kind and nothing else; rarer ones are right as well."""
    return names(n, kind, rarer=Members(_RARER[kind]))


CASES: tuple[Case, ...] = (
    *asked(
        "lists",
        {
            "can u tell me any 5 of the planets": names(5, "planets"),
            "pick six months of the year for me": names(6, "months"),
            "do you know some rivers? three would do": named(3, "rivers"),
            "which two trees could i plant in my garden?": named(2, "trees"),
            "Please suggest four drinks for my party.": named(4, "drinks"),
            "3 big cities, anywhere in the world": named(3, "cities"),
            "we collect animals in class, give us seven": named(7, "animals"),
            "five flowers for a bouquet pls": named(5, "flowers"),
        },
    ),
    *asked(
        "earlier answers",
        {
            ("name 3 planets", "these planets, say what they were"): same_as(0, 3, "planets"),
            ("Name four continents.", "hang on, can i hear those four again?"): same_as(
                0, 4, "continents"
            ),
            ("tell me three oceans", "Could you kindly repeat which oceans you told me?"): same_as(
                0, 3, "oceans"
            ),
            (
                "name two birds",
                "what is 4 plus 1?",
                "back to the birds now, which ones did you pick?",
            ): same_as(0, 2, "birds"),
            ("name 4 colors", "repeat the colors but shout them in capital letters"): (
                same_as(0, 4, "colors"),
                in_capitals(),
            ),
            ("name three days of the week", "and which day did you mention last?"): one_of_first(
                -1, "days"
            ),
            ("name 6 fruits", "how many fruits have you listed there?"): number(6),
            ("give me three sports", "cool", "i wasnt listening, what sports were they"): same_as(
                0, 3, "sports"
            ),
        },
    ),
    *asked(
        "as a list",
        {
            "put the five oceans one below the other": (listed(5), names(5, "oceans")),
            "six animals as bullet points please": (listed(6), named(6, "animals")),
            "can u make a numbered list of 4 planets": (listed(4), names(4, "planets")),
            "three months as a list, with a dash before each": (listed(3), names(3, "months")),
            "I'd like a list with 2 instruments, one line for each": (
                listed(2),
                named(2, "instruments"),
            ),
            "for my shopping: 4 vegetables, each on a line of its own": (
                listed(4),
                named(4, "vegetables"),
            ),
            "the seven days of the week below each other pls": (listed(7), names(7, "days")),
            "bullet points please, 3 sports i could try": (listed(3), named(3, "sports")),
        },
    ),
)
