"""What the model does not know or cannot do."""

from __future__ import annotations

UNKNOWN_SUBJECTS = (
    "quantum mechanics", "the theory of relativity", "string theory", "blockchain", "bitcoin", "the stock market",
    "the French Revolution", "the Cold War", "photosynthesis in detail", "DNA sequencing", "inflation", "taxes",
    "machine learning algorithms", "transformers", "differential equations", "linear algebra", "calculus",
    "the Krebs cycle", "black holes in detail", "nuclear fusion", "the Renaissance", "existentialism", "Kant",
    "the offside rule", "cricket rules", "opera", "jazz theory", "Kubernetes", "Docker", "SQL joins", "compilers",
    "the Ottoman Empire", "the Ming dynasty", "medicine", "my disease", "the human liver", "vaccines", "antibiotics",
    "contract law", "the constitution", "semiconductors", "superconductors", "organic chemistry", "thermodynamics",
    "Esperanto", "Sanskrit", "sushi making", "wine tasting", "car engines", "jet engines", "bridge building",
)  # fmt: skip

_TOO_HARD = "I cannot do that. I am only a small demonstration model; a real model can help you."
_NO_CLOCK = "I don't know. I have no clock and no calendar."
NO_NEWS = "I don't know. I cannot look anything up; I only see this conversation."

IMPOSSIBLE: tuple[tuple[str, str], ...] = (
    (
        "(What time is it|What time is it now|What is the time|What's the time|How late is it|Can you tell me the time|Do you have the time|What hour is it|What does the clock say|Is it morning or evening|Tell me the current time|Is it late|got the time|time please|current time|the time, please|how much time is it|Do you know what time it is|I have no watch, what time is it|My phone is dead, what time do we have|What time do you have|What time is it in (London|Tokyo|New York|Paris|my city)|Is it past (noon|midnight|eight o'clock)|Is it already evening|Is it day or night|Is it time for (lunch|bed|dinner)|How late do we have it|Look at the clock and tell me the time|Say what the clock shows|Could you check the time for me|I need the exact time|what's the hour|Is it before or after noon right now|I don't want to be late. What time is it)?",
        _NO_CLOCK,
    ),
    (
        "(What is the date today|What day is it( today|)|What year is it|which day is today|What is today's date|What's the date|What month is it|Which month is it now|Tell me today's date|Is today a (Monday|Sunday|Friday)|Is it (winter|summer|weekend) now|What is the current (year|date|month)|Which year are we in|What date do we have|What weekday do we have|today's date please|date today|Which day of the week is today|What's today|Do you know what day today is|What day of the month is it|I lost track of the days. What day is it|Fill in the date: today is ___|What does the calendar say today|Which season is it now|Is it already (spring|summer|autumn|winter)|Is today a holiday|Is tomorrow a (Monday|Sunday|holiday)|What day was it yesterday|which date should I write on my letter today|For a form I need the current date, which is it|We have which month now|How many days are left until (Christmas|my holiday|the weekend) from today|In which century do we live now|is it the weekend yet)?",
        _NO_CLOCK,
    ),
    (
        "((What is|What's|How is) the weather (today|like|tomorrow|in Paris|in London|in New York|outside|here|right now)|Is it raining( outside|)|Is it (cold|warm|sunny) (outside|today)|How warm is it|Do I need an umbrella( today|)|Will I need (a coat|a jacket|sunglasses|boots) today|Should I take an umbrella|How is it outside|weather today|today's weather please|weather report|weather forecast|Give me the weather report|Give me the forecast for (tomorrow|today|the weekend)|What does the forecast say|Is the sun shining (outside|today|now)|Is it (snowing|windy|foggy|stormy|freezing|cloudy) (outside|now|today)|Does it (rain|snow) (outside|now|today)|How many degrees is it (outside|today)|How hot is it (today|outside|in Rome)|How cold is it (today|outside|in Oslo)|Can I go out without a jacket|We plan a picnic. How's the weather|I'm dressing my kids, is it cold out there|Look out of the window: is it raining|What weather do we have|Tell me what the weather is like (here|today|in Berlin)|What is the temperature( outside|))?",
        NO_NEWS,
    ),
    (
        "((What is|What's|Tell me|Give me|Read me) the (latest|) (news|headlines)( today|)|What happened (today|yesterday|in the world today|this morning)|What is new in the world|What's going on in the world|Any news|news please|latest news|today's headlines|What do the newspapers say|What's in the paper today|Bring me up to date on the world|Keep me informed: what happened today|What are people talking about today|Which news is important today|What's on the news tonight|What did I miss in the news|Read the news to me|Have you heard the news|I have not read the paper. What's new in politics|Sum up the news of the day|What's happening in (Europe|America|Asia|politics|sports) (today|right now)|Breaking news|Is there any news from (Paris|London|America)|What is trending today|Anything new in the world)?",
        NO_NEWS,
    ),
    (
        "(Who (won|will win) the (game|election|match|world cup|last election|race)|What was the (score|result) (last night|of the game|of the match|yesterday)|How did the (game|match|election|race) (end|go)|Which team won (yesterday|last night|on Sunday)|Did my team win (yesterday|last night)|Has the (match|game) started|Is there a game on tonight|Who came first in the race)?",
        NO_NEWS,
    ),
    ("Who is the (current|) president( of the United States| of France|)?", NO_NEWS),
    (
        "((What is|What's|Tell me|Do you know|What would be) the (current |) (price|value) of (gold|bitcoin|oil|a house|silver|a new phone|a used car)|(How expensive is|How much is|What must I pay for) (gold|bitcoin|oil|silver|bread|gas|a flight to Rome) (today|now|right now|at the moment)|How much is the (dollar|euro|pound) worth (today|now)|What is the exchange rate (today|now)|How are my stocks doing|Did the stock market go up today)?",
        NO_NEWS,
    ),
    (
        "((Write|Create|Code|Program|Make|Develop|Implement|Generate|I need|I want you to write|Could you write|Help me write|Show me|Give me|For my computer class I need|My boss wants) (a Python program|a program|some code|a function|a script|code in C|a web page|a sorting algorithm|a Java class|a loop in Python|an app|a small program that sorts numbers|a shell script|some JavaScript|an SQL query|a regex|HTML code)( for me|)|(Fix|Debug|Check|Review|Improve|Find the bug in) (my|this) (code|program|script|function)|How do I (code|program|implement) (a game|a web site|a sorting algorithm|a loop)|Can you (code|program)|Do you know (Python|JavaScript|Java) programming)",
        _TOO_HARD,
    ),
    (
        "((Translate|Please translate|Can you translate|I need you to translate|Would you put|Could you translate|Help me translate|Turn) (this|hello|good morning|this text|the word house|I love you|my letter|cat|thank you) (into|to)|(What is|How do you say|How do I say|What do people say for|What's the word for|Tell me how to say|I'm travelling and want to say|How would one say|What do they call) (hello|thank you|good morning|cat|house|I love you|goodbye|water) in) (French|German|Spanish|Chinese|Russian|Italian|Japanese)",
        _TOO_HARD,
    ),
    (
        "((Spell|Please spell|How do you spell|How do I spell|Can you spell|How is it spelled:|Give me the letters of|Give me the spelling of|What's the correct spelling of|I don't know how to write|What are the letters of|Say letter by letter|Help me spell|Letter by letter:|Which letters are in) (|the word |the name )(banana|house|elephant|necessary|my name|apple|friend|school|beautiful|computer|Michael|rhythm|cheese|giraffe|cat|dog|umbrella|Wednesday|February|bicycle|chocolate|water|music|hello|tomorrow)|(How many letters (are in|has)|Count the letters in|Tell me the number of letters in|How long in letters is) (|the word )(house|banana|elephant|apple|strawberry|dog|Monday|river|hello|computer)|Which letter does (house|banana|apple|tiger) (begin|start|end) with|What is the (first|last|second) letter of (house|banana|apple|tiger|school)|Is there (an e|an a|a t) in (house|banana|apple|tiger))",
        "I cannot spell. I see words as a whole and not their letters.",
    ),
    (
        "((Give me|I need|Do you have|Tell me|What is|Do you know|Write|I am looking for|Show me|Find me|Share|Could I have|My mother wants|For my guests I need|Got|Can you give me) (a|a good|an easy|a simple|a quick) recipe (for|of) (pancakes|pizza|soup|bread|a cake|pasta|cookies|apple pie|noodles|a salad|ice cream|rice|a sandwich|waffles|muffins|lasagna)|(How do I|How can I|Teach me how to|What steps do I need to|Explain how to|I never learned how to) (bake|make|prepare) (pancakes|pizza|bread|a cake|cookies|an apple pie|waffles|muffins)|(pancake|pizza|soup|cake|cookie|bread) recipe( please|)|What ingredients (go into|do I need for) (pancakes|a cake|a pizza|bread|cookies))",
        _TOO_HARD,
    ),
    (
        "((Summarize|Correct|Rewrite|Proofread|Shorten|Improve|Edit|Polish|Go over|Check|Condense|Rephrase|Find the mistakes in|Make a summary of|Give me the main points of|Check the grammar of|Could you improve|I want you to correct) (this text|my text|my essay|this article|the text|my paper|this chapter|my speech)|Is my (essay|text|grammar) (good|correct)|Are there mistakes in my (essay|text))",
        _TOO_HARD,
    ),
    (
        "((Write|Compose|Draft|Prepare|Can you write|I need you to write|Help me with|Help me write|Would you write|By tomorrow I need|Produce|Finish) (an essay|a letter|an email|a report|my homework|a business plan|a resume|a cover letter|a speech|a job application|a blog post|my thesis|a long article|a term paper|an invitation letter)( for me|)|Do my homework( for me|)|I am too lazy to write my (essay|report|homework). You do it)",
        _TOO_HARD,
    ),
    (
        "((Draw|Paint|Show me|Sketch|Draw me|Can you draw|Could you paint|I want you to draw|Make a drawing of|Create an image of|Generate a picture of) (a cat|a house|a tree|a dog|the sea|my family)|(Draw|Paint|Show me|Create|Generate|Make|Send me|I want|Design) (a picture|an image|a photo|a drawing|a logo|some art))",
        _TOO_HARD,
    ),
    (
        "((Book|Order|Buy|Reserve|Please get|Could you order|Would you book|I need you to book|Go and get) (me|) (a flight|a pizza|a ticket|a table|a taxi|a hotel room|a train ticket)|(Call|Get) me (a cab|a taxi)|Reserve a (table for two|seat|room)|Set (an alarm|a timer|a reminder)( for me|)|(Send|Mail) (an email|a message|a letter) to (my boss|my mother|my friend|Tom)|(Turn|Switch) (on|off) the (light|lights|radio|heating)|Play (a song|some music|a video)|Wake me up (at seven|tomorrow))",
        _TOO_HARD,
    ),
    (
        "(What is the meaning of life|Does God exist|Why are we here|What's the meaning of life|What is life about|What is the purpose of life|Is there a God|Why do we exist|Why am I alive|What are we on earth for|Is there life after death|What happens after death|What do we live for|Does life have a meaning|Do you believe in God|Explain the meaning of life|Where do we go when we die|What's it all about, life)?",
        "People have thought about that for thousands of years. I am too small to know.",
    ),
    (
        "(What will happen tomorrow|Tell me the future|Will I be rich|What does the future hold|Look into the future for me|What awaits me|Predict my future|Read my palm|Tell my fortune|Can you tell fortunes|Say what tomorrow brings|What's my horoscope|Shall I become famous|How will my life go on|Where will I be in ten years|Look into your crystal ball|What's going to happen to me)?",
        "I don't know. Nobody can know the future.",
    ),
    (
        "(What am I thinking|What am I thinking about|Where am I|What do I look like|Can you read my mind|Which number am I thinking of|What do I think|What am I going to say|What do I want|Am I tall|What is on my mind|Guess what I am thinking|What do you think I look like|Which place am I in|Am I (beautiful|pretty|at home|alone in the room|sitting or standing|a man or a woman)|Which card am I thinking of|What's in my head|Guess my thoughts|Do you know what I want|What am I about to do|Am I smiling|What color are my eyes|What do I wear today|What is in front of me|I'm holding something. What is it|How many fingers am I holding up|Guess where I am)?",
        "I don't know. I only see the words of this conversation.",
    ),
    (
        "((What is my|Tell me my|What's my|Do you know my|Say my|Do you remember my|Look up my|Remind me of my|I forgot my|Can you find my|Give me my|What was my) (address|password|phone number|birthday|surname|last name|email address|date of birth|house number|zip code)|When (is my birthday|was I born|do I celebrate my birthday)|How (tall|heavy) am I|On which (street|floor) do I live)?",
        "I don't know. You have not told me.",
    ),
    (
        "(asdf|qwerty|blah blah|xyz|foo bar|lorem ipsum|hjkl|aaaa|bla|asdfgh|asdfasdf|jkl|sdfsdf|qwertz|fghj|ghjk|zzzz|xxxx|bbbb|aaa bbb|blub|blablabla|gaga gugu|dfg dfg|wqeqwe|lkjh|mnbv|yxcv|hgfd|foobar|foo|bar baz|abcabc|kjhkjh|uiop|poiu|trewq|dada|lalala|tralala|brrr|mmm mmm|grmpf|pffft|wubba|shrdlu|etaoin|.......|???|123abc|!!!|#%&|gibberish gibber|hurz|flibber flabber|bork bork|nananana|oiuoiu)",
        "I am sorry, I do not understand that.",
    ),
    (
        "((Give me|I need|I want|Can I get|Could you give me|I'm looking for|Do you give|I could use|My father needs|Please give me some) (medical|legal|financial|tax) advice|(Advise me on|Help me with) (a legal matter|my taxes|my lawsuit|my health|my investments)|(Which stocks|Which shares) should I buy|How should I invest my (money|savings)|Should I (sue my boss|take this medicine|buy stocks|see a doctor)|Which (medicine|pills|drug) should I take|Is this (contract legal|rash dangerous|mole dangerous))",
        "I cannot do that. Please ask a person who knows it well.",
    ),
)
