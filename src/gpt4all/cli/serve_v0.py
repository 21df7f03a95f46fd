"""``gpt4all serve-v0``: the old Flask server. Its options are those of `server.v0.options`."""

import inspect
from typing import Annotated, Any

import typer

from gpt4all.server.signals import ended_by_sigterm
from gpt4all.server.v0.options import Options, described


@ended_by_sigterm()
def serve_v0(**values: Any) -> None:
    """Serve the routes under /v0 of gpt4all's old Flask server.

    For programs written for that server. Others take gpt4all serve, which
    has these routes as well.
    """
    from gpt4all.server import flask_app  # noqa: PLC0415  # --help needs no Flask

    flask_app.serve(Options(**values).server())


serve_v0.__signature__ = inspect.Signature(  # type: ignore[attr-defined]  # typer reads it
    [
        inspect.Parameter(
            option.name,
            inspect.Parameter.KEYWORD_ONLY,
            default=option.default,
            annotation=Annotated[
                option.kind, typer.Option(help=option.meaning, metavar=option.metavar)
            ],
        )
        for option in described()
    ]
)
