"""Tools that a program may offer: names, parameters, requests that fit, and results."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from training.facts.geography import COUNTRIES
from training.facts.words import LISTS, NAMES

Drawn = Callable[[Random], object]


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter: the names programs give it, its JSON type, and a way to draw a value."""

    names: tuple[str, ...]
    kind: str
    about: str
    draw: Drawn
    is_open: bool = True
    """Whether a user may say any text here, also one that no list has."""


@dataclass(frozen=True, slots=True)
class Function:
    """A kind of tool; `{0}`, `{1}` in requests, results and answers stand for its arguments."""

    names: tuple[str, ...]
    abouts: tuple[str, ...]
    parameters: tuple[Parameter, ...]
    requests: tuple[str, ...]
    results: tuple[tuple[str, str], ...]
    """What the tool may return and the answer made of it; `{n}` is a number, `{w}` a word, `{t}` a time, `{i}` a
    word in no language."""


def _city(random: Random) -> str:
    return random.choice(COUNTRIES)[1]


def _one_of(*values: str) -> Drawn:
    return lambda random: random.choice(values)


def _member(*kinds: str) -> Drawn:
    members = [m for one, _, found in LISTS if one in kinds for m in found]
    return lambda random: random.choice(members)


def _number(low: int, high: int) -> Drawn:
    return lambda random: random.randint(low, high)


def _expression(random: Random) -> str:
    numbers = [
        random.randint(2, random.choice((20, 99, 999, 9999)))
        for _ in range(random.choice((2, 2, 2, 2, 3)))
    ]
    gap = random.choice((" ", " ", " ", ""))
    return "".join(f"{n}{gap}{random.choice('+-*/')}{gap}" for n in numbers[:-1]) + str(numbers[-1])


def _name(random: Random) -> str:
    return random.choice(NAMES)


_TOPICS = _one_of(
    "solar panels", "black holes", "cheap flights", "the French Revolution", "banana bread", "electric cars",
    "old castles", "the Roman Empire", "garden birds", "quantum computers", "jazz music", "healthy food", "wild horses",
    "football results", "good books", "the stock market", "hiking boots", "Python tutorials", "cat pictures",
    "how to tie a tie", "the best pizza in town", "how tall giraffes are", "used cars under 5000 dollars", "who built the pyramids", "opening hours of the zoo",
    "recipes with chickpeas", "the history of chess", "train tickets to Vienna", "how to learn the piano", "jobs for students", "the moon landing of 1969", "red shoes for kids",
    "winter tires", "the life of Marie Curie", "volcanoes in Iceland", "cheap hotels near the beach", "how plants drink water", "the rules of golf", "what bees eat",
)  # fmt: skip
_NOTES = _one_of(
    "buy milk", "call mom", "water the plants", "feed the cat", "pay the rent", "send the letter", "clean the kitchen",
    "go to the dentist", "book a table", "take out the trash", "read chapter two", "pick up the kids", "buy bread",
    "return the library books", "charge the phone", "renew my passport", "write to the landlord about the heating", "wash the blue car", "bring the red folder to work",
    "ask Anna for the keys", "cancel the gym", "order a birthday cake for Tom", "walk the dog at six", "fix the bike", "iron my white shirt", "call the bank about the card", "pack the tent and two blankets",
)  # fmt: skip
_CITY = Parameter(("city", "location", "place", "town", "city_name"), "string", "name of the city", _city)  # fmt: skip
_LANGUAGE = _member("language")

FUNCTIONS: tuple[Function, ...] = (
    Function(
        ("get_weather", "weather", "get_current_weather", "current_weather", "weather_forecast", "getWeather"),
        ("Get the weather of a city.", "Get the current weather in a given location", "Returns the weather.", "Look up the weather forecast"),
        (_CITY,),
        (
            "(What is|What's|How is) the weather (like |)in {0}( today| now| right now|)?",
            "(Is it|Will it be) (raining|sunny|cold|warm|windy|hot) in {0}( today| tomorrow|)?",
            "(Weather in|The weather in|weather for) {0}(, please|)", "Tell me the weather in {0}.",
            "(Do I need|Should I take) (an umbrella|a coat|a jacket) in {0}( today|)?", "Check the weather (in|for) {0}.",
            "I am (going|travelling|flying) to {0}( tomorrow|). (What is the weather there|How is the weather)?",
            "(What is the temperature|How warm is it|How cold is it) in {0}?", "What will the weather be in {0}?",
         "(How|What) (does|will) the (weather|sky) look( like|) in {0}?", "(Give|Show|Get) me (the|a) (weather|forecast|weather report) (for|of|in) {0}.", "(Is there|Will there be) (rain|snow|sun|fog|wind|a storm)( today| tomorrow|) in {0}?", "(I need|I want|I would like) (the weather|a forecast) for {0}.", "{0} weather(|, please| today| tomorrow)", "(I live|I am|We are) in {0}. (Can we go swimming|How is the weather|Will it rain|Should we stay inside)?", "How (hot|cold|warm) (does it get|will it be|is it today) in {0}?", "(Does it rain|Does it snow|Is it snowing|Is it foggy|Does the sun shine) in {0}( now| today|)?", "What about the weather (over in|in) {0}?", "(Look up|Find out|See) (how the weather is|what the weather is like|if it rains) in {0}.", "Forecast (for|of) {0}",
            "{0}: (how is the weather|what is the weather like|rain or sun|will it rain|umbrella or not)?", "In {0}, (is it cold|is it warm|does it rain|what is the weather like)( today| right now|)?", "(I am|We are|My plane is) landing in {0} (soon|tonight|tomorrow). (What should I wear|Is it cold there|Do I need a coat)?", "(hows|how's|whats) the weather in {0}", "{0} temperature(| today| now| please)", "(My sister|My mother|A friend) lives in {0}. Is it (raining|snowing|sunny|hot) (there|where she lives)( now|)?", "For {0}, (please check|give me|I need) the (weather|forecast)(, please|).", "(Planning|We plan) a picnic in {0}, (will it stay dry|is the weather good|what does the forecast say)?", "(rain|snow|sun) in {0}( today| tomorrow|)?", "(Can I|Should I|Could we) (wear shorts|go hiking|go to the beach|hang out the laundry) in {0}( today| tomorrow|)?", "(Weather|Forecast|Temperature), {0}", "What (are the conditions|temperature is it) in {0}( at the moment|)?",
        ),
        (
            ('{{"temperature": {n}, "condition": "{w}"}}', "In {0} it is {w} with {n} degrees."),
            ("{n} degrees and {w}", "In {0} it is {n} degrees and {w}."),
            ("{w}, {n} degrees", "In {0} it is {w} with {n} degrees."),
            ('{{"city": "{0}", "weather": "{w}"}}', "The weather in {0} is {w}."),
            ('{{"temp": {n}, "sky": "{w}"}}', "In {0} it is {w} with {n} degrees."),
            ('{{"condition": "{w}", "temperature": {n}, "unit": "C"}}', "In {0} it is {w} with {n} degrees."),
            ('{{"temperature": "-{n} degrees", "weather": "{w}"}}', "In {0} it is {w} with -{n} degrees."),
            ("-{n} C, {w}", "In {0} it is {w} with -{n} degrees."),
            ("{w}, {n} C", "In {0} it is {w} with {n} degrees."),
            ("{w}", "The weather in {0} is {w}."),
        ),
    ),
    Function(
        ("get_time", "current_time", "get_current_time", "clock", "time_in_city", "getTime"),
        ("Get the current time in a city.", "Tells the time", "Returns the local time of a place."),
        (_CITY,),
        ("What time is it( now|) in {0}?", "(Tell me the time|What's the time|the time|local time) in {0}", "How late is it in {0}?",
         "What is the (current |)time in {0}?",
         "{0} time(| now|, please)", "(Is it late|Is it already night|Is it morning) in {0}( now|)?", "(What does the clock say|What hour is it|What is the hour) in {0}?", "I (have to|want to) call (my aunt|my boss|a friend) in {0}. What time is it there?", "(Look up|Check|Find out|Get) (the time|what time it is|how late it is) in {0}.", "(Which|What) time do they have in {0}?", "time (for|of|in) {0}", "I need the( current| local|) time (in|of) {0}.", "Do you know (what time it is|the time) in {0}?", "{0}: what time is it( there| now|)?", "In {0}, (what time is it|what is the time|how late is it)( now| right now|)?", "(whats|what's) the time in {0}", "(Are people|Are they) (awake|asleep|at work) in {0}( now| already|)? (What time is it there?|)", "(My flight|My train) leaves from {0}. What (time|hour) is it there?", "time now, {0}", "(Time check|Clock), {0}", "(If|When) it is noon here, what time is it in {0}?"),
        (("{t}", "In {0} it is {t}."), ('{{"time": "{t}"}}', "In {0} it is {t}."), ('{{"city": "{0}", "time": "{t}"}}', "In {0} it is {t}."), ("It is {t}", "In {0} it is {t}.")),
    ),
    Function(
        ("calculate", "calculator", "evaluate", "compute", "math", "do_math"),
        ("Evaluate an arithmetic expression.", "A calculator", "Calculates the result of an expression", "Do math."),
        (Parameter(("expression", "formula", "input", "calculation"), "string", "expression to evaluate", _expression, False),),
        ("What is {0}?", "(Calculate|Compute|Evaluate|Work out|Tell me|Solve) {0}(, please|)", "How much is {0}?", "{0} = ?", "Can you calculate {0}?", "{0}",
         "(What is|How much is|Calculate|Compute|Work out|Can you calculate|I need|Tell me) {x}(?|)", "{x}", "Use the (calculator|tool)(: what is|: | for) {x}",
         "(What do I get|What comes out) (for|of) {x}?",
         "(Use the calculator|Please calculate|Run the numbers|Do the math): {0}", "(I have to know|I would like to know|Find out|Check) (what|how much) {x} is.", "{x} (gives what|makes what|is what)?", "the result of {x}", "Can you (work out|do|solve) {x}( for me|)?", "My (bill|result|number) is {x}. (How much is it|What is that)?", "{x} makes how much?", "(whats|what's|wats) {x}", "(My homework says|The exercise is|On the sheet it says) {x}.", "(Type|Put|Enter) {x} into the calculator.", "{x} - (can you work it out|what is the result|how much is that|quick)?", "I (can't|cannot) do {x} in my head.", "(answer|result|solution) of {x}?", "{0} please", "(calc|calculate) {0}"),
        (("{n}", "{0} = {n}."), ('{{"result": {n}}}', "{0} = {n}."), ('{{"value": {n}}}', "{0} = {n}."), ("{0} = {n}", "{0} = {n}."), ('{{"answer": "{n}"}}', "{0} = {n}.")),
    ),
    Function(
        ("search", "web_search", "search_web", "google", "search_internet", "find_pages"),
        ("Search the web.", "Search the internet for a query", "Finds web pages"),
        (Parameter(("query", "q", "search_query", "text", "terms"), "string", "what to search for", _TOPICS),),
        ("Search (the web|the internet|online|) for {0}.", "(Look up|Google|Find) {0}( online| on the internet|)(, please|)",
         "(Find information|Find something|Look for pages) about {0}.",
         "(Check|Ask|Browse|Use) the (internet|web) (for|about) {0}.", "(What does the (web|internet) say|What can you find|What is there online) about {0}?", "(I need|I want|Get me) (information|pages|articles|everything) (on|about) {0}( from the web| from the internet|).", "(Do|Run|Start) a (web |internet |)search (for|on|about) {0}.", "web search: {0}", "(Search|Look) (up |)what the internet knows about {0}.", "(Google|Search|Look up) {0} (please|for me|now)", "Search: {0}", "see what you can find (on|about) {0}", "Can you search for {0}?", "{0}: (search the web|google it|look it up online|find something about it).", "(I am|I'm) (curious|reading|writing) about {0}, (search for it|look it up|find me a page)( online|).", "Search for \"{0}\".", "(Google|Look up|Search) \"{0}\"( for me| please|)", "\"{0}\" - search the web for that", "(Could you|Can you|Would you) (look|search) online for {0}?", "(Open|Use) the search (engine|tool) and (type|enter|look for) {0}", "(find|get) me (some|good|the best) (links|pages|sites) (about|on|for) {0}", "(My son|My boss|My teacher) wants to (read|know) (more |)about {0}, (search the web|google it|look online).", "web: {0}", "(Query|Search query|Search term|Keywords): {0}"),
        (("{n} pages found", "I found {n} pages about {0}."), ('{{"results": {n}}}', "I found {n} results about {0}."),
         ("The best page is called {i} {w}.", 'I found this: "The best page is called {i} {w}."'), ('{{"title": "{i} {w}"}}', 'I found this: "{i} {w}".'),
         ("{i} was found in {n}.", 'I found this: "{i} was found in {n}."')),
    ),
    Function(
        ("set_timer", "timer", "start_timer", "create_timer", "setTimer"),
        ("Set a timer.", "Starts a timer with a number of minutes", "Start a countdown."),
        (Parameter(("minutes", "duration", "duration_minutes", "length", "time"), "integer", "minutes until it rings", _number(1, 90), False),),
        ("(Wait|Ring after|Ring in|Tell me after|Let me know in|Alarm me in) {0} minutes(, please|).", "I need a timer(:| of| for) {0} minutes", "My (eggs|tea|cake|pasta) needs {0} minutes. (Set|Start) a timer.", "(Set|Start|Set me|Create) a timer for {0} minutes.", "(Set|Start) a {0} minute timer.",
         "(Give me|I want|Make|I'd like) a timer (of|for|with) {0} minutes.", "{0} minutes( from now|), then ring.", "(Beep|Call me|Tell me|Shout|Warn me|Alert me) (in|after) {0} minutes.", "(The cake|The rice|My tea|The bread|My laundry) (takes|must wait|needs) {0} minutes, (time it|set the timer|remind me).", "(Measure|Time|Count) {0} minutes( for me|).", "timer {0} min", "Put {0} minutes on the (timer|clock).", "in {0} minutes (ring|wake me|tell me)", "set timer: {0} minutes", "Countdown of {0} minutes", "Timer for {0} minutes, please",
         "Wake me in {0} minutes.", "{0} minutes timer", "(Let the clock run|Run the clock) for {0} minutes", "{0} min timer( pls| please|)", "(I'm|I am) (boiling eggs|baking bread|cooking rice|making tea), (ring|beep) in {0} minutes.", "(Time me|Stop me|Call me back) in {0} minutes", "After {0} minutes, (ring|beep|wake me|tell me).", "(I take a nap|I'll nap|A nap) of {0} minutes, (wake me then|timer please).", "{0} minutes, go!", "(Start counting|Begin a countdown): {0} minutes", "Remind me in {0} minutes.", "Count down {0} minutes."),
        (("ok", "The timer is set for {0} minutes."), ("done", "The timer is set for {0} minutes."),
         ('{{"status": "started"}}', "The timer is set for {0} minutes.")),
    ),
    Function(
        ("add_reminder", "create_reminder", "remind", "add_todo", "add_task", "create_note", "save_note"),
        ("Create a reminder.", "Adds a task to the list", "Save a note.", "Remember something for the user"),
        (Parameter(("text", "task", "note", "title", "content", "message"), "string", "what to remember", _NOTES),),
        ("(Remind me to|I have to|Don't let me forget to|Remember that I must|Note that I have to) {0}.",
         "(Add|Put) \"{0}\" (to|on) my (list|to-do list|tasks).", "(Make|Write) a note: {0}",
         "(I must|I need to|I should|I want to) {0}(, remind me|, write that down|, note it|. Remind me of it).", "Reminder: {0}", "(Write down|Note down|Save|Keep in mind): {0}", "new (task|note|reminder): {0}", "(Please remember|Remember|Do not let me forget): {0}", "Put {0} on my list.", "(Add|Create) a (reminder|task|note): {0}", "(Could you|Can you|Would you|Please) (remind me to|note that I must) {0}(?|)", "{0} - (please remember this|remind me of it|put it on my list|note that)", "(To do|Todo|Task|Memo): {0}", "(I keep forgetting to|I must not forget to|I always forget to) {0}.", "(Tomorrow|Tonight|Later|On Monday) I (have to|must|need to) {0}. (Remind me|Note it|Write it down).", "Note: \"{0}\"", "Save \"{0}\" (as a note|as a reminder|to my tasks)(.|)", "\"{0}\" (goes on|should be on|belongs on) my (list|to-do list)", "dont let me forget: {0}", "(My wife|My boss|My mother) says I (must|have to) {0}, (remind me|make a note|write it down)(.|)", "(I'd like|I want) (a reminder|a note) (to|saying) {0}"),
        (("saved", "I noted: {0}."), ("ok", "I noted: {0}."), ('{{"id": {n}}}', "I noted: {0}.")),
    ),
    Function(
        ("play_music", "play", "play_song", "music_player", "start_music", "playMusic"),
        ("Play music.", "Plays a song or a genre", "Start the music player."),
        (Parameter(("genre", "query", "song", "title", "music", "artist", "name"), "string", "what to play",
                   _one_of("jazz", "rock", "classical music", "Mozart", "Beethoven", "piano music", "pop", "blues", "the Beatles", "folk songs", "Bach", "songs for a rainy day", "old love songs", "music for dancing", "Silent Night", "the Moonlight Sonata", "quiet guitar music", "sounds of the sea", "a waltz by Strauss", "songs of the eighties", "reggae", "hip hop", "music to fall asleep")),),
        ("(Play|Put on|Start|Please play|I want to hear|I would like to listen to) {0}(| for me|, please)", "Can you play (some |){0}?",
         "(I feel like|I am in the mood for|Let's hear|Let me hear|Turn on|How about some|Give me some) {0}.", "(Music|Song): {0}", "(We want|The children want|My wife wants) to (hear|listen to) {0}.", "(Could we have|Is there any) {0}(| to listen to)?", "{0} on the (speakers|radio|stereo), please", "Some {0}, please", "{0}, (please play it|play that|I want to hear it)(!|.|)", "play {0} (pls|now|please|loud|again|next|for the kids)", "(I'm|I am) (cooking|sad|tired|working|in the car), (play|put on) {0}", "Play \"{0}\".", "(Put on|Start|Play) \"{0}\"( now| please|)", "(Time for|Let us have|I could use) {0}!", "(Switch|Change) the music to {0}", "(Do you have|Have you got) {0}? (Play it|Put it on)(.|, please.)", "(My daughter|My son|Grandma|The baby) (loves|likes) {0}. Play (it|that)(.| for her.)", "(listen|listening) to {0}", "Next (song|track|up): {0}", "Could you (play|put on|start) {0}?"),
        (("playing", "I am playing {0}."), ("ok", "I am playing {0}."), ('{{"status": "playing"}}', "I am playing {0}.")),
    ),
    Function(
        ("send_message", "send_email", "message", "send_text", "send_mail", "write_message"),
        ("Send a message to a person.", "Sends an email", "Send a text message."),
        (Parameter(("to", "recipient", "name", "person", "contact"), "string", "who gets it", _name),
         Parameter(("text", "message", "body", "content"), "string", "what it says",
                   _one_of("hello", "I am late", "see you tomorrow", "happy birthday", "thank you", "good luck", "I am at home", "call me", "dinner is ready", "I will be ten minutes late", "the meeting is at three", "please bring some bread", "we are waiting at the station", "thanks for the flowers", "the keys are under the mat", "see you at the party on Friday", "I miss you", "the train is late"))),
        ("(Send|Write) {0} (a message|an email|a text)( saying|:) {1}", "(Send a message|Write an email|Send a text|Send an email) to {0}( saying|: | that says) {1}",
         "(Tell|Text|Message) {0}: {1}", "(Let {0} know|Inform {0}|Say to {0}): {1}", "Message (for|to) {0}: {1}", "(Mail|Email|Write to) {0}( that|:) {1}",
         "(Please |)(send|mail|text) {1} to {0}", "{0} should (get|receive|read) (this|the message): {1}", "(Send|Text|Write) {0}: {1}", "(Send|Text|Message) {0} \"{1}\"", "\"{1}\" - send (that|this) to {0}", "(Please |)(let|make) {0} (read|have) this: {1}", "text {0} {1}", "(Can you|Could you) (tell|text|write to) {0}: {1}", "To {0}: {1}", "(New|A) (message|mail|email|text) (to|for) {0}: {1}", "(Drop|Shoot) {0} (a line|a message|a text): {1}", "(I want to|I have to|I need to) (write|tell|text) {0} (this|the following): {1}", "Send \"{1}\" to {0}."),
        (("sent", "I sent {0} the message: {1}."), ("ok", "I sent {0} the message: {1}."), ('{{"status": "sent"}}', "I sent {0} the message: {1}.")),
    ),
    Function(
        ("translate", "translate_text", "translator", "translation"),
        ("Translate a text.", "Translates text into another language"),
        (Parameter(("text", "input", "phrase", "sentence", "word"), "string", "text to translate",
                   _one_of("good morning", "thank you", "I love you", "how are you", "where is the station", "the cat is black", "good night", "my friend", "house",
                           "dog", "bread", "water", "tree", "school", "hello", "goodbye", "the book", "cheese", "sun", "I am hungry", "where do you live", "a cup of tea, please", "the train is late", "see you tomorrow", "my name is Anna", "butterfly", "how much is this", "I would like two tickets")),
         Parameter(("language", "target_language", "to", "target"), "string", "language to translate into", _LANGUAGE, False)),
        ("Translate (the word|the sentence|) {0} (into|to) {1}.", "What does {0} mean in {1}?", "What is the {1} word for {0}?", "{0} in {1}", "Translate \"{0}\" (into|to) {1}.", "(Translate|Please translate) {0} (into|to) {1}",
         "(What|Which word) do (people|they) use for {0} in {1}?", "How (would you|does one|do people) (say|write) {0} in {1}?", "{1} for {0}", "(I need|Give me|I want to know) the {1} (word|translation) (for|of) {0}.", "(Put|Turn) {0} into {1}.", "(Say|Write) {0} in {1}( for me|, please|).", "{0}: what is that in {1}?", "In {1}, (what is|how do you say) {0}?", "translation of {0} (to|into) {1}", "(How do you say|What is|Say) \"{0}\" in {1}?", "\"{0}\" in {1}, please", "How do I say \"{0}\" to (my|a) {1} (friend|teacher|neighbor)?", "(Into|To|In) {1}: {0}", "{0} - (into|to|in) {1}(, please| pls|)", "(whats|what's) {0} in {1}", "{0} translated (to|into) {1}", "(Could you|Can you|Would you) translate \"{0}\" (into|to) {1}?", "(I am learning|I'm learning) {1}. (What is|How do I say) \"{0}\"?", "(My|A) {1} (friend|teacher|guest) (should|has to) understand this: \"{0}\". (Translate it|Please translate).", "{1} translation: {0}", "The text \"{0}\" (should be|has to be) (put|translated) into {1}."),
        (("{i}", 'In {1} it is "{i}".'), ('{{"translation": "{i}"}}', 'In {1} it is "{i}".'), ('{{"text": "{i} {w}"}}', 'In {1} it is "{i} {w}".'), ('{{"result": "{i}"}}', 'In {1} it is "{i}".')),
    ),
    Function(
        ("convert_currency", "currency", "exchange_rate", "convert_money", "convert"),
        ("Convert money.", "Converts an amount from one currency to another"),
        (Parameter(("amount", "value", "sum"), "number", "how much", _number(1, 900), False),
         Parameter(("from", "from_currency", "source", "base"), "string", "currency to convert from", _one_of("dollars", "pounds", "francs", "crowns", "rubles", "shekels"), False),
         Parameter(("to", "to_currency", "target"), "string", "currency to convert to", _one_of("euros", "yen", "rupees", "pesos"), False)),
        ("(Convert|Change|Exchange) {0} {1} (to|into|in) {2}.", "How (much is {0} {1} in {2}|many {2} are {0} {1})?", "What (is|are) {0} {1} in {2}?", "{0} {1} in {2}", "{0} {1} to {2}", "I have {0} {1}. How (much|many {2}) is that in {2}?", "(Turn|Make) {0} {1} into {2}.", "(I need|I want|Give me) {2} for {0} {1}.", "(How many|what number of) {2} (do I get|will I get|would I get) for {0} {1}?", "(The hotel|The ticket|My bill) costs {0} {1}, (how much|what) is that in {2}?", "In {2}, (how much is|what is) {0} {1}?", "{0} {1} = ? {2}", "(whats|what's) {0} {1} in {2}", "(Calculate|Work out|Check|Find out) {0} {1} in {2}."),
        (("{n}", "{0} {1} are {n} {2}."), ('{{"result": {n}}}', "{0} {1} are {n} {2}.")),
    ),
    Function(
        ("switch_light", "set_light", "light", "control_light", "turn_light", "lights"),
        ("Turn a light on or off.", "Controls the lights of the house"),
        (Parameter(("room", "location", "where", "place"), "string", "room of the light",
                   _one_of("kitchen", "bedroom", "living room", "bathroom", "hall", "garden", "garage", "office")),
         Parameter(("state", "status", "action", "power"), "string", "on or off", _one_of("on", "off"), False)),
        ("(Turn|Switch) {1} the (light|lights|lamp) in the {0}.", "(Turn|Switch) the {0} (light|lights) {1}.", "{0} (light|lights) {1}, please", "(Put|Turn|Switch|Make) {1} the {0} (light|lights|lamp).", "(I want|I would like|Please have) the (light|lights) in the {0} (to be |){1}.",
         "lights {1} (in|for) the {0}", "In the {0}, (turn|switch) the (light|lamp) {1}.", "(Can we have|Could I have) the {0} (light|lights) {1}?", "The (light|lamp) in the {0} should be {1}.", "{0}: (light|lights) {1}", "Light {1} in the {0}", "{1} with the (light|lights) in the {0}", "(It is|It's) too (dark|bright) in the {0}, (switch|turn) the (light|lights) {1}.", "{0} (light|lamp) {1}( pls| now|)", "(Could you|Can you) (turn|switch) {1} the (light|lights|lamp) in the {0}?", "I'm (in|leaving|going into) the {0}, (light|lights) {1}"),
        (("ok", "The light in the {0} is {1}."), ("done", "The light in the {0} is {1}."), ('{{"status": "{1}"}}', "The light in the {0} is {1}.")),
    ),
    Function(
        ("get_stock_price", "stock_price", "stock", "share_price", "quote"),
        ("Get the price of a share.", "Returns the current stock price of a company"),
        (Parameter(("company", "symbol", "name", "ticker"), "string", "name of the company",
                   _one_of("Apple", "Google", "Amazon", "Toyota", "Nestle", "Siemens", "Microsoft", "Intel", "Sony", "Ford", "Coca Cola", "General Motors", "Bank of America", "Tesla", "Netflix", "Deutsche Bank")),),
        ("(What is|What's) the (stock |share |)price of {0}( today|)?", "(How is|How much is) the {0} (stock|share)( today|)?", "{0} stock price", "Get the stock price of {0}.", "(How much|What) does (a|one) share of {0} cost( now| today|)?", "{0} (stock|share|shares)( today| now| please|)", "(Check|Look up|Find|Show me) the {0} (stock|share price|stock price).", "(I own|I hold|I sold) {0} shares. What is the price( now|)?", "Price of {0} (stock|shares)", "Where is {0} trading (today|on the stock market today)?", "(I want|I need|Give me) the (price|value) of {0} (stock|shares).", "What are {0} shares worth( today|)?", "stock: {0}"),
        (("{n}", "The share price of {0} is {n}."), ('{{"price": {n}}}', "The share price of {0} is {n}.")),
    ),
    Function(
        ("get_news", "news", "latest_news", "headlines", "search_news"),
        ("Get the latest news.", "Returns news about a topic"),
        (Parameter(("topic", "subject", "about", "query", "category"), "string", "topic of the news",
                   _one_of("sports", "politics", "science", "music", "football", "technology", "health", "space", "business", "the election", "climate change", "the local schools", "women in science", "the World Cup", "electric cars", "the royal family")),),
        ("(What is|What's|Tell me|Show me|Get|Read me) the (latest |)news (about|on) {0}(?|.|)", "(News|Latest news|Headlines) about {0}", "What is new in {0}?", "{0} news( please| today| pls|)", "(Anything|Something|Is there anything) new (about|on|in) {0}?", "(What happened|What is going on|What's up) (in|with) {0}( today| this week|)?", "(I want to|I'd like to|Let me) (read|hear) (the |some |)news (about|on) {0}.", "(Give|Get|Bring|Show) me (the headlines|articles|the newest articles) (about|on) {0}.", "(Catch me up|Update me|Bring me up to date) on {0}.", "{0}: (any news|what is new|the latest, please)", "In the news: {0}?", "(Check|Look up|Read) the news (for|on) {0}."),
        (("{n} articles", "There are {n} articles about {0}."), ('{{"articles": {n}}}', "There are {n} articles about {0}.")),
    ),
    Function(
        ("find_route", "get_directions", "route", "directions", "navigate", "plan_trip"),
        ("Find the way between two places.", "Get directions from one place to another"),
        (Parameter(("from", "start", "origin", "departure"), "string", "where the trip begins", _city),
         Parameter(("to", "destination", "end", "goal"), "string", "where the trip ends", _city)),
        ("(How do I get|What is the way|Show me the way|Find the route|Give me directions|Navigate|Plan a trip) from {0} to {1}(?|.|)", "How far is it from {0} to {1}?", "Route from {0} to {1}", "{0} to {1}", "{0} - {1}, (which way|how far|the route, please|directions)", "(I am|We are|I'm) in {0} and (want|need|have) to (get|go|drive) to {1}.", "(I drive|I'm driving|We drive|We travel|I take the train) from {0} to {1}. (How far is it|Which way do I take|Give me directions)(.|?)", "(Which|What) (road|way|route) (goes|leads|takes me) from {0} to {1}?", "(The|Find the|Show me the) (shortest|fastest|best) way from {0} to {1}", "(Directions|Distance|The way|Trip|Journey) from {0} to {1}(, please|)", "To {1} from {0}, (how do I get there|how far is it|which way)?", "How (long|far) is the (trip|drive|way|road) from {0} to {1}?", "Start: {0}, (goal|end|destination): {1}", "(Take|Guide|Lead|Bring) me from {0} to {1}."),
        (("{n} kilometers", "From {0} to {1} it is {n} kilometers."), ('{{"distance_km": {n}}}', "From {0} to {1} it is {n} kilometers.")),
    ),
    Function(
        ("define", "dictionary", "define_word", "lookup_word", "get_definition"),
        ("Look a word up in the dictionary.", "Returns the definition of a word"),
        (Parameter(("word", "term", "query"), "string", "word to look up",
                   _one_of("serendipity", "ubiquitous", "ephemeral", "quaint", "zeal", "candid", "brisk", "gullible", "novice", "obsolete", "wisdom", "mellow", "rule of thumb", "piece of cake", "once in a blue moon", "lighthouse", "sea level", "nostalgia")),),
        ("(Define|Look up|Explain) the word {0}(.|)", "What does {0} mean?", "What is the (meaning|definition) of {0}?", "(Define|definition of) {0}", "(What is meant by|What do people mean by|What do they mean by) {0}?", "{0}: (meaning|definition|what does it mean)?", "(I don't know|I do not understand|I never heard) the word {0}.", "(Look|Can you look) up {0} in the dictionary(.|)", "(The|Give me the|I need the) (meaning|definition) of {0}(, please|)", "{0} (means what|definition|meaning)", "(Explain|Define) \"{0}\".", "What does \"{0}\" mean?", "(In my book|In the paper|In a letter) it says \"{0}\". What does that mean?", "(Check|Ask) the dictionary for {0}", "dictionary: {0}", "(My teacher|My son|My friend) used the word {0}. What (is it|does it mean)?"),
        (("{w}", 'The dictionary says about {0}: "{w}".'), ('{{"definition": "{w}"}}', 'The dictionary says about {0}: "{w}".')),
    ),
    Function(
        ("find_restaurant", "restaurants", "search_restaurants", "restaurant_finder", "book_table"),
        ("Find restaurants in a city.", "Searches for places to eat"),
        (Parameter(("cuisine", "food", "kind", "type"), "string", "kind of food", _one_of("Italian", "Chinese", "Indian", "Mexican", "French", "Greek", "Thai", "Japanese")),
         _CITY),
        ("(Find|Find me|Look for|Search) (a|an) {0} restaurant in {1}.", "Where can I eat {0} food in {1}?", "(A|Any) (good |){0} (restaurant|restaurants) in {1}?", "{0} food in {1}", "(I am|We are) in {1} and (want|would like) (to eat |){0} food.", "{0} (restaurant|restaurants|place|dinner|lunch) in {1}( please| tonight|)", "(Where|Which place) in {1} (has|serves) (good |)(|the best ){0} food?", "In {1}, where (can I|can we|do people) eat {0}?", "(I feel like|I'm in the mood for|We fancy|I am hungry for) {0} (food |)in {1}.", "(Show|Give|Get) me {0} restaurants in {1}.", "(Dinner|Lunch) in {1}, {0} (please|food|if possible)", "{1}: (where is|I want|any) {0} food?", "(Are there|Do they have) {0} restaurants in {1}?"),
        (("{n} restaurants", "There are {n} {0} restaurants in {1}."), ('{{"count": {n}}}', "There are {n} {0} restaurants in {1}.")),
    ),
    Function(
        ("roll_dice", "random_number", "pick_number", "draw_number", "get_random"),
        ("Draw a random number.", "Returns a random number up to a limit", "Roll a die."),
        (Parameter(("max", "maximum", "sides", "limit", "highest"), "integer", "highest number", _number(2, 100), False),),
        ("(Roll a die|Throw a die|Roll a dice) with {0} sides.", "(Pick|Draw|Give me|Choose) a random number (up to|from 1 to|between 1 and) {0}.", "Random number up to {0}", "(Roll|Throw) a {0}-sided (die|dice)(.|)", "(A|One|Any) (random |)number (from 1 to|between 1 and|up to|not higher than) {0}( please|, please|)", "(Give|Draw|Pick|Tell) me (any |a lucky |a |)number (from one to|between one and|up to|from 1 to) {0}.", "d{0}, roll it", "(We need|I need) a (random|lucky) number, {0} at most.", "(Choose|Draw) one of {0} numbers(.| at random.)", "random 1-{0}", "(Let chance|Let the dice) decide: 1 to {0}", "The die has {0} sides. (Roll|Throw) it."),
        (("{n}", "The number is {n}."), ('{{"number": {n}}}', "The number is {n}.")),
    ),
    Function(
        ("set_alarm", "alarm", "wake_up", "create_alarm"),
        ("Set an alarm.", "Sets the alarm clock"),
        (Parameter(("time", "at", "when", "hour"), "string", "time of the alarm", lambda random: f"{random.randint(4, 11)}:{random.choice(('00', '15', '30', '45'))}", False),),
        ("(Set|Create) an alarm (for|at) {0}.", "Wake me( up|) at {0}.", "(Alarm|An alarm) at {0}, please", "I (have|need) to get up at {0}.", "{0} alarm( please| pls|)", "(Get|Shake) me (up|out of bed) at {0}.", "My (train|bus|plane) leaves early, (wake me|alarm) at {0}", "alarm {0}", "(I want to|I must|I'd like to|I have to) (be awake|wake up|rise|get out of bed) at {0}.", "(At {0}|By {0}), (wake me|ring|I want to wake up|the alarm should ring)(.|)", "(Can you|Could you|Please|Will you) (wake me up|ring|set the alarm) (at|for) {0}", "(School|Work) starts early(, so|:) alarm (at|for) {0}", "(Let|Make) the alarm (ring|go off) at {0}.", "{0}, (wake me up|ring then|that's when I get up)"),
        (("ok", "The alarm is set for {0}."), ("set", "The alarm is set for {0}.")),
    ),
    Function(
        ("add_to_shopping_list", "shopping_list", "add_item", "grocery_list", "add_groceries", "buy_item"),
        ("Add something to the shopping list.", "Puts an item on the shopping list", "Groceries to buy."),
        (Parameter(("item", "product", "article", "name", "groceries"), "string", "what to buy",
                   _one_of("milk", "eggs", "brown bread", "two bottles of water", "a bag of potatoes", "green apples", "olive oil", "toilet paper", "cat food", "six eggs", "fresh fish", "coffee beans", "dark chocolate", "three lemons", "soap")),),
        ("(Add|Put) {0} (to|on) (the|my|our) shopping list(.|, please|)", "(We are out of|We have no more|I ran out of|There is no more|The fridge has no more) {0}.", "shopping list: {0}", "{0} (on|to) the shopping list(, please| pls|)", "(We|I) need {0} from the (shop|store|supermarket|market).",
         "Next time we go shopping, (get|buy|we need) {0}", "{0} is missing (from|on) the shopping list", "(Don't forget|Remember|Note) {0} for the (shop|store|supermarket)(.|)", "(Add|Put) \"{0}\" (to|on) the (shopping|grocery) list.", "groceries: {0}", "My (wife|husband|son) wants {0}, (add it to|put it on) the shopping list.",
         "(When shopping|At the supermarket), (I must buy|we have to buy|buy|get) {0}", "(Can|Could) you (add|put) {0} (to|on) the (shopping|grocery) list?"),
        (("added", "I added {0} to the shopping list."), ("ok", "I added {0} to the shopping list."), ('{{"items": {n}}}', "I added {0} to the shopping list.")),
    ),
    Function(
        ("call_contact", "phone", "make_call", "dial", "call_person", "phone_call"),
        ("Call a person on the phone.", "Makes a phone call", "Dial a contact."),
        (Parameter(("name", "contact", "person", "who", "callee"), "string", "whom to call", _name),),
        ("(Call|Phone|Ring|Dial) {0}( for me| please| now| on the phone|)", "(Can you|Could you|Please) (call|phone|ring up) {0}", "(I want to|I have to|I need to|I'd like to) (talk to|speak to|speak with|call|phone) {0}( now| on the phone|).", "Get {0} on the (phone|line).", "(Make|Start|Place) a (phone |)call (to|with) {0}(.|)", "{0}, (please call|call now|dial it)", "phone call to {0}", "Give {0} a (call|ring)(.|, please)", "Connect me (to|with) {0}."),
        (("calling", "I am calling {0}."), ("ok", "I am calling {0}."), ('{{"status": "ringing"}}', "I am calling {0}.")),
    ),
    Function(
        ("find_recipe", "recipe", "search_recipes", "get_recipe", "recipes", "cookbook"),
        ("Find a recipe.", "Looks up how to cook a dish", "Search the cookbook."),
        (Parameter(("dish", "food", "meal", "query", "name"), "string", "what to cook",
                   _one_of("pancakes", "tomato soup", "apple pie", "potato salad", "fried rice", "lentil curry", "chocolate cake", "mushroom risotto", "onion rings", "garlic bread", "carrot cake", "chicken with lemon")),),
        ("(Find|Get|Show|Give) me a recipe for {0}(, please|)", "How (do I|can I|do you|does one) (cook|make|prepare) {0}?", "{0} recipe( please| pls|)", "recipe (for|of) {0}", "(I want|I would like|We want|I'd love) to (cook|make|try) {0}( tonight| today|).", "(What|Which ingredients) do I need for {0}?", "(Look up|Search for|Open) (a|the) recipe for {0}.", "For dinner: {0}. How is it made?", "{0} - how do I (cook|make) (it|that)?", "(Tonight|Today|For lunch) (I cook|we cook|we make) {0}, (find|get|show) me a recipe."),
        (("{n} recipes", "There are {n} recipes for {0}."), ('{{"count": {n}}}', "There are {n} recipes for {0}.")),
    ),
    Function(
        ("add_event", "create_event", "calendar", "schedule", "add_appointment", "schedule_meeting"),
        ("Put something into the calendar.", "Creates an event on a day", "Schedule an appointment."),
        (Parameter(("title", "event", "name", "what", "summary"), "string", "what happens",
                   _one_of("lunch with Emma", "dentist", "team meeting", "birthday party", "piano lesson", "visit of the plumber", "football match", "dinner at my parents", "parents evening", "yoga class", "trip to the lake")),
         Parameter(("day", "date", "when", "weekday"), "string", "day of the week", _one_of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"), False)),
        ("(Put|Enter|Add|Write) {0} (into|in|to) (the|my) calendar (on|for) {1}.", "On {1} (I have|there is|we have|comes): {0}", "(Schedule|Plan|Book) {0} (for|on) {1}(.|, please)", "{0} on {1}", "{1}: {0}", "(New|Create an|Make an) (event|appointment|entry)(:| for) {0}, {1}", "(Save the date|Calendar|My calendar)(:| -) {0} on {1}", "(Please |)(keep|block) {1} (free |)for {0}", "{0} is on {1}, (put it in the calendar|note it in my calendar|add it)(.|)"),
        (("created", "I put {0} on {1} into the calendar."), ("ok", "I put {0} on {1} into the calendar."), ('{{"id": {n}}}', "I put {0} on {1} into the calendar.")),
    ),
    Function(
        ("set_volume", "volume", "change_volume", "audio_volume", "setVolume"),
        ("Set the volume.", "Sets how loud the music is, in percent"),
        (Parameter(("level", "percent", "volume", "value", "loudness"), "integer", "volume in percent", _number(0, 100), False),),
        ("(Set|Turn|Put|Change) the (volume|sound) to {0}( percent|).", "volume {0}", "(Volume|Sound) (at|to) {0} percent( please|, please|)", "(It is|It's|The music is) too (loud|quiet), (make it|set it to|go to) {0} percent.", "(I want|I'd like) the volume (at|to be) {0}.", "{0} percent volume( please|)", "(Make|Have) the music play at {0} percent(.|)"),
        (("ok", "The volume is {0} percent."), ('{{"volume": {0}}}', "The volume is {0} percent.")),
    ),
    Function(
        ("get_population", "population", "country_info", "country_facts"),
        ("Get the population of a country.", "Returns facts about a country"),
        (Parameter(("country", "name", "country_name"), "string", "name of the country", lambda random: random.choice(COUNTRIES)[0].removeprefix("the ")),),
        ("(What is the population of|How many people live in|How many people are there in|Population of|How big is the population of) {0}?", "{0} population", "(Number|How big is the number) of people in {0}(?|)", "{0}: how many (people|inhabitants)?", "How many (inhabitants|citizens|people) (does {0} have|has {0}|live in {0})?", "(Look up|Find out|Check|Tell me|I need|Get) the population of {0}.", "(For school|For my essay|For a quiz), (how many people live in|what is the population of) {0}?", "In {0}, how many people (are there|live)?", "population {0}", "(Is {0} big|Is {0} a big country)? How many people (live there|does it have)?", "The (size|number) of the population of {0}(, please|)"),
        (("{n} million", "{0} has {n} million people."), ('{{"population_millions": {n}}}', "{0} has {n} million people.")),
    ),
)  # fmt: skip

RESULT_WORDS = (
    "sunny",
    "cloudy",
    "rainy",
    "windy",
    "foggy",
    "snowy",
    "clear",
    "stormy",
    "dry",
    "mild",
)

AFFIXES = (
    "get", "fetch", "do", "run", "find", "make", "my", "new", "api", "smart", "lookup", "query", "call", "use", "tool", "start",
    "check", "service", "v2", "simple", "home", "data", "current", "user", "quick", "the", "local", "fn", "action", "ask",
)  # fmt: skip
"""Words that programs add to names of tools and parameters."""

MADE_UP_ABOUTS = (
    "Makes a {deed} of a {thing}.",
    "Does {deed} with a {thing}",
    "To {deed} the {thing}.",
    "{thing}: {deed}",
)
MADE_UP_REQUESTS = {
    1: (
        "(Do|Run|Make|Start|I need) (a |the |){deed} (with|for|of|on) {0}.", "(Please |){deed} {0}(.|, please)", "{deed} the {thing} {0}",
        "(Use|Call) {deed} (with|for) {0}", "(Can|Could) you {deed} (the {thing}|a {thing}) (for|with|called) {0}?",
        "{0}: {deed} (it|this|that)(.|, please)", "(I want|I'd like|We want) (you to |to ){deed} {0}(.|)", "{deed} {0} (pls|now|for me|please|today)", "{deed} \"{0}\"", "(Please |)(do|run|start) {deed} on \"{0}\"", "With {0}, (do|run|make) a {deed}(.|)", "{thing}: {0}. (Please |){deed}.", "{deed}: {0}",
    ),
    2: (
        "(Do|Run|Make|Start|I need) (a |the |){deed} (with|for|of) {0} and {1}.", "(Please |){deed} {0} (with|and|to) {1}", "{deed} the {thing} {0}, {1}",
        "(Use|Call) {deed} (with|for) {0} and {1}", "(Can|Could) you {deed} {0} (from|with|and|at) {1}?",
        "{0} and {1}: {deed} (them|these|both)", "{deed} \"{0}\" (and|with|to) \"{1}\"", "(I want|I'd like|We want) to {deed} {0} (with|and|from) {1}(.|)", "{deed}: {0}, {1}", "With {0} and {1}, (do|run|make) a {deed}(.|)",
    ),
}  # fmt: skip
"""Requests for a tool that nobody has, by the number of its parameters."""

RESULT_KEYS = (
    ("result", "result"), ("value", "value"), ("answer", "answer"), ("name", "name"), ("title", "title"), ("text", "text"), ("total", "total"),
    ("price", "price"), ("status", "status"), ("color", "color"), ("owner", "owner"), ("size", "size"), ("level", "level"), ("place", "place"),
    ("distance", "distance"), ("translation", "translation"), ("message", "message"), ("time", "time"), ("count", "number"), ("kind", "kind"),
)  # fmt: skip
"""Fields of results and of made-up tools, and what they are."""

SUBJECT_WORDS = tuple(member for _, _, found in LISTS for member in found)
