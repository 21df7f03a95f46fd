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
