"""The old Flask server: four routes under /v0 and /health, on one model that all threads share.

``python -m gpt4all.server.flask_app`` runs it. What the routes do is in `gpt4all.server.v0`.
"""

from __future__ import annotations

import argparse
import logging
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, get_args

from flask import Flask, Response, jsonify, request
from werkzeug.exceptions import HTTPException

from gpt4all import GPT4All
from gpt4all.catalog import store
from gpt4all.errors import GPT4AllError, ServerBusy
from gpt4all.server.keys import ApiKeys
from gpt4all.server.options import ServerOptions
from gpt4all.server.origins import Hosts, Origins
from gpt4all.server.signals import ended_by_sigterm
from gpt4all.server.v0 import answers, operations, requests
from gpt4all.server.v0.failures import Refusal, failure
from gpt4all.server.v0.listener import Listener
from gpt4all.server.v0.options import Options, Rights, described
from gpt4all.types import Completion

logger = logging.getLogger(__name__)


def create_app(model: GPT4All, options: ServerOptions | None = None) -> Flask:
    """The WSGI application.

    Args:
        model: Answers the prompts; it stays the caller's, who closes it.
        options: Who may do what, and how much at once.
    """
    options = options or ServerOptions()
    app = Flask("gpt4all", static_folder=None)
    app.config["MAX_CONTENT_LENGTH"] = options.max_request_bytes
    app.url_map.strict_slashes = False
    app.json.sort_keys = False  # type: ignore[attr-defined]  # of the default provider
    _Routes(model, options).add_to(app)
    return app


class _Routes:
    """The view functions and what they share."""

    def __init__(self, model: GPT4All, options: ServerOptions) -> None:
        self._model = model
        self._hosts = Hosts(options)
        self._origins = Origins(options.cors_origins)
        self._keys = ApiKeys(options.api_keys)
        self._rights = Rights.on_flask(options)
        self._folders = store.directories(options.model_path)
        self._places = threading.BoundedSemaphore(options.n_parallel + options.queue_size)

    def add_to(self, app: Flask) -> None:
        app.before_request(self._check_access)
        app.register_error_handler(Exception, self._failed)
        prefix = "/v0/language-models"
        app.post(f"{prefix}/chat-completions")(self.chat)
        app.post(f"{prefix}/generate")(self.generate)
        app.post(f"{prefix}/retrieve")(self.retrieve)
        app.get("/v0/models")(self.models)
        app.get("/health")(self.health)

    def chat(self) -> Response:
        is_raw = requests.is_raw(request.args)
        asked = requests.read_chat(request.get_data(), request.content_type)
        completion = self._complete(asked)
        return jsonify(answers.chat(self._name, completion, is_raw=is_raw))

    def generate(self) -> Response:
        is_raw = requests.is_raw(request.args)
        asked = requests.read_generate(request.get_data(), request.content_type)
        completion = self._complete(asked)
        return jsonify(answers.generate(self._name, asked, completion, is_raw=is_raw))

    def retrieve(self) -> Response:
        is_raw = requests.is_raw(request.args)
        asked = requests.read_retrieve(request.get_data(), request.content_type)
        with self._place():
            found = operations.retrieve(asked, self._folders, self._rights)
        shows_path = self._rights.knows_paths
        return jsonify(answers.retrieve(found, is_raw=is_raw, shows_path=shows_path))

    def models(self) -> Response:
        is_raw = requests.is_raw(request.args)
        return jsonify(answers.models(GPT4All.list_models(), is_raw=is_raw))

    def health(self) -> Response:
        return jsonify({"status": "ok", "model": self._name})

    @property
    def _name(self) -> str:
        return str(self._model.model.model_name)

    def _complete(self, asked: requests.CompletionRequest) -> Completion:
        if asked.model not in (None, self._name):
            raise Refusal(404, f"this server has only the model {self._name!r}")
        is_gone: Callable[[], bool] = request.environ.get("waitress.client_disconnected", _is_never)
        with self._place():
            return operations.complete(self._model, asked, is_gone)

    @contextmanager
    def _place(self) -> Iterator[None]:
        if not self._places.acquire(blocking=False):
            raise ServerBusy("too many requests are waiting; try again", retry_after=1)
        try:
            yield
        finally:
            self._places.release()

    def _check_access(self) -> None:
        host, origin, authorization = map(_header, ("Host", "Origin", "Authorization"))
        if not self._hosts.accept(host):
            raise Refusal(403, "the Host header has a name that is not allowed here")
        if not self._origins.accept(origin, host):
            raise Refusal(403, "pages of other web sites may not use this server")
        if not self._keys.accept(request.method, request.path.rstrip("/"), authorization):
            raise Refusal(401, "an API key is needed", {"WWW-Authenticate": "Bearer"})

    def _failed(self, error: Exception) -> Response:
        if isinstance(error, HTTPException):
            error = _refusal(error)
        failed = failure(error, self._folders)
        response = jsonify(failed.body)
        response.status_code = failed.status
        response.headers.update(failed.headers)
        return response


def _header(name: str) -> bytes | None:
    value = request.headers.get(name)
    return None if value is None else value.encode("latin-1")


def _is_never() -> bool:
    """For servers that cannot tell whether a client has gone."""
    return False


def _refusal(error: HTTPException) -> Refusal:
    """Flask's own refusals, in our words where they matter."""
    headers = {name: value for name, value in error.get_headers() if name == "Allow"}
    match error.code:
        case 404:
            sentence = "there is no such route; see /v0/models"
        case 405:
            sentence = f"{request.method} is not possible here"
        case 413:
            sentence = "the body is too large"
        case _:
            sentence = error.description or error.name
    return Refusal(error.code or 500, sentence, headers)


def serve(options: ServerOptions) -> None:
    """Load the model and serve until SIGTERM or Ctrl-C; requests on the way are finished.

    Raises:
        InvalidParameter: The address cannot be listened on.
        GPT4AllError: The model cannot be loaded.
    """
    logging.basicConfig(format="%(asctime)s %(levelname)s %(message)s", level=logging.WARNING)
    logger.setLevel(logging.INFO)
    model = GPT4All(
        options.default_model,
        options.model_path,
        allow_download=options.allow_download,
        n_threads=options.threads,
        device=options.device,
        n_ctx=options.n_ctx,
        n_slots=options.n_parallel,
    )
    with model:
        listener = Listener(create_app(model, options), options)
        with _stopped_by_signals(listener.stop):
            host = f"[{options.host}]" if ":" in options.host else options.host
            name = model.model.model_name
            logger.info("serving %s at http://%s:%d/v0", name, host, listener.port)
            listener.run()


@contextmanager
def _stopped_by_signals(stop: Callable[[], None]) -> Iterator[None]:
    numbers = (signal.SIGTERM, signal.SIGINT)
    before = [signal.signal(number, lambda *_: stop()) for number in numbers]
    try:
        yield
    finally:
        for number, handler in zip(numbers, before, strict=True):
            signal.signal(number, handler)


@ended_by_sigterm()
def main(arguments: Sequence[str] | None = None) -> int:
    """``python -m gpt4all.server.flask_app``; returns the exit status."""
    parser = argparse.ArgumentParser(
        prog="python -m gpt4all.server.flask_app",
        description="The old Flask server: the routes under /v0.",
    )
    for option in described():
        kinds = [*get_args(option.kind), option.kind]
        how: dict[str, Any] = {"type": kinds[0], "metavar": option.metavar}
        if bool in kinds:
            how = {"action": argparse.BooleanOptionalAction}
        elif list[str] in kinds:
            how = {"action": "append", "metavar": option.metavar}
        flag = "--" + option.name.replace("_", "-")
        parser.add_argument(flag, default=option.default, help=option.meaning, **how)
    try:
        serve(Options(**vars(parser.parse_args(arguments))).server())
    except GPT4AllError as error:
        sys.stderr.write(f"gpt4all: {error}\n")
        return error.exit_code
    except KeyboardInterrupt:  # while the model is loaded
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main())
