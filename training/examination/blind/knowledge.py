"""Capitals, geography, reasons, people, and a little about many things."""

from __future__ import annotations

from training.examination.case import Case, asked
from training.examination.properties import lacks, number_of, says

CASES: tuple[Case, ...] = (
    *asked(
        "capitals",
        {
            "swedens capital is called what": says("Stockholm"),
            "Could you please tell me what the capital of Ireland is?": says("Dublin"),
            "we want to visit the capital of turkey, which city is that?": says("Ankara"),
            "Budapest is the capital of what country": says("Hungary"),
            "capitol of mexico??": says(r"Mexico City|Ciudad de M[eé]xico"),
            "denmark, whats the capital there": says("Copenhagen"),
            "for a quiz, the capital city of Finland please": says("Helsinki"),
            "Brussels is the capital of Belgium, right?": (
                says(r"yes|yeah|right|correct|indeed|it is|true|Brussels is|sure|exactly"),
                lacks(r"not|isn't|wrong|no(?! doubt)"),
            ),
        },
    ),
    *asked(
        "geography",
        {
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
