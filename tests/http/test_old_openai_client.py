"""The two programs of the old REST API's documentation, with the client they were written for.

openai 0.28 and today's cannot be installed side by side, so it has a folder of its own, from which
the programs are run by another process. Only the port is not the documented one.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from gpt4all import GPT4All
from gpt4all.server.options import ServerOptions
from tests.http.conftest import Served, serving_models

CLIENT = Path(__file__).parents[2] / ".venv" / "clients" / "openai-0.28"

COMPLETION = """
import openai
openai.api_base = "http://localhost:4891/v1"

openai.api_key = "not needed for a local LLM"


def test_completion():
    model = "llama-2-7b-chat.Q4_0"
    prompt = "Who is Michael Jordan?"
    response = openai.Completion.create(
        model=model,
        prompt=prompt,
        max_tokens=50,
        temperature=0.28,
        top_p=0.95,
        n=1,
        echo=True,
        stream=False
    )
    assert len(response['choices'][0]['text']) > len(prompt)
    print(response)
"""

CHAT = """
import openai

# Ask user if they want to stream the response or not, y is True, n is False, handle errors
streaming = input("Do you want to stream the response? (y/n): ")

if streaming == 'y':
    streaming = True
elif streaming == 'n':
    streaming = False
else:
    print("Invalid input, please try again")
    exit()



# Max output tokens, default is 200
max_output_tokens = 200

# Modify OpenAI's API key and API base to use LLM's API server.
openai.api_key = 'Not needed for this LLM' # Please keep this variable empty
openai.api_base = 'http://127.0.0.1:4891/v1'
completion = openai.ChatCompletion.create(
    model="llama-2-7b-chat.Q4_0",
    max_tokens= max_output_tokens,
    messages =  [{'role': 'system', 'content': f'You are a helpful assistant who needs to anser in less than {max_output_tokens} tokens'},
                 {'role': 'assistant', 'content': 'Michael Jordan was a basketball player for the Chicago Bulls'},
                 {'role': 'user', 'content': 'Who is Michael Jordan?'}],
    stream=streaming)


# Print the response
if streaming:
    for chunk in completion:
        if ('role' in chunk['choices'][0]['delta'] and chunk['choices'][0]['delta']['role'] != None):
            print(chunk['choices'][0]['delta']['role'] + ': ', end='')
        else:
            print(chunk['choices'][0]['delta']['content'], end='')
else:
    print(completion['choices'][0]['message']['role'] + ': ' + completion['choices'][0]['message']['content'])
"""  # noqa: E501  # as printed


@pytest.fixture(scope="module")
def documented(shared_built_in: GPT4All) -> Iterator[Served]:
    """A server that has a model of the documented name."""
    path = shared_built_in.config["path"]
    options = ServerOptions(aliases=(("llama-2-7b-chat.Q4_0", path),))
    with serving_models(options) as server:
        yield server


def run(program: str, server: Served, typed: str = "") -> str:
    """What a program prints."""
    assert CLIENT.is_dir(), f"openai 0.28 is not in {CLIENT}; `make test` puts it there"
    port = str(server.address[1])
    environment = {**os.environ, "PYTHONPATH": str(CLIENT), "NO_PROXY": "*"}
    finished = subprocess.run(
        [sys.executable, "-c", program.replace("4891", port)],
        input=typed,
        capture_output=True,
        text=True,
        timeout=60,
        env=environment,
        check=False,
    )
    assert finished.returncode == 0, finished.stderr
    return finished.stdout


def test_the_completion(documented: Served) -> None:
    printed = run(COMPLETION + "\nassert openai.VERSION == '0.28.0'\ntest_completion()", documented)
    assert "Who is Michael Jordan?" in printed
    assert '"text_completion"' in printed


@pytest.mark.parametrize("typed", ["y", "n"])
def test_the_chat(documented: Served, typed: str) -> None:
    printed = run(CHAT, documented, typed).removeprefix(
        "Do you want to stream the response? (y/n): "
    )
    role, _, answer = printed.partition(": ")
    assert role == "assistant"
    assert answer.strip()


def test_embeddings_come_in_the_old_clients_encoding(server: Served) -> None:
    program = f"""
import openai
openai.api_base, openai.api_key = "{server.url}/v1", "none"
answer = openai.Embedding.create(model="all-MiniLM-L6-v2.gguf2.f16", input="a cat")
print(len(answer["data"][0]["embedding"]), openai.Engine.list()["data"][0]["id"])
"""
    assert run(program, server) == "384 built-in\n"
