"""The report of an examination, in Markdown: aims, counts per category, failures in full."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from training import sample
from training.interview import Outcome

AIMS = {"documents": 0.98, "sums": 0.95, "things": 0.95, "held out": 0.85, "blind": 0.85}
"""Least share of right answers in each part of the examination."""
AIM_ENDED = 0.95
MOST_FAILURES = 300


@dataclass(frozen=True, slots=True)
class Result:
    """All outcomes of one way of sampling, in the parts of the examination."""

    way: str
    parts: dict[str, list[Outcome]]

    @property
    def outcomes(self) -> list[Outcome]:
        """Those of all parts."""
        return [outcome for outcomes in self.parts.values() for outcome in outcomes]

    def aims(self) -> Iterator[tuple[str, float, float]]:
        """What is aimed at, the share reached, the least share."""
        for part, outcomes in self.parts.items():
            yield f"right answers, {part}", right(outcomes), AIMS[part]
        yield "answers that end by themselves", ended(self.outcomes), AIM_ENDED
        yield "answers without loops", share(not o.is_broken for o in self.outcomes), 1.0


def share(values: Iterable[bool]) -> float:
    """Share of what is true."""
    found = list(values)
    return sum(found) / len(found)


def right(outcomes: list[Outcome]) -> float:
    """Share of outcomes with all properties."""
    return share(not o.missing for o in outcomes)


def ended(outcomes: list[Outcome]) -> float:
    """Share of outcomes whose answers all ended by themselves."""
    return share(o.has_ended for o in outcomes)


def report(
    file: Path, results: list[Result], *, shared: list[str], n_documents: int
) -> Iterator[str]:
    """The lines of the report."""
    yield from ("# Examination of the built-in model", "")
    sizes = ", ".join(f"{len(outcomes)} {part}" for part, outcomes in results[0].parts.items())
    yield f"`{file.name}`, {file.stat().st_size:,} bytes; cases: {sizes}; each asked once greedily (`temp=0`) and "
    yield f"{len(results[1].outcomes) // len(results[0].outcomes)} times at default sampling."
    yield from (
        "",
        "| aim | " + " | ".join(r.way for r in results) + " | least |",
        "| --- | --: | --: | --: |",
    )
    for rows in zip(*(r.aims() for r in results), strict=True):
        yield (
            f"| {rows[0][0]} | "
            + " | ".join(f"{row[1]:.2%}" for row in rows)
            + f" | {rows[0][2]:.0%} |"
        )
    yield from categories(results)
    yield from (
        "",
        f"## Held-out prompts that are in {n_documents:,} documents of the generator: {len(shared)}",
        "",
    )
    yield from (f"- {prompt}" for prompt in shared)
    yield from unknown_words(results, n_documents)
    for result in results:
        yield from failures(result)


def categories(results: list[Result]) -> Iterator[str]:
    """Right answers of all answers, for each category in each part and way of sampling."""
    columns = [(f"{part}, {r.way}", r.parts[part]) for part in results[0].parts for r in results]
    yield from ("", "Right answers in each category:", "")
    yield "| category | " + " | ".join(title for title, _ in columns) + " |"
    yield "| --- |" + " --: |" * len(columns)
    for category in dict.fromkeys(o.case.category for o in results[0].outcomes):
        found = [[o for o in os if o.case.category == category] for _, os in columns]
        counts = (f"{sum(not o.missing for o in os)}/{len(os)}" if os else "" for os in found)
        yield f"| {category} | {' | '.join(counts)} |"


def unknown_words(results: list[Result], n_documents: int) -> Iterator[str]:
    """Words of answers that neither the conversation nor a sample of the corpus has."""
    known = set().union(*map(sample.words, sample.texts(n_documents)))
    strange: dict[str, int] = {}
    outcomes = [o for result in results for o in result.outcomes]
    for outcome in outcomes:
        case = outcome.case
        said = known | sample.words(
            " ".join((*outcome.prompts, case.system, str(case.given), str(case.tools)))
        )
        for word in sample.words(" ".join(outcome.answers)) - said:
            strange[word] = strange.get(word, 0) + 1
    yield from ("", "## Words that are in neither the conversation nor a sample of the corpus", "")
    yield f"{sum(strange.values())} in {len(outcomes)} conversations, {len(strange)} different. The most frequent:"
    yield ", ".join(sorted(strange, key=strange.__getitem__, reverse=True)[:60]) + "."


def failures(result: Result) -> Iterator[str]:
    """Every case that went wrong, how often, and the worst of its conversations in full."""
    wrong: dict[str, list[Outcome]] = {}
    for outcome in result.outcomes:
        if outcome.missing or not outcome.has_ended or outcome.is_broken:
            case = outcome.case
            key = repr(
                (case.category, case.turns, case.system, case.template, case.tools, case.given)
            )
            wrong.setdefault(key, []).append(outcome)
    yield from ("", f"## Failures, {result.way}: {len(wrong)} cases", "", "```text")
    for outcomes in list(wrong.values())[:MOST_FAILURES]:
        worst = max(outcomes, key=lambda o: (o.is_broken, not o.has_ended))
        system = f" system: {worst.case.system!r}" if worst.case.system else ""
        template = f" template: {worst.case.template!r}" if worst.case.template else ""
        yield f"{worst.case.category} ({len(outcomes)} times){system}{template}"
        for message in worst.case.given:
            yield f"  {message['role']}: {message['content'] or message.get('tool_calls')}"
        for prompt, answer in zip(worst.prompts, worst.answers, strict=True):
            yield f"  > {prompt!r}"
            yield f"  < {answer!r}"
        flaws = (
            *worst.missing,
            *(() if worst.has_ended else ("ends by itself",)),
            *(("no loop",) if worst.is_broken else ()),
        )
        yield f"  must: {'; '.join(flaws)}"
    if len(wrong) > MOST_FAILURES:
        yield f"... and {len(wrong) - MOST_FAILURES} more cases"
    yield "```"
