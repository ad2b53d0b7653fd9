"""The records of `chains`: chains, members, purchases, gaps, flows, papers, problems, and what the maps show."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, Generic, TypeVar

from matchchain.network.graph.flow import Flow
from matchchain.park import CHAIN_LISTS, PROGRESS, ChainTarget, Figure
from matchchain.reports.chains.words import BASES, GRADES, LIGHTS, NINTHS, PROBLEMS, PROCESSES, STATES, USES, Voice
from matchchain.reports.column import Column, Fields, Table
from matchchain.reports.telling.flows import KINDS
from matchchain.studies.chains.applications import Application
from matchchain.studies.chains.bought import Bought, Broken, LocalRate
from matchchain.studies.chains.entries import ChainEntry
from matchchain.studies.chains.nine import Ninth
from matchchain.studies.chains.problems import Problem
from matchchain.studies.chains.study import ChainStudy, Member
from matchchain.studies.chains.technologies import Technology
from matchchain.values import dataclass
from matchchain.wording.message import sentence_of

column = Fields("chains.field")
R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Of(Generic[R]):
    """A record with the chain that it is of, and in which of its lists it stands."""

    study: ChainStudy
    row: R
    list: str = ""

    @property
    def chain(self) -> str:
        """The chain's name."""
        return self.study.card.name


def tables(voice: Voice) -> tuple[Table[Any], ...]:
    """Every record of the answer."""
    studies = voice.found.chains

    def table(
        name: str, columns: tuple[Column[Any], ...], rows: Callable[[ChainStudy], Iterable[Any]] | None
    ) -> Table[Any]:
        def made() -> Iterator[Any]:
            for study in studies:
                yield from ([study] if rows is None else (Of(study, row) for row in rows(study)))

        return Table(name, sentence_of(f"chains.sheet.{name}"), columns, made)

    return (
        table("chains", _chains(voice), None),
        table("members", _members(voice), lambda study: study.members),
        table("broken", _broken(voice), lambda study: study.broken),
        table("problems", _problems(voice), lambda study: study.problems),
        table("nine", _nine(), lambda study: study.nine),
        table("targets", _targets(), lambda study: study.card.targets),
        Table("items", sentence_of("chains.sheet.items"), _items(), lambda: _of_lists(studies)),
        table("needs", _needs(voice), lambda study: study.needs),
        table("flows", _flows(voice), lambda study: study.flows),
        table("technologies", _technologies(voice), lambda study: study.technologies),
        table("applications", _applications(voice), lambda study: study.applications),
    )


def _of_lists(studies: Iterable[ChainStudy]) -> Iterator[Of[ChainEntry]]:
    for study in studies:
        for name, items in study.lists.items():
            yield from (Of(study, item, name) for item in items)


def _chains(voice: Voice) -> tuple[Column[ChainStudy], ...]:
    return (
        column("chain", lambda s: s.card.name),
        column("chief", lambda s: s.card.chief),
        column("deputy", lambda s: s.card.deputy),
        column("office", lambda s: s.card.office),
        column("adviser", lambda s: s.card.adviser),
        column("lead_firm", lambda s: s.card.lead_firm),
        column("lead_firm_name", lambda s: voice.firm(s.card.lead_firm) if s.card.lead_firm else ""),
        column("central", lambda s: [firm for firm, _ in s.central], "list"),
        column("firms", lambda s: len(s.members), "count"),
        *_rate(lambda s: s.rate),
        column("bought_outside", kind="money"),
        column("broken_links", lambda s: len(s.broken), "count"),
        column("single_sources", lambda s: len(s.singles), "count"),
        column("papers", lambda s: sum(one.state == "there" for one in s.nine), "count"),
        column("problems", lambda s: len(s.problems), "count"),
        column("red", lambda s: sum(one.light == "red" for one in s.problems), "count"),
    )


def _rate(rate: Callable[[Any], LocalRate]) -> tuple[Column[Any], ...]:
    """A local supply rate with what it is reckoned from."""
    return (
        column("local_rate", lambda row: rate(row).rate, "share"),
        column("rate_basis", lambda row: rate(row).basis, "choice", choices=BASES),
        column("rate_unit", lambda row: rate(row).unit, wide=6),
        column("bought_inside", lambda row: rate(row).inside, "money"),
        column("bought", lambda row: rate(row).bought, "money"),
        column("needs_counted", lambda row: rate(row).counted, "count"),
        column("needs", lambda row: rate(row).of, "count"),
    )


def _members(voice: Voice) -> tuple[Column[Of[Member]], ...]:
    return (
        column("chain"),
        column("firm", lambda o: o.row.firm),
        column("firm_name", lambda o: voice.firm(o.row.firm), wide=18),
        column("grade", lambda o: o.row.grade, "choice", choices=GRADES),
        column("lead", lambda o: o.row.lead, "flag"),
        column("stage", lambda o: voice.stage(o.study, o.row.level)),
        column("level", lambda o: None if o.row.level is None else o.row.level + 1, "count"),
        column("inferred", lambda o: o.study.stand.inferred, "flag"),
        column("betweenness", lambda o: o.row.between, "share"),
        column("single_sources", lambda o: o.row.singles, "count"),
        *_rate(lambda o: o.row.rate),
        column("bought_outside", lambda o: o.row.outside, "money"),
        column("suppliers", lambda o: o.row.takes, "count"),
        column("receivers", lambda o: o.row.sends, "count"),
    )


def _broken(voice: Voice) -> tuple[Column[Of[Broken]], ...]:
    return (
        column("chain"),
        column("material", lambda o: o.row.material, wide=18),
        column("name", lambda o: voice.goods(o.row), wide=18),
        column("firms", lambda o: list(o.row.firms), "list"),
        column("amount", lambda o: o.row.amount, "tonnage"),
        column("unit", lambda o: o.row.unit, wide=6),
        column("value", lambda o: o.row.value, "money"),
        column("planned", lambda o: o.row.planned, "tonnage"),
        column("open_lines", lambda o: o.row.open_lines, "count"),
    )


def _problems(voice: Voice) -> tuple[Column[Of[Problem]], ...]:
    return (
        column("chain"),
        column("kind", lambda o: o.row.kind, "choice", choices=PROBLEMS),
        column("light", lambda o: o.row.light, "choice", choices=LIGHTS, wide=6),
        column("what", lambda o: voice.what(o.row), wide=40),
        column("firms", lambda o: list(o.row.firms), "list"),
        column("amount", lambda o: o.row.amount, "tonnage"),
        column("unit", lambda o: o.row.unit, wide=6),
        column("value", lambda o: o.row.value, "money"),
        column("until", lambda o: o.row.until),
    )


def _nine() -> tuple[Column[Of[Ninth]], ...]:
    return (
        column("chain"),
        column("paper", lambda o: o.row.name, "choice", choices=NINTHS),
        column("name", lambda o: o.row.paper.what, wide=30),
        column("until", lambda o: o.row.paper.until),
        column("state", lambda o: o.row.state, "choice", choices=STATES),
        column("elsewhere", lambda o: o.row.elsewhere, "flag"),
    )


def _targets() -> tuple[Column[Of[ChainTarget]], ...]:
    return (
        column("chain"),
        column("target", lambda o: o.row.what, wide=18),
        column("unit", lambda o: o.row.unit, wide=6),
        column("year", lambda o: _likely(o.row.year), "count"),
        column("goal", lambda o: _likely(o.row.value), "number"),
        column("now", lambda o: _likely(o.row.now), "number"),
        column("as_of", lambda o: o.row.as_of),
    )


def _likely(figure: Figure | None) -> float | None:
    return None if figure is None else figure.likely


def _items() -> tuple[Column[Of[ChainEntry]], ...]:
    return (
        column("chain"),
        column("list", kind="choice", choices=CHAIN_LISTS),
        column("name", lambda o: o.row.name, wide=30),
        column("firms", lambda o: list(o.row.firms), "list"),
        column("state", lambda o: o.row.progress, "choice", choices=PROGRESS),
        column("until", lambda o: o.row.until),
        column("light", lambda o: o.row.light, "choice", choices=LIGHTS, wide=6),
        column("number", lambda o: o.row.number),
        column("where", lambda o: o.row.where),
        column("remark", lambda o: o.row.note, wide=30),
        column("id", lambda o: o.row.id),
    )


def _needs(voice: Voice) -> tuple[Column[Of[Bought]], ...]:
    return (
        column("chain"),
        column("firm", lambda o: o.row.firm),
        column("firm_name", lambda o: voice.firm(o.row.firm), wide=18),
        column("material", lambda o: o.row.material, wide=18),
        column("name", lambda o: voice.goods(o.row), wide=18),
        column("amount", lambda o: o.row.quantity, "tonnage"),
        column("unit", lambda o: o.row.unit, wide=6),
        column("inside", lambda o: o.row.inside, "tonnage"),
        column("outside", lambda o: o.row.outside, "tonnage"),
        column("planned", lambda o: o.row.planned, "tonnage"),
        column("price", lambda o: o.row.price, "price"),
        column("value", lambda o: o.row.value, "money"),
        column("from_firms", lambda o: list(o.row.suppliers), "list"),
    )


def _flows(voice: Voice) -> tuple[Column[Of[Flow]], ...]:
    return (
        column("chain"),
        column("supplier", lambda o: o.row.supplier),
        column("supplier_name", lambda o: voice.firm(o.row.supplier), wide=18),
        column("receiver", lambda o: o.row.receiver),
        column("receiver_name", lambda o: voice.firm(o.row.receiver), wide=18),
        column("material", lambda o: o.row.material, wide=18),
        column("name", lambda o: voice.sent(o.row), wide=18),
        column("amount", lambda o: o.row.quantity, "tonnage"),
        column("unit", lambda o: o.row.unit, wide=6),
        column("flow", lambda o: o.row.kind, "choice", choices=KINDS),
        column("id", lambda o: o.row.id),
    )


def _technologies(voice: Voice) -> tuple[Column[Of[Technology]], ...]:
    return (
        column("chain"),
        column("process", lambda o: o.row.process.id or o.row.process.name),
        column("name", lambda o: voice.process(o.row.process), wide=24),
        column("takes", lambda o: [voice.named(*name) for name in o.row.takes], "list"),
        column("gives", lambda o: [voice.named(*name) for name in o.row.gives], "list"),
        column("owner", lambda o: o.row.owner),
        column("firms", lambda o: list(o.row.firms), "list"),
        column("state", lambda o: o.row.state, "choice", choices=PROCESSES),
    )


def _applications(voice: Voice) -> tuple[Column[Of[Application]], ...]:
    return (
        column("chain"),
        column("material", lambda o: o.row.material, wide=18),
        column("name", lambda o: voice.named(o.row.words, o.row.zh, o.row.en), wide=18),
        column("firms", lambda o: list(o.row.firms), "list"),
        column("use", lambda o: o.row.use, wide=18),
        column("use_name", lambda o: voice.named(o.row.use_words, o.row.use_zh, o.row.use_en), wide=18),
        column("receivers", lambda o: list(o.row.receivers), "list"),
        column("state", lambda o: o.row.state, "choice", choices=USES),
    )
