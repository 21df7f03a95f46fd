"""Token ids in, token ids and text out, for any number of callers of one model.

``sequence`` one request's tokens and progress, ``prefix_cache`` which cells of the KV cache hold
which tokens, ``scheduler`` who is computed next, ``runner`` the native side of a step, ``output``
tokens to text and the caller's handle, ``engine`` the steps, ``worker`` the thread they run on.
"""

from gpt4all.engine.engine import Engine
from gpt4all.engine.output import Generation

__all__ = ["Engine", "Generation"]
