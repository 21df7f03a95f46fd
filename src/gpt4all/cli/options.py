"""The options that the commands share, each written once.

Annotations are evaluated here, because typer makes the command line from them.
"""

import functools
import inspect
from collections.abc import Callable
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Annotated, Any, get_type_hints

import typer

from gpt4all.spelling import option_name, spelled
from gpt4all.types import SamplingParams

DEFAULTS = SamplingParams()

_MODEL = "Model"
_SAMPLING = "Answers"
_REPORTS = "Reports"


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What the shared options say."""

    model: Annotated[
        str | None,
        typer.Option(
            "--model",
            "-m",
            metavar="MODEL",
            help="A path, a name (gpt4all search shows names), hf:owner/repo, or an address.",
            show_default="the small demonstration model in the package",
            rich_help_panel=_MODEL,
        ),
    ] = None
    model_path: Annotated[
        Path | None,
        typer.Option(
            "--model-path",
            metavar="DIRECTORY",
            help="The model directory.",
            show_default="~/.cache/gpt4all, or GPT4ALL_MODELS",
            rich_help_panel=_MODEL,
        ),
    ] = None
    device: Annotated[
        str,
        typer.Option(
            "--device",
            "-d",
            metavar="NAME",
            help="cpu, gpu, nvidia, amd, intel, cuda, metal, or a graphics card's name.",
            rich_help_panel=_MODEL,
        ),
    ] = "cpu"
    n_ctx: Annotated[
        int | None,
        typer.Option(
            "--n-ctx",
            metavar="TOKENS",
            help="Context: how much of a conversation the model sees.",
            show_default="what it was trained for, at most 8192",
            rich_help_panel=_MODEL,
        ),
    ] = None
    threads: Annotated[
        int | None,
        typer.Option(
            "--threads",
            "--n-threads",
            "-t",
            metavar="N",
            help="Threads that compute.",
            show_default="physical cores",
            rich_help_panel=_MODEL,
        ),
    ] = None
    system: Annotated[
        str | None,
        typer.Option(
            "--system",
            metavar="TEXT",
            help="Instruction that the model follows in all its answers.",
            show_default="the model's own",
            rich_help_panel=_SAMPLING,
        ),
    ] = None
    max_tokens: Annotated[
        int,
        typer.Option(
            "--max-tokens", metavar="TOKENS", help="Longest answer.", rich_help_panel=_SAMPLING
        ),
    ] = DEFAULTS.max_tokens
    temp: Annotated[
        float,
        typer.Option(
            "--temp",
            metavar="NUMBER",
            help="Randomness; 0 always takes the most likely token.",
            rich_help_panel=_SAMPLING,
        ),
    ] = DEFAULTS.temperature
    top_k: Annotated[
        int,
        typer.Option(
            "--top-k",
            metavar="N",
            help="Choose among this many most likely tokens; 0 means all.",
            rich_help_panel=_SAMPLING,
        ),
    ] = DEFAULTS.top_k
    top_p: Annotated[
        float,
        typer.Option(
            "--top-p",
            metavar="NUMBER",
            help="Choose among the most likely tokens of this total probability; 1 is off.",
            rich_help_panel=_SAMPLING,
        ),
    ] = DEFAULTS.top_p
    min_p: Annotated[
        float,
        typer.Option(
            "--min-p",
            metavar="NUMBER",
            help="Drop tokens less likely than this share of the best one; 0 is off.",
            rich_help_panel=_SAMPLING,
        ),
    ] = DEFAULTS.min_p
    seed: Annotated[
        int | None,
        typer.Option(
            "--seed",
            metavar="N",
            help="Makes the random choices repeatable.",
            show_default="a new one every time",
            rich_help_panel=_SAMPLING,
        ),
    ] = DEFAULTS.seed
    verbose: Annotated[
        bool,
        typer.Option(
            "--verbose",
            help="Report the model, its prompts and its speed on standard error.",
            rich_help_panel=_REPORTS,
        ),
    ] = False
    debug: Annotated[
        bool,
        typer.Option(
            "--debug",
            help="Show where in the program an error happened.",
            rich_help_panel=_REPORTS,
        ),
    ] = False

    def sampling_params(self) -> SamplingParams:
        """How to sample.

        Raises:
            InvalidParameter: A value is out of range.
        """
        return SamplingParams(
            max_tokens=self.max_tokens,
            temperature=self.temp,
            top_k=self.top_k,
            top_p=self.top_p,
            min_p=self.min_p,
            seed=self.seed,
        )


_OPTIONS = {field.name: option_name(field.name) for field in fields(Options)} | {
    "temperature": "--temp",
    "n_threads": "--threads",
}
"""Of what they set."""


def takes_options(function: Callable[..., None]) -> Callable[..., None]:
    """Make a command of a function with a parameter ``options``.

    Typer, which reads signatures, sees the fields of `Options` in place of that parameter.
    """
    hints = get_type_hints(Options, include_extras=True)
    own = [p for p in inspect.signature(function).parameters.values() if p.name != "options"]
    shared = [
        inspect.Parameter(
            field.name,
            inspect.Parameter.KEYWORD_ONLY,
            default=field.default,
            annotation=hints[field.name],
        )
        for field in fields(Options)
    ]

    @functools.wraps(function)
    def command(**values: Any) -> None:
        options = Options(**{name: values.pop(name) for name in hints})
        with spelled(_OPTIONS):
            function(options=options, **values)

    command.__signature__ = inspect.Signature([*own, *shared])  # type: ignore[attr-defined]  # typer reads it
    return command
