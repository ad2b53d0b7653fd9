"""The cases of `fuzz.py`: a small park as text, spoilt in one to three places, and a command with its words.

A case follows from its seed and number alone.
"""

from __future__ import annotations

import random
import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

Rng = random.Random
Files = dict[str, bytes]

PARK = """\
name: 园区
name_en: Park
language: zh
currency: CNY
operating_days: 330
tariffs:
  haul_rate: 0.5 元/(吨·公里)
  road_factor: 1.3
  loading: 20 元/吨
  hazard_factor: 2
  pipe_cost: 160 元/(米·年)
  deal_cost: 2000 元/年
  discount_rate: 8%
  co2_haul: 0.1 kg/(吨·公里)
plan: {relations: [same, related, use], conversions: owned, permits: on}
chains: [{name: 化工, lead_firm: a}]
zones: [{name: 东, lat: 30, lon: 120}]
conflicts: [{firms: [a, d], material: 粉煤灰, on: 2026-05-12}]
"""
MATERIALS = """\
materials:
  - {name: 亚硫酸钠, reference_price: 1500 元/吨, disposal_cost: 900 元/吨, density: 1.2 t/m3, aliases: [亚钠], co2_virgin: {factor: 1.2 t/t, source: x, year: 2020}}
  - {name: 杂渣, disposal_cost: 100 元/吨}
same: [{names: [亚钠液, 亚硫酸钠], by: 王工, on: 2026-01-01}]
serves: [{names: [亚硫酸钠], material: 粉煤灰, use: 水泥混合材, strength: 1}]
"""
CONVERSIONS = """\
conversions:
  - id: burn
    name: 煅烧
    owner: c
    takes: {电石渣: 1, 无烟煤: 0.1}
    gives: {生石灰: 0.6}
    residue: {杂渣: 0.05}
    cost: 90 元/吨
    capacity: 8000 吨/年
    investment: 100 万元
    life: 10
"""
FIRMS = {
    "a": """\
id: a
name: 甲化工有限公司
short: 甲化工
credit_code: 91330604MA2000000X
industry: C2645
site: {lat: 30.1, lon: 120.8, zone: 东}
contact: 王工 13800000000
permits: [{type: 经营许可证, codes: [HW34], capacity: 9000 吨/年, until: 2029-01-01}]
offers:
  - material: 亚硫酸钠
    kind: by-product
    quantity: 1000 吨/年
    purity: 93%
    impurities: {硫酸钠: 3%, TOC: 800 ppm}
    disposal_cost: 900 元/吨
    strength: 0.9
    investment: 50 万元
    life: 10
    sells_to: [{firm: c, quantity: 10 吨/年}]
    as_of: 2026-10-15
  - {material: 30%液碱, kind: by-product, concentration: 30%, quantity: 800 吨/年, price: 300 元/吨, as_of: 2026-10-15}
  - {material: 废硫酸, kind: waste, waste_code: 261-057-34, hazardous: yes, concentration: 70%, quantity: 3 吨/天, disposal_cost: 1200 元/吨}
""",
    "b": """\
id: b
name: 乙造纸有限公司
site: {lat: 30.12, lon: 120.82}
needs:
  - material: 无水亚硫酸钠
    quantity: 800 吨/年
    price: 1500 元/吨(含税13%)
    purity: ">= 90%"
    max_share: 80%
    as_of: 2026-10-15
  - {material: 液碱, concentration: 32%, quantity: 900 吨/年, price: 900 元/吨}
  - {material: 蒸汽, quantity: 5000 吨/年, price: 200 元/吨, temperature: 150, pressure: 0.6 MPa}
  - {material: 燃料, quantity: 500 吨/年, heat_value: 20 MJ/kg, price: 800 元/吨}
""",
    "c": """\
id: c
name: 丙热电有限公司
site: {lat: 30.13, lon: 120.83}
offers:
  - {material: 蒸汽, kind: energy, quantity: 30000 GJ/年, price: 50 元/GJ, temperature: 180, pressure: 0.8 MPa, hours: 8000}
  - {material: 木屑, kind: by-product, moisture: 30%, heat_value: 12 MJ/kg, quantity: 800 吨/年, disposal_cost: 30 元/吨}
needs:
  - {material: 石灰石, quantity: 100 吨/年, price: 80 元/吨, buys_from: [{firm: d, quantity: 5 吨/年}]}
""",
    "d": """\
id: d
name: 丁电石有限公司
site: {lat: 30.14, lon: 120.84}
offers:
  - {material: 电石渣, kind: waste, quantity: 5000 吨/年, disposal_cost: 40 元/吨, moisture: 40%}
  - {material: 粉煤灰, kind: waste, legal: general-waste, quantity: 3000 吨/年, disposal_cost: 50 元/吨}
needs:
  - {material: 生石灰, quantity: 2000 吨/年, price: 500 元/吨}
  - {material: 水泥混合材, quantity: 2000 吨/年, gate_fee: 30 元/吨, own_cost: 10 元/吨}
""",
}
CHAIN = """\
name: 碱链
chief: 某副区长
lead_firm: a
maps: [chain, technology, application, region]
lists: [firms, projects, problems]
nine: {plan: 规划.docx until 2027, policy: 意见.pdf, year_plan: 2025年度计划 until 2025}
targets: [{what: 年产值, unit: 亿元, year: 2027, value: 600, now: 410, as_of: 2026-09}]
"""
DECISIONS = "品名,读作,对不对,是什么\n亚钠液,亚硫酸钠,对,\n怪料,,不对,氯化钠\n"

NUMBERS = (
    "0", "-1", "1e-300", "1e-12", "1e300", "1e12", "1e13", "-0", "0.0000001", "999999999999", "1e", ".", "-", "+", "",
    "1/0", "½", "1 000", "1,000", "12.000", "0-0", "0-1", "5-1", "~0", ">=0", "<=1e12", "inf", "nan", "NaN", "0x10",
    "１２", "一百", "万", "万" * 40, "半", "1±1", "9" * 30, "9" * 400, "~", "≤", "1e-9", "0.5", "1", "100", "1e6",
)  # fmt: skip
UNITS = (
    "", " 吨/年", " t/yr", " 元/吨", "%", " %", " ppm", " GJ/年", " MW", " 万吨/年", " 吨/天", " kWh", " m3/yr", " Nm3/h",
    " g/L", " MJ/kg", " 元/年", " 万元", " km", " °C", " MPa", " 年", " t/m3", " USD/t", " (含税13%)", "(折百)", "(干基)",
    " 元/(吨·公里)", " bar", " K", " 套/年", " 光年",
)  # fmt: skip
WORDS = (
    "", "~", "null", "yes", "no", "无", "[]", "{}", "[[]]", "[1, 2]", "{a: b}", "'", '"', "|", ">", "- a", "? a", "&a b",
    "*a", "!!str a", "%", "@", "`", "#", "甲", "a, b", "亚硫酸钠、盐酸", "1999-02-30", "2026-10-15", "9999-12-31", "0001-01-01",
    "长期", "盐" * 400, "\u202e反", "\u200b", "\ufeff", "🙂", "\u3000", "\u00a0x", "a: b", "=1+1", "<b>", "../x", "C:\\x", "\x00",
    "con", "13800000000", "2026年10月", "3-5月", "13-45月", "大", "ÿ", "الماء", "ｦ", "\udcff".encode("utf-8", "replace").decode(),
)  # fmt: skip
CHARS = "{}[],:-#&*!|>'\"%@`\n\r\t \u00a0\u3000\u2028\u200b\ufeff：，、0eE.+-年吨万盐a\\\x00\x1b"
COMMANDS = (
    "suggest", "suggest --all --format json", "suggest --refused --format json", "suggest --split core", "check",
    "check --format json", "explain 1", "explain 1 --format json", "explain --between a b", "gaps --format json",
    "routes --no-library", "routes --no-library --format json", "blanks", "drill", "drill a --format json", "drill a b",
    "trace a --all", "trace b --up --format csv", "ideas", "what-if --stop a", "what-if --leave b --double a --format json",
    "what-if --price 液碱=+10%", "names check", "suggest --skip-bad", "suggest --skip-bad --format json", "check --top 0",
    "chains --lists --nine", "chains --maps --format json", "report --format json", "report --brief --format md", "sheet a",
    "handbook --for firms --format json", "handbook --format html", "sheet b --for firm --format json", "papers plan --format json",
    "changes --since 2026-01-01", "graph --all --format graphml", "graph --format mermaid", "check --format gcc",
    "sweep --prices ±20% --ranges --runs 2 --jobs 1", "suggest --format html", "gaps --format docx", "suggest --format xlsx",
)  # fmt: skip
WRITING = (
    "edit firm a --set name=X --yes", "edit offer a 1 --set quantity=V --yes", "edit need b 1 --set price=V --yes",
    "add offer a --offer X --yes", "add need b --need X --yes", "remove offer a 1 --yes", "undo --yes", "history",
    "edit firm a --set X=V --yes", "names settle --from FILE --by 王工 --yes", "names settle 亚钠液 亚硫酸钠 --same --by 王 --yes",
    "names settle --right X --by 王 --dry-run", "what-if --join CARD", "ideas accept 1 --dry-run", "where",
)  # fmt: skip
ARGUMENTS = (
    "--top", "--width", "--format", "--lang", "--price", "--between", "--firm", "--depth", "--encoding", "--headers", "--for",
    "--material", "--stop", "--leave", "--double", "--split", "--sort", "--all", "--skip-bad", "--card", "--library", "--", "-",
    "--set", "--yes", "--help", "--join", "--sell-price", "--refused", "--chain", "--up", "--down", "--as-planned", "--offer",
    "--fields", "--provenance", "--since", "--anonymise", "--without", "--maps", "--runs", "--seed", "--amounts", "--tariff",
    "--select", "--ignore", "--explain", "--exit-zero", "-q", "-v", "-o",
)  # fmt: skip


@dataclass(slots=True)
class Case:
    """Files of a park, and the words behind `matchchain --park ...`."""

    files: Files
    words: tuple[str, ...]
    told: list[str] = field(default_factory=list)

    def lay(self, folder: Path) -> None:
        """Write the park afresh."""
        shutil.rmtree(folder, ignore_errors=True)
        for name, raw in self.files.items():
            target = folder / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(raw)
        self.words = tuple(word.replace("\0FOLDER", str(folder)) for word in self.words)

    def show(self) -> None:
        """Print the case."""
        base = _base()
        for name, raw in self.files.items():
            if base.get(name) != raw:
                print(f"--- {name}\n{raw.decode('utf-8', 'backslashreplace')}")
        print("---", self.words)


def case_of(seed: int, number: int) -> Case:
    """The case of a seed and a number."""
    rng = Rng(f"{seed}/{number}")
    files = _base()
    kind = rng.random()
    words = _command(rng, writing=kind > 0.8)
    if kind > 0.9:
        words = _mutated_words(words, rng)
    if kind < 0.9 or rng.random() < 0.2:
        for _ in range(rng.choice((1, 1, 2, 3))):
            name = rng.choice([name for name in files if not name.endswith(".csv")] if kind < 0.8 else list(files))
            files[name] = rng.choices(_WAYS, _WEIGHTS)[0](files[name], rng)
    if rng.random() < 0.03:
        files[rng.choice(("firms.yaml", "firms/x.yaml", "firms/a.yml", ".matchchain/journal.jsonl", "deals.yaml"))] = files["firms/b.yaml"]
    return Case(files, words)


def _base() -> Files:
    texts = {"park.yaml": PARK, "materials.yaml": MATERIALS, "conversions.yaml": CONVERSIONS, "decisions.csv": DECISIONS}
    texts |= {f"firms/{name}.yaml": text for name, text in FIRMS.items()} | {"chains/jian.yaml": CHAIN}
    return {name: text.encode() for name, text in texts.items()}


def _command(rng: Rng, *, writing: bool) -> tuple[str, ...]:
    words = rng.choice(WRITING if writing else COMMANDS).split()
    given = {"FILE": "\0FOLDER/decisions.csv", "CARD": "\0FOLDER/firms/d.yaml"}
    filled = [given.get(word, word) for word in words]
    return tuple(
        _argument(re.sub(r"\bV\b", lambda _: _figure(rng), re.sub(r"\bX\b", lambda _: rng.choice(WORDS), word)))
        for word in filled
    )


def _argument(word: str) -> str:
    """What a shell can hand over: no NUL but in our own mark."""
    return word if word.startswith("\0FOLDER") else word.replace("\0", "")


def _mutated_words(words: tuple[str, ...], rng: Rng) -> tuple[str, ...]:
    mixed = list(words)
    for _ in range(rng.choice((1, 1, 2, 3))):
        more = rng.choice((rng.choice(ARGUMENTS), rng.choice(WORDS), _figure(rng), f"{rng.choice(ARGUMENTS)}={_figure(rng)}"))
        at = rng.randrange(1, len(mixed) + 1)
        if rng.random() < 0.3 and at < len(mixed):
            mixed[at] = more
        else:
            mixed.insert(at, more)
    return tuple(_argument(word) for word in mixed if word != "--out")


def _figure(rng: Rng) -> str:
    return rng.choice(NUMBERS) + rng.choice(UNITS)


_VALUE = re.compile(rb"(?<=: )[^\n,{}\[\]]+")
_KEY = re.compile(rb"[\w-]+(?=: )")
_NUMBER = re.compile(rb"(?<=: )[\">= ~]*\d[^\n,{}\[\]]*")


def _at(pattern: re.Pattern[bytes], make: Callable[[Rng], str]) -> Callable[[bytes, Rng], bytes]:
    def change(raw: bytes, rng: Rng) -> bytes:
        found = list(pattern.finditer(raw))
        if not found:
            return raw
        one = rng.choice(found)
        return raw[: one.start()] + make(rng).encode("utf-8", "replace") + raw[one.end() :]

    return change


def _keys(rng: Rng) -> str:
    known = [key.decode() for key in _KEY.findall("\n".join((PARK, MATERIALS, CONVERSIONS, *FIRMS.values())).encode())]
    return rng.choice(known) if rng.random() < 0.8 else rng.choice(WORDS)


def _lines(raw: bytes, rng: Rng) -> bytes:
    lines = raw.split(b"\n")
    i, j = rng.randrange(len(lines)), rng.randrange(len(lines))
    way = rng.randrange(6)
    if way == 0:
        del lines[i]
    elif way == 1:
        lines.insert(j, lines[i])
    elif way == 2:
        lines[i], lines[j] = lines[j], lines[i]
    elif way == 3:
        lines[i] = rng.choice((b" ", b"  ", b"\t", "\u3000".encode(), "\u00a0".encode(), b"- ")) + lines[i]
    elif way == 4:
        lines[i] = lines[i][rng.choice((1, 2, 3)) :]
    else:
        lines = lines[:i]
    return b"\n".join(lines)


def _characters(raw: bytes, rng: Rng) -> bytes:
    text = raw.decode("utf-8", "replace")
    for _ in range(rng.choice((1, 1, 2, 5))):
        at = rng.randrange(len(text) + 1)
        text = text[:at] + rng.choice(("", rng.choice(CHARS), rng.choice(WORDS))) + text[at + rng.choice((0, 0, 1, 3)) :]
    return text.encode("utf-8", "replace")


def _bytes(raw: bytes, rng: Rng) -> bytes:
    at = rng.randrange(len(raw) + 1)
    return rng.choice((
        raw[:at] + rng.randbytes(rng.choice((1, 2, 8))) + raw[at:],
        raw[:at],
        b"",
        raw.decode("utf-8", "replace").encode("gb18030", "replace"),
        raw.decode("utf-8", "replace").encode("utf-16"),
        b"\xef\xbb\xbf" + raw,
        raw.replace(b"\n", b"\r\n"),
    ))  # fmt: skip


_WAYS: tuple[Callable[[bytes, Rng], bytes], ...] = (
    _at(_NUMBER, _figure), _at(_VALUE, lambda rng: rng.choice(WORDS)), _at(_KEY, _keys), _lines, _characters, _bytes,
)  # fmt: skip
_WEIGHTS = (6, 2, 2, 2, 3, 1)
