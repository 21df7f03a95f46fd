"""What a primary school's encyclopaedia knows.

Kinds of things: capitals of well-known countries and the countries of capitals; continents, oceans,
rivers, mountains; why-questions about nature; a few people whom everybody knows.
"""

from __future__ import annotations

from training.examination.case import asked
from training.examination.properties import answers, n_words, number_of, says

CASES = (
    *asked(
        "capitals",
        {
            "can you tell me which city is the capital of italy": says("Rome"),
            "do you happen to know the capital of Spain?": says("Madrid"),
            "which city is Greece's capital?": says("Athens"),
            "now germany, tell me its capital": says("Berlin"),
            "i forgot the capital of Japan, what was it?": says("Tokyo"),
            "name the capital city of Russia please": says("Moscow"),
            "could u tell me china's capital": says("Beijing"),
            "which is the capital city of Egypt?": says("Cairo"),
            "and england, which capital does it have?": says("London"),
            "what do they call the capital of Portugal": says("Lisbon"),
            "hi, i need the capital of Austria": says("Vienna"),
            "is it true that Paris is France's capital?": says("yes|it is|capital of France"),
            "which country has Ottawa as its capital?": says("Canada"),
            "Oslo, of which country is that the capital": says("Norway"),
            "what's the capital of the usa?": says("Washington"),
            "quick question: capital of Poland?": says("Warsaw"),
            "tell me india's capital city please": says("(?:New )?Delhi"),
        },
    ),
    *asked(
        "geography",
        {
            "do you know which continent is the biggest?": says("Asia"),
            "how many continents are there on earth": number_of(7),
            "on what continent is Egypt?": says("Africa"),
            "where in the world is Brazil, which continent?": says("South America"),
            "what continent would France belong to": says("Europe"),
            "tell me which ocean is the largest one": says("Pacific"),
            "which ocean do you cross from Europe to America?": says("Atlantic"),
            "so how many oceans would the earth have?": says("five|5"),
            "what mountain is higher than all others?": says("Everest"),
            "can you tell me the tallest mountain on earth": says("Everest"),
            "where can i find mount everest?": says(r"Himalayas?|Nepal|Asia|Tibet|China"),
            "in London there is a river, which one?": says("Thames"),
            "the river of Egypt is called what?": says("Nile"),
            "can you name one long river": says(
                "Nile|Amazon|Danube|Rhine|Mississippi|Volga|Congo|Yangtze|Ganges|Thames|Seine|Missouri"
            ),
            "Paris lies on which river": says("Seine"),
            "on which continent is it the coldest?": says("Antarctica"),
            "which one is the smallest of the continents": says("Australia|Oceania"),
        },
    ),
    *asked(
        "reasons",
        {
            "can you explain why the sky looks blue?": says(r"scatter\w*|light"),
            "i always wondered why grass is so green": says(r"chlorophyll|light"),
            "what is it that makes our sky blue?": says(r"scatter\w*|light"),
            "do you know why it rains so often?": says(r"clouds?|drops?|water"),
            "where does all this rain come from?": says(r"clouds?|drops?|water"),
            "my son keeps asking me why nights are so dark": says(
                r"sun|earth|turns?|rotat\w*|spin\w*"
            ),
            "why do we get both summer and winter?": says(r"tilt\w*|sun|axis|earth"),
            "what is the reason for the seasons": says(r"tilt\w*|sun|axis|earth"),
            "what do people need their sleep for?": says(
                r"rest\w*|body|brain|tired|energy|recover\w*"
            ),
            "why do i have to drink water": says(r"water|body|blood|thirst\w*|sweat\w*"),
            "how come the leaves all fall down in autumn?": says(
                r"trees?|water|winter|light|chlorophyll|cold"
            ),
            "could you explain why the sea is salty?": says(r"salts?|rivers?|rocks?|minerals?"),
            "how is it possible for birds to fly?": says(
                r"wings?|feathers?|light|air|hollow|bones?"
            ),
            "at night the moon shines, why is that?": says(r"sun\w*|light|reflect\w*"),
            "please tell me why we see a rainbow": says(r"sun\w*|light|rain|drops?|water"),
            "why is the snow so white?": says(
                r"light|reflect\w*|scatter\w*|ice|crystals?|colou?rs?"
            ),
            "why do the stars twinkle so nicely": says(r"air|light|atmosphere"),
        },
    ),
    *asked(
        "people",
        {
            "do you know something about Albert Einstein?": says(
                r"physic\w*|relativity|scientist|Nobel"
            ),
            "for what was Einstein so famous": says(r"physic\w*|relativity|scientist|Nobel"),
            "can you tell me about William Shakespeare": says(
                r"writer|poet|plays?|playwright|author|wrote|Hamlet"
            ),
            "what did shakespeare write?": says(
                r"plays?|poems?|Hamlet|Romeo|Macbeth|sonnets?|writer"
            ),
            "michael jordan, who's that?": says(r"basketball|player|Bulls|athlete"),
            "which sport did Michael Jordan play?": says("basketball"),
            "tell me who Marie Curie was please": says(
                r"scientist|physic\w*|chemi\w*|radi\w*|Nobel"
            ),
            "i heard of a Mr Mozart. what did he do?": says(
                r"compos\w*|music\w*|operas?|pianist|piano"
            ),
            "was Mozart a painter or a musician?": says(r"compos\w*|music\w*"),
            "who was this Leonardo da Vinci?": says(r"paint\w*|artist|invent\w*|Mona Lisa"),
            "do you know who it was that painted the Mona Lisa": says("Leonardo|Vinci"),
            "could you say who Isaac Newton was?": says(
                r"scientist|physic\w*|gravity|mathematic\w*|apple"
            ),
            "my teacher talked about Beethoven, who is that": says(
                r"compos\w*|music\w*|symphon\w*|pianist"
            ),
            "which man was first to walk on the moon?": says("Armstrong"),
            "and Neil Armstrong, who's that?": says(r"moon|astronaut"),
            "tell me something about a woman called Cleopatra": says(
                r"queen|Egypt\w*|ruler|pharaoh"
            ),
            "the man who discovered america, who was it?": says("Columbus|Vikings?|Leif"),
        },
    ),
    *asked(
        "subjects",
        {
            "what can you say about dogs?": (says(r"dogs?|they"), n_words(5), answers()),
            "tell me a bit about the moon": (says("moon|it"), n_words(5), answers()),
            "i'd like to hear something about whales": (
                says("whales?|they"),
                n_words(5),
                answers(),
            ),
            "explain to me what a volcano is": (
                says(r"mountain|lava|rock|hot|fire|erupt\w*|magma"),
                n_words(5),
            ),
            "do you know something about the sun?": (
                says(r"star|hot|light|warm\w*|gas"),
                n_words(5),
            ),
            "what is chocolate made of?": says(r"cocoa|cacao|sugar|milk|beans?"),
            "could you tell me about football": (
                says(r"ball|teams?|goals?|players?|game|sport"),
                n_words(5),
            ),
            "how many legs carry a spider around?": number_of(8),
            "what is it that bees make": says("honey|wax"),
            "what do the cows like to eat?": says("grass|hay|plants?"),
            "tell me something interesting about elephants": (
                says(r"trunk|large\w*|big\w*|ears?|tusks?|animals?|land"),
                n_words(5),
            ),
            "what is ice, what is it made of?": says(r"water|frozen|solid|cold"),
            "on which of the planets do we all live?": says("Earth"),
            "in what season is it hottest": says("summer"),
            "a piano, what kind of thing would that be?": says(r"instrument|music\w*|keys"),
            "what do you know about snow and how it is made?": (
                says(r"water|ice|cold|white|winter|flakes?"),
                n_words(4),
            ),
        },
    ),
)
