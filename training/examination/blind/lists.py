"""So many things of a kind, the same things again, and things one below the other."""

from __future__ import annotations

import re

from training.examination.case import Case, asked
from training.examination.kinds import Members
from training.examination.properties import (
    Property,
    in_capitals,
    last,
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
    "birds": """albatross|albatrosses, condor, buzzard, kite, osprey, kestrel, sparrowhawk, harrier, quail, pheasant,
        partridge, grouse, cockatoo, cockatiel, parakeet, macaw, lovebird, budgerigar, toucan, crane, ibis|ibises, egret,
        cormorant, gannet, bluebird, cardinal, warbler, goldfinch|goldfinches, bullfinch|bullfinches, greenfinch,
        chaffinch|chaffinches, nuthatch|nuthatches, oriole, mockingbird, sandpiper, plover, curlew, lapwing, loon, grebe,
        coot, moorhen, roadrunner, cassowary|cassowaries, kookaburra, swift, martin, wagtail, skylark, turtledove, tern,
        cock|cockerel, chick, guinea fowl, mallard, jackdaw, rook, chickadee, bird of paradise, secretary bird, hoopoe,
        bee-eater, spoonbill, bunting, waxwing, myna|mynah, peahen|peafowl, snipe, lyrebird, dodo""",
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
    "countries": """Laos, Cambodia, Myanmar|Burma, Brunei, Bhutan, Maldives, Turkmenistan, Uzbekistan, Tajikistan,
        Kyrgyzstan, Azerbaijan, Bahrain, United Arab Emirates|UAE|Emirates, Palestine, Taiwan, East Timor|Timor-Leste,
        Papua New Guinea, Fiji, Samoa, Tonga, Vanuatu, Solomon Islands, Kiribati, Tuvalu, Nauru, Palau, Micronesia,
        Marshall Islands, Bosnia|Bosnia and Herzegovina, Montenegro, North Macedonia|Macedonia, Kosovo, Moldova,
        Liechtenstein, Andorra, San Marino, Vatican City|Vatican, Chad, Benin, Togo, Ivory Coast|Côte d'Ivoire, Liberia,
        Sierra Leone, Guinea, Guinea-Bissau, Equatorial Guinea, Gambia, Burkina Faso, Mauritania, Cape Verde, Gabon,
        Central African Republic, Burundi, South Sudan, Eritrea, Djibouti, Malawi, Lesotho, Eswatini|Swaziland, Comoros,
        Seychelles, Mauritius, Dominican Republic, Dominica, Bahamas, Barbados, Trinidad|Trinidad and Tobago, Grenada,
        Saint Lucia|St. Lucia|St Lucia, Antigua, Belize, El Salvador, Guyana, Suriname, Türkiye""",
    "drinks": """grape juice, tomato juice, cherry juice, pineapple juice, cranberry juice, orange juice, green tea,
        black tea, herbal tea, peppermint tea, sparkling water, coconut water, rum, whisky|whiskey, vodka, champagne,
        gin, cider, punch, cocktail, ginger ale, tonic, lemon water, espresso, cappuccino, latte, buttermilk, kefir,
        soft drink, energy drink, red wine, white wine, root beer, eggnog, squash, kombucha""",
    "flowers": """lotus, magnolia, azalea, begonia, petunia, primrose, camellia, gladiolus, anemone, aster, cornflower,
        foxglove, heather, honeysuckle, hydrangea, lupin, narcissus, snapdragon, freesia, fuchsia, edelweiss, sweet pea,
        gerbera, zinnia, lily of the valley, chamomile, thistle, clover, cherry blossom, hollyhock, columbine, cosmos,
        baby's breath, amaryllis, cyclamen, gardenia, bird of paradise, calla, wisteria, water lily|water lilies""",
    "fruits": """dragon fruit|dragonfruit|pitaya, clementine, satsuma, starfruit|star fruit|carambola, persimmon,
        mulberry|mulberries, elderberry|elderberries, blackcurrant, redcurrant, cantaloupe, honeydew, jackfruit, durian,
        pomelo, kumquat, prune, raisin, sultana, plantain, tamarind, loquat, boysenberry|boysenberries, kiwifruit,
        bilberry|bilberries, lingonberry|lingonberries, breadfruit, soursop, rhubarb, damson, mirabelle, greengage,
        maracuja|passionfruit, litchi""",
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


def _each_begins(mark: str) -> Property:
    """Every line but a heading begins with a mark."""
    return last(
        f"each line begins with {mark}",
        lambda a: all(
            re.match(mark, line.strip())
            for line in a.splitlines()
            if line.strip() and not line.endswith(":")
        ),
    )


CASES: tuple[Case, ...] = (
    *asked(
        "lists",
        {
            "i want to make a fruit salad, which 5 fruits do i take?": named(5, "fruits"),
            "im a fan of geography, lets hear six countries": named(6, "countries"),
            "mention any three months, i dont mind which": names(3, "months"),
            "Which two sports would suit a beginner?": named(2, "sports"),
            "i need four vegetables to cook a soup": named(4, "vegetables"),
            "3 birds, whatever comes to your mind": named(3, "birds"),
            "say 7 colors, quick": named(7, "colors"),
            "Hi! Do you happen to know five musical instruments?": named(5, "instruments"),
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
            "write down the four seasons, one under another": (listed(4), names(4, "seasons")),
            "Please use bullet points and tell me five animals.": (
                listed(5),
                named(5, "animals"),
                _each_begins(r"[-*•–+]"),
            ),
            "id like a numbered list that has three drinks on it": (
                listed(3),
                named(3, "drinks"),
                _each_begins(r"\d"),
            ),
            "Make me a list of six flowers and start a new line for every flower.": (
                listed(6),
                named(6, "flowers"),
            ),
            "can i have 2 rivers in list form": (listed(2), named(2, "rivers")),
            "4 trees pls, all on separate lines": (listed(4), named(4, "trees")),
            "list format please, the seven continents": (listed(7), names(7, "continents")),
            "my teacher wants 3 cities written as a list": (listed(3), named(3, "cities")),
        },
    ),
)
