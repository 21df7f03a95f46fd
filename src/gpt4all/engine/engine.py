"""The engine thread of one loaded model: callers send commands, it steps and delivers.

Only this thread touches the native context. A step is: admit, decode one batch, sample, deliver.
Text enters and leaves only in `output`; who gets computed is decided in `scheduler`.
"""

from __future__ import annotations

from collections.abc import Sequence as TokenIds
from dataclasses import dataclass, replace
from typing import NamedTuple

from gpt4all.engine.output import Generation, Output
from gpt4all.engine.runner import Runner
from gpt4all.engine.scheduler import Scheduler
from gpt4all.engine.sequence import Sequence
from gpt4all.engine.worker import Worker
from gpt4all.errors import ContextOverflow, GPT4AllError, InvalidParameter
from gpt4all.llama.context import Context, DecodeAborted
from gpt4all.llama.sampler import Sampler, check_logit_bias
from gpt4all.types import Chunk, FinishReason, SamplingParams


@dataclass(eq=False, slots=True)
class _Request:
    """What the engine keeps per generation."""

    sequence: Sequence
    params: SamplingParams
    output: Output
    sampler: Sampler | None = None


class Load(NamedTuple):
    """How busy an engine is."""

    n_running: int
    """Generations that have a slot."""
    n_waiting: int
    """Generations that wait for one."""
    n_cells: int
    """Cells of the KV cache that hold something; those of idle slots can be given up."""


class Engine(Worker):
    """Runs any number of generations of one context at once.

    Args:
        context: A fresh context; the engine owns it from now on and its thread frees it last.
        owns_weights: Free the context's weights after it as well.
    """

    def __init__(self, context: Context, *, owns_weights: bool = False) -> None:
        super().__init__("gpt4all-engine")
        self._context = context
        self._owns_weights = owns_weights
        self._runner = Runner(context)
        self._scheduler = Scheduler(
            n_ctx=context.n_ctx,
            n_slots=context.n_slots,
            n_batch=context.n_batch,
            can_truncate=context.can_truncate,
        )
        self._requests: dict[Sequence, _Request] = {}
        self._by_generation: dict[Generation, _Request] = {}
        self._prefilling: frozenset[Sequence] = frozenset()
        self._start()

    @property
    def n_ctx(self) -> int:
        """Cells of the KV cache, shared by all sequences."""
        return self._context.n_ctx

    @property
    def longest_prompt(self) -> int:
        """Most prompt tokens, so that one more can be generated."""
        return self._context.n_ctx - 1

    def submit(
        self,
        prompt: TokenIds[int],
        params: SamplingParams,
        *,
        count: int = 1,
        n_chunk: int | None = None,
    ) -> list[Generation]:
        """Queue ``count`` completions of one prompt; they share its computation.

        Args:
            prompt: Token ids, at least one.
            params: How to sample; with a seed, completion i uses seed + i.
            count: How many completions.
            n_chunk: Most prompt tokens computed in one step; None leaves it to the engine.

        Raises:
            ContextOverflow: The prompt does not fit.
            InvalidParameter: The prompt is empty, or ``count`` or ``logit_bias`` out of range.
            ModelClosed: The engine was closed.
        """
        self._check(prompt, params, count)
        requests = []
        for index in range(count):
            seed = None if params.seed is None else (params.seed + index) % (2**32 - 1)
            output = Output(Generation(self._cancel), params.stop)
            sequence = Sequence.of(prompt, params.max_tokens, n_chunk or self._context.n_batch)
            requests.append(_Request(sequence, replace(params, seed=seed), output))
        self._send(lambda: self._accept(requests))
        return [request.output.generation for request in requests]

    def set_threads(self, n_threads: int) -> None:
        """Compute with this many threads from the next step on."""
        self.call(lambda: self._context.set_threads(n_threads))

    def n_threads(self) -> int:
        """Threads in use."""
        return self.call(self._context.n_threads)

    def check_integrity(self) -> None:
        """Assert that bookkeeping and native memory agree; for tests."""
        self.call(self._check_integrity)

    def n_running(self) -> int:
        """Generations that are waiting or running."""
        return self.call(lambda: len(self._requests))

    @property
    def load(self) -> Load:
        """How busy it is, without waiting for its thread; may be a step behind."""
        scheduler = self._scheduler
        return Load(len(scheduler.running), len(scheduler.waiting), scheduler.cache.n_cells)

    # The caller's side

    def _check(self, prompt: TokenIds[int], params: SamplingParams, count: int) -> None:
        if not prompt:
            raise InvalidParameter("the prompt is empty: it must have at least one token")
        if len(prompt) > self.longest_prompt:
            raise ContextOverflow(len(prompt), self.longest_prompt)
        if not 1 <= count <= 128:
            raise InvalidParameter(f"the number of completions is {count} but must be 1 ... 128")
        check_logit_bias(params, self._context.weights.n_vocab)

    def _cancel(self, generation: Generation) -> None:
        with self._wake:
            request = self._by_generation.get(generation)
            if request is not None:
                request.sequence.is_cancelled = True
                if request.sequence in self._prefilling:
                    self._context.abort()
            if self._failure is None:
                self._commands.append(lambda: self._end_cancelled(generation))
                self._wake.notify()

    # The engine thread

    def _abort(self) -> None:
        self._context.abort()

    def _has_work(self) -> bool:
        return bool(self._requests)

    def _step(self) -> None:
        try:
            self._runner.apply(self._scheduler.admit())
        except GPT4AllError as error:
            self._reset(error)
            return
        batch = self._scheduler.next_batch()
        if not self._announce(batch):
            return
        chunks = [chunk for _, chunk in batch]
        try:
            indices = self._runner.decode(chunks)
        except DecodeAborted:
            self._restore(chunks)
            return
        except GPT4AllError as error:
            self._restore(chunks)
            for sequence, _ in batch:
                self._end(sequence, error)
            return
        for (sequence, chunk), index in zip(batch, indices, strict=True):
            self._scheduler.computed(sequence, chunk)
            if chunk.wants_logits and not sequence.is_cancelled:
                self._advance(sequence, index)

    def _announce(self, batch: list[tuple[Sequence, Chunk]]) -> bool:
        """Publish whose prompts the next decode computes, so that a cancel can cut it short.

        Returns:
            False when one of them has been cancelled in the meantime and the step must be planned
            again.
        """
        with self._wake:
            self._prefilling = frozenset(
                s for s, _ in batch if s.is_prefilling and self._context.can_truncate
            )
            if self._failure is not None or any(s.is_cancelled for s in self._prefilling):
                return False
            self._context.allow_decode()
            return bool(batch)

    def _restore(self, chunks: list[Chunk]) -> None:
        for slot in self._runner.restore(chunks):
            self._scheduler.forget(slot)
            for sequence in list(self._scheduler.running):
                if sequence.slot == slot:
                    sequence.n_computed = 0

    def _reset(self, error: GPT4AllError) -> None:
        """The native memory refused an operation: end what runs and start from empty slots."""
        for sequence in list(self._scheduler.running):
            self._end(sequence, error)
        for slot in range(self._context.n_slots):
            self._context.clear(slot)
            self._scheduler.forget(slot)

    def _accept(self, requests: list[_Request]) -> None:
        for request in requests:
            self._by_generation[request.output.generation] = request
            self._requests[request.sequence] = request
            if request.params.max_tokens == 0:
                self._end(request.sequence, "length")
            else:
                self._scheduler.add(request.sequence)

    def _advance(self, sequence: Sequence, index: int) -> None:
        """Sample a sequence's next token, deliver it, and end the sequence if it is the last."""
        request = self._requests[sequence]
        weights = self._context.weights
        try:
            if request.sampler is None:
                prompt = sequence.tokens
                request.sampler = Sampler(request.params, self._context, prompt)
            token, logprob = self._runner.sample(request.sampler, index, request.params.logprobs)
        except GPT4AllError as error:
            self._end(sequence, error)
            return
        if weights.is_end_of_generation(token):
            self._end(sequence, "stop")
            return
        sequence.tokens.append(token)
        if request.output.push(token, weights.token_bytes(token), logprob):
            self._end(sequence, "stop")
        elif sequence.n_generated >= sequence.max_tokens or len(sequence.tokens) > self.n_ctx:
            self._end(sequence, "length")

    def _end_cancelled(self, generation: Generation) -> None:
        request = self._by_generation.get(generation)
        if request is not None:
            self._end(request.sequence, "cancelled")

    def _end(self, sequence: Sequence, outcome: FinishReason | GPT4AllError) -> None:
        """Free what a sequence holds, then tell its caller."""
        request = self._requests.pop(sequence)
        del self._by_generation[request.output.generation]
        if sequence in self._scheduler.running or sequence in self._scheduler.waiting:
            self._scheduler.remove(sequence)
        if request.sampler is not None:
            request.sampler.close()
        if isinstance(outcome, str):
            request.output.finish(outcome, sequence.n_prompt, sequence.n_cached)
        else:
            request.output.fail(outcome)

    def _check_integrity(self) -> None:
        self._scheduler.check_integrity()
        for slot in range(self._context.n_slots):
            native, counted = self._context.length(slot), self._scheduler.cache.length(slot)
            assert native == counted, f"slot {slot} holds {native} cells, {counted} are counted"

    def _shut_down(self, failure: GPT4AllError) -> None:
        for request in self._requests.values():
            if request.sampler is not None:
                request.sampler.close()
            request.output.fail(failure)
        self._context.close()
        if self._owns_weights:
            self._context.weights.close()
