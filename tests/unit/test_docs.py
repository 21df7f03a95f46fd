"""The documentation tells the truth: its examples run, its links, map and tables are complete."""

from __future__ import annotations

import inspect
import logging
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

import gpt4all.gpt4all
from gpt4all import GPT4All, errors, settings
from gpt4all.testing import tiny_model

ROOT = Path(__file__).parents[2]
README = ROOT / "README.md"
PYTHON_PAGE = ROOT / "docs" / "python.md"
PACKAGE = ROOT / "src" / "gpt4all"

FOLDERS = (ROOT, ROOT / "docs", ROOT / "benchmarks", ROOT / "training")
PAGES = sorted(page for folder in FOLDERS for page in folder.glob("*.md"))

_FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
_HEADING = re.compile(r"^#+ (.*)$", re.MULTILINE)

# Arguments of release 0.3, which the page describes in a sentence of their own.
_CONTEXT_OF_03 = {"n_ctx", "n_past", "logits_size", "tokens_size", "context_erase"}


def blocks(page: Path, language: str) -> Iterator[tuple[int, str]]:
    """Fenced blocks of a language, each with the number of lines before it."""
    text = page.read_text()
    for match in _FENCE.finditer(text):
        if match[1] == language:
            yield text.count("\n", 0, match.start(2)), match[2]


def rows(page: Path) -> dict[str, list[str]]:
    """Rows of all tables that begin with a name in code: name -> the other cells."""
    lines = [line for line in page.read_text().splitlines() if line.startswith("| `")]
    cells = [[cell.strip() for cell in line.strip("|").split(" | ")] for line in lines]
    return {first.strip(" `"): rest for first, *rest in cells}


def section(page: Path, heading: str) -> str:
    """The text below a heading, up to the next one of the same level."""
    return page.read_text().split(f"\n## {heading}\n")[1].split("\n## ")[0]


@pytest.fixture
def _logging() -> Iterator[None]:
    """Undo what an example about logging does."""
    loggers = [logging.getLogger(), logging.getLogger("gpt4all.pyllmodel")]
    before = [(logger.level, list(logger.handlers)) for logger in loggers]
    yield
    for logger, (level, handlers) in zip(loggers, before, strict=True):
        logger.setLevel(level)
        logger.handlers[:] = handlers


@pytest.mark.usefixtures("_logging")
@pytest.mark.parametrize("page", [README, PYTHON_PAGE], ids=lambda page: page.name)
def test_examples_run(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In one namespace from top to bottom, in a folder with the one file that the README names."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(gpt4all.gpt4all, "DEFAULT_MODEL_DIRECTORY", tmp_path)  # put back afterwards
    (tmp_path / "models").mkdir()
    tiny_model(tmp_path / "models" / "mistral-7b-instruct.Q4_0.gguf")
    namespace: dict[str, Any] = {"__name__": "example"}
    count = 0
    for n_lines_before, source in blocks(page, "python"):
        # Empty lines in front, so that a traceback gives the line of the page.
        exec(compile("\n" * n_lines_before + source, str(page), "exec"), namespace)
        count += 1
    assert count > 3, "the page has examples"
    with pytest.raises(errors.ModelClosed):  # they tidy up
        namespace["model"].generate("hello")


def mapped(page: Path) -> set[Path]:
    """The files and folders that a page's map names; each is there and explained."""
    (tree,) = [source for _, source in blocks(page, "text")]
    named: set[Path] = set()
    folders: list[str] = []
    for line in tree.splitlines():
        name, *words = line.split()
        depth = (len(line) - len(line.lstrip())) // 2
        folders = [*folders[:depth], name]
        path = ROOT.joinpath(*folders)
        assert path.is_dir() if name.endswith("/") else path.is_file(), f"{path} does not exist"
        assert words or depth == 0, f"{name} is not explained"
        named.add(path)
    return named


def test_the_map_is_complete() -> None:
    named = mapped(ROOT / "docs" / "map.md")
    modules = {path for path in PACKAGE.rglob("*.py") if path.name != "__init__.py"}
    packages = {path.parent for path in PACKAGE.rglob("__init__.py")}
    assert {str(path) for path in (modules | packages) - named} == set()
    folders = {path for path in PACKAGE.iterdir() if path.is_dir() and path.name != "__pycache__"}
    assert folders <= mapped(README), "the README names all folders of the package"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page: Path) -> None:
    for link in _LINK.findall(_FENCE.sub("", page.read_text())):
        if link.startswith(("https://", "http://", "mailto:")):
            continue
        target, _, anchor = link.partition("#")
        file = page.parent / target if target else page
        assert file.exists(), f"{page.name} links to {link}"
        assert file.resolve().is_relative_to(ROOT), f"{page.name} links outside: {link}"
        assert not anchor or anchor in anchors(file), f"{page.name} links to {link}"


def anchors(page: Path) -> set[str]:
    """What headings are called in addresses: lower case, no punctuation, dashes for blanks."""
    headings = _HEADING.findall(_FENCE.sub("", page.read_text()))
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize(
    ("function", "heading"),
    [(GPT4All.__init__, "Loading a model"), (GPT4All.generate, "Generating text")],
    ids=["GPT4All", "generate"],
)
def test_every_parameter_is_described(function: Callable[..., Any], heading: str) -> None:
    text = section(PYTHON_PAGE, heading)
    parameters = list(inspect.signature(function).parameters.values())[1:]
    if function is GPT4All.generate:
        parameters = [p for p in parameters if p.name not in _CONTEXT_OF_03]
    described = re.findall(r"^\| `(\w+)` \| (?:`([^`]*)`)? *\|", text, re.MULTILINE)
    assert described == [(p.name, _shown(p.default)) for p in parameters]


def _shown(default: Any) -> str:
    if default is inspect.Parameter.empty:
        return ""
    if callable(default):
        return str(default.__name__)
    return f'"{default}"' if isinstance(default, str) else repr(default)


def test_every_error_is_described() -> None:
    described = rows(PYTHON_PAGE)
    classes = [
        kind
        for kind in vars(errors).values()
        if isinstance(kind, type) and issubclass(kind, errors.GPT4AllError)
    ]
    for kind in classes:
        bases, _, exit_code = described[kind.__name__]
        names = [base.__name__ for base in kind.__bases__ if base is not errors.GPT4AllError]
        assert bases.replace("`", "").split(", ") == (names or ["GPT4AllError"])
        assert exit_code == str(kind.exit_code)
    assert len(classes) > 10


def test_every_environment_variable_is_described() -> None:
    assert {variable.name for variable in settings.VARIABLES} <= rows(PYTHON_PAGE).keys()


def test_the_changelog_has_this_version() -> None:
    project = (ROOT / "pyproject.toml").read_text()
    match = re.search(r'^version = "(\d+\.\d+\.\d+)', project, re.MULTILINE)
    assert match
    assert f"\n## [{match[1]}]" in (ROOT / "CHANGELOG.md").read_text()
