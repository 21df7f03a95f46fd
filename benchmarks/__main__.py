"""``python -m benchmarks [NAME ...]`` runs these, or all, and prints a table for each."""

from __future__ import annotations

import importlib
import sys

NAMES = (
    "startup",
    "overhead",
    "throughput",
    "two_models",
    "shared_prefix",
    "embeddings",
    "download",
    "listing",
    "serve",
    "convert",
    "kernels",
    "agreement",
)


def main() -> None:
    names = sys.argv[1:] or NAMES
    for name in names:
        if name not in NAMES:
            sys.exit(f"no benchmark {name!r}; there are {', '.join(NAMES)}")
    for name in names:
        print(f"\n== {name}", flush=True)
        importlib.import_module(f"benchmarks.{name}").main()


if __name__ == "__main__":
    main()
