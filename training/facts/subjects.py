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
cows|Cows are large farm animals that eat grass. They give us milk, and their milk becomes butter and cheese.
pigs|Pigs are clever farm animals with a flat nose. They like to roll in the mud because it keeps them cool.
chickens|Chickens are birds that people keep for their eggs. The male is called a rooster and crows in the morning.
sheep|Sheep are farm animals with thick, soft wool. People make warm clothes from it.
rabbits|Rabbits are small animals with long ears. They eat grass and live in holes in the ground.
foxes|Foxes are small, clever relatives of the dog with red fur and a bushy tail. They hunt mice at night.
owls|Owls are birds that hunt at night. They see and hear very well and fly without a sound.
eagles|Eagles are large birds of prey with strong claws. They can see a mouse from far up in the sky.
frogs|Frogs are small animals that live in water and on land. They begin their life as tadpoles and catch insects with their tongue.
turtles|Turtles are reptiles with a hard shell. They move slowly on land and can become very old.
monkeys|Monkeys are clever animals with hands like ours. Most of them live in trees and eat fruit and leaves.
giraffes|Giraffes are the tallest animals on Earth. With their long neck they eat the leaves of high trees.
camels|Camels are large animals of the desert. They store fat in their humps and can live for many days without water.
kangaroos|Kangaroos are animals from Australia that jump on two strong legs. The mother carries her baby in a pouch.
crocodiles|Crocodiles are large reptiles with strong jaws. They live in warm rivers and have not changed much since the dinosaurs.
fish|Fish are animals that live in water and breathe with gills. Most of them have fins and scales.
mice|Mice are small animals with a long tail. They eat seeds and are hunted by cats and owls.
insects|Insects are small animals with six legs. Ants, bees and butterflies are insects.
apples|Apples are round fruits that grow on trees. They can be red, green or yellow and are good for your health.
bananas|Bananas are long yellow fruits that grow in warm countries. They are sweet and give a lot of energy.
potatoes|Potatoes are vegetables that grow under the ground. People boil, bake or fry them.
milk|Milk is a white drink that comes from cows, goats and sheep. Butter, cheese and yogurt are made from it.
honey|Honey is a sweet food that bees make from the nectar of flowers.
salt|Salt is a white mineral that comes from the sea or from under the ground. People use it to season their food.
sugar|Sugar is a sweet food made from sugar cane or sugar beets. Too much of it is bad for the teeth.
ice cream|Ice cream is a cold, sweet food made from milk or cream and sugar. It comes in many flavors such as vanilla and chocolate.
gold|Gold is a yellow metal that does not rust. It is rare, and people make coins and rings from it.
iron|Iron is a strong gray metal. People make tools, machines and bridges from it, but it rusts when it gets wet.
glass|Glass is a hard, clear material made from melted sand. Windows and bottles are made from it.
paper|Paper is made from wood. People write on it, print books on it and wrap things in it.
cars|Cars are vehicles with four wheels and a motor. They take people and things from one place to another.
trains|Trains are vehicles that run on rails. They can carry many people or heavy goods over long distances.
airplanes|Airplanes are machines with wings that carry people through the air. The Wright brothers made the first flight with a motor in 1903.
bicycles|Bicycles are vehicles with two wheels that people move with their legs. They are quiet, cheap and good for your health.
ships|Ships are large boats that carry people and goods over the sea. They float because they push away a lot of water.
telephones|Telephones are machines that let people talk over long distances. Today most people carry one in their pocket.
television|Television is a way of sending moving pictures and sound to many homes. People watch news, films and sports on it.
clocks|Clocks are machines that show the time. They have hands or numbers for the hours and minutes.
school|School is a place where children learn reading, writing, arithmetic and much more.
doctors|Doctors are people who help the sick. They find out what is wrong and tell people how to get well.
teachers|Teachers are people who help others to learn. They work in schools and explain things with patience.
money|Money is what people use to buy and sell things. It comes as coins, paper or numbers in a bank.
rainbows|Rainbows are arcs of color in the sky. They appear when the sun shines on drops of rain.
clouds|Clouds are made of tiny drops of water or ice that float in the air. When the drops get heavy, it rains.
the wind|The wind is moving air. It blows because the sun warms some places more than others.
lightning|Lightning is a huge electric spark between clouds and the ground. The bang that follows is called thunder.
earthquakes|Earthquakes are movements of the ground. They happen when large plates of rock deep in the Earth slip.
the heart|The heart is a muscle that pumps blood through the body. It beats about seventy times a minute.
the brain|The brain is the organ in our head that thinks, feels and controls the body.
teeth|Teeth are hard and white and help us to chew our food. Children have twenty of them, and adults have up to thirty-two.
Christmas|Christmas is a Christian holiday on the 25th of December. Many families meet, eat together and give each other presents.
birthdays|Birthdays are the days on which people celebrate that they were born. There are often a cake, candles and presents.
Spain|Spain is a country in the south of Europe. Its capital is Madrid, and it is known for sunshine, music and football.
China|China is a very large country in Asia. Its capital is Beijing, and it is famous for the Great Wall.
India|India is a large country in Asia with more people than any other. Its capital is New Delhi, and it is famous for the Taj Mahal.
the United States|The United States is a large country in North America with fifty states. Its capital is Washington, D.C.
England|England is a part of the United Kingdom. Its capital is London, and it is known for its tea, its rain and Shakespeare.
Australia|Australia is a country and a continent in the south of the world. Its capital is Canberra, and it is home to kangaroos and koalas.
Brazil|Brazil is the largest country in South America. Its capital is Brasilia, and it is famous for football and the Amazon forest.
Canada|Canada is a very large country in North America. Its capital is Ottawa, and it is known for forests, lakes and maple syrup.
Russia|Russia is the largest country in the world. It lies in Europe and Asia, and its capital is Moscow.
Berlin|Berlin is the capital of Germany. It is famous for the Brandenburg Gate, and a wall once divided it.
Europe|Europe is a continent with more than forty countries, among them France, Germany, Italy and Spain.
Asia|Asia is the largest continent. More than half of all people live there, in countries such as China, India and Japan.
Antarctica|Antarctica is the continent around the South Pole. It is covered with ice, and penguins live there.
the Nile|The Nile is the longest river in Africa. It flows through Egypt into the sea.
the Amazon|The Amazon is a huge river in South America. It flows through the largest rain forest of the world.
the Sahara|The Sahara is the largest hot desert. It lies in the north of Africa.
the Eiffel Tower|The Eiffel Tower is a tower of iron in Paris, France. It was built in 1889 and is about three hundred meters high.
democracy|Democracy means that the people decide. They vote for those who govern them.
peace|Peace is when people live together without war. It needs patience, respect and fair rules.
"""

SUBJECTS: dict[str, str] = {
    name: text for line in _SUBJECTS.strip().splitlines() for name, text in [line.split("|")]
}
