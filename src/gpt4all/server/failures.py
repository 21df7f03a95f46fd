"""What went wrong, as OpenAI's error body; the status is that of the table in `statuses`.

Answers hold neither paths nor tracebacks: those are in the log, with the request's id.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel
from starlette.exceptions import HTTPException
from starlette.responses import Response

from gpt4all import errors
from gpt4all.server import statuses
from gpt4all.server.wire import complaints
from gpt4all.server.wire.model import TOO_MANY, UNSUPPORTED

logger = logging.getLogger(__name__)

TOO_LARGE = "request_too_large"
"""The word for a body that is longer than allowed, however it is noticed."""


class ClientGone(Exception):  # noqa: N818  # nothing failed, nobody is there to be told
    """The client closed its connection before it was answered."""


class Refusal(errors.InvalidParameter):
    """A request's parameter is out of range, or one that this server has not.

    Args:
        param: Name of the parameter.
        sentence: What is wrong with it.
        code: A word for programs.
    """

    def __init__(self, param: str, sentence: str, code: str = "invalid_value") -> None:
        super().__init__(sentence)
        self.param = param
        self.code = code


def unsupported(param: str, sentence: str) -> Refusal:
    """The refusal of something that OpenAI's API has and this server has not."""
    return Refusal(param, sentence, UNSUPPORTED)


@dataclass(frozen=True, slots=True)
class Failure:
    """What is sent when something went wrong."""

    status: int
    message: str
    param: str | None = None
    code: str | None = None
    headers: Mapping[str, str] | None = None

    def body(self) -> bytes:
        """The JSON object that OpenAI's API sends; pure ASCII, whatever a client sent."""
        kind = "server_error" if self.status >= 500 else "invalid_request_error"
        error = {"message": self.message, "type": kind, "param": self.param, "code": self.code}
        return json.dumps({"error": error}).encode()

    def response(self) -> Response:
        """The whole answer."""
        headers = dict(self.headers or {})
        return Response(self.body(), self.status, headers, media_type="application/json")


def failure_of(error: BaseException) -> Failure:
    """How an exception is answered."""
    kind = statuses.kind_of(error)
    param, code = None, kind.code
    match error:
        case errors.ModelNotFound():
            param = "model"
        case errors.UnsupportedParameter():
            param, code = error.parameter, UNSUPPORTED
        case Refusal():
            param, code = error.param or None, error.code
    message = kind.sentence or statuses.own_sentence(error)
    return Failure(statuses.status_of(error), message, param, code, statuses.headers_of(error))


def log(error: BaseException, request_id: str) -> None:
    """Note in the log what the answer must not tell."""
    if failure_of(error).status < 500 or isinstance(error, errors.ServerBusy):
        return
    if isinstance(error, errors.UpstreamError):  # where in this program is of no interest
        notes = getattr(error, "__notes__", ())
        logger.error("request %s failed: %s", request_id, "; ".join((str(error), *notes)))
        return
    logger.error("request %s failed", request_id, exc_info=error)


def request_id(scope: Mapping[str, Any]) -> str:
    """The id that the request has in the log."""
    return str(scope.get("state", {}).get("request_id", "-"))


def install(app: FastAPI) -> None:
    """Let an app answer exceptions this way; those of its own mistakes end in `access`."""
    app.add_exception_handler(errors.GPT4AllError, _on_error)
    app.add_exception_handler(ClientGone, _on_client_gone)
    app.add_exception_handler(HTTPException, _on_http_exception)
    app.add_exception_handler(RequestValidationError, _on_invalid_request)


async def _on_error(request: Request, error: Exception) -> Response:
    log(error, request_id(request.scope))
    return failure_of(error).response()


async def _on_client_gone(_request: Request, _error: Exception) -> Response:
    return Response(status_code=statuses.CLIENT_GONE)


async def _on_http_exception(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    method, path = request.method, request.url.path
    code = None
    message = str(error.detail)
    if error.status_code == HTTPStatus.BAD_REQUEST:  # FastAPI's only one
        message, code = "the body cannot be read as JSON", "invalid_json"
    elif error.status_code == HTTPStatus.NOT_FOUND:
        message, code = f"Invalid URL ({method} {path})", "unknown_url"
    elif error.status_code == HTTPStatus.METHOD_NOT_ALLOWED:
        message = f"Not allowed to {method} on {path}. (HINT: Perhaps you meant to use a different "
        message, code = message + "HTTP method?)", "method_not_supported"
    elif error.status_code == HTTPStatus.REQUEST_ENTITY_TOO_LARGE:
        code = TOO_LARGE
    return Failure(error.status_code, message, code=code, headers=error.headers).response()


async def _on_invalid_request(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    media_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if isinstance(error.body, bytes) and not media_type.endswith("json"):
        sentence = "send the body as JSON, with the header Content-Type: application/json"
        return Failure(400, sentence, code="invalid_content_type").response()
    body_field = getattr(request.scope.get("route"), "body_field", None)
    model = body_field.field_info.annotation if body_field else None
    return _invalid(error.errors(), error.body, model).response()


def _invalid(
    problems: Sequence[complaints.Problem], body: Any, model: type[BaseModel] | None
) -> Failure:
    """The answer to pydantic's complaints about a body that should have been this model."""
    problem = complaints.foremost(problems)
    kind, sentence = problem["type"], problem["msg"]
    if kind == "json_invalid":
        place = problem["loc"][-1]
        reason = problem.get("ctx", {}).get("error", "it cannot be read")
        sentence = f"the body is not valid JSON: {reason} at character {place}"
        return Failure(400, sentence, code="invalid_json")
    param = _path(problem["loc"], body)
    if kind == "extra_forbidden":
        sentence = f"Unrecognized request argument supplied: {param}"
        return Failure(400, sentence, param, "unknown_parameter")
    if kind == "missing" and param:
        sentence = f"Missing required parameter: '{param}'"
        return Failure(400, sentence, param, "missing_required_parameter")
    if not param:
        about = {"string_unicode": "a name is not valid Unicode", TOO_MANY: sentence}
        message = about.get(kind, "the body must be a JSON object")
        return Failure(400, message, code="invalid_json")
    code = UNSUPPORTED if kind == UNSUPPORTED else "invalid_value"
    alike = [each for each in problems if _path(each["loc"], body) == param]
    return Failure(400, complaints.sentence(param, problem, alike, model), param, code)


def _path(location: tuple[int | str, ...], body: Any) -> str:
    """``messages[0].content`` for the place of a problem.

    pydantic also names the member of a union that it tried; that is no key of the body.
    """
    path, value = "", body
    for index, key in enumerate(location[1:], start=1):
        if isinstance(value, dict) and (key in value or index == len(location) - 1):
            name = str(key)[:100]  # whatever a client made up is not sent back whole
            path += f".{name}" if path else name
            value = value.get(key)
        elif isinstance(value, list) and isinstance(key, int) and key < len(value):
            path += f"[{key}]"
            value = value[key]
    return path
