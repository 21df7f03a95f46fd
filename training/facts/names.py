"""Names of people and pets, from many countries, and names that nobody has."""

from __future__ import annotations

from random import Random

_GIVEN_TEXT = """
Anna Tom Maria Paul Lucy Ben Sarah Max Emma David Nina Peter Laura Mark Julia Leo Clara Sam Alice Bob Eva Felix Grace
Henry Ida Jack Kate Liam Mia Noah Olivia Oscar Rosa Simon Tina Victor Wendy Zoe Alex John Mary Robert Linda James
Susan Daniel Sophie Michael Hannah Carlos Fatima Ahmed Yuki Ivan Olga Priya Chen Kofi Abigail Adam Agnes Aidan Aisha
Akira Alan Albert Alejandro Alessia Alfred Ali Amara Amelia Amina Amir Ana Andrea Andrew Angela Anika Anders Anthony
Antonio Arjun Arthur Asha Astrid Aurora Ayumi Barbara Beatrice Bella Benjamin Bianca Bjorn Boris Brenda Brian Bruno
Camila Carla Carmen Caroline Catherine Cecilia Charles Charlotte Chiara Chloe Christian Claire Claudia Colin Connor
Daisy Dana Darius Dario Deepak Denise Diana Diego Dimitri Dmitri Dolores Dominic Dora Doris Edgar Edith Eduardo Edward
Eileen Elena Eleanor Eli Elias Elif Elisa Elizabeth Ella Ellen Elsa Emil Emilia Emily Emre Enrique Erik Ernest Esther
Ethan Eugene Fabian Farah Fernando Finn Fiona Florence Frances Francesca Frank Frederik Freya Gabriel George Georgia
Gerald Gina Giovanni Gloria Gordon Greta Gunnar Gustav Hamid Hana Harold Harry Hasan Hassan Heidi Helen Helga Hiroshi
Hugo Ibrahim Imani Ines Ingrid Irene Iris Isaac Isabel Isla Ismail Jacob Jamal Jan Jana Jane Janet Jasmine Jason
Javier Jean Jennifer Jens Jeremy Jessica Jin Joan Joanna Johanna Jonas Jonathan Jorge Jose Joseph Joshua Juan Judith
Julian Juliet Justin Kai Kamal Karen Karim Karl Katarina Katherine Keiko Keith Kenji Kevin Khadija Kim Kira Klara
Klaus Kwame Lara Lars Layla Lea Leila Lena Leon Leonie Lidia Lily Ling Lisa Lorenzo Louis Louise Luca Lucas Lucia Luis
Luna Lydia Magnus Malik Manuel Marco Margaret Maria Marie Marina Mario Marta Martha Martin Mateo Matilda Matthew
Mehmet Mei Melissa Miguel Mila Milan Milena Ming Mira Miriam Mohamed Molly Monica Moritz Nadia Naomi Natalia Natasha
Nathan Nicholas Nicole Niklas Nils Nora Norman Nour Oleg Oliver Omar Otto Pablo Paloma Patricia Patrick Paula Pavel
Pedro Philip Pierre Pilar Rachel Rafael Rahul Raj Ralph Ramona Rashid Ravi Raymond Rebecca Regina Renata Rhea Ricardo
Richard Rita Roberto Roger Roland Roman Ronja Rosalie Roxana Ruben Rudolf Ruth Ryan Sabine Said Salma Salim Samira
Samuel Sandra Sanjay Sara Sasha Saskia Sean Sebastian Selma Sergei Sheila Shirin Sigrid Silvia Sofia Sonja Stefan
Stella Stephen Steven Sven Svetlana Sylvia Takeshi Tamara Tanja Tariq Tatiana Teresa Theo Theresa Thomas Tiago Tim
Timothy Tobias Tomas Ulla Ulrich Uma Ursula Valentina Vanessa Vera Veronica Viktor Viola Vladimir Walter Wei William
Wolfgang Xavier Yara Yasmin Yusuf Yvonne Zainab Zara Zeynep Zofia Zuri
"""
GIVEN: tuple[str, ...] = tuple(_GIVEN_TEXT.split())
_PET_NAMES_TEXT = """
Rex Bella Luna Charlie Max Buddy Rocky Milo Coco Daisy Shadow Tiger Fluffy Whiskers Snowball Ginger Pepper Cookie
Biscuit Muffin Bubbles Nemo Goldie Lucky Spot Patch Felix Oreo Simba Nala Bandit Bruno Socks Mittens Smokey Sunny
Pumpkin Peanut Honey Hazel Olive Poppy Rosie Toffee Waffles Noodle Pickles Button Pebbles Sparky Ziggy Zorro Tofu
"""
_PET_NAMES = tuple(_PET_NAMES_TEXT.split())
_TITLES = ("Mr", "Mrs", "Miss", "Doctor", "Professor", "Captain", "King", "Queen", "Princess", "Prince", "Sir", "Lady", "Uncle", "Aunt", "Old", "Little", "General")  # fmt: skip

_SIMPLE_ONSETS_TEXT = "b c d f g h j k l m n p r s t v w y z b d k l m n r s t"
_SIMPLE_ONSETS = tuple(_SIMPLE_ONSETS_TEXT.split())
_ONSETS_TEXT = (
    "bl br ch cl cr dr fl fr gl gr kl kr ph pl pr qu sh sk sl sm sn sp st str sw th tr tw wh x zh"
)
_ONSETS = tuple(_ONSETS_TEXT.split())
_VOWELS_TEXT = "a a a a e e e e i i i i o o o o u u y ai ea ee ei ia ie io oo ou au oa"
_VOWELS = tuple(_VOWELS_TEXT.split())
_CODAS_TEXT = "l m n n r r s t x d g b p k z ck ll nd ng nk rd rk rn ss st tt ff lf ld mp sh th zz"
_CODAS = tuple(_CODAS_TEXT.split())
_LAST_TEXT = "a o i y us el er ia in on ette kin by ly ka ko is or ix elle ina ito le bert wyn mir dor ler ez"
_LAST = tuple(_LAST_TEXT.split())


def invented(random: Random) -> str:
    """A name that nobody has, of one to four syllables, with a capital."""
    n_syllables = random.choice((1, 1, 2, 2, 2, 2, 3, 3, 4))
    name = "".join(_syllable(random) for _ in range(n_syllables))
    if random.random() < 0.5 or len(name) < 3:
        name += random.choice(_CODAS) if name[-1] in "aeiouy" else random.choice(_LAST)
    return name[:1].upper() + name[1:]


def _syllable(random: Random) -> str:
    onset = random.choice(_SIMPLE_ONSETS if random.random() < 0.7 else _ONSETS)
    coda = random.choice(_CODAS) if random.random() < 0.18 else ""
    return ("" if random.random() < 0.05 else onset) + random.choice(_VOWELS) + coda


def own_name(random: Random) -> str:
    """One that the model may come up with by itself: invented ones it shall copy only, not learn to make up."""
    return random.choice(GIVEN[:60])


def single_name(random: Random) -> str:
    """One word that somebody may be called: known and invented ones alike."""
    roll = random.random()
    if roll < 0.4:
        return random.choice(GIVEN)
    if roll < 0.48:
        return random.choice(_PET_NAMES)
    if roll < 0.55:
        return _altered(random, random.choice(GIVEN))
    return invented(random)


def any_name(random: Random) -> str:
    """A name of one word, or sometimes of two or with a title."""
    roll = random.random()
    if roll < 0.86:
        return single_name(random)
    if roll < 0.94:
        return f"{random.choice(_TITLES)} {single_name(random)}"
    if roll < 0.96:
        return f"{single_name(random)}-{single_name(random)}"
    return f"{single_name(random)} {invented(random)}"


def _altered(random: Random, name: str) -> str:
    """A known name with a letter changed or another ending."""
    if random.random() < 0.4:
        return name.rstrip("aeiouy") + random.choice(_LAST)
    at = random.randrange(1, len(name))
    letters = "aeiou" if name[at] in "aeiou" else "bdfgklmnprstvz"
    return name[:at] + random.choice(letters) + name[at + 1 :]
