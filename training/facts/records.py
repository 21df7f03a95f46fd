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
