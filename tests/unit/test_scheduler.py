"""Admission, batches and memory operations, with plain integers and no model."""

from __future__ import annotations

import random

import pytest

from gpt4all.engine.scheduler import (
    PREFILL_BESIDE_DECODING,
    Copy,
    MemoryOperation,
    Scheduler,
    Truncate,
)
from gpt4all.engine.sequence import Sequence


def scheduler(
    *, n_ctx: int = 1000, n_slots: int = 2, n_batch: int = 100, can_truncate: bool = True
) -> Scheduler:
    return Scheduler(n_ctx=n_ctx, n_slots=n_slots, n_batch=n_batch, can_truncate=can_truncate)


def sequence(prompt: list[int], max_tokens: int = 10, n_chunk: int = 1000) -> Sequence:
    return Sequence.of(prompt, max_tokens, n_chunk)


def step(it: Scheduler) -> list[MemoryOperation]:
    """One step whose native side always succeeds and samples token 7."""
    operations = it.admit()
    batch = it.next_batch()
    assert sum(len(chunk.tokens) for _, chunk in batch) <= it.n_batch
    for each, chunk in batch:
        it.computed(each, chunk)
        if chunk.wants_logits:
            each.tokens.append(7)
            if each.n_generated >= each.max_tokens or len(each.tokens) > it.n_ctx:
                it.remove(each)
    it.check_integrity()
    return operations


def run(it: Scheduler, *sequences: Sequence) -> None:
    for each in sequences:
        it.add(each)
    while it.waiting or it.running:
        step(it)


def test_a_prompt_longer_than_a_batch_is_computed_in_chunks() -> None:
    it = scheduler(n_batch=100)
    it.add(sequence(list(range(250))))
    sizes = []
    for _ in range(4):
        it.admit()
        ((each, chunk),) = it.next_batch()
        sizes.append((chunk.position, len(chunk.tokens), chunk.wants_logits))
        it.computed(each, chunk)
        if chunk.wants_logits:
            each.tokens.append(7)
    assert sizes == [(0, 100, False), (100, 100, False), (200, 50, True), (250, 1, True)]


def test_a_request_may_ask_for_smaller_chunks() -> None:
    it = scheduler()
    it.add(sequence(list(range(20)), n_chunk=8))
    it.admit()
    ((_, chunk),) = it.next_batch()
    assert list(chunk.tokens) == list(range(8))


def test_generating_sequences_come_before_prompts() -> None:
    it = scheduler(n_batch=1000)
    first, second = sequence([1, 2]), sequence(list(range(500, 1000)), max_tokens=1)
    it.n_ctx = 2000
    it.add(first)
    step(it)
    it.add(second)
    it.admit()
    batch = it.next_batch()
    assert [each for each, _ in batch] == [first, second]
    assert len(batch[1][1].tokens) == PREFILL_BESIDE_DECODING


def test_more_sequences_than_slots_wait_in_order() -> None:
    it = scheduler(n_slots=2)
    sequences = [sequence([i, i]) for i in range(4)]
    for each in sequences:
        it.add(each)
    it.admit()
    assert it.running == sequences[:2]
    assert list(it.waiting) == sequences[2:]


def test_cells_are_reserved_before_admission() -> None:
    it = scheduler(n_ctx=100, n_slots=4)
    large, small = sequence([1] * 50, max_tokens=40), sequence([2] * 5, max_tokens=10)
    it.add(large)
    it.add(small)
    it.admit()
    assert it.running == [large], "90 cells are promised, so 15 more do not fit"


def test_a_large_request_is_not_overtaken_for_ever() -> None:
    it = scheduler(n_ctx=100, n_slots=4)
    for each in (sequence([1] * 20), sequence([2] * 90, max_tokens=5), sequence([3] * 5)):
        it.add(each)
    it.admit()
    assert len(it.running) == 1
    assert len(it.waiting) == 2


def test_a_second_turn_continues_in_its_slot() -> None:
    it = scheduler()
    run(it, sequence([1, 2, 3], max_tokens=3))
    second = sequence([1, 2, 3, 7, 7, 5, 6])
    it.add(second)
    assert it.admit() == []
    assert second.n_cached == 5


def test_the_last_prompt_token_is_always_computed() -> None:
    it = scheduler(n_slots=1)
    run(it, sequence([1, 2, 3, 4], max_tokens=1))
    again = sequence([1, 2, 3, 4])
    it.add(again)
    assert it.admit() == [Truncate(0, 3)]
    assert again.n_cached == 3


def test_a_branch_copies_the_prefix_and_keeps_the_original() -> None:
    it = scheduler(n_slots=2)
    run(it, sequence([1, 2, 3, 4], max_tokens=1))
    branch = sequence([1, 2, 9])
    it.add(branch)
    assert it.admit() == [Copy(0, 1, 2)]
    assert it.cache.tokens(0) == [1, 2, 3, 4]


def test_a_running_prefix_is_waited_for_and_shared() -> None:
    it = scheduler(n_slots=4, n_batch=50)
    common = list(range(200))
    first = sequence([*common, 1000])
    others = [sequence([*common, 2000 + i]) for i in range(3)]
    for each in (first, *others):
        it.add(each)
    steps = 0
    while len(it.running) < 4:
        step(it)
        steps += 1
    assert steps == 5, "four chunks of the common prefix, then all are in"
    assert [each.n_cached for each in others] == [200, 200, 200]
    assert it.cache.n_cells <= 200 + 2 * 4


def test_the_oldest_idle_slot_is_evicted_for_cells() -> None:
    it = scheduler(n_ctx=30, n_slots=3)
    run(it, sequence([1] * 10, max_tokens=1))
    run(it, sequence([2] * 10, max_tokens=1))
    it.add(sequence([3] * 10, max_tokens=5))
    assert it.admit() == [Truncate(0, 0)]
    assert it.cache.length(1) == 10


def test_memory_that_cannot_be_cut_is_reused_as_a_whole_or_not() -> None:
    it = scheduler(n_slots=1, can_truncate=False)
    run(it, sequence([1, 2, 3], max_tokens=2))
    longer = sequence([1, 2, 3, 7, 5])
    it.add(longer)
    assert it.admit() == []
    assert longer.n_cached == 4
    it.remove(longer)
    it.add(sequence([1, 2, 9]))
    assert it.admit() == [Truncate(0, 0)]


def test_a_context_is_never_exceeded() -> None:
    it = scheduler(n_ctx=20, n_slots=2)
    long = sequence([1] * 15, max_tokens=1000)
    run(it, long, sequence([2] * 3, max_tokens=50))
    assert len(long.tokens) == 21, "20 cells and one sampled token that needs none"


@pytest.mark.parametrize("can_truncate", [True, False])
@pytest.mark.parametrize("seed", range(20))
def test_random_traffic(seed: int, can_truncate: bool) -> None:
    random_ = random.Random(seed)
    it = scheduler(
        n_ctx=random_.randint(60, 200),
        n_slots=random_.randint(1, 6),
        n_batch=random_.randint(6, 40),
        can_truncate=can_truncate,
    )
    sequences = []
    for _ in range(60):
        if random_.random() < 0.5:
            shared = [1] * random_.choice([0, 5, 30])
            prompt = shared + [random_.randrange(4) for _ in range(random_.randint(1, 25))]
            sequences.append(sequence(prompt, max_tokens=random_.randint(1, 30)))
            it.add(sequences[-1])
        alive = [*it.running, *it.waiting]
        if alive and random_.random() < 0.1:
            it.remove(random_.choice(alive))
        step(it)
    for _ in range(2000):
        if not (it.running or it.waiting):
            break
        step(it)
    assert not it.running
    assert not it.waiting
