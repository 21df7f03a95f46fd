"""Requests to name things, and questions about the list that was given earlier."""

from __future__ import annotations

import re
from dataclasses import dataclass
from random import Random

from training.dialogue import Exchange, Scene
from training.facts.geography import MOUNTAINS
from training.facts.kinds import KINDS
from training.facts.words import NUMBER_WORDS
from training.phrasing import capitalised, enumerated, say, typed
from training.topics.instructions import wished

_ORDERED = frozenset({"season", "day of the week", "month", "planet", "number"})
_OTHER_NUMBERS = {
    1: ("one single", "just one", "a single"),
    2: ("a couple of", "a pair of"),
    6: ("half a dozen",),
    12: ("a dozen", "twelve"),
}
_REQUESTS = (
    "(Name|List|Name|Give me|Tell me|Say|Write down|Show me|Enumerate|Write) {n} {things}.",
    "(Name|Give me|Tell me) (the names of|some examples of|) {n} {things}.",
    "(Can|Could) you (name|list|give me|tell me|say) {n} {things}(|, please)?",
    "(What are|What would be|Which are) {n} {things}?",
    "(Which|What) {n} {things} do you know?",
    "I (need|would like|have to find|want|want to know|want to hear|am looking for) {n} {things}.",
    "(Think of|Mention|Find|Come up with|Pick|Choose|Suggest) {n} {things}.",
    "(Do you know|Can you think of|Could you give me|Would you list|Do you have) {n} {things}?",
    "{n} {things}",
    "(Any|) {n} {things}, please.",
    "(Just|Only) {n} {things}, (please|no more).",
    "(Give|Name|Tell me|List) (me |){n} (examples of |different |random |common |nice |){things}.",
    "Name {n} (different|) {things} (that you know|you know|for me).",
    "My (teacher|friend|son) wants {n} {things}.",
    "(Enumerate|Itemize|Mention|Note down|Put down|Type|Recite|Present|Provide|Offer|Supply|Spell out|State|Share|Produce|Collect) {n} {things}(.|, please|)",
    "(Come up with|Think up|Think of|Tell me about|Give us|Name me|Throw out|Bring me|Write me|Let me have|Let me know|Let me hear|Let me see|Fill in) {n} {things}.",
    "(What|Which) {n} {things} (come to mind|come to your mind|would you name|can you name|can you think of|could you name|would you pick|should I know|are there|exist|could I choose|could I mention|can you list)?",
    "{n} {things} (that you know|you can think of|for a quiz|for my homework|for a crossword|would be nice|is what I need)(.|, please|)",
    "I (have to|must|should) (name|write down|know|list) {n} {things}(. Help me| for school|. Can you help|)",
    "(For school|For a game|For a quiz|For my homework) I need {n} {things}.",
    "(Help me (find|name|list|with)|I am collecting|I can't think of|I am trying to think of) {n} {things}.",
    "(How about|What about|May I have|Can I have|Could I get|Can I get|Could I hear) {n} {things}?",
    "(Is it possible to|Are you able to|Would you be able to) (name|list|give me) {n} {things}?",
    "(Quick|Fast|Quiz): {n} {things}(!|)",
    "{things}: {n} of them(, please|)",
    "{things}, {n} (of them|examples)(, please|)",
    "Of all {things}, name {n}.",
    "(Give|Tell|Show|Write) me (exactly |just |only ){n} {things}.",
    "(I am|I'm) (a teacher|a tutor|an English teacher|a trainer) (preparing|planning) (a lesson|a worksheet|a class|a test)(. I need| and need|: I could use|. I still want) {n} {things}.", "(We are|My kids are|The children are) playing (a word game|a guessing game|hangman|charades) and (need|want|have to find|are missing) {n} {things}.",
    "(Spare me|No need for|I don't need|I do not want) (an essay|a long text|explanations|details)(, just|, only|; simply|. Just) {n} {things}.", "(My|Our) (daughter|granny|boss|sister|neighbour|roommate|little brother) (asked me|told me|wants me) to (name|list|find) {n} {things}.",
    "{n} {things} (pls|plz|asap|quickly|right now|if you can|if you don't mind|when you have a second)", "(gimme|lemme have|hit me with|drop|shoot me|hand me|fetch me|toss me) {n} {things}(| real quick|, mate|, will you|, would you)",
    "If (somebody|a child|a tourist|a friend) asked you (for|to name) {n} {things}, what (would|could) you (say|answer|reply)?", "(Imagine|Suppose|Let's say) (I asked|a teacher asks|the quiz asks) you for {n} {things}. (What would you answer|What do you say|Your answer)?",
    "(Fill in the blank|Complete this|Complete|Finish this line|Continue)(:| -) {n} {things}(:| =) ___", "(Question 1|Question 4|Exercise 2|Task 3|Task|Exercise|Quiz question|Homework)(:|.) (Name|Write down|List|Find|Give) {n} {things}.",
    "(For 5 points|For ten points|For the win|First question|Pub quiz time|Bonus question|Final round)(:|,) (name|list|give us) {n} {things}.", "(Crossword|Homework|School|Vocabulary|Language class|Trivia) (help|question|stuff): {n} {things}(?|)",
    "(Surely you|You must|You probably|I bet you|I am sure you) know {n} {things}(. Go ahead.|. Let's hear.|. Go on, tell me.|, right?)", "(I bet|My brother says|People say) you (can't|cannot|couldn't) (name|list|tell me) {n} {things}(.|, prove me wrong.|. Or can you?)",
    "(Prove that you|Show that you|Show me you|Convince me that you) (know|can name|can list) {n} {things}.", "(Let's|Let us) (hear|see|have|collect|start with|try) {n} {things}(, shall we?|, ok?|.)",
    "(Would you mind|Do you mind) (naming|listing|telling me|giving me|writing down|sharing) {n} {things}?", "(Would you be so kind as to|Would you be kind enough to|Might I ask you to|Could I trouble you to|May I ask you to) (name|list|tell me|give me) {n} {things}?",
    "(Do me a favor and|Do me a favour and|Be so kind and|Take a moment and|Please try and) (name|list|jot down|tell me) {n} {things}.", "(I'd love to hear|I'd appreciate|I'd be grateful for|I could do with|I could use|I'm after|I'm in need of|I fancy) {n} {things}.",
    "It would (help|be great|be lovely|be helpful) if you (could|would) (name|list|tell me) {n} {things}.", "(I was wondering|I'm wondering|I'm not sure) (if|whether) you (could|can) (name|give me|think of) {n} {things}.",
    "(What|Which) {n} {things} would (a child|most people|a beginner|everybody) (know|think of first|name first|mention)?", "{n} {things} that (everyone|everybody|every child|most people) (should know|would know|might name|could name)",
    "(Please to name|Please you name|You name please|You can say me|I am needing|I am searching|I search|I wish) {n} {things}(, please|.|)", "(Let me test you|Let's test you|A little test|Here is a test|Pop quiz|Warm-up|Brain exercise|Challenge): (say|name|give|think of|write) {n} {things}.",
    "(My class|Our group|My team|Our club|The kids) (could use|would like|might like|would love) {n} {things}(. Can you help?|. What do you suggest?|.)", "(I'm stuck|My mind is blank|I'm drawing a blank|My head is empty)(.|:) (I need|Help me with|Give me|I can't come up with) {n} {things}.",
    "(It doesn't matter which|No matter which|I don't care which|Whichever you like|Whatever comes to mind|Any will do): {n} {things}(.| please|)", "{n} {things}(. Doesn't matter which| - any will do|, whichever you like|, any at all|, your choice|. You choose)",
    "(Gather|Round up|Dig up|Look up|Select|Identify|Specify|Cite|Call out|Rattle off|Reel off|Jot down|Post|Send me|Text me|Deliver) {n} {things}(.|, please|)", "Your (job|task|mission|assignment|challenge) is to (name|list|write|find) {n} {things}.",
    "(Got|Have you got|You got|D'you know|Ya know|Got any idea for) {n} {things}(| for me| to offer)?", "(Answer|Reply|Respond|Come back) with {n} {things}(.| only.| and nothing else.| and no explanation.)",
    "(The answer should contain|I am expecting|What I want is|All I need is|All I ask for is|It's enough to name) {n} {things}.", "(For my poster|For a memory game|For the flashcards|On my worksheet|In my notebook) (I want|we need|I'd like to have) {n} {things}(.|. What would you take?|. What do you propose?)",
    "(Tonight|Tomorrow|Today|On Monday) (I have|there is|we have) (a test|a quiz|an exam) and I (must know|should know|have to know) {n} {things}.", "(Without looking it up|Without thinking long|No explanation|No chit-chat|Straight to the point|Off the top of your head|Spontaneously): (name |list |tell me |){n} {things}.",
    "(Name|Tell me|Give me) {n} {things}(. No more and no less|, that's all|, nothing else|, no descriptions|. Don't explain|, without comment|. It's for my (daughter|class|blog)|, my (son|niece) is asking).", "(Next|First|Then|After that|Also|Besides|In addition|Finally)(, please| I need|, name|, list|, give me) {n} {things}.",
    "{n} {things}(, for example|, such as|, namely|, like what| - who knows| - over to you| - what's your answer)(?|)", "(Who|Which student|Who here|Who of you) (knows|can name|can tell me|can list) {n} {things}?",
    "(Do you think you could|Think you can|Could you possibly|Can you maybe|Could you quickly|Can u|Any chance you could) (name|list|give me|mention) {n} {things}?", "What (can|should|do) I (say|write|answer) when (someone|the teacher|my child) (wants|asks for|wants to hear) {n} {things}?",
    "(To win|To pass|To finish the puzzle|In order to solve this) I (need|must name|have to name) {n} {things}.",
)  # fmt: skip
_A_LIST = "(list|list|bullet list|bulleted list|bullet point list|list with bullets)"
_EACH_LINE = "(one per line|each on a new line|one on each line|each one on a line of its own|a new line for each|each in a row of its own|one below the other|one under the other|every one on a separate line)"


@dataclass(frozen=True, slots=True)
class _Wishes:
    """Ways to wish a form of the list: requests that have it, and wishes behind and before a request."""

    whole: tuple[str, ...]
    after: tuple[str, ...]
    before: tuple[str, ...]


_AS_LINES = _Wishes(
    (
        f"(Make|Write|Give me|Create|I need|I want|Show me|Draw up|Put together|Prepare|Print|Type) a {_A_LIST} (of|with) {{n}} {{things}}.", f"(A|My|One) {_A_LIST} (of|with) {{n}} {{things}}(, please|)",
        f"(Can|Could|Would) you (make|write|give me|create|show me|type) a {_A_LIST} (of|with) {{n}} {{things}}?", "(Put|Write|Arrange|Place) {n} {things} (in|into) a list.", "List of {n} {things}",
        f"{{n}} {{things}}, {_EACH_LINE}", "{n} {things} (as a list|in a list|as bullet points|in list form|on separate lines|with bullets)", f"(Let me have|Let me see|I would like|I'd like to see|How about) a {_A_LIST} of {{n}} {{things}}",
        "{n} {things}, (every one|each) (with a dash in front|with a bullet in front|behind a dash|behind a bullet point|on its own line|in a new row)(.|, please|)", "(Line by line|Row by row|Point by point|Bullet by bullet)(, |: |, please: )(name |give me |){n} {things}.", "I'm (making|preparing|writing) (a slide|a poster|a handout|a checklist). (Give me|I need) {n} {things} (as bullets|in bullet form|as dash points).", "(Bullet-point|Itemize|List out|Write out) {n} {things} (line by line|with dashes|underneath each other|one per row)(.|, please|)", "(Could|Can|Would) you (put|write|arrange|type|set out) {n} {things} (below each other|underneath each other|under one another|on separate rows|line by line|as bullet points)?", "(I want|I'd like|I need|Show me) {n} {things}(, not in one line but below each other|, not side by side but one under the other|. Not a sentence, but bullet points|, bulleted|, with hyphens in front|, in a vertical list).", "(A|Make me a|Write me a|I'd like a) (checklist|vertical list|list with dashes|dashed list|list with hyphens|column) (of|with) {n} {things}(.|, please|)",
        "{n} {things} (in bullets|with hyphens|with dashes|in separate rows|in bullet form|line by line|as a checklist|vertically|in a column)(?|, please|)", "(Markdown bullets|Markdown list|Bullets|Checklist|Dashes)(: |, please: ){n} {things}", "(A markdown list|An unordered list|An itemized list|A bulleted overview) (of|with) {n} {things}(.|, please|)", "What (would|does|could) a (bulleted list|list with bullets|vertical list|checklist) of {n} {things} look like?", "(Line up|Stack|Lay out|Set out) {n} {things} (vertically|from top to bottom|one under another|in a column|below each other|one per row).", "(For my notes|For the fridge|For a slide|For the blackboard)(,|:) {n} {things} (below each other|as bullet points|one to a line|with a dash each).",
    ),
    (
        f" (as|in|in the form of|formatted as) a {_A_LIST}", " (as|in|with|using) (bullet points|bullets|list form|list format|dashes|separate lines)", f"(,| -|. Write|. Put) {_EACH_LINE}", " on (separate|different) lines",
        f". (Make|Use|Write|I want|Format it as|Format them as|Put them in|Answer with|Answer as) a {_A_LIST}", ". (Bullet points|Bullets|List form|List format|One per line|A list)( please|, please|)", ". (Start|Use|Begin) a new line for each( one|)",
        " (line by line|row by row|point by point|one to a line|one per row|vertically|in a column|in separate rows)", " (below each other|underneath each other|under one another|beneath each other|from top to bottom)", "(,| -|;) (each|every one) (with a (dash|bullet|hyphen) in front|behind a (dash|hyphen|bullet point)|starting with a (dash|hyphen))", ". (Don't|Do not|Please don't) (write|put) (everything|it all|all of it) (in|on) one line(, use bullets|; one below the other|, make rows|)", ". (No|Not as|I don't want) (running text|one sentence|a block of text)(, use bullet points|, but a list|; bullets, please|, dashes instead)", ". (Every|Each) (item|entry|one|word) (gets|should get|needs|goes on) (its own line|a line of its own|a separate line)", " (as a checklist|as an itemized list|as an unordered list|as a vertical list|in markdown bullets|as dash points|as a bulleted overview)",
        ". (Press enter|Hit return|Add a line break|Go to a new line) after (each|every one|each one|each item)", ". (Layout|Format|Output|Style|Form)(:| is| =) (bullet points|bullets|bulleted list|vertical list|one per line|markdown list)", ". (I like|I prefer|It should be|I'd rather have) (bullet points|bullets|a bulleted list|separate lines)", ", (not|never) (side by side|comma separated|in one line|with commas)(,|) but (below each other|as bullets|with dashes|one under the other)", ". (Separate (the items|everything) (by|with) (line breaks|new lines)|Split (it|the answer) into (lines|rows|bullet points))", "(, bulleted|, bullet-pointed|, itemized| with hyphens|, dash style|, bullet style)", ". (The list|It) (should|must|has to) (go|run) (downwards|from top to bottom|down the page)",
    ),
    (
        f"(As|In|Make|Use|Write) a {_A_LIST}( please|, please|)(:|,)", "(Bullet points|Bullets|In list form|As bullet points|With bullets|List format|On separate lines)( please|, please|)(:|,)", f"{_EACH_LINE}( please|, please|):",
        "(Line by line|Row by row|Point by point|Vertically|In a column|Below each other|One under another)(, please|)(:|,)", "(Please use|Use|With|I like|Give me) (dashes|hyphens|bullet points|line breaks|separate rows):", "(Answer|Reply|Respond|Format your answer) (with|using|in) (bullet points|bullets|separate lines|bullet style):", "(Format|Output|Layout|Style|Form)(:| =) (bullet points|bullets|bulleted list|one per line|markdown list)(.|;|,)", "(Not in one line|No running text|No commas|Not as a sentence)(, but below each other|, bullets please|; use dashes|, one per line):", "(For a slide|For my notes|For the blackboard|On a poster)(,|) with (bullets|bullet points|a dash before each):",
        "(A new row|A new line|A separate line) (for|to) (each|every one|each item)(:|, please:)", "(Itemized|Bulleted|As a checklist|As dash points|In markdown bullets|As an unordered list)( please|, please|)(:|,)", "(I'd like|I want|I need|I prefer) (a vertical list|separate rows|a bulleted overview|a list with dashes):", "(With|Put|Set|Write) a (dash|hyphen|bullet) (before|in front of) (each|every one|each item)(:|,)", "(Press enter|Break the line|Start a new line|Hit return) after (each|every) (one|item|entry):", "(Write|Put|Stack) (everything|it all) (below each other|one under another|from top to bottom|vertically|in rows):",
    ),
)  # fmt: skip
_AS_NUMBERED = _Wishes(
    (
        "(Make|Write|Give me|Create|I need|Show me) a (numbered list|list with numbers) (of|with) {n} {things}.", "A numbered list (of|with) {n} {things}(, please|)", "{n} {things}, (numbered|with numbers)",
        "(Write|Give me|Show me|Type|Name) {n} {things} (numbered from one|numbered from the top|with numbering|with figures in front|with a number in front of each|in numbered lines|as numbered points)(.|, please|)", "{n} {things} (with numbering|in a numbered list|as numbered points|numbered one by one|as an ordered list|in numbered lines)", "(An ordered list|A list numbered from 1|An enumerated list|A list with numbering|A list with a number on each line) (of|with) {n} {things}(.|, please|)", "(Can|Could|Would) you (make|write|give me|type|create) (a numbered list|an ordered list|a list with numbers|a list numbered from 1) (of|with) {n} {things}?", "(I want|I'd like|I need|Let me have) {n} {things}, (and number each line|each with a number|each one numbered|with a number per line|numbers in front).", "(Numbered|Numbered list|Ordered list|With numbering|Numbered points)(: |, please: ){n} {things}", "(My teacher|My boss|The form) (wants|asks for|requires) a numbered list (of|with) {n} {things}.",
        "(Put|Arrange|Write|Set) {n} {things} (in|into) (a numbered list|numbered rows|numbered lines|an ordered list).", "(Not bullets but numbers|Numbers instead of dashes|No bullets, numbers|Numbers, not bullets): {n} {things}", "What (would|does|could) (a numbered list|an ordered list) of {n} {things} look like?", "(For my worksheet|For a form|For the exam|For my notes)(,|:) {n} {things}(, numbered| with numbering| as a numbered list).", "{n} {things}( - numbered|, all numbered|, give each a number|, number every line)(, please|.|)", "(Draw up|Prepare|Put together|Compose|Print|Produce) (a numbered list|an ordered list|a numbered overview) (of|with) {n} {things}.",
    ),
    (
        " (as|in) a (numbered list|list with numbers|list, numbered)", "(,| -|. Please) (numbered|number them|with numbers)", ". (Number them|Use numbers|Numbered|Give each a number|Write a number before each)", " with (numbers|a number before each)",
        " (with numbering|in numbered lines|as numbered points|in an ordered list|as an ordered list|in numbered form)", "(,| -|;) (each with a number|each one numbered|one number per line|a number for each|numbers in front)", ". (Start|Begin) (the numbering|numbering) (at|with) (1|one)", ". (Every|Each) (item|line|entry|one) (gets|should have|needs) (a number|its own number)( in front|)", ". (Not bullets but|No dashes, but|No bullets, just|Instead of bullets use|Rather than dashes I want) numbers", ". (Format|Output|Layout|Style)(:| =) (numbered list|numbered|ordered list|with numbers)", " numbered (from 1|from one|from the top|in order|line by line|one by one)",
        ". (The|Your) (answer|list) (should|must|has to) be numbered", ". (I prefer|I like|I want|It needs) (numbering|numbered lines|numbered points|a numbered list)", ". (Put|Place|Set) (a number|a figure) (before each|in front of each|before each one|at the start of each line)", "(, like 1., 2. and so on|, with 1. and so on|, 1., 2. etc|, in the style 1., 2., 3)", ". (Don't forget|Remember|Please add|Also add|Make sure to add) (the numbers|the numbering|numbering)", " (in a numbered column|on numbered lines|in numbered rows)",
    ),
    (
        "(As|In|Make|Use) a numbered list( please|)(:|,)", "(Numbered|With numbers)( please|, please|)(:|,)",
        "(Numbered from 1|As an ordered list|In numbered lines|As numbered points|With numbering)(, please| please|)(:|,)", "(Number|Please number) (each line|each item|every line|your answers):", "(Answer|Reply|Respond) (with|using) (a numbered list|numbered lines|numbered points|an ordered list):", "(Format|Output|Layout|Style)(:| =) (numbered list|numbered|ordered list)(.|;|,)", "(Not bullets but numbers|No dashes but numbers|Numbers instead of bullets|Numbers, not dashes)(:|,)", "(I want|I'd like|I need|I prefer) (numbering|a numbered list|numbered points|an ordered list):",
        "(With|Put|Write) (a number|a figure) (in front of|before) (each|every one|each item)(:|,)", "(Use|Please use|Add|Include) (numbers|numbering|1., 2. and so on)(:| -)", "(Each|Every) (item|entry|line) with (a|its) number(, please|)(:|,)", "(Give|Assign) (each|every one|each entry) a number:", "(Numbered list|Numbered answer|Ordered list|Numbering)( please|, please|):", "(Start|Begin) (the numbering|numbering) (at|with) (1|one):",
    ),
)  # fmt: skip
_RECALLS = (
    "what {v} the {n} {t} in your (earlier|first|previous|last) (response|answer|reply|message)?",
    "what {v} the {n} {t} (you named|you gave me|you said|you listed|again|from before|you mentioned|you told me)?",
    "(which|what) {n} {t} did you (name|list|mention|give me|say|tell me) (earlier|before|first|just now|a moment ago|)?",
    "(what|which) {t} (was it|were they|were in your list|did I get from you|did you pick|did you choose)?",
    "(repeat|tell me again|remind me of|say again|list again) the {n} {t} (from your first answer|you named|from before|you gave|).",
    "(can you|could you) (repeat|say again|list again) the {n} {t}( you named| from before|)?",
    "what {v} those {n} {t} again?",
    "I forgot the {n} {t}(,| you named,) (what {v} they|can you repeat them)?",
    "what {n} {t} have you (named|mentioned|listed)?",
    "(list|say|name|tell me|give me|write) (them|it|those|these) again.",
    "(again|once more|the list again|the same again|one more time)(, please|)",
    "(what did you say|what did you list|what was your list|what was on the list|what did you answer)( again|)?",
    "(I lost|I didn't catch|I can't remember|I've already forgotten|I missed) the {n} {t}(. Once more, please.|; one more time|. Could you go over that again?|)", "(scroll back|go back|look back|think back) (a bit|a moment|to earlier): (which|what) {n} {t} did (you come up with|I hear from you)?",
    "(refresh my memory|jog my memory|help me remember)(:|,) (which|what) {n} {t} did (you have|we have|you tell me about)?", "your {n} {t} (from earlier|from just now|from a minute ago|from above)(, once more|, say again|: what did you write)(?|)",
    "(sorry|oops|wait|hang on), (which|what) {n} {t} (was I given|did you write|did you tell me about|did you answer with)?", "(can I|may I|could I) (hear|see|read) (your|the) {n} {t} (again|a second time|once more)?",
    "what was (your|the) answer when I asked (you |)about the {n} {t}?", "(I need|I want|show me|read me) the (same|earlier|previous) {n} {t} (again|once more|as before)",
    "do you (still know|remember|recall) (which|what) {n} {t} you (named|listed|gave me|told me|picked)?", "my friend (didn't hear|missed) it. (Which|What) {n} {t} did you (say|name)?",
    "(read|go through|run through|show me|type) (the list|that list|your list) (again|once more|one more time)(, please|)", "how did (the|your|that) list (go|read|look)( again|)?",
    "(which|what) {t} (did you end up with|{v} among your answers|made your list|did you put in your answer)?", "(to recap|just to check|to be sure): the {n} {t} you named {v}( what?|...|:)",
    "what {v} ur {n} {t} (again|earlier|before)(?|, i forgot)", "(no new ones|nothing new|don't make up others): (just |only |)(repeat|say again) (the|your) {n} {t}.",
    "(I was not listening|I got distracted|I wasn't paying attention|my screen went blank)(.|, sorry.) (What|Which) {n} {t} did you (name|give me)?", "in your (list|answer|message) (above|earlier|before), (which|what) {t} (did you name|did you mention|can I find)?",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Listing:
    """A request for some things of a kind, and the things that were named."""

    exchange: Exchange
    one: str
    many: str
    items: list[str]

    @property
    def noun(self) -> str:
        return self.one if len(self.items) == 1 else self.many


def naming(scene: Scene) -> list[Exchange]:
    """One list, sometimes followed by another list and by a question about the first."""
    random = scene.random
    listings = [_list(random, "")]
    if random.random() < 0.45:
        listings.append(_list(random, "now "))
    exchanges = [listing.exchange for listing in listings]
    roll = random.random()
    if roll < 0.45:
        exchanges.append(_recall(random, listings))
    elif roll < 0.57:
        exchanges.append(_place_of(random, listings[-1]))
    elif roll < 0.68:
        exchanges += _another(random, listings[-1])
    elif roll < 0.78:
        exchanges.append(_sorted(random, listings[-1]))
    return [Exchange(request.prompt, request.answer) for request in exchanges]


def favourites(scene: Scene) -> list[Exchange]:
    """Favourite things; the model says that it has none of its own unless it is to be terse."""
    random = scene.random
    if random.random() < 0.5:
        return [_favourite_mountains(scene)]
    one, many, members = _pick(random)
    count = random.choice((1, 2, 3, 3, 3, 4, 5))
    count = min(count, len(members))
    chosen = _choose(random, one, members, count)
    noun = one if count == 1 else many
    if count == 1:
        prompt = f"((What is|What's|Tell me|Which is|Name|Say|I'd like to know|Reveal) your (favorite|favourite|fav|most loved|number one|top) {noun}|(Which|What) {noun} do you (like best|like most|prefer|love most|enjoy the most)|(Do you have|Have you got|Is there) a (favorite|favourite) {noun}|If you (could|had to|were free to) (pick|choose|take) (just |only |)one {noun}, (what|which) would it be|And your (favorite|favourite) {noun}|Got a fave {noun}|A {noun} that you like(, please|))?"
    else:
        n = random.choice((str(count), _word(count)))
        prompt = f"((What are|Name|Tell me|Which are|List|Share|Reveal|I'd like to know|Let me know|Say) your (favorite {n}|{n} favorite|{n} favourite|top {n}|{n} most loved|best {n}) {noun}|(Which|What) {n} {noun} do you (like best|like most|prefer|love most|enjoy the most)|(Which|What) {n} {noun} are (your favorites|your favourites|dearest to you)|(Do you have|Have you got|Got) {n} (favorite|favourite) {noun}|If you (could|had to|were free to) (pick|choose) {n} (favorite |){noun}, (which would you take|what would you say)|Your top {n} {noun}|The {n} {noun} you like best)?"
    prefix = "" if scene.is_terse else "I have no favorites, but here "
    if scene.is_terse:
        answer = capitalised(enumerated(chosen)) + "."
    elif count == 1:
        answer = f"{prefix}is one: {chosen[0]}."
    else:
        answer = f"{prefix}are {_word(count)} {noun}: {enumerated(chosen)}."
    return [Exchange(typed(random, say(random, prompt)), answer)]


def _favourite_mountains(scene: Scene) -> Exchange:
    random = scene.random
    count = random.choice((2, 3, 3, 3, 4))
    chosen = list(MOUNTAINS[:4]) if random.random() < 0.5 else random.sample(MOUNTAINS, 4)
    rows = [
        f"{index}. {capitalised(name)} - {note}"
        for index, (name, note) in enumerate(chosen[:count], 1)
    ]
    words = "(favorite|favourite|favorite)"
    n = random.choice((str(count), _word(count)))
    prompt = f"((What are|Name|Tell me|List|Which are|Share|I'd like to know) your {words} {n} mountains|(Which|What) {n} mountains (do you like (best|most)|are your {words}s))?"
    if random.random() < 0.3:
        prompt = f"(What are|Name|List|Tell me) your {n} {words} mountains?"
    if scene.is_terse:
        return Exchange(
            typed(random, say(random, prompt)), "\n".join(row.split(" - ")[0] for row in rows)
        )
    return Exchange(typed(random, say(random, prompt)), "\n".join(rows))


def _list(random: Random, lead: str) -> _Listing:
    one, many, members = _pick(random)
    count = random.choices(range(1, 13), (2, 4, 10, 7, 8, 6, 6, 6, 5, 7, 1, 2))[0]
    count = min(count, len(members))
    is_vague = random.random() < 0.06
    count = min(3, len(members)) if is_vague else count
    chosen = _choose(random, one, members, count)
    noun, n = one if count == 1 else many, ""
    if one in _ORDERED and random.random() < 0.12:
        chosen = list(members)
        request = say(random, f"(Name|List|Give me|Tell me|What are|Say) (all|all the|the|all of the) {many}(.|)")  # fmt: skip
    elif is_vague:
        request = say(random, f"(Name|List|Give me|Tell me|Show me|What are|Do you know) (some|a few|some) {noun}(.|)")  # fmt: skip
    else:
        pattern = say(random, random.choice(_REQUESTS))
        n = _number(random, count)
        if "the names of" in pattern or "examples" in pattern or "{n} {things}" not in pattern:
            n = _word(count)
        request = pattern.format(n=n, things=noun)
        if lead and random.random() < 0.6:
            request = lead + request[:1].lower() + request[1:]
    return _Listing(_shaped(random, request, n, noun, chosen), one, many, chosen)


def _lines(chosen: list[str]) -> str:
    return "\n".join(f"- {item}" for item in chosen)


def _numbered(chosen: list[str]) -> str:
    return "\n".join(f"{index}. {item}" for index, item in enumerate(chosen, 1))


_WITH_COMMAS = "(separated by commas|with commas|with commas (between|in between)|comma separated|divided by commas|in one line with commas|as a comma-separated (list|line)|in a row with commas|split by commas|using commas|(all |)(in one line|on a single line)|side by side with commas|with a comma (after each|between each)|as comma-separated values|, commas between|, comma separated please|. Use commas|. Separate (the items|everything) (with|by) commas|. Put commas between|. (Format|Style): comma separated)"
_SHAPES = {"plain": 74, "lines": 12, "numbered": 6, "capitals": 5, "commas": 3}
"""Forms of a list and how often each is asked for, in percent."""


def _shaped(random: Random, request: str, n: str, noun: str, chosen: list[str]) -> Exchange:
    """The request, perhaps with a wish about the form of the list, and the list in that form."""
    (shape,) = random.choices(list(_SHAPES), list(_SHAPES.values()))
    plain = Exchange(typed(random, request), capitalised(", ".join(chosen)) + ".")
    match shape:
        case "lines":
            return Exchange(_wished(random, _AS_LINES, request, n, noun), _lines(chosen))
        case "numbered":
            return Exchange(_wished(random, _AS_NUMBERED, request, n, noun), _numbered(chosen))
        case "capitals":
            return wished(random, plain, "capitals", plain.answer.upper())
        case "commas":
            wish = re.sub("^ (?=[.,])", "", f" {say(random, _WITH_COMMAS)}")
            asked = f"{request.rstrip('.?')}{wish}."
            return Exchange(typed(random, asked), ", ".join(chosen))
    return plain


def _wished(random: Random, wishes: _Wishes, request: str, n: str, noun: str) -> str:
    """The request with a wish before or behind it, or one that has the wish in it."""
    roll = random.random()
    if roll < 0.3 and n:
        return typed(random, say(random, random.choice(wishes.whole)).format(n=n, things=noun))
    if roll < 0.5:
        lead = say(random, random.choice(wishes.before))
        return typed(random, f"{lead} {request[:1].lower()}{request[1:]}")
    bare = request.rstrip(".?")
    wish = say(random, "_" + random.choice(wishes.after)).removeprefix("_")
    return typed(random, f"{bare}{wish}.")


def _recall(random: Random, listings: list[_Listing]) -> Exchange:
    """The first list again, when it is named by its kind; else the last."""
    pattern = random.choice(_RECALLS)
    listing = listings[0] if "{t}" in pattern else listings[-1]
    items, noun = listing.items, listing.noun
    count = random.choice((str(len(items)), _word(len(items)), ""))
    verb = "were" if len(items) > 1 else "was"
    asked = say(random, say(random, pattern).format(v=verb, n=count, t=noun)).replace(" .", ".")
    prompt = typed(random, asked)
    things = f"the {_word(len(items))} {noun}" if len(items) > 1 else f"the {noun}"
    return Exchange(prompt, f"{capitalised(things)} {verb} {enumerated(items)}.")


def _place_of(random: Random, listing: _Listing) -> Exchange:
    """Which came first, second or last."""
    items, noun = listing.items, listing.one
    places = {"first": 0, "second": 1, "third": 2, "fourth": 3, "fifth": 4, "last": -1}
    place = random.choice([p for p, index in places.items() if index < len(items)])
    one = f"(one|{noun}|item|thing|entry)"
    ask = f"((What was|Which was|Tell me|what is|Which is|Repeat|Say) the {place} {one}( you named| in your list| of them| again|)|and the {place} {one}|the {place} {one}(, please|)|which {noun} did you name {place}|which {noun} (came|was) {place}|What did you name {place}|only the {place} one|(remind me of|read me|I only need|I need just|show me) the {place} {one}|(at|in) the {place} (place|position)( of your list|), what (was there|did you put)|your {place} {one} was what|(which|what) {noun} (is|was|stands) {place}( in the list| in your list| there|)|what did you (say|list|write|put|mention) {place}|I forgot the {place} {one}|how about the {place} {one}( again|)|(do you remember|do you recall|can you repeat) the {place} {one}|from your list: the {place} {one}|what comes {place} in (your|that|the) list)?"
    found = items[places[place]]
    return Exchange(typed(random, say(random, ask)), f"The {place} {noun} was {found}.", word=found)


def _another(random: Random, listing: _Listing) -> list[Exchange]:
    """One or more others of the same kind, where there are any."""
    noun, many = listing.one, listing.many
    members = next(members for one, _, members in KINDS if one == noun)
    rest = [member for member in members if member not in listing.items]
    if not rest:
        return []
    if len(rest) == 1 or random.random() < 0.5:
        ask = f"(one more|another one|and another|another {noun}|Name another {noun}|one more {noun}|(Can you name|give me|tell me) (one more|another) {noun}|a different one|and one more|Do you know another one?|(is there|are you aware of|have you got) (another|one more|a further) {noun}?|(go on|keep going|continue) (with one more|: one more {noun}|- just one)|not (that|those), (another|a different) {noun}|(add|I need|I want|I'd like|let me have|throw in) (one more|another|one extra|a further|one additional) {noun}|(a|one) {noun} (that you haven't named|you didn't mention|that is not in your list|which is missing|other than that)|(just |only |)one (extra|additional|further) {noun}(, please|)|(what|which) other {noun} (is there|comes to mind|do you know|could you name)?)"
        return [Exchange(typed(random, say(random, ask)), f"{capitalised(rest[0])}.", word=rest[0])]
    count = random.randint(2, min(5, len(rest)))
    n = _number(random, count)
    ask = f"({n} (more|others|other ones)|{n} (more|other) {many}|(Name|Give me|Tell me|And) {n} (more|others|other ones|other {many}|more {many})|I need {n} more|Can you name {n} others?|(add|throw in|let me have|I'd like|I could use|show me|list) {n} (more|others|other {many}|further {many}|additional {many}|extra {many})|(what|which) {n} other {many} (are there|come to mind|do you know|could you name)?|(go on|keep going|continue|not enough|that's not enough|more please)(:|,) {n} (more|other {many})|{n} {many} (that you haven't named|you didn't mention|that are not in your list|other than those)|(not those|different ones|new ones|no repeats)(:|,) {n} other {many}|(are there|have you got|do you know) {n} (others|more {many}|other {many})?|and {n} (further|additional) ones)"
    if "of" in n.split():
        ask = f"(Name|Give me|Tell me|And) {n} (other {many}|others)"
    found = capitalised(", ".join(rest[:count])) + "."
    return [Exchange(typed(random, say(random, ask)), found)]


def _sorted(random: Random, listing: _Listing) -> Exchange:
    """The same list in the order of the alphabet, backwards, or counted."""
    items = listing.items
    form = random.choice(("alphabet", "alphabet", "backwards", "count"))
    if form == "count":
        ask = "(How many did you name|How many are that|How many are in your list|Count them|How many things is that|How many were that|(what's|what is|tell me|give me) the (number|count|total) of (items|entries) in your list|how (long is|many things are on|many entries has) (the|your|that) list|how many (items|entries|names|things) (did you give me|did you list|were in your answer|have you written|were there)|(can you|could you|please) count (them|your answers|the items|the entries in your list)|in total, how many did you (list|mention|say)|so how many (is that|was that|did I get from you))?"
        return Exchange(typed(random, say(random, ask)), f"{len(items)}.")
    if form == "backwards":
        ask = "((Say|List|Write|Tell me|Repeat) (them|the list|it) (backwards|in reverse|in reverse order|from last to first|the other way round)|Now backwards|Reverse the list|In reverse order, please|(start|begin) (with|from|at) the last one( and go back|, end with the first)|(turn|flip) (the list|that list|the order) (around|over|upside down)|(what is|what's) (the list|that|it) (in reverse|backwards|from the end)?|(can you|could you|would you) (reverse|invert|flip) (the list|the order|your answer|that)?|the (same list|same things|list) (in the opposite order|from the end to the beginning|from bottom to top|last to first|reversed)|(opposite|inverted|reversed|reverse) order(, please| now|)|last one first(, please|))"
        ordered = items[::-1]
    else:
        ask = "((Say|List|Write|Tell me|Put|Sort|Order|Give me) (them|the list|those|these) (in alphabetical order|alphabetically|by the alphabet|from A to Z|in the order of the alphabet)|In alphabetical order, please|Sort them|Now in alphabetical order|Sort the list|Can you sort them alphabetically?|alphabetically, please|how would (the list|that) (go|look) (in alphabetical order|from A to Z|sorted by letter)?|(arrange|rearrange|organize|organise|reorder|rank) (them|the list|the items|your answer) (by letter|by first letter|by alphabet|alphabetically|from A to Z|like in a dictionary)|(same list|the same things|the same|that list), (but |)(sorted|A to Z|in ABC order|in order of the alphabet)|(ABC|A-Z|A to Z|alphabetical|dictionary) (order|sorting)(, please| now|)|I (want|need|would like) (the list|them|it) (sorted|in ABC order|alphabetized|alphabetically)|(could|would) you (alphabetize|alphabetise|sort|put in ABC order) (that|the list|your answer)?|(alphabetize|alphabetise) (it|the list|them)(, please|))"
        ordered = sorted(items, key=str.lower)
    return Exchange(typed(random, say(random, ask)), capitalised(", ".join(ordered)) + ".")


def _pick(random: Random) -> tuple[str, str, tuple[str, ...]]:
    if random.random() < 0.3:
        return KINDS[random.choice((0, 0, 1, 2, 2, 4, 8))]
    return random.choice(KINDS)


def _choose(random: Random, one: str, members: tuple[str, ...], count: int) -> list[str]:
    if one in _ORDERED or random.random() < 0.6:
        return list(members[:count])
    reach = min(len(members), count + 4)
    return random.sample(members[:reach], count)


def _number(random: Random, count: int) -> str:
    if count in _OTHER_NUMBERS and random.random() < 0.25:
        return random.choice(_OTHER_NUMBERS[count])
    return str(count) if random.random() < 0.55 else _word(count)


def _word(count: int) -> str:
    return NUMBER_WORDS[count] if count < len(NUMBER_WORDS) else str(count)
