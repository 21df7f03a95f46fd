"""Kinds of things to name: those of the word lists with more members, and further ones."""

from __future__ import annotations

from training.facts.words import LISTS

_MORE_MEMBERS = {
    "color": "silver", "vegetable": "lettuce, garlic, celery", "bird": "gull, goose, raven", "fish": "mackerel, sardine, haddock",
    "insect": "cricket, ladybug, flea", "city": "Lisbon, Athens", "capital city": "Lisbon, Warsaw", "river": "the Elbe, the Indus", "flower": "marigold, carnation",
    "tree": "elm, ash, cedar", "sport": "volleyball, boxing", "instrument": "harmonica, accordion", "musical instrument": "harmonica, accordion",
    "metal": "mercury, titanium", "drink": "cocoa, iced tea", "food": "noodles, fruit", "job": "police officer, firefighter, driver", "vehicle": "helicopter, scooter, van",
    "programming language": "Kotlin, PHP, Lisp", "language": "Turkish, Greek", "name": "Peter, Laura", "mountain": "Mount Rainier, Mount Kenya",
    "pet": "pony, budgie, ferret", "piece of furniture": "armchair, chest, dresser", "tool": "rake, spade, chisel", "piece of clothing": "skirt, sweater, belt",
    "game": "marbles, bowling, cricket, poker", "shape": "cube, cone, sphere",
}  # fmt: skip
_MORE_KINDS = """
mammal|mammals|dog, cat, horse, elephant, lion, whale, bat, mouse, rabbit, bear, monkey, cow
farm animal|farm animals|cow, pig, sheep, goat, horse, chicken, duck, donkey, goose, turkey, rabbit, rooster
wild animal|wild animals|lion, tiger, elephant, wolf, bear, fox, giraffe, zebra, deer, leopard, monkey, rhino
sea animal|sea animals|whale, dolphin, shark, octopus, seal, crab, jellyfish, turtle, lobster, squid, starfish, walrus
zoo animal|zoo animals|elephant, lion, giraffe, zebra, monkey, bear, tiger, penguin, hippo, rhino, panda, kangaroo
reptile|reptiles|snake, lizard, turtle, crocodile, alligator, gecko, iguana, chameleon, python, cobra, viper, tortoise
dog breed|dog breeds|poodle, beagle, bulldog, dachshund, collie, terrier, greyhound, boxer, husky, pug, spaniel, mastiff
European country|European countries|France, Germany, Italy, Spain, Portugal, Poland, Sweden, Norway, Greece, Austria, Ireland, Finland
Asian country|Asian countries|China, Japan, India, Thailand, Vietnam, Indonesia, Pakistan, Nepal, Iran, Mongolia, Malaysia, Iraq
African country|African countries|Egypt, Kenya, Nigeria, Ghana, Morocco, Algeria, Ethiopia, Tunisia, Senegal, Uganda, Angola, Mali
island|islands|Iceland, Ireland, Madagascar, Cuba, Sicily, Crete, Java, Sumatra, Greenland, Malta, Cyprus, Corsica
part of the body|parts of the body|head, arm, leg, hand, foot, eye, ear, nose, mouth, knee, shoulder, back
body part|body parts|head, arm, leg, hand, foot, eye, ear, nose, mouth, knee, shoulder, back
toy|toys|ball, doll, kite, teddy bear, puzzle, blocks, train, marbles, robot, top, yo-yo, drum
dessert|desserts|cake, ice cream, pudding, pie, cookies, chocolate, brownies, waffles, pancakes, donuts, jelly, cheesecake
spice|spices|pepper, salt, cinnamon, ginger, curry, paprika, saffron, nutmeg, vanilla, cumin, cloves, chili
herb|herbs|basil, parsley, mint, thyme, rosemary, dill, sage, oregano, chives, coriander, lavender, tarragon
berry|berries|strawberry, raspberry, blueberry, blackberry, cranberry, gooseberry, elderberry, mulberry, currant, cloudberry, juniper berry, lingonberry
nut|nuts|walnut, hazelnut, almond, cashew, peanut, pistachio, pecan, macadamia, chestnut, coconut, pine nut, Brazil nut
kind of cheese|kinds of cheese|cheddar, gouda, brie, feta, mozzarella, parmesan, emmental, camembert, edam, ricotta, gruyere, gorgonzola
hobby|hobbies|reading, painting, gardening, cooking, fishing, hiking, knitting, dancing, singing, photography, chess, cycling
ice cream flavor|ice cream flavors|vanilla, chocolate, strawberry, lemon, mint, banana, caramel, coffee, coconut, cherry, pistachio, mango
room|rooms|kitchen, bedroom, bathroom, living room, hall, office, attic, cellar, dining room, nursery, garage, library
kitchen tool|kitchen tools|knife, spoon, fork, pan, pot, whisk, grater, bowl, ladle, peeler, sieve, rolling pin
school subject|school subjects|math, history, geography, music, art, biology, physics, chemistry, English, sports, religion, French
emotion|emotions|joy, anger, fear, sadness, love, surprise, shame, pride, envy, hope, disgust, trust
feeling|feelings|joy, anger, fear, sadness, love, surprise, shame, pride, envy, hope, disgust, trust
dance|dances|waltz, tango, salsa, samba, ballet, polka, rumba, foxtrot, swing, flamenco, tap dance, jive
building|buildings|house, school, church, hospital, castle, tower, hotel, library, museum, factory, barn, palace
dinosaur|dinosaurs|Tyrannosaurus, Triceratops, Stegosaurus, Velociraptor, Brachiosaurus, Diplodocus, Allosaurus, Spinosaurus, Iguanodon, Ankylosaurus, Apatosaurus, Oviraptor
gemstone|gemstones|diamond, ruby, emerald, sapphire, opal, topaz, amethyst, pearl, garnet, jade, amber, turquoise
chemical element|chemical elements|hydrogen, oxygen, carbon, iron, gold, silver, helium, nitrogen, copper, lead, sodium, neon
fairy tale|fairy tales|Cinderella, Snow White, Rapunzel, Little Red Riding Hood, Hansel and Gretel, Sleeping Beauty, The Frog Prince, Rumpelstiltskin, The Ugly Duckling, Puss in Boots, The Little Mermaid, The Snow Queen
famous painter|famous painters|Leonardo da Vinci, Vincent van Gogh, Pablo Picasso, Claude Monet, Rembrandt, Michelangelo, Raphael, Salvador Dali, Frida Kahlo, Andy Warhol, Paul Klee, Gustav Klimt
painter|painters|Leonardo da Vinci, Vincent van Gogh, Pablo Picasso, Claude Monet, Rembrandt, Michelangelo, Raphael, Salvador Dali, Frida Kahlo, Andy Warhol, Paul Klee, Gustav Klimt
composer|composers|Mozart, Beethoven, Bach, Haydn, Schubert, Chopin, Verdi, Wagner, Brahms, Vivaldi, Handel, Mahler
writer|writers|Shakespeare, Goethe, Charles Dickens, Mark Twain, Jane Austen, Homer, Dante, Tolstoy, Kafka, Cervantes, Victor Hugo, Moliere
scientist|scientists|Albert Einstein, Isaac Newton, Marie Curie, Charles Darwin, Galileo Galilei, Nikola Tesla, Louis Pasteur, Alan Turing, Stephen Hawking, Max Planck, Niels Bohr, Ada Lovelace
girl's name|girls' names|Anna, Maria, Lucy, Sarah, Emma, Nina, Julia, Clara, Alice, Laura, Grace, Mia
boy's name|boys' names|Tom, Paul, Ben, Max, David, Peter, Mark, Leo, Sam, Henry, Jack, Noah
letter|letters|A, B, C, D, E, F, G, H, I, J, K, L
even number|even numbers|2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24
odd number|odd numbers|1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23
verb|verbs|go, run, eat, sleep, write, read, sing, jump, swim, play, work, think
adjective|adjectives|big, small, red, happy, cold, fast, old, new, soft, loud, sweet, bright
city in Europe|cities in Europe|Paris, London, Rome, Berlin, Madrid, Vienna, Prague, Lisbon, Athens, Warsaw, Dublin, Stockholm
European city|European cities|Paris, London, Rome, Berlin, Madrid, Vienna, Prague, Lisbon, Athens, Warsaw, Dublin, Stockholm
German city|German cities|Berlin, Hamburg, Munich, Cologne, Frankfurt, Stuttgart, Dresden, Leipzig, Bremen, Hanover, Nuremberg, Bonn
American city|American cities|New York, Los Angeles, Chicago, Boston, Seattle, Miami, Houston, Dallas, Denver, Detroit, Atlanta, San Francisco
US state|US states|Texas, California, Florida, Alaska, Ohio, Nevada, Utah, Arizona, Hawaii, Maine, Oregon, Kansas
country in Europe|countries in Europe|France, Germany, Italy, Spain, Portugal, Poland, Sweden, Norway, Greece, Austria, Ireland, Finland
country in Asia|countries in Asia|China, Japan, India, Thailand, Vietnam, Indonesia, Pakistan, Nepal, Iran, Mongolia, Malaysia, Iraq
country in Africa|countries in Africa|Egypt, Kenya, Nigeria, Ghana, Morocco, Algeria, Ethiopia, Tunisia, Senegal, Uganda, Angola, Mali
South American country|South American countries|Brazil, Argentina, Chile, Peru, Colombia, Bolivia, Ecuador, Uruguay, Paraguay, Venezuela
car brand|car brands|Toyota, Ford, BMW, Volkswagen, Honda, Fiat, Renault, Audi, Volvo, Nissan, Ferrari, Kia
ball game|ball games|football, tennis, basketball, volleyball, handball, golf, cricket, rugby, baseball, table tennis, bowling, water polo
winter sport|winter sports|skiing, ice skating, ice hockey, sledding, snowboarding, curling, biathlon, bobsleigh, ski jumping, figure skating
card game|card games|poker, bridge, rummy, solitaire, hearts, blackjack, uno, snap, whist, canasta
organ of the body|organs of the body|heart, brain, liver, lungs, kidneys, stomach, skin, spleen, pancreas, bladder
holiday|holidays|Christmas, Easter, New Year, Halloween, Thanksgiving, Hanukkah, Diwali, Valentine's Day, May Day, Mother's Day
pizza topping|pizza toppings|cheese, tomatoes, ham, mushrooms, olives, onions, salami, peppers, pineapple, spinach
breakfast food|breakfast foods|eggs, toast, cereal, pancakes, yogurt, fruit, bacon, porridge, waffles, muffins
baby animal|baby animals|puppy, kitten, calf, lamb, foal, chick, cub, piglet, duckling, kid, fawn, tadpole
red thing|red things|tomato, strawberry, blood, rose, cherry, ruby, fire truck, ladybug, stop sign, ketchup
green thing|green things|grass, frog, leaf, cucumber, lime, broccoli, emerald, pea, spinach, crocodile
yellow thing|yellow things|lemon, banana, sun, sunflower, butter, corn, canary, honey, egg yolk, chick
thing that flies|things that fly|bird, airplane, butterfly, bee, kite, helicopter, bat, rocket, balloon, mosquito
thing in a classroom|things in a classroom|desk, chair, blackboard, chalk, book, pencil, map, clock, ruler, globe
question word|question words|who, what, when, where, why, how, which, whose
thing in a kitchen|things in a kitchen|stove, fridge, sink, table, pan, pot, knife, spoon, plate, cup, kettle, oven
thing to write with|things to write with|pencil, pen, chalk, crayon, marker, brush, quill, typewriter, keyboard, fountain pen, ballpoint, felt pen
"""


def _members(text: str) -> tuple[str, ...]:
    return tuple(member.strip() for member in text.split(",") if member.strip())


KINDS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    *((one, many, members + _members(_MORE_MEMBERS.get(one, ""))) for one, many, members in LISTS),
    *(
        (one, many, _members(members))
        for line in _MORE_KINDS.strip().splitlines()
        for one, many, members in [line.split("|")]
    ),
)
"""Singular, plural, members with the best known first."""
