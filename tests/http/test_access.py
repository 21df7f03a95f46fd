"""Who may come in and what goes out, in front of a small application, over real connections."""

from __future__ import annotations

import asyncio
import contextlib
import re
import socket
import threading
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from typing import Any

import httpx2
import pytest
import uvicorn
from fastapi import FastAPI, Request
from starlette.responses import JSONResponse, Response, StreamingResponse

from gpt4all.errors import ModelNotFound
from gpt4all.server import access, failures
from gpt4all.server.admission import Admission
from gpt4all.server.keys import ApiKeys
from gpt4all.server.metrics import Metrics
from gpt4all.server.options import ServerOptions
from gpt4all.server.pool import ModelPool
from gpt4all.server.protocol import (
    HEADER_SECONDS,
    MAX_HEADER_BYTES,
    MAX_HEADERS,
    LimitedProtocol,
)

EVIL = "https://evil.example"
PATHS = ["/", "/v1/echo", "/v1/stream", "/health", "/health/live", "/health/ready", "/v1/health"]


def application(options: ServerOptions) -> FastAPI:
    """The layer around routes that echo, stream and fail."""
    app = FastAPI(openapi_url=None)

    @app.get("/")
    @app.get("/health")
    @app.get("/health/live")
    @app.get("/health/ready")
    @app.get("/v1/health")
    @app.get("/static/page.js")
    @app.get("/metrics")
    @app.get("/docs")
    async def small() -> Response:
        return Response("hello")

    @app.api_route("/v1/echo", methods=["GET", "POST"])
    async def echo(request: Request) -> Response:
        body = await request.body()
        return JSONResponse({"n_bytes": len(body), "id": request.state.request_id})

    @app.get("/v1/stream")
    async def stream() -> Response:
        async def pieces() -> AsyncIterator[bytes]:
            for number in range(3):
                await asyncio.sleep(0)
                yield str(number).encode()

        return StreamingResponse(pieces())

    @app.get("/v1/fails")
    async def fails() -> Response:
        raise RuntimeError("/home/somebody/secret.gguf")

    @app.get("/v1/missing")
    async def missing() -> Response:
        raise ModelNotFound("there is no model 'x'")

    failures.install(app)
    pool = ModelPool(ServerOptions())
    access.install(app, options, Metrics(pool, Admission(options)))
    return app


@contextmanager
def serving(**options: Any) -> Iterator[httpx2.Client]:
    app = application(ServerOptions(**options))
    with socket.create_server(("127.0.0.1", 0)) as listener:
        config = uvicorn.Config(app, log_level="critical", http=LimitedProtocol, ws="none")
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        try:
            url = f"http://127.0.0.1:{listener.getsockname()[1]}"
            with httpx2.Client(base_url=url, timeout=30) as client:
                yield client
        finally:
            server.should_exit = True
            thread.join(30)
            assert not thread.is_alive()


@pytest.fixture(scope="module")
def client() -> Iterator[httpx2.Client]:
    """A server with the defaults."""
    with serving() as client:
        yield client


@pytest.fixture(scope="module")
def guarded() -> Iterator[httpx2.Client]:
    """A server that asks for a key and allows one site."""
    with serving(
        api_keys=("first-key", "second-key"),
        cors_origins=("https://chat.example",),
        max_request_bytes=5000,
        allowed_hosts=("chat.example",),
    ) as client:
        yield client


def refused(response: httpx2.Response, status: int, code: str) -> str:
    """Check an error; its sentence."""
    assert response.status_code == status
    assert response.headers["x-request-id"]
    error = response.json()["error"]
    assert error["code"] == code
    assert set(error) == {"message", "type", "param", "code"}
    return str(error["message"])


# Ids


def test_every_answer_has_an_id(client: httpx2.Client) -> None:
    response = client.get("/v1/echo")
    assert re.fullmatch(r"req_[0-9a-f]{32}", response.headers["x-request-id"])
    assert response.json()["id"] == response.headers["x-request-id"]
    assert client.get("/v1/nowhere").headers["x-request-id"]
    assert client.get("/v1/stream").headers["x-request-id"]
    assert client.get("/v1/fails").headers["x-request-id"]


def test_a_harmless_id_is_kept_and_another_replaced(client: httpx2.Client) -> None:
    def answered(given: bytes) -> str:
        return client.get("/v1/echo", headers=[(b"x-request-id", given)]).headers["x-request-id"]

    assert answered(b"My-id_1.~") == "My-id_1.~"
    for given in (b"two words", b"x" * 129, b"", b"\xff", b"a\tb", b'"'):
        assert answered(given).startswith("req_")


# Hosts and origins


@pytest.mark.parametrize(
    "host",
    ["localhost", "LOCALHOST:4891", "127.0.0.1:1", "[::1]:4891", "10.1.2.3", "localhost."],
)
def test_own_names(client: httpx2.Client, host: str) -> None:
    assert client.get("/", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize(
    "host",
    ["evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "", "a b", "[evil]", "*"],
)
def test_other_names_are_refused(client: httpx2.Client, host: str) -> None:
    sentence = refused(client.get("/", headers={"Host": host}), 403, "host_not_allowed")
    assert "--allowed-host" in sentence


def test_there_is_one_host(client: httpx2.Client) -> None:
    for n_hosts, status in ((0, b"403"), (1, b"200"), (2, b"403")):
        with connected(client) as connection:
            connection.sendall(b"GET / HTTP/1.1\r\n" + b"Host: localhost\r\n" * n_hosts + b"\r\n")
            assert connection.recv(100).startswith(b"HTTP/1.1 " + status)


def test_names_can_be_added_or_all_be_allowed(guarded: httpx2.Client) -> None:
    assert guarded.get("/", headers={"Host": "chat.example:443"}).status_code == 200
    with serving(allowed_hosts=("*",)) as client:
        assert client.get("/", headers={"Host": "evil.example"}).status_code == 200


def test_pages_of_other_sites_cannot_use_the_server(client: httpx2.Client) -> None:
    response = client.post("/v1/echo", content=b"x", headers={"Origin": EVIL})
    refused(response, 403, "origin_not_allowed")
    assert not [name for name in response.headers if name.startswith("access-control")]
    for origin in ("null", str(client.base_url).replace("127.0.0.1", "evil.example")):
        response = client.post("/v1/echo", content=b"x", headers={"Origin": origin})
        refused(response, 403, "origin_not_allowed")
    preflight = {"Origin": EVIL, "Access-Control-Request-Method": "POST"}
    refused(client.options("/v1/echo", headers=preflight), 403, "origin_not_allowed")
    # What a page gets by GET it cannot read: nothing allows its browser to hand it over.
    response = client.get("/v1/echo", headers={"Origin": EVIL})
    assert not [name for name in response.headers if name.startswith("access-control")]


def test_the_own_page_can(client: httpx2.Client) -> None:
    origin = str(client.base_url).rstrip("/")
    response = client.post("/v1/echo", content=b"x", headers={"Origin": origin})
    assert response.json()["n_bytes"] == 1


def test_listed_sites_can(guarded: httpx2.Client) -> None:
    origin = {"Origin": "https://chat.example"}
    asked = {
        **origin,
        "Access-Control-Request-Method": "POST",
        "Access-Control-Request-Headers": "authorization,content-type,x-stainless-os",
        "Access-Control-Request-Private-Network": "true",
    }
    preflight = guarded.options("/v1/echo", headers=asked)
    assert preflight.status_code == 204, "a browser sends no key with this"
    assert preflight.headers["access-control-allow-origin"] == "https://chat.example"
    assert "POST" in preflight.headers["access-control-allow-methods"]
    allowed = preflight.headers["access-control-allow-headers"]
    assert allowed == "authorization,content-type,x-stainless-os"
    assert preflight.headers["access-control-allow-private-network"] == "true"
    key = {"Authorization": "Bearer first-key"}
    for response in (guarded.get("/v1/echo", headers=origin | key), guarded.get("/v1/echo",
                     headers=origin)):  # fmt: skip
        assert response.headers["access-control-allow-origin"] == "https://chat.example"
        assert "x-request-id" in response.headers["access-control-expose-headers"]
        assert response.headers["vary"] == "Origin"
    assert "access-control-allow-origin" not in guarded.get("/v1/echo", headers=key).headers
    with serving(cors_origins=("*",)) as client:
        response = client.post("/v1/echo", content=b"x", headers={"Origin": EVIL})
        assert response.headers["access-control-allow-origin"] == EVIL
        assert "access-control-allow-credentials" not in response.headers


# Keys


@pytest.mark.parametrize("path", ["/v1/echo", "/v1/stream", "/metrics", "/docs", "/v1/nowhere"])
@pytest.mark.parametrize(
    "authorization",
    [None, "", "Bearer", "Bearer wrong", "first-key", "Basic first-key",
     "Bearer first-key second-key", "Bearer FIRST-KEY", "Bearer first-ke"],
)  # fmt: skip
def test_without_a_key_nothing_is_told(
    guarded: httpx2.Client, path: str, authorization: str | None
) -> None:
    headers = {} if authorization is None else {"Authorization": authorization}
    response = guarded.get(path, headers=headers)
    refused(response, 401, "invalid_api_key")
    assert response.headers["www-authenticate"] == "Bearer"


@pytest.mark.parametrize("key", ["first-key", "second-key"])
def test_each_key_opens_everything(guarded: httpx2.Client, key: str) -> None:
    for scheme in ("Bearer", "bearer"):
        headers = {"Authorization": f"{scheme} {key}"}
        assert guarded.get("/v1/echo", headers=headers).status_code == 200


def test_health_and_the_page_need_no_key(guarded: httpx2.Client) -> None:
    for path in ("/", "/health", "/health/live", "/health/ready", "/v1/health", "/static/page.js"):
        assert guarded.get(path).status_code == 200
        refused(guarded.post(path), 401, "invalid_api_key")
    for path in ("/static/../v1/echo", "//v1/echo", "/health/../v1/echo", "/Health"):
        raw = guarded.build_request("GET", "/")
        raw.url = raw.url.copy_with(raw_path=path.encode())
        assert guarded.send(raw).status_code in (401, 404)


def test_all_keys_are_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    """However early one fits, so that the time tells nothing."""
    compared = []

    def compare(one: bytes, other: bytes) -> bool:
        assert len(one) == len(other) == 32
        compared.append(one)
        return one == other

    monkeypatch.setattr("gpt4all.server.keys.hmac.compare_digest", compare)
    keys = ApiKeys(["a", "b", "c"])
    for shown in (b"Bearer a", b"Bearer c", b"Bearer x", b"nonsense", None):
        compared.clear()
        assert keys.accept("GET", "/v1/models", shown) == (shown in (b"Bearer a", b"Bearer c"))
        assert len(set(compared)) == 3


# Bodies


def test_long_bodies_are_refused_whether_announced_or_not(guarded: httpx2.Client) -> None:
    key = {"Authorization": "Bearer first-key"}

    def chunks(n_bytes: int) -> Iterator[bytes]:
        for _ in range(n_bytes // 100):
            yield b"x" * 100

    assert guarded.post("/v1/echo", content=b"x" * 5000, headers=key).json()["n_bytes"] == 5000
    assert guarded.post("/v1/echo", content=chunks(5000), headers=key).json()["n_bytes"] == 5000
    for content in (b"x" * 5001, chunks(5100), chunks(1_000_000)):
        response = guarded.post("/v1/echo", content=content, headers=key)
        assert response.status_code == 413
        error = response.json()["error"]
        assert "longer than 5000 bytes" in error["message"]
        assert error["code"] == "request_too_large"


def send_endlessly(client: httpx2.Client, n_chunks: int) -> bytes:
    """Chunks of 64 KiB whatever the server says, then all that it has said."""
    with connected(client) as connection:
        connection.sendall(
            b"POST /v1/echo HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n"
        )
        for _ in range(n_chunks):
            connection.sendall(b"10000\r\n" + b" " * 0x10000 + b"\r\n")
        connection.shutdown(socket.SHUT_WR)
        return b"".join(iter(lambda: connection.recv(4096), b""))


def test_a_refusal_reaches_a_client_that_is_still_sending() -> None:
    with serving(max_request_bytes=5000) as client:
        assert send_endlessly(client, 300).startswith(b"HTTP/1.1 413 ")


def test_a_client_that_never_stops_sending_is_cut_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(access, "DISCARD_SECONDS", 0.0)
    with (
        serving(max_request_bytes=5000) as client,
        pytest.raises((BrokenPipeError, ConnectionResetError)),
    ):
        send_endlessly(client, 10_000)


def test_a_body_that_does_not_arrive(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(access, "BODY_SECONDS", 0.05)
    with serving() as client, connected(client) as connection:
        connection.sendall(
            b"POST /v1/echo HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\nx"
        )
        assert connection.recv(100).startswith(b"HTTP/1.1 408 ")


# Failures


def test_mistakes_of_the_server_are_not_shown(client: httpx2.Client) -> None:
    response = client.get("/v1/fails")
    sentence = refused(response, 500, "internal_error")
    assert "secret" not in sentence
    assert "Traceback" not in response.text
    refused(client.get("/v1/missing"), 404, "model_not_found")


def test_streams_pass(client: httpx2.Client) -> None:
    assert client.get("/v1/stream").text == "012"


# Connections


@contextmanager
def connected(client: httpx2.Client) -> Iterator[socket.socket]:
    host, port = client.base_url.host, client.base_url.port
    with socket.create_connection((host, port or 80), timeout=20) as connection:
        yield connection


@pytest.mark.parametrize(
    "headers",
    [
        b"X: y\r\n" * (MAX_HEADERS + 1),
        b"X: y\r\n" * 10_000,
        b"X: " + b"y" * MAX_HEADER_BYTES + b"\r\n",
        b"".join(b"X%d: " % n + b"y" * 1000 + b"\r\n" for n in range(100)),
    ],
    ids=["many", "very many", "long", "many and long"],
)
def test_too_many_headers(client: httpx2.Client, headers: bytes) -> None:
    for beginning in (b"GET / HTTP/1.1\r\nHost: localhost\r\n" + headers, b"GET /" + headers):
        with connected(client) as connection:
            connection.settimeout(HEADER_SECONDS / 2)  # so it is not the wait that ends it
            with contextlib.suppress(ConnectionError):  # hung up while we were still sending
                connection.sendall(beginning)
                assert connection.recv(100).startswith(b"HTTP/1.1 400 ")
    assert client.get("/").status_code == 200


@pytest.mark.parametrize("beginning", [b"", b"GET / HT", b"GET / HTTP/1.1\r\nHost: l", b"\r\n"])
@pytest.mark.parametrize("is_second", [False, True])
def test_headers_that_do_not_arrive(
    monkeypatch: pytest.MonkeyPatch, beginning: bytes, is_second: bool
) -> None:
    if is_second and not beginning:
        return  # an idle connection, which uvicorn closes
    monkeypatch.setattr("gpt4all.server.protocol.HEADER_SECONDS", 1.0)
    with serving() as client, connected(client) as connection:
        if is_second:
            connection.sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
            answer = b""
            while not answer.endswith(b"hello"):
                received = connection.recv(1000)
                assert received, answer
                answer += received
        connection.sendall(beginning)
        assert connection.recv(100) == b"", "the server hung up"


def test_slow_answers_are_not_slow_headers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("gpt4all.server.protocol.HEADER_SECONDS", 1.0)
    app = FastAPI()

    @app.get("/")
    async def slow() -> Response:
        await asyncio.sleep(1.1)
        return Response("late")

    with socket.create_server(("127.0.0.1", 0)) as listener:
        server = uvicorn.Server(uvicorn.Config(app, log_level="critical", http=LimitedProtocol))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        url = f"http://127.0.0.1:{listener.getsockname()[1]}"
        try:
            with httpx2.Client() as client:
                assert [client.get(url).text for _ in range(3)] == ["late"] * 3
        finally:
            server.should_exit = True
            thread.join(30)
