"""Training: seeded, resumable, on a GPU when torch sees one; in bfloat16 where that is quick, else in float32."""

from __future__ import annotations

import json
import logging
import os
import shutil
import time
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from training.corpus import Rows
from training.muon import Muon
from training.network import Network

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Recipe:
    """How long and how fast to learn.

    `n_batches` and `minutes` both limit the run, and the rates fall towards the limit that comes first: a slow
    machine ends in time with a finished model that has seen less.
    """

    n_batches: int
    minutes: float
    n_batch_tokens: int = 2048
    early: float = 0.4
    """The first part of the run, in which every batch is a step; later ones learn from two.

    At first all batches teach the same, so that more steps help; in the end chance in the batches harms.
    """
    n_warm_up: int = 60
    cool_down: float = 0.45  # the last part of the run in which the rates fall to nearly zero
    matrix_rate: float = 0.003
    vector_rate: float = 0.005
    weight_decay: float = 0.01
    gradient_clip: float = 1.0
    normaliser_weight: float = 1e-3
    """Weight of the squared logarithm of the softmax's denominator (the z-loss of arXiv:2204.02311).

    It keeps scores near log-probabilities. A repetition penalty multiplies scores: near zero it leaves a word that
    the model is sure of alone, such as a name to be copied, and at +20 it would not.
    """
    seed: int = 1

    def progress(self, n_batches: int, seconds: float) -> float:
        """How much of the run is over, from 0 to 1, after so many batches and seconds."""
        return max(n_batches / self.n_batches, seconds / (60 * self.minutes))

    def batches_of_step(self, progress: float) -> int:
        """How many batches the next step learns from."""
        return 1 if progress < self.early else 2

    def rate(self, step: int, progress: float) -> float:
        """The share of the full learning rate at `step`: warm-up, plateau, straight fall."""
        rise = min(1.0, (step + 1) / self.n_warm_up)
        fall = (1.0 - progress) / self.cool_down
        return rise * min(1.0, max(0.02, fall))


@dataclass(frozen=True, slots=True)
class Batch:
    """Token ids (row, time + 1), weights of the same shape, and the attention mask."""

    ids: Tensor
    weights: Tensor
    mask: Tensor


def train(network: Network, parts: list[Rows], recipe: Recipe, checkpoint: Path) -> list[float]:
    """Trains in place and returns the loss of each step; continues from `checkpoint` when it exists."""
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    network.to(device)
    loss = Loss(network, recipe.normaliser_weight)
    _compile(network, loss)
    optimizers = _optimizers(network, recipe)
    losses, seconds, n_batches = _resume(network, optimizers, checkpoint)
    began = time.monotonic() - seconds
    batches = _batches(parts, recipe, n_batches)
    while (progress := recipe.progress(n_batches, seconds)) < 1.0:
        some = list(islice(batches, recipe.batches_of_step(progress)))
        rate = recipe.rate(len(losses), progress)
        losses.append(_step(loss, optimizers, some, recipe, rate, device))
        n_batches += len(some)
        seconds = time.monotonic() - began
        if len(losses) % 25 == 0:
            mean = np.mean(losses[-25:])
            logger.info("step %d, loss %.4f, %.1f minutes", len(losses), mean, seconds / 60)
        if len(losses) % 100 == 0:
            _save(network, optimizers, losses, seconds, n_batches, checkpoint)
    _save(network, optimizers, losses, seconds, n_batches, checkpoint)
    return losses


class Loss(nn.Module):
    """The loss of the tokens that weigh something."""

    def __init__(self, network: Network, normaliser_weight: float) -> None:
        super().__init__()
        self.network = network
        self.normaliser_weight = normaliser_weight

    def forward(
        self, states: Tensor, vectors: Tensor, ids: Tensor, weights: Tensor
    ) -> tuple[Tensor, Tensor]:
        """The penalised losses' sum and each loss (n), for states (n, width) and what follows them (n)."""
        scores = self.network.logits(states, vectors).float()
        normaliser = scores.logsumexp(-1)
        losses = normaliser - scores.gather(1, ids[:, None]).squeeze(1)
        penalised = losses + self.normaliser_weight * normaliser.square()
        return (penalised * weights).sum(), losses.detach()


def _optimizers(network: Network, recipe: Recipe) -> list[torch.optim.Optimizer]:
    """Muon for the matrices inside the blocks, AdamW for the embedding and the norms."""
    matrices = [p for p in network.blocks.parameters() if p.ndim == 2]
    inside = {id(p) for p in matrices}
    others = [p for p in network.parameters() if id(p) not in inside]
    return [
        Muon(
            matrices,
            lr=recipe.matrix_rate,
            weight_decay=recipe.weight_decay,
            dtype=_quick_type(matrices[0].device),
        ),
        torch.optim.AdamW(others, lr=recipe.vector_rate, betas=(0.9, 0.98), weight_decay=0.0),
    ]


def _compile(network: Network, loss: Loss) -> None:
    """Compiles layers and loss if there is a C++ compiler: about half the time of each step."""
    if not shutil.which(os.environ.get("CXX", "g++")):
        logger.warning(
            "no C++ compiler (g++ or $CXX) was found, training takes about twice as long"
        )
        return
    *blocks, last = network.blocks
    for block in blocks:  # alike, so that one is compiled for all
        block.compile(dynamic=False)
    last.attended = torch.compile(last.attended, dynamic=False)
    loss.compile(dynamic=True)


def _step(
    loss: Loss,
    optimizers: list[torch.optim.Optimizer],
    batches: list[Batch],
    recipe: Recipe,
    rate: float,
    device: torch.device,
) -> float:
    """Learns from the batches and returns the mean loss of their answers."""
    for optimizer, full in zip(optimizers, (recipe.matrix_rate, recipe.vector_rate), strict=True):
        for group in optimizer.param_groups:
            group["lr"] = full * rate
    n_wanted = float(sum(batch.weights[:, 1:].sum() for batch in batches))
    vectors = loss.network.embedding()
    shared = vectors.detach().requires_grad_()  # summed up once, not in each batch
    losses = torch.cat([_passed(loss, batch, shared, n_wanted, device) for batch in batches])
    vectors.backward(shared.grad)
    torch.nn.utils.clip_grad_norm_(loss.parameters(), recipe.gradient_clip)
    for optimizer in optimizers:
        optimizer.step()
        optimizer.zero_grad(set_to_none=True)
    return float(losses.mean().item())


def _passed(
    loss: Loss, batch: Batch, vectors: Tensor, n_wanted: float, device: torch.device
) -> Tensor:
    """Adds a batch's gradients, shares of `n_wanted`, and returns the losses of its answers."""
    ids, weights = batch.ids.to(device), batch.weights.to(device)
    wanted = weights[:, 1:].flatten()
    kept = wanted.nonzero().squeeze(1)
    is_mixed = _quick_type(device) is torch.bfloat16
    with torch.autocast(device.type, torch.bfloat16, enabled=is_mixed):
        states = loss.network.attended(ids[:, :-1], batch.mask.to(device), vectors)
        following = ids[:, 1:].flatten()[kept]
        total, losses = loss(states.flatten(0, 1)[kept], vectors, following, wanted[kept])
    (total / n_wanted).backward()  # type: ignore[no-untyped-call]
    return losses[wanted[kept] == 1.0]


def _quick_type(device: torch.device) -> torch.dtype:
    """What products are computed in: without AVX-512 those of bfloat16 take 50 times as long as float32's."""
    if device.type == "cpu" and torch.backends.cpu.get_cpu_capability() in {"AVX2", "DEFAULT"}:
        return torch.float32
    return torch.bfloat16


def _batches(parts: list[Rows], recipe: Recipe, n_skipped: int) -> Iterator[Batch]:
    """Batches of one row length each, in an order fixed by the seed, for ever."""
    generator = np.random.default_rng(recipe.seed)
    while True:
        plan: list[tuple[int, np.ndarray]] = []
        for index, rows in enumerate(parts):
            n_rows = max(1, recipe.n_batch_tokens // (rows.ids.shape[1] - 1))
            order = generator.permutation(len(rows.ids))
            plan += [
                (index, order[at : at + n_rows]) for at in range(0, len(order) - n_rows + 1, n_rows)
            ]
        for chosen in generator.permutation(len(plan)):
            if n_skipped > 0:
                n_skipped -= 1
                continue
            index, picked = plan[chosen]
            yield _batch(parts[index], picked)


def _batch(rows: Rows, picked: np.ndarray) -> Batch:
    owners = torch.from_numpy(rows.owners[picked, :-1].astype(np.int32))
    n_time = owners.shape[1]
    earlier = torch.ones(n_time, n_time, dtype=torch.bool).tril()
    mask = (owners[:, :, None] == owners[:, None, :]) & earlier
    return Batch(
        torch.from_numpy(rows.ids[picked].astype(np.int64)),
        torch.from_numpy(rows.weights[picked].astype(np.float32)),
        mask[:, None],
    )


def _resume(
    network: Network, optimizers: list[torch.optim.Optimizer], checkpoint: Path
) -> tuple[list[float], float, int]:
    """Losses, seconds and batches of the run so far."""
    if not checkpoint.exists():
        return [], 0.0, 0
    state = torch.load(checkpoint, weights_only=True)
    network.load_state_dict(state["network"])
    for optimizer, saved in zip(optimizers, state["optimizers"], strict=True):
        optimizer.load_state_dict(saved)
    return state["losses"], state["seconds"], state["batches"]


def _save(
    network: Network,
    optimizers: list[torch.optim.Optimizer],
    losses: list[float],
    seconds: float,
    n_batches: int,
    checkpoint: Path,
) -> None:
    state = {
        "network": network.state_dict(),
        "optimizers": [optimizer.state_dict() for optimizer in optimizers],
        "losses": losses,
        "seconds": seconds,
        "batches": n_batches,
    }
    partial = checkpoint.with_suffix(".part")
    torch.save(state, partial)
    partial.replace(checkpoint)
    checkpoint.with_suffix(".json").write_text(json.dumps({"losses": losses}))
