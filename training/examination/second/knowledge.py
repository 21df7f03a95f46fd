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
            "is it true that Berlin is the capital of Germany?": (
                yes("capital of Germany is Berlin|Berlin is the capital of Germany"),
                lacks("not|isn't"),
            ),
            "Tokyo is the capital of which country again?": says("Japan"),
            "and the capital of Norway, which city is that?": says("Oslo"),
            "swedens capital is called what": says("Stockholm"),
            "Could you please tell me what the capital of Ireland is?": says("Dublin"),
            "we want to visit the capital of turkey, which city is that?": says("Ankara"),
            "Budapest is the capital of what country": says("Hungary"),
            "capitol of mexico??": says(r"Mexico City|Ciudad de M[eé]xico"),
            "denmark, whats the capital there": says("Copenhagen"),
            "for a quiz, the capital city of Finland please": says("Helsinki"),
            "Brussels is the capital of Belgium, right?": (
                says(
                    r"yes|yeah|right|correct|indeed|it is|true|(?:Belgium|Brussels) is|sure|exactly"
                ),
                lacks(r"not|isn't|wrong|no(?! doubt)"),
            ),
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
            "India is part of which continent?": says("Asia"),
            "peru, what continent is it on": says("South America"),
            "the famous pyramids, in which country do they stand?": says("Egypt"),
            "which language do people talk in Austria": says("German"),
            "what river flows through Vienna?": says("Danube"),
            "whats the largest country on earth": says("Russia"),
            "is the Nile longer than the Thames?": (
                says(r"yes|yeah|longer|right|correct|indeed|it is|true|sure|Thames is shorter"),
                lacks(r"no|not|isn't", r"Thames is (?:\w+ )?longer", r"Nile is (?:\w+ )?shorter"),
            ),
            "and in africa, which mountain is the highest one": says("Kilimanjaro|Kibo"),
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
            "y does an onion make me cry": says(
                r"gas\w*|acids?|eyes?|chemicals?|sul(?:ph|f)ur\w*|irritat\w*|vapou?rs?|substances?|sting\w*|juice"
            ),
            "whats the reason zebras have stripes?": says(
                r"hid(?:e|es|ing)|camouflage\w*|lions?|predators?|hunters?|enem\w+|flies|insects?|confus\w+|"
                r"protect\w*|cool\w*|recogni[sz]\w+"
            ),
            "i wonder why everything falls to the ground": says(
                r"gravit\w+|attract\w*|pull\w*|earth's mass"
            ),
            "My daughter would like to know why cats purr.": says(
                r"happy|happiness|content\w*|relax\w*|calm\w*|comfort\w*|feel\w*|pleasure|pleased|well|like|safe|"
                r"throat|vibrat\w+|muscles?|heal\w*|cosy|cozy|enjoy\w*"
            ),
            "how come the sun is so hot": says(
                r"fusion|nuclear|gas\w*|hydrogen|helium|stars?|energy|burn\w*|core|atoms?"
            ),
            "why do we hear the thunder after we see the lightning?": says(
                r"light|sound|faster|slower|speed|quicker|travels?"
            ),
            "what does a giraffe need that long neck for": says(
                r"lea(?:f|ves)|trees?|high\w*|reach\w*|eat\w*|food|fight\w*|branches"
            ),
            "washing my hands, why is it important?": says(
                r"germs?|bacteria|virus\w*|dirt\w*|clean\w*|ill\w*|sick\w*|diseases?|health\w*|infect\w+|microbes"
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
            "was Picasso a painter?": (
                says(r"yes|yeah|paint\w*|artist|indeed|correct|right|true"),
                lacks("no|not|wasn't"),
            ),
            "Would you tell me who Charles Darwin was?": says(
                r"scien\w+|natural\w*|biolog\w+|evolution\w*|species|research\w*"
            ),
            "what did thomas edison invent": says(
                r"lamps?|bulbs?|lightbulbs?|phonograph|gramophone|electric\w*|film\w*|cameras?|kinetoscope"
            ),
            "who's gandhi": says(
                r"India\w*|leaders?|peace\w*|non-?violen\w*|lawyer|independence|freedom|politician|activist"
            ),
            "tell me smth about nelson mandela": says(
                r"South[- ]Africa\w*|presidents?|apartheid|leaders?|prison|freedom|rights|politician|activist"
            ),
            "what do you know about Julius Caesar?": says(
                r"Romans?|Rome|generals?|emperor|dictator|leader|statesman|ruler|politician|Gaul"
            ),
            "Vincent van Gogh, what was his job?": says(r"paint\w*|artist|pictures"),
            "who came up with the theory of relativity?": says("Einstein"),
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
            "please say a few words about horses": (
                says(r"horses?|they"),
                says(
                    r"animals?|run\w*|fast|rid(?:e|es|den|ing)|gallop\w*|grass|hay|strong|farms?|legs?|hoo(?:f|ves|fs)|"
                    r"manes?|foals?|mammals?|pull\w*|carr\w+|stables?|neigh\w*|standing"
                ),
            ),
            "whats a desert": says(r"dry|sand\w*|rain\w*|hot|water|arid|dunes?|camels?"),
            "how many wheels are on a bicycle": number_of(2),
            "penguins, what can you tell me about them?": (
                says(r"penguins?|they"),
                says(
                    r"birds?|ice|icy|cold|swim\w*|swimmers?|fly|flightless|fish|Antarctica?|South Pole|black|white|"
                    r"waddl\w*|eggs?|seas?|snow|water|animals?"
                ),
            ),
            "what is cheese made from": says("milk"),
            "What does a baker do all day?": says(
                r"bak(?:e|es|ing)|bread|cakes?|rolls?|dough|loaf|loaves|buns?|pastr\w+"
            ),
            "explain the word island to me pls": (
                says(r"lands?|place|piece"),
                says(r"water|seas?|oceans?|lakes?"),
            ),
            "which planet has those big rings around it": says("Saturn"),
        },
    ),
)
