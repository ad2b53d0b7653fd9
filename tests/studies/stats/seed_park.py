"""The park of the annual report: 100 firms linked, 56 products supplied, 50 million yuan saved in 2027.

Eighty deals deliver 125 t in each of ten months of 2027; a tonne saves 200 + 400 - 60 - 40 = 500 yuan, so that each
month of each deal saves 62,500 and all of them 80 x 10 x 62,500 = 50,000,000. Half of them are proved by weighbills.
The first fifty deals join a hundred firms, two by two. 56 base substances; some deals are of grades of the same.
Beside them stands what must not count: a deal within a group, one that would have come about anyhow, one that was
refused, one that only talks, one that ran the year before, a trade that stands on the cards alone.
"""

from __future__ import annotations

from pathlib import Path

from matchchain.materials import Thesaurus, resolve_name

GRADES = {"氢氧化钠": ("液碱", "片碱"), "硫酸": ("98%硫酸",)}


def substances(known: Thesaurus, count: int = 56) -> list[str]:
    """Names of so many base substances: each is known by its name alone and is a grade or form of none."""
    found = [*GRADES]
    for material in sorted(known.materials.values(), key=lambda one: one.id):
        if len(found) == count:
            return found
        plain = material.family.startswith("substances/") and not material.parents and not material.vague
        if plain and material.zh and material.zh not in found and not material.provisional:
            meant = resolve_name(material.zh, known).material
            if meant is not None and meant.id == material.id:
                found.append(material.zh)
    raise AssertionError("not enough substances")


def goods(known: Thesaurus) -> list[str]:
    """What the eighty deals are of: every base substance, then grades of some, then some again."""
    base = substances(known)
    grades = [grade for name in GRADES for grade in GRADES[name]]
    return [*base, *grades, *base][:80]


def firms() -> str:
    lines = [f"  - {{id: f{n:03}, name: 第{n:03}厂, chains: [{'甲链' if n <= 50 else '乙链'}]}}" for n in range(1, 101)]
    lines += [
        "  - {id: g1, name: 集团一厂, group: 同集团}",
        "  - {id: g2, name: 集团二厂, group: 同集团}",
        "  - {id: h1, name: 自办一厂}",
        "  - {id: h2, name: 自办二厂}",
        "  - {id: k1, name: 旧册一厂, offers: [{material: 粉煤灰, kind: waste, quantity: 900 吨/年, sells_to: [{firm: k2, quantity: 900 吨/年}]}]}",
        "  - {id: k2, name: 旧册二厂}",
        "  - {id: w1, name: 待谈一厂, offers: [{material: 亚硫酸钠, kind: by-product, legal: by-product, quantity: 700 吨/年, disposal_cost: 900 元/吨}]}",
        "  - {id: w2, name: 待谈二厂, needs: [{material: 亚硫酸钠, quantity: 700 吨/年, price: 1500 元/吨}]}",
    ]
    return "firms:\n" + "\n".join(lines) + "\n"


def pair(number: int) -> tuple[int, int]:
    """Supplier and receiver of a deal: the first fifty join a hundred firms."""
    if number < 50:
        return 2 * number + 1, 2 * number + 2
    return number - 49, number + 2


def deal(name: str, supplier: str, receiver: str, material: str, events: str, more: str = "") -> str:
    return f"""  - id: {name}
    supplier: {supplier}
    receiver: {receiver}
    material: {material}
    legal: product
    owner: 产业处 李科
    baseline: [{{on: 2026-06-01, d: 200 元/吨, p: 400 元/吨, s: 1, ct: 60 元/吨, h: 40 元/吨}}]
    promised: {{quantity: 1500 吨/年, net: 75 万元/年}}
    events: [{events}]
{more}"""


RUNS = "{on: 2026-06-01, state: idea, by: 李科}, {on: 2026-09-01, state: contracted, by: 李科, because: 老客户}, {on: 2027-01-05, state: running, by: 李科}"
CONTRACT = "    contracted: [{on: 2026-09-01, quantity: 1500 吨/年, price: 95 元/吨, from: 2027-01-01, until: 2028-12-31}]\n"


def deals(known: Thesaurus) -> str:
    names = goods(known)
    listed = []
    for number in range(80):
        one, other = pair(number)
        chain = "甲链" if number < 25 or number >= 50 else "乙链"
        listed.append(deal(f"D2026-{number + 1:03}", f"f{one:03}", f"f{other:03}", names[number], RUNS, CONTRACT + f"    chain: {chain}\n"))
    listed += [
        deal("D2026-101", "g1", "g2", "硫磺", RUNS, CONTRACT),
        deal("D2026-102", "h1", "h2", "石灰石", RUNS, CONTRACT + "    office: {share: 1, role: helped, without_us: yes}\n"),
        deal("D2026-103", "h1", "f001", "磷酸", "{on: 2026-06-01, state: idea, by: 李科}, {on: 2027-02-01, state: refused, by: 李科, why: quality}"),
        deal("D2026-104", "h2", "f002", "甲醇", "{on: 2027-01-10, state: idea, by: 李科}, {on: 2027-03-01, state: talking, by: 李科}",
             "    nodes: [{node: sample, due: 2027-04-20, entered: 2027-03-01}]\n"),
        deal("D2026-105", "k1", "f003", "乙醇", "{on: 2026-01-01, state: idea, by: 李科}, {on: 2026-02-01, state: running, by: 李科, because: 试}, {on: 2026-12-20, state: ended, by: 李科, why: season}",
             "    contracted: [{on: 2026-01-15, quantity: 1500 吨/年, from: 2026-02-01, until: 2026-12-15}]\n"),
    ]  # fmt: skip
    return "deals:\n" + "".join(listed)


def ledger(until: int = 10) -> str:
    """The lines of so many months of 2027."""
    rows = ["deal,month,quantity,evidence,numbers,stated_by,verified_by,level,entered"]
    ids = [*(f"D2026-{n + 1:03}" for n in range(80)), "D2026-101", "D2026-102"]
    for at, name in enumerate(ids):
        proved = "磅单,B-1,供方,李科,V2" if at % 2 == 0 and at < 80 else ",,供方,,"
        rows += [f"{name},2027-{month:02},125 吨,{proved},2027-{month + 1:02}-08" for month in range(1, until + 1)]
    rows.append("D2026-105,2026-11,125 吨,,,供方,,,2026-12-08")
    return "\n".join(rows) + "\n"


def seed_park(folder: Path, known: Thesaurus, until: int = 10) -> Path:
    """The park's files, laid into a folder, the ledger up to a month of 2027."""
    folder.mkdir(parents=True, exist_ok=True)
    files = {
        "park.yaml": "name: 年报园区\nname_en: Annual Park\noperating_days: 330\nlanguage: zh\nchains: [{name: 甲链}, {name: 乙链}]\n",
        "firms.yaml": firms(),
        "deals.yaml": deals(known),
        "ledger.csv": ledger(until),
    }
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder
