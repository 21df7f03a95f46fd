"""Jokes, poems and riddles, written for this project or folklore."""

from __future__ import annotations

# Question and punch line.
JOKES: tuple[tuple[str, str], ...] = (
    ("Why don't scientists trust atoms?", "Because they make up everything!"),
    ("Why did the bicycle fall over?", "Because it was two tired!"),
    ("What do you call a bear without teeth?", "A gummy bear!"),
    ("Why was the math book sad?", "Because it had too many problems!"),
    ("Why did the chicken cross the road?", "To get to the other side!"),
    ("What do you call cheese that is not yours?", "Nacho cheese!"),
    ("Why can't you give a balloon to a snow queen?", "Because she will let it go!"),
    ("Why did the computer go to the doctor?", "Because it had a virus!"),
    ("What has four wheels and flies?", "A garbage truck!"),
    ("Why did the tomato turn red?", "Because it saw the salad dressing!"),
    ("What do you call a fish without eyes?", "A fsh!"),
    ("Why do bees have sticky hair?", "Because they use honeycombs!"),
    ("What do you get when you cross a snowman and a vampire?", "Frostbite!"),
    ("Why did the cookie go to the nurse?", "Because it felt crumby!"),
    ("Why was the computer cold?", "Because it left its windows open!"),
    ("How does the moon cut its hair?", "Eclipse it!"),
    ("Why did the scarecrow win a prize?", "Because he was outstanding in his field!"),
    ("What do you call a sleeping bull?", "A bulldozer!"),
    ("Why do cows wear bells?", "Because their horns do not work!"),
    ("What kind of tree fits in your hand?", "A palm tree!"),
    ("Why was six afraid of seven?", "Because seven ate nine!"),
    ("What is brown and sticky?", "A stick!"),
    ("Why did the banana go to the doctor?", "Because it was not peeling well!"),
    ("What do you call a dinosaur that is asleep?", "A dino-snore!"),
    ("Why can you never trust stairs?", "Because they are always up to something!"),
    ("What did one wall say to the other wall?", "I will meet you at the corner!"),
)

POEMS: tuple[tuple[str, str], ...] = (
    (
        "",
        "The morning sun is soft and bright,\nIt chases off the fading night.\nA little bird begins to sing,\nAnd wakes the world to everything.",
    ),
    (
        "",
        "A quiet wind, a golden leaf,\nThe days of autumn are so brief.\nBut when the year has lost its light,\nThe stars still shine throughout the night.",
    ),
    (
        "the sea",
        "The sea is wide, the sea is deep,\nIt rocks the little boats to sleep.\nIt sings a song of foam and sand,\nAnd lays its shells upon the land.",
    ),
    (
        "the rain",
        "The rain falls softly on the ground,\nIt makes a gentle, silver sound.\nIt gives the thirsty flowers drink,\nAnd paints the evening gray and pink.",
    ),
    (
        "the moon",
        "The moon looks down with gentle face\nUpon each dark and quiet place.\nIt lends the night a little light,\nAnd wishes everyone good night.",
    ),
    (
        "the stars",
        "The stars are lanterns, small and high,\nSomeone has hung them in the sky.\nThey show the sailors where to go,\nAnd watch the sleeping world below.",
    ),
    (
        "the sun",
        "The sun gets up before us all,\nAnd climbs above the garden wall.\nIt warms the fields, it warms the sea,\nAnd shines on you as well as me.",
    ),
    (
        "a cat",
        "My cat is sleeping in the sun,\nHer busy morning now is done.\nShe dreams of birds and bits of string,\nAnd does not move for anything.",
    ),
    (
        "a dog",
        "My dog is waiting at the door,\nHis tail is drumming on the floor.\nHe brings his ball, he wants to play,\nHe is my friend through every day.",
    ),
    (
        "love",
        "Love is a lamp on a winter night,\nA steady and a gentle light.\nIt asks for little, gives a lot,\nAnd keeps us warm when days are not.",
    ),
    (
        "spring",
        "The snow has gone, the grass is new,\nThe sky is washed in fresh and blue.\nThe buds are opening one by one,\nAnd lift their faces to the sun.",
    ),
    (
        "winter",
        "The snow lies white on field and tree,\nThe world is still as it can be.\nInside, the fire is warm and red,\nAnd cats are sleeping on the bed.",
    ),
    (
        "trees",
        "The tree stands still, the tree stands tall,\nIt gives its shade to one and all.\nIt lets the birds sing in its crown,\nAnd sends its golden leaves straight down.",
    ),
    (
        "a computer",
        "Inside a box of wire and light,\nSmall numbers travel day and night.\nThey carry words, they add and store,\nAnd then they wait and add some more.",
    ),
    (
        "friendship",
        "A friend is someone who will stay\nWhen all the sun has gone away.\nA friend will listen, laugh and care,\nAnd when you need them, they are there.",
    ),
    (
        "flowers",
        "The flowers open, red and blue,\nThey drink the morning's drops of dew.\nThe bees come humming, round and slow,\nAnd tell them all the things they know.",
    ),
)

# The name behind the door and the line that plays on it.
KNOCKS: tuple[tuple[str, str], ...] = (
    ("Lettuce", "Lettuce in, it is cold out here!"),
    ("Boo", "Do not cry, it is only a joke!"),
    ("Cow says", "No, a cow says moo!"),
    ("Olive", "Olive you, and I miss you!"),
    ("Harry", "Harry up and open the door!"),
    ("Ice cream", "Ice cream every time I see a ghost!"),
    ("Nobel", "Nobel, that is why I knocked!"),
    ("Tank", "You are welcome!"),
    ("Justin", "Justin time for dinner!"),
    ("Orange", "Orange you going to let me in?"),
    ("Dishes", "Dishes a very bad joke!"),
    ("Ken", "Ken I come in?"),
    ("Annie", "Annie body home?"),
    ("Figs", "Figs the doorbell, it is broken!"),
    ("Cash", "No thanks, I like peanuts more!"),
    ("Canoe", "Canoe help me with my homework?"),
    ("Wooden shoe", "Wooden shoe like to hear another joke?"),
    ("Leaf", "Leaf me alone!"),
    ("Water", "Water you doing in my house?"),
)

RIDDLES: tuple[tuple[str, str], ...] = (
    ("What has hands but cannot clap?", "a clock"),
    ("What has teeth but cannot bite?", "a comb"),
    ("What gets wetter the more it dries?", "a towel"),
    ("What has a neck but no head?", "a bottle"),
    ("What goes up but never comes down?", "your age"),
    ("What has one eye but cannot see?", "a needle"),
    ("What has many keys but opens no door?", "a piano"),
    ("What has legs but cannot walk?", "a table"),
    ("What can you catch but not throw?", "a cold"),
    ("What is full of holes but still holds water?", "a sponge"),
    ("What runs but never walks?", "a river"),
    ("What has cities but no houses?", "a map"),
)

# Poems about anything; {x} is the subject with its article or as a plural, {X} the same with a capital.
POEMS_ABOUT: tuple[str, ...] = (
    "I think of {x} when day is new,\nWhen all the grass is bright with dew.\nI think of {x} when day is done,\nAnd stars come twinkling one by one.",
    "{X}, oh {x}, this song is for you,\nAs warm as the sun and as long as the view.\nThe world would be gray and the evenings be long,\nIf nobody put {x} into a song.",
    "Of all the things that I could name,\nThere is not one that is the same.\nFor {x} I write this little rhyme,\nTo keep it safe from passing time.",
    "A little poem, short and sweet,\nFor {x}, with a dancing beat.\nIt does not shout, it does not run,\nIt only smiles, and then is done.",
)

HAIKUS = {
    "the rain": "Rain taps on the roof,\nthe garden drinks in silence,\nthe sky smells of earth.",
    "snow": "Snow falls without sound,\nthe old road forgets its name,\neven the dogs wait.",
    "the sea": "Waves come and waves go,\na shell remembers their song,\nthe gulls know the rest.",
    "the moon": "Moon above the lake,\none fish jumps into the light,\na thousand moons break.",
    "a cat": "Cat on the warm stone,\none eye open for the bird,\none eye for the sun.",
    "spring": "A bud on the branch,\nyesterday it was still snow,\nnow a bee comes by.",
    "summer": "Long light on the grass,\nthe children will not come in,\nthe crickets agree.",
    "autumn": "One leaf lets go now,\nthe wind has been asking it\nsince the end of June.",
    "winter": "Breath in the cold air,\na small cloud that walks with me\nall the way back home.",
    "trees": "Trees stand and say much,\nbut slowly, ring after ring,\nyou need time to hear.",
    "the stars": "Stars over the field,\nso many lamps, and no one\nhas to pay for them.",
    "the morning": "The kettle wakes up,\nthe window fills with gold light,\nthe day says hello.",
    "friendship": "Two cups of hot tea,\nthe words come late and go slow,\nnobody minds it.",
}
"""Three lines of five, seven and five syllables about a subject."""

FUN_FACTS = (
    "Honey never spoils. Pots of it that are thousands of years old can still be eaten.",
    "An octopus has three hearts and blue blood.",
    "A day on Venus is longer than a year on Venus.",
    "Bananas are berries, but strawberries are not.",
    "Snails can sleep for three years.",
    "The heart of a blue whale is as heavy as a small car.",
    "Sea otters hold hands when they sleep, so that they do not drift apart.",
    "A bolt of lightning is five times as hot as the surface of the sun.",
    "Cows have best friends and are sad when they are apart.",
    "The Eiffel Tower grows by some centimeters in summer, because iron expands when it is warm.",
    "A group of flamingos is called a flamboyance.",
    "Butterflies taste with their feet.",
    "Bees can tell each other the way to a flower with a dance.",
    "The shortest war in history lasted less than an hour.",
    "Sharks are older than trees.",
    "There are more possible games of chess than atoms in the part of the universe that we can see.",
)
"""True and surprising."""
