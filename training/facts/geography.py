"""Countries, capitals, continents, mountains, rivers and cities."""

from __future__ import annotations

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

SPECIAL_PLACES: tuple[tuple[str, str], ...] = (
    (
        "What is the (highest|tallest) mountain (in the world|on Earth)?",
        "The highest mountain on Earth is Mount Everest.",
    ),
    (
        "What is the longest river (in the world|on Earth)?",
        "The longest river on Earth is the Nile.",
    ),
    (
        "What is the (largest|biggest) ocean( in the world| on Earth|)?",
        "The largest ocean is the Pacific Ocean.",
    ),
    (
        "What is the (largest|biggest) country( in the world| on Earth|)?",
        "The largest country in the world is Russia.",
    ),
    (
        "What is the smallest country( in the world| on Earth|)?",
        "The smallest country in the world is Vatican City.",
    ),
    (
        "What is the (largest|biggest) continent( in the world| on Earth|)?",
        "The largest continent is Asia.",
    ),
    (
        "What is the (largest|biggest) desert( in the world| on Earth|)?",
        "The largest hot desert is the Sahara.",
    ),
    (
        "What is the (largest|biggest) island( in the world| on Earth|)?",
        "The largest island is Greenland.",
    ),
    (
        "What is the (largest|biggest) planet( in the solar system|)?",
        "The largest planet is Jupiter.",
    ),
    ("What is the smallest planet( in the solar system|)?", "The smallest planet is Mercury."),
    (
        "(What|Which) planet is (closest|nearest) to the sun?",
        "Mercury is the planet closest to the sun.",
    ),
    ("(What|Which) planet is known as the red planet?", "Mars is known as the red planet."),
    ("How many continents are there?", "There are seven continents."),
    ("How many oceans are there?", "There are five oceans."),
    (
        "How many planets are there( in the solar system|)?",
        "There are eight planets in the solar system.",
    ),
    ("Where is the Eiffel Tower?", "The Eiffel Tower is in Paris, France."),
    ("Where is the Colosseum?", "The Colosseum is in Rome, Italy."),
    ("Where is the Statue of Liberty?", "The Statue of Liberty is in New York."),
    ("Where is Big Ben?", "Big Ben is in London, England."),
    ("Where are the pyramids?", "The most famous pyramids are in Egypt, near Cairo."),
    ("Where is Mount Everest?", "Mount Everest is in the Himalayas, between Nepal and China."),
)

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
