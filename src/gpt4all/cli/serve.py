"""``gpt4all serve``: the OpenAI-compatible server with its chat page.

Annotations are evaluated here, because typer makes the command line from them.
"""

import dataclasses
from pathlib import Path
from typing import Annotated, Any, Literal

import typer

from gpt4all import settings
from gpt4all.cli import output
from gpt4all.errors import InvalidParameter
from gpt4all.server.options import ServerOptions
from gpt4all.server.signals import ended_by_sigterm
from gpt4all.spelling import option_name, spelled

DEFAULTS = ServerOptions()

_ADDRESS = "Address"
_MODELS = "Models"
_REQUESTS = "Requests"
_ACCESS = "Who may use it"
_REPORTS = "Reports"

_OPTIONS = {field.name: option_name(field.name) for field in dataclasses.fields(ServerOptions)} | {
    "models": "--model",
    "aliases": "--alias",
    "allowed_hosts": "--allowed-host",
    "cors_origins": "--cors-origin",
}
"""Of the server's settings; those with several values are taken one by one."""


def _option(
    panel: str,
    text: str,
    *names: str,
    metavar: str | None = None,
    variable: settings.Variable | None = None,
    shown: str | bool = True,
) -> Any:
    """An option in a panel of the help; ``shown`` is what it says about the default."""
    return typer.Option(
        *names,
        help=text,
        metavar=metavar,
        envvar=variable.name if variable else None,
        show_default=shown,
        rich_help_panel=panel,
    )


@ended_by_sigterm()
def serve(
    *,
    host: Annotated[
        str,
        _option(
            _ADDRESS,
            "Address to listen on; 0.0.0.0 is every network of this machine.",
            metavar="ADDRESS",
            variable=settings.HOST,
        ),
    ] = DEFAULTS.host,
    port: Annotated[
        int,
        _option(_ADDRESS, "0 takes a free one.", metavar="N", variable=settings.PORT),
    ] = DEFAULTS.port,
    models: Annotated[
        list[str] | None,
        _option(
            _MODELS,
            "A model that stays in memory: a name or a path. May be repeated; the first answers "
            "requests that name none.",
            "--model",
            "-m",
            metavar="MODEL",
            shown="the built-in model, which may leave memory",
        ),
    ] = None,
    default_model: Annotated[
        str | None,
        _option(
            _MODELS,
            "The model that answers requests that name none.",
            metavar="MODEL",
            variable=settings.MODEL_BIN,
            shown="the first --model",
        ),
    ] = DEFAULTS.default_model,
    aliases: Annotated[
        list[str] | None,
        _option(
            _MODELS,
            "Another name of a model. May be repeated.",
            "--alias",
            metavar="NAME=MODEL",
            shown=False,
        ),
    ] = None,
    model_path: Annotated[
        Path | None,
        _option(
            _MODELS,
            "The model directory.",
            metavar="DIRECTORY",
            shown="~/.cache/gpt4all, or GPT4ALL_MODELS",
        ),
    ] = DEFAULTS.model_path,
    download: Annotated[
        bool,
        _option(
            _MODELS,
            "Fetch published models that requests name and that are not here.",
            "--download/--no-download",
            variable=settings.DOWNLOAD,
        ),
    ] = DEFAULTS.allow_download,
    device: Annotated[
        str,
        _option(
            _MODELS,
            "cpu, gpu, nvidia, amd, intel, cuda, metal, or a graphics card's name.",
            "--device",
            "-d",
            metavar="NAME",
        ),
    ] = DEFAULTS.device,
    n_ctx: Annotated[
        int | None,
        _option(
            _MODELS,
            "Context per model, shared by the requests that it computes at once.",
            metavar="TOKENS",
            shown="what it was trained for, at most 8192",
        ),
    ] = DEFAULTS.n_ctx,
    threads: Annotated[
        int | None,
        _option(
            _MODELS,
            "Threads that compute, per model.",
            "--threads",
            "--n-threads",
            "-t",
            metavar="N",
            shown="physical cores",
        ),
    ] = DEFAULTS.threads,
    n_parallel: Annotated[
        int,
        _option(_MODELS, "Completions computed at once, per model.", metavar="N"),
    ] = DEFAULTS.n_parallel,
    max_models: Annotated[
        int,
        _option(_MODELS, "Models in memory besides those of --model.", metavar="N"),
    ] = DEFAULTS.max_models,
    load_timeout: Annotated[
        float,
        _option(
            _MODELS,
            "How long a request waits for its model before it is told to come back.",
            metavar="SECONDS",
        ),
    ] = DEFAULTS.load_timeout,
    idle_unload: Annotated[
        float,
        _option(
            _MODELS,
            "When a model that nobody asks for leaves memory; 0 is never.",
            metavar="SECONDS",
        ),
    ] = DEFAULTS.idle_unload,
    queue_size: Annotated[
        int,
        _option(
            _REQUESTS,
            "How many may wait besides the --n-parallel running ones; more are refused.",
            metavar="N",
        ),
    ] = DEFAULTS.queue_size,
    request_timeout: Annotated[
        float,
        _option(_REQUESTS, "Longest time for an answer; 0 is no limit.", metavar="SECONDS"),
    ] = DEFAULTS.request_timeout,
    drain_timeout: Annotated[
        float,
        _option(
            _REQUESTS,
            "How long SIGTERM lets accepted requests go on.",
            metavar="SECONDS",
        ),
    ] = DEFAULTS.drain_timeout,
    max_request_bytes: Annotated[
        int, _option(_REQUESTS, "Longest body of a request.", metavar="BYTES")
    ] = DEFAULTS.max_request_bytes,
    api_keys: Annotated[
        list[str] | None,
        _option(
            _ACCESS,
            "Key that clients must send. May be repeated. Others on this machine see it in the "
            "list of processes: better use a file or the variable.",
            "--api-key",
            metavar="KEY",
            variable=settings.API_KEYS,
            shown="none is asked for",
        ),
    ] = None,
    api_key_file: Annotated[
        Path | None,
        _option(
            _ACCESS,
            "File with more keys, one per line.",
            metavar="FILE",
            variable=settings.API_KEY_FILE,
        ),
    ] = None,
    insecure: Annotated[
        bool,
        _option(
            _ACCESS,
            "Let other machines use the server without a key.",
            "--insecure/--no-insecure",
        ),
    ] = DEFAULTS.insecure,
    allowed_hosts: Annotated[
        list[str] | None,
        _option(
            _ACCESS,
            "Another name of this server, as in http://NAME:4891; * is any. May be repeated.",
            "--allowed-host",
            metavar="NAME",
            variable=settings.ALLOWED_HOSTS,
            shown="localhost and the machine's name",
        ),
    ] = None,
    cors_origins: Annotated[
        list[str] | None,
        _option(
            _ACCESS,
            "Web site whose pages may use the server, such as https://chat.example; * is any. "
            "May be repeated.",
            "--cors-origin",
            metavar="ORIGIN",
            variable=settings.CORS_ORIGINS,
            shown="none",
        ),
    ] = None,
    log_format: Annotated[
        Literal["text", "json"], _option(_REPORTS, "What the lines of the log look like.")
    ] = DEFAULTS.log_format,
    log_prompts: Annotated[
        bool, _option(_REPORTS, "Log prompts and completions.", "--log-prompts")
    ] = DEFAULTS.log_prompts,
    reload: Annotated[
        bool,
        _option(
            _REPORTS, "For developers: begin anew when the package's source changes.", "--reload"
        ),
    ] = False,
    debug: Annotated[  # noqa: ARG001  # read by the caller
        bool, _option(_REPORTS, "Show where in the program an error happened.", "--debug")
    ] = False,
) -> None:
    """Serve OpenAI's API and a chat page on http://localhost:4891.

    Ctrl-C ends it at once; SIGTERM lets accepted requests finish first.
    With INFERENCE_MODE=gpu the server passes requests on to the inference
    servers of GPT4ALL_UPSTREAM.

    Examples:
    gpt4all serve
    gpt4all serve -m llama3.2:1b --alias gpt-3.5-turbo=llama3.2:1b
    gpt4all serve --host 0.0.0.0 --api-key-file keys.txt
    """
    from gpt4all.server import keys  # noqa: PLC0415  # --help needs no server

    with spelled(_OPTIONS):
        options = ServerOptions(
            host=host,
            port=port,
            models=tuple(models or ()),
            default_model=default_model,
            aliases=tuple(map(_alias, aliases or ())),
            model_path=model_path,
            allow_download=download,
            device=device,
            n_ctx=n_ctx,
            threads=threads,
            n_parallel=n_parallel,
            max_models=max_models,
            load_timeout=load_timeout,
            idle_unload=idle_unload,
            queue_size=queue_size,
            request_timeout=request_timeout,
            drain_timeout=drain_timeout,
            max_request_bytes=max_request_bytes,
            api_keys=(*(api_keys or ()), *(keys.read_keys(api_key_file) if api_key_file else ())),
            insecure=insecure,
            allowed_hosts=tuple(allowed_hosts or ()),
            cors_origins=tuple(cors_origins or ()),
            log_format=log_format,
            log_prompts=log_prompts,
        )
    if settings.inference_mode() == "cpu" and not reload:
        from gpt4all.llama import acceleration  # noqa: PLC0415  # as above

        acceleration.begin()
    from gpt4all.server import run  # noqa: PLC0415  # takes half a second, which the trial uses

    begin = run.serve_reloading if reload else run.serve
    begin(options, announce)


def announce(line: str) -> None:
    """Print that the server is ready."""
    output.write(f"{line}\n")


def _alias(pair: str) -> tuple[str, str]:
    name, separator, model = pair.partition("=")
    if not (name and separator and model):
        raise InvalidParameter(f"--alias is {pair!r} but must have the form NAME=MODEL")
    return name, model
