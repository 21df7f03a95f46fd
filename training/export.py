"""Writes the trained network as one GGUF file that llama.cpp reads without any extra code.

Matrices are quantised, norms stay F32. `python -m training.export` writes a checkpoint again, as another type.
The keys are those of
https://github.com/ggml-org/ggml/blob/master/docs/gguf.md for the `llama` architecture.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import gguf
import numpy as np
import torch
from tokenizers import Tokenizer
from torch import Tensor

from training import tokenizer as tokenizers
from training.network import Network, Shape, neighbouring
from training.quantisation import KINDS, quantise
from training.template import CHAT_TEMPLATE
from training.tokenizer import END_OF_TEXT_ID, SPECIAL_TOKENS, TURN_END_ID

NAME = "gpt4all built-in demonstration model"
DESCRIPTION = (
    "A very small chat model trained from scratch by the gpt4all project on text the project generates itself. "
    "It shows that the program works; replace it by a real model for real questions."
)

BLOCK_TENSORS = {
    "attn_norm": "attention_norm",
    "attn_q": "attention.q",
    "attn_k": "attention.k",
    "attn_v": "attention.v",
    "attn_output": "attention.output",
    "ffn_norm": "feed_forward_norm",
    "ffn_gate": "feed_forward.gate",
    "ffn_up": "feed_forward.up",
    "ffn_down": "feed_forward.down",
}
_ROTATED = ("attention.q", "attention.k")

DEFAULT_KIND = "q5_1"
"""The type of the shipped file; a name of `quantisation.KINDS`."""


def main() -> None:
    """Reads the command line and writes the file."""
    parser = argparse.ArgumentParser(prog="python -m training.export", description=__doc__)
    parser.add_argument("build", type=Path, help="directory with tokenizer.json and checkpoint.pt")
    parser.add_argument("output", type=Path, help="the GGUF file to write")
    parser.add_argument("--type", choices=KINDS, default=DEFAULT_KIND)
    options = parser.parse_args()
    words = tokenizers.load(options.build / "tokenizer.json")
    state = torch.load(options.build / "checkpoint.pt", weights_only=True)
    is_tied = "output.weight" not in state["network"]
    shape = Shape(n_vocabulary=words.get_vocab_size(), is_tied=is_tied)
    network = Network(shape, tokenizers.forms(words))
    network.load_state_dict(state["network"])
    write(network, words, options.output, options.type)


def write(network: Network, tokenizer: Tokenizer, path: Path, kind: str = DEFAULT_KIND) -> None:
    """Writes `network` and `tokenizer` to `path`, replacing it only when the file is complete."""
    partial = path.with_name(path.name + ".part")
    writer = gguf.GGUFWriter(str(partial), "llama")
    _add_card(writer)
    _add_shape(writer, network.shape, kind)
    _add_vocabulary(writer, tokenizer)
    _add_tensors(writer, network, kind)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    partial.replace(path)


def _add_card(writer: gguf.GGUFWriter) -> None:
    writer.add_name(NAME)
    writer.add_description(DESCRIPTION)
    writer.add_author("gpt4all project")
    writer.add_organization("gpt4all project")
    writer.add_license("mit")
    writer.add_basename("gpt4all-built-in")
    writer.add_languages(["en"])
    writer.add_tags(["text-generation", "demonstration"])
    writer.add_chat_template(CHAT_TEMPLATE)


def _add_shape(writer: gguf.GGUFWriter, shape: Shape, kind: str) -> None:
    writer.add_context_length(shape.n_context)
    writer.add_embedding_length(shape.n_embedding)
    writer.add_block_count(shape.n_layers)
    writer.add_feed_forward_length(shape.n_feed_forward)
    writer.add_head_count(shape.n_heads)
    writer.add_head_count_kv(shape.n_kv_heads)
    writer.add_layer_norm_rms_eps(shape.norm_epsilon)
    writer.add_rope_freq_base(shape.rope_base)
    writer.add_rope_dimension_count(shape.n_head_size)
    writer.add_vocab_size(shape.n_vocabulary)
    writer.add_file_type(KINDS[kind][1])
    writer.add_quantization_version(gguf.GGML_QUANT_VERSION)


def _add_vocabulary(writer: gguf.GGUFWriter, tokenizer: Tokenizer) -> None:
    model = json.loads(tokenizer.to_str())["model"]
    tokens = [token for token, _ in sorted(model["vocab"].items(), key=lambda item: item[1])]
    types = [
        gguf.TokenType.CONTROL if token in SPECIAL_TOKENS else gguf.TokenType.NORMAL
        for token in tokens
    ]
    merges = [merge if isinstance(merge, str) else " ".join(merge) for merge in model["merges"]]
    writer.add_tokenizer_model("gpt2")
    writer.add_tokenizer_pre("gpt-2")
    writer.add_token_list(tokens)
    writer.add_token_types(types)
    writer.add_token_merges(merges)
    writer.add_bos_token_id(END_OF_TEXT_ID)
    writer.add_eos_token_id(TURN_END_ID)
    writer.add_eot_token_id(TURN_END_ID)
    writer.add_pad_token_id(END_OF_TEXT_ID)
    writer.add_add_bos_token(True)
    writer.add_add_eos_token(False)
    writer.add_add_space_prefix(False)


def _add_tensors(writer: gguf.GGUFWriter, network: Network, kind: str) -> None:
    weights = network.state_dict()
    _add_matrix(writer, "token_embd.weight", network.embedding().detach(), kind)
    if not network.shape.is_tied:
        _add_matrix(writer, "output.weight", weights["output.weight"], kind)
    writer.add_tensor("output_norm.weight", weights["output_norm.weight"].float().cpu().numpy())
    for layer in range(network.shape.n_layers):
        for target, source in BLOCK_TENSORS.items():
            weight = weights[f"blocks.{layer}.{source}.weight"]
            if source in _ROTATED:
                weight = neighbouring(weight, weight.shape[0] // network.shape.n_head_size)
            name = f"blk.{layer}.{target}.weight"
            if target.endswith("norm"):
                writer.add_tensor(name, weight.float().cpu().numpy())
            else:
                _add_matrix(writer, name, weight, kind)


def _add_matrix(writer: gguf.GGUFWriter, name: str, weight: Tensor, kind: str) -> None:
    values = weight.float().cpu().numpy().astype(np.float32)
    tensor_type = KINDS[kind][0]
    writer.add_tensor(name, quantise(values, tensor_type), raw_dtype=tensor_type)


if __name__ == "__main__":
    main()
