"""``gpt4all [PROMPT]``: one answer. Without a prompt, on a terminal, the chat."""

import json
import sys
from typing import Annotated

import typer

from gpt4all.cli import output, piped
from gpt4all.cli.chat import chat_with
from gpt4all.cli.options import Options, takes_options
from gpt4all.cli.version import version as print_version
from gpt4all.errors import InvalidParameter


def _print_version_and_exit(is_wanted: bool) -> None:
    if is_wanted:
        print_version()
        raise typer.Exit


@takes_options
def ask(
    context: typer.Context,
    *,
    options: Options,
    as_json: Annotated[
        bool, typer.Option("--json", help="Print the answer as one JSON object.")
    ] = False,
    version: Annotated[  # noqa: ARG001  # done before this function is called
        bool,
        typer.Option(
            "--version",
            help="Print the version.",
            is_eager=True,
            callback=_print_version_and_exit,
        ),
    ] = False,
) -> None:
    """Answer PROMPT, or open a chat if there is none.

    Text on standard input is put behind the prompt, or is the prompt.
    Options may stand before or behind it. Write -- before a prompt that
    begins with a dash or is the name of a command.

    Examples:
    gpt4all "Name 3 colors"
    gpt4all "Summarise this:" < report.txt
    gpt4all -m mistral-7b.Q4_0.gguf --temp 0 --json "What is 2+2?"
    gpt4all chat --system "Answer in one sentence."
    """
    if context.invoked_subcommand is not None:
        return
    prompt = _prompt(context.args)
    if prompt is not None:
        _answer(prompt, options, as_json=as_json)
    elif as_json:
        raise InvalidParameter("--json needs a prompt")
    else:
        chat_with(options)


def _prompt(words: list[str]) -> str | None:
    """Prompt of the command line and of standard input; None if a person may type one.

    Raises:
        InvalidParameter: There is neither, or it is not text.
    """
    if piped.is_typed() and not words:
        return None
    text = "" if piped.is_typed() else piped.read_all()
    prompt = "\n\n".join(part for part in (" ".join(words), text) if part.strip())
    if not prompt:
        raise InvalidParameter("the prompt is empty; see gpt4all --help")
    return piped.check_text(prompt, "the prompt")


def _answer(prompt: str, options: Options, *, as_json: bool) -> None:
    from gpt4all.cli.conversation import open_conversation  # noqa: PLC0415  # --help needs none

    with open_conversation(options) as conversation:
        reply = conversation.ask(prompt)
        if as_json:
            output.write(json.dumps({"model": conversation.name, **reply.read()}) + "\n")
            return
        reply.stream()
        if (remark := reply.remark()) and (options.verbose or output.is_terminal(sys.stderr)):
            output.note(f"gpt4all: {remark}")
        if options.verbose:
            output.note(str(reply.pace))
