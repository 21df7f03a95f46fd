"""What people in a profession do: the profession, and the rest of "somebody who ..."."""

from __future__ import annotations

_JOBS = """
baker|bakes bread and cakes
cook|prepares meals
farmer|grows plants and keeps animals
nurse|takes care of sick people
pilot|flies airplanes
engineer|plans and builds machines
painter|paints pictures or walls
carpenter|makes things out of wood
writer|writes books
police officer|protects people and catches thieves
firefighter|puts out fires and rescues people
driver|drives cars, buses or trucks
gardener|takes care of gardens
fisherman|catches fish
butcher|cuts and sells meat
tailor|makes and mends clothes
hairdresser|cuts hair
dentist|takes care of teeth
singer|sings songs for others
actor|plays roles in films and on the stage
dancer|dances for others
musician|makes music
photographer|takes pictures with a camera
scientist|studies how the world works
astronaut|flies into space
sailor|works on a ship
soldier|serves in an army
judge|decides cases in court
lawyer|helps people with the law
waiter|brings food to the guests of a restaurant
postman|brings letters and parcels
librarian|takes care of the books in a library
journalist|writes for newspapers or the radio
plumber|repairs water pipes
electrician|repairs electric wires
miner|digs coal or metals out of the ground
detective|finds out who did a crime
king|rules a kingdom
queen|rules a kingdom
president|leads a country
poet|writes poems
magician|shows tricks
"""

JOBS: dict[str, str] = dict(line.split("|") for line in _JOBS.strip().splitlines())
