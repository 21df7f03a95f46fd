"""Small sums, in figures and in little stories."""

from __future__ import annotations

import operator
from random import Random

from training.dialogue import Exchange, Scene
from training.facts.names import invented
from training.facts.words import LONG_NUMBER_WORDS, NAMES, NUMBER_WORDS
from training.phrasing import capitalised, say, typed, with_article

_OPERATIONS = {"+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.floordiv}
_WORDS = {"+": "plus", "-": "minus", "*": "times", "/": "divided by"}
_THINGS = ("apples", "books", "balls", "coins", "cookies", "flowers", "pencils", "eggs", "marbles", "cars", "stickers", "cakes", "oranges", "toys", "candies", "stones", "cards", "bananas", "pears", "shells", "stamps", "keys", "shirts", "hats", "plants", "photos", "tickets", "buttons", "balloons", "lemons", "nuts", "carrots", "potatoes", "pens", "kites", "dolls", "rings", "songs", "letters", "spoons", "cups")  # fmt: skip
_HOLDERS = (
    "boxes",
    "bags",
    "baskets",
    "plates",
    "rows",
    "jars",
    "shelves",
    "cars",
    "rooms",
    "tables",
)

# Stories; {a} and {b} are the numbers, {t} the things, {n} a name, {m} another, {h} what holds things.
_GAINS = (
    "(I am|I'm|im) {a}(.| and|,) my (brother is {b} years older. How old is he|sister is {b} years older. How old is she|cousin is {b} years older, so how old is my cousin)?", "{n} is {a}. {m} is {b} years older( than {n}|). (How old is {m}|What age is {m}|And how old is {m})?", "{m} is {b} years older than {n}, and {n} is {a}. How old is {m}?", "(A plant|A tree|The sunflower) is {a} (centimeters|inches|feet) (tall|high) and grows {b} more. How (tall|high) is it( now| then|)?",
    "{n} has {b} more {t} than {m}. {m} has {a}. How many (does {n} have|has {n} got|{t} has {n})?", "{m} has {a} {t}. {n} has {b} more than {m}. How many (does {n} have|{t} does {n} have)?", "The red (shirt|bag|hat|cup) costs {a} (dollars|euros|pounds), the blue one (is {b} more expensive|costs {b} more). How much is the blue one?", "It was {a} degrees (in the morning|at first|yesterday) and got {b} degrees warmer. How warm is it now?",
    "You have {a} {t}. Your (mum|friend|brother|teacher|grandma) gives you {b} more. How many do you have( now| in total| altogether|)?", "You (find|buy|pick|get) {a} {t} on Monday and {b} on Tuesday. How many (do you have|is that) (in all|altogether|together)?", "My (mum|dad|aunt|boss) gave me {a} {t}, my (uncle|sister|friend) gave me {b}. How many did I get( together| in all| altogether|)?", "I ate {a} (grapes|cookies|cherries) before lunch and {b} after lunch. How many did I eat( in total| altogether| that day|)?",
    "I (lost {a} {t} yesterday and {b} today. How many did I lose|sold {a} {t} yesterday and {b} today. How many did I sell|gave away {a} {t} and then {b} more. How many did I give away|broke {a} {t} and then {b} more. How many did I break) (in total|altogether|in all)?", "{n} (spends|spent) {a} (dollars|euros|pounds) on (food|shoes|books) and {b} on (toys|a ticket|a game). How much did {n} spend( in total| altogether| in all|)?", "{a} kids are (playing|in the park|in the pool|at the party). {b} (more|others|new ones) (join|join in|come|arrive|show up). How many (kids are there|are there|kids is that)( now|)?",
    "{a} birds (sit|are) (on a wire|in a tree|on the roof). {b} (more|others) (land|fly in|come|join them). How many birds (are there|is that)( now|)?", "The hens laid {a} eggs (today|on Monday) and {b} (yesterday|on Sunday). How many eggs (did we get|is that)( in all| together|)?", "{a} (red|green|big) {t} and {b} (blue|yellow|small) {t}(. How many {t}| - how many {t}|, how many {t})( are there|) (altogether|in all|in total)?", "(got|have|i have) {a} {t}, (bought|found|got) {b} more, how many (now|do i have|in total)(?|)",
    "(had|i had) {a} {t} (then|and then|and) got {b} more. (total|how many now|how many is that)(?|)", "{a} {t}, plus {b} from {n}. (How many|How many now|Total)?", "i had {a} {t} (and|n) my (friend|mum|brother) gave me {b}, how many do i have( now|)", "{n} gets {a} {t} from {m} and {b} from (me|grandma|a friend). How many (does {n} get|{t} does {n} have) (altogether|in total|in all)?", "The (train|bus|film) takes {a} minutes and the (walk|break|rest) takes {b}. How (long|many minutes) is that (in total|altogether|together)?",
    "How old will (I be in {b} years? I am {a}|{n} be in {b} years? {n} is {a})( now| today|).", "In {b} years, how old will {n} be? {n} is {a} (now|today).", "A (house|tower|hotel) has {a} floors. They build {b} more( on top|). How many floors (does it have|are there)( now|)?", "I (saved|earned|made) {a} (dollars|euros|pounds) last week and {b} this week. How much (is that|money is that|did I get)( together| in total|)?", "There (were|are) {a} {t} in (my|the) (bag|box|drawer). I (put in|added|put) {b} more. How many (are in there|are there|{t} is that)( now|)?",
    "We planted {a} (trees|roses|bushes) last year and {b} this year. How many (did we plant|is that)( altogether| in total|)?", "(We had|There were) {a} guests, then {b} (more|late ones|friends of {n}) (came|arrived|turned up). How many guests( were there| is that|)( in the end|)?", "{a} (cows|sheep|ducks) live on the farm and {b} (are born|more are bought|new ones come). How many (are there now|live there now|is that)?", "How many {t} do {n} and {m} have (together|in total|in all) if {n} has {a} and {m} has {b}?", "First I put {a} {t} in an empty (box|bag|drawer), then {b} more. How many are in it?",
    "{n} (has|had|owns|holds|got) {a} {t}. (He|She|{n}) (gets|got|buys|bought|finds|found|wins|won|is given|was given|receives|makes|picks|earns|collects) {b} more. How many (does {n} have|are there|{t} are there|does {n} have now|is that)?",
    "{m} (gives|gave|sends|brings|sells) {n} {b} {t}. {n} (already |)had {a}. How many (does {n} have|{t} has {n}|are there)( now|)?", "To {a} {t} (I|we|they) (add|put) {b}( more|). How many (are there|is that|{t} are there|do we get)( now|)?", "(A shop|A farmer|A baker|{n}|The teacher) has {a} {t} and (buys|gets|finds|makes|orders) {b} (more|others|new ones). How many {t} (is that|are there)?",
    "How many {t} (are there|do I have|is it) if I have {a} {t} and (get|buy|find|am given|win) {b} more?", "{a} {t} (were|are) (in the basket|there|on the shelf). Then {b} (came|were added|are put in). How many (now|are there now)?", "{n} has {a} {t}, {m} has {b} more. How many does {m} have?",
    "(There are|I see) {a} (children|people|men) in the (room|bus|house). {b} (more come|more come in|others join them|more get on). How many are there( now|)?", "{n} (walks|runs|drives) {a} (kilometers|miles|meters) and then {b} more. How far is that?", "If I have {a} and get {b} more, (how many|what) do I have?", "{n}'s {a} {t} and {m}'s {b} {t} (make|are) how many( together|)?", "Put {a} {t} and {b} {t} together. How many (do you get|is it|are there)?",
    "{n} has {a} {t} and (gets|buys|finds|is given) {b} more(.|,) (How many {t} does {n} have|How many {t} are there|How many {t} has {n})( now| in total| altogether|)?",
    "I have {a} {t} and (get|buy|find) {b} more. How many {t} do I have( now| in total|)?",
    "{n} has {a} {t} and {m} has {b} {t}. How many {t} do they have (together|in total|altogether)?",
    "There are {a} {t} (on the table|in the box|here) and {b} {t} (on the floor|in the bag|there). How many {t} (are there|is that)( in total|)?",
    "We (are|have) {a} (boys|men|adults) and {b} (girls|women|children). How many (people|of us) are we( together| in total|)?",
    "I (see|count|have) {a} (cats|cows|birds) and {b} (dogs|horses|fish). How many animals (do I see|do I have|is that|are there)( in total|)?",
    "{n} is {a} years old. How old will (he|she|{n}) be in {b} years?", "I am {a} years old. How old (will I be|am I) in {b} years?",
    "{n} (picks|reads|makes|finds) {a} {t}(,| and) then {b} more. How many (are that|{t} is that|{t} does {n} have|{t} are there)( now|)?",
    "(In the morning|First) {n} (finds|buys|gets) {a} {t}, (in the evening|then|later) {b}( more|). How many (is that|{t} are there)( together|)?",
    "If I have {a} {t} and you give me {b}( more|), how many {t} do I have?", "{a} {t} and {b} {t} (are|make) how many {t}?",
    "{n} (started|began) (the day|the week|the game) with {a} {t} and (picked up|collected|was handed) {b} extra(. How many in the end?|. How many is that altogether?|, what's the total?)",
    "(My|Our) (shelf|drawer|bag|desk) already holds {a} {t} and I (squeeze|put|pack) in {b} more. What's the (count|total)( now|)?",
    "(Yesterday|On Monday) I (counted|sold|made|packed) {a} {t}, (today it was|the next day) {b}. (What's that in total|Both days together|What is the sum)?",
    "{n}: {a} {t}. {m}: {b} {t}. (Total|Together|Sum|How many in all)?",
    "{n} and {m} pool their {t}: {a} from {n}, {b} from {m}. (How big is the pile|What is the total)?",
    "The (bus|train|boat) carries {a} (people|passengers). At the (next|first) stop {b} more (climb aboard|board|hop on). How many (are on board|ride along|travel on)( now|)?",
    "Help my (kid|daughter|son) with this( one|): {a} {t} plus another {b} {t}, how many altogether?",
    "(Lunch|A ticket|The first item|A shirt) costs {a} (dollars|euros|pounds) and (a drink|the bus|the second item|a hat) costs {b}. (What do I pay|How much is that|What's the bill)( in total| altogether|)?",
    "I (ran|walked|cycled) {a} miles on Saturday plus {b} on Sunday(. What's my weekend total?|, how far did I get?)",
    "(Our team|{n}|My team) had {a} points and then (scored|got|made) {b} more. (What's the score now|How many points is that)?",
)  # fmt: skip
_LOSSES = (
    "(I am|I'm|im) {a}(.| and|,) my (brother is {b} years younger. How old is he|sister is {b} years younger. How old is she|cousin is {b} years younger, so how old is my cousin)?", "{n} is {a}. {m} is {b} years younger( than {n}|). (How old is {m}|What age is {m}|And how old is {m})?", "{m} is {b} years younger than {n}, and {n} is {a}. How old is {m}?", "{n} is {a} (years old |)and {m} is {b}. How (much|many years) (older is {n}|younger is {m})?", "How much (older is {n} than {m}|younger is {m} than {n}) if {n} is {a} and {m} is {b}?", "I am {a}( now|). How old was I {b} years ago?", "How old was {n} {b} years ago? {n} is {a} (now|today).",
    "The red (shirt|bag|hat|cup) costs {a} (dollars|euros|pounds), the blue one (is {b} cheaper|costs {b} less). How much is the blue one?", "A (jacket|bike|phone|game) costs {a} (dollars|euros|pounds). (With the coupon|In the sale|Today) it is {b} (off|cheaper|less). (What do I pay|How much is it now|What is the new price)?", "I pay with {a} (dollars|euros|pounds), the (bread|book|ticket) costs {b}. How much (change do I get|do I get back|comes back)?", "The red (rope|stick|pencil) is {a} (centimeters|inches) long, the blue one is {b} shorter. How long is the blue one?", "{n} is {a} (centimeters|inches) tall, {m} is {b} shorter. How tall is {m}?",
    "{n} has {a} {t}, {m} has {b}. How many more (does {n} have|{t} does {n} have|has {n})( than {m}|)?", "How many more {t} does {n} have than {m} if {n} has {a} and {m} has {b}?", "{n} has {a} {t} and {m} (only |){b}. (What is the difference|How many fewer does {m} have|How many more has {n})?", "{n} has {b} fewer {t} than {m}. {m} has {a}. How many does {n} have?", "I had {a} (cookies|grapes|sweets|slices of pizza|nuts) and ate {b}. How many (are left|do I have left|do I still have)?", "You have {a} {t}. You (give|hand|lend|sell) {b} to (me|{n}|a friend|your sister). How many do you (have left|keep|still have)?",
    "I (give|gave|lent|handed|passed) {n} {b} of my {a} {t}. How many (do I have left|do I keep|are left for me|remain)?", "i had {a} {t} and my (dog|brother|friend) (ate|took|stole|broke) {b}, how many (left|do i have left|do i have now|now)(?|)", "(had|i had|have) {a} {t}, (ate|lost|sold|gave away|used) {b}, how many left(?|)", "{a} {t}, {b} (gone|eaten|broken|lost|sold|stolen). (How many left|What's left|How many now)?", "{a} {t} minus the {b} I (ate|lost|sold|gave away)(:|,) how many?", "A bowl has {a} (apples|plums|nuts). We eat {b}( of them|). How many (stay|are left|remain) in the bowl?",
    "{a} (ducks|frogs|fish|swans) are in a pond. {b} (swim away|leave|disappear). How many (are left|remain|are still in the pond)?", "{a} (kids|children|friends) are (playing|at the party|in the pool). {b} (go home|leave|have to go). How many (are left|stay|are still there)?", "{a} (cups|glasses|plates) (stood|were) on the (table|shelf). {b} (broke|fell down and broke|got broken). How many are (left|still whole|not broken)?", "{a} balloons, {b} (pop|burst|fly away). How many (are left|remain|do we have left)?", "(The baker|The shop|{n}) (baked|made|had) {a} (cakes|rolls|pies) and sold {b}. How many (were not sold|are left|remain)?",
    "It was {a} degrees (at noon|today|this morning) and then it got {b} degrees colder. (How warm|How cold) is it( now|)?", "The (trip|way|walk) is {a} (kilometers|miles) long and (I|we) have (done|finished|made) {b}. How far is it still?", "The (film|lesson|show) lasts {a} minutes and {b} are over. How many minutes (are left|remain|to go)?", "I need {a} ({t}|points) and have {b}. How many (more do I need|am I missing|are missing)?", "Of {a} (pupils|kids|children)(,|) {b} are girls. How many (boys are there|are boys)?", "There are {a} (seats|chairs|beds|places) and {b} are taken. How many are (free|still free|empty)?",
    "{n} spends {b} of (his|her) {a} (dollars|euros|pounds). How much (is left|does {n} have left|remains)?", "{n} ate {b} (cookies|plums|sweets). There were {a} at first. How many are left?", "How many {t} (do I have left|are left)? I had {a} and (lost|sold|gave away|used) {b}.", "(The tree|The plant|A bush) had {a} (leaves|berries|flowers). {b} (fell off|fell down|were picked). How many are (left|still on it)?", "We (are|were) {a} (friends|players|people) and {b} (left|went home|gave up|got tired). How many of us are (left|still here)?", "(Mum|Dad|Grandma|{n}) baked {a} (cookies|muffins|rolls), the kids ate {b}. How many (are left|remain)?",
    "{n} (has|had|owns|holds|got) {a} {t}. (He|She|{n}) (loses|lost|eats|ate|sells|sold|gives away|gave away|breaks|broke|drops|dropped|throws away|uses up) {b}( of them|). How many (are left|{t} are left|does {n} have now|does {n} still have|remain)?",
    "From {a} {t}(,|) {n} (takes|eats|sells|loses|gives {m}|gives away|breaks|removes) {b}. How many (are left|remain|stay)?", "Of (my|our|the) {a} {t}, {b} (are broken|are gone|fell|were stolen|were sold|got lost). How many (are left|remain|are still good|do I still have)?",
    "(A shop|A farmer|A baker|{n}|The teacher) has {a} {t} and (sells|gives away|loses|drops|breaks) {b}. (How many are left|How many {t} remain|What is left)?", "{b} of {a} {t} are (red|gone|{m}'s|broken). How many are not?", "How many {t} (are left|do I have left|remain) (if|when) I take {b} (away from|from) {a} {t}?",
    "{n} had {a} {t} in the morning. In the evening there are {b} (fewer|less). How many are (there|left)?", "(There are|I see) {a} (children|people|men) in the (room|bus|house). {b} (leave|go out|get off|go home). How many (stay|are left|are still there)?", "Take {b} (away |)from {a}. (What is left|What remains|How much is left)?",
    "{n} has {a} {t}, {m} has {b} fewer. How many does {m} have?", "(A rope|A board|A ribbon) is {a} (meters|inches) long. I cut off {b}. How long is the rest?",
    "{n} has {a} {t} and (loses|eats|sells|gives away|gives {m}) {b}(.|,| of them.) How many {t} (does {n} have|are|does {n} still have) left?",
    "I (have|had) {a} {t} and (lost|gave away|sold) {b}(.| of them.) How many {t} (do I have left|are left|do I still have)?",
    "There are {a} {t} (on the table|in the box). {n} takes {b}( away| of them|). How many {t} are left?",
    "(There were|We had) {a} {t}. {b} (are gone|were eaten|were lost|broke|fell down|went away). How many (are left|remain|are still there|do we still have)?",
    "(I have|I had|{n} has|{n} had) {a} (dollars|euros|coins) and (spend|spent|pay|lost) {b}. How much (is left|do I have left|remains|money is left)?",
    "{n} needs {a} {t} but has only {b}. How many (are missing|more are needed)?", "There are {a} birds (on|in) a tree. {b} fly away. How many (birds are left|stay|are still there)?",
    "You have {a} {t} and (lose|give me|eat) {b}( of them|). How many (do you have left|do you still have|remain|are left)?",
    "If I have {a} {t} and (give away|lose) {b}, how many (are left|do I have left|{t} are left)?",
    "{n} (started|began) (the day|the game) with {a} {t} and (finished|ended) with {b} fewer. How many (remained|were left over|did {n} end up with)?",
    "Out of {a} {t}, {b} are missing. How many (do we still have|are still here)?",
    "(We ordered|I bought|Mum bought) {a} {t} but {b} (got ruined|disappeared|never arrived|went missing). (What's left|How many survive|How many can we still use)?",
    "The (bus|train|boat) carries {a} (people|passengers) and {b} (get off|step out|leave) at the (next|first) stop. How many (stay on|ride on|are still on board)?",
    "(My|Our|The) class has {a} (kids|pupils|students) and {b} (are sick|are absent|stayed home) today. How many (came|are here|are present)?",
    "(The|My) book has {a} pages and I have read {b}. How many pages (to go|are left|do I still have to read)?",
    "I had {a} (dollars|euros|pounds) and (a ticket|lunch|a book) set me back {b}. What's in my (wallet|purse|pocket) now?",
    "{n} wants {a} {t} and (has collected|has saved|already has) {b}. How many (to go|more does {n} need|are still needed)?",
    "Hand {b} of your {a} {t} to {n}: how many do you keep?",
)  # fmt: skip
_GROUPS = (
    "One (ticket|coffee|book|pizza) costs {b} (dollars|euros|pounds). How much (do I pay|is it|would it be) for {a}( of them|)?", "{a} (tickets|coffees|books|pens) at {b} (dollars|euros|pounds) each(. How much is that|. What do I pay|, how much is that|, how much altogether)?", "Each (ticket|pen|cake) (costs|is) {b} (dollars|euros). I (buy|take|want|need) {a}. (What do I pay|How much is that|What is the price)( in total| altogether|)?", "{t} cost {b} (dollars|euros|cents) each. (How much are|What do I pay for|How much for|What is the price of) {a}?", "How much do I pay for {a} {t} if (one|each|each one) costs {b} (dollars|euros|cents)?",
    "(The garden has|I plant|There are|We made) {a} rows (of|with) {b} (flowers|trees|bushes). How many (is that|are there)( in total|)?", "{n} reads {b} pages (a|every|each) day. How many pages (is that|does {n} read) in {a} days?", "I (drink|need|use) {b} (cups|glasses|bottles) (a|every|each) day. How many (is that |)in {a} days?", "I (work|sleep|study|train) {b} hours (a|every|each|per) day. How many hours is (that|it) in {a} days?", "{n} (earns|gets|makes) {b} (dollars|euros|pounds) (an|per|every) hour. How much (is it|does {n} get|is that) for {a} hours?",
    "I give {b} {t} to each of (my |){a} (friends|kids|pupils|cousins). How many {t} (do I need|do I give away|is that)( in total| altogether|)?", "{a} (kids|children|friends) (want|need|bring|have|lose) {b} {t} each. How many {t} (altogether|is that|in total)?", "You have {a} (boxes|bags|jars). (Each|Every one) has {b} {t} in it. How many {t} do you have( altogether| in total|)?", "{a} (boxes|bags|jars|packs|tins), {b} {t} (in each|each|in every one)(. How many {t}|, how many {t})(?| altogether?| in total?)", "i (have|bought|got) {a} packs (of|with) {b} {t}(,|) how many (is that|in total|{t} is that)(?|)",
    "A pack has {b} {t}. (I buy|You buy|We get|There are) {a} packs. How many {t} (is that|are there)( in total|)?", "(A|One) (van|boat|car) (carries|takes|holds) {b} people. How many people (fit in|can ride in|go in) {a} of them?", "The (house|hotel|school) has {a} floors with {b} (rooms|windows|doors) (each|on each floor|on every floor). How many (is that|are there|is it)( in total|)?", "In a (quiz|game|test) (each|every) right answer gives {b} points. I got {a} right. How many points (is that|do I have|did I get)?", "{n} has {b} {t}. {m} has {a} times as many. How many (does {m} have|has {m})?",
    "{m} has {a} times as many {t} as {n}. {n} has {b}. How many (does {m} have|has {m})?", "For one (cake|pie|bowl|salad) I need {b} (eggs|apples|lemons|spoons of sugar). How many for {a}?", "One cake needs {b} eggs. How many eggs (do {a} cakes need|for {a} cakes|are in {a} cakes)?", "(I|We) (bought|ordered|got) {a} pizzas with {b} slices each. How many slices( is that| are there| do we have|)( in total|)?", "Every day for {a} days {n} puts {b} coins in a jar. How many coins are in (it|the jar)( at the end| then|)?", "{a} (shelves|drawers|cupboards) (hold|have) {b} {t} each(, how many|. How many) {t} (in all|in total|altogether)?",
    "How many {t} do I need if {a} (kids|guests|people) (get|want|use) {b} each?", "The (taxi|train|boat) goes {b} (miles|kilometers) (an|every|per) hour. How far (does it get|does it go) in {a} hours?", "A hen lays {b} eggs a week. How many eggs (is that |)in {a} weeks?", "{n} (wins|finds|sells|makes) {b} {t} a (day. How many in {a} days|week. How many in {a} weeks|month. How many in {a} months)?", "A rope is {b} meters long. How long are {a} (of them|such ropes) together?",
    "Each of {a} (children|people|friends|teachers) (has|gets|buys|wins|carries|eats) {b} {t}. How many {t} (is that|are there|are that)( in total| together|)?", "{n} (fills|packs|has|buys) {a} {h}. (Each|Every one) (holds|has|gets|contains) {b} {t}. How many {t} (are there|is that|does {n} have)?", "How many {t} are in {a} {h} if (each|every one) has {b}?", "{n} (reads|buys|eats|picks|makes) {b} {t} (every day|a day). How many in {a} days?", "{a} times {b} {t} (are|makes|is) how many( {t}|)?",
    "There are {a} {h} with {b} {t} (each|in each). How many {t} (are there|is that)( in total| altogether|)?",
    "{n} has {a} {h} with {b} {t} in each. How many {t} does {n} have?", "{a} {h} hold {b} {t} each. How many {t} are there?",
    "One {t1} costs {b} dollars. (How much do|What do) {a} {t} cost?",
    "One (box|bag|basket|shelf|plate) (holds|has|contains) {b} {t}. How many {t} (are in|do I have in|fit in) {a} of them?",
    "I (buy|have|get) {a} bags with {b} {t} each. How many {t} (is that|do I have|are there)( in total|)?", "{a} children (get|have|eat) {b} {t} each. How many {t} (is that|are that|are there)?",
    "Every (crate|carton|packet|drawer) fits {b} {t}. (I've got|We filled|Someone ordered) {a} of them. How many {t} altogether?",
    "{a} (teams|tables|families) with {b} people (each|in each): how many people( altogether| in total|)?",
    "{n} (earns|saves|spends) {b} (dollars|euros|pounds) (a|per|each) day. How much is that (after|in|over) {a} days?",
    "{t} come in packs of {b}. I (grab|buy|order) {a} packs(. How many do I end up with?|, how many is that?|. What is the total?)",
    "The (hall|theatre|classroom|cinema) has {a} rows (of|with) {b} seats. How many seats (are there|is that|in total)?",
    "One {t1} weighs {b} grams. What (do|would) {a} {t} weigh?",
)  # fmt: skip
_SHARES = (
    "{a} {t} are (shared|split|divided) (fairly|equally|evenly) (among|between|by) {b} (children|kids|friends|people). How many (does each get|{t} does each get|for each|each)?", "{b} (children|kids|friends|sisters|brothers) share {a} {t}( fairly| equally| evenly|). How many (does each|does everyone|does each one|does each of them) get?", "(I|We) (have|got|bought) {a} {t} for {b} (kids|guests|friends). Everyone gets the same( number|). How many (each|does each get|are for each|per person)?", "{n} has {a} {t} and (shares|splits|divides) them (fairly|equally|evenly) (among|between) {b} (friends|children|cousins). How many does each (one |)get?",
    "{n} puts {a} {t} (equally|evenly) (into|in) {b} {h}. How many (are in each|in each|{t} are in each one)?", "{a} {t} go (evenly|equally) into {b} (boxes|bags|jars|baskets|piles). How many (in each|are in each|does each hold)?", "(I|We) pack {a} {t} in boxes of {b}. How many boxes (are needed|is that|do we get)?", "{t} come in packs of {b}. I need {a}( {t}|). How many packs (do I buy|is that|should I get)?", "{a} (people|pupils|kids) (sit|are sitting|stand) in {b} equal rows. How many (are in each row|in each row|per row|in one row)?", "{a} (pupils|players|kids) (make|form) teams of {b}. How many teams (are there|is that|do we get)?",
    "{a} (pupils|players|kids) (make|form|are put in) {b} equal (teams|groups). How many (in each|are in each|in one)?", "{b} {t} cost {a} (dollars|euros|pounds|cents). (How much|What) does (one|one {t1}|each) cost?", "{n} (pays|paid) {a} (dollars|euros|pounds) for {b} {t}. (How much|What) does (one|each|one {t1}) cost?", "{b} (friends|people|neighbours) (split|share) a bill of {a} (dollars|euros|pounds)( evenly| equally| fairly|). (How much|What) does each (one |)pay?", "{n} reads {a} pages in {b} days, the same (number |)(each|every) day. How many pages (a|per|each) day?", "A (book|story) has {a} pages. I read {b} (a|every|each|per) day. How many days (does it take|do I need|is that)?",
    "{n} (earns|makes|gets) {a} (dollars|euros|pounds) in {b} hours. How much (is that|does {n} get) (per|an|in one) hour?", "We (drive|go|ride) {a} (miles|kilometers) in {b} hours. How far do we get (in one|per|each) hour?", "(A rope|A ribbon|A board) is {a} (meters|inches) long. I cut it into {b} equal pieces. How long is (each|each piece|one piece)?", "(A rope|A ribbon|A board) of {a} meters is cut into pieces of {b}( meters|). How many pieces (are there|do I get|is that)?", "(One|A|Each) box holds {b} {t}. How many boxes (do I need|are needed) for {a}( {t}|)?", "One {t1} costs {b} (dollars|euros|cents). How many (can I buy|can I get|do I get|{t} can I buy) (with|for) {a}?",
    "I have {a} (dollars|euros|pounds). (One ticket|A ticket|Each ticket) costs {b}. How many (tickets |)can I (buy|get)?", "{n} has {a} {t} and {b} (kids|friends|cousins). (He|She|{n}) gives each of them the same number. How many (for each|does each get)?", "You have {a} {t} and (give|hand) them to {b} (friends|kids) in equal (parts|shares). How many does each (one |)get?", "i (have|got) {a} {t} for {b} (kids|people), how many (each|does each get|per person)(?|)", "{a} {t}, {b} (kids|people|friends)(:|,|.) (how many each|how many for each|how many per person)?", "{a} {t} (split|shared|divided) (between|among) {b}( kids| friends| people|)(, how many each|. How many each)(?|)",
    "How many {t} does (each|each child|everyone|each one) get if {b} (kids|children) share {a}( fairly| equally|)?", "How many {t} (go|are) in each (box|bag|jar) if I (put|share|spread) {a} evenly into {b}?", "(Mum|Grandma|{n}) has {a} (cookies|rolls|plums) for {b} (children|kids|guests). Everyone gets the same. How many (for each|does each get)?", "(I|We) deal {a} cards to {b} players. How many (cards |)does each (player |)get?", "{b} hens lay {a} eggs, each the same number. How many eggs per hen?", "(Dad|The teacher|{n}) (gives|hands) out {a} {t} to {b} (pupils|kids|children), (the same to each|all get the same). How many (does each get|per child)?",
    "{a} {t} fill {b} (bags|boxes|shelves|jars) (equally|evenly). How many (in one|in each|does one hold)?", "{n} needs {a} {t} and buys {b} (a|each|every) (day. How many days does it take|week. How many weeks does it take)?", "{n} saves {b} (dollars|euros|coins) (a|each|every|per) week. (After how many weeks are there|How many weeks until there are|How many weeks does it take to get) {a}?",
)  # fmt: skip
_MORE_SUMS = (
    "{a} and {b}(?| is what?| make what?| together?)", "{a} and then {b} more?", "{b} more than {a}(?| is what?)", "{a} increased by {b}", "(What number is|Which number is) {b} (more|greater|higher) than {a}?", "(The|My) sum is {a} plus {b}. (What is the result?|Solve it.)", "{b} added to {a}", "I start at {a} and go up by {b}. Where am I?", "If I have {a} and get {b} more, what do I have?", "What do {a} and {b} (come to|add up to|sum to|total)?", "(Total up|Tally|Combine) {a} and {b}(|, please)", "(Raise|Increase|Bump up) {a} by {b}( and tell me the result|)", "Count {b} (up|on|forward) from {a}(. Where do you land?|)", "How many do {a} and {b} make altogether?", "{a}, plus another {b}, (makes|gives) how many?", "(if|say) x is {a} and y is {b}, what is x + y?", "to {a} add {b}( please|)", "{a} on top of {b}(?| is how much?)", "both together, {a} and {b}, how much?"
)  # fmt: skip
_MORE_DIFFERENCES = (
    "take {b} away from {a}", "{a} take away {b}", "{b} less than {a}(?| is what?)", "{a} less {b}", "{a} reduced by {b}", "(What number is|Which number is) {b} (less|smaller|lower) than {a}?", "From {a} take (away |){b}(.| - what is left?)", "{b} (subtracted|taken) from {a}", "I start at {a} and go down by {b}. Where am I?", "How much is left of {a} (without|after taking away) {b}?", "How much more is {a} than {b}?", "If I have {a} and lose {b}, what do I have?", "(Knock|Take) {b} off {a}(. What remains?|)", "(Lower|Decrease|Cut|Drop) {a} by {b}( and tell me the result|)", "Count {b} (down|back|backwards) from {a}(. Where do you land?|)", "How far is it from {b} (up |)to {a}?", "By how much is {a} (bigger|larger|greater) than {b}?", "(if|say) x is {a} and y is {b}, what is x - y?", "What must I add to {b} to (get|reach) {a}?", "{a} without {b}(?| is how much?)", "(Deduct|Strip) {b} from {a}( please|)", "The gap between {b} and {a} is how (big|large)?"
)  # fmt: skip
_MORE_PRODUCTS = (
    "{a} times {b}(?|)", "{a} by {b}, multiplied(?|)", "the product of {a} and {b}(?|)", "{a} groups of {b}(?| are how many?)", "(How much|What) do I get for {a} times {b}?", "{a} lots of {b} (is|make) what?", "what do I get when I multiply {a} and {b}?", "What do {a} and {b} give when multiplied?", "(if|say) x is {a} and y is {b}, what is x times y?", "Take {a}, {b} times over. (How much is it|What is the result)?", "the {a} times table: {a} times {b}(?|)", "Multiply {a} with {b}( please| for me|)", "{a} rows of {b}(?| make how many?)", "{a} multiplied by {b} (makes|gives|comes to) what?"
)  # fmt: skip
_MORE_QUOTIENTS = (
    "{a} shared (by|among) {b}(?|)", "How often does {b} (go into|fit into) {a}?", "How many times (does {b} go into|is {b} in) {a}?", "Share {a} equally among {b}.", "{a} split into {b} equal parts(?|)", "(Cut|Break) {a} into {b} equal (parts|pieces|groups). How (big|large) is each?", "{b} (friends|people|kids) share {a} (evenly|fairly). What does each get?", "(if|say) x is {a} and y is {b}, what is x divided by y?", "{a} over {b}(?|)", "Dividing {a} by {b} (gives|makes|results in) what?", "What is one part if {a} is cut in {b} equal parts?", "Work out how often {b} fits in {a}."
)  # fmt: skip
# Requests around a sum; {f} is the sum itself.
_FRAMES = (
    "(Quick maths|Mental arithmetic|Maths question|Math drill|Sum|Arithmetic|Number puzzle)(:|,) {f}(?|)", "{f} = (?|___|...|what)", "Fill in the (blank|gap): {f} = (___|...|?)",
    "(My (kid|daughter|pupil|nephew)|My friend) (is stuck on|can't do|struggles with) {f}(. What's the answer?|, what is it?|.)", "(Skip the steps|Don't show the steps|I don't need an explanation), (just|only) (tell me|give me) {f}(.|)",
    "(The calculator is broken|I have no calculator|My calculator died|I can't do this in my head)(:|,|.) {f}?", "(Can|Could) you (do|figure out|crunch|manage) {f}( real quick| for me|)?", "{f} (makes|gives|comes to|comes out as|results in) (what|how much|which number)?", "Which number (do I get|comes out|results) for {f}?",
    "(Solve for x|Find x|What is x): x = {f}", "(I am|I'm) (checking|correcting|marking) homework(:|.) (What is|What's the answer to) {f}?", "(Type|Write|Put) the (result|answer|solution) of {f}(.| here.|, please.)", "(The exercise|The task|My worksheet|The test) says {f}(. What goes there?|. Help!|.)", "what number is {f}?",
    "(the answer|the solution|the result) (to|for|of) {f}(?| please| pls|)", "{f} (please|pls|plz|quick|anyone)", "(Be|You are|Act as) my calculator: {f}", "If I (type|enter) {f} (into|in) a calculator, what (does it show|comes out|do I see)?", "(tell us|say|let me know) how much {f} is( |, thanks|)", "(how much makes|whats) {f}",
    "{f} equals (how much|what number|...)?", "I (get confused|am bad at maths|never learned this)(:|.|,) {f} is how much?", "(Evaluate|Determine|Figure out|Get me) {f}(.|)", "(Do|Please do) the (maths|math|sum)(:|,) {f}(.|)", "Is there an answer (for|to) {f}? Which?", "{f}? (I always forget|I can't work it out|I don't have my calculator|no idea)(.|)",
)  # fmt: skip

_EACH = (
    ("dog", "dogs", "legs", 4), ("cat", "cats", "legs", 4), ("bird", "birds", "legs", 2), ("insect", "insects", "legs", 6),
    ("spider", "spiders", "legs", 8), ("car", "cars", "wheels", 4), ("bicycle", "bicycles", "wheels", 2), ("week", "weeks", "days", 7),
    ("triangle", "triangles", "sides", 3), ("hand", "hands", "fingers", 5), ("table", "tables", "legs", 4), ("horse", "horses", "legs", 4),
    ("week", "weeks", "days", 7), ("week", "weeks", "days", 7), ("cow", "cows", "legs", 4), ("chair", "chairs", "legs", 4), ("hen", "hens", "legs", 2), ("tricycle", "tricycles", "wheels", 3), ("square", "squares", "corners", 4), ("foot", "feet", "toes", 5), ("year", "years", "months", 12), ("octopus", "octopuses", "arms", 8), ("child", "children", "ears", 2),
)  # fmt: skip
_HOW_MANY_PARTS = (
    "How many {p} do {i} {w} have( together| in total| altogether|)?", "{i} {w}(:|,|.) (how many {p}|how many {p} is that|how many {p} in total)?", "How many {p} are there for {i} {w}?", "(I have|There are|We count) {i} {w}. How many {p} (is that|are there|do they have)?", "{i} {w} have how many {p}?", "{p} of {i} {w}(?|)", "If there are {i} {w}, how many {p} are there?",
)  # fmt: skip
_WEEKS = ("(I stay|The holiday lasts|We wait|The course takes|I am away|It rains|The exam is in|I am sick) {i} {w}. How many {p} is that?", "How many {p} (are|are in|is|make|are there in) {i} {w}?", "{i} {w} in {p}(?|)", "I get my (money|phone|bike|car) back in {i} {w}. How many {p} do I have to wait?", "My (trip|break|cold) lasted {i} {w}(. How many {p}|, how many {p} was that)?")  # fmt: skip
_HOW_MANY_WHOLE = ("How many {w} have {i} {p}( together| in total| altogether|)?", "{i} {p}(:|,|.) how many {w} (is that|are there|are that)?", "I count {i} {p}. How many {w} (is that|are there|do I have)?", "{i} {p} (make|belong to|are) how many {w}?")  # fmt: skip


def sums(scene: Scene) -> list[Exchange]:
    """Sums, differences, products and quotients, often several in a row."""
    if scene.random.random() < 0.26:
        return [_told(scene.random)]
    return [_sum(scene) for _ in range(scene.random.choice((1, 1, 2, 3, 5, 8, 10)))]


_ROUND = (*range(10, 101, 10), 100, 100, *range(200, 1001, 100))


def _drawn(random: Random) -> tuple[int, str, int, int]:
    """Two numbers, the operation between them, and the result, which is never negative."""
    kind = random.choice("++++-----***/")
    highest = random.choices((10, 20, 50, 99), (32, 26, 17, 25))[0]
    a, b = random.randint(0, highest), random.randint(0, highest)
    if random.random() < 0.15:
        b = random.choice((1, 2, 5, 10))
    if random.random() < 0.05:
        a, b = random.choice(_ROUND), random.choice((*_ROUND, 1, 2, 5))
    if kind == "*":
        a, b = random.randint(0, 12), random.randint(0, 12)
    if kind == "/":
        b, c = random.randint(1, 10), random.randint(0, 10)
        a = b * c
    if kind == "-":
        a, b = max(a, b), min(a, b)
    return a, kind, b, _OPERATIONS[kind](a, b)


def _sum(scene: Scene) -> Exchange:
    random = scene.random
    a, kind, b, result = _drawn(random)
    if kind in "+-" and max(a, b) <= 10 and random.random() < 0.12:
        one, other = NUMBER_WORDS[a], NUMBER_WORDS[b]
        prompt = say(
            random,
            f"(What is|How much is|What's||Work out|Calculate|In words:|Spelled out:|The answer to|Tell me) {one} {_WORDS[kind]} {other}(?|)",
        )
    else:
        prompt = _asked(random, a, b, kind)
    if random.random() < 0.08:
        only = random.choice(("Answer with the", "Just the", "Only the", "Give me only the"))
        return Exchange(typed(random, f"{prompt.rstrip('?')}? {only} number."), str(result))
    answer = f"{result}." if scene.is_terse else f"{a} {kind} {b} = {result}."
    return Exchange(typed(random, prompt), answer, word=str(result))


def _asked(random: Random, a: int, b: int, kind: str) -> str:
    sign = {"*": random.choice("***x×"), "/": random.choice("//:÷")}.get(kind, kind)
    form = random.choice(
        (f"{a} {sign} {b}", f"{a}{sign}{b}", f"{a} {_WORDS[kind]} {b}", f"{a} {_WORDS[kind]} {b}")
    )
    if kind == "*" and random.random() < 0.2:
        form = f"{a} multiplied by {b}"
    roll = random.random()
    if roll < 0.2:
        verb = {
            "+": f"(Put together|Find the sum of|What is the total of|I add|Total of|The total of|Count together|Can you add|Add|If you add|Sum up|What do you get if you add|What is the sum of|The sum of|What do I get when I add|Add up) {a} and {b}",
            "-": f"(Take away|Remove|What remains if I take|What remains when you subtract|I take|Deduct|Subtract|Take away|Take|What do you get if you subtract|If you take|What is left when you take) {b} from {a}",
            "*": f"(Multiply|What do you get if you multiply) {a} (by|and|with) {b}",
            "/": f"(Divide|What do you get if you divide|Split) {a} by {b}",
        }[kind]
        if kind in "-*" and random.random() < 0.25:
            noun = {"-": "difference between", "*": "product of"}[kind]
            verb = f"What is the {noun} {a} and {b}"
        asked = say(random, verb)
        return asked + ("?" if asked.startswith("What") else "")
    if roll < 0.32:
        more = {"+": _MORE_SUMS, "-": _MORE_DIFFERENCES, "*": _MORE_PRODUCTS, "/": _MORE_QUOTIENTS}
        return say(random, random.choice(more[kind]).format(a=a, b=b))
    if roll < 0.4:
        return form + random.choice(
            (" =", "=", " equals?", " is?", " is what?", "?", " = ?", "=?", " makes?")
        )
    if roll < 0.48:
        return say(random, random.choice(_FRAMES).replace("{f}", form))
    prompt = say(random, "(What is|What's|How much is|Calculate|What does|Work out|Compute|Solve|How many is|what is the result of|) ") + " " + form  # fmt: skip
    if prompt.startswith("What does"):
        prompt += random.choice((" equal", " make", " give"))
    is_question = prompt.lower().startswith(("wh", "how"))
    return prompt.strip() + ("?" if is_question else "")


def _told(random: Random) -> Exchange:
    """A sum inside a little story."""
    if random.random() < 0.12:
        return _each(random)
    highest = random.choice((10, 10, 20, 50))
    a, b = random.randint(1, highest), random.randint(1, highest)
    patterns, kind = random.choice(
        ((_GAINS, "+"),) * 3 + ((_LOSSES, "-"),) * 3 + ((_GROUPS, "*"), (_SHARES, "/")) * 2
    )
    if kind == "-":
        a, b = max(a, b), min(a, b)
    if kind == "*":
        a, b = random.randint(2, 10), random.randint(1, 10)
    if kind == "/":
        b = random.randint(2, 10)
        a = b * random.randint(1, 10)
    name, other = random.sample(NAMES, 2)
    if random.random() < 0.3:
        name = invented(random)
    thing, holder = random.choice(_THINGS), random.choice(_HOLDERS)
    shown = [LONG_NUMBER_WORDS[n] if n <= 20 and random.random() < 0.2 else str(n) for n in (a, b)]
    prompt = random.choice(patterns).format(a=shown[0], b=shown[1], t=thing, t1=_single(thing), n=name, m=other, h=holder)  # fmt: skip
    return _solved(random, prompt, a, kind, b)


def _each(random: Random) -> Exchange:
    """How many legs several animals have, and the like."""
    one, many, parts, count = random.choice(_EACH)
    number = random.randint(2, 10)
    told = f"(One {one}|{capitalised(with_article(one))}) has {count} {parts}. "
    if random.random() < 0.25:
        asked = random.choice(_HOW_MANY_WHOLE).format(p=parts, w=many, i=number * count)
        return _solved(random, f"({told}|){asked}", number * count, "/", count)
    patterns = _WEEKS if one == "week" and random.random() < 0.5 else _HOW_MANY_PARTS
    asked = random.choice(patterns).format(p=parts, w=many, i=number)
    return _solved(random, f"({told}|){asked}", number, "*", count)


def _solved(random: Random, pattern: str, a: int, kind: str, b: int) -> Exchange:
    result = _OPERATIONS[kind](a, b)
    prompt = typed(random, capitalised(say(random, pattern)))
    text = f"{a} {kind} {b} = {result}, so the answer is {result}."
    return Exchange(prompt, text, word=str(result))


def _single(things: str) -> str:
    if things.endswith("ies") and things != "cookies":
        return things[:-3] + "y"
    return "potato" if things == "potatoes" else things.removesuffix("s")
