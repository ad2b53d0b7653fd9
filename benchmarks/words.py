"""How well are other people's words understood, and is nothing proposed that must not be?

    python benchmarks/words.py [--networks FOLDER] [--blind FOLDER] [--fresh FOLDER] [--more FOLDER] [--further FOLDER]
                               [--fourth FOLDER] [--fifth FOLDER]
                               [--statements FILE] [--pairs FOLDER] [--list] [--only SET] [--removed 0.3 [--seed N]] [--leave-out]

Sets: published networks (need first, receiver first, in three, found; "a need", "a receiver": first is one of those the offer
really goes to, for what goes to several cannot have each of them first), networks written before anything was measured
on them (blind, later fresh, then more, further, fourth, fifth; what failed in those never to be looked at is not listed), statements "X can (not) be used as Y", and
pairs written blind (forbidden: none may be ready; fine: proposed). Each pair is a park of two firms 3 km apart, both
figures stated. Prints a line a set; with --list what failed. With --removed that share of all materials is unknown;
with --leave-out each network is looked at without the knowledge that has no other source than that network.
"""

from __future__ import annotations

import argparse
import csv
import dataclasses
import importlib
import itertools
import random
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from matchchain import Figure, Firm, Need, Offer, Park, say, suggest
from matchchain.materials import Thesaurus

HERE = Path(__file__).resolve().parents[1]
SHARED = HERE.parent / "shared"
TODAY = date(2026, 11, 28)
Selection = importlib.import_module(suggest.__module__).Selection
LAWS = {"CN": "CN", "EU": "EU", "any": "none", "": "none"}
# Whose law a published network stands under; elsewhere harm alone is asked.
PLACES = {
    **dict.fromkeys(("ganhe", "guigang-sugar", "lubei", "maotai-yaxi", "rizhao", "suzhou-eip", "yongxiu-silicone"), "CN"),
    **dict.fromkeys(("harjavalta", "kalundborg", "moerdijk", "prato", "styria"), "EU"),
    **dict.fromkeys(("jinchang", "panzhihua", "teda", "nanjing", "ningdong", "qaidam"), "CN"),
    **dict.fromkeys(("handelo", "uimaharju", "dunkirk", "sotenas"), "EU"),
    **dict.fromkeys(("tongling", "haihua", "shihezi"), "CN"),
    **dict.fromkeys(("kokkola", "terneuzen"), "EU"),
    **dict.fromkeys(("caofeidian", "guizhou_phosphorus", "ordos", "quzhou", "xinfa", "zhangjiagang"), "CN"),
    **dict.fromkeys(("baotou-rare-earth-aluminium", "guangze-farm", "shanghai-chemical", "shaoxing-dyeing"), "CN"),
    **dict.fromkeys(("tianjin-ziya", "tuoketuo", "yichun-lithium"), "CN"),
    **dict.fromkeys(("aalborg", "bazancourt-pomacle", "helsingborg"), "EU"),
    **dict.fromkeys(("kymi", "reykjanes", "rotterdam", "taranto"), "EU"),
    **dict.fromkeys(("changshou", "chengde", "huaibei", "quanzhou", "qujing", "shangyu"), "CN"),
    **dict.fromkeys(("shizuishan", "tongliao", "tongren", "wengfu"), "CN"),
    **dict.fromkeys(("landskrona", "porto-marghera", "relvao-chamusca", "stenungsund"), "EU"),
}

TOLD = ("need", "first", "a need", "a receiver", "three", "found")
# What failed in these is never looked at: they say how far what was mended elsewhere carries.
UNSEEN = frozenset({
    "aalborg", "guizhou_phosphorus", "helsingborg", "map-ta-phut", "xinfa", "zhangjiagang",
    "guangze-farm", "kitakyushu", "nanjangud", "rotterdam", "shaoxing-dyeing", "tuoketuo", "west-midlands-nisp",
    "changshou", "landskrona", "quanzhou", "relvao-chamusca", "shizuishan", "tongliao",
    "wengfu", "wilton",
})  # fmt: skip
# The key in data/sources.yaml of a network whose facts the shipped knowledge cites.
CITED = {"kalundborg": "case-kalundborg", "guigang-sugar": "case-guigang", "styria": "case-styria"}
# What is known, where it is less than what is shipped: by network, "" for all others.
KNOWN: dict[str, Thesaurus] = {}


def figure(value: float, unit: str) -> Figure:
    return Figure(value, value, value, unit)


def park_of(firms: list[Firm], jurisdiction: str) -> Park:
    more: dict[str, Any] = {"jurisdiction": jurisdiction} if "jurisdiction" in Park.__dataclass_fields__ else {}
    return Park(name="p", firms=tuple(firms), **more)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a pair: "" where it was not proposed at all."""

    stage: str
    in_plan: bool
    refused: bool


def pair(offer: str, need: str, *, kind: str = "waste", jurisdiction: str = "none", **more: Any) -> Outcome:
    """Two firms, one offer, one need; both with amounts and prices, so that the pairing could stand in the plan."""
    unit = "GJ" if kind == "energy" else "t"
    line = Offer(
        material=offer, id="a/1", kind=kind, quantity=figure(500, f"{unit}/yr"), firm="a", as_of="2026-11-01",
        disposal_cost=figure(300, f"CNY/{unit}"), **more,
    )
    wanted = Need(
        material=need, id="b/1", quantity=figure(500, f"{unit}/yr"), price=figure(1000, f"CNY/{unit}"), firm="b",
        as_of="2026-11-01",
    )
    park = park_of(
        [Firm(name="A", id="a", offers=(line,)), Firm(name="B", id="b", needs=(wanted,))], jurisdiction
    )
    plan = suggest(park, thesaurus=KNOWN.get(""), today=TODAY, select=Selection(all=True, refused=True))
    rows = list(plan.pairings)
    if rows:
        first = min(rows, key=lambda row: not row.in_plan)
        return Outcome(first.stage, any(row.in_plan for row in rows), refused=False)
    return Outcome("", in_plan=False, refused=bool(plan.refused))


def read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def networks(folder: Path) -> Iterator[tuple[str, dict[str, list[Any]]]]:
    """Per network: of each real exchange, whether the need and the receiver came first, among three, at all."""
    for place in sorted(p for p in folder.iterdir() if (p / "exchanges.csv").exists()):
        yield place.name, network(place)


def planned(place: Path) -> Any:
    """What is suggested on a network of which the exchanges are not told."""
    streams = read(place / "streams.csv")
    offers: dict[str, list[Offer]] = defaultdict(list)
    needs: dict[str, list[Need]] = defaultdict(list)
    for row in streams:
        firm, words = row["firm_id"], row["material"] or row["material_zh"]
        if row["direction"] == "out":
            if all(o.material != words for o in offers[firm]):
                more = {"waste_code": row.get("ewc", "")} if row.get("ewc") else {}
                offers[firm].append(Offer(material=words, id=f"{firm}/o/{words}", kind="waste", firm=firm, **more))
        elif row["wording"] == "annotated" and all(n.material != words for n in needs[firm]):
            needs[firm].append(Need(material=words, id=f"{firm}/n/{words}", firm=firm))
    firms = [
        Firm(name=row["name"] or row["firm_id"], id=row["firm_id"], offers=tuple(offers[row["firm_id"]]),
             needs=tuple(needs[row["firm_id"]]))
        for row in read(place / "firms.csv")
    ]
    park = park_of(firms, PLACES.get(place.name, "none"))
    known = KNOWN.get(place.name, KNOWN.get(""))
    return suggest(park, thesaurus=known, today=TODAY, select=Selection(all=True, refused=True))


def network(place: Path) -> dict[str, list[Any]]:
    plan = planned(place)
    lawful = {
        (row.supplier, row.receiver, row.offer, row.need): verdict.text
        for row in plan.refused for verdict in row.verdicts if verdict.rule == "barred" and verdict.outcome == "block"
    }
    proposed: dict[tuple[str, str], list[Any]] = defaultdict(list)
    for row in plan.pairings:
        proposed[row.supplier, row.offer].append(row)
    exchanges = read(place / "exchanges.csv")
    really: dict[tuple[str, str], set[str]] = defaultdict(set)
    for exchange in exchanges:
        really[exchange["from_id"], exchange["material"] or exchange["material_zh"]] |= {
            exchange["receiver_term"], exchange["to_id"]
        }  # fmt: skip
    result: dict[str, list[Any]] = {key: [] for key in (*TOLD, "missed", "barred")}
    for exchange in exchanges:
        words, term = exchange["material"] or exchange["material_zh"], exchange["receiver_term"]
        rows = proposed.get((exchange["from_id"], words), [])
        receivers = list(dict.fromkeys(row.receiver for row in rows))
        asked = list(dict.fromkeys(row.need for row in rows))
        result["need"].append(bool(asked) and asked[0] == term)
        result["first"].append(receivers[:1] == [exchange["to_id"]])
        result["a need"].append(not really[exchange["from_id"], words].isdisjoint(asked[:1]))
        result["a receiver"].append(not really[exchange["from_id"], words].isdisjoint(receivers[:1]))
        result["three"].append(exchange["to_id"] in receivers[:3])
        bar = lawful.get((exchange["from_id"], exchange["to_id"], words, term))
        found = exchange["to_id"] in receivers or bar is not None
        result["found"].append(found)
        if bar is not None:
            result["barred"].append((words, term, say(bar, "en")))
        if not found:
            result["missed"].append((words, term or exchange["material"], exchange["to_id"]))
    return result


def without_source(key: str) -> Thesaurus:
    """What is known without what rests on one source alone: lines of what serves what, and materials."""
    known = Thesaurus.default()
    alone = [m.id for m in known if set(m.sources) == {key}]
    serves = {
        identity: tuple(serve for serve in lines if set(serve.sources) != {key})
        for identity, lines in known.serves.items()
    }
    return dataclasses.replace(known.without(alone), serves=serves)


def of(flags: list[bool]) -> str:
    return f"{sum(flags)} of {len(flags)}" + (f" ({sum(flags) / len(flags):.2f})" if flags else "")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--networks", type=Path, default=SHARED / "networks")
    parser.add_argument("--blind", type=Path, default=HERE / "tests" / "words" / "blind_networks")
    parser.add_argument("--fresh", type=Path, default=HERE / "tests" / "words" / "fresh_networks")
    parser.add_argument("--more", type=Path, default=HERE / "tests" / "words" / "more_networks")
    parser.add_argument("--further", type=Path, default=HERE / "tests" / "words" / "further_networks")
    parser.add_argument("--fourth", type=Path, default=HERE / "tests" / "words" / "fourth_networks")
    parser.add_argument("--fifth", type=Path, default=HERE / "tests" / "words" / "fifth_networks")
    parser.add_argument("--statements", type=Path, default=SHARED / "statements" / "statements.csv")
    parser.add_argument("--pairs", type=Path, default=HERE / "tests" / "proposals")
    parser.add_argument("--list", action="store_true")
    parser.add_argument("--only", default="")
    parser.add_argument("--removed", type=float, default=0.0)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--leave-out", action="store_true")
    args = parser.parse_args()
    if args.removed:
        ids = sorted(material.id for material in Thesaurus.default())
        KNOWN[""] = Thesaurus.default().without(random.Random(args.seed).sample(ids, int(args.removed * len(ids))))
    if args.leave_out:
        KNOWN.update({name: without_source(key) for name, key in CITED.items()})
    for name in ("networks", "blind", "fresh", "more", "further", "fourth", "fifth"):
        folder = getattr(args, name)
        if folder.is_dir() and args.only in ("", name):
            tell_networks(name, folder, listed=args.list)
    if args.statements.is_file() and args.only in ("", "statements"):
        tell_statements(args.statements, listed=args.list)
    if args.pairs.is_dir() and args.only in ("", "pairs"):
        tell_pairs(args.pairs, listed=args.list)


def tell_networks(title: str, folder: Path, *, listed: bool) -> None:
    told: dict[str, dict[str, list[Any]]] = defaultdict(lambda: defaultdict(list))
    for name, result in networks(folder):
        print(f"  {name:22} found {of(result['found'])}")
        for key, flags in result.items():
            told["never looked at" if name in UNSEEN else "looked at"][key] += flags
    for part, of_part in told.items():
        if len(told) > 1:
            tell_part(f"{title}, {part}", of_part)
    tell_part(title, {key: [flag for of_part in told.values() for flag in of_part[key]] for key in TOLD})
    for key in ("missed", "barred") if listed else ():
        for row in told["looked at"][key]:
            print(f"   {key}:", *row, sep=" | ")


def tell_part(title: str, told: Mapping[str, list[Any]]) -> None:
    print(title, *(f"{key} {of(told[key])}" for key in TOLD), sep="  ")


def tell_statements(table: Path, *, listed: bool) -> None:
    rows = read(table)
    for words, usable in itertools.product(("word", "plain"), ("yes", "no")):
        chosen = [row for row in rows if row["usable"] == usable]
        ends = [
            pair(r[f"offer_{words}"], r[f"need_{words}"], jurisdiction="CN" if r["lang"] == "zh" else "EU")
            for r in chosen
        ]
        proposed, ready = [bool(end.stage) for end in ends], [end.stage == "ready" or end.in_plan for end in ends]
        print(f"statements {words} {usable}: proposed {of(proposed)}, ready {of(ready)}")
        for row, end in zip(chosen, ends, strict=True) if listed else ():
            print("   ", row["id"], row[f"offer_{words}"], "->", row[f"need_{words}"], ":", standing(end))


def tell_pairs(folder: Path, *, listed: bool) -> None:
    for table in (folder / f"{name}.csv" for name in ("forbidden", "fine")):
        if not table.is_file():
            continue
        rows = read(table)
        ends = [
            pair(
                row["offer"], row["need"], kind="waste" if row["kind"] == "hazardous" else row["kind"],
                jurisdiction=LAWS[row["jurisdiction"]],
            )
            for row in rows
        ]  # fmt: skip
        ready = [e.stage == "ready" or e.in_plan for e in ends]
        print(
            f"{table.stem}: ready or planned {of(ready)}, proposed {of([bool(e.stage) for e in ends])}, "
            f"refused {of([e.refused for e in ends])}"
        )
        for row, end in zip(rows, ends, strict=True) if listed else ():
            print("   ", row["id"], row["offer"], "->", row["need"], ":", standing(end))


def standing(end: Outcome) -> str:
    return end.stage or ("refused" if end.refused else "-")


if __name__ == "__main__":
    main()
