"""What the user told about themselves earlier in the conversation."""

from __future__ import annotations

from training.examination.case import Case, asked
from training.examination.properties import number_of, says

CASES: tuple[Case, ...] = asked(
    "memory",
    {
        ("my friends call me Ricky", "what do my friends call me?"): says("Ricky"),
        (
            "Today is my birthday, I am 21 years old now!",
            "so what age am i now, do you know that?",
        ): number_of(21),
        ("I come from Lisbon.", "name a bird", "and which city do i come from?"): says("Lisbon"),
        ("the color i love is red", "let's test you: the color i love is?"): says("red"),
        ("we have a rabbit called Snowy", "our rabbit, how was it called?"): says("Snowy"),
        (
            "good evening, Sophie is my name",
            "what is 7 minus 3?",
            "now say goodbye to me by name",
        ): says("Sophie"),
        ("my mother's name is Agnes", "whats my moms name"): says("Agnes"),
        ("no fruit is better than apples, they are my favorite", "which fruit do i prefer?"): says(
            "apples?"
        ),
    },
)
