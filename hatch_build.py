"""Compiles the CPU kernels in accel/ while the package is built, if there is a compiler.

Without one, or if they do not compile, the package is built all the same and runs without them;
``gpt4all doctor`` says so. Installed with ``--editable``, they are put beside their Python module.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sysconfig
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

MODULE = "gpt4all/accel"
"""Folder of the package that loads the kernels; CMake installs them into it."""


class Kernels(BuildHookInterface):
    """What hatchling calls when it makes a wheel."""

    PLUGIN_NAME = "custom"

    def dependencies(self) -> list[str]:
        """Wheels of the tools that this machine lacks; none where they would be of no use."""
        return [tool for tool in ("cmake", "ninja") if has_compiler() and not shutil.which(tool)]

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile, and tell hatchling what came of it."""
        self.stage = tempfile.mkdtemp()
        is_editable = version == "editable"
        prefix = Path(self.root, "src") if is_editable else Path(self.stage, "installed")
        for old in (prefix / MODULE).glob("libgpt4all_accel.*"):
            old.unlink()
        try:
            compile_into(prefix, Path(self.root, "accel"), Path(self.stage, "build"))
        except (OSError, subprocess.CalledProcessError) as error:
            self.app.display_warning(f"gpt4all is built without its CPU kernels: {error}")
            return
        if not is_editable:
            platform = sysconfig.get_platform().replace("-", "_").replace(".", "_")
            build_data.update(pure_python=False, tag=f"py3-none-{platform}")
            build_data["force_include"][str(prefix / MODULE)] = MODULE

    def finalize(self, *_arguments: object) -> None:
        """Tidy up."""
        shutil.rmtree(self.stage)


def has_compiler() -> bool:
    """Whether CMake would find a C++ compiler."""
    given = os.environ.get("CXX", "").split()[:1]
    return any(map(shutil.which, given or ("c++", "g++", "clang++")))


def compile_into(prefix: Path, source: Path, build: Path) -> None:
    """Configure, compile and install with CMake.

    Raises:
        OSError: There is no compiler, or no CMake.
        subprocess.CalledProcessError: It failed; its output says why.
    """
    if not has_compiler():
        raise FileNotFoundError("there is no C++ compiler")
    for arguments in (
        ["-S", source, "-B", build, "-G", "Ninja", "-DCMAKE_BUILD_TYPE=Release"],
        ["--build", build],
        ["--install", build, "--prefix", prefix],
    ):
        subprocess.run(["cmake", *arguments], check=True)
