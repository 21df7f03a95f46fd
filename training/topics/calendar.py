"""Days, months and how many of what make up what."""

from __future__ import annotations

from random import Random

from training.asking import Wordings, guessed
from training.dialogue import Exchange, Scene
from training.facts.words import COUNTED, DAYS, MONTH_LENGTHS, MONTHS, PARTS
from training.phrasing import capitalised, say, typed, with_article

_ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
)  # fmt: skip
_AFTER = Wordings(
    questions=(
        "(whats|what's|what is) the {k} after {n}( called|)?", "{k} after {n}(?|)", "next {k} after {n}(?|)", "(What|How) do (we|you|people) call the {k} after {n}?", "My (course|trip|holiday|new job) (starts|begins|is) the {k} after {n}. (Which|What) {k} is that?", "{n} comes first and then which {k}?", "Which {k} do we get (when|once) {n} is (gone|over|finished)?", "It's {n} now. (And the next {k}|Next {k}|What {k} is next)?", "{n} plus one {k} (is|makes|gives) (what|which {k})?", "One {k} (past|on from) {n}(?| is?)", "{k} following {n}(?| is?)", "(Name|Tell me|Say) the {k} that (follows|comes after) {n}(.|)", "We are in {n} (still|now) and wait for the next {k}. (Which|What) is it?", "You have {n}, then (what|which {k}) (comes|follows)?", "(My friend|The bus|The parcel) comes one {k} (after|later than) {n}. (Which|What) {k} (is that|will it be)?",
        "(What|Which) {k} (comes after|is after|comes next after|comes right after|is the one after|follows|follows after|comes directly after|is next after) {n}?", "(What comes after|What follows|And after|After) {n}?",
        "The {k} after {n} is?", "After {n} comes (which {k}|what|...)?", "after {n} comes?", "{n} is followed by (what|which {k}|...)?", "If it is {n} now, (which|what) {k} (is|comes) next?", "{n}, and then?", "When {n} (is over|ends|has passed), (what|which {k}) (comes|begins|starts)( next|)?",
        "{n} is over. (What comes next|Which {k} comes now|What now)?", "{n} comes before (which {k}|what)?", "{n} is the {k} before (what|which one|which {k})?", "Which {k} has {n} (before it|in front of it)?", "(I count: |){n}, ... (what is next|and next|next|go on)?", "Before (which|what) {k} (does {n} come|is {n})?", "One {k} (later than|after) {n} is (what|which {k}|...)?", "It is {n}. (What is|Which is) the next {k}?",
        "(Say|Suppose|Imagine|Let's say) {n} has just (ended|finished|gone by). (Which|What) {k} is it now?",
        "(Turning|Flipping) the calendar past {n}, (which|what) {k} (do I see|shows up|turns up)?",
        "Fill in the (blank|gap): {n}, (___|...)",
        "(Finish|Continue|Complete) the (sequence|row|series): {n}, ...",
        "(Which|What) {k} (succeeds|takes over from|is next in line after) {n}?",
        "I (always|often) (mix up|forget|confuse) the {k}s. What's after {n}?",
        "(Teaching|I'm teaching) my (kid|toddler|class) the {k}s. (We said|We've just done|We stopped at) {n}, what's next?",
        "Not the {k} before but the {k} after {n}, (please|which is it?)",
        "{n} -> ?",
        "First {n}, then (what|which {k}|...)?",
        "As soon as {n} (ends|is done), we (enter|get|have) (which {k}|what)?",
    ),
    things=("the (next {k} after|{k} after|{k} following|{k} that follows|{k} that comes after|{k} right after) {n}", "the {k} which has {n} before it"),
    clauses=("(what|which {k}) (comes after|follows|is after) {n}", "(what|which {k}) comes next after {n}"),
)  # fmt: skip
_BEFORE = Wordings(
    questions=(
        "(whats|what's|what is) the {k} before {n}( called|)?", "{k} before {n}(?|)", "(What|How) do (we|you|people) call the {k} before {n}?", "My (course|trip|holiday|job) (ended|was over|finished) the {k} before {n}. (Which|What) {k} (is|was) that?", "Which {k} must (end|be over) (before|so that) {n} can (begin|start)?", "It's {n} now. (And the {k} before|Which {k} did we have before|What {k} came before)?", "{n} minus one {k} (is|makes|gives) (what|which {k})?", "One {k} (back from|earlier than) {n}(?| is?)", "(Name|Tell me|Say) the {k} that (precedes|comes before) {n}(.|)", "(The party|The meeting|My birthday) is one {k} before {n}. (Which|What) {k} is (that|it)?", "{n} is next, so (which|what) {k} is it now?", "{n} is still one {k} away. (Which|What) {k} is it now?", "Right before {n} we have (what|which {k})?", "previous {k} to {n}(?|)",
        "(What|Which) {k} (comes before|is before|is just before|comes right before|precedes|is the one before|comes directly before) {n}?", "(What comes before|And before|Before|What is before) {n}?", "The {k} before {n} is?", "before {n} comes?", "Before {n} comes (which {k}|what|...)?", "{n} (follows|comes after) (which {k}|what)?",
        "{n} is the {k} after (what|which one|which {k})?", "Which {k} (ends when|is over when) {n} (begins|starts)?", "Which {k} has {n} (after it|behind it)?", "After (which|what) {k} (does {n} come|is {n})?", "One {k} (earlier than|before) {n} is (what|which {k}|...)?", "It is {n}. (What|Which) was the {k} before?", "Going back one {k} from {n}, (where am I|which is it)?", "{n} is preceded by (what|which {k})?", "Which {k} is followed by {n}?",
        "(Which|What) {k} (leads into|gives way to|hands over to|runs right up to) {n}?",
        "Not the {k} after but the {k} before {n}, (please|which is it?)",
        "{n} has just (begun|started|arrived). (Which|What) {k} (just ended|did we just finish|came to an end|is behind us)?",
        "(Turning|Flipping) the calendar back from {n}, (which|what) {k} (do I see|shows up)?",
        "Fill in the (gap|blank): (___|...), {n}",
        "(Count|Counting) the {k}s backwards(:|,) {n} and then?",
        "(Which|What) {k} is (right|just|immediately) prior to {n}?",
        "I (always|often) (mix up|forget|confuse) the {k}s. What's before {n}?",
        "? -> {n}",
        "Until {n} (begins|starts|comes), it is still (which {k}|what)?",
    ),
    things=("the {k} (before|that comes before|just before|preceding|right before) {n}", "the {k} which has {n} after it"),
    clauses=("(what|which {k}) (comes before|precedes|is before) {n}",),
)  # fmt: skip
_BETWEEN = Wordings(
    questions=(
        "(whats|what's) between {n} and {m}?", "between {n} and {m}(?| which {k}?)", "It goes {n}, something, {m}. (What is it|Which {k} is it|What is missing)?", "(Which|What) {k} did I (skip|forget|leave out): {n}, {m}?", "{k} between {n} and {m}(?|)", "We meet after {n} but before {m}. (Which|What) {k} is that?", "{n}, blank, {m}. (What|Which {k}) goes in the blank?", "What's the {k} that has {n} before it and {m} after it?",
        "(What|Which) {k} (is|comes|lies|falls) between {n} and {m}?", "What (comes|is|lies) between {n} and {m}?", "(Which|What) {k} comes after {n} and before {m}?", "{n}, ..., {m}: (what is missing|which {k} is missing|which one is in the middle)?", "Between {n} and {m} (is|comes|lies) (which {k}|what|...)?", "(Which|What) {k} (is|stands) in the middle of {n} and {m}?", "It is later than {n} but earlier than {m}. Which {k} is it?",
        "Fill in the (gap|blank): {n}, (___|?|...), {m}",
        "{n} - ? - {m}",
        "(Which|What) {k} (separates|bridges|sits between) {n} and {m}?",
        "(Someone|My kid|The worksheet) left out the {k} between {n} and {m}(. Which is it?|, which one?)",
        "{n} is over and {m} has not (begun|started)( yet|). (Which|What) {k} is it?",
        "Sandwiched between {n} and {m} (is|we find) (which {k}|what)?",
        "One {k} past {n}, one {k} short of {m}: (which is it|what is it)?",
        "To get from {n} to {m}, which {k} do I (pass|go through)?",
    ),
    things=("the {k} between {n} and {m}", "the {k} after {n} and before {m}"),
    clauses=("(what|which {k}) (is|comes|lies) between {n} and {m}",),
)  # fmt: skip
_IS_AFTER = ("Does {n} come (right|directly|next|just) after {m}?", "Is {n} the {k} after {m}?", "{n} comes (right|next) after {m}, (right|true|correct)?", "(True or false|Right or wrong): {n} comes next after {m}.", "Does {n} follow {m}?", "(I think|I believe|My kid says) {n} comes right after {m}. (Right|Am I right|Is that correct)?", "(Yes or no|A plain yes or no): (does {n} come|is {n}) (directly|straight) after {m}?", "Is {m} (directly|immediately|straight) followed by {n}?", "Is it (correct|true|right) that {n} comes (right|directly) after {m}?", "After {m}, is {n} next?", "(When|Once) {m} ends, does {n} (begin|start)?", "Is {n} next in line after {m}?", "{m} and then {n}, (is that the right order|is this correct|correct)?")  # fmt: skip
_LENGTH = Wordings(
    questions=(
        "how many days in {n}(?| please| pls)", "(whats|what's) the number of days in {n}?", "{n} days(?| how many?)", "Which number does the last day of {n} have?", "What is the last day number (in|of) {n}?", "I (work|am away|am on holiday|fast) all {n}. How many days is that?", "From the first to the last of {n}, how many days?", "How many days are there altogether in {n}?", "Is {n} a month with 30 or 31 days?",
        "How many days (does {n} have|has {n}|are in {n}|in {n}|are there in {n}|does the month of {n} have|has the month {n})?", "(How long is|What is the length of) {n}( in days|)?", "{n} has how many days?", "How many days (is {n} long|does {n} last|long is {n})?", "Does {n} have 30 or 31 days?", "Is it 30 or 31 days (in|for) {n}?", "days in {n}", "{n}: how many days?", "When {n} is over, how many days have passed?", "If I stay for all of {n}, how many days is that?", "After how many days does {n} end?", "How many days must I wait from the beginning to the end of {n}?", "{n} is how many days long?", "How many days do I (count|find on the calendar) (in|for) {n}?",
        "(I'm|I am) (planning|booking|preparing) (a trip|a schedule|a course) for {n}. How many days (are there|does it have|do I have)?",
        "(My payslip|The rent|The hotel|My pass) covers the (whole|entire|full) month of {n}. How many days is (that|it)?",
        "(Number of days|Day count|Length in days)(:|,) {n}",
        "{n} runs for how many days( in total|)?",
        "(I always forget|I never remember|Is there a trick)(:|,) how many days (has {n}|in {n}|are in {n})?",
        "(I am drawing|I'm making) a calendar page for {n}. How many (boxes|days) do I need?",
        "Fill in the (blank|gap): {n} has (___|...) days",
        "{n} - 30 or 31?",
        "(Full|Whole) {n} = how many days?",
    ),
    things=("the number of days (in|of) {n}", "the length of {n}( in days|)"),
    clauses=("how many days {n} has", "how many days there are in {n}", "how long {n} is", "if {n} has 30 or 31 days"),
)  # fmt: skip
_TOMORROW = (
    "(whats|what's) tomorrow if (today is|it's) {n}?", "today is {n}, tomorrow is(?| what?| ...)", "today {n} tomorrow?", "(We meet|You leave|The shop opens|School starts) tomorrow. (Today is|It is) {n}. (Which|What) day (is that|will that be)?", "{n} is almost over. (What|Which) day (is it|will it be|is) tomorrow?", "It is {n} (evening|night|morning). (What|Which) day is it tomorrow?", "(If|When) it is {n} today, (what|which) day (comes|is) tomorrow?", "I'll do it tomorrow. Today is {n}, so I'll do it on (which day|what day|...)?", "Now it is {n}. (What|Which day) will it be in (24 hours|one day|a day)?", "{n} today. (What|Which day) tomorrow?", "My (mum|teacher|boss) said tomorrow, and today is {n}. Which day is meant?", "What will tomorrow be(,| if) today is {n}?",
    "(If today is|If it is|When today is|Suppose today is|Say today is) {n}(,| then|, then) (what day is|what is|what day will it be|which day is) tomorrow?",
    "Today is {n}. (What (day is|is|day will it be)|Which day is|And) tomorrow?", "(It is|It's) {n}( today|). (What|Which) day is tomorrow?", "What (day |)is tomorrow (if|when) (today is|it is) {n}?", "{n} is today. (What is|And) tomorrow?", "Tomorrow is (what|which day) (if|when) today is {n}?",
    "(It is|Today is) {n}. (Which day|What day|What) (comes tomorrow|will tomorrow be|will it be tomorrow)?", "My (birthday|party|test|flight) is tomorrow, and today is {n}. (On which day is it|Which day is that)?", "(If|When) (today's|it's) {n}, tomorrow is (what|...|which day)?", "Today is {n}. (24 hours from now it is|A day from now it is|One day later it is) (what|which day|...)?", "(I have a dentist appointment|We have a meeting|There's an exam) tomorrow and it's {n} today. (What|Which) day is that?", "{n} today, tomorrow (...|?|what?)", "My calendar (says|shows) {n} (today|right now). What will it (say|show) tomorrow?", "I go to bed on {n}. On (which|what) day do I wake up( the next morning|)?"
)  # fmt: skip
_TODAY = (
    "(whats|what's) today if yesterday was {n}?", "yesterday was {n}, today is(?| what?| ...)", "yesterday {n} today?", "(We met|I arrived|School started|The party was) yesterday, on {n}. (What|Which) day is (it |)today?", "(As|Since|Because) yesterday was {n}, (what|which day) is today?", "{n} is behind us since last night. (What|Which) day is it (now|today)?", "If it was {n} (one day|a day|24 hours) ago, (what|which) day is it (now|today)?", "I slept through {n} and woke up the next day. (What|Which) day is it?", "Yesterday I thought: it's {n}. And I was right. What day is it today?", "yesterday = {n}, today = (?|what?)",
    "(If|When|Suppose) yesterday was {n}(,| then|, then) what (day is it|day is|is) today?", "Yesterday was {n}. (What|Which) day is (it |)today?", "It was {n} yesterday. What is today?", "(What|Which) day is (it |)today if (yesterday was {n}|it was {n} yesterday)?", "{n} was yesterday. (What is|And) today?", "Today is (what|which day) (if|when) yesterday was {n}?", "Yesterday: {n}. Today: (?|what?)", "(24 hours ago|A day ago|One day ago) it was {n}. (What|Which) day (is it|do we have) (now|today)?", "My calendar (said|showed) {n} yesterday. What does it (say|show) today?", "{n} (was yesterday|ended last night), so (what|what day|which day) is today?", "I thought it was still {n}, but that was yesterday. (So what day is it|What day do we have)?"
)  # fmt: skip
_DAY_BEFORE_TOMORROW = (
    "(If|When|Suppose) tomorrow is {n}(,| then|, then) (what day is it|what day is|what is|which day is) today?", "Tomorrow is {n}. (What|Which) day is (it |)today?", "(What|Which) day is (it |)today if tomorrow (is|will be) {n}?", "Tomorrow will be {n}. (What is|And) today?", "(tomorrow is {n}, today is|tomorrow {n}, today)(?| what?| ...)", "It will be {n} tomorrow. What is today?", "{n} is tomorrow. (What|Which) day do we have (now|today)?", "(My exam|The match|Our trip) is tomorrow, on {n}. (What|Which) day is it (now|today)?", "In (24 hours|one day|a day) it will be {n}. (What|Which) day is it (now|today)?", "(whats|what's) today if tomorrow is {n}?", "(We leave|School starts|The shop opens) tomorrow, and that is {n}. So today is (what|which day|...)?",
)  # fmt: skip
_NEXT_MONTH = (
    "It is {n}. (What|Which) is next month?", "This month is {n}. (What|Which) (is|comes) next month?", "Last month was {n}. (What|Which) month is (it|it now|this)?", "next month if it's {n} now(?|)", "If this month is {n}, (what|which month) is next?", "(We are in|It's) {n} (now|right now). Next month is(?| what?| which?)", "My (baby|holiday|visa|course) is due next month and it's {n} now. Which month is that?", "A month ago it was {n}. (What|Which) month is it now?", "In one month, (what|which month) will it be? It's {n} now.", "today is in {n}, which month will it be in a month?", "I get paid next month. Now it is {n}. In which month do I get paid?",
)  # fmt: skip
_LAST_MONTH = (
    "It is {n}. (What|Which) was last month?", "This month is {n}. (What|Which) (was|came) last month?", "Next month is {n}. (What|Which) month is (it|it now|this)?", "last month if it's {n} now(?|)", "If this month is {n}, (what|which month) was the last one?", "(We are in|It's) {n} (now|right now). Last month was(?| what?| which?)", "I (moved|married|started here|had my birthday) last month and it's {n} now. Which month was that?", "In a month it will be {n}. (What|Which) month is it now?", "One month ago, (what|which month) was it? It's {n} now.", "I paid last month. Now it is {n}. In which month did I pay?",
)  # fmt: skip
_YESTERDAY = (
    "(whats|what's|what was) yesterday if (today is|it's) {n}?", "today is {n}, yesterday was(?| what?| ...)", "today {n} yesterday?", "I arrived yesterday. (Today is|It is) {n}. (Which|What) day did I arrive?", "{n} has just begun. (What|Which) day was (it |)yesterday?", "It is {n} (evening|night|morning). (What|Which) day was it yesterday?", "(If|When) it is {n} today, (what|which) day (came|was) yesterday?", "I (called|wrote|came|forgot it) yesterday, and today is {n}. On which day was that?", "Now it is {n}. (What|Which day) was it (24 hours|one day|a day) ago?", "{n} today. (What|Which day) yesterday?", "today = {n}, yesterday = (?|what?)",
    "(If today is|If it is|When today is|Suppose today is) {n}(,| then|, then) (what day was|what was|which day was) (it |)yesterday?", "Today is {n}. (What|Which) day was it yesterday?", "(It is|It's) {n}( today|). (What|Which) day was yesterday?", "(What|Which) day was (it |)yesterday if (today is|it is) {n}?", "{n} is today. (What was|And) yesterday?", "Yesterday was (what|which day) (if|when) today is {n}?", "(It is|Today is) {n}. What was yesterday?", "Today is {n}. (24 hours ago it was|A day ago it was|One day earlier it was) (what|which day|...)?", "My calendar (says|shows) {n} today. What did it (say|show) yesterday?", "It's {n} today and (my party|the match|the test|the lesson) was yesterday. (Which|What) day was that?", "{n} today, yesterday (...|?|what?)"
)  # fmt: skip
_POSITION = Wordings(
    questions=(
        "(whats|what's) the {o} {k} (of|in) the {u}?", "which {k} is the {o} one in a {u}?", "(name|say|give) the {o} {k} of (a|the) {u}(.|)", "Every {u} has its {o} {k}. (Which|What) is it?", "{u}: {o} {k}(?|)", "the {o} {k} in (a|the) {u} is (which|called what|...)?", "The {u}'s {o} {k} is called (what|...)?", "(We are learning|My kid is learning) the {k}s. (Which|What) is the {o} one( of the {u}|)?", "{o} {k} in the {u}, (which|what) (is it|one)?",
        "(What is|Which is|What's) the {o} {k} (of|in) the {u}?", "(What|Which) {k} (is|comes) {o}( in the {u}|)?", "The {o} {k} of the {u} is?", "(What|Which) {k} of the {u} is the {o}?", "In the {u}, which {k} (is|comes) {o}?", "{o} {k} of the {u}", "{o} {k}?", "The {u} has its {o} {k}. What is it called?", "Which {k} (is|do we call) the {o} (one |)of the {u}?", "Of all {k}s (in|of) the {u}, which (is|comes) {o}?",
        "(Counting|If you count|If I count) the {k}s of the {u}, (which|what) (is|comes) {o}?",
        "(Looking at|Going through) the {u}, (which|what) {k} do we (count as|call) the {o}?",
        "Fill in the (blank|gap): the {o} {k} of the {u} is (___|...)",
        "(For|In) (my worksheet|the exercise|a spelling test)(:|,) the {o} {k} (of|in) the {u}(?|)",
        "The {o} spot among the {k}s of the {u} (belongs to|goes to|is taken by) (what|which one)?",
        "(I don't want the whole list|Not all of them|No list), (just|only) the {o} {k} of the {u}(|, please)",
        "What do you call the {o} {k} of the {u}?",
        "(Which|What) {k} (has|takes) the {o} place in the {u}?",
    ),
    things=("the {o} {k} (of|in) the {u}", "the name of the {o} {k} of the {u}", "the {u}'s {o} {k}"),
    clauses=("(what|which) the {o} {k} of the {u} is", "(which|what) {k} (is|comes) {o} in the {u}"),
)  # fmt: skip
_BEGINNING = (
    "(whats|what's) the first {k} of the {u}?", "A new {u} (starts|begins) with which {k}?", "Which {k} comes before all the others in the {u}?", "A {u} always (starts|begins) in the same way: with which {k}?",
    "With which {k} does the {u} (begin|start)?", "Which {k} (starts|begins|opens) the {u}?", "The {u} (begins|starts) with which {k}?", "(What|Which) {k} kicks off the {u}?", "At the very (start|beginning) of the {u} (comes|is|we find) which {k}?", "The {u} kicks off with (what|which) {k}?")  # fmt: skip
_END = (
    "(whats|what's) the last {k} of the {u}?", "last {k} of the {u}(?|)", "Which {k} comes at the end of the {u}?", "The {u} is nearly over. Which {k} is the last one?", "Which {k} comes after all the others in the {u}?",
    "With which {k} does the {u} (end|finish)?", "(Which|What) {k} (ends|closes|finishes) the {u}?", "The {u} ends with which {k}?", "What is the final {k} of the {u}?", "(What|Which) {k} (wraps up|rounds off|concludes) the {u}?", "At the very end of the {u} (comes|is|we find) which {k}?", "After which {k} is the {u} over?")  # fmt: skip
_NUMBERED = ("Which {k} is number {i} (of|in) the {u}?", "{k} number {i} of the {u}(?|)", "What is {k} number {i}?", "The number {i} {k} of the {u} is which?", "(Which|What) {k} (has|gets|carries) the number {i}?", "{k} no. {i}(?| please)", "If {k}s had numbers, which would be number {i} in the {u}?")  # fmt: skip
_PARTS = Wordings(
    questions=(
        "how many {p} in {w}( pls| please|)(?|)", "{w}, how many {p}?", "What number of {p} does {w} have?", "There are how many {p} in {w}?", "Exactly how many {p} (are in|has|are there in) {w}?", "{w} has (...|___|?) {p}", "My (son|daughter|pupil) asks: how many {p} in {w}?", "how many {p} does {w} (have|got)", "Does {w} have many {p}? How many?", "{w} has {p}. How many( of them|)?", "So how many {p} are there in {w}?",
        "How many {p} (does {w} have|has {w}|are in {w}|are there in {w})?", "How many {p} (does {w} have|are in {w})?", "{w} (has|consists of|is made of) how many {p}?", "In {w}, how many {p} are there?",
        "{p} in {w}", "{p} of {w}?", "{w} - how many {p}?", "(Count|Tell me) the {p} (of|in) {w}.", "If I count the {p} of {w}, how many do I get?", "How many {p} do you (count|find) in {w}?",
        "Fill in the (blank|gap): {w} has (___|...) {p}",
        "{w} = how many {p}?",
        "How many {p} (make up|belong to|come with) {w}?",
        "(I never know|I keep forgetting|Remind me)(:|,) how many {p} are in {w}?",
        "What's the (count|total) of {p} for {w}?",
        "How many {p} has {w} got?",
        "No lecture, just (say|tell me) how many {p} {w} has.",
        "(A child asked me|My kid asked|They asked at school) how many {p} {w} has.",
        "(Normally|Usually), {w} has how many {p}?",
    ),
    things=("the number of {p} (in|of) {w}",),
    clauses=("how many {p} {w} has", "how many {p} (are|there are) in {w}"),
)  # fmt: skip


def calendar(scene: Scene) -> list[Exchange]:
    """Neighbours of a day or month, lengths, positions, parts of a whole."""
    random = scene.random
    names, kind = random.choice(((DAYS, "day"), (MONTHS, "month")))
    index = random.randrange(len(names))
    form = random.choice((_after, _after, _before, _before, _between, _is_after, *(_other,) * 3))
    return [form(random, names, kind, index)]


def _exchange(
    random: Random, wordings: Wordings | tuple[str, ...], answer: str, word: str, **slots: str
) -> Exchange:
    if isinstance(wordings, Wordings):
        prompt = wordings.asked(random, **slots)
    else:
        prompt = say(random, random.choice(wordings).format(**slots))
    return Exchange(typed(random, prompt), answer, word=word)


def _after(random: Random, names: tuple[str, ...], kind: str, index: int) -> Exchange:
    after = names[(index + 1) % len(names)]
    if kind == "day" and random.random() < 0.3:
        if random.random() < 0.3:
            return _exchange(random, _TODAY, f"Today is {after}.", after, n=names[index])
        return _exchange(random, _TOMORROW, f"Tomorrow is {after}.", after, n=names[index])
    answer = f"The {kind} after {names[index]} is {after}."
    if kind == "month" and random.random() < 0.25:
        return _exchange(random, _NEXT_MONTH, answer, after, n=names[index])
    return _exchange(random, _AFTER, answer, after, n=names[index], k=kind)


def _before(random: Random, names: tuple[str, ...], kind: str, index: int) -> Exchange:
    before = names[index - 1]
    if kind == "day" and random.random() < 0.35:
        if random.random() < 0.4:
            return _exchange(random, _DAY_BEFORE_TOMORROW, f"Today is {before}.", before, n=names[index])  # fmt: skip
        return _exchange(random, _YESTERDAY, f"Yesterday was {before}.", before, n=names[index])
    answer = f"The {kind} before {names[index]} is {before}."
    if kind == "month" and random.random() < 0.25:
        return _exchange(random, _LAST_MONTH, answer, before, n=names[index])
    return _exchange(random, _BEFORE, answer, before, n=names[index], k=kind)


def _between(random: Random, names: tuple[str, ...], kind: str, index: int) -> Exchange:
    first, middle, last = (names[(index + step) % len(names)] for step in (-1, 0, 1))
    answer = f"Between {first} and {last} comes {middle}."
    return _exchange(random, _BETWEEN, answer, middle, n=first, m=last, k=kind)


def _is_after(random: Random, names: tuple[str, ...], kind: str, index: int) -> Exchange:
    """Whether one comes right after the other."""
    right, before = names[index], names[index - 1]
    guess = guessed(random, right, [name for name in names if name != before])
    prompt = say(random, random.choice(_IS_AFTER).format(n=guess, m=before, k=kind))
    return Exchange(typed(random, prompt), f"The {kind} after {before} is {right}.", word=right)


def _other(random: Random, names: tuple[str, ...], kind: str, index: int) -> Exchange:
    """How long a month is, or which place a day or month has."""
    if kind == "month" and random.random() < 0.6:
        length = str(MONTH_LENGTHS[index])
        return _exchange(random, _LENGTH, _month_length(index), length, n=names[index])
    unit = {"day": "week", "month": "year"}[kind]
    place = _ORDINALS[index] if index < len(names) - 1 or random.random() < 0.4 else "last"
    special = _BEGINNING if index == 0 else _END if place == "last" else _NUMBERED
    wordings = special if random.random() < 0.2 else _POSITION
    answer = f"The {place} {kind} of the {unit} is {names[index]}."
    slots = {"o": place, "k": kind, "u": unit, "i": str(index + 1)}
    return _exchange(random, wordings, answer, names[index], **slots)


def _month_length(index: int) -> str:
    tail = ", and 29 in a leap year" if MONTHS[index] == "February" else ""
    return f"{MONTHS[index]} has {MONTH_LENGTHS[index]} days{tail}."


def counted(scene: Scene) -> list[Exchange]:
    """How many parts a whole has, and other facts with one short answer."""
    random = scene.random
    if random.random() < 0.5:
        pattern, answer, word = random.choice(COUNTED)
        return [Exchange(typed(random, Wordings((pattern,)).asked(random)), answer, word=word)]
    parts, whole, count, more = random.choice(PARTS)
    a_whole = with_article(whole)
    asked = random.choice((a_whole, a_whole, f"one {whole}"))
    prompt = _PARTS.asked(random, p=parts, w=asked)
    return [
        Exchange(
            typed(random, prompt), f"{capitalised(a_whole)} has {count} {parts}{more}.", word=count
        )
    ]
