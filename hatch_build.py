"""Compiles the knowledge of materials into the package while it is built.

Without it the first `suggest` after an install would spend seconds on reading a few megabytes of YAML. The file
is used only while its digest fits the data and the code beside it, so a checkout may be edited freely.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompiledKnowledge(BuildHookInterface[Any]):
    """Writes `materials/data/compiled.msgpack` before the files of the wheel are gathered."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002
        """Called by hatchling for wheels and editable installs alike."""
        sys.path.insert(0, str(Path(self.root) / "src"))
        from matchchain.materials.knowledge.snapshot import compile_into, packaged

        compile_into(packaged())
        build_data["artifacts"].append("src/matchchain/materials/data/compiled.msgpack")
