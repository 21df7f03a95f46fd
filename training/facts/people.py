"""Well known people, with two or three sentences about each, and what some of them did."""

from __future__ import annotations

import re
from dataclasses import dataclass

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

# Name, profession, home country.
_LIVES = """
Michael Jordan|basketball player|the United States; Albert Einstein|physicist|Germany; Isaac Newton|scientist|England
Marie Curie|scientist|Poland; Charles Darwin|naturalist|England; Leonardo da Vinci|painter|Italy; William Shakespeare|writer|England
Wolfgang Amadeus Mozart|composer|Austria; Ludwig van Beethoven|composer|Germany; Johann Sebastian Bach|composer|Germany
Vincent van Gogh|painter|the Netherlands; Pablo Picasso|painter|Spain; Christopher Columbus|explorer|Italy
Neil Armstrong|astronaut|the United States; Ada Lovelace|mathematician|England; Alan Turing|mathematician|England
Guido van Rossum|programmer|the Netherlands; Socrates|philosopher|Greece; Plato|philosopher|Greece; Aristotle|philosopher|Greece
Galileo Galilei|scientist|Italy; Thomas Edison|inventor|the United States; Alexander Graham Bell|inventor|Scotland
Stephen Hawking|physicist|England; Michelangelo|painter|Italy; Rembrandt|painter|the Netherlands; Claude Monet|painter|France
Charles Dickens|writer|England; Mark Twain|writer|the United States; Jane Austen|writer|England; Homer|poet|Greece
Charlie Chaplin|actor|England; Elvis Presley|singer|the United States; Michael Jackson|singer|the United States
John Lennon|singer|England; Muhammad Ali|boxer|the United States; Usain Bolt|runner|Jamaica; Pele|football player|Brazil
Lionel Messi|football player|Argentina; Roger Federer|tennis player|Switzerland; Bill Gates|businessman|the United States
Steve Jobs|businessman|the United States; Linus Torvalds|programmer|Finland; Florence Nightingale|nurse|England
Louis Pasteur|scientist|France; Alexander Fleming|doctor|Scotland; Hans Christian Andersen|writer|Denmark
Abraham Lincoln|president|the United States; George Washington|president|the United States; Marco Polo|traveler|Italy
"""

LIVES: dict[str, tuple[str, str]] = {
    name: (job, country)
    for entry in _LIVES.replace("\n", ";").split(";")
    if entry.strip()
    for name, job, country in [entry.strip().split("|")]
}
"""What well known people were, and the countries they came from."""

OTHER_JOBS = (
    "painter",
    "composer",
    "president",
    "boxer",
    "football player",
    "astronaut",
    "nurse",
    "king",
)
"""Wrong guesses; scientists and singers were too many things at once for the rest."""


@dataclass(frozen=True, slots=True)
class Deed:
    """What somebody did: `what` may have alternatives, all of them right."""

    who: str
    infinitive: str
    past: str
    participle: str
    what: str
    told: str = ""
    """The answer, where it is not simply that they did it."""


_DEEDS = """
William Shakespeare|write|wrote|written|(Hamlet|Romeo and Juliet|Macbeth|King Lear|A Midsummer Night's Dream)
Charles Dickens|write|wrote|written|(Oliver Twist|A Christmas Carol|David Copperfield)
Mark Twain|write|wrote|written|(Tom Sawyer|Huckleberry Finn)
Jane Austen|write|wrote|written|(Pride and Prejudice|Emma)
J. K. Rowling|write|wrote|written|(Harry Potter|the Harry Potter books)
Hans Christian Andersen|write|wrote|written|(The Little Mermaid|The Ugly Duckling|The Snow Queen)
Arthur Conan Doyle|write|wrote|written|(the stories of|the books about) Sherlock Holmes
Leonardo da Vinci|paint|painted|painted|(the Mona Lisa|The Last Supper)
Vincent van Gogh|paint|painted|painted|(the famous sunflowers|The Starry Night)
Pablo Picasso|paint|painted|painted|Guernica
Michelangelo|paint|painted|painted|the ceiling of the Sistine Chapel
Claude Monet|paint|painted|painted|the famous water lilies
Wolfgang Amadeus Mozart|compose|composed|composed|(The Magic Flute|The Marriage of Figaro|Don Giovanni)
Ludwig van Beethoven|compose|composed|composed|(the Moonlight Sonata|the Ode to Joy|Fidelio)
Johann Sebastian Bach|compose|composed|composed|the Brandenburg Concertos
Thomas Edison|invent|invented|invented|the phonograph
Thomas Edison|invent|invented|invented|(the light bulb|the electric light)|Thomas Edison is famous for the light bulb.
Alexander Graham Bell|invent|invented|invented|the (telephone|phone)|Alexander Graham Bell is famous for the telephone.
Johannes Gutenberg|invent|invented|invented|(printing with movable letters|the printing press)
Isaac Newton|describe|described|described|the laws of motion
Isaac Newton|discover|discovered|discovered|gravity|Isaac Newton described gravity.
Christopher Columbus|discover|discovered|discovered|America|Christopher Columbus sailed to America in 1492.
Alexander Fleming|discover|discovered|discovered|penicillin
Marie Curie|discover|discovered|discovered|radium
Charles Darwin|explain|explained|explained|(evolution|natural selection)
Albert Einstein|develop|developed|developed|the theory of relativity
Guido van Rossum|create|created|created|(Python|the language Python|the programming language Python)
Walt Disney|create|created|created|Mickey Mouse
Linus Torvalds|create|created|created|Linux
Bill Gates|found|founded|founded|Microsoft
Steve Jobs|found|founded|founded|Apple
Alexander the Great|conquer|conquered|conquered|(the Persian Empire|Persia)
"""

DEEDS: tuple[Deed, ...] = tuple(
    Deed(*re.split(r"\|(?![^(]*\))", line)) for line in _DEEDS.strip().splitlines()
)

TITLES: tuple[tuple[str, str, str], ...] = (
    ("the first (person|man|human) (on the moon|to walk on the moon)", "Armstrong", "Neil Armstrong was the first person on the moon."),
    ("the first president of (the United States|America|the USA)", "Washington", "George Washington was the first president of the United States."),
    ("the king of (rock and roll|rock)", "Elvis", "Elvis Presley is called the king of rock and roll."),
    ("the king of pop", "Michael", "Michael Jackson is called the king of pop."),
    ("the last queen of ancient Egypt", "Cleopatra", "Cleopatra was the last queen of ancient Egypt."),
    ("the fastest (runner|man|person)( in the world| of all|)", "Bolt", "Usain Bolt ran faster than anybody before him."),
)  # fmt: skip
"""A title, the holder in one word, and the answer."""


def being(name: str) -> str:
    """`is` or `was`, as the person's description has it."""
    return "is" if f"{name} is " in PEOPLE[name] else "was"
