"""Plain sentences, and what they are made of: beginnings of tales, everyday things, sayings, frames of facts."""

from __future__ import annotations

from training.facts.words import NUMBER_WORDS, described

TALES = (
    "There (was once|once was|once lived) {a} (called|named) {name} who {wish}.",
    "(Once there|There once|One day there) was {a} who {wish}. The name was {name}.",
    "In {place} there (lived|was) {a} (called|named) {name}. (One day|One morning|One evening|One night) {name} {wish}.",
    "(Long ago|A long time ago|Many years ago), {a} (called|named) {name} {wish}.",
    "(One (cold|warm|rainy|sunny|quiet|stormy) (morning|evening|night|day)|One night|One day|One morning), {a} (called|named) {name} {wish}.",
    "It was a (dark|cold|quiet|stormy|warm|clear) (night|evening|morning) when {a} (called|named) {name} {wish}.",
    "(This is|Here is|Listen to|I will tell you) the (tale|story) of {name}, {a} who {wish}.",
    "(Deep in the forest|Far away by the sea|High in the mountains|Behind seven hills|At the end of the world), {a} (called|named) {name} {wish}.",
    "{name} was {a} (from|who lived in) {place}. (One day|One morning|One evening) {name} {wish}.",
    "When (my grandmother was young|the world was young|the old king ruled|animals could still talk), there (was|lived) {a} (called|named) {name} who {wish}.",
    "(Not far from here|Not long ago), in {place}, (lived|there lived) {a} who {wish}. (Friends called|People called|Everybody called) the little one {name}.",
    "Nobody knew (why|how it began), but (one day|one night|one morning) {a} (called|named) {name} {wish}.",
    "(My name is {name} and|They call me {name}, and) I want to tell you about {a} who {wish}. (I know it well, for|You will not believe it, but) it was me.",
)
"""Beginnings of tales that do not start as the fairy tales do."""

WHEN = "(In the morning|In the evening|At night|At noon|Every day|On Sundays|On Monday|In spring|In summer|In autumn|In winter|When it rains|When the sun shines|After lunch|Before breakfast|After school|On holidays|Once a week|All year|Today|Sometimes|Often|)"
EVERYDAY = (
    (
        "(the children|my parents|my friends|the farmers|two old men|our neighbors|many people|the teachers|some girls|the sailors|my brothers|we|they|the people of the village)",
        "(go to the market|sit by the fire|tell stories|work in the garden|drink tea|eat cake|walk along the river|play in the park|sing old songs|read books under a tree|meet in the kitchen|clean the house|ride to town|visit their friends|wait for the train|write letters|listen to the radio)",
    ),
    (
        "(the dogs|the cats|the birds|the horses|the sheep|three ducks|the animals of the farm|the mice|the rabbits|some foxes|the goats)",
        "(sleep in the grass|look for food|come to the house|cross the field|wait at the gate|rest in the shade|drink from the river|sit on the roof|play with the children|hide in the forest)",
    ),
    (
        "(the sun|the moon|a little star|a warm wind|the light)",
        "(comes over the hills|makes the lake shine|reaches the village|fills the valley|looks through my window)",
    ),
)
"""Who does what on any day, in kinds that go together."""

SAYINGS = (
    "Milk comes from cows, goats and sheep.", "Honey comes from bees.", "Eggs come from birds, most of them from chickens.",
    "Wool comes from sheep.", "Rain comes from clouds.", "Ice is frozen water.", "Clouds are made of tiny drops of water or ice.",
    "Cows eat grass, drink water and give milk.", "Bees make honey.", "Fish live in water.", "Birds eat seeds, fruit and insects.",
    "A spider has eight legs.", "An insect has six legs.", "The elephant has a trunk.", "The giraffe has a long neck.",
    "The sun shines in the day, and the moon shines at night.", "The sun rises in the east and sets in the west.",
    "Water boils at 100 degrees and freezes at 0 degrees Celsius.", "Blue and yellow make green.", "Red and yellow make orange.",
    "Red and blue make purple.", "Black and white make gray.", "The fastest animal on land is the cheetah.", "The tallest animal is the giraffe.",
    "The largest animal on land is the elephant.", "The lion is called the king of animals.", "The first letter of the alphabet is A.",
    "The last letter of the alphabet is Z.", "The English alphabet has twenty-six letters.", "The Eiffel Tower is in Paris, France.",
    "The Colosseum is in Rome, Italy.", "The Statue of Liberty is in New York.", "Big Ben is in London, England.", "Mount Fuji is in Japan.",
    "The most famous pyramids are in Egypt, near Cairo.", "The Great Wall is in China.", "The Taj Mahal is in India.", "The Alps are in Europe.",
    "Kangaroos live in Australia.", "Penguins live in the cold south of the world.", "The Thames flows through London.", "The Seine flows through Paris.",
    "The Nile flows through Egypt.", "Mercury is the planet closest to the sun.", "Mars is known as the red planet.", "Saturn is famous for its rings.",
    "We live on the Earth.", "The Earth goes around the sun, and the moon goes around the Earth.", "There are seven continents and five oceans.",
    "There are eight planets in the solar system.", "The Earth is round like a ball.", "The moon is about 384,000 kilometers away.",
    "The sun is about 150 million kilometers away.", "Mount Everest is 8,849 meters high.", "More than eight billion people live on the Earth.",
    "Spring comes after winter.", "Summer comes after spring.", "Autumn comes after summer.", "Winter comes after autumn.", "The leaves fall in autumn.",
    "In winter it is cold, and in summer it is hot.", "Summer is the warmest season, and winter is the coldest season.", "Christmas is in December.",
    "The days of the weekend are Saturday and Sunday.", "February is the shortest month.", "The first month of the year is January.",
    "The last month of the year is December.", "At night we can see the moon and the stars.", "In the morning the sun comes up.",
    "You see with your eyes and hear with your ears.", "Fire is hot, and ice is cold.", "A year has twelve months, and a week has seven days.",
)  # fmt: skip

SEQUENCES = (
    tuple("ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
    tuple("abcdefghijklmnopqrstuvwxyz"),
    ("2", "4", "6", "8", "10", "12", "14", "16"),
    ("1", "3", "5", "7", "9", "11", "13"),
    ("5", "10", "15", "20", "25", "30", "35", "40"),
    ("10", "20", "30", "40", "50", "60", "70", "80", "90", "100"),
    tuple(str(number) for number in range(10, 0, -1)),
    NUMBER_WORDS[:0:-1],
    ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"),
    ("spring", "summer", "autumn", "winter"),
)
"""Rows that are known by their first members."""

# Kinds of facts with their shares; "=>" stands where the beginning ends, "^" before those that no lead fits.
FRAMES: tuple[tuple[int, tuple[str, ...]], ...] = (
    (8, (
        "(the capital of {country}|{country}'s capital|in {country}, the capital) is (|the city of|called) => {capital}",
        "(the government of {country} sits in|the city that {country} is governed from is|the parliament of {country} meets in) => {capital}",
        "{capital} is the capital of => {country}", "{capital} is the (capital city|seat of the government) of => {country}",
        "(I|we|my parents|my friends) (come from|came from|are back from|live in|were in) {country}, whose capital is => {capital}", "{country}, whose capital is => {capital}, lies in {continent}",
        "(he|she|my aunt|my friend|a student) (travelled|moved|flew|went|wrote a letter) to {country}, whose capital is => {capital}", "^(think of|take|look at) {country}, whose capital city is => {capital}",
        "{country}, with its capital => {capital}, lies in {continent}", "{capital}, the capital of => {country}, is a city in {continent}",
        "(if|when) you (want to see|look for|visit|travel to) the capital of {country}, you (go to|must go to|have to go to|come to|will find) => {capital}",
        "(many|a lot of|some) (people|tourists|students|visitors) (travel|fly|go|come) to the capital of {country}, => {capital}",
        "{capital} is the capital of {country}, and {capital2} is the capital of => {country2}", "{capital} is the capital of {country}, {capital2} (is |)the capital of => {country2}",
        "the capital of {country} is {capital}, and the capital of {country2} is => {capital2}", "the capital of {country} is {capital}, (that|the one) of {country2} is => {capital2}",
        "the capitals of {country} and {country2} are {capital} and => {capital2}", "{capital} and {capital2} are the capitals of {country} and => {country2}",
        "(while|just as) {capital} is the capital of {country}, {capital2} is the capital of => {country2}", "^{country}: {capital}, {country2}: => {capital2}", "^{country} - {capital}, {country2} - => {capital2}",
        "{capital} belongs to {country}, and {capital2} belongs to => {country2}", "^not {capital2} but {capital} is the capital of => {country}", "^not {capital2} but => {capital} is the capital of {country}",
        "(I|we|my sister) (once |)(visited|saw|lived in) {capital}, the capital of => {country}", "{capital} is (a city|a city that lies) in => {country}",
        "(you can find|you will find|one finds) {country} in => {continent}", "one of the countries in {continent} is => {country}", "the capital is {capital} and the country is => {country}", "the country is {country} and its capital is => {capital}",
        "^\"what is the capital of {country}?\" (asked|asks) the teacher. \"It is => {capital},\" the (girl|boy|child) said", "^question: what is the capital of {country}? Answer: => {capital}",
        "(in {country}|all over {country}) everybody knows the capital, => {capital}", "(the president|the king|the minister) came home to {country} and went to the capital, => {capital}",
        "everyone in {country} knows that the capital is => {capital}", "the train stopped in {capital}, the capital of => {country}", "her (plane|train|bus) (stopped|arrived) in the capital of {country}, => {capital}",
    )),
    (5, (
        "the (opposite|contrary|reverse) of {one} is => {other}", "{one} is the opposite of => {other}", "the word {one} is the opposite of the word => {other}",
        "the opposite of {one} is {other}, and the opposite of {one2} is => {other2}", "{one} is the opposite of {other}, and {one2} is the opposite of => {other2}",
        "{one} is to {other} (as|what) {one2} is to => {other2}", "^not {one} but => {other}", "if {one} is the answer, the opposite is => {other}", "^{one} and => {other} are opposites",
        "^two words that are opposites: {one} and => {other}", "{one} is one thing, and its opposite is => {other}", "(he|my brother|the man) says {one} and (she|my sister|the woman) says the opposite: => {other}",
        "{one} means the contrary of => {other}", "^{one}, {other}; {one2}, => {other2}", "^from {one} to its opposite, => {other}", "the word that means the opposite of {one} is => {other}",
        "something that is the opposite of {one} is => {other}", "(I|you) said {one}, but (I|you) meant the opposite: => {other}", "the opposite of {other2} is {one2}, and the opposite of {one} is => {other}",
    )),
    (4, (
        "when {a_thing} is not {state}, it is => {other_state}", "{a_thing} that is not {state} is => {other_state}", "if {a_thing} is not {state}, then it (is|must be) => {other_state}", "the {thing} is no longer {state}; it is => {other_state}",
        "yesterday the {thing} was {state}, but today it is => {other_state}", "the {thing} was not {state}. It was => {other_state}", "the {thing} was not {state} but => {other_state}", "^is {a_thing} not {state}? Then it is => {other_state}",
        "one {thing} is {state}, the other is the opposite: => {other_state}", "{a_thing} is either {state} or => {other_state}", "I wanted {a_thing} that is {state}, but I got the opposite, one that is => {other_state}", "the {thing} is not {state}, it is => {other_state}",
        "as soon as the {thing} is not {state} any more, it is => {other_state}", "we call {a_thing} that is not {state} => {other_state}",
    )),
    (5, (
        "the day after {day} is => {day_after}", "the day before {day_after} is => {day}", "after {day} comes => {day_after}", "before {day_after} comes => {day}", "{day} is followed by => {day_after}",
        "if (today|it) is {day}, (then |)tomorrow (is|will be) => {day_after}", "today is {day}, so tomorrow (is|will be) => {day_after}", "yesterday was {day}, so today is => {day_after}", "today is {day_after}, so yesterday was => {day}",
        "if tomorrow is {day_after}, today is => {day}", "between {day} and {day_after2} comes => {day_after}", "{day} comes (right |)before => {day_after}", "{day_after} comes (right |)after => {day}",
        "the month after {month} is => {month_after}", "the month before {month_after} is => {month}", "after {month} comes => {month_after}", "before {month_after} comes => {month}", "{month} is followed by => {month_after}",
        "it is {month} now, so next month (is|will be) => {month_after}", "{month} ends and => {month_after} begins", "when {month} is over, => {month_after} begins", "{month} comes before => {month_after}", "{month_after} comes after => {month}",
        "(we meet|the shop opens|school begins) on {day}, and a day later, on => {day_after}, we rest", "{month} has => {length} days", "the number of days in {month} is => {length}",
        "the {nth} month of the year is => {nth_month}", "{nth_month} is the {nth} month of => the year", "the day that comes after {day} is => {day_after}", "the month that comes after {month} is => {month_after}",
    )),
    (4, (
        "the {most} {kind} {where} is => {name}", "no {kind} {where} is {more} than => {name}", "there is no {more} {kind} {where} than => {name}", "{name} is the {most} => {kind} {where}",
        "of all (the |){many} {where}, the {most} is => {name}", "among the {many} {where}, the {most} is => {name}", "(the name of |)the {most} of all {many} {where} is => {name}", "if you (want to see|look for) the {most} {kind} {where}, (go and see|you look for) => {name}",
        "one {kind} {where} is {more} than all the others: => {name}", "^what is the {most} {kind} {where}? It is => {name}", "the {most} {kind} {where} is called => {name}", "(many people|children) want to see the {most} {kind} {where}, => {name}",
        "the record for the {most} {kind} {where} belongs to => {name}", "{name} is {more} than any other => {kind} {where}",
    )),
    (4, (
        "{an_animal} (says|always says|goes) => {sound}", "a baby {animal} is called => {a_young}", "the {animal} => {verb}", "{a_young} is a baby => {animal}", "the (young|baby|child) of {an_animal} is (called|) => {a_young}", "a young {animal} is called => {a_young}",
        "the {animal} says {sound}, and the {animal2} says => {sound2}", "{an_animal} {verb}, and {an_animal2} => {verb2}", "(when|if) {an_animal} (wants to say something|is hungry|sees you|talks), it says => {sound}", "(on the farm|in the forest|outside) I (heard|hear|met) {an_animal}. It (says|said) => {sound}",
        "^\"{sound}!\" (says|said) the => {animal}", "the sound of {an_animal} is => {sound}", "{an_animal} makes the sound => {sound}", "a baby {animal} is called {a_young}, and a baby {animal2} is called => {a_young2}",
        "the {animal} opens its mouth and says => {sound}", "old people and children know that the {animal} says => {sound}", "you can hear {an_animal} when it => {verb}", "(my|our|the neighbor's) {animal} had a little one, => {a_young}",
    )),
    (4, (
        "{colored} is => {color}", "(the color of|the color that one sees on) {colored} is => {color}", "{colored} is {color}, and {colored2} is => {color2}", "^as {color} as => {colored}", "(her hat|the house|my coat|the car|his boat) was as {color} as => {colored}",
        "if you (paint|draw) {colored}, (take|use) the color => {color}", "{colored} has a color, and that color is => {color}", "everybody can see that {colored} is => {color}", "^what color is {colored}? It is => {color}", "^like {colored}, it was => {color}", "(the child|she|he) painted {colored} in => {color}",
        "the color of {colored} is {color}, and the color of {colored2} is => {color2}", "^{color} like => {colored}", "we (think of|see) {colored} and the color => {color}",
    )),
    (5, (
        "{member} is => {a_group}", "{member} is one of the => {groups}", "{member} and {member2} are => {groups}", "{member}, {member2} and {member3} are => {groups}", "^{groups} such as {member}, {member2} and => {member3}",
        "{member} is {a_group}, and {member2} is => {a_group} too", "^examples of {groups} are {member}, {member2} and => {member3}", "among the {groups} are {member}, {member2} and => {member3}", "like {member}, {member2} is => {a_group}", "^what is {member}? It is => {a_group}",
        "^(I know|we know|here are) some {groups}: {member}, {member2} and => {member3}", "one of the {groups} is => {member}",
    )),
    (4, (
        "^one {single}, two => {several}", "I (have|see|want) one {single}, and you (have|see|want) three => {several}", "first there was one {single}, then there were many => {several}", "the plural of {single} is => {several}", "there is one {single} here and there are two => {several} there",
        "one {whole} has => {parts_count} {parts}", "every {whole} has => {parts_count} {parts}", "there are {parts_count} {parts} in one => {whole}", "the number of {parts} in one {whole} is => {parts_count}", "^how many {parts} has one {whole}? It has => {parts_count}",
        "{job} is somebody who => {job_does}", "^the work of {job}: somebody who => {job_does}", "somebody who {job_does} is => {job}", "my (uncle|aunt|neighbor|friend) is {job}, somebody who => {job_does}", "{job} => {job_does}",
    )),
    (3, (
        "{person_home} is the home of the {person_job} => {person}", "the {person_job} {person} came from => {person_home}", "{person}, {person_is}, came from => {person_home}",
        "in {spoken_in} (people|most people|they) speak => {language}", "the language of {spoken_in} is => {language}", "if you go to {spoken_in}, (learn|you should learn|you will hear) => {language}", "(the money|the currency) of {paid_in} is the => {money}", "in {paid_in} (people|they|you) pay with the => {money}",
        "{n1} plus {n2} (is|makes|equals|gives) => {n3}", "{n3} minus {n2} (is|makes|equals|leaves) => {n1}", "I (have|had) {n1} apples and (get|got) {n2} more, so now I have => {n3}", "^{d1} + {d2} = => {d3}", "^{d3} - {d2} = => {d1}", "{d1} plus {d2} is => {d3}",
        "^roses are red, violets are => blue, sugar is sweet, and so are you",
        "long ago there (lived|was) (a king|a queen|an old man|a dragon) who => had lost a golden key and looked for it under every stone",
    )),
)  # fmt: skip

STATES = described("""
open closed: door window shop box eye
full empty: glass cup bag bottle room bus
hot cold: soup oven bath
hard soft: stone bed bread
sharp dull: knife pencil
clean dirty: shirt plate floor
wet dry: towel street coat
wide narrow: river road
deep shallow: lake hole
thick thin: book wall
high low: wall tower
big small: house town
long short: rope story
tall short: tree man
fast slow: train car
new old: car coat
happy sad: child clown
rich poor: king farmer
strong weak: lion
easy difficult: exam question
right wrong: answer
correct wrong: answer
true false: sentence
light dark: room night
heavy light: bag stone
on off: radio lamp light
loud quiet: room song
cheap expensive: ticket ring
sweet sour: apple
asleep awake: baby cat
alive dead: fish
tight loose: knot
straight crooked: line
""")
