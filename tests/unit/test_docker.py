"""Dockerfile, compose.yaml and .env.example agree with each other and with the package."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml  # type: ignore[import-untyped]

from gpt4all import settings
from gpt4all.cli.main import app
from gpt4all.server.options import ServerOptions
from gpt4all.server.v0.options import Options

ROOT = Path(__file__).parents[2]
COMPOSE: dict[str, Any] = yaml.safe_load((ROOT / "compose.yaml").read_text())
SERVICES: dict[str, dict[str, Any]] = COMPOSE["services"]
OURS = [name for name, service in SERVICES.items() if service.get("image") == "gpt4all_api"]
DOCKERFILE = (ROOT / "Dockerfile").read_text()
EXAMPLE = (ROOT / ".env.example").read_text()

VARIABLES = {variable.name for variable in settings.VARIABLES}
OF_COMPOSE = {"GPT4ALL_ADDRESS", "GPT4ALL_OPTIONS", "MODELS_FOLDER", "VLLM_IMAGE"}
OF_DOCKER = {"COMPOSE_PROFILES"}
OF_PYTHON = {"NO_PROXY", "PYTHONPATH", "PYTHONDONTWRITEBYTECODE"}
FIXED_IN_IMAGE = {
    "GPT4ALL_MODELS",  # a volume
    "GPT4ALL_HOST",  # what is published decides who gets in
    "GPT4ALL_PORT",
    "GPT4ALL_LIBLLAMA",  # paths of files that the image has not
    "GPT4ALL_API_KEY_FILE",
    "SSL_CERT_FILE",
    "GPT4ALL_VERBOSE_LLAMACPP",
}


def words_of(service: str, **values: str) -> list[str]:
    """A service's command as Compose would run it with these variables set."""

    def replace(match: re.Match[str]) -> str:
        name, operator, other = match.groups()
        if operator == ":+":
            return other if values.get(name) else ""
        return values.get(name) or other

    command = SERVICES[service]["command"]
    return shlex.split(re.sub(r"\$\{(\w+)(:[-+])([^}]*)\}", replace, command))


def parsed(words: list[str]) -> dict[str, Any]:
    """What our command line makes of them."""
    import typer.main  # noqa: PLC0415

    group: Any = typer.main.get_command(app)
    command = group.commands[words[0]]
    context = command.make_context(words[0], words[1:])
    return dict(context.params)


def test_the_image_serves_on_the_port_that_it_exposes() -> None:
    port = ServerOptions().port
    assert f"\nEXPOSE {port}\n" in DOCKERFILE
    assert f"'127.0.0.1', {port}," in DOCKERFILE, "the health check"
    match = re.search(r"^CMD (\[.*\])$", DOCKERFILE, re.MULTILINE)
    assert match
    values = parsed(yaml.safe_load(match[1]))
    assert (values["host"], values["port"], values["insecure"]) == ("0.0.0.0", port, False)


def test_the_image_runs_as_nobody_special_and_keeps_models_in_a_volume() -> None:
    stages = DOCKERFILE.split("\nFROM ")
    assert len(stages) == 3
    user = re.search(r"^USER (\d+)$", stages[-1], re.MULTILINE)
    assert user
    assert int(user[1]) >= 1000
    assert f"--uid {user[1]} " in stages[-1]
    assert f"{settings.MODELS.name}=/models\n" in stages[-1]
    assert "\nVOLUME /models\n" in stages[-1]
    assert "pip install" not in stages[-1]


def test_the_health_check_tells_a_server_from_none() -> None:
    match = re.search(r"^HEALTHCHECK .*\\\n\s+CMD (\[.*\])$", DOCKERFILE, re.MULTILINE)
    assert match
    program = yaml.safe_load(match[1])[2].replace("4891", "9")  # the discard service
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False)
    assert done.returncode != 0


@pytest.mark.parametrize("service", OURS)
def test_every_service_of_ours(service: str) -> None:
    described = SERVICES[service]
    words = words_of(service)
    defaults = {"serve": ServerOptions().port, "serve-v0": Options().port}
    port = parsed(words)["port"]
    assert port == defaults[words[0]]
    assert parsed(words)["host"] == "0.0.0.0"
    (published,) = described["ports"]
    assert published.endswith(f"127.0.0.1}}:{port}:{port}") or published == (
        f"127.0.0.1:{port}:{port}"
    ), "nobody else's machine reaches it unless asked for"
    assert described["volumes"][0].endswith(":/models")
    assert set(described["environment"]) <= VARIABLES | OF_PYTHON


def test_a_published_address_needs_a_key() -> None:
    assert parsed(words_of("gpt4all_api"))["insecure"] is True
    values = parsed(words_of("gpt4all_api", GPT4ALL_ADDRESS="0.0.0.0"))
    assert values["insecure"] is False
    more = parsed(words_of("gpt4all_api", GPT4ALL_OPTIONS="--n-parallel 16 --log-format json"))
    assert (more["n_parallel"], more["log_format"]) == (16, "json")


def test_every_variable_reaches_the_server() -> None:
    given = set(SERVICES["gpt4all_api"]["environment"])
    assert given & VARIABLES == VARIABLES - FIXED_IN_IMAGE


def test_the_example_lists_every_variable() -> None:
    listed = set(re.findall(r"^#?([A-Z][A-Z0-9_]*)=", EXAMPLE, re.MULTILINE))
    used = set(re.findall(r"\$\{(\w+)", (ROOT / "compose.yaml").read_text()))
    given = set(SERVICES["gpt4all_api"]["environment"]) & VARIABLES
    assert listed == used | given | OF_DOCKER
    assert used - VARIABLES == OF_COMPOSE
    assert not re.findall(r"^[A-Z]", EXAMPLE, re.MULTILINE), "copying it changes nothing"


def test_the_gpu_service_is_the_default_upstream() -> None:
    gpu = SERVICES["gpt4all_gpu"]
    assert gpu["profiles"] == ["gpu"]
    assert "ports" not in gpu, "only the server in front reaches it"
    (url,) = settings.upstreams()
    assert url == "http://gpt4all_gpu:8000/v1"
    model = "${MODEL_ID:-Qwen/Qwen2.5-0.5B-Instruct}"
    assert gpu["command"] == ["--model", model]
    assert SERVICES["gpt4all_api"]["environment"]["MODEL_ID"] == model
    (device,) = gpu["deploy"]["resources"]["reservations"]["devices"]
    assert (device["driver"], device["capabilities"]) == ("nvidia", ["gpu"])


def test_the_page_names_what_is_there() -> None:
    page = (ROOT / "docs" / "docker.md").read_text()
    assert set(SERVICES) <= set(re.findall(r"gpt4all_\w+", page))
    profiles = {profile for service in SERVICES.values() for profile in service.get("profiles", [])}
    assert profiles == set(re.findall(r"--profile (\w+)", page)) | {"flask"}
    named = set(re.findall(r"`((?:GPT4ALL_|MODEL|HF_|INFERENCE_|VLLM_|COMPOSE_)[A-Z_]+)", page))
    assert named <= VARIABLES | OF_COMPOSE | OF_DOCKER
