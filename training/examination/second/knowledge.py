"""Capitals, geography, reasons, people, and a little about many things."""

from __future__ import annotations

from training.examination.case import Case, asked
from training.examination.properties import Property, begins, lacks, number, number_of, says, yes


def _either(*found: Property) -> Property:
    """One of the properties holds."""
    return Property(
        " or ".join(p.text for p in found), lambda answers: any(p.holds(answers) for p in found)
    )


CASES: tuple[Case, ...] = (
    *asked(
        "capitals",
        {
            "i forgot, whats the capital city of italy": says("Rome"),
            "do you happen to know the capital of Egypt?": says("Cairo"),
            "Which city is the capital of Canada, please?": says("Ottawa"),
            "my homework asks for Spain's capital": says("Madrid"),
            "the capital of Greece, what's its name again?": says("Athens"),
            "is it true that Berlin is the capital of Germany?": (yes(), lacks("not|isn't")),
            "Tokyo is the capital of which country again?": says("Japan"),
            "and the capital of Norway, which city is that?": says("Oslo"),
        },
    ),
    *asked(
        "geography",
        {
            "on which continent can i find Kenya?": says("Africa"),
            "do you know which river is the longest in the world?": says("Nile|Amazon"),
            "which one of the oceans is the biggest": says("Pacific"),
            "how many continents are there on our planet?": number(7),
            "what's the tallest mountain on the whole earth?": says(r"(?:Mount |Mt\.? )?Everest"),
            "i want to see the Eiffel Tower, where do i have to go?": says("Paris|France"),
            "what language do the people in Brazil speak?": says("Portuguese"),
            "what is bigger, Russia or Italy?": (
                _either(
                    begins("Russia"), says(r"Russia (?:is|has)|(?:is|:) Russia|Italy is smaller")
                ),
                lacks(r"Italy is (?:much |far |a lot )?(?:bigger|larger)"),
            ),
        },
    ),
    *asked(
        "reasons",
        {
            "can you explain why leaves fall down in autumn?": says(
                r"water|cold\w*|winter|light|sun\w*|frost|freez\w+|days|save|energy"
            ),
            "my child asks how come it gets dark at night": says(
                r"sun|earth|turns?|rotat\w+|spin\w*"
            ),
            "do you know why people have to sleep at night?": says(
                r"rest\w*|tired|energy|brains?|bod(?:y|ies)|recovers?|strength|grow\w*|health\w*"
            ),
            "why is the sea so salty?": says(r"rivers?|rocks?|minerals?|stones?|land|ground|rain"),
            "i keep wondering why ice floats on water": says(
                r"light\w*|dens\w+|expand\w*|heav\w+|weighs"
            ),
            "why do birds fly south when winter comes": says(r"warm\w*|food|cold\w*|eat|insects"),
            "what makes a rainbow appear?": says(r"light|sun\w*|drops?|raindrops?|water"),
            "why should i brush my teeth?": says(
                r"clean\w*|health\w*|decay|cavit\w+|germs|bacteria|sugar|food|holes|dentist"
            ),
        },
    ),
    *asked(
        "people",
        {
            "the Mona Lisa is so pretty, who painted her?": says(r"Leonardo|da Vinci"),
            "please tell me a bit about Albert Einstein": says(r"physic\w+|scien\w+|relativity"),
            "Mozart, who was that?": says(r"compos\w+|music\w*"),
            "i have to read about William Shakespeare, what is he famous for?": says(
                r"plays?|playwright|poet\w*|poems?|writ\w+|wrote|Hamlet|Romeo|theat\w+|drama\w*"
            ),
            "what makes Neil Armstrong so famous?": says(r"moon|astronaut"),
            "can you say something about Marie Curie?": says(
                r"scien\w+|physic\w+|chem\w+|radi\w+|Nobel"
            ),
            "the very first president of the United States had what name?": says("Washington"),
            "what was it that Isaac Newton did?": says(
                r"physic\w+|gravity|scien\w+|math\w*|laws?|apples?|light|motion"
            ),
        },
    ),
    *asked(
        "subjects",
        {
            "can you explain what a volcano is?": says(r"mountains?|lava|magma|fire|hot|erupt\w*"),
            "i would like to know something about whales": (
                says(r"whales?|they"),
                says(r"seas?|oceans?|mammals?|water|big\w*|large\w*|animals?|swim|breath\w*"),
            ),
            "what can you teach me about the moon?": says(
                r"earth|round|nights?|rocks?|light|sky|satellite|shines?|orbits?"
            ),
            "my son asks what a computer is": says(
                r"machines?|calculat\w+|programs?|data|electronic\w*|device|information|numbers"
            ),
            "what are bees good for?": says(r"honey|pollinat\w+|pollen|flowers?"),
            "what do you need to bake bread?": says(r"flour|wheat|water|yeast|dough|grain|salt"),
            "how many legs has a spider got?": number_of(8),
            "i'd like to learn about the sun, what is it?": says(r"stars?|hot|light|heat|warm\w*"),
        },
    ),
)
