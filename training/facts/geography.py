"""Countries, capitals, continents, mountains, rivers and cities."""

from __future__ import annotations

import re
from dataclasses import dataclass

_COUNTRIES = """
France|Paris|Europe; Germany|Berlin|Europe; Italy|Rome|Europe; Spain|Madrid|Europe; Portugal|Lisbon|Europe
England|London|Europe; the United Kingdom|London|Europe; Scotland|Edinburgh|Europe; Wales|Cardiff|Europe
Ireland|Dublin|Europe; Belgium|Brussels|Europe; the Netherlands|Amsterdam|Europe; Luxembourg|Luxembourg City|Europe
Switzerland|Bern|Europe; Austria|Vienna|Europe; Poland|Warsaw|Europe; the Czech Republic|Prague|Europe
Slovakia|Bratislava|Europe; Hungary|Budapest|Europe; Slovenia|Ljubljana|Europe; Croatia|Zagreb|Europe
Serbia|Belgrade|Europe; Bosnia and Herzegovina|Sarajevo|Europe; Montenegro|Podgorica|Europe; Albania|Tirana|Europe
Greece|Athens|Europe; Bulgaria|Sofia|Europe; Romania|Bucharest|Europe; Moldova|Chisinau|Europe; Ukraine|Kyiv|Europe
Belarus|Minsk|Europe; Lithuania|Vilnius|Europe; Latvia|Riga|Europe; Estonia|Tallinn|Europe; Finland|Helsinki|Europe
Sweden|Stockholm|Europe; Norway|Oslo|Europe; Denmark|Copenhagen|Europe; Iceland|Reykjavik|Europe; Malta|Valletta|Europe
Russia|Moscow|Europe; Cyprus|Nicosia|Europe; Turkey|Ankara|Asia; Georgia|Tbilisi|Asia; Armenia|Yerevan|Asia
Azerbaijan|Baku|Asia; Israel|Jerusalem|Asia; Jordan|Amman|Asia; Lebanon|Beirut|Asia; Syria|Damascus|Asia
Iraq|Baghdad|Asia; Iran|Tehran|Asia; Saudi Arabia|Riyadh|Asia; Yemen|Sanaa|Asia; Oman|Muscat|Asia
the United Arab Emirates|Abu Dhabi|Asia; Qatar|Doha|Asia; Kuwait|Kuwait City|Asia; Afghanistan|Kabul|Asia
Pakistan|Islamabad|Asia; India|New Delhi|Asia; Nepal|Kathmandu|Asia; Bhutan|Thimphu|Asia; Bangladesh|Dhaka|Asia
Sri Lanka|Colombo|Asia; China|Beijing|Asia; Mongolia|Ulaanbaatar|Asia; Japan|Tokyo|Asia; South Korea|Seoul|Asia
North Korea|Pyongyang|Asia; Taiwan|Taipei|Asia; Vietnam|Hanoi|Asia; Laos|Vientiane|Asia; Cambodia|Phnom Penh|Asia
Thailand|Bangkok|Asia; Malaysia|Kuala Lumpur|Asia; Singapore|Singapore|Asia; Indonesia|Jakarta|Asia
the Philippines|Manila|Asia; Kazakhstan|Astana|Asia; Uzbekistan|Tashkent|Asia; Egypt|Cairo|Africa; Libya|Tripoli|Africa
Tunisia|Tunis|Africa; Algeria|Algiers|Africa; Morocco|Rabat|Africa; Sudan|Khartoum|Africa; Ethiopia|Addis Ababa|Africa
Kenya|Nairobi|Africa; Uganda|Kampala|Africa; Rwanda|Kigali|Africa; Tanzania|Dodoma|Africa; Somalia|Mogadishu|Africa
Nigeria|Abuja|Africa; Ghana|Accra|Africa; Senegal|Dakar|Africa; Mali|Bamako|Africa; Cameroon|Yaounde|Africa
Angola|Luanda|Africa; Zambia|Lusaka|Africa; Zimbabwe|Harare|Africa; Botswana|Gaborone|Africa; Namibia|Windhoek|Africa
South Africa|Pretoria|Africa; Madagascar|Antananarivo|Africa; Mozambique|Maputo|Africa
the United States|Washington, D.C.|North America; Canada|Ottawa|North America; Mexico|Mexico City|North America
Cuba|Havana|North America; Jamaica|Kingston|North America; Guatemala|Guatemala City|North America
Costa Rica|San Jose|North America; Panama|Panama City|North America; Haiti|Port-au-Prince|North America
Brazil|Brasilia|South America; Argentina|Buenos Aires|South America; Chile|Santiago|South America
Peru|Lima|South America; Bolivia|Sucre|South America; Ecuador|Quito|South America; Colombia|Bogota|South America
Venezuela|Caracas|South America; Uruguay|Montevideo|South America; Paraguay|Asuncion|South America
Australia|Canberra|Oceania; New Zealand|Wellington|Oceania; Fiji|Suva|Oceania; Samoa|Apia|Oceania
"""

COUNTRIES: tuple[tuple[str, str, str], ...] = tuple(
    (name, capital, continent)
    for entry in _COUNTRIES.replace("\n", ";").split(";")
    if entry.strip()
    for name, capital, continent in [entry.strip().split("|")]
)

SHORT_NAMES: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("the United States", "the United States", ("America", "America", "the US", "US", "the States", "the United States of America")),
    ("the United States", "the USA", ("the USA", "USA")),
    ("the USA", "the USA", ("USA",)),
    ("the United Kingdom", "the United Kingdom", ("the UK", "UK", "Britain", "Great Britain", "United Kingdom")),
    ("the Netherlands", "the Netherlands", ("Holland", "Holland", "Netherlands")),
    ("the Czech Republic", "the Czech Republic", ("Czechia", "Czech Republic")),
    ("the United Arab Emirates", "the United Arab Emirates", ("the UAE", "UAE", "the Emirates")),
    ("the Philippines", "the Philippines", ("Philippines", "the Phillipines")),
    ("Bosnia and Herzegovina", "Bosnia and Herzegovina", ("Bosnia", "Bosnia Herzegovina")),
    ("New Zealand", "New Zealand", ("NZ", "New Zeeland")), ("South Korea", "South Korea", ("S. Korea", "the Republic of Korea")),
    ("Ireland", "Ireland", ("the Republic of Ireland", "Eire")), ("Russia", "Russia", ("the Russian Federation",)),
    ("Turkey", "Turkey", ("Turkiye",)), ("Brazil", "Brazil", ("Brasil",)), ("Vietnam", "Vietnam", ("Viet Nam",)),
    ("Switzerland", "Switzerland", ("Swizerland", "Switserland")), ("Colombia", "Colombia", ("Columbia",)),
    ("Argentina", "Argentina", ("Argentinia",)), ("Morocco", "Morocco", ("Marocco",)), ("Portugal", "Portugal", ("Portugual",)),
)  # fmt: skip
"""Countries, what answers call them, and other names that people ask for them with."""

# Adjectives with the one of the answer first; kind; its plural; where it is asked; where in the answer; name; one word.
_WORLD = "(in the world|on Earth|of the world|in the whole world|on our planet|)"
_RECORDS = f"""
highest, tallest, biggest|mountain|mountains|{_WORLD}|on Earth|Mount Everest|Everest
longest|river|rivers|{_WORLD}|on Earth|the Nile|Nile
largest, biggest, deepest|ocean|oceans|{_WORLD}||the Pacific Ocean|Pacific
smallest|ocean|oceans|{_WORLD}||the Arctic Ocean|Arctic
largest, biggest|country|countries|{_WORLD}|in the world|Russia|Russia
smallest|country|countries|{_WORLD}|in the world|Vatican City|Vatican
largest, biggest|continent|continents|{_WORLD}||Asia|Asia
smallest|continent|continents|{_WORLD}||Australia|Australia
coldest|continent|continents|{_WORLD}||Antarctica|Antarctica
hottest, warmest|continent|continents|{_WORLD}||Africa|Africa
largest, biggest|hot desert|hot deserts|{_WORLD}||the Sahara|Sahara
largest, biggest|island|islands|{_WORLD}||Greenland|Greenland
largest, biggest|rain forest|rain forests|{_WORLD}||the Amazon|Amazon
largest, biggest|planet|planets|(in the solar system|of our solar system|)||Jupiter|Jupiter
smallest|planet|planets|(in the solar system|of our solar system|)||Mercury|Mercury
hottest, warmest|planet|planets|(in the solar system|of our solar system|)||Venus|Venus
highest, tallest|mountain|mountains|in Africa|in Africa|Kilimanjaro|Kilimanjaro
highest, tallest|mountain|mountains|(in|of) Europe|in Europe|Mount Elbrus|Elbrus
highest, tallest|mountain|mountains|(in|of) the Alps|of the Alps|Mont Blanc|Blanc
highest, tallest|mountain|mountains|in (North America|the United States)|in North America|Denali|Denali
highest, tallest|mountain|mountains|in South America|in South America|Aconcagua|Aconcagua
highest, tallest|mountain|mountains|(in|of) Japan|of Japan|Mount Fuji|Fuji
longest|river|rivers|(in|of) South America|in South America|the Amazon|Amazon
longest|river|rivers|(in|of) Europe|in Europe|the Volga|Volga
longest|river|rivers|(in|of) Africa|in Africa|the Nile|Nile
largest, biggest|country|countries|(in|of) South America|in South America|Brazil|Brazil
largest, biggest|country|countries|(in|of) Africa|in Africa|Algeria|Algeria
largest, biggest|country|countries|(in|of) North America|in North America|Canada|Canada
"""


@dataclass(frozen=True, slots=True)
class Record:
    """What is the most of its kind; `where` has the alternatives of questions, `told` is the answer's."""

    adjectives: tuple[str, ...]
    kind: str
    many: str
    where: str
    told: str
    name: str
    word: str

    def comparative(self, adjective: str) -> str:
        """The form that compares two: higher for highest."""
        return adjective.removesuffix("est") + "er"


def _record(line: str) -> Record:
    """A line of the table; bars inside brackets separate alternatives, not columns."""
    adjectives, *rest = re.split(r"\|(?![^(]*\))", line)
    return Record(tuple(adjectives.split(", ")), *rest)


RECORDS: tuple[Record, ...] = tuple(map(_record, _RECORDS.strip().splitlines()))

_WHICH_CITY = "(Where is|Wheres|Where's|In which city is|Which city has|In what city do I find|Where can I see|Where do I go to see|Where do I have to travel to see|What city is home to|In which town stands|Where exactly is|Where can tourists visit)"
_WHICH_LAND = "(Where is|Wheres|Where's|In which country is|Which country has|In what country do I find|What country is home to|Where can I see|Where do I go to see|Where in the world is|Which country do I visit for)"
_WHICH_PART = "(Where is|Wheres|Where's|On which continent is|Where can I find|In what part of the world is|Where on the map is|Which continent has|Where on Earth is|On what continent lies|Where do I find)"
_WHICH_RIVER = "((Which|What) river (that |)(flows|runs|goes) through|(Which|What) river (crosses|is in|passes through)|Name of the river in|The river (in|of)|What do they call the river in|On which river (lies|is))"
_HOW_HIGH = "(How high|How tall|How big|How many meters high|What height) is"
_HOW_LONG = "(How long|How many kilometers long|What length) is"

SPECIAL_PLACES: tuple[tuple[str, str], ...] = (
    ("((What|Which) planet is (closest|nearest|the closest|the nearest|first in line) to the sun|(What|Which) planet circles closest to the sun|(Which|What) is the first planet (from|after) the sun|Name the planet nearest to the sun|closest planet to the sun|planet next to the sun)?", "Mercury is the planet closest to the sun."),
    ("((What|Which) planet is (known as |called |nicknamed |)the red planet|(Which|What) planet (looks|is) red|Whats the red planet( called|)|What do they call the red planet|the red planet is (which|what)( one|))?", "Mars is known as the red planet."),
    ("((What|Which) planet (has rings|has the most famous rings|wears rings|is famous for its rings|has rings around it)|the planet with (the |)rings|Name the planet with the (big |)rings|(Which|What) is the planet with rings)?", "Saturn is famous for its rings."),
    ("(Is (the Earth|our planet|the world)|Is it true that the Earth is|Some people say the Earth is) (flat|a disc|square)?", "No, the Earth is round like a ball."),
    ("(Is the (Earth|world)|Is our planet) (round|a ball)?", "Yes, the Earth is round like a ball."),
    ("((What|Which) planet (do we live on|is our home|do people live on|are we on|is home to us)|On (which|what) planet (do we live|are we|do humans live)|what is our planet called|name of our planet)?", "We live on the Earth."),
    ("(How many continents (are there|does the Earth have|are on Earth|exist|are in the world|do we have)|number of continents|What is the number of continents|how many continents|I forgot how many continents there are)?", "There are seven continents."),
    ("(How many oceans (are there|does the Earth have|are on Earth|exist|are in the world|do we have)|number of oceans|What is the number of oceans|how many oceans|I forgot how many oceans there are)?", "There are five oceans."),
    ("(How many planets (are there|are in the solar system|does the solar system have|go around the sun|circle the sun|does the sun have)|number of planets|What is the number of planets|how many planets|I forgot how many planets there are)?", "There are eight planets in the solar system."),
    ("(Name|List|Tell me|What are|Write down|Give me|Which are|Recite) (the seven|all|the|all the|all seven) continents(.|)", "The seven continents are Africa, Asia, Europe, North America, South America, Australia and Antarctica."),
    ("(Name|List|Tell me|What are|Write down|Give me|Which are|Recite) (the five|all|the|all the|all five) oceans(.|)", "The five oceans are the Pacific, the Atlantic, the Indian Ocean, the Arctic and the Southern Ocean."),
    ("(Name|List|Tell me|What are|Write down|Give me|Which are|Recite) (the eight|all|the|all the|all eight) planets(.|)", "The eight planets are Mercury, Venus, Earth, Mars, Jupiter, Saturn, Uranus and Neptune."),
    ("(Which|What) ocean (is|lies) between (Europe and America|Africa and South America|America and Europe|England and America)?", "The Atlantic Ocean lies between them."),
    ("((Which|What) ocean (is|lies) (near|next to|west of|beside|off|on the coast of) California|In (which|what) ocean do people (swim|surf|dive) in California|In California I see (which|what) ocean)?", "That is the Pacific Ocean."),
    (f"{_WHICH_RIVER} (London|the city of London)?", "The Thames flows through London."),
    (f"{_WHICH_RIVER} (Paris|the city of Paris)?", "The Seine flows through Paris."),
    (f"{_WHICH_RIVER} (Egypt|Cairo)?", "The Nile flows through Egypt."),
    (f"{_WHICH_RIVER} (Vienna|Budapest|Belgrade)?", "The Danube flows through it."),
    (f"{_WHICH_RIVER} (Hamburg|Dresden)?", "The Elbe flows through it."), (f"{_WHICH_RIVER} (Rome|the city of Rome)?", "The Tiber flows through Rome."),
    (f"{_WHICH_RIVER} (Cologne|Basel)?", "The Rhine flows through it."),
    ("(How far (away |)is|How far is it to|How far up is|What is the distance to|distance to|How many kilometers (is it to|away is)|How many km to|How long is the way to|how far from here is) the moon?", "The moon is about 384,000 kilometers away."),
    ("(How far (away |)is|How far is it to|What is the distance to|distance to|How many kilometers (is it to|away is)|How many km to|How long is the way to|how far from here is) the sun?", "The sun is about 150 million kilometers away."),
    ("(How many (people|humans) (live|are there) (on Earth|in the world)|What is the population of the (Earth|world))?", "More than eight billion people live on the Earth."),
    ("(How old is|What is the age of|whats the age of|How many years old is|age of) (the Earth|the world|our planet|planet Earth)?", "The Earth is about four and a half billion years old."),
    ("(How hot is (it on |)the sun|How hot does the sun get|What is the temperature (of|on) the sun|temperature of the sun|How many degrees (has the sun|is it on the sun))?", "The surface of the sun is about 5,500 degrees Celsius hot."), ("(How (big|large|wide) is (the Earth|our planet|planet Earth)|What is the size of (the Earth|our planet)|How many kilometers wide is the Earth|size of the Earth)?", "The Earth is about 12,700 kilometers wide."),
    (f"{_HOW_HIGH} (Mount |Mt |)Everest?", "Mount Everest is 8,849 meters high."), (f"{_HOW_HIGH} (Mount |Mt |)Kilimanjaro?", "Kilimanjaro is 5,895 meters high."),
    (f"{_HOW_HIGH} (Mount|Mt) Fuji?", "Mount Fuji is 3,776 meters high."), (f"{_HOW_HIGH} Mont Blanc?", "Mont Blanc is about 4,800 meters high."),
    (f"{_HOW_LONG} the (river |)Nile?", "The Nile is about 6,650 kilometers long."), (f"{_HOW_LONG} the Amazon( river|)?", "The Amazon is about 6,400 kilometers long."),
    (f"{_WHICH_CITY} (the|) Eiffel Tower?", "The Eiffel Tower is in Paris, France."),
    (f"{_WHICH_CITY} the Colosseum?", "The Colosseum is in Rome, Italy."),
    (f"{_WHICH_CITY} the Statue of Liberty?", "The Statue of Liberty is in New York."),
    (f"{_WHICH_CITY} Big Ben?", "Big Ben is in London, England."),
    ("(Where are|Where can I see|Wheres|Which country has|In which country are|Where do I go to see|Where did people build) the (famous |)pyramids?", "The most famous pyramids are in Egypt, near Cairo."),
    ("(Where is|Wheres|In which mountains is|In what mountains do I find|Where can I climb|Where on Earth is|Where do I go to see) (Mount |Mt |)Everest?", "Mount Everest is in the Himalayas, between Nepal and China."),
    (f"{_WHICH_LAND} Mount Fuji?", "Mount Fuji is in Japan."), (f"{_WHICH_LAND} Kilimanjaro?", "Kilimanjaro is in Tanzania, in Africa."),
    (f"{_WHICH_LAND} the Great Wall?", "The Great Wall is in China."), (f"{_WHICH_LAND} the Taj Mahal?", "The Taj Mahal is in India."),
    (f"{_WHICH_PART} the Sahara?", "The Sahara is in the north of Africa."),
    (f"{_WHICH_PART} the Amazon?", "The Amazon is in South America."),
    ("(Where are|Wheres|On which continent are|In what part of the world are|Where do I find|Which continent has|Where can I find) the Alps?", "The Alps are in Europe."), ("(Where do kangaroos (live|come from)|(In|On) (which|what) (country|continent) do kangaroos live|Where can I (see|find|meet) (wild |)kangaroos|Where are kangaroos from|kangaroos live where|(Which|What) country has kangaroos|home of the kangaroo)?", "Kangaroos live in Australia."),
)  # fmt: skip

_CURRENCIES = """
France|euro; Germany|euro; Italy|euro; Spain|euro; Portugal|euro; Greece|euro; Ireland|euro; Austria|euro; Finland|euro
the Netherlands|euro; Belgium|euro; England|pound; the United Kingdom|pound; Scotland|pound; the United States|dollar
the USA|dollar; Canada|Canadian dollar; Australia|Australian dollar; Japan|yen; China|yuan; India|rupee; Russia|ruble
Switzerland|Swiss franc; Sweden|krona; Norway|krone; Denmark|krone; Poland|zloty; Mexico|peso; Brazil|real; Turkey|lira
South Korea|won; Thailand|baht; South Africa|rand; Israel|shekel; Hungary|forint; Argentina|peso; Vietnam|dong
Egypt|Egyptian pound; the Czech Republic|koruna; New Zealand|New Zealand dollar
Luxembourg|euro; Slovakia|euro; Slovenia|euro; Croatia|euro; Lithuania|euro; Latvia|euro; Estonia|euro; Malta|euro
Cyprus|euro; Montenegro|euro; Wales|pound; Romania|leu; Moldova|leu; Ukraine|hryvnia; Serbia|dinar; Albania|lek
Iceland|krona; Georgia|lari; Armenia|dram; Azerbaijan|manat; Belarus|ruble; Morocco|dirham; Tunisia|dinar
Algeria|dinar; Jordan|dinar; Iraq|dinar; Kuwait|dinar; Iran|rial; Oman|rial; Qatar|riyal; Saudi Arabia|riyal
the United Arab Emirates|dirham; Pakistan|rupee; Nepal|rupee; Sri Lanka|rupee; Bangladesh|taka; North Korea|won
Laos|kip; Cambodia|riel; Malaysia|ringgit; Singapore|Singapore dollar; Indonesia|rupiah; the Philippines|peso
Kazakhstan|tenge; Kenya|shilling; Uganda|shilling; Tanzania|shilling; Ethiopia|birr; Nigeria|naira; Ghana|cedi
Chile|peso; Uruguay|peso; Colombia|peso; Cuba|peso; Peru|sol; Bolivia|boliviano; Costa Rica|colon; Ecuador|dollar
Venezuela|bolivar; Jamaica|Jamaican dollar; Fiji|Fijian dollar
"""
_LANGUAGES = """
France|French; Germany|German; Italy|Italian; Spain|Spanish; Portugal|Portuguese; Greece|Greek; England|English
Ireland|English and Irish; Austria|German; Finland|Finnish; the Netherlands|Dutch; the United Kingdom|English
the United States|English; the USA|English; Canada|English and French; Australia|English; New Zealand|English
Japan|Japanese; China|Chinese; Russia|Russian; Sweden|Swedish; Norway|Norwegian; Denmark|Danish; Poland|Polish
Mexico|Spanish; Brazil|Portuguese; Turkey|Turkish; Argentina|Spanish; Chile|Spanish; Peru|Spanish; Egypt|Arabic
Morocco|Arabic; Saudi Arabia|Arabic; Hungary|Hungarian; Thailand|Thai; Vietnam|Vietnamese; Iceland|Icelandic
South Korea|Korean; North Korea|Korean; Israel|Hebrew; Iran|Persian; Cuba|Spanish; Colombia|Spanish; Ukraine|Ukrainian
Belgium|Dutch and French; Switzerland|German, French and Italian; India|Hindi and English; Scotland|English
the Czech Republic|Czech; Slovakia|Slovak; Slovenia|Slovenian; Croatia|Croatian; Serbia|Serbian; Albania|Albanian
Bulgaria|Bulgarian; Romania|Romanian; Moldova|Romanian; Lithuania|Lithuanian; Latvia|Latvian; Estonia|Estonian
Malta|Maltese and English; Wales|English and Welsh; Cyprus|Greek; Georgia|Georgian; Armenia|Armenian; Jordan|Arabic
Lebanon|Arabic; Syria|Arabic; Iraq|Arabic; Yemen|Arabic; Oman|Arabic; Qatar|Arabic; Kuwait|Arabic; Libya|Arabic
the United Arab Emirates|Arabic; Tunisia|Arabic; Algeria|Arabic; Pakistan|Urdu; Nepal|Nepali; Bangladesh|Bengali
Mongolia|Mongolian; Taiwan|Chinese; Laos|Lao; Cambodia|Khmer; Malaysia|Malay; Indonesia|Indonesian
the Philippines|Filipino and English; Kenya|Swahili and English; Tanzania|Swahili; Nigeria|English; Ghana|English
Angola|Portuguese; Mozambique|Portuguese; Guatemala|Spanish; Costa Rica|Spanish; Panama|Spanish; Bolivia|Spanish
Ecuador|Spanish; Venezuela|Spanish; Uruguay|Spanish; Jamaica|English
"""


def _pairs(table: str) -> tuple[tuple[str, str], ...]:
    rows = (row.split("|") for row in table.strip().replace("\n", "; ").split("; "))
    return tuple((country, value) for country, value in rows)


CURRENCIES: tuple[tuple[str, str], ...] = _pairs(_CURRENCIES)
"""Countries and what they pay with; the best known first."""
N_WELL_KNOWN = 40
"""So many rows of the two tables are asked for more often."""
LANGUAGES: tuple[tuple[str, str], ...] = _pairs(_LANGUAGES)
"""Countries and what most people speak there; the best known first."""

MOUNTAINS: tuple[tuple[str, str], ...] = (
    ("Mount Everest", "the highest mountain on Earth, in the Himalayas"),
    ("K2", "the second highest mountain, between Pakistan and China"),
    ("Kilimanjaro", "the highest mountain in Africa"),
    ("Mont Blanc", "the highest mountain of the Alps"),
    ("the Matterhorn", "a steep pyramid of rock in Switzerland"),
    ("Mount Fuji", "a beautiful volcano in Japan"),
    ("Denali", "the highest mountain in North America"),
    ("Aconcagua", "the highest mountain in South America"),
)

_TOWNS_TEXT = """
New York, Los Angeles, Chicago, Boston, Seattle, Miami, Houston, Dallas, Denver, Detroit, Atlanta, San Francisco,
San Diego, Philadelphia, Phoenix, Austin, Portland, Las Vegas, New Orleans, Toronto, Montreal, Vancouver, Calgary,
Hamburg, Munich, Cologne, Frankfurt, Stuttgart, Dresden, Leipzig, Bremen, Zurich, Geneva, Basel, Salzburg, Graz,
Manchester, Liverpool, Birmingham, Leeds, Bristol, Oxford, Cambridge, Glasgow, Aberdeen, Cork, Lyon, Marseille, Nice,
Toulouse, Bordeaux, Milan, Naples, Turin, Venice, Florence, Genoa, Barcelona, Seville, Valencia, Granada, Porto,
Rotterdam, Antwerp, Krakow, Gdansk, Gothenburg, Bergen, Istanbul, Mumbai, Kolkata, Bangalore, Lahore, Karachi,
Shanghai, Hong Kong, Osaka, Kyoto, Sydney, Melbourne, Brisbane, Perth, Auckland, Cape Town, Johannesburg, Lagos,
Casablanca, Alexandria, Dubai, Tel Aviv, Rio de Janeiro, Sao Paulo, Guadalajara, Cordoba
"""
TOWNS: tuple[str, ...] = tuple(town.strip() for town in _TOWNS_TEXT.split(","))
"""Large ones that are no capitals."""
