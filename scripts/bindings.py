"""Writes ``src/gpt4all/llama/_api.py``: cffi declarations of the pinned libllama release.

Run by ``make bindings`` after changing the pin in ``pyproject.toml``. It fetches the release's
source distribution, runs the C preprocessor over ``llama.h`` and lets cffi compile the
declarations into a Python module (out-of-line ABI mode,
https://cffi.readthedocs.io/en/stable/cdef.html). The types of ggml that ``llama.h`` mentions are
taken from ggml's headers when they are enumerations and declared opaque otherwise.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tarfile
import tempfile
import tomllib
from pathlib import Path

import cffi

ROOT = Path(__file__).resolve().parent.parent
OUTPUT = ROOT / "src/gpt4all/llama/_api.py"

STANDARD_HEADERS = ("stdint", "stddef", "stdio", "stdbool")
GGML_HEADERS = ("ggml", "ggml-cpu", "ggml-backend", "ggml-opt", "gguf")
ENUMS = {
    "ggml.h": ("ggml_type", "ggml_numa_strategy", "ggml_log_level"),
    "ggml-cpu.h": ("ggml_numa_strategy",),
    "ggml-backend.h": ("ggml_backend_dev_type",),
    "ggml-opt.h": ("ggml_opt_optimizer_type",),
}

OPAQUE = """
struct ggml_tensor; struct ggml_context; struct ggml_cgraph; struct gguf_context;
typedef struct ggml_threadpool * ggml_threadpool_t;
typedef struct ggml_backend_device * ggml_backend_dev_t;
typedef struct ggml_backend_buffer_type * ggml_backend_buffer_type_t;
typedef struct ggml_opt_dataset * ggml_opt_dataset_t;
typedef struct ggml_opt_result * ggml_opt_result_t;
typedef void * ggml_opt_get_optimizer_params;
typedef void * ggml_opt_epoch_callback;
typedef bool (*ggml_abort_callback)(void * data);
typedef bool (*ggml_backend_sched_eval_callback)(struct ggml_tensor * t, bool ask, void * data);
typedef void (*ggml_log_callback)(enum ggml_log_level level, const char * text, void * data);
"""

DEVICES = """
size_t ggml_backend_dev_count(void);
ggml_backend_dev_t ggml_backend_dev_get(size_t index);
const char * ggml_backend_dev_name(ggml_backend_dev_t device);
const char * ggml_backend_dev_description(ggml_backend_dev_t device);
void ggml_backend_dev_memory(ggml_backend_dev_t device, size_t * free, size_t * total);
enum ggml_backend_dev_type ggml_backend_dev_type(ggml_backend_dev_t device);
void ggml_backend_load_all(void);
size_t ggml_type_size(enum ggml_type type);
int64_t ggml_blck_size(enum ggml_type type);
"""

# What computations are ended with, see llama/abort.py: found in the process, not in libllama.
C_LIBRARY = "size_t strlen(const char * text);"


def pinned_version() -> str:
    """Version of xllamacpp that ``pyproject.toml`` pins."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    pins = [d for d in project["dependencies"] if d.startswith("xllamacpp==")]
    return str(pins[0]).removeprefix("xllamacpp==")


def fetch_headers(version: str, directory: Path) -> Path:
    """Unpack the source distribution's llama.cpp headers; returns the llama.cpp folder."""
    pip = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--no-binary=xllamacpp"]
    subprocess.run([*pip, f"xllamacpp=={version}", "--dest", str(directory)], check=True)
    (archive,) = directory.glob("xllamacpp-*.tar.gz")
    with tarfile.open(archive) as tar:
        headers = [m for m in tar.getmembers() if "llama.cpp/" in m.name and m.name.endswith(".h")]
        tar.extractall(directory, members=headers, filter="data")
    (folder,) = directory.glob("xllamacpp-*/thirdparty/llama.cpp")
    return folder


def enumeration(name: str, source: str) -> str:
    """The text of ``enum name { ... };`` in a header, or an empty string."""
    found = re.search(rf"enum {name} \{{.*?\}};", source, re.DOTALL)
    return re.sub(r"//[^\n]*", "", found.group(0)) if found else ""


def declarations(llama_cpp: Path, directory: Path) -> str:
    """Everything ``llama.h`` declares, in the C subset that cffi parses."""
    empty = directory / "empty"
    empty.mkdir()
    for header in (*STANDARD_HEADERS, *GGML_HEADERS):
        (empty / f"{header}.h").touch()
    ggml = (llama_cpp / "ggml/include/ggml.h").read_text()
    (empty / "ggml.h").write_text("\n".join(re.findall(r"^#define GGML_ROPE_TYPE_.*$", ggml, re.M)))
    header = llama_cpp / "include/llama.h"
    preprocess = ["cpp", "-P", "-nostdinc", "-undef", "-I", str(empty), str(header)]
    llama = subprocess.run(preprocess, check=True, capture_output=True, text=True).stdout
    enums = {
        name: enumeration(name, (llama_cpp / "ggml/include" / file).read_text())
        for file, names in ENUMS.items()
        for name in names
    }
    unknown = enums.keys() & {name for name, text in enums.items() if not text}
    if unknown:
        raise SystemExit(f"these enumerations moved out of ggml's headers: {sorted(unknown)}")
    return "\n".join([*enums.values(), OPAQUE, llama, DEVICES, C_LIBRARY])


def main() -> None:
    """Generate the module and say what for."""
    version = pinned_version()
    with tempfile.TemporaryDirectory() as name:
        directory = Path(name)
        builder = cffi.FFI()
        builder.set_source("_api", None)  # type: ignore[arg-type]  # None: ABI mode
        builder.cdef(declarations(fetch_headers(version, directory), directory))
        generated = Path(builder.compile(tmpdir=str(directory))).read_text()
    note = f"# Declarations of the libllama in xllamacpp {version}; written by `make bindings`.\n"
    OUTPUT.write_text(note + f'XLLAMACPP_VERSION = "{version}"\n' + generated)
    print(f"{OUTPUT.relative_to(ROOT)}: {version}")  # noqa: T201


if __name__ == "__main__":
    main()
