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
first last, front back, heavy light, thick thin, wide narrow, deep shallow, sweet sour, brave afraid
rough smooth, sharp dull, safe dangerous, same different, top bottom, yes no, north south, east west, hello goodbye
"""

OPPOSITES: tuple[tuple[str, str], ...] = tuple(
    (one, other)
    for pair in _OPPOSITES.replace("\n", ",").split(",")
    if pair.strip()
    for one, other in [pair.split()]
)

_PLURALS = """
cat cats, dog dogs, house houses, mouse mice, child children, foot feet, tooth teeth, goose geese, man men
woman women, person people, sheep sheep, fish fish, deer deer, leaf leaves, knife knives, wolf wolves, wife wives
box boxes, fox foxes, bus buses, church churches, dish dishes, city cities, baby babies, lady ladies, story stories
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

NAMES = (
    "Anna", "Tom", "Maria", "Paul", "Lucy", "Ben", "Sarah", "Max", "Emma", "David", "Nina", "Peter",
    "Laura", "Mark", "Julia", "Leo", "Clara", "Sam", "Alice", "Bob", "Eva", "Felix", "Grace", "Henry",
    "Ida", "Jack", "Kate", "Liam", "Mia", "Noah", "Olivia", "Oscar", "Rosa", "Simon", "Tina", "Victor",
    "Wendy", "Zoe", "Alex", "John", "Mary", "Robert", "Linda", "James", "Susan", "Daniel", "Sophie",
    "Michael", "Hannah", "Carlos", "Fatima", "Ahmed", "Yuki", "Ivan", "Olga", "Priya", "Chen", "Kofi",
)  # fmt: skip

COLORS = ("red", "blue", "green", "yellow", "orange", "purple", "pink", "black", "white", "brown")

COLOR_OF_THINGS: tuple[tuple[str, str], ...] = (
    ("the sky", "blue"), ("grass", "green"), ("a banana", "yellow"), ("snow", "white"),
    ("blood", "red"), ("coal", "black"), ("the sun", "yellow"), ("a lemon", "yellow"),
    ("a strawberry", "red"), ("a carrot", "orange"), ("milk", "white"), ("chocolate", "brown"),
    ("the sea", "blue"), ("a tomato", "red"), ("a polar bear", "white"), ("a frog", "green"),
)  # fmt: skip
