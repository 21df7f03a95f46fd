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
        ("hey there, i am called Martin", "whats my name, can you recall it"): says("Martin"),
        ("hello! my name is Ida and i am 16 years old", "remind me, how old am i?"): number_of(16),
        (
            "We live in Dublin.",
            "tell me 2 fruits",
            "could you say which city my home is in?",
        ): says("Dublin"),
        ("green is my favorite color", "and which color was my favorite one?"): says("green"),
        ("my cat is named Simba", "say the name of my cat please"): says("Simba"),
        ("Hi, this is Frank", "what's 5 plus 1?", "ok and who am i, can you tell me?"): says(
            "Frank"
        ),
        ("my brother's name is Leon", "how did i say my brother is called"): says("Leon"),
        ("tennis is my favorite sport", "which sport do i love the most?"): says("tennis"),
    },
)
