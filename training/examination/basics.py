"""What a small child is taught first: what things are, counting, comparing.

Kinds of things: everyday things, animals, jobs and countries; counting and the alphabet, forwards
and backwards; what comes next or before; bigger and smaller; odd and even, double and half; the work
of professions; currencies and languages; fun facts and haikus.
"""

from __future__ import annotations

from training.examination.case import asked
from training.examination.properties import (
    Property,
    answers,
    chosen,
    counts,
    in_order,
    lacks,
    letter_among,
    n_lines,
    n_words,
    no,
    number_among,
    says,
    yes,
)


def _what(typical: str, kinds: str = "", places: str = "") -> tuple[Property, ...]:
    """Names something typical, and does not say that it is of a wrong kind or in a wrong place."""
    claim = rf"(?:is|are|(?:it|they)['’](?:s|re))(?: an?(?: \w+)?)? (?:{kinds})"
    wrong = [claim] * bool(kinds) + [places] * bool(places)
    return says(typical), answers(), *map(lacks, wrong)


_WHAT = {
    "whats a lighthouse, what is it for": ("tower|ships?|boats?|sailors?|coast|sea|lights?|lamp",),
    "i saw a tractor today... what is that exactly": (
        r"farm\w*|vehicle|machine|fields?|plough\w*|plow\w*|pull\w*|engine|wheels?",
    ),
    "Could you explain to me what a plumber is?": (
        r"pipes?|water|taps?|leak\w*|toilets?|sinks?|drains?|repairs?|fix\w*|bathrooms?",
    ),
    "a hedgehog, whats that": (r"animal|mammal|spi[nk]\w*|prickl\w*|quills?", "birds?|fish"),
    "never been to Norway. What is it?": (
        r"country|kingdom|Europe\w*|Scandinavia\w*|north\w*|Nordic|fjords?|Oslo|nation",
        "city|capital",
        r"Africa\w*|Asia\w*|America\w*",
    ),
    "so umbrellas, what are they?": ("rain|wet|dry|sun|shade|weather|handle|waterproof",),
    "can u tell me what a compass would be": (
        r"direction\w*|north|needle|way|navigat\w*|magnet\w*|circles?|instrument|tool",
    ),
    "A penguin, what creature is it?": (
        r"birds?|swim\w*|Antarctic\w*|ice|fly|wings",
        "fish(?!-)|mammals?",
    ),
    "my grandson asks what a kettle is": (r"water|boil\w*|tea|heat\w*|hot|kitchen|pot|steam",),
    "what on earth is an igloo?!": ("snow|ice|house|home|shelter|hut|dome|Inuit|Arctic",),
    "librarians... what are they": (r"books?|read\w*|lend\w*|borrow\w*|librar(?:y|ies)",),
    "kenya?? what is that supposed to be": (
        r"country|Africa\w*|Nairobi|nation|safaris?|savanna\w*",
        "city|capital",
        r"Europe\w*|Asia\w*|America\w*",
    ),
    "and a thermometer is what": (r"temperatures?|hot|cold|heat|warm\w*|fever|degrees",),
    "I'm wondering what an astronaut is.": (r"space\w*|rockets?|moon|stars?|planets?|orbit\w*",),
    "what sort of thing is a wheelbarrow, anyway?": (
        r"garden\w*|carr\w*|cart|push\w*|loads?|soil|earth|sand|tool|transport\w*|wheels?",
    ),
    "u know what a submarine is?": ("underwater|water|ships?|boats?|vessel|sea|ocean|navy",),
    "explain kangaroos to me": (
        r"animals?|mammals?|marsupials?|Australia\w*|pouch\w*|hop\w*|jump\w*",
        "birds?",
    ),
    "And a dentist, what's that?": (r"tooth|teeth|mouth|cavit\w*|doctor|gums",),
    "what is meant by a bakery": (r"breads?|cakes?|bak(?:es?|ed|ing)|shops?|stores?",),
    "Peru, is that a city or a country?": ("country|South America|Lima|nation", "city|capital"),
}
_FACT = (n_words(4), answers())
_HAIKU = (n_lines(3, 3), n_words(5, 20))

CASES = (
    *asked("what it is", {asking: _what(*typical) for asking, typical in _WHAT.items()}),
    *asked(
        "counting",
        {
            "can you count up to twelve for me?": counts(1, 12),
            "ok, count all the way to 15": counts(1, 15),
            "My toddler would love to hear you count to twenty!": counts(1, 20),
            "numbers from 4 to 11 please": counts(4, 11),
            "start at 6 and keep counting till you get to 14": counts(6, 14),
            "do a countdown from 10 like they do for a rocket": counts(10, 1),
            "can u count backwards, 8 down to 3": counts(8, 3),
            "Count the other way round, from twenty down to thirteen.": counts(20, 13),
            "i forgot how the ABC goes, all the letters please": in_order(
                "abcdefghijklmnopqrstuvwxyz"
            ),
            "which are the first five letters of our alphabet?": in_order("abcde"),
        },
    ),
    *asked(
        "next and before",
        {
            "i'm at 18 and count one further, where do i land?": number_among(19, 18),
            "one step before 50 is which number?": number_among(49, 50),
            "thirty-nine... and the number that follows?": number_among(40, 39),
            "12, and then? what number do we say next": number_among(13, 12),
            "Which number do you say just before 7 when counting?": number_among(6, 7),
            "M, and which letter after that one?": letter_among("n", "m"),
            "tell me the letter that sits right before G": letter_among("f", "g"),
            "after Q the alphabet goes on with what": letter_among("r", "q"),
        },
    ),
    *asked(
        "bigger and smaller",
        {
            "9 or 13, which one's bigger": chosen(13, 9),
            "Which of these is the smaller number: 48 or 84?": chosen(48, 84),
            "i have 66 and 59 here, whats the larger one?": chosen(66, 59),
            "pick the lower number please, 21 or 12": chosen(12, 21),
            "what's more, thirty or thirteen?": chosen(30, 13),
            "is it true that 8 is bigger than 5?": yes(
                "8 is (?:bigger|larger|greater|more) than 5|5 is (?:smaller|less) than 8"
            ),
            "would you say 40 is less than 14": no(
                "40 is (?:bigger|larger|greater|more) than 14|14 is (?:smaller|less) than 40"
            ),
            "so 19 is smaller than 90, right?": yes(
                "19 is (?:smaller|less) than 90|90 is (?:bigger|larger|greater|more) than 19"
            ),
        },
    ),
    *asked(
        "odd and even, double and half",
        {
            "27, would that be odd or even?": (says("odd"), lacks("even")),
            "Odd or even: 44": (says("even"), lacks("odd")),
            "does sixteen belong to the even numbers": (
                yes("16 is (?:an )?even|sixteen is (?:an )?even"),
                lacks("odd"),
            ),
            "tell me, is 31 even or not?": says("odd|not even"),
            "got an odd number below ten for me?": (
                says(r"[13579]|(?:number )one|one is (?:an )?odd|^one\W*$|three|five|seven|nine"),
                lacks("[468]|four|six|eight|is (?:2|two)|(?:2|two) is"),
            ),
            "if you double nine, what comes out?": number_among(18, 9, 2),
            "twice 15 makes how much": number_among(30, 15, 2),
            "half of fourteen, how many is that?": number_among(7, 14, 2),
            "cut 20 in half and you get...": number_among(10, 20, 2),
            "i've 8 sweets, my sister has twice as many. so she has?": number_among(16, 8, 2),
        },
    ),
    *asked(
        "jobs",
        {
            "my car needs repairing, whose job is that?": says(r"(?:auto ?)?mechanics?"),
            "whats somebody called who flies planes for a living": says(r"pilots?|aviators?"),
            "The person who cuts my hair, what is that job called?": says(
                r"hair ?dressers?|barbers?|(?:hair ?)?stylists?"
            ),
            "somebody who writes books is called a ...?": says(r"writers?|authors?|novelists?"),
            "what does a baker get up to all day": says(
                r"breads?|bak(?:es?|ing)|cakes?|rolls|pastr\w*|dough"
            ),
            "so what is it that firefighters do": says(
                r"fires?|rescu\w*|sav(?:es?|ing)|flames?|burning|emergenc\w*"
            ),
            "My aunt is a vet. What does she do at work?": says(r"animals?|pets?|dogs?|cats?"),
            "how would you describe the work of a judge": says(
                r"courts?|laws?|decid\w*|decisions?|guilty|trials?|justice|sentenc\w*|crim\w*"
            ),
        },
    ),
    *asked(
        "currencies and languages",
        {
            "i'm off to Japan, which money should i bring?": says("yen|JPY"),
            "how do people pay in the UK, whats their money called": says(r"pounds?|sterling|GBP"),
            "currency of india??": says(r"rupees?|INR"),
            "What kind of money does Germany use these days?": says(r"euros?|EUR"),
            "over in brazil, what language is it they speak?": says("Portuguese"),
            "people in Austria talk in which language": says("German"),
            "Which language would I have to learn for Egypt?": says("Arabic"),
            "do you know what they speak in mexico": says("Spanish"),
        },
    ),
    *asked(
        "fun facts and haikus",
        {
            "surprise me with some fun fact": _FACT,
            "got a curious little fact i can tell my friends?": _FACT,
            "One fun fact about octopuses, if you have any.": (
                says(r"octop\w*|they|it|arms?|hearts?"),
                *_FACT,
            ),
            "would you do me a haiku": _HAIKU,
            "A haiku on the sea would be lovely!": (
                says(
                    r"seas?|waves?|oceans?|waters?|tides?|shores?|salt\w*|blue|beach|sand|gulls?"
                    r"|foam|deep|fish|ships?|sails?|boats?"
                ),
                *_HAIKU,
            ),
        },
    ),
)
