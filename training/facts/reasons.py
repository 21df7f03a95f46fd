"""Why things are as they are: the verb, the subject, the rest of the question, and the reason."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from training.phrasing import say

_THIRD_PERSONS = {"have": "has", "fly": "flies", "carry": "carries"}
_OBJECTS = {"we": "us", "you and I": "you and me"}


@dataclass(frozen=True, slots=True)
class Reason:
    """A question of the form "why VERB SUBJECT REST" and its answer."""

    verb: str
    subject: str
    rest: str
    text: str

    def asked(self, random: Random) -> tuple[str, str]:
        """The question without its "why", and the statement that it asks about."""
        verb, subject, rest = (say(random, part) for part in (self.verb, self.subject, self.rest))
        if verb in ("do", "does"):
            first, _, others = rest.partition(" ")
            if verb == "does":
                ending = "es" if first.endswith(("s", "sh", "ch", "x", "o")) else "s"
                first = _THIRD_PERSONS.get(first, first + ending)
            asking = (
                verb
                if "need" in rest or "have" in rest
                else random.choice((verb, verb, verb, "must"))
            )
            return f"{asking} {subject} {rest}", f"{subject} {first} {others}".strip()
        return f"{verb} {subject} {rest}".strip(), f"{subject} {verb} {rest}".strip()

    def made(self, random: Random) -> str:
        """What is to be explained as a thing: "the sky blue"; empty where English has no such form."""
        if self.verb not in ("is", "are") or self.subject in ("it", "there"):
            return ""
        return f"{say(random, self.subject)} {say(random, self.rest)}"

    def caused(self, random: Random) -> str:
        """What something makes so: "the sky blue", "cats purr"; empty where English has no such form."""
        if self.verb == "can't" or self.subject == "there":
            return ""
        subject = say(random, self.subject)
        return f"{_OBJECTS.get(subject, subject)} {say(random, self.rest)}"


_REASONS = """
is|(the |the |the |)grass|(green|green|green|green|green|so green|green in color)|Grass is green because of chlorophyll. Chlorophyll absorbs the red and blue light of the sun and reflects the green light, so green is what we see.
is|(the sky|the sky|the sky|the sky|the sky|our sky|a clear sky)|(blue|blue|blue|blue|blue|so blue|blue during the day|blue in color)|The sky is blue because air scatters sunlight. Blue light has a short wavelength and is scattered more than the other colors, so it reaches our eyes from all sides.
is|(the sunset|the evening sky|the sky at sunset|the sky in the evening|the setting sun)|(red|so red|red and orange)|In the evening sunlight travels a long way through the air. The blue light is scattered away, and the red light is left.
is|(the sea|the ocean|sea water|ocean water|the water of the sea|the water in the sea)|(salty|so salty|full of salt)|The sea is salty because rivers wash salt out of the rocks and carry it into the sea. The water evaporates, but the salt stays.
is|(snow|snow|the snow|fresh snow)|(white|white|so white|white in color)|Snow is white because its many small crystals reflect all colors of the light equally.
does|(rain|the rain)|(fall|come|fall from the sky|come down)|It rains when water vapor in the clouds cools and forms drops. When the drops are heavy enough, they fall.
does|it|(rain|rain|start to rain|rain sometimes)|It rains when water vapor in the clouds cools and forms drops. When the drops are heavy enough, they fall.
does|it|(snow|snow|snow in winter|start to snow)|It snows when the air is so cold that the water in the clouds freezes into small crystals of ice. They fall down as snow.
do|(the leaves|leaves)|(fall( in autumn| in fall| off the trees|)|drop off)|Trees drop their leaves in autumn to save water and energy in the winter. In spring they grow new ones.
do|(leaves|the leaves|tree leaves)|(change color|change their color|turn red|turn yellow|turn orange|get yellow)( in autumn| in the fall|)|In autumn the green chlorophyll in the leaves disappears. Then the yellow and red colors that were hidden can be seen.
do|(we|people|humans|children|you and I)|(sleep|need sleep|have to sleep|need to sleep|go to sleep|sleep at night|need so much sleep|go to bed)|We sleep so that the body can rest and the brain can sort what it learned during the day.
do|(we|people|humans)|(eat|need food|need to eat|have to eat|eat food)|We eat because food gives our body energy and the material to grow and to heal.
do|(we|people|humans)|(breathe|need air|need oxygen|have to breathe|need to breathe|breathe air)|We breathe because our body needs oxygen from the air to get energy from food.
do|(we|people|humans)|(drink|drink water|need water|need to drink|have to drink|have to drink water)|We need water because our body is mostly water. It carries food and oxygen and keeps us cool.
do|(we|people|humans)|(cry|have tears|shed tears|weep)|We cry when we have strong feelings. Tears also keep our eyes wet and clean.
do|(we|people|humans)|(laugh|smile|laugh at jokes)|We laugh because something is funny or because we are happy. Laughing together makes people feel close.
do|(we|people|humans)|(yawn|get tired|feel tired|become tired)|We get tired because body and brain need rest after a day of work. We yawn when we are tired or bored.
do|(we|people|humans)|(sneeze|cough|have to sneeze|have to cough)|We sneeze and cough to get dust and germs out of the nose and the lungs.
do|(we|people|humans)|(sweat|get wet when it is hot|sweat in the heat|sweat when it is hot)|We sweat to cool the body. When the sweat dries, it takes heat away from the skin.
do|(we|people|humans)|(dream|have dreams|dream at night|see things in dreams)|We dream because the brain keeps working while we sleep. It plays with what we saw and felt.
do|we|(brush our teeth|clean our teeth|have to brush our teeth|need to brush our teeth)|We brush our teeth to remove food and bacteria. Otherwise the bacteria make holes in the teeth.
do|(birds|the birds)|(sing|sing in the morning|sing songs)|Birds sing to attract a partner and to tell other birds that a place is taken.
can|(birds|a bird|most birds)|(fly|fly so well|fly through the air)|Birds can fly because they have wings, feathers and light, hollow bones.
do|birds|(fly|have wings)|Birds fly to find food and to escape from enemies. Their wings and light bones make it possible.
do|(birds|some birds)|fly south( in winter| in autumn|)|Birds fly south in autumn because it is warmer there and they find more food. In spring they come back.
do|(cats|cats|kittens)|(purr|make a purring sound)|Cats purr mostly when they are happy and calm. Sometimes they also purr to comfort themselves.
do|(dogs|dogs|some dogs)|(bark|bark so much|bark at people)|Dogs bark to warn, to greet and to get attention. It is one of the ways they talk.
do|(dogs|puppies)|(wag their tails|move their tails|wag the tail)|Dogs wag their tails mostly when they are happy or excited. It is one of the ways they talk.
do|(bees|the bees|honey bees)|(make honey|produce honey|collect honey)|Bees make honey as a store of food for the winter, when there are no flowers.
do|(giraffes|the giraffes)|have (long necks|such long necks|a long neck)|Giraffes have long necks so that they can eat the leaves of tall trees.
do|(zebras|the zebras)|(have stripes|have black and white stripes)|Zebras have stripes that confuse flies and enemies. Every zebra has its own pattern.
do|(elephants|the elephants)|have (trunks|big ears|long noses)|Elephants use their trunk to breathe, to drink and to pick things up. Their big ears keep them cool.
do|(camels|the camels)|have (humps|a hump|humps on their backs)|Camels have humps that store fat. They can live from it for many days in the desert.
do|cows|(moo|eat grass)|Cows eat grass because their four stomach chambers can get food out of it. They moo to talk to each other.
can|fish|(breathe under water|live under water)|Fish can breathe under water because they have gills. Gills take oxygen out of the water.
can|(owls|cats)|see (in the dark|at night)|They see in the dark because their large eyes catch very little light.
do|fish|(have gills|live in water)|Fish live in water because they breathe with gills. Gills take oxygen out of the water.
do|(bears|some animals)|sleep (in|through) (the |)winter|Bears sleep in winter because there is little food. They live from the fat that they ate in autumn.
do|(spiders|the spiders)|(make webs|build webs|spin webs|weave webs|build nets)|Spiders build webs to catch insects, which they eat.
do|magnets|(stick to iron|attract iron)|Magnets attract iron because of a force that is called magnetism. Each magnet has a north and a south pole.
does|(ice|an ice cube|an iceberg)|(float|float on water|swim on water|float in water)|Ice floats because it is lighter than water. Water expands when it freezes.
does|(ice|snow|the ice|the snow|a snowman)|(melt|melt in spring|turn into water|melt in the sun)|Ice melts when it gets warmer than zero degrees. Then it turns into water.
does|water|(boil|get hot)|Water boils when it is heated to one hundred degrees. Then it turns into steam.
do|(boats|ships|big ships|heavy ships)|(float|float on water|stay on the water|swim on the water)|Ships float because they are hollow and push away a lot of water. The water pushes back and carries them.
can|(airplanes|planes|a plane|an airplane)|(fly|fly through the air|stay up in the air)|Airplanes fly because air flows around their wings and lifts them up. Their engines push them forward.
do|(airplanes|planes)|fly|Airplanes fly because air flows around their wings and lifts them up. Their engines push them forward.
do|we|have (summer and winter|different seasons|winter|summer|four seasons)|We have seasons because the axis of the Earth is tilted. For half of the year the north gets more sun, for the other half the south.
do|we|have (seasons|the seasons|seasons of the year)|We have seasons because the axis of the Earth is tilted. For half of the year the north gets more sun, for the other half the south.
are|there|(seasons|four seasons|different seasons|seasons in a year)|We have seasons because the axis of the Earth is tilted. For half of the year the north gets more sun, for the other half the south.
is|it|(cold|so cold|colder|freezing) in (winter|the winter)|It is cold in winter because the sun stands low and the days are short. The ground gets less heat.
is|it|(hot|warm|so hot|warmer|so warm) in (summer|the summer)|It is warm in summer because the sun stands high and the days are long. The ground gets more heat.
is|it|(dark|so dark) (at night|in the night)|It is dark at night because our side of the Earth is turned away from the sun.
is|the moon|(bright|so bright|shining|bright at night)|The moon is bright because it reflects the light of the sun. It has no light of its own.
does|the moon|(change its shape|change shape|shine)|The moon seems to change its shape because the sun lights different parts of it during the month.
is|the sun|(hot|bright|so hot|so bright)|The sun is hot because deep inside it hydrogen turns into helium. That gives an enormous amount of energy.
does|it|(get dark|get dark at night|get dark in the evening)|It is dark at night because our side of the Earth is turned away from the sun.
does|it|(get cold in winter|get colder in winter)|It is cold in winter because the sun stands low and the days are short. The ground gets less heat.
does|the sun|(rise|set|go down|come up|rise in the morning|set in the evening|go up and down)|The sun seems to rise and set because the Earth turns around once a day.
do|(things|objects|apples|stones)|fall( down| to the ground|)|Things fall because of gravity. The Earth pulls everything towards its center.
do|(plants|green plants)|need (light|the sun|sunlight|sunshine)|Plants need light to make their food. They turn sunlight, water and air into sugar.
do|(plants|flowers|trees)|(need water|need to be watered|need rain)|Plants need water to make their food and to stand upright. They drink it with their roots.
do|flowers|(smell good|smell|have colors|have bright colors)|Flowers smell good and have bright colors to attract bees and butterflies, which carry their pollen.
are|(trees|forests)|(important|so important|useful|good for us|important for us)|Trees are important because they give us oxygen, shade, fruit and wood, and many animals live in them.
do|(stars|the stars)|(twinkle|twinkle at night|blink)|Stars twinkle because their light passes through moving air before it reaches our eyes.
is|(blood|our blood|my blood|human blood)|(red|red|so red)|Blood is red because it contains iron in a substance called hemoglobin, which carries oxygen.
is|(fire|a fire|a flame)|(hot|hot|so hot)|Fire is hot because burning sets free energy that was stored in the wood or the gas.
do|we|have (day and night|days and nights)|We have day and night because the Earth turns around once every twenty-four hours.
is|there|(day and night|a night)|We have day and night because the Earth turns around once every twenty-four hours.
is|there|(thunder|thunder after lightning|thunder in a storm)|Thunder is the sound of lightning. Lightning heats the air so quickly that it bangs.
is|there|(a rainbow|a rainbow after rain)|A rainbow appears when the sun shines on drops of rain. The drops split the white light into its colors.
do|(rainbows|the colors of the rainbow)|(appear|exist|form)|A rainbow appears when the sun shines on drops of rain. The drops split the white light into its colors.
do|volcanoes|(erupt|exist)|Volcanoes erupt because hot melted rock and gas push up from deep inside the Earth.
does|(the wind|wind)|(blow|blow|blow outside)|Wind blows because the sun warms the air in some places more than in others. Warm air rises, and cooler air flows in.
are|there|tides( in the sea| at the coast|)|There are tides because the moon and the sun pull on the water of the sea.
is|(a carrot|the carrot)|(orange|so orange|orange in color)|Carrots are orange because they contain a color called carotene.
are|(dinosaurs|the dinosaurs)|(extinct|gone|dead|no longer alive)|The dinosaurs died out about sixty-six million years ago, most likely after a huge rock from space hit the Earth.
do|(we|people|children|kids)|(go to school|have to go to school|need school)|Children go to school to learn reading, writing, arithmetic and much more, and to meet friends.
do|(we|people)|(need money|use money|have money)|People use money to buy things. It is easier than trading one thing for another.
is|(the Earth|our planet|the world)|(round|round and not flat|a ball)|The Earth is round because gravity pulls everything towards its center.
is|(Mars|the planet Mars)|(red|so red|red in color)|Mars is red because of the rust in its soil.
is|(ice|the ice|a frozen road)|(slippery|so slippery)|Ice is slippery because its top layer is a little like water. Our shoes find nothing rough to hold on to.
do|(we|people)|get (hungry|hungry again|an empty feeling in the stomach)|We get hungry because the body has used up the energy of the last meal. The stomach and the brain tell us to eat again.
do|(we|people|old people)|get gray hair|Hair turns gray because the roots stop making color as we grow older.
do|(we|people)|(shiver|shiver when it is cold|tremble in the cold)|We shiver because the muscles move quickly to make heat. That keeps the body warm.
do|(we|people)|(get goosebumps|get goose bumps in the cold)|We get goosebumps because tiny muscles lift the hairs on the skin. That happens when we are cold or afraid.
do|(we|people)|(blink|blink all the time|close our eyes so often)|We blink to keep our eyes wet and clean.
do|we|(wash our hands|have to wash our hands|need to wash our hands)|We wash our hands to remove dirt and germs. Germs can make us ill.
do|onions|make (us|you|people) cry|Onions make us cry because they set free a gas when they are cut. The gas stings the eyes, and tears wash it away.
do|(children|kids)|lose (milk teeth|baby teeth|the first teeth)|Children lose their milk teeth because the jaw grows and bigger teeth push up from below.
do|(we|people)|(have bones|have a skeleton|need bones)|We have bones because they hold the body up and protect soft parts such as the brain and the heart.
does|(the heart|our heart|my heart)|(beat|beat all the time|beat without a break)|The heart beats to pump blood through the body. The blood carries oxygen and food to every part.
does|(the heart|my heart)|beat faster when (we|I) run|The heart beats faster because the muscles need more oxygen when we run. The blood brings it to them.
are|flamingos|(pink|so pink)|Flamingos are pink because of the food they eat. Small shrimps and algae contain a pink color.
are|(polar bears|the polar bears)|(white|so white)|Polar bears look white so that they are hard to see in the snow. That helps them to hunt.
do|(cats|kittens)|have whiskers|Cats have whiskers to feel what is near them. The whiskers help them to find their way in the dark.
do|(mosquitoes|female mosquitoes)|(bite|bite us|drink blood)|Mosquitoes bite because the females need blood to make their eggs.
can't|penguins|fly|Penguins cannot fly because their wings are too small and too stiff. They use them to swim.
do|ducks|(stay dry|stay dry in the water)|Ducks stay dry because their feathers are covered with oil. Water runs off them.
do|(hedgehogs|the hedgehogs)|have (spines|spikes)|Hedgehogs have spines to protect themselves. When there is danger, they roll up into a ball.
do|snails|(have shells|have a shell|carry a shell|carry a house)|Snails have shells to protect their soft bodies from enemies and from drying out.
do|(dogs|the dogs)|(pant|hang out their tongues|stick out their tongues)|Dogs pant to cool down. They hardly sweat, so they breathe heat out through the mouth.
are|(clouds|the clouds)|(white|so white)|Clouds are white because their tiny drops of water scatter all colors of the light equally.
is|there|(lightning|lightning in a storm)|Lightning is a huge electric spark. It appears when ice and water rub together in a cloud and charge it.
does|(iron|a bicycle chain)|(rust|get rusty|turn rusty)|Iron rusts because it reacts with oxygen and water.
does|soap|(clean|make things clean|remove dirt)|Soap cleans because it can hold on to both fat and water. So the water can carry the dirt away.
does|(bread|the dough)|rise( in the oven| before baking|)|Bread rises because yeast makes gas in the dough. The gas forms many small bubbles.
does|(oil|fat)|float on water|Oil floats on water because it is lighter than water and does not mix with it.
does|(milk|fresh milk)|(go sour|turn sour|become sour)|Milk goes sour because bacteria turn its sugar into acid.
does|a helium balloon|(rise|float|fly up)|A helium balloon rises because helium is lighter than air.
does|(the moon|our moon)|(stay near the Earth|go around the Earth|circle the Earth)|The moon goes around the Earth because the gravity of the Earth holds it.
can't|(we|people|you)|see (the |)stars (by day|during the day|in the daytime)|We cannot see the stars by day because the sky is too bright. The stars are still there.
do|(we|people)|(wear a helmet|wear helmets) on a (bicycle|bike)|We wear a helmet because it protects the head when we fall.
do|(we|people)|(say please|say thank you|say please and thank you)|We say please and thank you to be polite. It shows respect and makes others feel good.
do|(cars|most cars)|need (gas|petrol|fuel)|Most cars need fuel because the engine burns it to get the energy for driving.
does|(the sky|our sky)|(look blue|look so blue|appear blue|seem blue|have a blue color)|The sky is blue because air scatters sunlight. Blue light has a short wavelength and is scattered more than the other colors, so it reaches our eyes from all sides.
are|(skies|clear skies)|(blue|so blue)|The sky is blue because air scatters sunlight. Blue light has a short wavelength and is scattered more than the other colors, so it reaches our eyes from all sides.
does|(grass|the grass|our lawn)|(look green|look so green|have a green color)|Grass is green because of chlorophyll. Chlorophyll absorbs the red and blue light of the sun and reflects the green light, so green is what we see.
are|(lawns|meadows)|(green|so green)|Grass is green because of chlorophyll. Chlorophyll absorbs the red and blue light of the sun and reflects the green light, so green is what we see.
does|(the sea|the ocean|sea water)|(taste salty|taste of salt|contain salt|have salt in it)|The sea is salty because rivers wash salt out of the rocks and carry it into the sea. The water evaporates, but the salt stays.
are|(the seas|the oceans|oceans|seas)|(salty|so salty|full of salt)|The sea is salty because rivers wash salt out of the rocks and carry it into the sea. The water evaporates, but the salt stays.
does|(the evening sky|the sky at sunset)|(turn red|get red|look red)|In the evening sunlight travels a long way through the air. The blue light is scattered away, and the red light is left.
does|snow|(look white|have a white color)|Snow is white because its many small crystals reflect all colors of the light equally.
does|blood|(look red|have a red color)|Blood is red because it contains iron in a substance called hemoglobin, which carries oxygen.
does|(a cat|my cat|the cat|our kitten)|(purr|make a purring sound)|Cats purr mostly when they are happy and calm. Sometimes they also purr to comfort themselves.
does|(a dog|my dog|the dog|your dog)|(bark|bark so much|bark at people)|Dogs bark to warn, to greet and to get attention. It is one of the ways they talk.
does|(a dog|my dog|the dog|our puppy)|(wag its tail|move its tail)|Dogs wag their tails mostly when they are happy or excited. It is one of the ways they talk.
does|(a dog|my dog|the dog)|(pant|hang out its tongue|stick out its tongue)|Dogs pant to cool down. They hardly sweat, so they breathe heat out through the mouth.
does|(a bird|the bird)|(sing|sing in the morning)|Birds sing to attract a partner and to tell other birds that a place is taken.
does|(a bee|the bee)|(make honey|produce honey|collect honey)|Bees make honey as a store of food for the winter, when there are no flowers.
does|(a giraffe|the giraffe)|have (a long neck|such a long neck|a very long neck)|Giraffes have long necks so that they can eat the leaves of tall trees.
does|(a zebra|the zebra)|have (stripes|black and white stripes)|Zebras have stripes that confuse flies and enemies. Every zebra has its own pattern.
does|(an elephant|the elephant)|have (a trunk|big ears|a long nose)|Elephants use their trunk to breathe, to drink and to pick things up. Their big ears keep them cool.
does|(a camel|the camel)|have (a hump|humps|a hump on its back)|Camels have humps that store fat. They can live from it for many days in the desert.
does|(a bear|the bear)|sleep (in|through) (the |)winter|Bears sleep in winter because there is little food. They live from the fat that they ate in autumn.
does|(a spider|the spider)|(make a web|build a web|spin a web|weave a web)|Spiders build webs to catch insects, which they eat.
does|(a magnet|the magnet)|(stick to iron|attract iron|pull iron)|Magnets attract iron because of a force that is called magnetism. Each magnet has a north and a south pole.
does|(a ship|a boat|a big ship|a heavy ship)|(float|float on water|stay on the water)|Ships float because they are hollow and push away a lot of water. The water pushes back and carries them.
does|(a plane|an airplane)|(stay up in the air|fly)|Airplanes fly because air flows around their wings and lifts them up. Their engines push them forward.
does|(a star|the star)|(twinkle|twinkle at night|blink)|Stars twinkle because their light passes through moving air before it reaches our eyes.
does|(a volcano|the volcano)|erupt|Volcanoes erupt because hot melted rock and gas push up from deep inside the Earth.
does|(an apple|a stone|a ball|a cup)|(fall|fall down|fall to the ground|drop to the ground)|Things fall because of gravity. The Earth pulls everything towards its center.
does|(a tree|the tree)|(drop its leaves|lose its leaves)( in autumn| in fall|)|Trees drop their leaves in autumn to save water and energy in the winter. In spring they grow new ones.
do|trees|(drop their leaves|lose their leaves|lose leaves)( in autumn| in fall|)|Trees drop their leaves in autumn to save water and energy in the winter. In spring they grow new ones.
does|(a plant|my plant|the plant)|need (light|the sun|sunlight)|Plants need light to make their food. They turn sunlight, water and air into sugar.
does|(a plant|a flower|a tree|my plant)|need (water|rain)|Plants need water to make their food and to stand upright. They drink it with their roots.
does|(a flower|the flower)|(smell good|have bright colors)|Flowers smell good and have bright colors to attract bees and butterflies, which carry their pollen.
is|(a flamingo|the flamingo)|(pink|so pink)|Flamingos are pink because of the food they eat. Small shrimps and algae contain a pink color.
is|(a polar bear|the polar bear)|(white|so white)|Polar bears look white so that they are hard to see in the snow. That helps them to hunt.
are|(carrots|the carrots|most carrots)|(orange|so orange)|Carrots are orange because they contain a color called carotene.
does|(a snail|the snail)|(have a shell|carry a shell|carry its house)|Snails have shells to protect their soft bodies from enemies and from drying out.
does|(a hedgehog|the hedgehog)|have (spines|spikes)|Hedgehogs have spines to protect themselves. When there is danger, they roll up into a ball.
does|(a duck|the duck)|(stay dry|stay dry in the water)|Ducks stay dry because their feathers are covered with oil. Water runs off them.
can't|(a penguin|the penguin)|fly|Penguins cannot fly because their wings are too small and too stiff. They use them to swim.
can|(a fish|the fish)|(breathe under water|live under water)|Fish can breathe under water because they have gills. Gills take oxygen out of the water.
does|(a person|a human|the body|my body|everybody|everyone)|need (sleep|to sleep|sleep at night)|We sleep so that the body can rest and the brain can sort what it learned during the day.
does|(a person|a human|the body|my body|everybody|everyone)|need (water|to drink|to drink water)|We need water because our body is mostly water. It carries food and oxygen and keeps us cool.
does|(a person|a human|the body|my body|everybody|everyone)|need (food|to eat)|We eat because food gives our body energy and the material to grow and to heal.
does|(a person|a human|the body|my body|everybody|everyone)|need (air|oxygen|to breathe)|We breathe because our body needs oxygen from the air to get energy from food.
are|(nights|the nights)|(dark|so dark)|It is dark at night because our side of the Earth is turned away from the sun.
are|(winters|the winters)|(cold|so cold)|It is cold in winter because the sun stands low and the days are short. The ground gets less heat.
are|(summers|the summers)|(hot|warm|so hot|so warm)|It is warm in summer because the sun stands high and the days are long. The ground gets more heat.
is|(winter|the winter)|(cold|so cold)|It is cold in winter because the sun stands low and the days are short. The ground gets less heat.
is|(summer|the summer)|(hot|warm|so hot|so warm)|It is warm in summer because the sun stands high and the days are long. The ground gets more heat.
"""


def _read(line: str) -> Reason:
    """A line of the table; bars inside brackets separate alternatives, not columns."""
    columns, depth = [""], 0
    for letter in line:
        depth += (letter == "(") - (letter == ")")
        if letter == "|" and depth == 0:
            columns.append("")
        else:
            columns[-1] += letter
    verb, subject, rest, text = columns
    return Reason(verb, subject, rest, text)


REASONS: tuple[Reason, ...] = tuple(map(_read, _REASONS.strip().splitlines()))
