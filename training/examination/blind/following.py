"""Follow-ups: what only makes sense after the answer before."""

from __future__ import annotations

from training.examination.case import Case, asked
from training.examination.properties import IS_NEW, answers, lacks, n_words, number, says

CASES: tuple[Case, ...] = asked(
    "follow-ups",
    {
        ("make me laugh", "lol not bad. next!"): (n_words(6), answers(), IS_NEW),
        ("What is 3 + 5?", "plus another 4 is?"): number(12),
        (
            "Tell me a story about a girl named Tilda",
            "Sweet. Remind me of the girl's name, please.",
        ): says("Tilda"),
        ("What is the capital of France?", "same question for Germany"): (
            says("Berlin"),
            lacks("Paris"),
        ),
        ("Which day comes before Sunday?", "and before that?"): says("Friday"),
        ("What is the capital of Brazil?", "ok. so what language is spoken over there"): says(
            "Portuguese"
        ),
        ("What sound does a dog make?", "a cat instead?"): says(
            r"me+o+w\w*|mi+a+o*w\w*|me+w\w*|purr\w*"
        ),
        ("What is the opposite of hot?", "ok and of big?"): says("small|little|tiny|short"),
    },
)
