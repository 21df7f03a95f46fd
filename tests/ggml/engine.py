"""Our libllama at its most exact: a KV cache of 4-byte numbers, no fused attention."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

from gpt4all.ggml import preflight
from gpt4all.llama import library
from gpt4all.llama.weights import Weights

_F32 = 0


def logits(path: Path, tokens: Sequence[int]) -> npt.NDArray[np.float32]:
    """What the model in a GGUF answers after each token, an array (tokens, vocabulary)."""
    preflight.check(path)
    native = library.load()
    ffi, lib = native.ffi, native.lib
    weights = Weights(path)
    params = lib.llama_context_default_params()
    params.n_ctx, params.n_batch, params.n_ubatch = 64, 64, 64
    params.n_outputs_max = 64
    params.n_threads = params.n_threads_batch = 1
    params.type_k = params.type_v = _F32
    params.flash_attn_type = lib.LLAMA_FLASH_ATTN_TYPE_DISABLED
    context = lib.llama_init_from_model(weights.handle, params)
    try:
        n = len(tokens)
        batch = lib.llama_batch_init(n, 0, 1)
        batch.n_tokens = n
        for i, token in enumerate(tokens):
            batch.token[i], batch.pos[i], batch.logits[i] = token, i, 1
            batch.n_seq_id[i], batch.seq_id[i][0] = 1, 0
        assert lib.llama_decode(context, batch) == 0
        n_bytes = weights.n_vocab * 4
        rows = (ffi.buffer(lib.llama_get_logits_ith(context, i), n_bytes) for i in range(n))
        result = np.stack([np.frombuffer(row, np.float32) for row in rows])
        lib.llama_batch_free(batch)
        return result
    finally:
        lib.llama_free(context)
        weights.close()
