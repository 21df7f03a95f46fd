"""What the user told about themselves earlier in the conversation."""

from __future__ import annotations

from training.examination.case import Case, asked
from training.examination.properties import number_of, says

CASES: tuple[Case, ...] = asked(
    "memory",
    {
        ("hello, my name is Clara", "do you still know what my name is?"): says("Clara"),
        ("hi, i'm Peter and i am 11 years old", "so what age did i tell you i am?"): number_of(11),
        ("i live in Boston", "what is 2 plus 2?", "where was it that i live?"): says("Boston"),
        ("my favorite color is purple", "so what color is the one i like best?"): says("purple"),
        ("i have a dog, her name is Bella", "what did i say my dog is called?"): says("Bella"),
        ("I am Julia.", "tell me a joke", "haha, thanks! say, what's my name again?"): says(
            "Julia"
        ),
        ("my sister is called Nora", "do you remember the name of my sister?"): says("Nora"),
        ("i like pizza more than any other food", "what food do i like most?"): says(r"pizzas?"),
    },
)
