"""The programs in gpt4all's documentation of 0.3, 1.0 and 2.0, as printed.

Only the model names are replaced by the built-in one's, dots by values, and 2.0's lost
indentation is put back.
"""

from __future__ import annotations

import json
import logging
import re
import shutil
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

import gpt4all.gpt4all
from gpt4all import GPT4All
from gpt4all.catalog.store import built_in_path
from tests.v0.listing import LISTING

Run = Callable[..., tuple[dict[str, Any], str]]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a program in a home directory whose model folder has a file of that name."""

    def execute(source: str, *, model: str = "") -> tuple[dict[str, Any], str]:
        folder = tmp_path / ".cache" / "gpt4all"
        folder.mkdir(parents=True, exist_ok=True)
        if model:
            shutil.copy(built_in_path(), folder / model)
        monkeypatch.setattr(gpt4all.gpt4all, "DEFAULT_MODEL_DIRECTORY", folder)
        monkeypatch.setattr(Path, "home", lambda: tmp_path)
        names: dict[str, Any] = {"__name__": "example"}
        exec(compile(source, "example", "exec"), names)
        return names, capsys.readouterr().out

    return execute


# gpt4all 0.3


def test_0_3_quickstart(run: Run) -> None:
    _, out = run(
        """
import gpt4all

gptj = gpt4all.GPT4All("ggml-gpt4all-j-v1.3-groovy")
messages = [{"role": "user", "content": "Name 3 colors"}]
gptj.chat_completion(messages)
""",
        model="ggml-gpt4all-j-v1.3-groovy.gguf",
    )
    assert "### Prompt: \nName 3 colors\n### Response:\n" in out
    assert len(out.split("### Response:\n")[1].strip()) > 3


def test_0_3_flask_server(run: Run) -> None:
    names, _ = run(LISTING, model="ggml-gpt4all-j-v1.3-groovy.gguf")
    client = names["app"].test_client()
    chat = client.post(
        "/v0/language-models/chat-completions",
        json={"messages": [{"role": "user", "content": "Name 3 colors"}]},
    ).get_json()
    assert chat["model"] == "ggml-gpt4all-j-v1.3-groovy"
    assert chat["choices"][0]["message"]["role"] == "assistant"
    usage = chat["usage"]
    assert usage["total_tokens"] == usage["prompt_tokens"] + usage["completion_tokens"]
    text = client.post("/v0/language-models/generate", json={"prompt": "Once upon a time"})
    assert isinstance(text.get_json(), str)
    retrieved = client.post(
        "/v0/language-models/retrieve", json={"model_name": "ggml-gpt4all-j-v1.3-groovy"}
    )
    assert retrieved.get_json()["filename"] == "ggml-gpt4all-j-v1.3-groovy.gguf"
    listed = client.get("/v0/models").get_json()
    (entry,) = (e for e in listed if e["filename"] == "ggml-gpt4all-j-v1.3-groovy.bin")
    assert entry["md5sum"] == "81a09a0ddf89690372fc296ff7f625af"
    names["gptj"].close()


# gpt4all 1.0


def test_1_0_quickstart(run: Run) -> None:
    _, out = run(
        """
from gpt4all import GPT4All
model = GPT4All("orca-mini-3b.ggmlv3.q4_0")
output = model.generate("The capital of France is ", max_tokens=3)
print(output)
""",
        model="orca-mini-3b.ggmlv3.q4_0.gguf",
    )
    assert "Paris" in out


def test_1_0_chat_session(run: Run) -> None:
    names, out = run(
        """
from gpt4all import GPT4All
model = GPT4All(model_name='orca-mini-3b.ggmlv3.q4_0')
with model.chat_session():
    response = model.generate(prompt='hello', top_k=1)
    response = model.generate(prompt='write me a short poem', top_k=1)
    response = model.generate(prompt='thank you', top_k=1)
    print(model.current_chat_session)
""",
        model="orca-mini-3b.ggmlv3.q4_0.gguf",
    )
    history = json.loads(json.dumps(eval(out)))
    assert [m["role"] for m in history] == ["system", *["user", "assistant"] * 3]
    assert [m["content"] for m in history[1::2]] == ["hello", "write me a short poem", "thank you"]
    assert "welcome" in names["response"].lower()
    assert history[4]["content"].count("\n") >= 1, "a poem has lines"


def test_1_0_streaming(run: Run) -> None:
    names, _ = run(
        """
from gpt4all import GPT4All
model = GPT4All("orca-mini-3b.ggmlv3.q4_0")
tokens = []
for token in model.generate("The capital of France is", max_tokens=20, streaming=True):
    tokens.append(token)
print(tokens)
""",
        model="orca-mini-3b.ggmlv3.q4_0.gguf",
    )
    assert 1 < len(names["tokens"]) <= 20
    assert "Paris" in "".join(names["tokens"])


def test_1_0_model_folder(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "path" / "to" / "models"
    folder.mkdir(parents=True)
    shutil.copy(built_in_path(), folder / "name.gguf")
    _, out = run(
        """
from gpt4all import GPT4All
from pathlib import Path

model = GPT4All(model_name='name', model_path=(Path.home() / 'path' / 'to' / 'models'), allow_download=False)
response = model.generate("hello")
print(response)
"""
    )
    assert out.strip()


def test_1_0_templates(run: Run) -> None:
    _, out = run(
        """
from gpt4all import GPT4All
model = GPT4All()
system_template = 'A chat between a curious user and an artificial intelligence assistant.'
prompt_template = 'USER: {0}\\nASSISTANT: '
with model.chat_session(system_template, prompt_template):
    response1 = model.generate('hello')
    print(response1)
    response2 = model.generate('thank you')
    print(response2)
response = model.generate(
    system_template.format('instructions go here') + prompt_template.format('hm, maybe no system template?'),
)
"""
    )
    assert len(out.strip().splitlines()) >= 2


# gpt4all 2.0


def test_2_0_model_directory(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "my" / "models-directory"
    folder.mkdir(parents=True)
    shutil.copy(built_in_path(), folder / "orca-mini-3b-gguf2-q4_0.gguf")
    names, _ = run(
        """
from pathlib import Path
import gpt4all.gpt4all
gpt4all.gpt4all.DEFAULT_MODEL_DIRECTORY = Path.home() / 'my' / 'models-directory'
from gpt4all import GPT4All
model = GPT4All('orca-mini-3b-gguf2-q4_0.gguf')
"""
    )
    assert names["model"].config["path"] == str(folder / "orca-mini-3b-gguf2-q4_0.gguf")


def test_2_0_session_templates(run: Run) -> None:
    names, _ = run(
        """
from gpt4all import GPT4All
model = GPT4All('wizardlm-13b-v1.2.Q4_0.gguf')
system_template = 'A chat between a curious user and an artificial intelligence assistant.'
# many models use triple hash '###' for keywords, Vicunas are simpler:
prompt_template = 'USER: {0}\\nASSISTANT: '
with model.chat_session(system_template, prompt_template):
    response1 = model.generate('why is the grass green?')
    print(response1)
    print()
    response2 = model.generate('why is the sky blue?')
    print(response2)
""",
        model="wizardlm-13b-v1.2.Q4_0.gguf",
    )
    assert re.search("chlorophyll|green", names["response1"], re.IGNORECASE)
    assert re.search("light|blue", names["response2"], re.IGNORECASE)


def test_2_0_manual_templates(run: Run) -> None:
    _, out = run(
        """
from gpt4all import GPT4All
model = GPT4All('wizardlm-13b-v1.2.Q4_0.gguf')
system_template = 'A chat between a curious user and an artificial intelligence assistant.'
prompt_template = 'USER: {0}\\nASSISTANT: '
prompts = ['name 3 colors', 'now name 3 fruits', 'what were the 3 colors in your earlier response?']
first_input = system_template + prompt_template.format(prompts[0])
response = model.generate(first_input, temp=0)
print(response)
for prompt in prompts[1:]:
    response = model.generate(prompt_template.format(prompt), temp=0)
    print(response)
""",
        model="wizardlm-13b-v1.2.Q4_0.gguf",
    )
    assert len(out.strip().splitlines()) >= 3


ROTATING = """
from itertools import cycle
from gpt4all import GPT4All

class RotatingTemplateGPT4All(GPT4All):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self._templates = [
            "Respond like a pirate.",
            "Respond like a politician.",
            "Respond like a philosopher.",
            "Respond like a Klingon.",
        ]
        self._cycling_templates = cycle(self._templates)

    def _format_chat_prompt_template(
        self,
        messages: list,
        default_prompt_header: str = "",
        default_prompt_footer: str = "",
    ) -> str:
        full_prompt = default_prompt_header + "\\n\\n" if default_prompt_header != "" else ""
        for message in messages:
            if message["role"] == "user":
                user_message = f"USER: {message['content']} {next(self._cycling_templates)}\\n"
                full_prompt += user_message
            if message["role"] == "assistant":
                assistant_message = f"ASSISTANT: {message['content']}\\n"
                full_prompt += assistant_message
        full_prompt += "\\n\\n" + default_prompt_footer if default_prompt_footer != "" else ""
        print(full_prompt)
        return full_prompt

model = RotatingTemplateGPT4All('wizardlm-13b-v1.2.Q4_0.gguf')
"""

ROTATING_CHAT = """
with model.chat_session():  # starting a session is optional in this example
    response1 = model.generate("hi, who are you?")
    print(response1)
    print()
    response2 = model.generate("what can you tell me about snakes?")
    print(response2)
    print()
    response3 = model.generate("what's your opinion on Chess?")
    print(response3)
    print()
    response4 = model.generate("tell me about ancient Rome.")
    print(response4)
"""


@pytest.mark.parametrize("with_session", [True, False])
def test_2_0_custom_prompts(run: Run, with_session: bool) -> None:
    chat = ROTATING_CHAT
    if not with_session:
        chat = re.sub("(?m)^ {4}", "", chat.replace("with model.chat_session():", "pass"))
    _, out = run(ROTATING + chat, model="wizardlm-13b-v1.2.Q4_0.gguf")
    assert re.findall("(?m)^USER: .*$", out) == [
        "USER: hi, who are you? Respond like a pirate.",
        "USER: what can you tell me about snakes? Respond like a politician.",
        "USER: what's your opinion on Chess? Respond like a philosopher.",
        "USER: tell me about ancient Rome. Respond like a Klingon.",
    ]


def test_2_0_introspection(run: Run, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "gpt4all.pyllmodel")
    run(
        """
import logging
from gpt4all import GPT4All
logging.basicConfig(level=logging.INFO)
model = GPT4All('nous-hermes-llama2-13b.Q4_0.gguf')
with model.chat_session('You are a geography expert.\\nBe terse.',
                        '### Instruction:\\n{0}\\n### Response:\\n'):
    response = model.generate('who are you?', temp=0)
    print(response)
    response = model.generate('what are your favorite 3 mountains?', temp=0)
    print(response)
""",
        model="nous-hermes-llama2-13b.Q4_0.gguf",
    )
    formatter = logging.Formatter(logging.BASIC_FORMAT)
    assert [formatter.format(record) for record in caplog.records] == [
        """INFO:gpt4all.pyllmodel:LLModel.prompt_model -- prompt:
You are a geography expert.
Be terse.

### Instruction:
who are you?
### Response:

===/LLModel.prompt_model -- prompt/===""",
        """INFO:gpt4all.pyllmodel:LLModel.prompt_model -- prompt:
### Instruction:
what are your favorite 3 mountains?
### Response:

===/LLModel.prompt_model -- prompt/===""",
    ]


def test_2_0_without_online_connectivity(run: Run, tmp_path: Path) -> None:
    _, out = run(
        """
from gpt4all import GPT4All
model = GPT4All('ggml-mpt-7b-chat', allow_download=False)
# when downloads are disabled, it will use the default templates:
print("default system template:", repr(model.config['systemPrompt']))
print("default prompt template:", repr(model.config['promptTemplate']))
print()
# even when inside a session:
with model.chat_session():
    assert model.current_chat_session[0]['role'] == 'system'
    print("session system template:", repr(model.current_chat_session[0]['content']))
    print("session prompt template:", repr(model._current_prompt_template))
""",
        model="ggml-mpt-7b-chat.gguf",
    )
    lines = out.splitlines()
    assert lines[0] == "default system template: ''"
    assert lines[1] == r"default prompt template: '### Human: \n{0}\n### Assistant:\n'"
    assert lines[3] == "session system template: ''"
    assert "im_start" in lines[4], "the template in the file is better than the default"


def test_2_0_interrupting_generation(run: Run) -> None:
    names, _ = run(
        """
from gpt4all import GPT4All
model = GPT4All('orca-mini-3b-gguf2-q4_0.gguf')

def stop_on_token_callback(token_id, token_string):
    # one sentence is enough:
    if '.' in token_string:
        return False
    else:
        return True

response = model.generate('Blue Whales are the biggest animal to ever inhabit the Earth.',
                          temp=0, callback=stop_on_token_callback)
print(response)
""",
        model="orca-mini-3b-gguf2-q4_0.gguf",
    )
    assert names["response"].count(".") <= 1
    assert len(names["response"]) > 3


def test_names_that_programs_import() -> None:
    for name in (
        "gpt4all.gpt4all.DEFAULT_MODEL_DIRECTORY",
        "gpt4all.gpt4all.DEFAULT_MODEL_CONFIG",
        "gpt4all.gpt4all.ConfigType",
        "gpt4all.gpt4all.MessageType",
        "gpt4all.gpt4all.empty_chat_session",
        "gpt4all.gpt4all.append_bin_suffix_if_missing",
        "gpt4all.gpt4all.append_extension_if_missing",
        "gpt4all.gpt4all.GPT4All",
        "gpt4all.pyllmodel.empty_response_callback",
        "gpt4all.pyllmodel.ResponseCallbackType",
        "gpt4all.pyllmodel.RawResponseCallbackType",
        "gpt4all.pyllmodel.LLModel",
        "gpt4all._pyllmodel.LLModel",
        "gpt4all.LLModel",
        "gpt4all.CancellationError",
    ):
        module, _, attribute = name.rpartition(".")
        assert hasattr(import_module(module), attribute), name
    assert gpt4all.gpt4all.append_bin_suffix_if_missing("a.gguf") == "a.gguf.bin"
    assert gpt4all.gpt4all.append_extension_if_missing("a.bin") == "a.bin"
    assert gpt4all.gpt4all.append_extension_if_missing("a") == "a.gguf"


def test_a_subclass_may_find_models_itself(tiny_path: Path) -> None:
    class Own(GPT4All):
        @staticmethod
        def retrieve_model(  # type: ignore[override]
            model_name: str,
            model_path: str | None = None,
            allow_download: bool = True,
            verbose: bool = True,
        ) -> dict[str, str]:
            return {"path": str(tiny_path), "systemPrompt": "", "promptTemplate": "{0}"}

    with Own("whatever") as model:
        assert model.generate("hello", max_tokens=1) is not None
