"""Finding models on a hub that speaks the real one's protocol, through its own client library."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from huggingface_hub import close_session

from gpt4all import DownloadError, GPT4AllError, InvalidParameter, ModelNotFound
from gpt4all.catalog.download import download
from gpt4all.catalog.huggingface import find

from .server import Fault, File, HostileServer, gguf, serving

FILES = [
    "README.md",
    "model-Q8_0.gguf",
    "model-Q4_0.gguf",
    "model-Q4_K_M.gguf",
    "model-IQ2_XXS.gguf",
    "mmproj-model-f16.gguf",
    "UD-Q6_K_XL/model-UD-Q6_K_XL-00001-of-00002.gguf",
    "UD-Q6_K_XL/model-UD-Q6_K_XL-00002-of-00002.gguf",
    "BF16/model-BF16-00001-of-00003.gguf",
    "old.bin",
]


def put(hub: HostileServer, repository: str, names: list[str], **fields: Any) -> None:
    siblings = []
    for number, name in enumerate(names):
        data = gguf(1000 + number, seed=number)
        digest = hashlib.sha256(data).hexdigest()
        lfs = {"size": len(data), "sha256": digest, "pointerSize": 130}
        siblings.append({"rfilename": name, "size": len(data), "blobId": "0", "lfs": lfs})
        hub.files[f"/{repository}/resolve/abc/{name}"] = File(data)
    info = {"id": repository, "sha": "abc", "private": False, "gated": False, "siblings": siblings}
    page = json.dumps({**info, "tags": [], "downloads": 0, "likes": 0, **fields}).encode()
    headers = {"Content-Type": "application/json"}
    hub.files[f"/api/models/{repository}"] = File(page, headers=headers)


@pytest.fixture
def hub(monkeypatch: pytest.MonkeyPatch) -> Iterator[HostileServer]:
    with serving() as server:
        put(server, "owner/repo", FILES)
        put(server, "owner/small", ["c-F16.gguf", "a-IQ3_M.gguf", "b-Q8_0.gguf"])
        put(server, "owner/none", ["README.md", "pytorch_model.bin"])
        put(server, "owner/gated", FILES, gated="manual")
        monkeypatch.setenv("HF_ENDPOINT", server.url("/"))
        yield server
        close_session()


@pytest.mark.parametrize(
    ("reference", "names"),
    [
        ("owner/repo", ["model-Q4_K_M.gguf"]),
        ("hf:owner/repo", ["model-Q4_K_M.gguf"]),
        ("owner/repo:q8_0", ["model-Q8_0.gguf"]),
        ("owner/repo:Q4_0", ["model-Q4_0.gguf"]),
        ("owner/repo:iq2_xxs", ["model-IQ2_XXS.gguf"]),
        ("owner/repo/model-Q8_0.gguf", ["model-Q8_0.gguf"]),
        ("owner/repo/MODEL-q8_0", ["model-Q8_0.gguf"]),
        ("owner/repo/old.bin", ["old.bin"]),
        ("owner/repo/mmproj-model-f16.gguf", ["mmproj-model-f16.gguf"]),
        ("owner/repo:Q6_K_XL", [f"model-UD-Q6_K_XL-0000{n}-of-00002.gguf" for n in (1, 2)]),
        ("owner/repo:UD-Q6_K_XL", [f"model-UD-Q6_K_XL-0000{n}-of-00002.gguf" for n in (1, 2)]),
        ("owner/repo/UD-Q6_K_XL", [f"model-UD-Q6_K_XL-0000{n}-of-00002.gguf" for n in (1, 2)]),
        (
            "owner/repo/UD-Q6_K_XL/model-UD-Q6_K_XL-00001-of-00002.gguf",
            [f"model-UD-Q6_K_XL-0000{n}-of-00002.gguf" for n in (1, 2)],
        ),
    ],
)
def test_references(hub: HostileServer, reference: str, names: list[str]) -> None:
    assert [source.filename for source in find(reference)] == names


def test_the_smallest_where_nothing_is_preferred(hub: HostileServer) -> None:
    assert [source.filename for source in find("owner/small")] == ["c-F16.gguf"]


def test_what_is_found_can_be_downloaded(
    hub: HostileServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HF_TOKEN", "hf_secret")
    with serving() as cdn:
        cdn.files.update({"/cdn" + path: file for path, file in hub.files.items()})
        api = "/api/"
        hub.choose = lambda _, request: Fault(
            redirect=None if request.path.startswith(api) else cdn.url("/cdn" + request.path)
        )
        (source,) = find("owner/repo:Q4_0")
        path = download(source, tmp_path)
        assert "hf_secret" not in repr(source)
        assert all(r.headers["authorization"] == "Bearer hf_secret" for r in hub.requests)
        assert all("authorization" not in request.headers for request in cdn.requests)
    assert path.read_bytes() == gguf(1002, seed=2)


@pytest.mark.parametrize(
    ("reference", "kind", "message"),
    [
        ("owner", InvalidParameter, "must have the form"),
        ("owner/repo:", InvalidParameter, "must have the form"),
        ("owner/repo/x:y:z", InvalidParameter, "must have the form"),
        ("owner/re--po..", InvalidParameter, "no name of a repository"),
        ("owner/repo:Q5_K_M", ModelNotFound, "has no Q5_K_M; it has BF16|has no Q5_K_M; it has"),
        ("owner/repo/model-Q4_1.gguf", ModelNotFound, "did you mean .*model-Q4_"),
        ("owner/repo:BF16", ModelNotFound, "has no BF16"),
        ("owner/none", ModelNotFound, "has no GGUF file"),
        ("owner/gated", DownloadError, "accept its terms at http.*/owner/gated .*HF_TOKEN"),
    ],
)
def test_mistakes(
    hub: HostileServer, reference: str, kind: type[GPT4AllError], message: str
) -> None:
    with pytest.raises(kind, match=message) as caught:
        find(reference)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("status", "headers", "kind", "message"),
    [
        (401, {"X-Error-Code": "RepoNotFound"}, ModelNotFound, "or it is private"),
        (404, {"X-Error-Code": "RepoNotFound"}, ModelNotFound, "has no model repository"),
        (403, {"X-Error-Code": "GatedRepo"}, DownloadError, "accept its terms"),
        (500, {}, DownloadError, "answered 500; try again"),
        (200, {"Content-Type": "text/html"}, DownloadError, "could not be asked"),
    ],
)
def test_refusals(
    hub: HostileServer,
    status: int,
    headers: dict[str, str],
    kind: type[GPT4AllError],
    message: str,
) -> None:
    hub.plan(then=Fault(status=status, headers=headers))
    with pytest.raises(kind, match=message) as caught:
        find("owner/repo")
    assert "\n" not in str(caught.value)


def test_nobody_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HF_ENDPOINT", "http://127.0.0.1:1")
    with pytest.raises(DownloadError, match="could not be asked"):
        find("owner/repo")
    close_session()


def test_a_token_that_was_not_admitted(hub: HostileServer, tmp_path: Path) -> None:
    (source,) = find("owner/repo")
    refusal = {"X-Error-Message": "Access to model owner/repo is restricted."}
    hub.plan(then=Fault(status=403, headers=refusal))
    with pytest.raises(DownloadError, match=r"Access to model owner/repo is restricted"):
        download(source, tmp_path)
