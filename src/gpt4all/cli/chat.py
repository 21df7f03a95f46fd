"""``gpt4all chat``: a conversation on the terminal, or one read from a script."""

import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import typer

from gpt4all.catalog.store import BUILT_IN
from gpt4all.cli import output, piped
from gpt4all.cli.options import Options, takes_options
from gpt4all.errors import ContextOverflow, GPT4AllError

if TYPE_CHECKING:
    from gpt4all.cli.conversation import Conversation
    from gpt4all.cli.editor import ReadLine


@takes_options
def chat(*, options: Options) -> None:
    """Chat with the model; /help in the chat lists its commands.

    Ctrl-C stops an answer, Ctrl-D leaves. In a script, every line of
    standard input is a prompt or a command: answers go to standard output,
    everything else to standard error, and the exit status is that of the
    last line that failed.

    Examples:
    gpt4all chat
    gpt4all chat -m ~/models/mistral-7b.Q4_0.gguf --system "Be brief."
    gpt4all chat --temp 0 < questions.txt > answers.txt
    """
    chat_with(options)


def chat_with(options: Options) -> None:
    """Chat until the user leaves."""
    from gpt4all.cli.conversation import open_conversation  # noqa: PLC0415  # --help needs none

    # Named, because the greeting says what the built-in model is, and not only once.
    named = replace(options, model=options.model or BUILT_IN)
    with open_conversation(named) as conversation:
        status = Chat(conversation, options).run()
    if status:
        raise typer.Exit(status)


class Chat:
    """Reads lines and answers them.

    Args:
        conversation: Answers.
        options: Of the command.
    """

    def __init__(self, conversation: "Conversation", options: Options) -> None:
        from gpt4all.cli.commands import Commands  # noqa: PLC0415  # as above

        self._conversation = conversation
        self._is_typed = output.is_terminal(sys.stdin) and output.is_terminal(sys.stdout)
        self._commands = Commands(conversation, self._say, shows_speed=options.verbose)
        self._names_model = options.model is not None
        self._status = 0

    def run(self) -> int:
        """Answer until the input ends or the user leaves.

        Returns:
            The exit status: that of the last failure, but 0 if a person saw it.
        """
        from gpt4all.cli.commands import Leave  # noqa: PLC0415  # as above

        read_line = self._line_reader()
        if self._is_typed:
            self._greet()
        while True:
            try:
                self._obey(read_line())
            except (EOFError, Leave):
                return 0 if self._is_typed else self._status
            except KeyboardInterrupt:
                if not self._is_typed:
                    raise
            except GPT4AllError as error:
                self._report(error)

    def _obey(self, line: str) -> None:
        if line.strip() and not self._commands.run(line):
            self._answer(line)

    def _answer(self, prompt: str) -> None:
        reply = self._conversation.ask(prompt)
        try:
            reply.stream()
        except KeyboardInterrupt:
            self._say("[stopped]")
            return
        if remark := reply.remark():
            self._say(f"[{remark}]")
        if self._commands.shows_speed:
            self._say(f"[{reply.pace}]")

    def _report(self, error: GPT4AllError) -> None:
        self._status = error.exit_code
        hint = "; /reset begins a new conversation" if isinstance(error, ContextOverflow) else ""
        output.note(f"gpt4all: {error}{hint}")

    def _say(self, text: str) -> None:
        if self._is_typed:
            output.write(text + "\n")
        else:
            output.note(text)

    def _greet(self) -> None:
        self._say(f"Model: {self._conversation.name}. /help lists the commands, Ctrl-D leaves.")
        if not self._names_model:
            self._say("The built-in model is a small demonstration; --model FILE names another.")

    def _line_reader(self) -> "ReadLine":
        if not self._is_typed:
            return piped.read_line
        from gpt4all.cli.commands import NAMES  # noqa: PLC0415  # as above
        from gpt4all.cli.editor import line_editor  # noqa: PLC0415  # slow, and scripts need none

        return line_editor(NAMES)
