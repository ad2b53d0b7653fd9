"""A sweep as it is written: in a YAML file, or by flags, which stand over the file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from matchchain.matching.firm_named import firm_id
from matchchain.materials import Thesaurus
from matchchain.park import Firm, Park
from matchchain.studies.growth.supposed import coming
from matchchain.studies.sweep.case import ALL, Case, Spreads
from matchchain.studies.sweep.meant import Meant, fault, hint
from matchchain.studies.sweep.spread import Spread
from matchchain.wording import MatchchainError, Message, nearest
from matchchain.yamltree import Node, Pairs, Scalar, YamlFault, parse
from matchchain.yamltree import Sequence as Items

MOST_RUNS, MOST_SEED = 100_000, 2**63 - 1
_YES, _NO = frozenset(("yes", "true", "on", "是")), frozenset(("no", "false", "off", "否", ""))

KEYS = {
    "seed": ("seed", "种子"),
    "runs": ("runs", "次数"),
    "scenarios": ("scenarios", "情景"),
    "name": ("name", "名称"),
    "amounts": ("amounts", "数量"),
    "prices": ("prices", "买价"),
    "sales": ("sales", "卖价"),
    "disposal": ("disposal", "处置单价"),
    "tariffs": ("tariffs", "费率"),
    "ranges": ("ranges", "已报区间"),
    "stop": ("stop", "停产"),
    "leave": ("leave", "离开"),
    "join": ("join", "入园"),
}
"""What a sweep may say -> the keys it may stand under."""
_OF_CASE = frozenset(KEYS) - {"seed", "runs", "scenarios"}
_OF_FILE = frozenset(KEYS) - {"name"}


@dataclass(frozen=True, slots=True)
class Written:
    """A sweep that was asked for.

    Attributes:
        cases: its scenarios, at least one.
        seed: of chance; None: not said.
        runs: of each scenario; None: not said.
    """

    cases: tuple[Case, ...]
    seed: int | None = None
    runs: int | None = None


@dataclass(frozen=True, slots=True)
class Flags:
    """What was typed beside the file: `MATERIAL=SPREAD`, or a spread alone for all.

    Attributes:
        dashed: they are options of a command, `--tariff`, and no arguments, `tariffs`; for what is said of a fault.
    """

    amounts: Sequence[str] = ()
    prices: Sequence[str] = ()
    sales: Sequence[str] = ()
    disposal: Sequence[str] = ()
    tariffs: Sequence[str] = ()
    stop: Sequence[str] = ()
    ranges: bool = False
    dashed: bool = True

    def called(self, name: str) -> str:
        """What a flag is called where it was given."""
        return f"--{name.removesuffix('s') if name == 'tariffs' else name}" if self.dashed else name


def written(park: Park, thesaurus: Thesaurus, file: Path | None, raw: bytes | None, flags: Flags) -> Written:
    """The scenarios of a file with the flags over each of them; the flags alone where there is no file.

    Args:
        park: of which.
        thesaurus: what names mean, the park's own included.
        file: its name, for what is said of it; firms that come are looked for beside it.
        raw: its bytes.
        flags: what was typed.

    Raises:
        MatchchainError: something cannot be read; the sentence says where (exit code 3; 2 of a flag).
    """
    reader = _Reader(park, file, Meant(park, thesaurus))
    asked = Written((Case(),)) if raw is None else reader.file(raw)
    over = reader.flags(flags)
    return replace(asked, cases=tuple(_over(case, over) for case in asked.cases))


def _over(case: Case, over: Case) -> Case:
    """A scenario with what another says over it; spreads are taken material by material."""
    return replace(
        case,
        name=over.name or case.name,
        join=(*case.join, *over.join),
        leave=(*case.leave, *over.leave),
        stop={**case.stop, **over.stop},
        amounts={**case.amounts, **over.amounts},
        prices={**case.prices, **over.prices},
        sales={**case.sales, **over.sales},
        disposal={**case.disposal, **over.disposal},
        tariffs={**case.tariffs, **over.tariffs},
        ranges=case.ranges or over.ranges,
    )


@dataclass(slots=True)
class _Reader:
    """Reads words into scenarios; `at` says where they stand, for what is said of a fault."""

    park: Park
    path: Path | None
    meant: Meant
    taken: set[str] = field(default_factory=set, init=False)

    def file(self, raw: bytes) -> Written:
        """The sweep that a file says."""
        name = self.path.name if self.path else ""
        try:
            root = parse(raw, name).root
        except YamlFault as found:
            raise fault(f"{name}:{found.line}:{found.column}", Message(found.key, found.facts)) from None
        if not isinstance(root, Pairs):
            raise fault(f"{name}:1:1", Message("sweep.no-table"))
        told = self._told(root, _OF_FILE)
        base = self._case(told)
        several = told.get("scenarios")
        cases = [_over(base, self._case(self._told(one, _OF_CASE))) for one in self._tables(several)]
        return Written(
            tuple(cases) or (base,),
            self._whole(told["seed"], 0, MOST_SEED) if "seed" in told else None,
            self._whole(told["runs"], 1, MOST_RUNS) if "runs" in told else None,
        )

    def flags(self, flags: Flags) -> Case:
        """What the flags say over every scenario."""
        def typed(name: str, *, per_unit: bool = True) -> Spreads:
            return self._typed(getattr(flags, name), flags.called(name), per_unit=per_unit)

        at, tariff = flags.called("stop"), flags.called("tariffs")
        stop = (self.meant.pair(text, at, bare=True) for text in flags.stop)
        return Case(
            stop={firm_id(name, self.park): self.meant.odds(odds or "100%", at) for name, odds in stop},
            amounts=typed("amounts", per_unit=False),
            prices=typed("prices"),
            sales=typed("sales"),
            disposal=typed("disposal"),
            tariffs=dict(self.meant.tariff(*self.meant.pair(text, tariff), tariff) for text in flags.tariffs),
            ranges=flags.ranges,
        )

    def _case(self, told: Mapping[str, Node]) -> Case:
        stop = self._pairs(told.get("stop"))
        return Case(
            name=self._text(told["name"]) if "name" in told else "",
            join=tuple(firm for node in self._words(told.get("join")) for firm in self._coming(node)),
            leave=tuple(self._firm(node) for node in self._words(told.get("leave"))),
            stop={self._firm(name): self.meant.odds(self._text(odds), self._at(odds)) for name, odds in stop},
            amounts=self._spreads(told.get("amounts"), per_unit=False),
            prices=self._spreads(told.get("prices")),
            sales=self._spreads(told.get("sales")),
            disposal=self._spreads(told.get("disposal")),
            tariffs=dict(
                self.meant.tariff(name.text, self._text(value), self._at(value))
                for name, value in self._pairs(told.get("tariffs"))
            ),
            ranges=self._yes(told["ranges"]) if "ranges" in told else False,
        )

    def _told(self, table: Pairs, allowed: frozenset[str]) -> dict[str, Node]:
        """What a table says, by the names of `KEYS`."""
        words = {word: name for name in allowed for word in KEYS[name]}
        told: dict[str, Node] = {}
        for key, value in table.pairs:
            name = words.get(key.text.strip())
            if name is None or name in told:
                near = nearest(key.text, words)
                raise fault(self._at(key), Message("sweep.no-key", {"key": key.text, "hint": hint(near)}))
            told[name] = value
        return told

    def _tables(self, node: Node | None) -> list[Pairs]:
        items = node.items if isinstance(node, Items) else () if node is None else (node,)
        if node is not None and not all(isinstance(one, Pairs) for one in items):
            raise fault(self._at(node), Message("sweep.no-scenarios"))
        return [one for one in items if isinstance(one, Pairs)]

    def _pairs(self, node: Node | None) -> tuple[tuple[Scalar, Node], ...]:
        if node is None or (isinstance(node, Scalar) and not node.text.strip()):
            return ()
        if not isinstance(node, Pairs):
            raise fault(self._at(node), Message("sweep.no-pairs"))
        return node.pairs

    def _words(self, node: Node | None) -> list[Scalar]:
        items = node.items if isinstance(node, Items) else () if node is None else (node,)
        for one in items:
            self._text(one)
        return [one for one in items if isinstance(one, Scalar)]

    def _text(self, node: Node) -> str:
        if not isinstance(node, Scalar):
            raise fault(self._at(node), Message("sweep.no-word"))
        return node.text.strip()

    def _whole(self, node: Node, least: int, most: int) -> int:
        text = self._text(node)
        if not (text.isascii() and text.isdigit() and least <= int(text) <= most):
            raise fault(self._at(node), Message("sweep.no-whole", {"written": text, "least": least, "most": most}))
        return int(text)

    def _yes(self, node: Node) -> bool:
        word = self._text(node).casefold()
        if word not in _YES | _NO:
            raise fault(self._at(node), Message("sweep.no-switch", {"written": word}))
        return word in _YES

    def _spreads(self, node: Node | None, *, per_unit: bool = True) -> Spreads:
        """One spread for all, or one for each material that is named."""
        if isinstance(node, Scalar):
            text = node.text.strip()
            return {ALL: self.meant.spread(text, self._at(node), per_unit=per_unit)} if text else {}
        told = ((name, self._text(value), self._at(value)) for name, value in self._pairs(node))
        return {
            self.meant.material(name.text.strip(), self._at(name)): self.meant.spread(text, place, per_unit=per_unit)
            for name, text, place in told
        }

    def _typed(self, texts: Sequence[str], option: str, *, per_unit: bool = True) -> Spreads:
        found: dict[str, Spread] = {}
        for text in texts:
            name, spread = self.meant.pair(text, option) if "=" in text else ("", text)
            key = self.meant.material(name, option) if name else ALL
            found[key] = self.meant.spread(spread, option, per_unit=per_unit)
        return found

    def _firm(self, node: Scalar) -> str:
        try:
            return firm_id(node.text, self.park)
        except MatchchainError as found:
            raise fault(self._at(node), found.message) from None

    def _coming(self, node: Scalar) -> tuple[Firm, ...]:
        path = Path(node.text) if self.path is None else self.path.parent / node.text
        try:
            read = coming(path, self.park, taken=self.taken)
        except MatchchainError as found:
            raise fault(self._at(node), found.message) from None
        errors = [finding for finding in read.findings if finding.level == "error"]
        if errors:
            raise fault(str(errors[0].place), errors[0].said)
        return read.firms

    def _at(self, node: Node) -> str:
        return f"{self.path.name if self.path else ''}:{node.line}:{node.column}"
