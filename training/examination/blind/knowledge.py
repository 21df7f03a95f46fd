"""Capitals, geography, reasons, people, and a little about many things."""

from __future__ import annotations

from training.examination.case import Case, asked
from training.examination.properties import lacks, number_of, says

CASES: tuple[Case, ...] = (
    *asked(
        "capitals",
        {
            "australias capital isnt sydney, so what is it": says("Canberra"),
            "I'm flying to the capital of Thailand tonight. Where will I land?": says("Bangkok"),
            "south korea - capital?": says("Seoul"),
            "vienna is a capital but where": says("Austria"),
            "Would Kyiv be the capital of Ukraine?": (
                says(r"yes|yeah|right|correct|indeed|it is|true|Kyiv is|sure|exactly|it would"),
                lacks(r"not|isn't|wrong|no(?! doubt)"),
            ),
            "in argentina they have a very big capital, name it": says("Buenos Aires"),
            "Geography homework: what do I write for the Netherlands where it says capital?": says(
                "Amsterdam"
            ),
            "germany capital city name": says("Berlin"),
        },
    ),
    *asked(
        "geography",
        {
            "is brazil somewhere in europe?": (
                says(r"no|not|isn't|South America"),
                lacks(r"yes|yeah|(?:Brazil|it) is (?:a country )?in Europe"),
            ),
            "mount fuji, whose mountain is it? i mean which country": says("Japan"),
            "Learning Chinese would help me in which country?": says("China|Taiwan|Singapore"),
            "and the smallest of all the oceans?": says("Arctic"),
            "Where on the globe must I look for Spain, on what continent?": says("Europe"),
            "rhine or nile, which one runs through germany": (
                says("Rhine"),
                lacks(
                    r"Nile (?:flows|runs|goes|is)(?: \w+)? (?:through|in) Germany",
                    "(?:is|it's) the Nile",
                    "the Nile does(?! not|n)",
                ),
            ),
            "statue of liberty... what city is that in": says("New York|NYC"),
            "Wild kangaroos live on which continent?": says("Australia|Oceania"),
        },
    ),
    *asked(
        "reasons",
        {
            "y is blood red": says(r"iron|ha?emoglobin|oxygen|cells?|pigments?"),
            "What makes people yawn?": says(
                r"tired\w*|sleep\w*|bor(?:ed|ing|edom)|oxygen|air|brains?|cool\w*|breath\w*|wake|awake"
            ),
            "plants need light, but what for?": says(
                r"food|energy|gr[eo]w\w*|photosynthesis|sugars?|feed|live|chlorophyll|oxygen|air"
            ),
            "i'd like to know how come bees buzz": says(
                r"wings?|flap\w*|beat\w*|vibrat\w*|air|fly\w*|flies"
            ),
            "be careful, ice is slippery! why is that though": says(
                r"water|melt\w*|layer|thin|film|friction|smooth\w*|wet|molecules?|press\w*|liquid"
            ),
            "Camels carry a hump, and the reason is?": says(
                r"fat|food|energy|reserves?|nutri\w+|hungry|hunger"
            ),
            "my dog wags his tail all the time, tell me why": says(
                r"happ(?:y|iness|ily)|excite\w*|feel\w*|glad|joy\w*|show\w*|mood|pleased|friendly|greet\w*|"
                r"communicat\w+|emotions?|love|body language"
            ),
            "why's it so hot in summer": says(
                r"sun\w*|tilt\w*|days?|light|rays|longer|axis|high\w*|earth"
            ),
        },
    ),
    *asked(
        "people",
        {
            "napoleon, who dat": says(
                r"emperor|French|France|generals?|leader|soldier|ruler|military|commander|battles?|Waterloo"
            ),
            "Romeo and Juliet was written by whom?": says("Shakespeare"),
            "what was abraham lincoln": says(r"presidents?|lawyer|politician|statesman|slavery"),
            "Columbus is in all the history books. What did he do?": says(
                r"America\w*|sail\w*|explor\w*|discover\w*|ships?|voyages?|ocean|Atlantic|New World|Indies"
            ),
            "did beethoven paint pictures or make music": (
                says(r"music\w*|compos\w*|piano|pianist|symphon\w*"),
                lacks(r"(?:he|Beethoven) (?:was a painter|painted|did paint)"),
            ),
            "galileo?? never heard of that guy, explain": says(
                r"astronom\w*|scien\w*|physic\w*|telescopes?|stars?|planets?|moons?|Jupiter|mathemat\w*|sun"
            ),
            "Please help me with Martin Luther King. What should I know about him?": says(
                r"rights?|leader|minister|pastor|preacher|equal\w*|speech|dream|activist|Black|non-?violen\w*|peace\w*|"
                r"racism|segregation|freedom|justice|reverend|baptist"
            ),
            "telephones, whose idea was that in the first place": says(r"Bell|Meucci|Reis|Gray"),
        },
    ),
    *asked(
        "subjects",
        {
            "hmm what do we get from cows": says(
                r"milk|meat|leather|beef|cheese|butter|cream|dung|manure|yogh?urt|cal(?:f|ves)"
            ),
            "owls! what should one know about them": (
                says(r"owls?|they"),
                says(
                    r"birds?|night\w*|hunt\w*|eyes|hoot\w*|mice|mouse|nocturnal|feathers?|fly|heads?|prey|silent\w*|"
                    r"see|hear\w*|wis(?:e|dom)|dark|wings?|forests?|animals?"
                ),
            ),
            "a cat walks on how many legs": number_of(4),
            "Do you know what paper is made out of?": says(
                r"wood\w*|trees?|pulp|fib(?:re|er)s?|cellulose|plants?|rags?"
            ),
            "whats a library good for": says(
                r"books?|read\w*|borrow\w*|lend\w*|learn\w*|stud(?:y|ies|ying)|knowledge"
            ),
            "the lemon on my table has what colour?": says("yellow|green"),
            "wow, a rainbow outside! tell me what that is": says(
                r"light|sun\w*|water|drops?|rain|raindrops?|colou?rs?|arc|bow"
            ),
            "People call one of the planets the red planet. Which one?": says("Mars"),
        },
    ),
)
