"""Short plain descriptions of everyday subjects; each line is a name, an emblem and two or three sentences."""

from __future__ import annotations

_SUBJECTS = """
snakes|Snakes are long reptiles without legs. They smell with their tongue and swallow their food whole. Most snakes are harmless to people, but some are venomous.
cats|Cats are small, clever hunters that live with people. They sleep most of the day and see well in the dark. A happy cat purrs.
dogs|Dogs are loyal animals that have lived with people for thousands of years. They have an excellent nose and love to play.
horses|Horses are strong and fast animals that eat grass. People have used them for riding and for work for thousands of years.
elephants|Elephants are the largest animals on land. They use their trunk to breathe, to drink and to pick things up. They live in family groups.
lions|Lions are big cats that live in groups called prides. The females do most of the hunting, and the males have a mane.
tigers|Tigers are the largest of the big cats. They have orange fur with black stripes and hunt alone at night.
bears|Bears are large, strong animals with thick fur. Many of them sleep through the winter and eat plants, fish and honey.
wolves|Wolves are wild relatives of the dog. They live and hunt in packs and howl to talk to each other.
whales|Whales are large animals that live in the sea but breathe air. The blue whale is the biggest animal that has ever lived.
blue whales|Blue whales are the biggest animals that have ever lived. They can grow to thirty meters long and eat tiny animals called krill.
dolphins|Dolphins are clever animals that live in the sea and breathe air. They live in groups and talk with clicks and whistles.
sharks|Sharks are fish with many rows of sharp teeth. They have lived in the sea for more than four hundred million years.
penguins|Penguins are birds that cannot fly but swim very well. Most of them live in the cold south of the world.
birds|Birds are animals with feathers, wings and a beak. Most of them can fly, and all of them lay eggs.
spiders|Spiders have eight legs and make silk. Many of them build webs to catch insects. Most spiders are harmless to people.
bees|Bees are insects that collect nectar and make honey. They live in large families and help plants to make seeds.
ants|Ants are small insects that live in colonies. Each ant is weak, but together they build nests and carry heavy loads.
butterflies|Butterflies are insects with large, colorful wings. They begin their life as caterpillars and drink nectar from flowers.
dinosaurs|Dinosaurs were reptiles that lived on Earth millions of years ago. Some were small, and some were as big as a house. Birds are their descendants.
chess|Chess is a board game for two players. Each side has sixteen pieces, and the goal is to checkmate the king of the other side. It rewards patience and planning.
football|Football is a team game with a ball. Two teams of eleven players try to kick the ball into the goal of the other team.
tennis|Tennis is a game for two or four players. They hit a ball over a net with rackets and try to make the other side miss it.
basketball|Basketball is a team game with five players on each side. They score points by throwing a ball through a high ring.
music|Music is the art of arranging sounds in time. It can make people happy, sad or calm, and every culture has its own music.
painting|Painting is the art of putting color on a surface. People have painted pictures since they lived in caves.
books|Books are written works that people read to learn or for pleasure. A good book can take you to another world.
poetry|Poetry is the art of using words for their sound and rhythm as well as their meaning. Many poems rhyme, but they do not have to.
ancient Rome|Ancient Rome began as a small city in Italy and became a great empire. The Romans built roads, aqueducts and temples, and their language was Latin.
ancient Greece|Ancient Greece was a land of city states such as Athens and Sparta. The Greeks gave the world theater, philosophy and the first democracy.
ancient Egypt|Ancient Egypt was a kingdom along the river Nile. Its kings, the pharaohs, built great pyramids, and its people wrote in pictures called hieroglyphs.
the Vikings|The Vikings were seafarers from the north of Europe. About a thousand years ago they traded, raided and sailed as far as North America.
the Middle Ages|The Middle Ages were the time between ancient Rome and the Renaissance. People lived in villages and castles, and most of them were farmers.
knights|Knights were soldiers on horseback in the Middle Ages. They wore armor and served a lord or a king.
pirates|Pirates were robbers at sea. They attacked ships and took their gold and goods, and some of them flew a black flag.
the sun|The sun is the star at the center of our solar system. It gives the Earth light and warmth and is so large that a million Earths would fit inside it.
the moon|The moon is a ball of rock that circles the Earth once a month. It shines because it reflects the light of the sun. People first walked on it in 1969.
the stars|Stars are huge balls of hot gas that shine by their own light. They look small because they are very far away.
the Earth|The Earth is the third planet from the sun and our home. Most of its surface is covered by water.
Mars|Mars is the fourth planet from the sun. It is called the red planet because of the rust in its soil.
Jupiter|Jupiter is the largest planet in the solar system. It is made of gas and has a storm called the Great Red Spot.
Saturn|Saturn is a giant planet made of gas. It is famous for its bright rings of ice and rock.
space|Space is the almost empty region beyond the air of the Earth. It holds planets, stars and galaxies.
gravity|Gravity is the force that pulls things together. It keeps us on the ground and keeps the Earth on its path around the sun.
electricity|Electricity is the movement of tiny charged particles. It gives us light, heat and power for our machines.
volcanoes|Volcanoes are openings in the Earth where hot melted rock comes out. The melted rock is called lava.
mountains|Mountains are high parts of the land. They form over millions of years when parts of the Earth push against each other.
rivers|Rivers carry fresh water from the land to the sea. Many cities are built beside a river.
the ocean|The ocean is the salt water that covers most of the Earth. It is home to countless plants and animals.
deserts|Deserts are dry places with very little rain. They can be hot like the Sahara or cold like Antarctica.
the rain|Rain is water that falls from clouds in drops. It fills rivers and lakes and lets plants grow.
snow|Snow is made of tiny crystals of ice that fall from clouds. No two snowflakes look quite the same.
winter|Winter is the coldest season of the year. The days are short, and in many places there is snow.
spring|Spring is the season between winter and summer. The days get warmer, flowers bloom and birds build nests.
summer|Summer is the warmest season of the year. The days are long, and many people go on holiday.
autumn|Autumn is the season between summer and winter. Leaves turn red and yellow, and farmers bring in the harvest.
trees|Trees are tall plants with a trunk of wood. They give us shade, fruit and wood, and they make the oxygen we breathe.
flowers|Flowers are the parts of plants that make seeds. Their colors and smells attract bees and butterflies.
water|Water is a clear liquid without taste or smell. All living things need it. It freezes at 0 degrees and boils at 100 degrees Celsius.
fire|Fire is a chemical reaction that gives off light and heat. It needs fuel, oxygen and heat to burn.
coffee|Coffee is a dark drink made from roasted beans. It smells good and helps people stay awake.
tea|Tea is a drink made by pouring hot water over dried leaves. It comes from China and is loved all over the world.
bread|Bread is a food made from flour, water and often yeast. It is one of the oldest foods that people make.
cheese|Cheese is a food made from milk. There are hundreds of kinds, from soft and mild to hard and strong.
pizza|Pizza is a flat round bread with tomato, cheese and other toppings. It comes from Naples in Italy.
chocolate|Chocolate is a sweet food made from cocoa beans. It comes from Central America, where people once drank it with spices.
computers|Computers are machines that follow instructions. They store information, calculate very quickly and run programs.
the internet|The internet is a network that connects computers all over the world. People use it to read, to write and to share things.
robots|Robots are machines that can do work on their own. They build cars, clean floors and explore other planets.
Python|Python is a programming language that is easy to read. It was created by Guido van Rossum and is used for science, the web and much more.
artificial intelligence|Artificial intelligence means programs that do things which seem to need thinking. They learn patterns from examples. They can be useful, and they can be wrong.
language models|Language models are programs that continue text one piece at a time. They learn from examples which words follow each other.
mathematics|Mathematics is the study of numbers, shapes and patterns. It is used in science, in building and in everyday life.
science|Science is a way of learning about the world. Scientists ask questions, make experiments and check their answers.
history|History is the study of the past. It helps us to understand how people lived and how the world came to be as it is.
Paris|Paris is the capital of France. It lies on the river Seine and is famous for the Eiffel Tower, its museums and its food.
London|London is the capital of England. It lies on the river Thames and is famous for Big Ben, its parks and its red buses.
Rome|Rome is the capital of Italy. It is almost three thousand years old and is famous for the Colosseum.
New York|New York is the largest city in the United States. It is famous for its tall buildings and the Statue of Liberty.
Tokyo|Tokyo is the capital of Japan and one of the largest cities in the world. It is famous for its trains, its food and its lights.
France|France is a country in western Europe. Its capital is Paris, and it is famous for its food, wine and art.
Germany|Germany is a country in the middle of Europe. Its capital is Berlin, and it is known for its cars, music and bread.
Italy|Italy is a country in southern Europe that looks like a boot. Its capital is Rome, and it is famous for pasta and art.
Japan|Japan is a country of islands in East Asia. Its capital is Tokyo, and its highest mountain is Mount Fuji.
Egypt|Egypt is a country in the north of Africa. Its capital is Cairo, and it is famous for the river Nile and the pyramids.
Africa|Africa is the second largest continent. It has more than fifty countries, the Sahara desert and many wild animals.
Mount Everest|Mount Everest is the highest mountain on Earth. It stands in the Himalayas and is 8,849 meters high.
sleep|Sleep is the rest that the body and the mind need each night. People sleep for about a third of their life.
friendship|Friendship is a bond between people who like and trust each other. Good friends listen, help and laugh together.
love|Love is a deep feeling of care for someone or something. It shows in what people do for each other.
happiness|Happiness is the feeling that life is good. It often comes from friends, from useful work and from small things.
"""

SUBJECTS: dict[str, str] = {
    name: text for line in _SUBJECTS.strip().splitlines() for name, text in [line.split("|")]
}

_EXPLANATIONS = """
is (the |)grass green|Grass is green because of chlorophyll. Chlorophyll absorbs the red and blue light of the sun and reflects the green light, so green is what we see.
is the sky blue|The sky is blue because air scatters sunlight. Blue light has a short wavelength and is scattered more than the other colors, so it reaches our eyes from all sides.
(is the sunset|are sunsets|is the sky) red( in the evening| at sunset|)|In the evening sunlight travels a long way through the air. The blue light is scattered away, and the red light is left.
is the sea salty|The sea is salty because rivers wash salt out of the rocks and carry it into the sea. The water evaporates, but the salt stays.
is snow white|Snow is white because its many small crystals reflect all colors of the light equally.
does it rain|It rains when water vapor in the clouds cools and forms drops. When the drops are heavy enough, they fall.
do (the |)leaves fall( in autumn|)|Trees drop their leaves in autumn to save water and energy in the winter. In spring they grow new ones.
do we sleep|We sleep so that the body can rest and the brain can sort what it learned during the day.
do birds sing|Birds sing to attract a partner and to tell other birds that a place is taken.
do cats purr|Cats purr mostly when they are happy and calm. Sometimes they also purr to comfort themselves.
do dogs bark|Dogs bark to warn, to greet and to get attention. It is one of the ways they talk.
do bees make honey|Bees make honey as a store of food for the winter, when there are no flowers.
does ice float|Ice floats because it is lighter than water. Water expands when it freezes.
do we have seasons|We have seasons because the axis of the Earth is tilted. For half of the year the north gets more sun, for the other half the south.
is the moon bright|The moon is bright because it reflects the light of the sun. It has no light of its own.
do things fall( down|)|Things fall because of gravity. The Earth pulls everything towards its center.
do we need water|We need water because our body is mostly water. It carries food and oxygen and keeps us cool.
do plants need (light|the sun|sunlight)|Plants need light to make their food. They turn sunlight, water and air into sugar.
do stars twinkle|Stars twinkle because their light passes through moving air before it reaches our eyes.
is blood red|Blood is red because it contains iron in a substance called hemoglobin, which carries oxygen.
do we have day and night|We have day and night because the Earth turns around once every twenty-four hours.
"""

EXPLANATIONS: tuple[tuple[str, str], ...] = tuple(
    (question, text)
    for line in _EXPLANATIONS.strip().splitlines()
    for question, text in [line.rsplit("|", 1)]
)

_PEOPLE = """
Michael Jordan|Michael Jordan is an American basketball player. He won six championships with the Chicago Bulls and is often called the best player of all time.
Albert Einstein|Albert Einstein was a physicist who was born in Germany. He is famous for the theory of relativity.
Isaac Newton|Isaac Newton was an English scientist. He described gravity and the laws of motion.
Marie Curie|Marie Curie was a scientist who was born in Poland. She studied radioactivity and won two Nobel Prizes.
Charles Darwin|Charles Darwin was an English naturalist. He explained how living things change over time by natural selection.
Leonardo da Vinci|Leonardo da Vinci was an Italian artist and inventor. He painted the Mona Lisa.
William Shakespeare|William Shakespeare was an English writer. He wrote plays such as Hamlet and Romeo and Juliet.
Wolfgang Amadeus Mozart|Wolfgang Amadeus Mozart was an Austrian composer. He wrote more than six hundred works in his short life.
Ludwig van Beethoven|Ludwig van Beethoven was a German composer. He wrote great music even after he had lost his hearing.
Johann Sebastian Bach|Johann Sebastian Bach was a German composer. He wrote much of his music for the church and the organ.
Vincent van Gogh|Vincent van Gogh was a Dutch painter. He is famous for his sunflowers and his bright colors.
Pablo Picasso|Pablo Picasso was a Spanish painter. He was one of the founders of cubism.
Julius Caesar|Julius Caesar was a Roman general and statesman. He was killed in the year 44 before Christ.
Cleopatra|Cleopatra was a queen of ancient Egypt. She was the last ruler of her kingdom before Rome took it.
Napoleon|Napoleon was a French general who became emperor of France. He lost his last battle at Waterloo.
Christopher Columbus|Christopher Columbus was an explorer who was born in Genoa. He sailed across the Atlantic in 1492.
Neil Armstrong|Neil Armstrong was an American astronaut. In 1969 he was the first person to walk on the moon.
Abraham Lincoln|Abraham Lincoln was the sixteenth president of the United States. He ended slavery there.
George Washington|George Washington was the first president of the United States.
Mahatma Gandhi|Mahatma Gandhi led India to independence. He believed in peaceful protest.
Nelson Mandela|Nelson Mandela fought against apartheid and became president of South Africa.
Ada Lovelace|Ada Lovelace was an English mathematician. She wrote the first program for a calculating machine.
Alan Turing|Alan Turing was an English mathematician and one of the founders of computer science.
Guido van Rossum|Guido van Rossum is a Dutch programmer. He created the programming language Python.
Socrates|Socrates was a philosopher in ancient Athens. He taught by asking questions.
Plato|Plato was a Greek philosopher. He was a student of Socrates and the teacher of Aristotle.
Aristotle|Aristotle was a Greek philosopher. He wrote about nature, logic and politics.
Galileo Galilei|Galileo Galilei was an Italian scientist. He looked at the moon and at Jupiter through a telescope.
"""

PEOPLE: dict[str, str] = {
    name: text for line in _PEOPLE.strip().splitlines() for name, text in [line.split("|")]
}
