"""Time to import the package and from starting a process to the built-in model's first token."""

from __future__ import annotations

import statistics
import subprocess
import sys
import time

IMPORT = "import time; t = time.perf_counter(); import gpt4all; print(time.perf_counter() - t)"
FIRST = (
    "import sys; from gpt4all import GPT4All\n"
    "model = GPT4All()\n"
    "with model.chat_session():\n"
    "    next(iter(model.generate('Name 3 colors', streaming=True)))\n"
    "print('x', flush=True)\n"
)
RUNS = 7


def run(command: list[str]) -> tuple[float, str]:
    """Seconds until the first line of output, and that line."""
    start = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        line = process.stdout.readline()
        seconds = time.perf_counter() - start
        process.stdout.read()
    return seconds, line


def main() -> None:
    python = [sys.executable, "-c"]
    imports = [float(run([*python, IMPORT])[1]) for _ in range(RUNS)]
    first = [run([*python, FIRST])[0] for _ in range(RUNS)]
    command = [run([sys.executable, "-m", "gpt4all", "Name 3 colors"])[0] for _ in range(RUNS)]
    print(f"import gpt4all                        {statistics.median(imports) * 1000:7.0f} ms")
    print(f"process start to first token (Python) {statistics.median(first) * 1000:7.0f} ms")
    print(f"process start to first line (command) {statistics.median(command) * 1000:7.0f} ms")


if __name__ == "__main__":
    main()
