"""``gpt4all convert``: make a GGUF of an old ``.bin`` model by hand."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from gpt4all.catalog.progress import conversion_progress
from gpt4all.cli import output
from gpt4all.cli.models import AsJson, Debug, Quiet, write_json
from gpt4all.cli.pull import bar
from gpt4all.errors import InvalidParameter


def convert(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="An old .bin model.")],
    *,
    out: Annotated[
        Path | None,
        typer.Option(
            "--out",
            metavar="FILE",
            help="The file to write.",
            show_default="FILE.gguf beside it, which is then used whenever FILE is loaded",
        ),
    ] = None,
    matrices: Annotated[
        Literal["auto", "F32", "F16", "Q8_0"],
        typer.Option(
            "--type",
            case_sensitive=False,
            help="Format of the matrices; auto keeps each as it is where that exists today.",
        ),
    ] = "auto",
    rms_epsilon: Annotated[
        float | None,
        typer.Option(help="Of a llama's normalisation.", show_default="1e-6, LLaMA 2: 1e-5"),
    ] = None,
    rope_base: Annotated[
        float | None,
        typer.Option(help="Of a llama's rotary positions.", show_default="10000, CodeLlama: 1e6"),
    ] = None,
    rope_scale: Annotated[
        float | None,
        typer.Option(help="Divides a llama's positions, for SuperHOT 4.", show_default="1"),
    ] = None,
    n_ctx: Annotated[
        int | None,
        typer.Option(help="Context a llama was trained for.", show_default="2048, LLaMA 2: 4096"),
    ] = None,
    quiet: Quiet = False,
    as_json: AsJson = False,
    debug: Debug = False,  # noqa: ARG001  # read by the caller
) -> None:
    """Convert an old ggml model (.bin) to GGUF; prints where it is.

    Loading such a file does the same by itself, once. This is for choosing the place or the format.

    Examples:
    gpt4all convert ggml-gpt4all-j-v1.3-groovy.bin
    gpt4all convert ggml-vicuna-7b-1.1-q4_2.bin --type F16 --out vicuna.gguf
    gpt4all convert codellama-7b.ggmlv3.q4_0.bin --rope-base 1e6 --rms-epsilon 1e-5
    """
    from gpt4all.ggml.legacy import first_use  # noqa: PLC0415  # --help needs none of this
    from gpt4all.ggml.legacy.options import Options  # noqa: PLC0415

    source = file.expanduser()
    if out is not None and out.exists():
        raise InvalidParameter(f"{out} exists already; delete it or name another file")
    options = Options(matrices, rms_epsilon, rope_base, rope_scale, n_ctx)
    with bar(source.name, is_shown=not quiet) as show:
        done = first_use.convert(source, options, out=out, progress=conversion_progress(show))
    if as_json:
        write_json(
            {
                "source": str(source),
                "path": str(done.path),
                "size": done.path.stat().st_size,
                "exact": len(done.report.exact),
                "rounded": list(done.report.rounded),
            }
        )
        return
    if not quiet and done.report.rounded:
        output.note(
            f"gpt4all: {len(done.report.rounded)} tensors are rounded, because today's blocks have "
            "shorter factors; --type F32 keeps every bit"
        )
    output.write(f"{done.path}\n")
