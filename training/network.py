"""The model: a small llama-style transformer, written so that its weights map one to one to GGUF tensors.

RMSNorm before each block, rotary positions, grouped-query attention, SwiGLU; the output matrix is the embedding
unless the shape unties them.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional

from training.tokenizer import Forms

QUERIES_AT_ONCE = 128
OWN_SHARE = 0.5
"""How fast a token's own vector learns, as a share of the rate of its word's."""


@dataclass(frozen=True, slots=True)
class Shape:
    """The sizes of the network; all row lengths are multiples of 32 so that Q8_0 blocks fit."""

    n_vocabulary: int = 8192
    n_context: int = 1024
    n_layers: int = 6
    n_embedding: int = 192
    n_heads: int = 3
    n_kv_heads: int = 3
    n_feed_forward: int = 576
    rope_base: float = 10000.0
    norm_epsilon: float = 1e-5
    is_tied: bool = True
    """Whether the output matrix is the embedding."""

    @property
    def n_head_size(self) -> int:
        """Width of one attention head."""
        return self.n_embedding // self.n_heads


class RMSNorm(nn.Module):
    """Root-mean-square normalisation with a learned gain."""

    def __init__(self, width: int, epsilon: float) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.ones(width))
        self.epsilon = epsilon

    def forward(self, x: Tensor) -> Tensor:
        """Normalises the last dimension in float32 and returns float32."""
        return functional.rms_norm(x.float(), (x.shape[-1],), self.weight, self.epsilon)


class Attention(nn.Module):
    """Causal self-attention with rotary positions."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.shape = shape
        n_kv = shape.n_kv_heads * shape.n_head_size
        self.q = nn.Linear(shape.n_embedding, shape.n_embedding, bias=False)
        self.k = nn.Linear(shape.n_embedding, n_kv, bias=False)
        self.v = nn.Linear(shape.n_embedding, n_kv, bias=False)
        self.output = nn.Linear(shape.n_embedding, shape.n_embedding, bias=False)

    def forward(self, x: Tensor, rotation: Tensor, mask: Tensor) -> Tensor:
        """Attends within (batch, time, width); `mask` is True where attention is allowed."""
        n_batch, n_time, width = x.shape
        size = self.shape.n_head_size
        q = rotate(self.q(x).view(n_batch, n_time, self.shape.n_heads, size), rotation)
        k = rotate(self.k(x).view(n_batch, n_time, self.shape.n_kv_heads, size), rotation)
        v = self.v(x).view(n_batch, n_time, self.shape.n_kv_heads, size).transpose(1, 2)
        mixed = attend(q.transpose(1, 2).to(v.dtype), k.transpose(1, 2).to(v.dtype), v, mask)
        output: Tensor = self.output(mixed.transpose(1, 2).reshape(n_batch, n_time, width))
        return output


class FeedForward(nn.Module):
    """SwiGLU."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.gate = nn.Linear(shape.n_embedding, shape.n_feed_forward, bias=False)
        self.up = nn.Linear(shape.n_embedding, shape.n_feed_forward, bias=False)
        self.down = nn.Linear(shape.n_feed_forward, shape.n_embedding, bias=False)

    def forward(self, x: Tensor) -> Tensor:
        """Applies the gated two-layer network to each position."""
        output: Tensor = self.down(functional.silu(self.gate(x)) * self.up(x))
        return output


class Block(nn.Module):
    """One transformer layer."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.attention_norm = RMSNorm(shape.n_embedding, shape.norm_epsilon)
        self.attention = Attention(shape)
        self.feed_forward_norm = RMSNorm(shape.n_embedding, shape.norm_epsilon)
        self.feed_forward = FeedForward(shape)

    def forward(self, x: Tensor, rotation: Tensor, mask: Tensor) -> Tensor:
        """Adds attention, then the feed-forward network, to the residual stream."""
        return self.fed(self.attended(x, rotation, mask))

    def attended(self, x: Tensor, rotation: Tensor, mask: Tensor) -> Tensor:
        """Adds attention to the residual stream."""
        added: Tensor = x + self.attention(self.attention_norm(x), rotation, mask)
        return added

    def fed(self, x: Tensor) -> Tensor:
        """Adds the feed-forward network to the residual stream, each position for itself."""
        added: Tensor = x + self.feed_forward(self.feed_forward_norm(x))
        return added


class Embedding(nn.Module):
    """A vector for each token: the sum of its word's, its form's and one of its own.

    What is learned of " Paris" is so learned of "Paris", and whether a space stands before the next word is one
    question, not one for each word.
    """

    def __init__(self, forms: Forms, width: int) -> None:
        super().__init__()
        self.word = nn.Parameter(torch.empty(max(forms.words) + 1, width))
        self.form = nn.Parameter(torch.empty(max(forms.forms) + 1, width))
        self.own = nn.Parameter(torch.zeros(len(forms.words), width))
        self.register_buffer("words", torch.tensor(forms.words), persistent=False)
        self.register_buffer("forms", torch.tensor(forms.forms), persistent=False)
        for weight in (self.word, self.form):
            nn.init.normal_(weight, std=0.02)

    def forward(self) -> Tensor:
        """All vectors, (token, width)."""
        word = functional.embedding(self.get_buffer("words"), self.word)
        form = functional.embedding(self.get_buffer("forms"), self.form)
        return word + form + OWN_SHARE * self.own


class Network(nn.Module):
    """Token ids in, logits out."""

    def __init__(self, shape: Shape, forms: Forms) -> None:
        super().__init__()
        self.shape = shape
        self.embedding = Embedding(forms, shape.n_embedding)
        self.blocks = nn.ModuleList(Block(shape) for _ in range(shape.n_layers))
        self.output_norm = RMSNorm(shape.n_embedding, shape.norm_epsilon)
        if not shape.is_tied:
            self.output = nn.Linear(shape.n_embedding, shape.n_vocabulary, bias=False)
        self.register_buffer("rotation", rotations(shape), persistent=False)
        self.apply(self._initialise)

    def _initialise(self, module: nn.Module) -> None:
        if isinstance(module, nn.Linear):
            nn.init.normal_(module.weight, std=0.02)
        if isinstance(module, Attention):
            nn.init.normal_(module.output.weight, std=0.02 / (2 * self.shape.n_layers) ** 0.5)

    def attended(self, ids: Tensor, mask: Tensor, vectors: Tensor) -> Tensor:
        """States (batch, time, width) for token ids (batch, time), up to the last attention; `vectors` is the embedding's.

        What follows, `logits`, needs no other position, so it is computed where something is learned only.
        """
        rotation = self.get_buffer("rotation")[: ids.shape[1]]
        x = functional.embedding(ids, vectors)
        for block in self.blocks[:-1]:
            x = block(x, rotation, mask)
        states: Tensor = self.blocks[-1].attended(x, rotation, mask)
        return states

    def logits(self, states: Tensor, vectors: Tensor) -> Tensor:
        """Scores over the vocabulary for states of `attended`, of any leading shape."""
        matrix = vectors if self.shape.is_tied else self.output.weight
        return functional.linear(self.output_norm(self.blocks[-1].fed(states)), matrix)

    def n_parameters(self) -> int:
        """Number of trained values; the tied embedding counts once."""
        return sum(parameter.numel() for parameter in self.parameters())


def attend(q: Tensor, k: Tensor, v: Tensor, mask: Tensor) -> Tensor:
    """Softmax attention of (batch, head, time, size); `mask` (batch, 1, time, time) allows no later key.

    Compiled, this takes 0.4 (128 tokens) to 0.8 (1024) of the time of torch's own function on a CPU: some queries
    at a time meet the keys up to theirs only, and the backward pass has their probabilities.
    """
    k = k.repeat_interleave(q.shape[1] // k.shape[1], dim=1)
    v = v.repeat_interleave(q.shape[1] // v.shape[1], dim=1)
    mixed = []
    for start in range(0, q.shape[2], QUERIES_AT_ONCE):
        end = start + QUERIES_AT_ONCE
        scores = q[:, :, start:end] @ k[:, :, :end].transpose(-1, -2) / q.shape[-1] ** 0.5
        allowed = scores.float().masked_fill(~mask[:, :, start:end, :end], float("-inf"))
        mixed.append(allowed.softmax(-1).to(v.dtype) @ v[:, :, :end])
    return torch.cat(mixed, dim=2)


def rotations(shape: Shape) -> Tensor:
    """Cosines and sines (time, 2, head size / 2) of the rotary embedding, arXiv:2104.09864."""
    half = torch.arange(0, shape.n_head_size, 2).float() / shape.n_head_size
    angles = torch.outer(torch.arange(shape.n_context).float(), shape.rope_base**-half)
    return torch.stack((angles.cos(), angles.sin()), dim=1)


def rotate(x: Tensor, rotation: Tensor) -> Tensor:
    """Rotates the pairs (i, i + head size / 2): compiled, two halves take less time than neighbours."""
    cosine, sine = rotation[:, None, 0], rotation[:, None, 1]
    one, other = x.float().chunk(2, dim=-1)
    return torch.cat((one * cosine - other * sine, one * sine + other * cosine), dim=-1)


def neighbouring(weight: Tensor, n_heads: int) -> Tensor:
    """Rows of a query or key matrix (heads * size, width) in llama.cpp's order: pairs (2i, 2i + 1)."""
    halves = weight.view(n_heads, 2, -1, weight.shape[1])
    return halves.transpose(1, 2).reshape(weight.shape)
