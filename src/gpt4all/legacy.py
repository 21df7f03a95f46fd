"""What only gpt4all 0.3 had: the prompt of ``chat_completion`` and the prompt-context keywords."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from gpt4all.chat import Chat
from gpt4all.errors import InvalidParameter
from gpt4all.pyllmodel import N_BATCH
from gpt4all.types import SamplingParams

if TYPE_CHECKING:
    from gpt4all.answer import Answer

SAMPLING_03 = SamplingParams(
    max_tokens=128,
    temperature=0.1,
    top_k=40,
    top_p=0.9,
    repeat_penalty=1.2,
    repeat_last_n=10,
)
"""Defaults of ``chat_completion`` and ``generator``."""

PROMPT_HEADER = (
    "### Instruction: \n"
    "            The prompt below is a question to answer, a task to complete, or a conversation \n"
    "            to respond to; decide which and write an appropriate response.\n"
    "            \n"
    "### Prompt: "
)
PROMPT_FOOTER = "\n### Response:"

_KEYWORDS = {
    "max_tokens": "max_tokens",
    "n_predict": "max_tokens",
    "temp": "temperature",
    "top_k": "top_k",
    "top_p": "top_p",
    "min_p": "min_p",
    "repeat_penalty": "repeat_penalty",
    "repeat_last_n": "repeat_last_n",
    "seed": "seed",
}
"""Keyword of ``chat_completion`` -> field of `SamplingParams`."""

CONTEXT_KEYWORDS = ("n_ctx", "n_past", "logits_size", "tokens_size", "context_erase")
"""Keywords of 0.3's prompt context that chose nothing a program could see."""


def build_prompt(
    messages: Sequence[Mapping[str, object]],
    default_prompt_header: bool = True,
    default_prompt_footer: bool = True,
) -> str:
    """The prompt that gpt4all 0.3 made of messages, byte for byte.

    System messages come first, then the default header, then user and assistant messages in their
    order; messages of other roles are left out, as 0.3 did.

    Raises:
        InvalidParameter: A message has no role or no text.
    """
    turns = [_role_and_text(index, message) for index, message in enumerate(messages)]
    parts = [text + "\n" for role, text in turns if role == "system"]
    if default_prompt_header:
        parts.append(PROMPT_HEADER)
    for role, text in turns:
        if role == "user":
            parts.append("\n" + text)
        elif role == "assistant":
            parts.append("\n### Response: " + text)
    if default_prompt_footer:
        parts.append(PROMPT_FOOTER)
    return "".join(parts)


def _role_and_text(index: int, message: object) -> tuple[str, str]:
    if isinstance(message, Mapping):
        role, text = message.get("role"), message.get("content")
        if isinstance(role, str) and isinstance(text, str):
            return role, text
    raise InvalidParameter(
        f"message {index} is {message!r} but must have a 'role' and a text as 'content'"
    )


def split_keywords(keywords: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any], int]:
    """Sort ``**generate_kwargs`` into sampling fields, prompt-context keywords and ``n_batch``.

    Raises:
        TypeError: A keyword is unknown (as Python does for its own functions).
    """
    sampling: dict[str, Any] = {}
    context: dict[str, Any] = {}
    n_batch = N_BATCH
    for name, value in keywords.items():
        if name in _KEYWORDS:
            sampling[_KEYWORDS[name]] = value
        elif name in CONTEXT_KEYWORDS:
            context[name] = value
        elif name == "n_batch":
            n_batch = value
        else:
            raise TypeError(f"unexpected keyword argument {name!r}")
    return sampling, context, n_batch


def check_prompt_context(n_ctx_loaded: int, **keywords: Any) -> None:
    """Accept the values of 0.3's prompt-context keywords that can be honoured, refuse the others.

    Raises:
        InvalidParameter: ``n_past``, ``logits_size`` or ``tokens_size`` is not 0 (every call starts
            from an empty context), ``n_ctx`` exceeds the loaded context, or ``context_erase`` lies
            outside 0 ... 1.
    """
    for name in ("n_past", "logits_size", "tokens_size"):
        if keywords.get(name) not in (None, 0):
            raise InvalidParameter(f"{name} is {keywords[name]!r} but only 0 is possible")
    n_ctx = keywords.get("n_ctx")
    if n_ctx is not None and not (isinstance(n_ctx, int) and 0 <= n_ctx <= n_ctx_loaded):
        raise InvalidParameter(
            f"n_ctx is {n_ctx!r} but the model was loaded with {n_ctx_loaded} tokens of context; "
            "give n_ctx to GPT4All(...)"
        )
    erase = keywords.get("context_erase")
    if erase is not None and not (isinstance(erase, (int, float)) and 0 <= erase <= 1):
        raise InvalidParameter(f"context_erase is {erase!r} but must lie between 0 and 1")


class Release03(Chat):
    """``chat_completion`` and ``generator``, which only release 0.3 had."""

    def generator(self, prompt: str, **generate_kwargs: Any) -> Iterator[str]:
        """Generate as a generator of pieces of text, with the defaults of release 0.3.

        Args:
            prompt: What to continue; chat sessions play no part.
            **generate_kwargs: As for `chat_completion`.

        Raises:
            TypeError: A keyword is unknown.
            GPT4AllError: As `generate`.
        """
        return self._raw_answer(prompt, generate_kwargs).pieces()

    def chat_completion(
        self,
        messages: Sequence[Mapping[str, object]],
        default_prompt_header: bool = True,
        default_prompt_footer: bool = True,
        verbose: bool = True,
        streaming: bool = True,
        **generate_kwargs: Any,
    ) -> dict[str, Any]:
        """Answer a list of messages in one call, as release 0.3 did.

        Args:
            messages: Dicts with ``role`` (system, user, assistant) and ``content``.
            default_prompt_header: Put 0.3's standard instruction after the system messages.
            default_prompt_footer: End with ``### Response:``.
            verbose: Print the prompt, and without ``streaming`` the answer.
            streaming: Print the answer while it is generated.
            **generate_kwargs: ``n_predict`` or ``max_tokens`` (128), ``temp`` (0.1), ``top_k``
                (40), ``top_p`` (0.9), ``min_p``, ``repeat_penalty`` (1.2), ``repeat_last_n`` (10),
                ``n_batch``, ``seed``, and 0.3's prompt context, see `generate`.

        Returns:
            ``{"model": ..., "usage": {"prompt_tokens", "completion_tokens", "total_tokens"},
            "choices": [{"message": {"role": "assistant", "content": ...}}]}``.

        Raises:
            TypeError: A keyword is unknown.
            GPT4AllError: As `generate`.
        """
        prompt = self._build_prompt(messages, default_prompt_header, default_prompt_footer)
        answer = self._raw_answer(prompt, generate_kwargs)
        if verbose:
            print(prompt)  # noqa: T201  # documented behaviour of 0.3
        text = print_pieces(answer, echo=streaming)
        if verbose and not streaming:
            print(text)  # noqa: T201
        assert answer.usage is not None, "the answer has ended"
        return {
            "model": self.model.model_name,
            "usage": {
                "prompt_tokens": answer.usage.prompt_tokens,
                "completion_tokens": answer.usage.completion_tokens,
                "total_tokens": answer.usage.total_tokens,
            },
            "choices": [{"message": {"role": "assistant", "content": text}}],
        }

    _build_prompt = staticmethod(build_prompt)

    def _raw_answer(self, prompt: str, keywords: dict[str, Any]) -> Answer:
        from gpt4all.session import ChatSession  # noqa: PLC0415  # keeps `import gpt4all` light
        from gpt4all.text.template import PlainTemplate  # noqa: PLC0415

        sampling, context, n_batch = split_keywords(keywords)
        check_prompt_context(self.model.loaded.n_ctx, **context)
        params = replace(SAMPLING_03, **sampling)
        session = ChatSession([], PlainTemplate("{0}"), keeps_history=False)
        return self.answer(prompt, params, n_batch=n_batch, session=session)


def print_pieces(answer: Answer, *, echo: bool) -> str:
    """Compute an answer, printing it as it comes if ``echo``; returns its text."""
    for piece in answer.pieces():
        if echo:
            print(piece, end="", flush=True)  # noqa: T201  # documented behaviour of 0.3
    if echo:
        print()  # noqa: T201
    return answer.text
