# ruff: noqa: T201 - a script that reports

"""Mutated cards: nothing but findings and refusals may come of them, and soon.

    python tests/yamltree/fuzz.py 20000 [SEED]

prints the number of cases, the slowest, and how many were refused. The suite runs it with a smaller count.
"""

from __future__ import annotations

import os
import random
import sys
import tempfile
import time
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from matchchain.catalogue.read import load
from matchchain.reports.findings import page
from matchchain.wording import MatchchainError

PARK = (
    "name: 示例化工园区\nlanguage: zh\noperating_days: 330\ntariffs: {haul_rate: 0.5 元/(吨·公里), road_factor: 1.3, loading: 20 元/吨}\n"
    "plan: {relations: [same, related], conversions: owned, permits: on}\n"
    "chains: [{name: 染料化工, chief: 某, lead_firm: longhua, office: 经信局}]\nconflicts: [{firms: [a, b], on: 2026-01-01}]\n"
)
CARD = (
    "id: longhua\nname: 龙华染料化工有限公司\nshort: 龙华染料  # 简称\ncredit_code: 91330604MA2000000X\nsite: {lat: 30.1421, lon: 120.8763, zone: 东一区}\n"
    "operating_days: 300天\npermits:\n  - {类型: 排污许可, until: 2027-01-01, codes: [HW11]}\noffers:\n  - material: 亚硫酸钠\n    kind: by-product\n"
    "    quantity: 1.2万吨/年（折百）\n    purity: 93%\n    impurities: {硫酸钠: 3%, TOC: 800 ppm}\n    months: [1, 2, 3-6]\n    price: 36万元/年\n"
    "    disposal_cost: 900 元/吨(含税6%)\n    as_of: 2026-10-15\n    from: 走访\n    sells_to: [{firm: yueqing, quantity: 30 t/d}]\n"
    "needs:\n  - 品名: '无水亚硫酸钠'\n    需求量: 8000-9000 吨/年\n    单价: ~1500\n    规格: \">= 90%\"\n    杂质限值:\n      氯化钠: <0.5%\n"
)
MATERIALS = (
    "materials:\n  - {name: 亚硫酸钠, aliases: [SS], reference_price: 1500 元/吨, density: 1.3, co2_virgin: {factor: 1.2, source: x, year: 2024}}\n"
    "same: [{names: [a, b], by: 王工, on: 2026-01-01}]\nserves: [{material: 粉煤灰, use: 水泥混合材, strength: 0.8}]\n"
)
CONVERSIONS = "conversions:\n  - {name: 氧化, owner: longhua, takes: {亚硫酸钠: 1}, gives: {硫酸钠: 1.1 t}, cost: 200 元/吨, capacity: 1万吨/年}\n"
SEEDS = {"park.yaml": PARK, "firms/longhua.yaml": CARD, "firms.yaml": "firms:\n  - " + CARD.replace("\n", "\n    ").rstrip() + "\n  - name: 甲\n",
         "materials.yaml": MATERIALS, "conversions.yaml": CONVERSIONS}  # fmt: skip
SPICE = [
    "[", "]", "{", "}", ":", ": ", "- ", "-", "\n", "\r\n", "\r", "\t", "#", " #", "'", '"', "|", ">", "&a ", "*a", "!!int ", "!", "%", "@", "`", "?", "? ", "---\n", "...\n",
    "，", "：", "、", "万", "亿", "吨", "/年", "(", ")", "（折百）", "~", "约", "-", "9" * 40, "1e999", "-1", "0", "NaN", "inf", "2026-13-45", "null", "~", "<<: ", "\0", "\x1b",
    "\u202e", "\u2028", "\ufeff", "𠮷", "\\", '"\\0"', "id: ", "name: ", "material: ", "offers:\n", "needs: {}\n", "[[[[[[", "a: " * 50, " " * 500, "🙂", "°", "′", "元/吨", "100%", "１２", "yueqing",
]  # fmt: skip


@dataclass(frozen=True)
class Outcome:
    cases: int
    refused: int
    slowest: float


def mutated(text: str, dice: random.Random) -> bytes:
    for _ in range(dice.choice((1, 1, 1, 2, 3, 8))):
        at, size = dice.randrange(len(text) + 1), dice.choice((0, 0, 1, 1, 2, 5, 20))
        kind = dice.randrange(6)
        if kind <= 2:
            text = text[:at] + dice.choice(SPICE) + text[at + size :]
        elif kind == 3:
            text = text[:at] + text[at + size :]
        elif kind == 4:
            other = dice.randrange(len(text) + 1)
            text = text[:at] + text[other : other + size * 3] + text[at:]
        else:
            lines = text.split("\n")
            dice.shuffle(lines) if dice.random() < 0.1 else lines.insert(
                dice.randrange(len(lines)), dice.choice(lines)
            )
            text = "\n".join(lines)
    raw = text.encode(dice.choice(("utf-8",) * 8 + ("gb18030", "utf-8-sig")), "replace")
    if dice.random() < 0.1 and raw:
        spot = dice.randrange(len(raw))
        raw = raw[:spot] + bytes([dice.randrange(256)]) + raw[spot + dice.randrange(2) :]
    return raw


def fuzz(cases: int, seed: int, folder: Path) -> Outcome:
    dice = random.Random(seed)
    refused, slowest = 0, 0.0
    (folder / "firms").mkdir()
    for _ in range(cases):
        name = dice.choice(list(SEEDS))
        raw = mutated(SEEDS[name], dice)
        file = folder / name
        file.write_bytes(raw)
        began = time.perf_counter()
        try:
            loaded = load(folder, today=date(2026, 11, 22), snapshot=False)
            refused += bool(loaded.errors)
            page(loaded.findings, dice.choice(("zh", "en")), dice.choice((40, 80, 120)))
        except MatchchainError:
            refused += 1
        except BaseException:
            print(f"seed {seed}: {name}\n{raw!r}", file=sys.stderr)
            raise
        slowest = max(slowest, time.perf_counter() - began)
        file.unlink()
    return Outcome(cases, refused, slowest)


if __name__ == "__main__":
    count, seed = int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1
    with tempfile.TemporaryDirectory() as scratch:
        os.environ["XDG_CACHE_HOME"] = scratch
        print(fuzz(count, seed, Path(scratch)))
