"""Words, animals and reasons: questions with one right answer."""

from __future__ import annotations

import re
from random import Random

from training.asking import Wordings, either, guessed
from training.dialogue import Exchange, Scene
from training.facts import words
from training.facts.reasons import REASONS
from training.phrasing import capitalised, first_sentence, say, typed, with_article
from training.topics.traits import trait
from training.voices import spoken

_OPPOSITE = Wordings(
    questions=(
        "(Which|What) word is the (opposite|contrary) of {n}?", "(opposite word for|opposite of|antonym of|opposite to|contrary of|opposite) {n}",
        "Something that is not {n} is what?", "(What|Which word) (means|is|says) the (opposite|reverse|contrary) of {n}?", "{n} (- what is the opposite|and its opposite|- opposite)?",
        "If something is not {n}, (what is it|then it is)?", "{n} is the (opposite|contrary) of (what|which word)?", "Of (which word|what) is {n} the opposite?",
        "(It is |)not {n}(,|) but (what|...|?|the opposite, which is)", "{n} and (the opposite, which is|on the other side|its contrary):(?|)", "(Find|Think of) the word that (means|says) the (opposite|contrary) of {n}.",
        "(It's|It is) not {n}, (it is |)(quite|just) the (opposite|contrary). (So what is it|What is it)?", "Which word is it that means the opposite of {n}?", "To (which word|what) is {n} the opposite?",
        "(I say {n}, you say|I say {n} and you say the opposite)?", "What do you call it when it is the opposite of {n}?", "(Turn|Change) {n} into its opposite.", "What is {n} not?", "{n} versus what?", "{n} <-> ?",
        "One is {n}, the other is the opposite. What is the other?",
        "(Complete|Finish|Fill in): {n} is to ___ as (black is to white|wet is to dry).", "(Flip|Reverse|Negate) the (word|meaning of) {n}.", "{n} vs ___", "(We|I) play opposites. (I start|My word|First word|Next word)(:| is) {n}.",
        "opposites: {n} - ?", "(I am|I'm) learning English and (need|look for|don't know) the opposite of {n}.", "My (card|worksheet|list|book) says {n}, and (I must|I should|we have to) write the opposite (next to it|beside it).", "(Which|What) word would (stand|be) (across from|opposite) {n} in a list of opposites?",
        "(No explanation|No essay|One word is enough|Keep it short): the opposite of {n}.", "how to say the opposite from {n}", "If I (mean|want to say) the (opposite|reverse) of {n}, which word (do I take|do I use|fits|works)?", "{n}? No, the opposite! (So what|What is the word|Which is)?",
        "(opp|opp.|antonym|ant.|contrary|opposite)(:| of| to| =|) {n}(?|)", "{n}, (just |only |)the other way (round|around)(?| is ...| is what?|, what is it?)", "the other (side|end) of {n}(?| is ...|, which word is it?)", "{n} (-|=|/|and) (opposite|antonym|contrary)(?| please|)", "not {n}(:|,| means| =|) (...|___|what|?)",
        "(what's|whats|what is) the (contrary|reverse|antonym|flip side) of {n}(?|)", "{n} or (...|what?|___)", "(anything but|something other than) {n}, I mean the (exact |)opposite(: which word?|. What is it?|.)", "Not {n}(,| -|) the (opposite|reverse|contrary)(!|.) (What is it|Which word)?",
        "(Give|Tell|Show) me (a|the|any) (word|one word) that (is|means) (the opposite of|the contrary of|the reverse of) {n}.", "What (do you|would you|do we|do people|should I) (say|call it|write) when you mean the (opposite|contrary|reverse) of {n}?", "(Take|Here is) the word {n}. (Turn it around|Now the opposite|Say the opposite|Reverse it|What is its opposite)(.|?)",
        "(What is|What's) {n} (turned around|the other way round|in reverse|if you turn it around)?", "(My|Our) (daughter|son|class|teacher|kid) (learns|is learning|does|teaches) opposites(.|:) (What goes with|What belongs to|Which word goes with) {n}?", "(Match|Find the match|Find the partner): {n} - ...", "the (counterpart|antonym|opposite) 2 {n}", "{n} -> (opposite|antonym)(?|)",
        "black - white, hot - cold, {n} - (?|...|what?)", "If black goes with white, what goes with {n}?", "(Yes is to no|Up is to down|Day is to night) as {n} is to (what|...|?)", "(Opposite|Antonym|Contrary), one word: {n}", "How would you (put|say|express) the (opposite|contrary) of {n}?", "(I'm|I am) thinking of the (opposite|contrary) of {n}. Which word am I thinking of?",
        "Pair {n} with its opposite.", "(Antonym|Opposite|Contrary) (wanted|please|needed): {n}.", "{n} has an opposite. (Which one|What is it|Name it|Tell me)(?|.)",
    ),
    things=(
        "the opposite (of|of|to|for) (the word |){n}", "the (contrary|reverse|antonym) of {n}", "{o} opposite", "(a|the) word that (means the opposite of|is opposite to) {n}", "the word (opposite to|which is the opposite of) {n}",
        "the (counterpart|exact opposite|direct opposite) of {n}", "(an|one) antonym (of|for) {n}",
        "the word on the other side of {n}", "(one word|some word) that is the (contrary|opposite|reverse) of {n}", "what is the (contrary|reverse) of {n}", "the antonym (to|for) (the word |){n}",
    ),
    clauses=("what the opposite of {n} is", "which word is the opposite of {n}", "what (you say|people say) for the opposite of {n}", "what to write as the opposite of {n}", "which word is opposed to {n}", "what the (contrary|reverse|antonym) of {n} (is|might be|would be)", "which word means the (contrary|opposite|reverse) of {n}", "what is not {n} but the opposite", "what the opposite of {n} (could|would|should|might) be"),
)  # fmt: skip
_OPPOSITE_OF_THING = (
    "If (a|the|my|your) {t} is not {n}, (it is|then it is|it must be|it will be|what is it|how is it)(?| ...| what?)", "(A|The|This|My|Your|Our) {t} (that is|which is) not {n} is (...|what?|___|called what?)", "(The|This|My|Our|That) {t} is not {n}(.|,| but| - it is| so it is|. It is|. So it is) (...|what?|___)", "(The|My|This) {t} isn't {n}. (What is it then|How is it|So what is it|What could it be)?",
    "One {t} is {n}, the other {t} is the (opposite|contrary). (How|What) is the other (one|{t})?", "(The|My|Our) {t} was {n}. Now it is the opposite(.|:) (What is it now|How is it now|It is ...)(?|)", "I (want|need|bought|have|am looking for) a {t}, not a {n} one but (a ... one|the opposite|just the contrary). (Which word|What|How is it)(?|)", "(My|Your) sister says the {t} is {n}, but it is (just |)the opposite. (What is it|How is it)?", "Is (the|your|this) {t} {n}? No, the (opposite|contrary)(.|!) (So it is|It is) (what|...)?",
    "(Instead of|Rather than|Not) {n}, the {t} is the (opposite|contrary|reverse), (so|which is|in one word) (...|what|___)(?|)", "(Complete|Finish|Fill in)(:| the sentence:) the {t} is not {n}, it is ___.", "a {t} can be {n} or (...|what|___|the opposite, which is)(?|)", "not a {n} {t} but a (...|___|what) {t}(?|)", "(They|We) (sold|have lost|gave away) the {n} {t} and kept the (opposite|other kind of) one. (How|What) was (that|it)? (Give the opposite.|Say the opposite.|I mean the opposite.)",
    "What do you (call|say of) a {t} that is (anything but|not at all|the opposite of|the contrary of|by no means) {n}?", "(How|What) is a {t} (when|if) it is not {n}( any more| at all|)?", "First the {t} is {n}, then the opposite. First {n}, then (what|...|which word)?",
)  # fmt: skip
_IS_OPPOSITE = ("Is {g} the opposite (of|to) {n}?", "Is the opposite of {n} {g}?", "{g} is the opposite of {n}, (right|isn't it|correct|yes)?", "Are {n} and {g} opposites?", "(True or false|Right or wrong): the opposite of {n} is {g}.", "Does {g} mean the opposite of {n}?", "I (wrote|put|answered) {g} as the opposite of {n}. (Is it correct|Is that right|Did I get it right)?", "{n} - {g}: (opposites|are these opposites|a pair of opposites), yes or no?", "(Can I|May I|Should I) say {g} for the opposite of {n}?", "Could {g} be the opposite of {n}?")  # fmt: skip
_WHICH_OPPOSITE = ("Is the opposite of {n} {x} or {y}?", "(Which|What) is the opposite of {n}: {x} or {y}?", "{x} or {y}: which is the opposite of {n}?", "The opposite of {n}, is it {x} or {y}?", "(Which of the two|Which), {x} or {y}, means the opposite of {n}?", "(Pick|Choose|Select) the opposite of {n}: {x}, {y}.", "opposite of {n}? a) {x} b) {y}", "My (friend|sister|brother) says the opposite of {n} is {x}, I say {y}. Which is it?", "Should I (write|put) {x} or {y} as the opposite of {n}?", "(Multiple choice|Quiz): the opposite of {n} is {x} / {y}")  # fmt: skip
_PLURAL = Wordings(
    questions=(
        "(plural of|plural for|the plural of|plural) {n}", "one {n}, (two|three|many|several|some) (what?|...|what are they?|?)", "How do you (write|say|form|spell|make) the plural of {n}?",
        "What do you call (more than one|several|two|many) {n}?", "(Make|Put) {n} (plural|into the plural).", "What is {n} in (the |)plural?", "(Turn|Change) {n} into (a|the) plural.",
        "I (have|see|had) one {n}. If I (have|see|had) (two|three|more), they are (two|three|many) what?", "{n} in (the |)plural", "What does {n} become in the plural?", "If there is (more than one|not only one) {n}, (what do you say|what do I write|what are they called)?",
        "There is one {n} here and one there, so there are two what?", "In the plural {n} (becomes|is|turns into) what?", "{n} is (the |)singular. (And|What is|What's) the plural?", "How is {n} (written|spelled) (in|when it is) plural?",
        "(A|One) {n} is alone. (Two|Five|Ten) of them are (called |)(what|...)?", "Not one {n} but (two|ten|many) (what|...)?", "The {n} has company now: (two|three|four) what?", "How do I say it when there are (two|five|many) of the word {n}?",
        "(Complete|Fill in|Finish): one {n}, two ___.", "{n} -> plural", "{n} (pl.|plural form|plural please)", "(I am|I'm) writing about several of them, but I only know {n}. (How do I write it|What is the plural)?",
        "(Pluralize|Pluralise) {n}.", "(Grammar|English|Spelling) (question|exercise|help): (the |)plural of {n}(?|.)", "My (text|worksheet|sentence) has {n} in the singular, (I want|but I need|it should be) the plural.", "Which ending does {n} (get|take) in the plural, and what is the whole word?",
        "If you add another {n}, you (have|get) two (what|...)?", "We saw one {n}, then (another|some more), so we saw several (what|...|which word)?", "(I am|I'm) not sure about the plural. The word is {n}.", "more than one {n}(:|?| is| =)",
        "(pl|pl.|plur.|plural)(:| of| for| =|) {n}(?|)", "(a|one|1|first one) {n} (and|but|,|then) (two|2|3|three|ten|lots of|many|a few|a hundred) (...|what|___|?)", "(1|one) {n}, (2|3|two|three|five|100) (___|what?|...|?)", "{n} (x|times) (2|two)(: which word|, what is it|?| =)", "how (do|would|should) (I|you|we|u) (say|write|spell|call) (two|2|many|more than one|several) of (this|the) word: {n}(?|)",
        "(whats|what's|what is) (two|2|more than one|many) {n} called(?| in English?)", "{n} - (what is it|how is it|what do I say) when there are (two|many|more|a lot|three|lots)?", "Two of (the word |){n} (are called|are|make) (what|...)?", "(We|I|My uncle|Our school|The farmer) had (only |just |)one {n}. Now there are (two|many|ten|a few) (what|...)?", "(Not|There is not) just one {n}(,| but| there are) (two|many|several) (...|what?|___)",
        "one {n} plus one {n} (makes|is|equals) two (what|...)?", "{n} and {n} make two (what|...|___)?", "(Change|Put|Write) (it|this word) (into|in) the plural: {n}.", "(Which|What) is (right|correct|the word) for (two|many|more than one|several) {n}?", "(My|Our) (daughter|son|class|kid) (asks|wonders|wants to know) what (two|many|several|three) of one {n} (are|is called|would be).", "(Is there|Does English have) a plural (of|for) {n}(, and which|, what is it)?",
        "one book, two books; one {n}, two (...|what?)", "If one is {n}, (two are|many are|three are) (what|...)?", "{n} in (numbers greater than one|the plural form|many copies)(?|, please)", "(English|Spelling|Vocabulary) test: {n}, plural(?|:| =)", "(Make|Turn) one {n} into (two|many): (...|which word|what)?", "I (wrote|have) {n} but I mean (several|many|more than one). (What is the word|How do I change it|What do I write)?",
        "(Say|Write) {n}, but for (two|many|several|more than one).", "singular: {n}, plural: ?", "(Which|What) form of {n} (goes|do I use) after (the number two|a number like five|the word many)?",
    ),
    things=("the plural (of|for) (the word |the noun |){n}", "the plural form of {n}", "the word for (several|more than one|many) of {n}", "{o} plural", 'the plural (of|for) "{n}"', "the (correct|right|proper) plural (of|for) {n}", "the form of {n} for more than one"),
    clauses=("what the plural of {n} is", "how (to|you|I) (write|form|spell|say) the plural of {n}", "what (two|several|many) of {n} are called", "how {n} changes in the plural", "what {n} turns into when there are two", "how (you|we|people) (say|write) more than one {n}", "what (you|people) (call|say for) (two|many|several|more than one) {n}", "which plural {n} (has|takes|gets)", "how {n} (looks|reads|is spelled) in the plural"),
)  # fmt: skip
_IS_PLURAL = ("Is {g} the plural of {n}?", "Is the plural of {n} {g}?", "Do (you|I|people) (say|write) {g} for more than one {n}?", "(Is it|It is) one {n} and two {g}(, right|, correct|)?", "I (wrote|would write|put) {g} for two of {n}. Is (it|that) (right|correct|okay)?", "Can {n} become {g} in the plural?", "(Check|Check this|My answer): plural of {n} = {g}. (Right|Correct|Okay)?", "Does the plural of {n} read {g}?", "{n}, plural {g}, (yes or no|true or false|right or wrong)?")  # fmt: skip
_WHICH_PLURAL = ("Is the plural of {n} {x} or {y}?", "{x} or {y}: (which|what) is the plural of {n}?", "Do I (write|say) {x} or {y} for more than one {n}?", "(Which|What) is right, two {x} or two {y}?", "(Pick|Choose) the plural of {n}: {x}, {y}.", "plural of {n}? a) {x} b) {y}", "(Which|What) spelling is correct when there are many, {x} or {y}?", "Some (write|say) {x} and some {y}. Which is the plural of {n}?", "Is it many {x} or many {y}?")  # fmt: skip
_SOUND = Wordings(
    questions=(
        "(What|Which) (sound|noise) (does|would) {a} make?", "What (sound|noise) (do you hear from|comes from|can you hear from) {a}?", "How does {a} (sound|go|talk|speak)?", "(What does|And what does) (the {n}|{a}) (say|do|go)?",
        "(Make|Imitate|Do|Play) the (sound|noise) of {a}.", "(Which|What) (sound|noise) do {p} make?", "(What do|How do) {p} (say|sound|go)?", "{a} (makes|says|goes) (what|what sound|...|what noise)?", "{n} (sound|noise)(?|)",
        "(Speak|Talk|Sound|Shout) like {a}( does|)!", "What would {a} say if it (could|wanted to) talk to us?", "If I hear {a}, what (sound|noise) do I hear?", "What is it that {a} says?", "With (which|what) sound does {a} (call|talk)?",
        "(On the farm|In the wild|Outside) there is {a}. What (do I hear|sound does it make|does it say)?", "{p} make (which|what) (sound|noise)?", "The {n} (says|goes) ...", "the {n} goes?", "(Can|Could) you (sound|talk|speak) like {a}?",
        "(Complete|Finish|Fill in): the {n} says ___.", "Old MacDonald had {a}. (With a|And it went) (what|...)?", "(Our|My) (baby|toddler|daughter|son) points at {a} (in the book|in the picture). (What does it say|What sound does it make|How does it go)?", "(Pretend|Imagine) you (are|were) {a}. What (do|would) you say?",
        "Which (sound|noise|call) would be typical (of|for) {a}?", "(Write|Spell) the (sound|noise) of {a} (in letters|as a word|as in comics).", "{a} opens its mouth and (you hear|out comes|we hear) (what|...)?", "(I am|We are) singing about animals. How does {a} go?",
        "(The cry|The call|The voice|Voice|Cry) of {a}(:|?)", "In (cartoons|books|comics|songs), (what|which sound) does {a} (make|say)?", "{a} (speaks|talks) to me. (What does it say|What do I hear)?", "sound effect: {n}",
        "what (would|do|might|could) {p} (say|go|tell us|shout)( if you met them| on the farm| all day| when they talk| to each other| then|)?", "(what|wat) (does|would) (the|your|my) {n} (say|go)( again| then| when it talks|)(?|)", "(If|When) {a} (talks|calls|makes noise|is loud|opens its mouth|wakes me up), what (do I hear|does it say|do you hear|is it)?", "(I am|I'm|You are|Be|Let's be) {a}(:|.) (What do I say|What do you say|Say something|Make a sound|And now talk)(?|.)", "(say|speak|go|make a sound|make noise) like {a}",
        "{p}( go| say|: they say| call out|) (what|...|___)(?|)", "the (noise|sound|voice|call|language) of {p}(?|)", "(My toddler|My grandson|The baby|Little Tim) wants (to hear|to know) (what {a} says|how {a} goes|what the {n} says).", "(Which|What) (sound|noise|word) (goes with|belongs to|fits|comes out of) {a}?", "{n} says(?|:| ...)", "{n} goes(?|:| ...)", "how do (you|I|we|kids) (imitate|sound like|do|write down) {a}?", "(Do|Make|Give me) (your best|the) {n} (sound|noise|impression)(!|.|, please)",
        "(I hear|We hear|Listen,) {a} outside(,|.|:) (what does it say|what sound is it|what do I hear)?", "(The wind says whoosh|A clock says tick|A car says vroom), (and what does|so what does|what does) {a} (say|go)?", "A clock goes tick. {a} goes (what|...)?", "(In|With) (letters|a word), what (noise|sound) does {a} make?", "how does (the|a|your) {n} go(?|)",
        "what do {p} say in English?", "Is there a word for the (sound|noise) {a} makes?", "{p} (don't talk|can't speak), but what (sound|noise) do they make?",
    ),
    things=("the (sound|noise) (of {a}|that {a} makes|{p} make|of the {n})", "the {n}'s (sound|noise)", "the (sound|noise) made by {a}", "the (cry|call|voice) of {a}", "the word for the (sound|noise) of {a}"),
    clauses=("what {a} says", "(what|which) (sound|noise) {a} makes", "how {a} (sounds|goes)", "what (sound|noise) {p} make", "what the {n} says", "how to (imitate|sound like) {a}", "what (you|one) can hear from {a}", "what comes out when {a} calls", "what {p} (would|might|could) say", "what {p} say", "how {p} (talk|call|sound)", "which sound (belongs to|goes with) {a}"),
)  # fmt: skip
_WHO_MAKES = Wordings(
    questions=(
        "(Which|What) animal (says|goes|makes|is it that says) {s}?", "Who (says|goes|makes) {s}?", "{s}! (Which|What) animal (is that|says that|was that|makes that sound)?", "{s} is (said by|the sound of) (which|what) animal?",
        "I (hear|heard) {s}. (Which|What) animal (is it|is that|was it|could it be)?", "Something (says|said|goes) {s}. (What is it|Which animal is it)?", "{s} - who is it?", "Which is the animal that (says|goes) {s}?", "By which animal is {s} said?",
        "(Complete|Fill in|Finish): the ___ says {s}.", "(Guess|Name) the animal: {s}!", "{s}, {s}! Which animal am I?", "(My son|My daughter|The baby) (goes|says|keeps saying) {s} all day. (Which|What) animal says that?",
        "From (which|what) animal (comes|do you hear|do I hear) {s}?", "If (it|an animal) (says|goes) {s}, (it is|it must be) (what|which animal|a what)?", "(Which|What) animal would (say|answer) {s}?", "{s} ... (there is an animal behind the door|an animal calls outside|it came from the barn). (What is it|Which one|Who is it)?",
        "{s} (belongs to|comes from|is typical of|fits) (which|what) animal?", "animal that says {s}", "(which|what) (animal|one|creature|beast) (goes|says|makes|shouts) {s}(?|)", "who (is it that |)(says|goes|shouts|calls|talks like) {s}(?|)", "{s}(?|!|...) (who|what|which animal) (says|goes|does|talks like) (that|so|this)(?|)", "{s} (says|goes) the (...|___|what|who)(?|)", "the (___|...) (says|goes) {s}", "(My|Our) (neighbor|uncle|farmer) has an animal that (says|goes) {s}. (What is it|Which animal is it|What does he have)?",
        "(Somebody|Something|An animal) (in the dark|outside|in the yard|behind me|in the forest) (says|said|goes|went) {s}(.|!) (Who|What|Which animal) (was|is) (it|that)?", "(What|Which animal) do you (think of|see|have) when you hear {s}?", "{s} -> animal(?|)", "animal (for|of|with|to) the (sound|noise|call|cry) {s}(?|)", "(sound|noise|call|cry): {s}, animal: (?|...)", "{s} is what (animal|kind of animal|creature) talking?", "I (say|go) {s} all day. (Who am I|What am I|Which animal am I)?", "if it (says|goes|calls) {s}(,|) (what|which animal|who) is it(?|)", "To which animal does {s} belong?", "(the|a) (noise|sound|cry) (like|of) {s} (comes from|is made by) (what|which animal|...)(?|)", "Whose (sound|call|cry|voice) is {s}?", "Is there an animal (that|which) says {s}?",
    ),
    things=("the animal that (says|goes|makes the sound) {s}", "the animal (behind|with) the sound {s}", "the animal whose (sound|call|cry) is {s}"),
    clauses=("(who|which animal) (says|goes) {s}", "which animal makes the sound {s}", "whose (sound|call) {s} is", "which animal I hear when it goes {s}", "(what|which) animal (it|that) is when it (says|goes) {s}", "who (talks|calls) like {s}"),
)  # fmt: skip
_WHO_CALLS = Wordings(
    questions=(
        "(Which|What) animal {v}?", "(Who|What) {v}( on the farm| in nature| in the wild|)?", "(Something|An animal|Somebody) {v} (outside|there|behind the house|in the dark). (What|Which animal) is it?", "(Which|What) animal (can|does|would|likes to|is known to) {b}?", "it {v}: (which|what) animal(?|)", "(Guess|Name) the animal: it {v}(.|!)", "animal that {v}(?|)",
        "(I hear|I heard) (something|an animal) {b}. (Which|What) animal (is|was) (it|that)?", "(Complete|Finish|Fill in): the ___ {v}.", "If it {v}, (which|what) animal is it?", "(I am|I'm) an animal and I {b}. (Who|What) am I?", "(Who|What|Which animal) is it that {v}?", "{b}: (which|what) animal does (that|it|this)?", "Which (creature|beast) {v}?",
    ),
    things=("the animal that {v}", "an animal that {v}"),
    clauses=("(which|what) animal {v}", "who {v}", "what kind of animal {v}", "which animal it is that {v}"),
)  # fmt: skip
# Verbs that make everybody think of the first animal of the table that has them.
_CLEAR_CALLS = frozenset(("barks", "meows", "moos", "neighs", "grunts", "quacks", "howls", "croaks", "hisses", "hoots", "crows", "clucks", "trumpets", "brays", "caws", "gobbles", "roars", "buzzes", "coos"))  # fmt: skip
_YOUNG = Wordings(
    questions=(
        "What is (a|the) (baby|young|little|newborn|small) {n} called?", "What do (you|we|people) call (a|the) (baby|young|little) {n}?", "How is (a baby|a young|the young of a) {n} called?", "(Name for|name of|word for|what is) a baby {n}",
        "(A|The) (baby|young) {n} is (called |named |)(what|...|?)", "What are (the (babies|children|young ones) of {p}|{p}' babies|young {p}|baby {p}) called?", "baby {n}?", "{a} has a baby. What is (it|the baby) called?", "When {a} is very young, (what is it called|it is called what)?",
        "(What name|Which name) (does|has) (a|the) baby {n}( have|)?", "{a} and her ...? What is the little one called?", "Not a grown {n} but a (baby|very young one): what is (it|that) called?", "Before it grows up, {a} is called what?",
        "By what name is (a young|a baby) {n} known?", "(Our|My|Her) {n} had babies. What (are they|is one of them) called?", "Is there a special (word|name) for a (baby|young) {n}?", "The mother is {a}. What is the (child|baby|little one)?",
        "(Complete|Finish|Fill in): {a} and its ___.", "adult: {n}, baby: ?", "{n} -> baby", "(We|I) (visited|were at) the (farm|zoo) and saw {a} with its (little one|baby|young). (What is the baby called|How is the baby called)?",
        "(A cow has a calf|A cat has a kitten|A dog has a puppy), (and|so) {a} has (a what|what|...)?", "The (offspring|young|baby|child) of {a} (is called|has the name|goes by the name) (what|...)?", "{p} have (babies|young|little ones) too. What (are they|is one) called?", "When {a} is (born|still small|just a baby), (what do we call it|what is it called|it has which name)?",
        "What is (the term|the expression|English) for the (young|baby) of {a}?", "(My vocabulary list|The worksheet|The card) says: baby {n} = ?", "(Junior|Little|Young|Newborn) {n}, (what's the word|which word|how do you say that)?", "(Which|What) (word|name) do (farmers|zoologists|people|experts) use for a (young|baby) {n}?",
        "{a} grows up, but what was it called (as a baby|before|when it was little)?",
    ),
    things=("the (name|word|right word|special name) (for|of) (a|the) (baby|young|little) {n}", "the (young|baby|child) of {a}", "{a}'s baby", "the (offspring|little one|baby) of {a}", "the (term|English word) for a (baby|young) {n}"),
    clauses=("what (a|the) (baby|young|little) {n} is called", "how (you|people) call a (young|baby) {n}", "what {p} call their babies", "what to call a (baby|young|little) {n}", "how a (baby|young) {n} is called", "which word there is for the young of {a}"),
)  # fmt: skip
_WHOSE_YOUNG = ("(Whose baby|The baby of which animal|Of which animal) is {y}?", "{y} is (a|the) (baby|young) (what|which animal|...)?", "(Which|What) animal has {y} as (its |a )(baby|child)?", "What does {y} (become|grow into|turn into)( when it grows up| one day| later|)?", "When {y} grows up, (what is it|it is what|it becomes what)?", "{y} will (become|grow up to be) (what|which animal)?", "(I found|I saw|We saw|There is) {y}. (Which|What) animal is its (mother|parent)?", "{y} (calls|looks for|misses) its mother. (Which|What) animal is (she|the mother)?", "Who is the (mother|parent) of {y}?", "(Complete|Fill in|Finish): {y} is a baby ___.", "baby: {y}, adult: ?", "(Which|What) animal was {y} (when it was young|as a baby|at first)?", "{y} comes from (which|what) (animal|parents)?", "(Name|Tell me|Guess) the animal whose (baby|young|child) is called {y}.", "What is {y} (as an adult|when it is big|when fully grown)?", "(Which|What) animal calls its (baby|young) {y}?", "To (which|what) animal does {y} belong as its (baby|young)?", "In (one year|some time) {y} will be grown. (Which|What) animal will it be?")  # fmt: skip
_COLOR = Wordings(
    questions=(
        "What (color|colour) (is|has) {n}?", "Which (color|colour) (does {n} have|is {n}|has {n})?", "(color|colour)(: | of | ){n}(?|)", "What (color|colour) would you (say {n} is|give {n}|use to draw {n})?", "{n} (has|is|is of) (which|what) (color|colour)?",
        "In (which|what) (color|colour) (do I|should I|would you|do you) (paint|draw) {n}?", "(With which|Which) (crayon|pencil|paint) do I (need|take) for {n}?", "I (paint|draw|want to paint) {n}. (Which|What) (color|colour) (do I need|should it be|is right)?", "{n} is ... (what|which) (color|colour)?", "When (I|you) look at {n}, (which|what) (color|colour) (do I|do you) see?", "How would you describe the (color|colour) of {n}?",
        "(Complete|Finish|Fill in): {n} is ___ (in color|in colour|of color).", "{n} in one color: (which|what)?", "(My son|My daughter|The child|A pupil) (colors|paints|draws) {n}. (Which|What) (crayon|color|pen) (is needed|fits)?", "{n} - (color|colour)?",
        "(Somebody|A friend|A blind man|Someone who cannot see) asks what (color|colour) {n} (has|is). (What do I say|What do you answer|What should I say)?", "(Pick|Choose|Name|Give) (a|the) (color|colour) for {n}.", "(Close|Shut) your eyes and think of {n}. (Which|What) (color|colour) is it?", "(Usually|Normally|In general|Most often|As a rule), (which|what) (color|colour) is {n}?",
        "What (shade|tone|hue) (is|has) {n}?", "I can't see (colors|colours), so tell me: {n} is (which one|what|...)?", "What does {n} look like, I mean the (color|colour)?", "Is there a typical (color|colour) for {n}?",
        "(In a picture book|In my coloring book|In a drawing|On a photo), (which|what) (color|colour) should {n} be?",
    ),
    things=("the (color|colour) (of {n}|{n} has|that {n} has)", "the (usual|normal|typical|natural) (color|colour) of {n}"),
    clauses=("(what|which) (color|colour) {n} (is|has)", "(what|which) (color|colour) to (use|take) for {n}", "(what|which) (color|colour) people see when they look at {n}"),
)  # fmt: skip
_IS_COLOR = ("Is {n} {g}?", "{n} is {g}, (right|isn't it|correct|yes)?", "Would you say {n} is {g}?", "(True or false|Right or wrong): {n} is {g}.", "I (painted|drew|colored) {n} {g}. (Is that right|Is it right|Correct)?", "(Should|Can|May) I (paint|draw|color) {n} {g}?", "Does {n} have the (color|colour) {g}?", "{n} = {g}, (yes or no|true or false|right or wrong)?", "Is {g} the (color|colour) of {n}?", "My (friend|brother|sister) (says|thinks|claims) {n} is {g}. (Right|Is that so|Is it true)?")  # fmt: skip
_WHICH_COLOR = ("Is {n} {x} or {y}?", "{n}: {x} or {y}?", "{x} or {y}, which is the (color|colour) of {n}?", "(Which|What) (color|colour) is {n}, {x} or {y}?", "(Pick|Choose): {n} is {x} / {y}", "the (color|colour) of {n}: a) {x} b) {y}", "Should I (paint|draw|color) {n} {x} or {y}?", "One (says|thinks) {n} is {x}, the other (says|thinks) {y}. Which is right?", "Do I need {x} or {y} paint for {n}?", "Would {n} be {x} or {y}?")  # fmt: skip
_WHY = (
    "Why {q}?", "Why {q}?", "Why {q}?", "Why {q}?", "(Do you know why|Tell me why|Explain why|Can you explain why|I wonder why|Explain to me why|Please explain why) {d}?",
    "(What is the reason why|What is the reason that|For what reason|What is the reason) {d}?", "How come {d}?", "(How come|Why is it that) {d}?",
    "What (causes it|is the cause) that {d}?", "(What makes|Do you know what makes) {m}?", "(why is that: |explain: ){d}",
    "(My son|My daughter|My teacher|Somebody|A child) (asks|asked|wants to know|wonders) why {d}.", "What (makes it so|is the reason) that {d}?", "What is the reason for the fact that {d}?", "{d} - why?", "{d}, but why?", "I see that {d}. Why?", "Why exactly {q}?",
    "{d}. (Why is that|How so|What is behind it|Why so|What for|For what reason)?", "(Is there|What is) (a|the) reason (that|why) {d}?", "I (never understood|don't understand|would love to know|have to explain|need to explain|was asked) why {d}.",
    "(Our teacher|My little brother|My friend|My grandson|My class|The kids|They) (asks|wonders|asked me|wanted to know|asked) why {d}.", "(What's|What is) the (explanation|cause) (when|if|that) {d}?", "What is the (science|explanation|story) behind it: why {q}?",
    "(Because of what|Through what|What is it because of which) {d}?", "{d} because of what?", "{d} because(...| of...|?)", "The reason why {d} is (what|which|...)?", "(Science question|School question|For school|A child's question): why {q}?", "Give me the reason why {d}.",
    "Why {q}?", "Why {q}?", "Why {q}?", "Why {d}?",
    "I (looked|read) it up and understood nothing: why {q}?", "(Everybody|Everyone|Any child) knows that {d}, but nobody (can tell|tells|ever told|could tell) me why.", "{d}. (I'd like to understand that|I want to understand it|Please help me understand that|Help me get it).", "(Help me|I try to|I am trying to|Make me|Let me) understand why {d}.",
    "(Can|Could) (somebody|someone|anybody|anyone) (please |)(explain|tell me|clarify) why {d}?", "(I am|I'm) (five|six|seven|eight|nine) (years old |)and (want|would like|need) to know why {d}.", "(In simple words|In plain English|For a beginner|In short|Short and simple|Without hard words|Put simply|Like I am five), why {q}?", "(No|I need no|I don't need any) (lecture|essay|long story|formulas|details), (only|just) tell me why {d}.",
    "(Teach me|Enlighten me|Surprise me|Settle this|Be honest): why {q}?", "(ok but|but|soo|yo|hey|bro|dude|um|hmm|erm|oi mate) why {q}( tho| though|)?", "{d}, why( tho| though| is it so| that|, please)?", "(What's|What is) (up with|behind) (it|the fact) that {d}?",
    "What (explains|lies behind|accounts for) the fact that {d}?", "How (can|would) (you|one|we|scientists) explain (that|why) {d}?", "How (does it happen|did it come about|does it come about|is it|can it be) that {d}?", "{d}, (and|but) I (have no idea|can't figure out|keep wondering|never learned|could not say) why.",
    "(Today|Yesterday|On a walk|At breakfast|At dinner|In the car|At bedtime) my (kid|niece|nephew|pupil|grandchild|toddler) asked why {d}. (What do I say|What should I answer|How do I answer that|Any idea|Can you help)?", "I am a (teacher|mother|father|grandmother|babysitter|nurse|parent) and need a (short|simple|clear|good) answer to this: why {q}?", "(Complete|Finish|Continue) (the|this|my) sentence: {d} because ...", "(Fill in|Fill the gap|Fill in the blank): {d} because ___.",
    "(Biology|Physics|Nature|Quiz|Science|Homework|Trivia|Exercise 3|Kids' corner)(:| -) why {q}(?|)", "Q: why {q}? A:", "(The reason|Reason|Cause|Explanation|Background|Reason wanted): {d}(.|)", "{d}. (True, but why|Sure, but for what reason|Fine, but why|Yes, but what is the reason|Okay, and why)?",
    "(Suppose|Imagine) (a child|somebody|an alien|a pupil) asks you why {d}. (What do you say|What would you answer|How do you reply)?", "(Did you ever wonder|Have you ever asked yourself|Have you ever thought about|Ever wondered) why {d}?", "(I've been thinking|We were arguing|I was just wondering|We are talking) about why {d}.", "(I bet|Bet|I guess|I doubt that) you can (tell|explain) why {d}.",
    "(There must be|There has to be|Surely there is) (a|some) reason why {d}. (What is it|Do you know it|Can you name it|Tell me)(?|.)", "{m}: (how come|why|what is the reason|what makes it so)?", "(why|how come|but why) {m}?", "(Which|What) thing makes {m}?",
    "What exactly is it that makes {m}?", "Give me a (short|simple|clear|quick) explanation of why {d}.", "(What's|What is) (your|the|a good|the short) answer (if|when) (someone|a child|a student) asks why {d}?", "(My question|Here is my question|What I ask myself|What puzzles me|What I don't get|Unclear to me|Still not clear): why {d}.",
    "It (puzzles|confuses|bothers|surprises|amazes) me that {d}. (What is the reason|Why is it like that|How can that be)?", "(y|Y|whyy|wy|why oh why|why, why|And why|And so why) {q}?", "(Would you be so kind as to|Be so kind and|Do me a favor and|Take a moment and) (tell me|explain|say) why {d}.", "I don't (want|need) to know (if|how|when), (only|just|but) why {d}.",
    "(Is it known|Do (scientists|people|we) know|Does (anybody|science) know|Who (knows|can tell me|can say)) why {d}?", "There is a (child|boy|girl|guest) here who (asks|wants to hear|won't stop asking|would like to know) why {d}.", "{d}. (Explain|Explain it|Explain this|Give the reason|Your explanation)(!|.|, please.)", "(State|Name|Give|Find) (the main|a|the) (reason|cause) (why|for the fact that) {d}.",
    "If you had to (explain|say|tell a child) why {d}, what would you say?", "(Whenever|Each time|Every time) I (notice|see) that {d}, I ask myself why.", "(Actually|By the way|Btw|Honestly|Seriously|Random question|Silly question|Perhaps a dumb question|Sorry to bother you)(,|:) why {q}?", "Why {q}, (do you know|can you tell me|if you know|if I may ask|please|actually|anyway|in your words)?",
    "why {q}", "why {q}", "y {q}", "y {d}", "how come {d}", "how come {d}", "(how come|howcome|how is it) that {d}", "(so|and|but|hey|ok|hm|um|wait) how come {d}( anyway| at all| actually| then|)(?|)", "What makes {c}?", "what makes {c}", "(do|would) you know what makes {c}(?|)", "(tell me|explain|I wonder|say|I'd like to know|please explain|my son asks|no idea) what makes {c}",
    "What (is it that makes|is the thing that makes|could make|would make) {c}?", "(so|and|but|hey|ok) what makes {c}( then| actually| anyway|)?", "(i wonder|I wonder|i was wondering|I keep wondering|i always wondered|Sometimes I wonder|We wonder|I do wonder) (why|how come|why it is that|what the reason is that) {d}", "(Explain|Tell|Can you explain|Could you explain|Please explain|Try to explain) (to a (child|kid|five year old|little girl|small boy|toddler|beginner|class of kids)|to my (son|daughter|grandchild|niece)|to (kids|children|me)) why {d}.",
    "(How would you|How do you|How can I|How do I|How should I) explain (to a (child|kid|five year old|toddler)|to my (son|daughter|class)|to (kids|children)) why {d}?", "(A|My|Our) (child|kid|five year old|toddler|little girl|daughter|niece) (asks|wants to know|is asking|keeps asking|wonders)(:|,) why {q}?", "why (is it so|is that so|is this so), I mean that {d}?", "(any idea|any ideas|any clue|got an idea|do u know|u know|idk) why {d}(?|)", "(Someone|Somebody|Anyone)(,| please|) (tell|explain to) me why {d}",
    "I (don't|do not|never) (get|got|understand|see|know|knew) why {d}(.|, help|. Tell me|)", "(reason|cause|why|explanation)(:| for this:| please:|?) {d}", "why( is it| would it be| might it be|) that {d}", "{d}(, how come| - how come|. How come|, y|. Why tho)(?|)", "(what is|what's|whats) (the reason|the cause|the explanation|behind it)(:|,) why {q}?", "(I'd|I would) (love|like) (to understand|to know|to hear|to learn) why {d}",
    "(Why on earth|Why in the world|Why ever|So why|Well why|Now why) {q}?", "(They say|I heard|I read|People say|We learned) that {d}. (Why|But why|What could be the reason|Why would that be)?", "(Looking|I search|I am searching) for the reason why {d}.",
)  # fmt: skip


def vocabulary(scene: Scene) -> list[Exchange]:
    """Opposites and plurals, often several in a row."""
    random = scene.random
    forms = random.choices((_opposite, _plural), (55, 45), k=random.choice((1, 1, 1, 2, 3)))
    return [form(random) for form in forms]


def _opposite(random: Random) -> Exchange:
    one, other = random.choice(words.OPPOSITES)
    if not _is_ambiguous(other):
        one, other = random.choice(((one, other), (other, one)))
    if random.random() < 0.15:
        return _opposite_of_thing(random)
    if _is_ambiguous(one):
        return _opposite(random)
    answer, others = f"the opposite of {one} is {other}.", [pair[1] for pair in words.OPPOSITES]
    if random.random() < 0.1:
        return _confirmed(random, _IS_OPPOSITE, answer, other, others, one)
    if random.random() < 0.08:
        return _chosen(random, _WHICH_OPPOSITE, answer, other, others, one)
    prompt = _OPPOSITE.asked(random, n=one, o=f"{one}'s")
    return Exchange(typed(random, prompt), capitalised(answer), word=other)


def _opposite_of_thing(random: Random) -> Exchange:
    """The opposite of what a thing is not; the thing makes clear which opposite is meant."""
    one, other, things = random.choice(words.DESCRIBED)
    one, other = random.choice(((one, other), (other, one)))
    pattern = random.choice(_OPPOSITE_OF_THING).format(n=one, t=random.choice(things))
    answer = f"The opposite of {one} is {other}."
    prompt = re.sub(r"\b([Aa]) (?=[aeiou])", r"\1n ", say(random, pattern))
    return Exchange(typed(random, prompt), answer, word=other)


def _plural(random: Random) -> Exchange:
    one, many = random.choice(words.PLURALS)
    answer, others = f"the plural of {one} is {many}.", [one + "s", one + "es", one + "en", one]
    if random.random() < 0.06:
        return _confirmed(random, _IS_PLURAL, answer, many, others, one)
    if random.random() < 0.06:
        return _chosen(random, _WHICH_PLURAL, answer, many, others, one)
    prompt = _PLURAL.asked(random, n=one, o=f"{one}'s")
    return Exchange(typed(random, prompt), capitalised(answer), word=many)


def _is_ambiguous(word: str) -> bool:
    return sum(word in pair for pair in words.OPPOSITES) > 1


def _confirmed(
    random: Random, patterns: tuple[str, ...], fact: str, right: str, others: list[str], about: str
) -> Exchange:
    """Whether a guess is right."""
    prompt = say(random, random.choice(patterns).format(n=about, g=guessed(random, right, others)))
    return Exchange(typed(random, prompt), capitalised(fact), word=right)


def _chosen(
    random: Random, patterns: tuple[str, ...], fact: str, right: str, others: list[str], about: str
) -> Exchange:
    """Which of two is right."""
    x, y = either(random, right, others)
    prompt = say(random, random.choice(patterns).format(n=about, x=x, y=y))
    return Exchange(typed(random, prompt), capitalised(fact), word=right)


def animals(scene: Scene) -> list[Exchange]:
    """Sounds and young of animals, colours of things, and what is known of animals and things."""
    random = scene.random
    form = random.choices((_sound, _young, _color, trait), (40, 25, 17, 18))[0]
    return [form(random)]


def _sound(random: Random) -> Exchange:
    animal, verb, sound, _ = random.choice(words.ANIMALS)
    if random.random() < 0.12 and verb in _CLEAR_CALLS:
        caller = next(row[0] for row in words.ANIMALS if row[1] == verb)
        base = verb[:-2] if verb.endswith(("sses", "zzes")) else verb[:-1]
        prompt = _WHO_CALLS.asked(random, v=verb, b=base)
        answer = f"{capitalised(with_article(caller))} {verb}."
        return Exchange(typed(random, prompt), answer, word=caller)
    if random.random() < 0.22 and sum(row[2] == sound for row in words.ANIMALS) == 1:
        prompt = _WHO_MAKES.asked(random, s=sound)
        answer = f"{capitalised(with_article(animal))} says {sound}."
        return Exchange(typed(random, prompt), answer, word=animal)
    a = with_article(animal)
    prompt = _SOUND.asked(random, a=a, p=words.plural(animal), n=animal, about=a)
    return Exchange(
        typed(random, prompt), f"{capitalised(a)} {verb}: {sound}!", word=sound.split()[0]
    )


def _young(random: Random) -> Exchange:
    animal, _, _, young = random.choice(words.ANIMALS)
    answer = f"A baby {animal} is called {with_article(young)}."
    if random.random() < 0.2 and sum(row[3] == young for row in words.ANIMALS) == 1:
        prompt = say(random, random.choice(_WHOSE_YOUNG).format(y=with_article(young)))
        return Exchange(typed(random, prompt), answer, word=animal)
    a = with_article(animal)
    prompt = _YOUNG.asked(random, a=a, p=words.plural(animal), n=animal, about=a)
    return Exchange(typed(random, prompt), answer, word=young)


def _color(random: Random) -> Exchange:
    thing, color = random.choice(words.COLOR_OF_THINGS)
    answer = f"{thing} is {color}."
    roll = random.random()
    if roll < 0.12:
        return _confirmed(random, _IS_COLOR, answer, color, list(words.COLORS), thing)
    if roll < 0.24:
        return _chosen(random, _WHICH_COLOR, answer, color, list(words.COLORS), thing)
    prompt = _COLOR.asked(random, n=thing)
    return Exchange(typed(random, prompt), capitalised(answer), word=color)


def reasons(scene: Scene) -> list[Exchange]:
    """Why things are as they are."""
    random = scene.random
    reason = random.choice(REASONS[:2] * 3 + REASONS)
    question, statement = reason.asked(random)
    slots = {"q": question, "d": statement, "m": reason.made(random), "c": reason.caused(random)}
    empty = [f"{{{slot}}}" for slot, text in slots.items() if not text]
    patterns = [pattern for pattern in _WHY if not any(slot in pattern for slot in empty)]
    prompt = say(random, random.choice(patterns).format(**slots))
    told = first_sentence(reason.text) if scene.is_terse else reason.text
    return [Exchange(typed(random, prompt), spoken(scene, told))]
