"""Why things are as they are: the verb, the subject, the rest of the question, and the reason."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from training.phrasing import say


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
                first += "es" if first.endswith(("s", "sh", "ch", "x", "o")) else "s"
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


_REASONS = """
is|(the |)grass|green|Grass is green because of chlorophyll. Chlorophyll absorbs the red and blue light of the sun and reflects the green light, so green is what we see.
is|the sky|blue|The sky is blue because air scatters sunlight. Blue light has a short wavelength and is scattered more than the other colors, so it reaches our eyes from all sides.
is|(the sunset|the evening sky|the sky at sunset)|red|In the evening sunlight travels a long way through the air. The blue light is scattered away, and the red light is left.
is|(the sea|the ocean|sea water)|salty|The sea is salty because rivers wash salt out of the rocks and carry it into the sea. The water evaporates, but the salt stays.
is|snow|white|Snow is white because its many small crystals reflect all colors of the light equally.
does|rain|(fall|come)|It rains when water vapor in the clouds cools and forms drops. When the drops are heavy enough, they fall.
does|it|rain|It rains when water vapor in the clouds cools and forms drops. When the drops are heavy enough, they fall.
does|it|snow|It snows when the air is so cold that the water in the clouds freezes into small crystals of ice. They fall down as snow.
do|(the |)leaves|fall( in autumn| in fall| off the trees|)|Trees drop their leaves in autumn to save water and energy in the winter. In spring they grow new ones.
do|leaves|(change color|turn red|turn yellow)( in autumn|)|In autumn the green chlorophyll in the leaves disappears. Then the yellow and red colors that were hidden can be seen.
do|(we|people|humans)|(sleep|need sleep|have to sleep|need to sleep)|We sleep so that the body can rest and the brain can sort what it learned during the day.
do|(we|people|humans)|(eat|need food|need to eat)|We eat because food gives our body energy and the material to grow and to heal.
do|(we|people|humans)|(breathe|need air|need oxygen)|We breathe because our body needs oxygen from the air to get energy from food.
do|(we|people|humans)|(drink water|need water|need to drink)|We need water because our body is mostly water. It carries food and oxygen and keeps us cool.
do|(we|people)|(cry|have tears)|We cry when we have strong feelings. Tears also keep our eyes wet and clean.
do|(we|people)|(laugh|smile)|We laugh because something is funny or because we are happy. Laughing together makes people feel close.
do|(we|people)|(yawn|get tired)|We get tired because body and brain need rest after a day of work. We yawn when we are tired or bored.
do|(we|people)|(sneeze|cough)|We sneeze and cough to get dust and germs out of the nose and the lungs.
do|(we|people)|(sweat|get wet when it is hot)|We sweat to cool the body. When the sweat dries, it takes heat away from the skin.
do|(we|people)|(dream|have dreams)|We dream because the brain keeps working while we sleep. It plays with what we saw and felt.
do|(we|people)|(brush our teeth|clean our teeth)|We brush our teeth to remove food and bacteria. Otherwise the bacteria make holes in the teeth.
do|birds|sing|Birds sing to attract a partner and to tell other birds that a place is taken.
can|birds|fly|Birds can fly because they have wings, feathers and light, hollow bones.
do|birds|(fly|have wings)|Birds fly to find food and to escape from enemies. Their wings and light bones make it possible.
do|(birds|some birds)|fly south( in winter| in autumn|)|Birds fly south in autumn because it is warmer there and they find more food. In spring they come back.
do|cats|purr|Cats purr mostly when they are happy and calm. Sometimes they also purr to comfort themselves.
do|dogs|bark|Dogs bark to warn, to greet and to get attention. It is one of the ways they talk.
do|dogs|wag their tails|Dogs wag their tails mostly when they are happy or excited. It is one of the ways they talk.
do|bees|make honey|Bees make honey as a store of food for the winter, when there are no flowers.
do|(giraffes|the giraffes)|have long necks|Giraffes have long necks so that they can eat the leaves of tall trees.
do|zebras|have stripes|Zebras have stripes that confuse flies and enemies. Every zebra has its own pattern.
do|(elephants|the elephants)|have (trunks|big ears|long noses)|Elephants use their trunk to breathe, to drink and to pick things up. Their big ears keep them cool.
do|camels|have humps|Camels have humps that store fat. They can live from it for many days in the desert.
do|cows|(moo|eat grass)|Cows eat grass because their four stomach chambers can get food out of it. They moo to talk to each other.
can|fish|(breathe under water|live under water)|Fish can breathe under water because they have gills. Gills take oxygen out of the water.
can|(owls|cats)|see (in the dark|at night)|They see in the dark because their large eyes catch very little light.
do|fish|(have gills|live in water)|Fish live in water because they breathe with gills. Gills take oxygen out of the water.
do|(bears|some animals)|sleep (in|through) (the |)winter|Bears sleep in winter because there is little food. They live from the fat that they ate in autumn.
do|spiders|(make webs|build webs|spin webs)|Spiders build webs to catch insects, which they eat.
do|magnets|(stick to iron|attract iron)|Magnets attract iron because of a force that is called magnetism. Each magnet has a north and a south pole.
does|ice|(float|float on water|swim on water)|Ice floats because it is lighter than water. Water expands when it freezes.
does|(ice|snow)|melt|Ice melts when it gets warmer than zero degrees. Then it turns into water.
does|water|(boil|get hot)|Water boils when it is heated to one hundred degrees. Then it turns into steam.
do|(boats|ships)|float|Ships float because they are hollow and push away a lot of water. The water pushes back and carries them.
can|(airplanes|planes)|fly|Airplanes fly because air flows around their wings and lifts them up. Their engines push them forward.
do|(airplanes|planes)|fly|Airplanes fly because air flows around their wings and lifts them up. Their engines push them forward.
do|we|have (summer and winter|different seasons|winter|summer|four seasons)|We have seasons because the axis of the Earth is tilted. For half of the year the north gets more sun, for the other half the south.
do|we|have seasons|We have seasons because the axis of the Earth is tilted. For half of the year the north gets more sun, for the other half the south.
are|there|seasons|We have seasons because the axis of the Earth is tilted. For half of the year the north gets more sun, for the other half the south.
is|it|(cold|so cold) in winter|It is cold in winter because the sun stands low and the days are short. The ground gets less heat.
is|it|(hot|warm|so hot) in summer|It is warm in summer because the sun stands high and the days are long. The ground gets more heat.
is|it|dark at night|It is dark at night because our side of the Earth is turned away from the sun.
is|the moon|(bright|shining)|The moon is bright because it reflects the light of the sun. It has no light of its own.
does|the moon|(change its shape|change shape|shine)|The moon seems to change its shape because the sun lights different parts of it during the month.
is|the sun|(hot|bright|so hot|so bright)|The sun is hot because deep inside it hydrogen turns into helium. That gives an enormous amount of energy.
does|it|(get dark|get dark at night|get dark in the evening)|It is dark at night because our side of the Earth is turned away from the sun.
does|it|(get cold in winter|get colder in winter)|It is cold in winter because the sun stands low and the days are short. The ground gets less heat.
does|the sun|(rise|set|go down)|The sun seems to rise and set because the Earth turns around once a day.
do|things|fall( down|)|Things fall because of gravity. The Earth pulls everything towards its center.
do|plants|need (light|the sun|sunlight)|Plants need light to make their food. They turn sunlight, water and air into sugar.
do|plants|need water|Plants need water to make their food and to stand upright. They drink it with their roots.
do|flowers|(smell good|smell|have colors|have bright colors)|Flowers smell good and have bright colors to attract bees and butterflies, which carry their pollen.
are|(trees|forests)|important|Trees are important because they give us oxygen, shade, fruit and wood, and many animals live in them.
do|stars|(twinkle|shine)|Stars twinkle because their light passes through moving air before it reaches our eyes.
is|blood|red|Blood is red because it contains iron in a substance called hemoglobin, which carries oxygen.
is|fire|hot|Fire is hot because burning sets free energy that was stored in the wood or the gas.
do|we|have day and night|We have day and night because the Earth turns around once every twenty-four hours.
is|there|(day and night|a night)|We have day and night because the Earth turns around once every twenty-four hours.
is|there|thunder|Thunder is the sound of lightning. Lightning heats the air so quickly that it bangs.
is|there|(a rainbow|a rainbow after rain)|A rainbow appears when the sun shines on drops of rain. The drops split the white light into its colors.
do|(rainbows|we see rainbows)|(appear|exist|form)|A rainbow appears when the sun shines on drops of rain. The drops split the white light into its colors.
do|volcanoes|(erupt|exist)|Volcanoes erupt because hot melted rock and gas push up from deep inside the Earth.
does|(the wind|wind)|blow|Wind blows because the sun warms the air in some places more than in others. Warm air rises, and cooler air flows in.
are|(tides|there tides)|(there|in the sea)|There are tides because the moon and the sun pull on the water of the sea.
is|(a carrot|the carrot)|orange|Carrots are orange because they contain a color called carotene.
are|(dinosaurs|the dinosaurs)|(extinct|gone|dead)|The dinosaurs died out about sixty-six million years ago, most likely after a huge rock from space hit the Earth.
do|(we|people|children)|go to school|Children go to school to learn reading, writing, arithmetic and much more, and to meet friends.
do|(we|people)|need money|People use money to buy things. It is easier than trading one thing for another.
is|(the Earth|our planet)|round|The Earth is round because gravity pulls everything towards its center.
is|Mars|red|Mars is red because of the rust in its soil.
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
