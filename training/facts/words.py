"""Word lists: things to name, opposites, plurals, animal sounds, numbers, days and months."""

from __future__ import annotations

# Singular, plural, spellings a user may choose, then members with the best known first.
_LISTS = """
color|colors|red, blue, green, yellow, orange, purple, pink, brown, black, white, gray, gold
colour|colours|red, blue, green, yellow, orange, purple, pink, brown, black, white, grey, gold
fruit|fruits|apple, banana, orange, strawberry, grape, pear, cherry, mango, peach, kiwi, lemon, pineapple
vegetable|vegetables|carrot, potato, tomato, onion, broccoli, cucumber, spinach, pea, cabbage, pepper, pumpkin
animal|animals|dog, cat, horse, elephant, lion, tiger, cow, rabbit, bear, monkey, fox, wolf
bird|birds|eagle, owl, sparrow, robin, parrot, swan, duck, crow, penguin, pigeon, stork
fish|fish|salmon, tuna, trout, shark, cod, carp, herring, eel, pike, perch
insect|insects|ant, bee, butterfly, beetle, fly, mosquito, moth, dragonfly, grasshopper, wasp
country|countries|France, Germany, Japan, Brazil, Canada, India, Italy, Egypt, Mexico, China, Spain, Kenya
city|cities|Paris, London, Tokyo, New York, Rome, Berlin, Madrid, Cairo, Sydney, Moscow, Vienna
capital city|capital cities|Paris, London, Tokyo, Rome, Berlin, Madrid, Cairo, Ottawa, Athens, Vienna, Oslo
continent|continents|Africa, Asia, Europe, North America, South America, Australia, Antarctica
ocean|oceans|the Pacific, the Atlantic, the Indian Ocean, the Arctic, the Southern Ocean
planet|planets|Mercury, Venus, Earth, Mars, Jupiter, Saturn, Uranus, Neptune
river|rivers|the Nile, the Amazon, the Danube, the Rhine, the Mississippi, the Thames, the Ganges, the Seine, the Volga, the Congo
mountain|mountains|Mount Everest, K2, Kilimanjaro, Mont Blanc, the Matterhorn, Mount Fuji, Denali, Aconcagua, Mount Olympus, Mount Etna
flower|flowers|rose, tulip, daisy, lily, sunflower, orchid, violet, poppy, daffodil, lavender, iris
tree|trees|oak, pine, maple, birch, apple tree, willow, beech, palm, cherry tree, chestnut, fir
sport|sports|football, tennis, basketball, swimming, golf, hockey, baseball, running, skiing, cycling, rowing
board game|board games|chess, checkers, Go, backgammon, dominoes
game|games|chess, tag, checkers, hide and seek, cards, hopscotch, dominoes, darts
instrument|instruments|piano, guitar, violin, drums, flute, trumpet, cello, harp, clarinet, saxophone, organ
musical instrument|musical instruments|piano, guitar, violin, drums, flute, trumpet, cello, harp, clarinet, saxophone, organ
season|seasons|spring, summer, autumn, winter
day of the week|days of the week|Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday
month|months|January, February, March, April, May, June, July, August, September, October, November, December
metal|metals|iron, gold, silver, copper, aluminum, lead, tin, zinc, nickel, platinum
shape|shapes|circle, square, triangle, rectangle, star, oval, diamond, hexagon, pentagon, heart
drink|drinks|water, tea, coffee, milk, orange juice, lemonade, apple juice, hot chocolate, cola, soda
food|foods|bread, cheese, pasta, rice, soup, pizza, salad, eggs, fish, potatoes, chocolate
job|jobs|teacher, doctor, baker, farmer, nurse, pilot, engineer, cook, painter, carpenter, writer
vehicle|vehicles|car, bus, train, bicycle, airplane, ship, truck, motorcycle, tram, boat
programming language|programming languages|Python, C, Java, JavaScript, Rust, Go, Ruby, Swift, Perl, Haskell
language|languages|English, Spanish, French, German, Chinese, Italian, Japanese, Arabic, Russian, Hindi, Portuguese
number|numbers|one, two, three, four, five, six, seven, eight, nine, ten
name|names|Anna, Tom, Maria, Paul, Lucy, Ben, Sarah, Max, Emma, David, Nina
pet|pets|dog, cat, hamster, rabbit, goldfish, parrot, turtle, guinea pig, canary, mouse
piece of furniture|pieces of furniture|table, chair, bed, sofa, desk, shelf, wardrobe, bench, stool, cupboard
tool|tools|hammer, saw, screwdriver, wrench, drill, pliers, axe, file, knife, shovel
piece of clothing|pieces of clothing|shirt, trousers, jacket, socks, shoes, hat, coat, dress, scarf, gloves
"""

LISTS: tuple[tuple[str, str, tuple[str, ...]], ...] = tuple(
    (one, many, tuple(member.strip() for member in members.split(",")))
    for line in _LISTS.strip().splitlines()
    for one, many, members in [line.split("|")]
)

_OPPOSITES = """
hot cold, big small, tall short, fast slow, happy sad, up down, left right, day night, light dark, good bad
old young, new old, rich poor, strong weak, hard soft, full empty, open closed, early late, wet dry, clean dirty
easy difficult, high low, long short, loud quiet, near far, inside outside, black white, true false, love hate
begin end, start stop, win lose, buy sell, give take, push pull, laugh cry, remember forget, always never
first last, front back, sunrise sunset, summer winter, morning evening, heaven hell, war peace, friend enemy, king queen
boy girl, man woman, brother sister, mother father, teacher student, question answer, problem solution, truth lie
success failure, arrive leave, come go, stand sit, sleep wake, build destroy, save spend, find lose, rise fall, live die
accept refuse, allow forbid, agree disagree, appear disappear, attack defend, polite rude, cheap expensive, fat thin
beautiful ugly, clever stupid, kind cruel, lazy busy, correct wrong, possible impossible, real fake, public private
modern ancient, simple complicated, hungry full, alive dead, tight loose, straight crooked, tiny huge, warm cool
over under, above below, before after, more less, many few, all none, everything nothing, with without, here there
on off, in out, forward backward, asleep awake, present absent, generous selfish, calm nervous, interesting boring, heavy light, thick thin, wide narrow, deep shallow, sweet sour, brave afraid
rough smooth, sharp dull, safe dangerous, same different, top bottom, yes no, north south, east west, hello goodbye
"""

OPPOSITES: tuple[tuple[str, str], ...] = tuple(
    (one, other)
    for pair in _OPPOSITES.replace("\n", ",").split(",")
    if pair.strip()
    for one, other in [pair.split()]
)


def described(table: str) -> tuple[tuple[str, str, list[str]], ...]:
    """Rows of two opposites and the things that may be either: "full empty: bag glass"."""
    return tuple(
        (one, other, things.split())
        for line in table.strip().splitlines()
        for pair, _, things in [line.partition(": ")]
        for one, other in [pair.split()]
    )


DESCRIBED = described("""
full empty: bag glass bottle box cup bucket fridge basket wallet bus
open closed: door window shop box book bag gate drawer
heavy light: bag box suitcase stone chair table
big small: house dog city garden room fish shirt car
new old: car shoe phone house book bicycle computer coat
hot cold: soup tea bath oven plate drink stove pizza
wet dry: towel shirt road floor coat sponge street dog
clean dirty: plate shirt car window floor kitchen shoe glass
long short: rope road story pencil river dress film
fast slow: car train horse computer boat runner
high low: wall shelf tower bridge hill price
hard soft: pillow bed stone cushion chair
loud quiet: room street radio class party machine
cheap expensive: ring hotel car ticket dress watch
thick thin: book wall rope coat soup
wide narrow: street river bridge door road
deep shallow: lake hole pool river plate
sweet sour: apple cherry drink lemonade
rough smooth: stone road wall surface
sharp dull: knife blade saw
safe dangerous: road bridge place toy game
easy difficult: test question game puzzle task
interesting boring: book film lesson story game
tight loose: rope belt shoe knot
straight crooked: line road tree picture
simple complicated: plan machine game recipe
light dark: room night color forest
modern ancient: building temple city
early late: train bus guest
strong weak: horse rope man bridge
true false: story answer sentence
real fake: painting flower coin
hungry full: dog cat child horse
""")

_PLURALS = """
cat cats, dog dogs, house houses, mouse mice, child children, foot feet, tooth teeth, goose geese, man men
woman women, person people, sheep sheep, fish fish, deer deer, leaf leaves, knife knives, wolf wolves, wife wives
box boxes, fox foxes, bus buses, church churches, dish dishes, city cities, baby babies, lady ladies, story stories
butterfly butterflies, cherry cherries, strawberry strawberries, party parties, family families, fly flies, puppy puppies
glass glasses, class classes, watch watches, brush brushes, peach peaches, bench benches, witch witches, wish wishes
half halves, shelf shelves, loaf loaves, thief thieves, life lives, calf calves, scarf scarves, elf elves
louse lice, cactus cacti, moose moose, species species, salmon salmon, shrimp shrimp, aircraft aircraft
photo photos, radio radios, video videos, zoo zoos, kangaroo kangaroos, toy toys, monkey monkeys, tray trays
cow cows, pig pigs, duck ducks, lion lions, pen pens, cup cups, table tables, chair chairs, shoe shoes, hat hats
egg eggs, friend friends, school schools, window windows, door doors, river rivers, mountain mountains, town towns
ship ships, train trains, plane planes, finger fingers, hand hands, eye eyes, ear ears, nose noses, rose roses
country countries, day days, boy boys, key keys, tomato tomatoes, potato potatoes, hero heroes, piano pianos
book books, tree trees, car cars, apple apples, flower flowers, star stars, bird birds, horse horses, ox oxen
"""

PLURALS: tuple[tuple[str, str], ...] = tuple(
    (one, many)
    for pair in _PLURALS.replace("\n", ",").split(",")
    if pair.strip()
    for one, many in [pair.split()]
)

# Animal, sound as a verb in the third person, sound as a word, baby animal.
ANIMALS: tuple[tuple[str, str, str, str], ...] = (
    ("dog", "barks", "woof", "puppy"),
    ("cat", "meows", "meow", "kitten"),
    ("cow", "moos", "moo", "calf"),
    ("sheep", "bleats", "baa", "lamb"),
    ("horse", "neighs", "neigh", "foal"),
    ("pig", "grunts", "oink", "piglet"),
    ("duck", "quacks", "quack", "duckling"),
    ("lion", "roars", "roar", "cub"),
    ("wolf", "howls", "awoo", "pup"),
    ("frog", "croaks", "ribbit", "tadpole"),
    ("bee", "buzzes", "buzz", "larva"),
    ("snake", "hisses", "hiss", "snakelet"),
    ("owl", "hoots", "hoo hoo", "owlet"),
    ("rooster", "crows", "cock-a-doodle-doo", "chick"),
    ("chicken", "clucks", "cluck", "chick"),
    ("goat", "bleats", "meh", "kid"),
    ("mouse", "squeaks", "squeak", "pup"),
    ("bird", "sings", "tweet", "chick"),
    ("elephant", "trumpets", "toot", "calf"),
    ("donkey", "brays", "hee-haw", "foal"),
    ("bear", "growls", "grr", "cub"),
    ("goose", "honks", "honk", "gosling"),
    ("crow", "caws", "caw", "chick"),
    ("tiger", "roars", "roar", "cub"),
    ("turkey", "gobbles", "gobble", "chick"),
    ("monkey", "chatters", "ooh ooh", "infant"),
    ("cricket", "chirps", "chirp", "nymph"),
    ("pigeon", "coos", "coo", "squab"),
    ("kangaroo", "clicks", "chuck", "joey"),
    ("deer", "bellows", "bellow", "fawn"),
    ("fox", "barks", "yip", "cub"),
    ("rabbit", "squeaks", "squeak", "bunny"),
    ("seal", "barks", "arf", "pup"),
    ("eagle", "screams", "screech", "eaglet"),
    ("swan", "honks", "honk", "cygnet"),
)

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
MONTH_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)

NUMBER_WORDS = (
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
)
_TEENS = ("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
# From zero to ninety-nine.
LONG_NUMBER_WORDS = (
    *NUMBER_WORDS,
    *_TEENS,
    *(ten + rest for ten in _TENS for rest in ("", *(f"-{word}" for word in NUMBER_WORDS[1:10]))),
)

NAMES = (
    "Anna", "Tom", "Maria", "Paul", "Lucy", "Ben", "Sarah", "Max", "Emma", "David", "Nina", "Peter",
    "Laura", "Mark", "Julia", "Leo", "Clara", "Sam", "Alice", "Bob", "Eva", "Felix", "Grace", "Henry",
    "Ida", "Jack", "Kate", "Liam", "Mia", "Noah", "Olivia", "Oscar", "Rosa", "Simon", "Tina", "Victor",
    "Wendy", "Zoe", "Alex", "John", "Mary", "Robert", "Linda", "James", "Susan", "Daniel", "Sophie",
    "Michael", "Hannah", "Carlos", "Fatima", "Ahmed", "Yuki", "Ivan", "Olga", "Priya", "Chen", "Kofi",
)  # fmt: skip

COLORS = (
    "red",
    "blue",
    "green",
    "yellow",
    "orange",
    "purple",
    "pink",
    "black",
    "white",
    "brown",
    "gray",
)

COLOR_OF_THINGS: tuple[tuple[str, str], ...] = (
    ("the sky", "blue"), ("grass", "green"), ("a banana", "yellow"), ("snow", "white"),
    ("blood", "red"), ("coal", "black"), ("the sun", "yellow"), ("a lemon", "yellow"),
    ("a strawberry", "red"), ("a carrot", "orange"), ("milk", "white"), ("chocolate", "brown"),
    ("the sea", "blue"), ("a tomato", "red"), ("a polar bear", "white"), ("a frog", "green"),
    ("an orange", "orange"), ("a cucumber", "green"), ("a pumpkin", "orange"), ("a swan", "white"), ("a crow", "black"), ("a flamingo", "pink"),
    ("butter", "yellow"), ("salt", "white"), ("sugar", "white"), ("a cherry", "red"), ("a fire engine", "red"), ("an elephant", "gray"), ("a mouse", "gray"),
    ("coffee", "brown"), ("wood", "brown"), ("a leaf", "green"), ("a pea", "green"), ("broccoli", "green"), ("an eggplant", "purple"), ("a sunflower", "yellow"),
)  # fmt: skip

_PLURAL_OF = dict(PLURALS)


def plural(noun: str) -> str:
    """Several of `noun`: as `PLURALS` has it, or as plain rules give it."""
    if noun in _PLURAL_OF:
        return _PLURAL_OF[noun]
    if noun.endswith(("s", "x", "ch", "sh")):
        return noun + "es"
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return noun[:-1] + "ies"
    return noun[:-3] + "men" if noun.endswith("man") else noun + "s"


# A question, its answer, and the answer as one word or number.
COUNTED: tuple[tuple[str, str, str], ...] = (
    ("(What|Which) days (are|belong to|make) the weekend?", "The days of the weekend are Saturday and Sunday.", ""),
    ("(When|On which day) does the weekend (start|begin)?", "The weekend begins on Saturday.", "Saturday"),
    ("(What|Which) is the (warmest|hottest) season?", "Summer is the warmest season.", "summer"), ("(What|Which) is the coldest season?", "Winter is the coldest season.", "winter"),
    ("(What|Which) season (is|comes|follows) after spring?", "The season after spring is summer.", "summer"),
    ("(What|Which) season (is|comes) after summer?", "The season after summer is autumn.", "autumn"),
    ("(What|Which) season (is|comes) after winter?", "The season after winter is spring.", "spring"),
    ("(What|Which) season (is|comes) after autumn?", "The season after autumn is winter.", "winter"), ("(In|During) which season (does it snow|is it cold)?", "In winter.", "winter"),
    ("When do (the |)leaves fall?", "The leaves fall in autumn.", "autumn"), ("What is ice( made of|)?", "Ice is frozen water.", "water"),
    ("What is steam?", "Steam is water that has become a gas.", ""),
    ("(Where|From where) does (the |)rain come( from|)?", "Rain comes from clouds: water vapor cools and forms drops that fall.", "clouds"),
    ("What are clouds made of?", "Clouds are made of tiny drops of water or ice.", "water"),
    ("(Where|From where) does (milk|the milk) come( from|)?", "Milk comes from cows, goats and sheep.", "cows"),
    ("(Where|From where) does honey come( from|)?", "Honey comes from bees.", "bees"),
    ("(Where|From where) do eggs come( from|)?", "Eggs come from birds, most of them from chickens.", "chickens"),
    ("(Where|From where) does (wool|the wool) come( from|)?", "Wool comes from sheep.", "sheep"), ("What do birds eat?", "Birds eat seeds, fruit and insects.", "seeds"),
    ("(Which|What) animal (gives|makes) (milk|us milk)?", "The cow gives milk.", "cow"), ("(Which|What) animal barks?", "A dog barks.", "dog"),
    ("(Which|What) animal (meows|purrs)?", "A cat does.", "cat"), ("Who says woof?", "A dog says woof.", "dog"), ("Who meows?", "A cat meows.", "cat"), ("Who roars?", "A lion roars.", "lion"),
    ("Who moos?", "A cow moos.", "cow"), ("Who quacks?", "A duck quacks.", "duck"), ("(Which|What) animal has (a trunk|a long nose)?", "The elephant has a trunk.", "elephant"),
    ("(Which|What) animal has a (long|very long) neck?", "The giraffe has a long neck.", "giraffe"), ("(Which|What) animal has stripes?", "The zebra and the tiger have stripes.", "zebra"),
    ("(What|Which) (star|light) shines (in the day|during the day)?", "The sun shines in the day.", "sun"),
    ("(What|Which) (sport|game) (is|was) Michael Jordan (famous|known) for?", "Michael Jordan played basketball.", "basketball"),
    ("(What|Which) sport does (Messi|Lionel Messi|Pele) play?", "He is a football player.", "football"),
    ("(What|Which) sport does (Roger Federer|Federer) play?", "He is a tennis player.", "tennis"), ("Is (fire|the sun) (hot|cold)?", "It is hot.", "hot"),
    ("Is (ice|snow) (hot|cold)?", "It is cold.", "cold"), ("Can fish swim?", "Yes, fish can swim.", "yes"),
    ("(What|Which) (is|month is) the shortest( month|)?", "February is the shortest month.", "February"),
    ("(What|Which) is the shortest month( of the year|)?", "February is the shortest month.", "February"),
    ("(In|During) which (month|months) is Christmas?", "Christmas is in December.", "December"), ("What are the days of the weekend?", "The days of the weekend are Saturday and Sunday.", ""),
    ("How many legs (does a spider have|has a spider|do spiders have)?", "A spider has eight legs.", "eight"),
    ("How many legs (does an insect have|has an insect|do insects have|does an ant have|does a bee have)?", "An insect has six legs.", "six"),
    ("How many letters (are in|has|are there in|does) the (English |)alphabet( have|)?", "The English alphabet has twenty-six letters.", "26"),
    ("At what temperature does water (boil|freeze)?", "Water boils at 100 degrees and freezes at 0 degrees Celsius.", ""),
    ("What (color|colour) do you get (if|when) you mix (blue and yellow|yellow and blue)?", "Blue and yellow make green.", "green"),
    ("What (color|colour) do you get (if|when) you mix (red and yellow|yellow and red)?", "Red and yellow make orange.", "orange"),
    ("What (color|colour) do you get (if|when) you mix (red and blue|blue and red)?", "Red and blue make purple.", "purple"),
    ("What (color|colour) do you get (if|when) you mix (black and white|white and black)?", "Black and white make gray.", "gray"),
    ("What do (bees|honey bees) make?", "Bees make honey.", "honey"), ("What do cows (give|eat|drink)?", "Cows eat grass, drink water and give milk.", ""),
    ("Where do fish live?", "Fish live in water.", "water"),
    ("What is the (biggest|largest) animal( on land| on Earth| in the world|)?", "The largest animal on land is the elephant, and the largest of all is the blue whale.", ""),
    ("What is the fastest animal( on land|)?", "The fastest animal on land is the cheetah.", "cheetah"), ("What is the tallest animal?", "The tallest animal is the giraffe.", "giraffe"),
    ("What is the (king of the jungle|king of animals)?", "The lion is called the king of animals.", "lion"), ("What is the first letter of the alphabet?", "The first letter is A.", "A"),
    ("What is the last letter of the alphabet?", "The last letter is Z.", "Z"),
)  # fmt: skip

PARTS: tuple[tuple[str, str, str, str], ...] = (
    ("days", "week", "seven", ""), ("days", "week", "seven", ""), ("months", "year", "twelve", ""), ("months", "year", "twelve", ""), ("days", "year", "365", ", and 366 in a leap year"),
    ("weeks", "year", "52", ""), ("seasons", "year", "four", ": spring, summer, autumn and winter"), ("hours", "day", "24", ""), ("hours", "day", "24", ""), ("minutes", "hour", "60", ""), ("minutes", "hour", "60", ""),
    ("seconds", "minute", "60", ""), ("years", "century", "100", ""), ("years", "decade", "ten", ""), ("centimeters", "meter", "100", ""), ("meters", "kilometer", "1000", ""), ("grams", "kilogram", "1000", ""),
    ("legs", "person", "two", ""), ("fingers", "person", "ten", ""), ("toes", "person", "ten", ""), ("eyes", "person", "two", ""), ("ears", "person", "two", ""), ("hands", "person", "two", ""), ("fingers", "hand", "five", ""),
    ("wheels", "car", "four", ""), ("wheels", "bicycle", "two", ""), ("wheels", "tricycle", "three", ""), ("sides", "triangle", "three", ""), ("sides", "square", "four", ""), ("corners", "square", "four", ""), ("corners", "triangle", "three", ""),
    ("players", "football team", "eleven", ""), ("colors", "rainbow", "seven", ": red, orange, yellow, green, blue, indigo and violet"), ("strings", "violin", "four", ""), ("strings", "guitar", "six", ""),
)  # fmt: skip
"""Parts, the whole, how many of them it has, and what may be added."""
