"""The command that measures."""

from __future__ import annotations

import sys

import pytest

from benchmarks import __main__ as command


def test_an_unknown_name_ends_it_before_anything_is_measured(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["benchmarks", "startup", "speed"])
    with pytest.raises(SystemExit, match="no benchmark 'speed'; there are startup, "):
        command.main()
    assert "startup" not in capsys.readouterr().out
