"""Well known people, with two or three sentences about each, and what some of them did."""

from __future__ import annotations

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
Thomas Edison|Thomas Edison was an American inventor. He is famous for the electric light bulb and the phonograph.
Alexander Graham Bell|Alexander Graham Bell was an inventor who was born in Scotland. He is famous for the telephone.
Nikola Tesla|Nikola Tesla was an inventor and engineer. He is famous for his work on electric power.
Stephen Hawking|Stephen Hawking was an English physicist. He studied black holes and wrote books about the universe.
Michelangelo|Michelangelo was an Italian artist. He painted the ceiling of the Sistine Chapel and made the statue of David.
Rembrandt|Rembrandt was a Dutch painter. He is famous for light and shadow in his pictures.
Claude Monet|Claude Monet was a French painter. He is famous for his pictures of gardens and water lilies.
Charles Dickens|Charles Dickens was an English writer. He wrote Oliver Twist and A Christmas Carol.
Mark Twain|Mark Twain was an American writer. He wrote about Tom Sawyer and Huckleberry Finn.
Jane Austen|Jane Austen was an English writer. She wrote Pride and Prejudice.
Homer|Homer was a poet of ancient Greece. He is said to have written the Iliad and the Odyssey.
Martin Luther King|Martin Luther King was an American leader who fought for equal rights with peaceful protest. He said: I have a dream.
John F. Kennedy|John F. Kennedy was the thirty-fifth president of the United States. He wanted people to land on the moon.
Winston Churchill|Winston Churchill was a British statesman. He led his country in the Second World War.
Queen Victoria|Queen Victoria was a queen of the United Kingdom. She ruled for more than sixty years.
Queen Elizabeth|Queen Elizabeth the Second was queen of the United Kingdom for seventy years.
Alexander the Great|Alexander the Great was a king of Macedonia. He conquered a huge empire before he was thirty.
Marco Polo|Marco Polo was a traveler from Venice. He went to China and told about it in a book.
Walt Disney|Walt Disney was an American who made cartoon films. He created Mickey Mouse.
Charlie Chaplin|Charlie Chaplin was an English actor and film maker. He is famous for his silent comedies.
Elvis Presley|Elvis Presley was an American singer. He is called the king of rock and roll.
Michael Jackson|Michael Jackson was an American singer and dancer. He is called the king of pop.
John Lennon|John Lennon was an English singer and a member of the Beatles.
Muhammad Ali|Muhammad Ali was an American boxer. Many people call him the greatest boxer of all time.
Usain Bolt|Usain Bolt is a runner from Jamaica. He ran one hundred meters faster than anybody before him.
Pele|Pele was a football player from Brazil. He won the world cup three times.
Lionel Messi|Lionel Messi is a football player from Argentina. He is one of the best players of all time.
Roger Federer|Roger Federer is a tennis player from Switzerland. He won twenty of the biggest tournaments.
Bill Gates|Bill Gates is an American businessman. He is one of the founders of Microsoft.
Steve Jobs|Steve Jobs was an American businessman. He was one of the founders of Apple.
Linus Torvalds|Linus Torvalds is a programmer from Finland. He created Linux.
Anne Frank|Anne Frank was a Jewish girl who hid from the Nazis in Amsterdam. Her diary is read all over the world.
Mother Teresa|Mother Teresa was a nun who helped poor and sick people in India.
Florence Nightingale|Florence Nightingale was an English nurse. She made hospitals cleaner and safer.
Louis Pasteur|Louis Pasteur was a French scientist. He showed that germs cause diseases.
Alexander Fleming|Alexander Fleming was a Scottish doctor. He discovered penicillin.
Johannes Gutenberg|Johannes Gutenberg was a German who invented printing with movable letters.
Hans Christian Andersen|Hans Christian Andersen was a Danish writer. He wrote fairy tales such as The Little Mermaid.
Sherlock Holmes|Sherlock Holmes is a detective in the stories of Arthur Conan Doyle. He lives in London.
Harry Potter|Harry Potter is a young wizard in the books of J. K. Rowling.
"""

PEOPLE: dict[str, str] = {
    name: text for line in _PEOPLE.strip().splitlines() for name, text in [line.split("|")]
}

DEEDS: tuple[tuple[str, str, str], ...] = (
    ("Who (wrote|is the author of) (Hamlet|Romeo and Juliet|Macbeth)?", "Shakespeare", "William Shakespeare wrote it."),
    ("Who painted the Mona Lisa?", "Leonardo", "Leonardo da Vinci painted the Mona Lisa."),
    ("Who (was the first|was the first person|was the first man) (on the moon|to walk on the moon)?", "Armstrong", "Neil Armstrong was the first person on the moon."),
    ("Who (invented|made) the (light bulb|electric light)?", "Edison", "Thomas Edison is famous for the light bulb."),
    ("Who invented the (telephone|phone)?", "Bell", "Alexander Graham Bell is famous for the telephone."),
    ("Who (discovered|found|described) gravity?", "Newton", "Isaac Newton described gravity."),
    ("Who (discovered|found) America?", "Columbus", "Christopher Columbus sailed to America in 1492."),
    ("Who (created|made|invented) Python?", "Guido", "Guido van Rossum created Python."),
    ("Who (created|made|invented) Mickey Mouse?", "Disney", "Walt Disney created Mickey Mouse."),
    ("Who (created|made|invented) Linux?", "Linus", "Linus Torvalds created Linux."),
    ("Who (discovered|found) penicillin?", "Fleming", "Alexander Fleming discovered penicillin."),
    ("Who (invented|made) (printing|the printing press)?", "Gutenberg", "Johannes Gutenberg invented printing with movable letters."),
    ("Who was the first president of (the United States|America|the USA)?", "Washington", "George Washington was the first president of the United States."),
    ("Who (wrote|is the author of) (Harry Potter|the Harry Potter books)?", "Rowling", "J. K. Rowling wrote the Harry Potter books."),
    ("Who wrote (Oliver Twist|A Christmas Carol)?", "Dickens", "Charles Dickens wrote it."),
    ("Who wrote (Tom Sawyer|Huckleberry Finn)?", "Twain", "Mark Twain wrote it."),
    ("Who (developed|found|is famous for|came up with) (the theory of |)relativity?", "Einstein", "Albert Einstein is famous for the theory of relativity."),
    ("Who (explained|discovered|came up with) (evolution|natural selection)?", "Darwin", "Charles Darwin explained it."),
    ("Who is the king of (rock and roll|rock)?", "Elvis", "Elvis Presley is called the king of rock and roll."),
    ("Who is the king of pop?", "Michael", "Michael Jackson is called the king of pop."),
)  # fmt: skip
"""A question, the answer in one word, and the answer."""
