"""Members of the kinds of things that are asked for, broad enough for any right answer."""

from __future__ import annotations

import re
from functools import cache

_MEMBERS = {
    "colors": """red, blue, green, yellow, orange, purple, pink, brown, black, white, gray|grey, gold|golden, silver,
        violet, turquoise, cyan, magenta, beige, indigo, maroon, teal, lilac, crimson, scarlet, navy|navy blue,
        bronze, lavender, olive, tan, khaki, cream, peach, mint, rose, ivory, amber, emerald, sky blue, dark blue,
        light blue, dark green, light green""",
    "fruits": """apple, banana, orange, strawberry|strawberries, grape, pear, cherry|cherries, mango|mangoes|mangos,
        peach|peaches, kiwi, lemon, pineapple, plum, melon, watermelon, lime, apricot, blueberry|blueberries,
        raspberry|raspberries, blackberry|blackberries, fig, date, coconut, papaya, grapefruit, tangerine, mandarin,
        nectarine, pomegranate, avocado, guava, lychee, passion fruit, cranberry|cranberries, gooseberry|gooseberries,
        currant, quince, olive, tomato|tomatoes""",
    "vegetables": """carrot, potato|potatoes, tomato|tomatoes, onion, broccoli, cucumber, spinach, pea, cabbage,
        pepper|bell pepper, pumpkin, lettuce, bean|green bean, celery, cauliflower, garlic, leek, radish|radishes,
        beet|beetroot, turnip, zucchini|courgette, eggplant|aubergine, corn, asparagus, kale, mushroom, sweet potato,
        squash, parsnip, artichoke, brussels sprout, chard, fennel""",
    "animals": """dog, cat, horse, elephant, lion, tiger, cow, rabbit, bear, monkey, fox|foxes, wolf|wolves,
        mouse|mice, rat, pig, sheep, goat, hen, chicken, duck, goose|geese, giraffe, zebra, hippo|hippopotamus,
        rhino|rhinoceros, camel, deer, moose, kangaroo, koala, panda, crocodile, alligator, snake, lizard, turtle,
        tortoise, frog, toad, fish, shark, whale, dolphin, seal, penguin, eagle, owl, parrot, sparrow, robin, crow,
        raven, swan, pigeon, dove, peacock, ostrich|ostriches, flamingo|flamingos|flamingoes, bee, ant, butterfly|butterflies,
        spider, fly|flies, beetle, snail, worm, octopus|octopuses, crab, lobster, squirrel, hedgehog, badger, beaver,
        otter, bat, donkey, mule, bull, ox|oxen, buffalo, bison, llama, alpaca, leopard, cheetah, jaguar, panther,
        puma, lynx, hyena, gorilla, chimpanzee, ape, baboon, sloth, armadillo, hamster, guinea pig, ferret, weasel,
        salmon, trout, tuna, cod, carp, herring, turkey, rooster, raccoon, skunk, porcupine, walrus|walruses, antelope,
        gazelle, reindeer, hare, mole, jellyfish, starfish, polar bear, blue whale, goldfish, canary|canaries, stork,
        eel, wasp, mosquito|mosquitoes, moth, dragonfly|dragonflies, grasshopper, iguana, chameleon, pony|ponies, lamb,
        calf|calves, puppy|puppies, kitten, heron, seagull|gull, puffin, pelican, cricket, ladybug|ladybird""",
    "birds": """eagle, owl, sparrow, robin, parrot, swan, duck, crow, penguin, pigeon, stork, hawk, falcon, hen,
        chicken, goose|geese, turkey, raven, dove, peacock, ostrich|ostriches, flamingo|flamingos, seagull|gull,
        woodpecker, kingfisher, canary|canaries, finch|finches, swallow, blackbird, magpie, heron, pelican, puffin,
        cuckoo, nightingale, hummingbird, vulture, jay, starling, rooster, lark, thrush, wren, tit, kiwi, emu, budgie""",
    "countries": """France, Germany, Japan, Brazil, Canada, India, Italy, Egypt, Mexico, China, Spain, Kenya, Portugal,
        Greece, Norway, Sweden, Finland, Denmark, Poland, Russia, Ukraine, Turkey, Austria, Switzerland, Belgium,
        the Netherlands|Netherlands|Holland, England, the United Kingdom|United Kingdom|UK|Britain, Ireland, Scotland,
        Wales, Iceland, Hungary, Romania, Bulgaria, Czechia|the Czech Republic|Czech Republic, Slovakia, Slovenia,
        Croatia, Serbia, Albania, Argentina, Chile, Peru, Colombia, Venezuela, Bolivia, Ecuador, Uruguay, Paraguay,
        Cuba, Jamaica, the United States|United States|USA|the USA|America, Australia, New Zealand, Indonesia,
        Thailand, Vietnam, the Philippines|Philippines, Malaysia, Singapore, South Korea|Korea, North Korea, Mongolia,
        Nepal, Pakistan, Bangladesh, Sri Lanka, Iran, Iraq, Israel, Jordan, Lebanon, Syria, Saudi Arabia, Morocco,
        Algeria, Tunisia, Libya, Sudan, Ethiopia, Somalia, Uganda, Tanzania, Nigeria, Ghana, Senegal, Mali, Niger,
        South Africa, Zimbabwe, Zambia, Angola, Mozambique, Madagascar, Namibia, Botswana, Cameroon, Congo,
        Estonia, Latvia, Lithuania, Belarus, Malta, Cyprus, Luxembourg, Monaco, Afghanistan, Kazakhstan, Georgia,
        Armenia, Qatar, Kuwait, Oman, Yemen, Panama, Guatemala, Honduras, Nicaragua, Costa Rica, Haiti, Rwanda""",
    "cities": """Paris, London, Tokyo, New York|New York City, Rome, Berlin, Madrid, Cairo, Sydney, Moscow, Vienna,
        Lisbon, Athens, Oslo, Stockholm, Helsinki, Copenhagen, Warsaw, Prague, Budapest, Dublin, Edinburgh, Amsterdam,
        Brussels, Bern, Zurich, Geneva, Munich, Hamburg, Milan, Venice, Naples, Florence, Barcelona, Istanbul, Ankara,
        Beijing, Shanghai, Hong Kong, Delhi|New Delhi, Mumbai, Bangkok, Singapore, Seoul, Chicago, Los Angeles, Boston,
        San Francisco, Washington, Toronto, Ottawa, Montreal, Vancouver, Mexico City, Rio de Janeiro|Rio, Sao Paulo,
        Brasilia, Buenos Aires, Lima, Santiago, Bogota, Nairobi, Lagos, Cape Town, Johannesburg, Melbourne, Canberra,
        Kyoto, Osaka, Kyiv, Dubai, Jerusalem, Baghdad, Tehran, Hanoi, Manila, Jakarta, Miami, Havana, Wellington""",
    "flowers": """rose, tulip, daisy|daisies, lily|lilies, sunflower, orchid, violet, poppy|poppies, daffodil, lavender,
        iris|irises, carnation, daisy, marigold, pansy|pansies, peony|peonies, snowdrop, crocus|crocuses, buttercup,
        dandelion, hyacinth, geranium, jasmine, lilac, forget-me-not, bluebell, chrysanthemum, dahlia, hibiscus""",
    "trees": """oak, pine, maple, birch|birches, apple|apple tree, willow, beech|beeches, palm|palm tree, chestnut, fir,
        cherry|cherry tree, ash, elm, spruce, cedar, poplar, lime, linden, olive|olive tree, pear|pear tree, walnut,
        hazel, yew, sequoia, redwood, larch, eucalyptus, plane, acacia""",
    "sports": """football, soccer, tennis, basketball, swimming, golf, hockey|ice hockey, baseball, running, skiing,
        cycling, rowing, volleyball, handball, boxing, rugby, cricket, gymnastics, skating|ice skating, badminton, table tennis,
        wrestling, judo, karate, surfing, sailing, climbing, riding|horse riding, archery, athletics, fencing, diving,
        snowboarding, bowling, jumping, dancing""",
    "planets": "Mercury, Venus, Earth|the Earth, Mars, Jupiter, Saturn, Uranus, Neptune",
    "instruments": """piano, guitar, violin, drum, flute, trumpet, cello, harp, clarinet, saxophone, organ, trombone,
        recorder, viola, tuba, oboe, bassoon, banjo, accordion, double bass, xylophone, horn, harmonica, keyboard,
        tambourine, triangle, ukulele, mandolin, bass""",
    "days": "Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday",
    "months": "January, February, March, April, May, June, July, August, September, October, November, December",
    "seasons": "spring, summer, autumn|fall, winter",
    "continents": "Africa, Asia, Europe, North America, South America, America, Australia|Oceania, Antarctica",
    "oceans": """Pacific|the Pacific|Pacific Ocean, Atlantic|the Atlantic|Atlantic Ocean, Indian|Indian Ocean|the Indian Ocean,
        Arctic|the Arctic|Arctic Ocean, Southern|Southern Ocean|the Southern Ocean""",
    "rivers": """Nile, Amazon, Danube, Rhine, Mississippi, Thames, Ganges, Seine, Volga, Congo, Yangtze, Niger, Rhone,
        Elbe, Loire, Missouri, Indus, Mekong, Po, Colorado, Rio Grande, Hudson, Zambezi, Tigris, Euphrates, Jordan, Tiber,
        Yellow River, Tagus, Ebro, Murray, Orinoco, Don, Oder, Vistula, Dnieper""",
    "mountains": """Mount Everest|Everest, K2, Kilimanjaro|Mount Kilimanjaro, Mont Blanc, the Matterhorn|Matterhorn,
        Mount Fuji|Fuji, Denali|Mount McKinley, Aconcagua, Mount Olympus|Olympus, Mount Etna|Etna, Vesuvius|Mount Vesuvius,
        Ben Nevis, Elbrus|Mount Elbrus, Mount Kenya, Mount Rainier, Annapurna, Lhotse, Makalu, Kangchenjunga, the Eiger|Eiger,
        Zugspitze, Mount Ararat, Mount Cook, Snowdon, Table Mountain, Popocatepetl, Mauna Kea, Mount Rushmore""",
    "drinks": """water, tea, coffee, milk, orange juice|juice, lemonade, apple juice, hot chocolate|cocoa, cola, soda,
        wine, beer, smoothie, milkshake, iced tea, mineral water, coke""",
    "names": """Anna, Tom, Maria, Paul, Lucy, Ben, Sarah, Max, Emma, David, Nina""",
}  # fmt: skip
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


class Members:
    """The members of one kind, with their other spellings and plurals."""

    def __init__(self, spellings: str) -> None:
        self._canonical: dict[str, str] = {}
        for member in spellings.split(","):
            forms = [" ".join(form.split()).lower() for form in member.split("|")]
            self._canonical |= dict.fromkeys(forms, forms[0])
            self._canonical |= {form + "s": forms[0] for form in forms}
        longest = sorted(self._canonical, key=len, reverse=True)
        self._pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest))})(?!\w)")

    def all_in(self, text: str) -> set[str]:
        """Every member in a text, in its first spelling."""
        return {self._canonical[word] for word in self._pattern.findall(text.lower())}

    def in_text(self, text: str) -> str | None:
        """The last member in a text, or None."""
        found = self._pattern.findall(text.lower())
        return self._canonical[found[-1]] if found else None


@cache
def members(kind: str) -> Members:
    """The members of a kind."""
    return Members(_MEMBERS[kind])


@cache
def rarer(kind: str) -> Members:
    """Members of a kind that come to few people's minds."""
    return Members(_RARER[kind])
