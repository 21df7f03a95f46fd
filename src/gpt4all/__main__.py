"""``python -m gpt4all`` is the command ``gpt4all``."""

import sys

from gpt4all.cli.main import run

sys.exit(run())
