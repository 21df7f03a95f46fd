"""The command ``gpt4all``: its subcommands, and what happens when one fails."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Sequence
from typing import Any

import typer
from typer.core import TyperGroup

from gpt4all.cli import output
from gpt4all.cli.ask import ask
from gpt4all.cli.chat import chat
from gpt4all.cli.convert import convert
from gpt4all.cli.doctor import doctor
from gpt4all.cli.embed import embed
from gpt4all.cli.list import list_models
from gpt4all.cli.pull import pull
from gpt4all.cli.rm import rm
from gpt4all.cli.search import search
from gpt4all.cli.serve import serve
from gpt4all.cli.serve_v0 import serve_v0
from gpt4all.cli.show import show
from gpt4all.cli.verify import verify
from gpt4all.cli.version import version
from gpt4all.errors import GPT4AllError

INTERRUPTED = 130
"""Exit status after Ctrl-C."""


class PromptOrCommand(TyperGroup):
    """A command line whose first word is a command, or else begins a prompt.

    Options may stand anywhere; those before a command are given to it.
    """

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:  # noqa: D102  # typer calls it
        _, rest, _ = self.make_parser(ctx).parse_args(list(args))  # options up to the first word
        options = args[: len(args) - len(rest)]
        if rest and rest[0] in self.commands and "--" not in options:
            return super().parse_args(ctx, [rest[0], *options, *rest[1:]])
        ctx.allow_interspersed_args = True
        # A group would take the first word for a command; a command leaves all words in ctx.args.
        return super(TyperGroup, self).parse_args(ctx, args)


app = typer.Typer(
    cls=PromptOrCommand,
    context_settings={"help_option_names": ["--help", "-h"]},
    pretty_exceptions_enable=False,
)
app.callback(
    invoke_without_command=True,
    options_metavar="[OPTIONS]",
    subcommand_metavar="[PROMPT | COMMAND]",
)(ask)
app.command()(chat)
app.command("repl", short_help="Another name of chat.")(chat)
app.command()(embed)
app.command()(pull)
app.command("list")(list_models)
app.command()(show)
app.command()(search)
app.command()(verify)
app.command()(convert)
app.command()(rm)
app.command()(serve)
app.command("serve-v0")(serve_v0)
app.command()(doctor)
app.command()(version)


def run(arguments: Sequence[str] | None = None) -> int:
    """Run the command line.

    Args:
        arguments: Words after the program's name; None takes them from the process.

    Returns:
        The exit status. Every failure is one sentence on standard error, and with ``--debug`` the
        place in the program.
    """
    words = list(sys.argv[1:] if arguments is None else arguments)
    output.prepare()
    try:
        status = app(words, prog_name="gpt4all", standalone_mode=False)
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:  # whatever it is, users get a sentence
        if "--debug" in words:
            traceback.print_exc()
        output.note(f"gpt4all: {_sentence(error)}")
        return getattr(error, "exit_code", 1)
    return status if isinstance(status, int) else 0


def _sentence(error: Exception) -> str:
    match error:
        case GPT4AllError():
            return str(error)
        case typer.TyperException():
            return error.format_message()
        case OSError() if error.strerror:
            return f"{error.strerror}: {error.filename}" if error.filename else error.strerror
        case _:
            return f"unexpected {type(error).__name__}: {error} (--debug shows where)"
