"""Remembering what the user said: name, age, favourite colour, pet, home, over several turns."""

from __future__ import annotations

from training.examination.case import asked
from training.examination.properties import admits, number_of, says

CASES = asked(
    "memory",
    {
        ("hello! i am Lena", "and can you tell me my name now?"): says("Lena"),
        ("hi my name is Oliver", "do you still know what i'm called?"): says("Oliver"),
        ("you can call me Sam", "alright, by which name will you call me?"): says("Sam"),
        ("people call me Victoria.", "nice. so who am i?"): says("Victoria"),
        ("hey, i'm Daniel", "name 2 colors", "and what was my name again?"): says("Daniel"),
        (
            "good morning, my name is Ruth",
            "why is the sky blue?",
            "tell me what my name is, would you",
        ): says("Ruth"),
        ("My name is Felix and I live in Vienna.", "alright, so what's my name then?"): says(
            "Felix"
        ),
        ("i'm Helen", "what is 4 + 4?", "tell me a joke", "do you remember who i am?"): says(
            "Helen"
        ),
        ("hello, Karl here", "now tell me, what did i say my name was?"): says("Karl"),
        ("my favourite colour is purple", "which colour do i like most?"): says("purple"),
        (
            "i really like the color orange the most",
            "do you still remember my favorite color?",
        ): says("orange"),
        ("my name is Nora and my favourite colour is blue", "which colour do i like?"): says(
            "blue"
        ),
        ("i am 9 years old", "can you still tell me my age?"): number_of(9),
        ("hi, i'm Peter and i am 34 years old", "how old did i say i am?"): number_of(34),
        ("my age is 12", "hello", "right, so how old am i now?"): number_of(12),
        ("my dog is called Bello", "so what's the name of this dog of mine?"): says("Bello"),
        ("i live in Madrid", "and which city did i say i live in?"): says("Madrid"),
        (
            "my name is Laura",
            "my favorite fruit is mango",
            "what's my name and favorite fruit?",
        ): says("Laura", "mango"),
        ("hi there", "now what could my name be?"): admits(),
        ("name 3 colors", "so tell me, how old would i be?"): admits(),
    },
)
