"""What people in a profession do: the profession, and the rest of "somebody who ..."; and when one needs them."""

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
doctor|finds out why people are ill and treats them
teacher|teaches children at school
mechanic|repairs cars and other machines
vet|treats sick animals
barber|shaves men and trims their beards
optician|makes and sells glasses
pharmacist|sells medicine
roofer|builds and repairs roofs
locksmith|opens locks and makes keys
shoemaker|makes and mends shoes
florist|sells flowers
architect|draws the plans of houses
lifeguard|watches over swimmers
cashier|takes the money of the customers in a shop
translator|puts texts into another language
chimney sweep|cleans chimneys
shepherd|takes care of sheep
beekeeper|keeps bees for their honey
watchmaker|makes and repairs watches and clocks
astronomer|studies the stars and planets
programmer|writes programs for computers
coach|trains a sports team
cleaner|cleans rooms and offices
clown|makes people laugh in a circus
bricklayer|builds walls out of bricks
blacksmith|makes things out of iron
zookeeper|takes care of the animals in a zoo
surgeon|operates on patients
"""

JOBS: dict[str, str] = dict(line.split("|") for line in _JOBS.strip().splitlines())

# Of each job whose deed is no other's: the deed in other words, and what has happened, or is wanted, when one needs it.
NEEDED: dict[str, tuple[str, str]] = {
    "baker": ("(makes (bread|rolls|our bread|bread and rolls|loaves)|gets up at night to make bread|works in a bakery|puts dough into the oven every morning)", "((I|we) need fresh (bread|rolls)|(I|we) want to (order|buy) a (wedding|birthday) cake|there is no bread left in the house)"),
    "cook": ("((works in|runs) the kitchen of a restaurant|prepares (food|the food|the soup) in a restaurant|makes (lunch|dinner) for the guests|stands at the stove all day)", "(our restaurant needs someone for the kitchen|nobody in our hotel can make soup|we want somebody to prepare dinner for forty guests)"),
    "farmer": ("(grows (wheat|corn|crops|potatoes)|milks the cows|keeps (cows and pigs|pigs|cows and chickens)|works on a farm|(drives|owns) a tractor and has fields|ploughs the fields)", "(I want to buy (milk|eggs|potatoes) where they are produced|we want to see how cows are milked)"),
    "nurse": ("(looks after (patients|sick people|the sick)|helps the doctors in a hospital|gives patients their pills in a hospital|cares for (the sick|patients)|sits at the bedside of patients)", "(I am in hospital and need a fresh pillow|I lie in a hospital bed and want to get up|my bandage in the hospital must be changed)"),
    "pilot": ("(flies (planes|a plane|a jet|aircraft|jets)|sits in the cockpit|steers (an airplane|a plane|a jumbo jet)|takes passengers through the air|lands planes)", "(somebody must fly our plane|we have a plane but nobody to fly it|the plane is ready but nobody is in the cockpit)"),
    "engineer": ("(designs (machines|engines|bridges and machines)|builds (new machines|engines)|invents and builds machines|works out how a machine can be built)", "(our factory needs a new machine designed|we have an idea for a machine and want it built)"),
    "painter": ("(paints (walls|houses|portraits|landscapes)|works with (brushes and paint|paint and a brush)|puts new color on walls|makes oil paintings)", "((my|our) (walls|kitchen walls|bedroom walls|rooms) need (new|fresh) (paint|color)|(I|we) want (my|our|the) (house|walls|living room|fence) painted|I want a portrait of my (mother|cat|family) in oil)"),
    "carpenter": ("(builds (wooden tables|wooden things|wooden furniture|things from wood)|makes (tables and chairs|furniture|doors and tables) (out of|from) wood|works with wood|uses a saw and a plane all day)", "((I|we) (want|need) a (wooden table|wooden shelf|table made of oak|bookcase made of wood)|(my|our) wooden (table|chair|door|staircase) is broken)"),
    "writer": ("(writes (novels|stories|long stories|thick books)|makes up stories for books|has written many novels)", "(I need somebody to write my life story as a book|I have a story to tell but cannot make a book of it|I want a novel about (my|our) town)"),
    "police officer": ("(arrests (thieves|criminals|burglars)|catches (criminals|burglars|robbers)|wears a badge and arrests people|stops cars that are too fast|keeps the streets safe)", "(somebody (stole|has stolen) my (bike|wallet|car|phone|bag)|(a thief|a burglar|somebody) (broke|has broken) into (my|our) (house|car|shop)|I was robbed( last night| in the street|)|my (car|bike|purse) (was|got) stolen)"),
    "firefighter": ("(fights fires|puts out (a fire|burning houses|flames)|drives a red truck with a ladder and hoses|climbs ladders into burning houses|rescues people from burning houses|gets cats down from trees)", "((my|our|the) (house|kitchen|roof|barn|neighbor's house) is (on fire|burning)|(there is|I see|I smell) smoke (in|from) the (house|kitchen|attic)|(my|our) cat (is stuck in|can't get down from) a (high |tall |)tree|there's a fire (in|at) (my|our) (house|street|kitchen))"),
    "driver": ("(sits behind the wheel (of a bus|of a truck|all day)|steers (a bus|a truck|the bus)|takes passengers to their stop by bus|drives a (bus|truck|taxi))", "(our (bus|truck|taxi company) needs somebody behind the wheel|I have a (truck|bus) but nobody to drive it)"),
    "gardener": ("(plants (flowers and bushes|hedges)|mows lawns|waters the plants in a park|trims hedges|works in gardens|looks after (the plants in a park|gardens|a garden))", "((my|our) (hedge|lawn|garden) (is a mess|needs work|needs to be cut)|(my|our) (garden|lawn) is full of weeds|(I|we) want (roses|flower beds|bushes) planted (behind|around) the house)"),
    "fisherman": ("(goes out (to sea|in a boat) to catch fish|uses (nets|a net) to catch fish|throws nets into the sea|catches (herring|cod|tuna|salmon) for a living)", "(I want to go out to sea and learn how nets are thrown|our village needs somebody to catch herring)"),
    "butcher": ("(sells (meat|sausages|steaks|beef and pork)|makes sausages|cuts (up meat|steaks)|stands behind a counter full of meat)", "((I|we) need (steaks|sausages|pork|a kilo of beef|meat for the barbecue)|there are no sausages left for the barbecue)"),
    "tailor": ("(sews (suits|clothes|trousers)|makes suits|makes (trousers|dresses) shorter|(works|earns money) with (needle and thread|a sewing machine))", "(my (trousers|pants|sleeves) are too long|(my|the) (suit|dress|coat) (does not fit|doesn't fit|needs to be altered)|there is a hole in my (jacket|suit|coat)|I want a suit made for me)"),
    "hairdresser": ("(washes, cuts and colors hair|dyes hair|makes (new haircuts|hairstyles)|works in a hair salon|does people's hair|gives people new hairstyles)", "(my hair is (too long|a mess|much too long)|I (need|want) (a haircut|a new haircut|a new hairstyle|my hair dyed|my hair done)|I want (curls|shorter hair))"),
    "dentist": ("((fixes|repairs|pulls|checks|drills) teeth|fills holes in teeth|looks into (people's mouths|your mouth) and drills|takes out bad teeth)", "((my|a) tooth (hurts|aches|is broken|is loose)|I (have|have got|got) (a toothache|toothache|a hole in my tooth|a cavity)|my teeth hurt( so much| when I eat|)|my (filling|crown) fell out)"),
    "singer": ("(sings (on stage|in an opera|in a band|for a crowd)|uses (her|his) voice to make music|gives concerts with nothing but a voice)", "(our band needs (a voice|somebody with a good voice)|(I|we) want somebody to sing at (my|our) wedding)"),
    "actor": ("(plays (parts|a part) in (films|movies|plays)|acts in (films|movies)|stands in front of a film camera and plays a role|learns a role by heart and plays it|pretends to be somebody else in a movie)", "(our (film|movie|play) needs somebody for the (main|leading) role|nobody plays the hero in our (film|play) yet)"),
    "dancer": ("(dances (on stage|in a ballet|in shows)|moves to music on a stage|wears ballet shoes at work)", "(our ballet needs somebody for the swan|we need somebody to dance in our show)"),
    "musician": ("(plays (the violin|the piano|an instrument) (for a living|in an orchestra)|plays in (an orchestra|a band)|earns money by playing the (violin|piano|trumpet))", "(our (orchestra|band) needs somebody for the (violin|trumpet|drums)|(I|we) want live (violin|piano) music at (my|our) wedding)"),
    "photographer": ("(takes (photos|photographs|wedding photos|portraits with a camera)|(works|earns money) with a camera and takes photos|takes pictures at weddings|makes passport photos)", "((I|we) need (wedding photos|a passport photo|good photos of our family)|(I|we) want (photos of our wedding|our wedding photographed))"),
    "scientist": ("(does (experiments|research)|works in a laboratory|makes experiments in a lab|does research at a university)", "(I want to know if my idea about nature is true and need somebody with a laboratory|we need somebody to do research on (plants|light|cells))"),
    "astronaut": ("(travels (to|through|into) space|works (in space|on a space station)|flies to the moon|wears a space suit|floats around in a space station|goes up in a rocket)", "(a rocket is ready for the moon and somebody must go with it|our space station needs somebody to live in it)"),
    "sailor": ("(works (on board|aboard) a ship|goes to sea on a big ship|scrubs the deck and pulls the ropes|sails the seas)", "(our (ship|captain) needs more people (on deck|for the crew))"),
    "soldier": ("(fights (in a war|for a country|in an army)|is in the army|wears a uniform and carries a gun in a war|marches with the army)", "(our army needs more people|the general wants more people for the army)"),
    "judge": ("(says who is (guilty|right) in court|sends criminals to prison in court|decides (who is guilty|a trial)|wears a robe and gives the verdict|bangs a hammer in court)", "(two people are in court and somebody must decide who is right|a thief is in court and somebody has to say how long he goes to prison)"),
    "lawyer": ("(defends people in court|speaks for (people|somebody) in court|knows the law and gives advice|helps you in court|writes contracts and knows all the laws)", "(my neighbor (is suing|wants to sue) me|I (have been|was) sued|I have to go to court( and need somebody on my side|)|I need (legal help|help with the law|somebody to defend me in court))"),
    "waiter": ("(serves (guests|food|the food|drinks) in a restaurant|brings (the menu|the bill|the drinks) in a restaurant|carries plates to the tables|takes your order in a restaurant|lives on tips in a restaurant)", "(I sit in a restaurant and want to order|I (want|would like) the (bill|menu)( in a restaurant| please, I am in a restaurant)|I'm at a restaurant table and my (food|soup) has not come)"),
    "postman": ("(delivers (letters|the mail|parcels|the post)|brings (the mail|the post|letters to our houses|parcels to the door)|puts letters in the mailbox|goes from house to house with letters)", "(I am waiting for a (letter|parcel)|my (letter|parcel) did not come( today|)|there is no mail in my mailbox( today|))"),
    "librarian": ("(works in a library|lends books( to people|)|helps you find a book in a library|puts the books back on the shelves of a library|sorts the books in a library)", "(I (can't|cannot) find a book in the library|I (want|would like) to borrow a book from the library|I have to bring my books back to the library)"),
    "journalist": ("(writes (articles|the news|news stories|for a newspaper|for a magazine)|interviews people for (the news|the radio|a newspaper)|reports (the news|about the news)|works for a newspaper and writes reports)", "(I know a scandal and want it in the newspaper|I want the newspaper to write about (our club|my case))"),
    "plumber": ("(fixes (leaks|pipes|water pipes|leaking taps|toilets|the sink)|repairs (taps|toilets|leaking pipes|the pipes)|unblocks (toilets|sinks|drains)|installs (sinks|showers|bathtubs))", "((my|our|the) (sink|toilet|shower|drain) is (blocked|clogged|leaking)|(my|our|the) (tap|faucet) (drips|is dripping|leaks|won't stop dripping)|(my|our|a) (water pipe|pipe) (is leaking|burst|has burst|leaks)|there is water (all over the bathroom floor|under the sink|coming from the pipe)|(my|our) toilet (won't|does not|doesn't) flush)"),
    "electrician": ("(fixes (electric wires|sockets|the wiring|the electric cables)|repairs (sockets|electric cables|the wiring)|puts (lamps|wires|sockets|electric cables) into houses|installs (lamps|sockets))", "((my|our|the) (socket|light switch) (is broken|gives me a shock|makes sparks|does not work|doesn't work)|(there is no|we have no) (power|electricity) in (the|my|our) (kitchen|bedroom|house)|(I|we) need (a new socket|new sockets|new wires|new wiring)|(my|our) lights (went out|keep going out|flicker all the time)( in the whole house|))"),
    "miner": ("(works (under the ground|underground|in a mine|in a coal mine)|gets (coal|gold|silver) out of the (earth|ground)|digs (for coal|for gold|for silver) under the ground)", "(our coal mine needs somebody (down there|under the ground))"),
    "detective": ("(solves (crimes|murders|mysteries|cases)|looks for (clues|the murderer)|follows (clues|traces) to find the murderer|investigates (crimes|murders)|has a magnifying glass and looks for clues)", "(there was a murder and nobody knows who did it|I want to know who the murderer is|we found clues but don't know who did it)"),
    "president": ("(governs a country and is elected|is the head of a republic|was elected to lead the country|lives in the White House)", ""),
    "poet": ("(writes (verses|rhymes|poetry|sonnets)|makes (verses|rhymes)|writes lines that rhyme)", "((I|we) need (verses|a poem|rhymes) for (a|our|my) (birthday|wedding))"),
    "magician": ("(pulls (rabbits|a rabbit) out of a hat|does (magic|card tricks|magic tricks)|makes things disappear on stage|saws (a woman|somebody) in half on stage)", "((I|we) want (card tricks|magic|magic tricks|a rabbit pulled out of a hat) at (my|our|the) (party|birthday party))"),
    "doctor": ("(examines (people|patients) who are ill|writes prescriptions|tells you what illness you have|listens to your heart and lungs)", "(I (have|have got|got) (a fever|the flu|a high fever|a bad cough|a rash)|I (feel|am) (ill|sick|really sick)|my (stomach|chest|back|ear|throat) hurts|my (son|daughter|child|baby) has (a fever|a bad cough|a rash))"),
    "teacher": ("(gives lessons at a school|teaches (pupils|maths at school|a class|kids)|stands in front of a class|helps (pupils|children) to (learn|read and write) at school|marks tests and gives homework)", "(our school needs somebody for the (maths|English|history) lessons|I don't understand the lesson( at school|)|my (son|daughter) has bad marks at school)"),
    "mechanic": ("((fixes|mends) (cars|engines|broken cars|motors)|works in a garage|repairs (engines|brakes|cars|broken cars)|changes the (oil|tires|brakes) of cars|lies under cars)", "((my|our|the) car (broke down|won't start|doesn't start|makes (strange|funny|weird) noises|is broken|has a flat tire)|my (brakes|engine) (makes|make) a strange noise|(my|the) (brakes don't work|engine won't start|engine is broken|motorbike is broken))"),
    "vet": ("((helps|heals|cures|examines|looks after) (sick animals|sick pets|ill pets)|treats (pets|sick pets|dogs and cats|ill animals)|is a doctor for animals|gives (dogs|cats|pets) their shots)", "(my (dog|cat|rabbit|hamster|horse|parrot) is (sick|ill|hurt|not well|limping)|(our|my) (puppy|kitten|dog|cat) (needs a shot|won't eat|does not eat|hurt its leg|has a broken leg))"),
    "barber": ("((shaves|trims) (beards|men's beards)|shaves men|works with a razor and shaves (people|customers))", "((my|my father's|his) beard (is too long|needs a trim|must be trimmed)|I want (a shave|my beard trimmed|my beard shaved off))"),
    "optician": ("(makes glasses|sells (glasses|spectacles|contact lenses)|finds the right glasses for you|(measures|tests) your eyes and sells you glasses)", "((my|grandma's) glasses are (broken|too weak)|I need (glasses|new glasses|reading glasses|contact lenses)|I sat on my glasses)"),
    "pharmacist": ("(works in a (pharmacy|drugstore)|(hands out|sells) (pills|medicines|drugs and pills)|gives you the pills that the doctor wrote down)", "(I have a prescription( from the doctor|) and need the pills|(I|we) (need|have) to buy (cough syrup|aspirin|medicine|pills))"),
    "roofer": ("(fixes (roofs|a leaking roof|the roof)|puts (tiles|new tiles) on (roofs|a roof)|works on roofs|lays tiles on top of houses|mends roofs)", "((my|our|the) roof (leaks|is leaking|has a hole|lost some tiles|was damaged in the storm)|(rain|water) (comes|is coming) through (the|our|my) roof|the storm (took|blew) some tiles off (our|my) roof|we need a new roof)"),
    "locksmith": ("(makes (keys|new keys|copies of keys)|opens (locked doors|doors without a key|locks)|(repairs|changes) locks|helps people who lost their keys)", "(I (lost|have lost) my (keys|house key|key) and can't get in|I (locked myself out|am locked out)|I'm locked out|my key broke (off |)in the lock|(I|we) need (a copy of my key|a new lock|new keys)|(my|our) front door is locked and the key is inside)"),
    "shoemaker": ("((repairs|mends|fixes) (shoes|boots)|makes (boots|leather shoes)|puts new (soles|heels) on shoes)", "(the (heel|sole) of my (shoe|boot) (came off|is broken|is loose)|my (shoes|boots) (have holes|have a hole|need new soles|are falling apart)|I want my (boots|shoes) (repaired|mended))"),
    "florist": ("(makes (bouquets|bunches of flowers)|sells (roses|bouquets|tulips and roses)|has a flower shop|works in a flower shop|ties flowers into bouquets)", "((I|we) (need|want) (a bouquet|a bunch of roses|roses for my wife|flowers for (a|the|our) wedding|a bunch of flowers)( today|))"),
    "architect": ("((designs|plans) (houses|buildings|new houses|new schools)|draws (houses|buildings) before they are built|draws up the plans for a new building)", "((I|we) want to build a (house|new house) and need (plans|a plan|a drawing)|somebody has to (design|draw) (our|my) new house)"),
    "lifeguard": ("(watches (the swimmers|people swim|the pool|people in the pool)|saves (swimmers|people from drowning|drowning people)|rescues (swimmers|drowning people)|sits on a high chair (at the beach|by the pool))", "(somebody is drowning( in the pool| at the beach|)|a swimmer (needs help|is in trouble|is drowning)|(a boy|a girl) (went under|is in trouble) in the (swimming |)pool)"),
    "cashier": ("(sits at the (checkout|till)|works at the (checkout|till)|takes your money (in|at) the (supermarket|shop)|(counts|adds up) what your shopping costs)", "(I want to pay (in|at) the (supermarket|shop)|my cart is full and I want to pay|I am at the checkout and want to pay)"),
    "translator": ("(translates (books|texts|letters)( into other languages|)|turns an English (book|text) into a (French|German|Spanish) one|knows two languages and translates texts)", "((I|we) (got|have) a letter in (French|Chinese|Russian|Arabic|a language I don't know) and (can't|cannot) read it|(my|our) (book|letter|text|contract) (must|has to) be (put|turned) into (Spanish|French|German)|I need (my|a) (text|birth certificate|letter) in (Spanish|French|German))"),
    "chimney sweep": ("(sweeps chimneys|climbs on roofs with a brush and is black with soot|(gets|brushes) the soot out of (chimneys|the chimney)|is said to bring luck and is black with soot)", "((my|our|the) (chimney|fireplace chimney) is (dirty|full of soot|black with soot|blocked)|(my|our) chimney (has to|must) be (cleaned|swept))"),
    "shepherd": ("((guards|watches|looks after|herds) (sheep|a flock|a flock of sheep|the sheep)|leads the sheep to the meadow|walks with a flock and a dog)", "(our sheep (run away|need somebody to watch them|are alone on the hill)|(I|we) have two hundred sheep and nobody to look after them)"),
    "beekeeper": ("(has (bees|beehives|hives)|gets honey from (hives|bees|beehives)|keeps bees|(collects|takes|harvests) honey|wears a veil and a white suit and gets honey)", "(there is a swarm of bees in (my|our) (garden|tree|yard)|(I|we) want (fresh honey|honey) from where it is made)"),
    "watchmaker": ("((fixes|repairs|mends|makes) (watches|clocks|old clocks)|works with tiny wheels and springs( in watches|))", "((my|grandpa's|our old) (watch|clock) (stopped|has stopped|is broken|doesn't tick|is always ten minutes late)|my watch fell on the floor and stopped)"),
    "astronomer": ("(looks at the (stars|sky|planets) through a telescope|(watches|observes|studies) (stars|the stars|planets|galaxies)|works with a big telescope|discovers new (planets|stars|comets))", "(I think I (saw|found|discovered) a new (comet|star)|I want to know (which star that is|more about the stars and somebody must have a telescope))"),
    "programmer": ("(writes (code|software|programs|computer programs)|makes (apps|software|computer games)|(codes|sits at a computer and writes code)|finds bugs in (code|software)|works with Python all day)", "((I|we) (need|want) (an app|new software|a computer program)|our company needs (an app|new software)|(my|our) (app|software|program) has a bug|I have an idea for an app but I cannot code)"),
    "coach": ("(trains (a team|a football team|players|athletes)|tells the players of a team what to do|shouts at the players from the bench)", "(our (football|basketball|hockey) team (needs training|loses every game|has nobody to train it))"),
    "cleaner": ("(cleans (offices|rooms|houses|the office|floors)|mops (floors|the floor)|(wipes|vacuums|sweeps) the floors (in|of) (an office|offices))", "((my|our|the) (office|floor|flat) is (dirty|so dirty|dusty)( and must be mopped|)|(nobody|no one) (mops|vacuums) (our|the) floor|somebody (should|must) (mop|clean) (our|the) (office|floors))"),
    "clown": ("(wears a red nose( and big shoes|)|makes children laugh with a red nose|has a red nose and is funny|plays funny tricks in a circus|falls over in the circus so that people laugh)", "((our|the) circus needs (somebody|someone) with a red nose|I want (somebody|someone) with a red nose and big shoes at (my|our) party)"),
    "bricklayer": ("(lays bricks|(builds|makes) (brick walls|walls from bricks|a brick wall)|works with bricks and mortar|puts brick on brick)", "((I|we) (need|want) a brick wall( around the garden|)|(my|our) brick wall (fell down|has a hole|is falling down))"),
    "blacksmith": ("((makes|forges) (horseshoes|swords|iron gates)|hammers (hot|glowing|red-hot) iron|works with (hot iron|a hammer and an anvil)|puts shoes on horses)", "(my horse (lost a shoe|needs new shoes|needs horseshoes)|(I|we) (need|want) (an iron gate|a sword made of iron|horseshoes))"),
    "zookeeper": ("((feeds|looks after) (the lions|the elephants|the monkeys|the penguins) (in|at) (the|a) zoo|works in a zoo|cleans the cages (in|at) (the|a) zoo)", "(the (lions|monkeys|penguins|elephants) in the zoo are hungry|the cage of the (tiger|lion|monkeys) in the zoo is dirty)"),
    "surgeon": ("(does (operations|operations in a hospital|heart operations)|(cuts|opens) people (up |)to heal them|takes out an appendix|performs operations|works in the operating room with a knife)", "(my appendix (has to|must) come out|I (need|have to have) an operation( on my heart| on my knee|)|my (knee|heart) must be operated on)"),
}  # fmt: skip
