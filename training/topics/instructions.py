"""Ways an answer may be asked for: in one word, in one sentence, in capital letters, as a list."""

from __future__ import annotations

import re
from dataclasses import replace
from random import Random
from typing import Literal

from training.dialogue import Exchange
from training.facts.names import any_name
from training.facts.words import LISTS, OPPOSITES
from training.phrasing import capitalised, enumerated, first_sentence, say, typed

Form = Literal["word", "sentence", "capitals", "small"]

# Patterns for `say`; square brackets become round ones.
_A_WORD = "(one|one|one|a single|just one|only one|exactly one|1|just a single|precisely one|strictly one|single) word"
_ONE_WORD = (
    f"? (Answer|Reply|Respond|Say it|Tell me|Write it|Give the answer) (in|with|using) {_A_WORD}(| only|, please|, nothing else).",
    f"? {_A_WORD}( only| please|, please| is enough| will do|, no more|, that's all|).",
    "(,| -|;|) (in|with|using|in just|with only|by) (one|a single) word( only|, please| please|)(|?|.)",
    ", (just|only|but just|but only) (one|a single) word( please|, please|)(|.|!)",
    f" ([{_A_WORD}]|[in one word]|[just the word]|[1 word]|[single word])",
    f"? (Use|Give me|Write|I want|I need|I only want|Say|Take|Make it) {_A_WORD}(| please|, nothing more| for it).",
    "? (No sentence|No whole sentence|Don't explain|No explanation|Not a sentence|Be short), (just|only) (the|one|a single) word.",
    "? (Just|Only|Nothing but) the (word|answer)(, no sentence|, please|)( itself|).", "? (Limit yourself|Keep it|Restrict yourself) to (one|a single) word.",
    "? (Not more than|No more than|At most) one word(, please|).", "? (One-word answer|A one-word answer|Single-word answer|One-word reply)( please|, please|).",
    f"? (The|Your) answer (should|must|has to) be {_A_WORD}.", f"? {_A_WORD} as (the|your|an) answer(, please|).",
    "? (A whole sentence|A long answer|An essay|A speech) is not (needed|necessary|what I want|what I am after), (one|a single) word (does it|will be fine|suffices|is all I want)(|, thanks).",
    "? (The form|My form|The box|The crossword|The quiz sheet|My screen) (has space|has room|leaves room) for (only|just) (one|a single) word.",
    f"? (Could|Can|Would|Will) you (say|put|do|answer) (that|this|it) in {_A_WORD}?", "? (If you had|Suppose you had|Imagine you had) (only|just) one word (to answer|for it|left), (what|which one) would it be?",
    f"? (I am|I'm|We're) (busy|in a hurry|in a rush|short of time|on the phone), so {_A_WORD}(, please|).", f"? (My teacher|My boss|The quizmaster|The host|My daughter) (wants|accepts|allows|expects) {_A_WORD}(| only|, not a sentence).",
    "? (Answer|Fill in|Solution|Response|Fill the gap): ___ [(one|1|a single) word]", " (max|maximum|max.) (one|1) word", " [(answer:|your answer in|give|write) (one|1) word]",
    "? (Drop|Skip|Leave out|Spare me|Forget) the (details|explanation|chatter|rest|full sentence)(, |; | and say )(one|a single) word(.|, thanks.)",
    ", (one-word|single-word|1-word) (answer|reply|response) (pls|plz|please|ok|thx)(?|)", f", (but|and) (say|answer|write|put) it (in|with|using) {_A_WORD}(|.|?)", ", (summed up in|expressed in|boiled down to|said in) (one|a single) word(?|.|)",
    "? (One|A single|1) word, (no more and no less|not two|that is it|then stop|full stop|period|nothing added|and not a syllable more).",
    f"? (I'd like the answer as|I am looking for|I'm after|We need the solution as|Please send me) {_A_WORD}(|, not more).", "? (Two words|More than one word|Anything longer|A second word) (would be|is) too (much|long).",
    "? (Don't|Do not|Please don't|Never) (write more than one word|use a full sentence, one word only|give me several words, one will do|go beyond a single word).",
    " (one word|1 word|one word only|just one word|one word pls|a single word|one word answer|one word please|single word only)(|?|.)", ", one word( only| please| pls| max| will do| is enough|, no more|)(.|?|)", ", (in a word|in a single word|using just one word|with one word only|in one word max|in just the one word)(?|.|)",
    "? (A single word|One word|Just one word|A word|1 word) (will do|is fine|is enough|suffices|is plenty|does it|is okay|would do|is all I need)(.|, thanks.|)", " - (one word|one word only|in one word|just the word|one word will do|single word)", "? (Just|Only|Please just) (say|write|type|give me|tell me|send) (the word|one word|a single word)(.|, please.|)",
    "? (No|Without) (sentences|explanations|extra words|filler|fluff|chit-chat|rambling|details)(,|:| -) (one word|just one word|only one word|one single word).", "? I (only|just) (need|want|have time for|can read|asked for) (one|a single) word(.|, ok?|)", "? (Your|The) (answer|reply) in one word(, please|).", "? (One word only|Word only|One word|One word, go|1 word only)(!|.|)",
    "? (As short as possible|As short as can be|The shortest answer|Really short), (one word|a single word)(.|, please.)", ", (and|but) (only|just|not more than|no more than) (one|a single) word(.|?|)", " in (one|1|a single) (word|word)( pls| plz| please| thx|, ok|, thanks|)(|?)", "? (One-worders|One word answers|Single words|One-word replies) only(, please|).",
    f"? (Remember|Important|Note|Rule|Condition|PS|Length|Format|Answer format|Expected answer|Output|Word limit|Get straight to the point): {_A_WORD}(| only|, please).",
)  # fmt: skip
_FIRST_ONE_WORD = (
    "(In|With|Using|In just|With only) (one|a single|one single) word( only| please|)(:|,)",
    f"(Answer|Reply|Respond|Say|Tell me|Please answer|Please reply|Please say) (in|with|using) {_A_WORD}( only|)(:|.|,)",
    f"{_A_WORD}( only| please|, please| answer|)(:|.)", "(One-word answer|A one-word answer|Single word answer)( please|, please|)(:|.)",
    f"(I want|Give me|I need|Use|Say|Write|Just say) {_A_WORD}( only|)(:|.)", "(No sentence|No sentences|No explanation), (just|only) (a|one) word(:|.)",
    "(Be brief|Be short|Keep it short) and use one word:", "Answer with (only|just) (the|a|one) word:", "(Don't|Do not) (explain|write a sentence), (just|only) one word:",
    f"(Could|Can|Would) you (please |)(answer|say|tell me) (this |)in {_A_WORD}(:|?)", "(We play|Let's play|We are playing) a (quiz|game) (where|in which) (every|each) (answer|reply) is (one|a single) word(:|.)",
    f"(I'm|I am) (in a hurry|busy|a teacher preparing a quiz|filling in a form|solving a crossword), so (answer|reply) in {_A_WORD}(:|.)", "(A|Your) one-word (answer|reply|response) (is enough|will do|suffices)(:|.)",
    "(I don't need|I do not want|Nobody needs|Spare me) (an essay|a lecture|a whole sentence|details), (just|only) (one|a single) word(:|.)", "(Which|What) (one|single) word (answers|fits as the answer to) this(:|?)",
    "(Quiz|Quick quiz|Quick one|Rapid fire|Lightning round), (one-word answers|one word each|single-word answers)( only|)(:|.)", f"(Rule|Rules|Format|Answer format|Word limit|Length of the answer|Important): {_A_WORD}.",
    f"(The|Your) (answer|reply|response) (to this |)(must|should|has to|may only) be {_A_WORD}(:|.)", "(Max|Maximum|Max.|At most|No more than) (one|1) word(:|.)", "[(one|1|single) word( only|)]",
    "(Restrict|Limit|Confine) (yourself|your answer|your reply) to (one|a single) word(:|.)", f"(Someone|My friend|My little brother|My grandma) (wants|needs|asked for) {_A_WORD} (as an answer|as a reply|for this)(:|.)",
    "(one word|1 word|just one word|one word only|single word|a single word|only one word)( pls| please| answer|)(:|,| -)", "(In|With) (just|only|exactly|not more than) (one|a single) word, please(:|,)", "I (only|just) (want|need) (one|a single) word(:|.)", "(One word answers|One-word replies|Single words) only(:|.)", "((Please keep|Keep) (it|this|your answer) to (one|a single) word|Make (it|this) (one|a single) word)(:|.)",
    "(No more than|Not more than|Nothing but|No longer than) one word(:|,)", "(A single word|One word|Just a word) (will do|is enough|suffices|is fine)(:|.)", "(Now|Next|This time|Again) (in|with) (one|a single) word(:|,)", "(In a word|In a single word|In one word please|in one word pls)(:|,|)", "(How would you answer|What do you say|What would you answer) in one word(:|,)", "(Just|Only|Please) (say|write|type|give me) one word(:|.)",
    "(Use|Spend|Waste) no more than one word on (this|the answer)(:|.)", f"(Complete|Solve|Settle|Handle) this with {_A_WORD}(:|.)", "(one word pls|1 word answer pls|one word answer only|single word pls)(:|,)",
)  # fmt: skip
_LETTERS = "(capital letters|capital letters|capital letters|capital letters|capitals|capitals|capitals|uppercase|uppercase|all caps|all caps|caps|upper case|big letters|big letters|block capitals|uppercase letters|upper case letters|CAPS|ALL CAPS|CAPITAL LETTERS|UPPERCASE|BLOCK CAPITALS|BIG LETTERS|BIG letters|block letters|full caps|all capitals|uppercase characters|upper-case letters|majuscules|big capitals|large letters|big block letters|all uppercase|big capital letters)"
_CAPITALS = (
    f"(Answer|Reply|Respond|Write|Write it|Write the answer|Say it|Type it|Put it|Give it to me|Tell me) in {_LETTERS}(| only|, please|).",
    f"(Use|Use only|Only|Use nothing but|I want|I need|With|With nothing but) {_LETTERS}( please|, please| only|).", f"(Everything|All|All of it|The answer|All letters|Your answer) in {_LETTERS}(, please| please|).",
    f"In {_LETTERS}(, please| please| only|).", f"{_LETTERS}( please|, please| only|)(!|.|)", "(Please shout!|Make it all caps.|ALL CAPS please|Turn caps lock on.|CAPITAL LETTERS PLEASE|No small letters, please.|SHOUT!)",
    f"(,|) (in|with|using|all in|entirely in|written in|typed in) {_LETTERS}( please|, please| pls|)(?|.|)", f", (and|but) (write|type|say|answer|put) it in {_LETTERS}(|.|!|?)", f" [(in|all|use|answer in) {_LETTERS}]",
    f"(Could|Can|Would|Will) you (write|type|print|spell out|put|say) (that|it|the answer|your reply) in {_LETTERS}(, please|)?", "(Make|I want) (every letter|each letter|every single letter) (a capital|big|uppercase|in upper case)(, please|).",
    "(My eyes are bad|I forgot my glasses|Grandpa can't read small print|It goes on a sign|It is for a poster|I am making a banner), so (use|write in|answer in) (capital letters|capitals|uppercase|all caps)(, please|).",
    "(Pretend|Imagine|Act as if) (your|the) (caps lock|shift key) (is stuck|is jammed|never lets go|got stuck)(!|.)", "(YELL|Yell|Scream|Shout|SHOUT|Shout out|Roar|Holler) (it|the answer|your answer|IT|THE ANSWER)( at me| in capital letters| in caps|)(!|.)",
    "(Don't|Do not|Never|Please don't) (use|write|type) (any |)(lowercase|small letters|lower case letters|lowercase letters)(!|.|, only capitals.|, use capitals.)", f"(Format|Style|Output|Letters|Case|Rule|Typing): {_LETTERS}(.|)",
    f"(I'd like|I would like|I prefer|We need|She wants|My boss wants) (the answer|your answer|the reply|the whole thing) in {_LETTERS}(.|, please.)", "(Capitalise|Capitalize|Uppercase) (everything|all letters|the whole answer|every letter|the entire reply)(, please| please|).",
    f"(The answer|Your answer|Your reply|The whole reply|Each word|Every word) (must|should|has to|needs to) be (written |)in {_LETTERS}.", "(Caps lock on|CAPS LOCK ON|Caps on|Hold down shift|Keep the shift key pressed|Press caps lock first)( please|, please|)(!|.)",
    "(MAKE IT LOUD AND ALL CAPS|I CAN'T HEAR YOU, USE CAPITALS|ANSWER IN CAPITALS LIKE ME|CAPS PLS|WRITE LIKE I DO, ALL CAPS|ONLY BIG LETTERS OK|ALL LETTERS BIG PLEASE)(!|.|)", f" in {_LETTERS}(|?|.)", f", in {_LETTERS}( please| pls|)(|?|.)",
    " (uppercase only|caps only|all caps pls|all caps please|caps lock on|BIG letters|block letters pls|shout it|in caps plz|ALL CAPS|all capitals ok|big letters pls|capital letters pls)(|.|!)", ", (all caps|all in caps|all capitals|all uppercase|caps|capitals|uppercase only|caps only|capitals only|big letters|every letter big|letters all big)( pls| please| thx|)(.|?|)", " - (all caps|big letters|shout it|uppercase only|caps on|in capitals|in caps|capital letters)( please|)",
    "? (Shout it|Shout|Big letters|Caps lock on|Caps|All caps|Uppercase only|Block letters|Capitals only|Only capitals|Uppercase|Nothing but capitals)( please| pls|!|.|)", f"? I (want|need|would like|wish to have) (it|that|this) in {_LETTERS}(.|, please.)", f"? (I|My grandma|My robot|My old computer) can only read {_LETTERS}.", f"? (My printer|My label maker|My stamp|The display|The machine) only (knows|prints|does|takes) {_LETTERS}.",
    f"? (Make it|It must be|It has to be) in {_LETTERS}(.|, please.)", f", (but|and please|preferably|ideally|I mean|only|this time|if possible) in {_LETTERS}(.|?|)", "(Without|With no) (small letters|lowercase letters|lowercase)(, please|).", f"(Thanks|Thank you|Oh), and in {_LETTERS}( please|)(.|)", f"(Could|Can|May) (I|we) (get|have|see) (that|it|the answer) in {_LETTERS}?", f"I (read|see|understand) (it |)better in {_LETTERS}.",
    f"(I'll|I will|We) (print|paint|carve|paste) it on a (sign|T-shirt|mug|cake|banner), so in {_LETTERS}(, please|).", f"? {_LETTERS}, (not a single small letter|from start to end|nothing in lowercase|the whole reply|throughout|every letter)(, please|).",
)  # fmt: skip
_FIRST_CAPITALS = (
    f"(In|Using|Using only|With|Only|All in|Please in|Everything in) {_LETTERS}( please|, please| only|)(:|,)", f"(Answer|Reply|Respond|Write|Say|Tell me|Please answer|Please write) in {_LETTERS}( only|)(:|.)",
    f"{_LETTERS}( please|, please| only|)(:|.)", f"(Use|Please use|I want|Give me) {_LETTERS}(:|.)", "(USING CAPITAL LETTERS:|Shout the answer:|With caps lock on:|CAPITAL LETTERS:|ALL CAPS:|IN CAPITALS:|No small letters:)",
    f"(Could|Can|Would) you (please |)(answer|reply|write|say) (this |)in {_LETTERS}(:|?)", "(My caps lock is stuck|My screen shows only capitals|Grandma needs big print|I am a sign painter|This goes on a poster|I forgot my glasses), so (answer|reply|write) in (capitals|capital letters|all caps|uppercase)(:|.)",
    f"(Your|The) (answer|reply|response|text) (must|should|has to|needs to) be in {_LETTERS}(:|.)", f"(Format|Style|Rule|Case|Output|Letters|Important): {_LETTERS}.", "(Caps lock on|Caps on|CAPS LOCK ON|Turn on caps lock|Hit caps lock first|Hold the shift key)( please|, please|)(:|.|!)",
    "(Yell|Shout|Scream|Roar|YELL|SHOUT) (at me|it|the answer|it at me|your reply)( in capitals| in capital letters| in all caps|)(:|!)", "(Don't|Do not|Never|Please don't) (use|write|type) (any |)(lowercase|small letters|lower case letters)(:|.|, only capitals:)",
    f"[(in|use|answer in|all) {_LETTERS}]", f"(I'd like|I would like|I prefer|We need|My teacher wants) (the|an) answer in {_LETTERS}(:|.)", "(Capitalise|Capitalize|Uppercase) (everything|every letter|your whole answer|all letters)( you write|)(:|.)",
    "(Every|Each) letter (of your answer|of the reply|you type) (is|must be|should be) (a capital|uppercase|a big one)(:|.)", f"(Type|Print|Spell|Put down|Note down|Send) (the answer|your answer|your reply|everything) in {_LETTERS}(:|.)",
    "(I CAN'T HEAR YOU, USE CAPITALS|LOUD AND IN CAPS PLEASE|WRITE BIG LIKE ME|ANSWER ME IN CAPS|ALL LETTERS BIG|CAPS ONLY PLS|TYPE IN CAPITALS)(:|.|!)", f"(With|Using) (nothing but|only|solely|exclusively) {_LETTERS}(:|,)",
    f"(In|in) {_LETTERS}(,|:|,| -)", "(in caps|in capitals|capital letters|caps|all caps|uppercase|uppercase only|big letters|block letters|capitals only|caps only)( pls| please|)(,|:| -)", f"(I want you to|Please|You should|You must|Try to) (answer|reply|write|respond) in {_LETTERS}(:|.)", "(Shout|Shout it|Shout the answer|Loud and big|Big letters please|Only capitals please)(:|!|,)", f"(Please use|Use|Take) {_LETTERS} for (this one|this|the answer|the next answer)(:|.)",
    f"(The next answer|This answer|This one|The next one|The answer|Your answer) in {_LETTERS}( please|)(:|.|,)", f"(Now|This time|Next|And now|Again|From here on) (in|use) {_LETTERS}(:|,)", f"(Let's do|I'd like|I want|I need) this (one |)in {_LETTERS}(:|.)", f"(Could|Can|May) (I|we) (get|have) (this|it|the answer) in {_LETTERS}(:|?)", f"For (my sign|a poster|the door|my label|a card)(,|) in {_LETTERS}(:|,)", "(No|Without) (lowercase|small letters|lowercase letters)(:|,|, please:)",
    f"(Pretend|Imagine|Suppose) (you only know|your keyboard only has|there are only) {_LETTERS}(:|.)",
)  # fmt: skip
_SMALL = (
    "Answer in lowercase.",
    "Use only small letters.",
    "Write in lower case.",
    "No capital letters, please.",
    "In small letters.",
    "All lowercase, please.",
    "Write everything in lowercase.",
    "Do not use capitals.",
    "(Don't|Please don't|Never) (capitalise|capitalize) (anything|any letter|a single word|the first word).",
    "(,|) (in|using|all in|written in) (lowercase|lower case|small letters|lowercase letters)( please|, please|)(?|.|)",
    "(Could|Can|Would) you (write|type|put) (it|that|the answer) in (lowercase|small letters|lower case letters)?",
    "(My shift key is broken and yours is too|Pretend your shift key is broken|Act as if you had no shift key).",
    "(Format|Style|Case|Letters|Rule): (lowercase|small letters|lower case).",
    "(Every|Each) letter (must|should|has to) be (small|lowercase), (even the first|names too|no exceptions).",
    "(lowercase pls|lowercase only|no caps|no caps please|small letters pls|no uppercase).",
    "(I'd like|I prefer|We want) (everything|the answer|your reply) in (lowercase|small letters|lower case).",
)
_FIRST_SMALL = (
    "(In|Using|Using only|With only|All in|Please in) (lowercase|lower case|small letters|lowercase letters|little letters)( only|, please|)(:|,)",
    "(Answer|Reply|Respond|Write|Tell me|Say it|Please answer) in (lowercase|lower case|small letters|lowercase letters)( only|)(:|.)",
    "(No capitals|No capital letters|No caps|No uppercase|Without capitals|Without any capital letter)( please|, please|)(:|,|.)",
    "(Don't|Do not|Please don't|Never) (use|type|write) (any |)(capitals|capital letters|uppercase letters|big letters)(:|.)",
    "(lowercase|small letters|lower case|all lowercase|lowercase only|small letters only)( please|, please| pls|)(:|.)",
    "(Could|Can|Would) you (please |)(answer|reply|write) (this |)in (lowercase|small letters|lower case)(:|?)",
    "(My shift key is broken|I hate capitals|I am a poet without capitals|Capitals hurt my eyes), so (answer|reply|write) in (lowercase|small letters|lower case)(:|.)",
    "(The|Your) (answer|reply|text) (must|should|has to) be (all lowercase|in small letters|in lower case|free of capitals)(:|.)",
    "(Format|Style|Rule|Case|Letters|Output): (lowercase|small letters only|all lower case|no capitals).",
)
_ONE_SENTENCE = (
    "Answer in one sentence.", "In one sentence, please.", "Use one sentence.", "One sentence only.", "Just one sentence.",
    "Keep it to one sentence.", "Answer with a single sentence.", "Be brief.", "Keep it short.", "A short answer, please.",
    "Only one sentence.", "Not more than one sentence.", "One sentence is enough.", "Make it one sentence.", "I want just one sentence.", "Limit it to one sentence.", "Respond in one sentence.", "A single sentence, please.", "One line only.", "Sum it up in one sentence.", "Briefly, please.", "Short answer.", "No more than a sentence.", "Exactly one sentence.", "Don't write more than one sentence.", "Make it short.",
    "(,|) (in|with|using|in just|in no more than) (one|a single|one short) sentence( please|, please| pls|)(?|.|)", ", (but|and) (keep it|make it|be|say it) (short|brief|in one sentence)(|.|, please)", " [(one|1|a single) sentence( max| only|)]", " (max|max.|maximum) (one|1) sentence",
    "(Could|Can|Would|Will) you (say|put|explain|answer|manage) (that|it|this) in (one|a single|just one) sentence?", "(I don't need|I do not want|Please, not|I can't read|Nobody reads) (an essay|a long text|a lecture|paragraphs|a novel), (just|only) (one|a single) sentence.",
    "(I am|I'm|We're) (busy|in a hurry|short of time|about to leave|reading on my phone), so (one sentence|a single sentence|be brief|keep it short)(, please|).", "(My teacher|My boss|The form|The exam|My son) (wants|accepts|allows|asks for) (one|a single|only one|just one) sentence.",
    "(Format|Length|Limit|Rule|Answer length|Size): (one sentence|a single sentence|1 sentence|one short sentence).", "(Spare me|Skip|Leave out|Drop|No need for) the (details|long version|rest|small print|background).", "(The short version|Short version|In a nutshell|The gist|Just the gist|Nutshell version|tl;dr)(, please| please| only|)(.|)",
    "(Two sentences|A second sentence|More than one sentence|Anything longer|A paragraph) (would be|is) too (much|long).", "(Stop|End|Finish) after (the first|one|your first|a single) sentence.", "(Condense|Squeeze|Pack|Compress|Put) it into (one|a single) (short |)sentence.",
    " (one sentence|1 sentence|one sentence only|one sentence pls|one sentence max|in a sentence|in one sentence pls|in one sentence|a single sentence)(|?|.)", ", one sentence( max| only| please| pls| is enough| will do|)(.|?|)", " - (one sentence|in one sentence|briefly|short please|one sentence max|just a sentence)", ", (briefly|in brief|in short|in a nutshell|in a sentence|in one line|in one short line|to put it briefly)(?|.|)",
    "? (One sentence|A single sentence|Just one sentence|A sentence|1 sentence|One line) (max|is fine|will do|would do|suffices|is plenty|is enough|only|is all I need)(.|, thanks.|)", "? (Short and sweet|Quick and short|Nice and short|Really short|Short)(, please|)(.|!|)", "? Keep it (brief|short|to a sentence|to one line|short and simple|to one sentence max)(, please|)(.|)", "? (Just|Only) (a quick|one quick|a short|one simple|one little) sentence(, please|).", "? I (only|just) (need|want|have time for) (one|a single|one short) sentence.", "? (Max|Max.|Maximum|At most|No more than|Not longer than) (one|1|a single) sentence(, please|)(.|)",
    "(The|Your) (answer|reply|explanation|response) (must|should|has to|may) be (one|a single|only one|exactly one) sentence( long|).", "(Just|Only) (the main point|a line|a one-liner|the essential thing)(, please|, thanks|).", "(I'd like|I am looking for|We need|Send me|Please write) (one|a single|one short|one simple) sentence(|, not more|, nothing longer).",
)  # fmt: skip
_FIRST_ONE_SENTENCE = (
    "(In|With|Using|In only|In no more than|Please in) (one|a single|one short) sentence(:|,)", "(Briefly|In short|Short answer please|Keep it to one sentence|Just one sentence|One sentence):",
    "(Tell me|Answer|Explain|Respond|Reply|Say) in (one|a single|just one) sentence:", "(Use|Give me|I want) (one|a single) sentence:",
    "(Could|Can|Would) you (please |)(answer|explain|say|tell me) (this |)in (one|a single|just one) sentence(:|?)", "(I'm|I am) (in a hurry|busy|short of time|writing a short note|filling in a small form), so (answer in one sentence|one sentence, please|keep it to a sentence|be brief)(:|.)",
    "(I don't need|I do not want|Spare me|Not) (an essay|a lecture|a long text|a whole paragraph), (just|only) (one|a single) sentence(:|.)", "(Your|The) (answer|reply|explanation|response) (must|should|has to|may) be (one|a single|only one) sentence( long|)(:|.)",
    "(Format|Length|Limit|Rule|Answer length|Important): (one sentence|a single sentence|1 sentence|no more than a sentence).", "(Max|Max.|Maximum|At most|No more than|Not more than) (one|1|a single) sentence(:|,|.)", "[(one|1|a single|just one) sentence( only| please|)]",
    "(The short version|Short version|Nutshell version|In a nutshell|Just the gist|The gist only|tl;dr)( please|, please|)(:|,)", "(Restrict|Limit|Confine) (yourself|your answer|your reply) to (one|a single) sentence(:|.)", "(Someone|My grandma|My little sister|A friend|My pupil) (wants|needs|asked for) a (one-sentence|short|brief) (answer|reply)(:|.)",
    "(Be brief|Be short|Be concise|Keep it short|Keep it brief|Make it brief|Be quick)(, one sentence| and use one sentence| please|, please|)(:|.)", "(Stop|Finish|End) after (one|the first|a single) sentence(:|.)", "(Don't|Do not|Please don't|Never) (ramble|go on and on|write a paragraph|write much|use two sentences)(:|.|, one sentence is fine.)",
    "(one sentence|1 sentence|just one sentence|one sentence only|one sentence max|a single sentence|one sentence please)( pls|)(:|,| -)", "(In|in) (one|a|a single|just one) sentence( please|, please| pls|)(:|,|)", "(Now|This time|Next|Again) in one sentence(:|,)", "(One sentence|A single sentence|Just a sentence|One line) (will do|is enough|is fine|suffices)(:|.)", "I (only|just) (want|need) (one|a single) sentence(:|.)",
    "(Short and sweet|In brief|In one line|Quick and short)(:|,)", "((Please keep|Keep) (it|this|your answer) to (one|a single) sentence|Make (it|this) (one|a single) sentence)(:|.)", "(Explain|Answer|Sum it up) (briefly|in brief|in one short sentence)(:|,)",
    "(A|One) (short|brief|concise|quick) (answer|reply|response) (please|will do|is fine|is enough)(:|.)", "(one sentence pls|short answer pls|1 sentence only|just a sentence ok|quick answer pls)(:|,)", "(Without|With no) (details|rambling|a long story|many words)(, in one sentence|)(:|,)",
)  # fmt: skip
_AMID: dict[Form, str] = {
    "word": "(in one word|in one word|in a single word|in just one word|in only one word|in exactly one word|with one word|using one word|using only one word|in a word|with a single word|in one word only|in one word please)",
    "sentence": "(in one sentence|in one sentence|in a single sentence|in just one sentence|in one short sentence|briefly|in short|with one sentence|in a sentence|in a nutshell|using one sentence|in one sentence max)",
    "capitals": f"((in|in|in|using|with|all in|using only|only in) {_LETTERS}|with caps lock on|in uppercase only|in capitals only)",
    "small": "(in|in|using|with|all in) (lowercase|small letters|lower case|lowercase letters)",
}  # fmt: skip
_HEAD = re.compile(
    r"\b(?:tell me|say|explain to me|explain|let me know|remind me)(?= (?:what|who|how|when|where|which|why|the)\b)"
    r"|\b(?:what|who|where|which \w+|what \w+) (?:is|are|was|were)(?= (?:the|a|an|your|my)\b)",
    re.IGNORECASE,
)
"""What a wish may follow in the middle of a request."""
_NOT_SPOKEN = ("?", "!", ".")
_LONGEST_IN_CAPITALS = 120  # letters; words in capitals are many tokens
_SENTENCE_END = re.compile(r"[.!?](?= |$)")
_MOST_SENTENCES = 3  # of an answer whose first sentence can stand for it; that of a story cannot


def instructed(random: Random, exchange: Exchange) -> Exchange:
    """The exchange with a wish about the form of its answer, where one suits it."""
    forms: list[Form] = ["capitals", "capitals", "capitals", "capitals", "small"]
    forms += ["word"] * 20 if exchange.word else []
    forms += ["sentence"] * 3
    suited = [(form, shaped) for form in forms if (shaped := formed(exchange, form))]
    if not suited:
        return exchange
    form, shaped = random.choice(suited)
    return wished(random, exchange, form, shaped.answer)


def formed(exchange: Exchange, form: Form) -> Exchange | None:
    """The exchange with its answer in that form, or None if it has no such answer."""
    if not exchange.prompt or exchange.is_given:
        return None
    shaped = _shaped(exchange, form)
    return replace(exchange, answer=shaped) if shaped else None


def _shaped(exchange: Exchange, form: Form) -> str:
    """The answer in that form; empty if it has none."""
    answer, gist = exchange.answer, _gist(exchange.answer)
    match form:
        case "word":
            return "" if " " in exchange.word else capitalised(exchange.word)
        case "sentence":
            return gist
        case "capitals":
            fitting = (text for text in (answer, gist) if len(text) < _LONGEST_IN_CAPITALS)
            return next(fitting, "").upper()
        case "small":
            return answer.lower() if len(answer) < 200 and not answer.isupper() else ""


def _gist(answer: str) -> str:
    """The first sentence, where it can stand for the answer; empty otherwise."""
    is_told = "\n" not in answer and answer.endswith((".", "!"))
    if not is_told or len(_SENTENCE_END.findall(answer)) > _MOST_SENTENCES:
        return ""
    return first_sentence(answer)


_WISHES: dict[Form, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "word": (_ONE_WORD, _FIRST_ONE_WORD),
    "sentence": (_ONE_SENTENCE, _FIRST_ONE_SENTENCE),
    "capitals": (_CAPITALS, _FIRST_CAPITALS),
    "small": (_SMALL, _FIRST_SMALL),
}
"""Form -> ways to wish it behind a request and before it."""


def _wish(random: Random, pattern: str) -> str:
    """A wish as a sentence, or as the end of one, which begins with the space or sign that joins it."""
    wish = say(random, pattern).replace("[", "(").replace("]", ")")
    if pattern.startswith("?"):
        return f"? {capitalised(wish[1:].strip())}"
    is_end = pattern.startswith((" ", ",", "(,"))
    return wish if not is_end or wish[0] in ",;" else f" {wish}"


def _lead(random: Random, pattern: str) -> str:
    """A wish before the request."""
    return capitalised(say(random, pattern).replace("[", "(").replace("]", ")"))


def _in_case(random: Random, wish: str, form: Form) -> str:
    """The wish as it is typed; one for capitals is often shouted itself."""
    roll, shouted = random.random(), 0.5 if form == "capitals" else 0.36
    return wish.lower() if roll < 0.3 else wish.upper() if roll < shouted else wish


def wished(random: Random, exchange: Exchange, form: Form, answer: str) -> Exchange:
    """The exchange with `answer`, which has the form that is wished for behind, before or within the request."""
    after, before = _WISHES[form]
    prompt = exchange.prompt.strip()
    if (head := _HEAD.search(prompt)) and random.random() < 0.22:
        amid = random.choice((" {}", ", {},")).format(say(random, _AMID[form]))
        return replace(
            exchange, prompt=prompt[: head.end()] + amid + prompt[head.end() :], answer=answer
        )
    if before and random.random() < 0.3:
        lead = _in_case(random, _lead(random, random.choice(before)), form)
        return replace(exchange, prompt=f"{lead} {prompt[:1].lower()}{prompt[1:]}", answer=answer)
    wish = _in_case(random, _wish(random, random.choice(after)), form)
    if wish[0] in "?, -;":
        bare = prompt.rstrip("?.! ")
        wish = wish if exchange.prompt.rstrip().endswith("?") or wish[0] != "?" else "." + wish[1:]
        return replace(exchange, prompt=bare + wish, answer=answer)
    if not prompt.endswith(_NOT_SPOKEN):
        prompt += random.choice((".", ",", "?", " -"))
    return replace(exchange, prompt=f"{prompt} {wish}", answer=answer)


_IN_CAPITALS: tuple[str, ...] = (
    f"(How do|How can|How would|How should) (I|you|we|people) (write|type|print) {{x}} in {_LETTERS}?", f"(How does|How would|How will|how might) {{x}} look in {_LETTERS}?", f"(What does|What would|What might) {{x}} look like in {_LETTERS}?", f"{{x}} in {_LETTERS}(|?|, please| please| pls)", f"{{x}} in {_LETTERS}(|?|, please| please| pls)",
    f"(Write|Type|Print|Put|Say|Show me|Give me|Note|Jot down|Write out) {{x}} in {_LETTERS}(.|)", f"(Write|Type|Print|Put|Say|Show me|Give me) {{x}} in {_LETTERS}(.|)", f"(What is|What's|whats) {{x}} in {_LETTERS}?", f"(Could|Can|Would|Will) you (please |)(write|type|print|put|show me|give me) {{x}} in {_LETTERS}?",
    f"(Turn|Convert|Change|Put|Transform|Rewrite) {{x}} (to|into) {_LETTERS}(.|, please.|)", "(Make|Turn) {x} (uppercase|all caps|upper case|all uppercase)(.|, please.|)", "(Capitalise|Capitalize) (every letter|all letters|each letter|all the letters) of {x}(.|, please.|)", "(Uppercase|Upper-case|All-caps) {x}(, please|)(.|)", f"{{x}}(,| -|:|;) (but |now |please |)(in |all in |written in ){_LETTERS}(.|?|)",
    "(Shout|Yell|Scream) {x}( in capitals| in capital letters| at me in caps| in all caps).", f"(I need|I want|I'd like|We need) {{x}} in {_LETTERS}( for (a sign|a poster|my door|a label|a card|a cake|school)|)(.|, please.)", "(The all caps|The uppercase|The all-capitals|A capitals-only|The big letter) (version|form|spelling) of {x}(, please|?|.|)",
    f"I (paint|have to paint|want to paint|am painting|must carve|will print) {{x}} on a (sign|wall|banner|door|T-shirt|mug) in {_LETTERS}. (What do I write|What should it say|How does it look|What goes there)?", "(With|When) caps lock (on|switched on), how (does|will|would) {x} (look|come out)?", "(I hold shift|Caps lock is on|My caps lock is on) and I type {x}. What (comes out|do I get|appears|will I see)?",
    f"(My son|My daughter|My grandma|My pupil|A child) (asks|wants to know|wonders) how to write {{x}} in {_LETTERS}.", f"(I forgot|I don't know|I never learned|Show me|Tell me|I wonder) how (to write|you write|I write) {{x}} in {_LETTERS}.", f"How (is {{x}}|would {{x}} be) written in {_LETTERS}?", f"(What is|Tell me|Give me) {{x}}, (but|only|all) in {_LETTERS}(?|)",
    f"{_LETTERS}(:| please:| for:|,) {{x}}", f"(In|in|Using|With) {_LETTERS}(:|,|, please:) {{x}}", f"(In|in|Using|With) {_LETTERS}(:|,) (write|type|say|print) {{x}}", f"{{x}}. (Now the same|Same word|The same|That|Write that|Write it|Type it|Put it) in {_LETTERS}(.|, please.)",
    f"(Here is|I have|Take) {{x}}. (Write|Put|Type|Show|Give) (it|that) (back |to me |)in {_LETTERS}(.|, please.)", f"(If|When) I write {{x}} in {_LETTERS}, what (is it|do I get|does it look like)?", "{x} (caps pls|all caps|all caps please|uppercase pls|in caps plz|in big letters pls|, all letters big|, every letter a capital)",
)  # fmt: skip
_SAME_NAME = f"(write|type|print|put|show|say|give me|please write|can you write|could you write|now write|please put|would you type) (my name|my name|it|that|that name) in {_LETTERS}(.|?|, please|)"
_NAME_LOOKS = f"(how do I write (my name|it)|what does (my name|it) look like|how does (my name|it) look|how is my name written|how would you write (my name|it)|show me how to write my name) in {_LETTERS}?"
TOLD_NAME = "(My name is|my name's|I'm called|I am called|They call me|Everyone calls me|Hi, my name is|Hello, my name is|hey, my name is|The name is|My first name is|my name =)"
_NAME_ASKED = f"{TOLD_NAME} {{x}}(. |, |; |. So |. Now, )(what is my name|what's my name|whats my name|what am I called|how am I called|who am I|tell me my name|say what my name is|do you know my name)(,|) (in|using|but in|in|in) {_LETTERS}(?||, please)"
NAME_WRITTEN = f"((Write|Type|Print|Say|Put|Show me|Give me|Shout|Now write|Please write|Can you write|Could you type) my name in {_LETTERS}|(How do I write|How would you write|How do you write) my name in {_LETTERS}|What does my name look like in {_LETTERS}|How does my name look in {_LETTERS}|(and |)my name in {_LETTERS}|(Shout|Yell) my name|I want my name in {_LETTERS} on a (mug|badge|sign))(.|?|, please|)"
_NAME_IN_CAPITALS: tuple[str, ...] = (
    f"{TOLD_NAME} {{x}}(. |, |. Now |. Please |; | and I'd like you to |. So ){_SAME_NAME}", f"{TOLD_NAME} {{x}}(. |, |. So |. Now |. Tell me, |. Question: ){_NAME_LOOKS}", f"{TOLD_NAME} {{x}}(. |, |, now |. Now the same |, but |. Please, my name )in {_LETTERS}(.|, please|)",
    f"(I am|I'm|Hi, I'm|This is|Hello, I am|Call me) {{x}}(. |, )(Write|Type|Print|Put|Please write|Can you write) my name in {_LETTERS}(.|, please|)", f"(I am|I'm|Hi, I'm|This is|It's) {{x}}. (How do I write my name|What does my name look like|How does my name look) in {_LETTERS}?",
    f"(Write|Type|Print|Put|Please write|Say) my name in {_LETTERS}(. |: |, )(My name is|I am|It is|I'm|It's|my name's) {{x}}.", f"(How do I write|How would I write|How do you write) my name in {_LETTERS}? (My name is|I am|It is|I'm|It's) {{x}}.", f"What does my name look like in {_LETTERS}? (My name is|It is|I'm|It's|I am called) {{x}}.",
    f"(My name|My name, which is|My own name|the name) {{x}}(,|) in {_LETTERS}(|, please|?)", f"{TOLD_NAME} {{x}}(. |, )(I need it|I want it|I'd like to have it|It goes on a badge|It is for a name tag|It should be on my door) in {_LETTERS}. (What do I write|What should it say|How does it look)?",
    f"{TOLD_NAME} {{x}}(. |, )(shout my name|yell my name|make my name all caps|turn my name into {_LETTERS}|capitalise every letter of my name|uppercase my name)(, please|.|!|)", f"(User|Name|First name): {{x}}. (Give it|Write it|Print it|Put it|Return it) in {_LETTERS}.",
)  # fmt: skip
_THEM_IN_CAPITALS: tuple[str, ...] = (
    f"(Here are (some|a few) words|My words|The words|Words|These are my words|I have these words|Take these words): {{x}}. (Write|Type|Put|Print|Say|Give me|Show me) them in {_LETTERS}(.|, please.)",
    f"(Write|Type|Print|Put|Say|Give me|Show me) (these|these words|all of these|the following|the following words) in {_LETTERS}: {{x}}", f"(How do I write|What do these look like|How do these words look|How would you write these) in {_LETTERS}: {{x}}(?|)", f"{{x}} - (all|all of them|each of them|every word|everything) in {_LETTERS}(.|, please|)",
    f"(Write|Type|Say|Put|Print|Could you write|Can you type|I need|I want) {{x}} in {_LETTERS}(.|, please.|)", f"{{x}} in {_LETTERS}(, please| please| pls||?)", "(Make|Turn) (these|these words) (uppercase|all caps): {x}", f"{_LETTERS}(:| please:) {{x}}",
)  # fmt: skip
_SHOWN = ("{}", "{}", "{}", '"{}"', "'{}'", "the word {}", "the word {}", 'the word "{}"')
_ROWS = (", ".join, enumerated, enumerated, " ".join, " and ".join)
_WORDS = tuple(sorted(
    {item for _, _, items in LISTS for item in items if not item.startswith("the ")}
    | {one for one, _, _ in LISTS} | {word for pair in OPPOSITES for word in pair}
))  # fmt: skip


def in_capitals(random: Random) -> Exchange:
    """A word, the name of the user or more words, wanted in capital letters."""
    kind = random.choice(("word", "word", "word", "name", "name", "more", "asked"))
    if kind == "asked":
        name = any_name(random)
        told = say(random, _NAME_ASKED).replace("{x}", name)
        return Exchange(told, f"Your name is {name}.".upper())
    if kind == "name":
        text = shown = any_name(random)
        patterns = _NAME_IN_CAPITALS
    elif kind == "more":
        text = shown = random.choice(_ROWS)(random.sample(_WORDS, random.choice((2, 2, 3, 3, 4))))
        patterns = _THEM_IN_CAPITALS
    else:
        text = any_name(random) if random.random() < 0.2 else random.choice(_WORDS)
        shown = random.choice(_SHOWN if " " not in text else _SHOWN[:5]).format(text)
        patterns = _IN_CAPITALS
    prompt = say(random, random.choice(patterns)).replace("{x}", shown)
    slipped = typed(random, prompt)
    return Exchange(slipped if text.lower() in slipped.lower() else prompt, text.upper())


_NOW = "(||||now |and |and now |ok, now |again, |the same |please |once more |same |that |this time |but )"
AGAIN_AS: dict[Form, str] = {
    "word": f"({_NOW}(in|with|using) (one|a single|just one|only one) word|(just|only) (one|a single) word|one word( only| please| pls| will do|)|shorter, one word|(say|give|put|write|repeat) (it|that) in (one|a single) word|too long, one word|(just|only) the word|I only need (one|a single) word|can you (say|put) (that|it) in one word|make it one word|(cut|shorten) it to one word|that was a sentence, I want one word|and the one-word answer)(|?|.)",
    "sentence": f"({_NOW}(in|with) (one|a single|just one) sentence|(just|only) one sentence|one sentence( max| only| please| pls|)|shorter|make it shorter|(say|put|write|repeat) (it|that) in (one|a single) sentence|can you (say|put) (that|it) in one sentence|sum (it|that) up in one sentence|the short version|too long, one sentence please|cut it to one sentence|briefly, please)(|?|.)",
    "capitals": f"({_NOW}in {_LETTERS}|{_NOW}in {_LETTERS}|{_LETTERS}( please| pls| now|)|(say|write|repeat|type|give me|print) (it|that|your answer|the answer|the same|that again|your last answer) in {_LETTERS}|(can|could|would) you (write|repeat|say|put|type) (it|that|the answer|your answer) in {_LETTERS}|shout (it|that|your answer)|(turn|convert|change) (it|that|your answer) (to|into) {_LETTERS}|I want that in {_LETTERS}|the same answer in {_LETTERS}|make (it|that) all caps|how does (that|your answer) look in {_LETTERS}|I can't read that, use {_LETTERS}|(capitalise|capitalize) every letter of (that|it)|louder, in {_LETTERS}|with caps lock on, please|now shout|what does (that|your last answer) look like in {_LETTERS}|your last answer in {_LETTERS})(|?|.)",
    "small": f"({_NOW}in (lowercase|small letters|lower case)|(say|write|repeat|type) (it|that|your answer) in (lowercase|small letters|lower case)|(lowercase|small letters)( please| pls|)|without capitals|no capitals please|make (it|that) lowercase|the same answer in small letters)(|?|.)",
}  # fmt: skip
"""Form -> ways to want the answer before in it."""
