"""A park of three firms for the commands that write, and the way to run them."""

from __future__ import annotations

from pathlib import Path

PARK = "name: 园区\nlanguage: zh\noperating_days: 330\n"
LONGHUA = """\
id: longhua   # 龙头
name: 龙华染料化工有限公司
short: 龙华染料
offers:
  - material: 亚硫酸钠   # 湿料
    quantity: 1.2万吨/年
    as_of: 2026-10-15
"""
YUEQING = """\
id: yueqing
name: 越清造纸有限公司
needs:
  - {material: 无水亚硫酸钠, quantity: 1.5万吨/年, as_of: 2026-10-15}
  - {material: 烧碱, quantity: 800 吨/年, as_of: 2026-10-15}
  - {material: 烧碱, quantity: 50 吨/年, purity: 99%, as_of: 2026-10-15}
"""


def build(folder: Path) -> Path:
    """The park, written by hand."""
    (folder / "firms").mkdir(parents=True)
    for name, text in (("park.yaml", PARK), ("firms/longhua.yaml", LONGHUA), ("firms/yueqing.yaml", YUEQING)):
        (folder / name).write_bytes(text.encode())
    return folder


def everything(folder: Path) -> dict[str, bytes]:
    """Every file, with its bytes."""
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def own(folder: Path) -> dict[str, bytes]:
    """Every file outside the journal."""
    return {name: raw for name, raw in everything(folder).items() if not name.startswith(".matchchain/")}


def table_of(command: str) -> str:
    """The table of sentences of a command."""
    return {"import": "imports"}.get(command, command.replace("-", ""))
