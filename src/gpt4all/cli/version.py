"""``gpt4all version``."""

import typer


def version() -> None:
    """Print the version."""
    typer.echo(f"gpt4all {installed_version()}")


def installed_version() -> str:
    """The package's version, as it was installed."""
    from importlib import metadata  # noqa: PLC0415  # slow, and few commands need it

    try:
        return metadata.version("gpt4all")
    except metadata.PackageNotFoundError:
        return "(not installed)"
