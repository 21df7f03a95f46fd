"""Fields that programs ask for as JSON, and sentences that say their values."""

from __future__ import annotations

KEYS = (
    "id", "year", "x", "y", "title", "author", "count", "status", "level", "points", "wheels", "doors", "height", "width", "model", "brand", "size",
    "weight", "price", "team", "score", "city", "street", "country", "code", "label", "kind", "type", "date", "time", "room", "floor", "seats", "speed",
    "length", "material", "language", "food", "drink", "fruit", "animal", "owner", "song", "artist", "genre", "pages", "rating", "email", "phone", "unit",
)  # fmt: skip

SENTENCES: tuple[tuple[str, dict[str, str]], ...] = (
    ("the (film|movie|book|song|album|novel|game) {title} (is from|came out in|appeared in|was made in) {year}", {"title": "title|name|work", "year": "year|released|date"}),
    ("{person} wrote {title} in {year}", {"person": "author|writer|name", "title": "title|book", "year": "year|written"}),
    ("{title} (is|was written) by {person}", {"title": "title|song|book|work", "person": "author|artist|by"}),
    ("{person} has {a_animal} (called|named) {name}", {"person": "owner|person", "name": "{animal}|name|pet_name|pet"}),
    ("{person} has {a_animal} (called|named) {name}", {"person": "owner|keeper", "animal": "animal|pet|kind", "name": "name|called"}),
    ("(the|my|our) {animal} {name} is {color}", {"name": "name|{animal}", "color": "color|fur"}),
    ("(we have|there are|I need|I bought|she sold|he wants|they ordered|I see) {count} {things}", {"things": "product|item|thing|article|what", "count": "amount|count|quantity|number"}),
    ("{count} {things} for {person}", {"count": "amount|count|quantity", "things": "product|item|goods", "person": "customer|name|for"}),
    ("(I paid|she paid|it costs|they want) {count} (dollars |euros |)for the {thing}", {"thing": "item|product|article", "count": "price|cost|amount"}),
    ("{city} has {count} (schools|bridges|museums|streets)", {"city": "city|town|place|name", "count": "count|number|total"}),
    ("{person} (works|is working) in {city} as {a_job}", {"person": "name|employee|person", "city": "city|place", "job": "job|role|profession"}),
    ("{person} is {a_job} (from|in) {city}", {"person": "name|who", "job": "job|profession|work", "city": "city|home"}),
    ("the (meeting|party|concert|lesson|match) is on {day} at {hour}", {"day": "day|date|when", "hour": "time|hour|at"}),
    ("{person} beat {name} {count} to {points}", {"person": "winner|first", "name": "loser|second"}),
    ("the {thing} is {color} and (weighs|costs) {count}", {"thing": "thing|item|name", "color": "color|colour", "count": "weight|number|price|value"}),
    ("(train|bus|flight) {count} goes from {city} to {goal}", {"count": "number|id|line", "city": "from|start|origin", "goal": "to|destination|end"}),
    ("{person} (travels|flies|moves|goes) to {city} in {year}", {"person": "name|traveller|person", "city": "destination|city|to", "year": "year|when"}),
    ("{person} was born in {year}( in {city}|)", {"person": "name|person", "year": "born|birth_year|year"}),
    ("{name} {title}", {"name": "first_name|given_name|first", "title": "last_name|surname|last"}),
    ("my name is {name} and I am {count}", {"name": "name|user", "count": "age|years"}),
    ("{person} likes {thing} and {title}", {"person": "name|person", "thing": "first|likes|one", "title": "second|also|other"}),
    ("(order|invoice|ticket) {count}: {thing}, {points} pieces", {"count": "order|id|number", "thing": "item|product", "points": "pieces|quantity|amount"}),
    ("the {animal} weighs {count} kilos and is {points} years old", {"animal": "animal|kind", "count": "weight|kilos", "points": "age|years"}),
)  # fmt: skip
"""A sentence with slots, and for each slot that is asked for the names it may have; `a_job` and `a_animal` have the article."""

REMARKS: tuple[tuple[str, dict[str, str]], ...] = (
    ("(it is|today is|we have) {day} in {month}", {"day": "day|weekday|today|day_of_week", "month": "month|time_of_year|in"}),
    ("(it is|today is) {day}", {"day": "day|weekday|today"}),
    ("(it is|we are in) {month} {year}", {"month": "month|mon", "year": "year|y"}),
    ("(we have|there are|I own|they keep|she needs|I count|the room has|he brought|we sold) {count} {things}", {"count": "{things}"}),
    ("(we have|there are|I own|they keep|she needs|I count|he brought|we sold) {count} {things}", {"count": "count|number|how_many|n|total|amount", "things": "things|object|what|kind|objects|item"}),
    ("(we have|there are|I see|we need|they ordered) {count} {things} and {points} {others}", {"count": "{things}", "points": "{others}"}),
    ("(we have|there are|I see|we need) {count} {things} and {points} {others}", {"points": "{others}", "count": "{things}"}),
    ("(I am|my name is|call me) {person}, {count}, from {city}", {"person": "name|person|user", "count": "age|years", "city": "city|from|home|town"}),
    ("I live in {city} and (work as|am) {a_job}", {"city": "city|home|place|location", "job": "job|profession|work"}),
    ("(in {city} it is {weather} at {count} degrees|it is {weather} with {count} degrees in {city})", {"city": "city|place|location", "weather": "weather|sky|condition", "count": "temperature|degrees|temp"}),
    ("{person} (drinks|likes|orders|wants) {drink} and {food}", {"person": "name|guest|who", "drink": "drink|beverage", "food": "food|meal|dish"}),
    ("(room|table|seat|gate|locker) {count} is (free|taken|ready|reserved) on {day}", {"count": "number|room|id|place", "day": "day|date|when"}),
    ("we (meet|visit|expect) {person} on {day} at {hour}", {"person": "person|name|guest|who", "day": "day|date", "hour": "time|hour|at"}),
    ("(dinner|lunch|the film|the lesson|the show) (is|starts|begins) at {hour}", {"hour": "time|start|at|hour|begins"}),
    ("{person} plays {sport} (on|every) {day}", {"person": "name|player|who", "sport": "sport|plays|game", "day": "day|when"}),
    ("the {color} {thing} (belongs to|is owned by|was bought by) {person}", {"thing": "item|thing|what", "color": "color|colour", "person": "owner|buyer|name|person"}),
    ("(a ticket|a flight|the bus|the train) to {goal} costs {count} (euros|dollars|pounds)", {"goal": "to|destination|city|goal", "count": "price|cost|fare"}),
    ("(flight|train|bus) to {goal} (leaves |)at {hour} on {day}", {"goal": "destination|to|city", "hour": "time|departure|leaves", "day": "day|date|weekday"}),
    ("{person} (scored|won|made) {points} points in {count} games", {"person": "player|name|who", "points": "points|score", "count": "games|matches"}),
    ("the (shop|museum|bank|library) opens at {hour} on {day}", {"hour": "opens|time|from", "day": "day|on|weekday"}),
    ("in {month} (we|they|I) (go|travel|fly|move) to {city}", {"month": "month|when", "city": "city|destination|to|where"}),
    ("{person} was born (in|on a day in) {month} {year}", {"person": "name|person|who", "month": "month|birth_month", "year": "year|born|birth_year"}),
    ("{person} (speaks|learns|studies) {language}", {"person": "name|student|who", "language": "language|speaks|subject"}),
    ("{person} (speaks|teaches) {language} in {city}", {"city": "city|where|place", "language": "language|subject", "person": "name|teacher|who"}),
    ("(our|my|her) {animal} (eats|likes) {food}", {"animal": "animal|pet|who", "food": "food|eats|likes"}),
    ("(the code|the password|the pin|my number) is {count}", {"count": "code|number|pin|value"}),
    ("{person} (sits|lives|is) on floor {points}, room {count}", {"person": "name|guest|who", "points": "floor|level", "count": "room|number"}),
    ("(I have|he has|she takes) {points} (sisters|brothers|cousins|lessons) and {count} {things}", {"points": "first|relatives|n", "count": "{things}|second"}),
    ("{person} (bought|sold|lost|found) {a_pet} on {day}", {"person": "name|who|person", "pet": "pet|animal|what", "day": "day|when|date"}),
    ("the (car|bus|boat|house) is {color} and has {count} (doors|seats|windows)", {"color": "color|colour|paint", "count": "count|number|how_many"}),
)  # fmt: skip
"""More sentences as `SENTENCES` has them, as people say them in passing."""
