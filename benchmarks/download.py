"""Downloads from this machine: 100 kills on 200 MB, and what comparing digests costs."""

from __future__ import annotations

import hashlib
import http.server
import json
import os
import random
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

KILL_SIZE = 200 * 1000 * 1000
KILLS = 100
KILL_RATE = 6e6
LATEST_KILL = 0.8
SPEED_SIZE = 1024 * 1024 * 1024
ROUNDS = 8

CLIENT = """
import json, sys, time
from pathlib import Path
from gpt4all.catalog.download import Source, download
fields, directory, verify = json.loads(sys.argv[1])
source = Source(**{**fields, "urls": tuple(fields["urls"])})
begun = time.perf_counter()
download(source, Path(directory), verify=verify)
print(time.perf_counter() - begun)
"""
SERVER = "from benchmarks.download import serve_forever; serve_forever({path!r})"


class Handler(http.server.BaseHTTPRequestHandler):
    """Honest ranges of one file; counts what it sends."""

    protocol_version = "HTTP/1.1"
    path_on_disk: Path
    rate = 0.0
    lock = threading.Lock()
    n_sent = 0
    ready = 0.0

    def log_message(self, *args: object) -> None:
        pass

    def do_GET(self) -> None:
        total = self.path_on_disk.stat().st_size
        first, _, last = self.headers["Range"].removeprefix("bytes=").partition("-")
        start, end = int(first), min(int(last) + 1, total)
        self.send_response(206)
        self.send_header("Content-Type", "application/octet-stream")
        self.send_header("Content-Length", str(end - start))
        self.send_header("Content-Range", f"bytes {start}-{end - 1}/{total}")
        self.send_header("ETag", '"benchmark"')
        self.end_headers()
        try:
            self.send(start, end)
        except OSError:
            self.close_connection = True

    def send(self, start: int, end: int) -> None:
        self.wfile.flush()
        step = 1 << 16 if self.rate else 1 << 22
        with self.path_on_disk.open("rb") as file:
            while start < end:
                self.wait_for_turn(min(step, end - start))
                n_bytes = os.sendfile(
                    self.connection.fileno(), file.fileno(), start, min(step, end - start)
                )
                with self.lock:
                    Handler.n_sent += n_bytes
                start += n_bytes

    def wait_for_turn(self, n_bytes: int) -> None:
        """Keep all connections together below the rate, as one line would."""
        if self.rate:
            with self.lock:
                Handler.ready = max(Handler.ready, time.monotonic()) + n_bytes / self.rate
                wait = Handler.ready - time.monotonic()
            time.sleep(max(wait, 0))


def serve(path: Path) -> http.server.ThreadingHTTPServer:
    Handler.path_on_disk = path
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.handle_error = lambda *_: None  # type: ignore[method-assign]
    threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    return server


def serve_forever(path: str) -> None:
    """In a process of its own; ends with its standard input."""
    print(serve(Path(path)).server_port, flush=True)
    sys.stdin.read()


@contextmanager
def server_process(path: Path) -> Iterator[int]:
    command = [sys.executable, "-c", SERVER.format(path=str(path))]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdin is not None
        yield int(process.stdout.readline())
        process.stdin.close()


def make(path: Path, n_bytes: int) -> dict[str, object]:
    """A file of random bytes and what a source says about it."""
    digests = {name: hashlib.new(name) for name in ("md5", "sha256")}
    chance = random.Random(n_bytes)
    with path.open("wb") as file:
        for position in range(0, n_bytes, 1 << 24):
            block = chance.randbytes(min(1 << 24, n_bytes - position))
            block = block if position else b"GGUF" + block[4:]
            file.write(block)
            for digest in digests.values():
                digest.update(block)
    known = {name: digest.hexdigest() for name, digest in digests.items()}
    return {"filename": path.name, "size": n_bytes, **known}


def start(source: dict[str, object], directory: Path, *, verify: bool) -> subprocess.Popen[str]:
    arguments = json.dumps([source, str(directory), verify])
    command = [sys.executable, "-c", CLIENT, arguments]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def kills(folder: Path) -> None:
    """Kill processes at random moments, a hundred times, then let the last one finish."""
    source = make(folder / "killed.gguf", KILL_SIZE)
    source.pop("md5")
    Handler.rate = KILL_RATE
    server = serve(folder / "killed.gguf")
    source["urls"] = [f"http://127.0.0.1:{server.server_port}/killed.gguf"]
    chance = random.Random(7)
    target = folder / "here" / "killed.gguf"
    n_kills = n_finished = n_in_transfer = 0
    begun = time.perf_counter()
    while n_kills < KILLS:
        before = Handler.n_sent
        with start(source, target.parent, verify=True) as process:
            try:
                process.wait(chance.uniform(0, LATEST_KILL))
            except subprocess.TimeoutExpired:
                process.kill()
                n_kills += 1
                n_in_transfer += Handler.n_sent > before
        if target.exists():
            check(folder / "killed.gguf", target)
            n_finished += 1
            target.unlink()
    Handler.rate = 0.0
    with start(source, target.parent, verify=True) as process:
        assert process.wait() == 0
    check(folder / "killed.gguf", target)
    n_finished += 1
    twice = Handler.n_sent - n_finished * KILL_SIZE
    seconds = time.perf_counter() - begun
    print(f"{n_kills} kills -9 ({n_in_transfer} of them while bytes came) in {seconds:.0f} s")
    print(f"downloads of {KILL_SIZE / 1e6:.0f} MB finished, bit-identical: {n_finished}")
    print(f"sent again: {twice / 1e6:.2f} MB in all, {twice / n_kills / 1e3:.0f} kB per kill")
    server.shutdown()
    server.server_close()


def check(one: Path, other: Path) -> None:
    with one.open("rb") as a, other.open("rb") as b:
        digests = [hashlib.file_digest(file, "sha256").digest() for file in (a, b)]
    assert digests[0] == digests[1], f"{other} differs"
    assert [file.name for file in other.parent.iterdir()] == [other.name]


def digests(folder: Path) -> None:
    """A local download with and without comparing digests.

    Each round has all kinds, and begins with another. The first one warms the caches and does not
    count. "Again" is the same as no digest: how far it is from 0 % says what the rest is worth.
    """
    source = make(folder / "large.gguf", SPEED_SIZE)
    kinds = {"no digest": (), "SHA-256": ("sha256",), "MD5": ("md5",), "again": ()}
    rounds: list[dict[str, float]] = []
    target = folder / "here" / "large.gguf"
    with server_process(folder / "large.gguf") as port:
        source["urls"] = [f"http://127.0.0.1:{port}/large.gguf"]
        for number in range(ROUNDS + 1):
            first = number % len(kinds)
            names = [*kinds][first:] + [*kinds][:first]
            seconds = {kind: download_time(source, kinds[kind], target) for kind in names}
            shown = ", ".join(f"{kind} {seconds[kind]:.2f} s" for kind in names)
            print(f"round {number}: {shown}", flush=True)
            rounds.append(seconds)
    for kind in kinds:
        each = [seconds[kind] for seconds in rounds[1:]]
        added = statistics.median(s[kind] / s["no digest"] - 1 for s in rounds[1:])
        middle = statistics.median(each)
        print(
            f"{SPEED_SIZE >> 20} MiB, {kind:10} median {middle:6.2f} s "
            f"{SPEED_SIZE / middle / 1e6:6.0f} MB/s, median of the rounds {added:+7.1%} "
            f"(from {min(each):.2f} to {max(each):.2f} s)"
        )


def download_time(source: dict[str, object], digests: Sequence[str], target: Path) -> float:
    """Seconds for one download in a process of its own that compares these digests."""
    known = {n: v for n, v in source.items() if n not in ("md5", "sha256") or n in digests}
    with start(known, target.parent, verify=True) as process:
        seconds = float(process.communicate()[0])
    target.unlink()
    return seconds


def main() -> None:
    socket.setdefaulttimeout(60)
    with tempfile.TemporaryDirectory() as name:
        kills(Path(name))
        digests(Path(name))


if __name__ == "__main__":
    main()
