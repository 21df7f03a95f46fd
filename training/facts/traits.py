"""What animals and everyday things are like: one line for each."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Animal:
    """An animal, its kind, its number of legs as a word, what it eats and where it lives."""

    name: str
    many: str
    kind: str
    legs: str
    food: str
    home: str
    can_fly: bool
    can_swim: bool | None
    """None where it is not well known."""


@dataclass(frozen=True, slots=True)
class Thing:
    """A thing, what kind of thing it is, what it is made of and used for; empty where not asked."""

    name: str
    is_counted: bool
    kind: str
    material: str
    use: str


# Name, plural, kind, legs, food, home; f: can fly, s: can swim.
_ANIMALS = """
dog|dogs|mammal|four|meat|with people|s
cat|cats|mammal|four|meat and fish|with people|
horse|horses|mammal|four|grass and hay|on meadows and in stables|s
cow|cows|mammal|four|grass and hay|on farms|
sheep|sheep|mammal|four|grass|on farms and meadows|
goat|goats|mammal|four|grass and leaves|on farms and in the mountains|
pig|pigs|mammal|four|plants, roots and scraps|on farms|
rabbit|rabbits|mammal|four|grass and vegetables|in holes in the ground|
mouse|mice|mammal|four|seeds and grains|in fields and houses|
elephant|elephants|mammal|four|grass, leaves and fruit|in Africa and Asia|s
lion|lions|mammal|four|meat|in Africa|
tiger|tigers|mammal|four|meat|in the forests of Asia|s
bear|bears|mammal|four|plants, fish and honey|in forests and mountains|s
polar bear|polar bears|mammal|four|seals and fish|in the Arctic|s
wolf|wolves|mammal|four|meat|in forests|
fox|foxes|mammal|four|mice, birds and berries|in forests and fields|
deer|deer|mammal|four|grass and leaves|in forests|
giraffe|giraffes|mammal|four|leaves|in Africa|
zebra|zebras|mammal|four|grass|in Africa|
camel|camels|mammal|four|plants|in the desert|
hippo|hippos|mammal|four|grass|in the rivers of Africa|
monkey|monkeys|mammal|two|fruit and leaves|in trees|
kangaroo|kangaroos|mammal|two|grass and leaves|in Australia|
koala|koalas|mammal|four|eucalyptus leaves|in Australia|
panda|pandas|mammal|four|bamboo|in China|
squirrel|squirrels|mammal|four|nuts and seeds|in trees|
hedgehog|hedgehogs|mammal|four|insects and worms|in gardens and hedges|
bat|bats|mammal|two|insects and fruit|in caves and old houses|f
whale|whales|mammal|no|krill and fish|in the sea|s
dolphin|dolphins|mammal|no|fish|in the sea|s
shark|sharks|fish|no|fish and seals|in the sea|s
salmon|salmon|fish|no|small fish and insects|in rivers and the sea|s
goldfish|goldfish|fish|no|small plants and insects|in ponds and tanks|s
eagle|eagles|bird|two|small animals and fish|in the mountains|f
owl|owls|bird|two|mice|in forests and old barns|f
duck|ducks|bird|two|water plants and insects|on lakes and rivers|fs
goose|geese|bird|two|grass|on lakes and farms|fs
swan|swans|bird|two|water plants|on lakes and rivers|fs
parrot|parrots|bird|two|seeds, nuts and fruit|in warm forests|f
sparrow|sparrows|bird|two|seeds and insects|in towns and gardens|f
crow|crows|bird|two|almost everything|in fields and towns|f
penguin|penguins|bird|two|fish|in the cold south of the world|s
ostrich|ostriches|bird|two|grass and seeds|in Africa|
chicken|chickens|bird|two|grains, seeds and worms|on farms|
snake|snakes|reptile|no|mice, frogs and eggs|in forests, fields and deserts|
crocodile|crocodiles|reptile|four|fish and other animals|in warm rivers|s
turtle|turtles|reptile|four|plants and small animals|in the sea and on land|s
lizard|lizards|reptile|four|insects|in warm and sunny places|
frog|frogs|amphibian|four|insects|in ponds and wet meadows|s
bee|bees|insect|six|nectar and pollen|in hives|f
ant|ants|insect|six|seeds, insects and sweet things|in nests in the ground|
butterfly|butterflies|insect|six|nectar from flowers|in gardens and meadows|f
fly|flies|insect|six|food scraps|near people and animals|f
mosquito|mosquitoes|insect|six|nectar and blood|near water|f
ladybird|ladybirds|insect|six|small insects|in gardens|f
spider|spiders|arachnid|eight|insects|in webs|
"""


def _animal(line: str) -> Animal:
    name, many, kind, legs, food, home, marks = line.split("|")
    return Animal(name, many, kind, legs, food, home, "f" in marks, True if "s" in marks else None)


ANIMALS: tuple[Animal, ...] = tuple(map(_animal, _ANIMALS.strip().splitlines()))

# Name (a star: not counted), kind, material, use.
_THINGS = """
hammer|tool|wood and steel|driving in nails
saw|tool|steel|cutting wood
screwdriver|tool|steel and plastic|turning screws
knife|tool|steel|cutting
spoon|tool|metal or wood|eating soup
fork|tool|metal|eating
broom|tool|wood and bristles|sweeping the floor
ladder|tool|wood or metal|climbing up
shovel|tool|wood and steel|digging
needle|tool|steel|sewing
key|tool|metal|opening doors
umbrella|tool|cloth and metal|keeping off the rain
pencil|tool|wood and graphite|writing and drawing
brush|tool|wood and bristles|painting and cleaning
table|piece of furniture|wood|eating and working
chair|piece of furniture|wood|sitting
bed|piece of furniture|wood and cloth|sleeping
shelf|piece of furniture|wood|keeping books and other things
sofa|piece of furniture|wood and cloth|sitting with others
bottle|container|glass or plastic|holding drinks
cup|container|clay or glass|drinking
bucket|container|metal or plastic|carrying water
basket|container|thin branches|carrying things
bag|container|cloth, paper or leather|carrying things
pot|container|metal or clay|cooking
shirt|piece of clothing|cotton|covering the body
sock|piece of clothing|wool or cotton|keeping the feet warm
shoe|piece of clothing|leather and rubber|protecting the feet
hat|piece of clothing|cloth or straw|covering the head
coat|piece of clothing|wool or cloth|keeping warm
glove|piece of clothing|wool or leather|keeping the hands warm
scarf|piece of clothing|wool or cotton|keeping the neck warm
piano|musical instrument|wood and strings|making music
guitar|musical instrument|wood and strings|making music
violin|musical instrument|wood and strings|making music
drum|musical instrument|wood and skin|making music
trumpet|musical instrument|brass|making music
flute|musical instrument|wood or metal|making music
car|vehicle|steel, glass and rubber|driving from place to place
bicycle|vehicle|metal and rubber|riding from place to place
bus|vehicle|steel, glass and rubber|carrying many people
train|vehicle|steel and glass|traveling on rails
airplane|vehicle|light metal|flying from place to place
ship|vehicle|steel or wood|traveling over the sea
truck|vehicle|steel and rubber|carrying heavy goods
helicopter|vehicle|light metal|flying and rescuing people
telescope|instrument|lenses and metal|looking at the stars
microscope|instrument|lenses and metal|looking at very small things
thermometer|instrument|glass|measuring temperature
compass|instrument|metal and a magnet|finding the north
clock|device|wheels and hands|showing the time
computer|device|metal and plastic|storing information and calculating
telephone|device|metal, glass and plastic|talking over long distances
camera|device|lenses, metal and plastic|taking pictures
refrigerator|device|metal and plastic|keeping food cold
oven|device|metal|baking
book|thing to read|paper|reading
newspaper|thing to read|paper|reading the news
window|part of a house|glass and wood|letting in light
door|part of a house|wood|going in and out
roof|part of a house|tiles and wood|keeping off the rain
wall|part of a house|stone or bricks|holding up the roof
candle|lamp|wax|giving light
bridge|building|stone, wood or steel|crossing a river
lighthouse|building|stone|showing ships the way
tent|building|cloth|sleeping outdoors
bread*|food|flour, water and yeast|
cheese*|food|milk|
butter*|food|cream|
pasta*|food|flour and water|
chocolate*|food|cocoa beans and sugar|
cake|food|flour, eggs, sugar and butter|
omelette|food|eggs|
pizza|food|dough, tomatoes and cheese|
jam*|food|fruit and sugar|
wine*|drink|grapes|
beer*|drink|barley, hops and water|
orange juice*|drink|oranges|
lemonade*|drink|lemons, water and sugar|
paper*|material|wood|writing, printing and wrapping
glass*|material|melted sand|windows and bottles
steel*|material|iron and carbon|bridges, tools and machines
leather*|material|the skin of animals|shoes and bags
concrete*|material|cement, sand, stones and water|building houses
soap*|thing to wash with|oil or fat|washing
snow*|form of water|crystals of ice|
ice*|form of water|frozen water|cooling drinks
phone|device|metal, glass and plastic|talking to people who are far away
laptop|device|metal and plastic|working and writing anywhere
radio|device|metal and plastic|listening to music and news
calculator|device|plastic|doing sums
printer|device|plastic and metal|printing on paper
vacuum cleaner|device|plastic and metal|cleaning the floor
washing machine|device|metal|washing clothes
watch|device|metal and glass|showing the time
flashlight|lamp|metal and plastic|seeing in the dark
pen|tool|plastic and metal|writing
eraser|tool|rubber|removing pencil marks
axe|tool|wood and steel|chopping wood
desk|piece of furniture|wood|writing and working
cupboard|piece of furniture|wood|keeping dishes and clothes
box|container|wood or cardboard|keeping things
barrel|container|wood|storing wine and water
vase|container|glass or clay|holding flowers
jacket|piece of clothing|cloth or leather|keeping warm
dress|piece of clothing|cotton or silk|covering the body
boat|vehicle|wood or plastic|traveling on water
motorcycle|vehicle|metal and rubber|riding fast from place to place
tractor|vehicle|steel and rubber|pulling heavy things on a farm
rocket|vehicle|metal|flying into space
taxi|vehicle|steel, glass and rubber|carrying people in a town
ambulance|vehicle|steel, glass and rubber|bringing sick people to the hospital
house|building|wood, stone or bricks|living in
castle|building|stone|protecting kings and knights
church|building|stone or wood|praying
hospital|building|steel, stone and glass|helping sick people
museum|building|stone and glass|showing old and beautiful things
library|building|stone and glass|keeping and lending books
hotel|building|steel, stone and glass|sleeping away from home
windmill|building|wood or stone|grinding grain with the wind
map|thing to read|paper|finding the way
magazine|thing to read|paper|reading
ball|toy|rubber or leather|playing
doll|toy|cloth or plastic|playing
kite|toy|paper and wood|flying in the wind
sandwich|food|bread, cheese and vegetables|
soup*|food|water, vegetables and meat|
rice*|food||
pancake|food|flour, eggs and milk|
cookie|food|flour, sugar and butter|
plastic*|material|oil|bottles, bags and toys
wool*|material|the hair of sheep|warm clothes
rubber*|material|the juice of rubber trees|tires and boots
apple|fruit||
banana|fruit||
strawberry|fruit||
cherry|fruit||
carrot|vegetable||
potato|vegetable||
onion|vegetable||
cabbage|vegetable||
rose|flower||
tulip|flower||
sunflower|flower||
oak|tree||
pine|tree||
birch|tree||
"""


def _thing(line: str) -> Thing:
    name, kind, material, use = line.split("|")
    return Thing(name.removesuffix("*"), not name.endswith("*"), kind, material, use)


THINGS: tuple[Thing, ...] = tuple(map(_thing, _THINGS.strip().splitlines()))

_OVERLAPS = """
fruit food, vegetable food, food drink, tool device, tool container, vehicle device, device lamp, instrument device,
instrument tool, instrument musical instrument, building part of a house, musical instrument device, lamp tool,
""".replace("\n", " ")


def overlap(one: str, other: str) -> bool:
    """Whether a thing of the one kind may be called one of the other kind as well."""
    return f" {one} {other}," in _OVERLAPS or f" {other} {one}," in _OVERLAPS


# A comparative, its contrary, and things with less of it before things with more.
ORDERS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("bigger", "smaller", ("an ant", "a bee", "a mouse", "a cat", "a sheep", "a horse", "an elephant", "a whale")),
    ("larger", "smaller", ("an ant", "a bird", "a fox", "a cow", "an elephant", "a house", "a mountain", "the Earth", "the sun")),
    ("faster", "slower", ("a snail", "a turtle", "a bicycle", "a car", "an airplane", "a rocket", "light")),
    ("heavier", "lighter", ("a feather", "an egg", "a book", "a chair", "a piano", "a car", "a ship")),
    ("hotter", "colder", ("ice", "cool water", "boiling water", "fire", "the sun")),
    ("taller", "shorter", ("a mouse", "a cat", "a child", "a horse", "a giraffe", "a church tower", "a mountain")),
    ("longer", "shorter", ("a second", "a minute", "an hour", "a day", "a week", "a month", "a year", "a century")),
    ("harder", "softer", ("butter", "wood", "iron", "a diamond")),
    ("louder", "quieter", ("a whisper", "a bird", "a drum", "thunder")),
)  # fmt: skip
