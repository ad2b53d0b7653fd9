"""The whole page of `suggest`: blocks from whom to phone first to what was refused, with the reasons under each row."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from matchchain.network.pairing import Pairing, Plan, Refused
from matchchain.reports.block import Block, Cell, Style, Under, listing
from matchchain.reports.suggestions.names import names_block
from matchchain.reports.telling import pairing as words
from matchchain.reports.telling.figures import km, shares
from matchchain.reports.telling.head import rest
from matchchain.reports.telling.question import ask, first_question
from matchchain.reports.telling.reasons import brief, hazard, met, papers, stops, why
from matchchain.reports.telling.words import colon, joined, sentence
from matchchain.values import dataclass
from matchchain.wording import Lang

SUGGEST = "matchchain suggest"
_STYLES: dict[str, Style] = {"high": "good", "medium": "fair", "low": "poor"}


@dataclass(frozen=True, slots=True)
class Choice:
    """What of a plan a page shows.

    Attributes:
        top: rows a block shows; None: all.
        refused: list the refused instead of counting them.
        filtered: the plan's rows are a selection (of a firm, a material), its counts those of the whole park.
        numbered: rows have the numbers by which `explain` knows them.
        options: what a command that shows more has to repeat.
    """

    top: int | None = None
    refused: bool = False
    filtered: bool = False
    numbered: bool = True
    options: str = ""


def blocks(plan: Plan, lang: Lang, choice: Choice) -> Iterator[Block]:
    """The blocks of the page, in the order in which an officer works through them."""
    counts = plan.counts
    yield ready_block(plan, lang, choice)
    if spare := [p for p in plan.pairings if p.stage == "ready" and not p.in_plan]:
        yield _listed("spare", spare, len(spare), lang, choice)
    for stage, count in (("papers", counts.papers), ("figures", counts.figures)):
        if rows := of_stage(plan, stage):
            yield _listed(stage, rows, count, lang, choice)
    if rows := of_stage(plan, "names"):
        yield names_block(plan, rows, lang, choice.top, filtered=choice.filtered)
    for stage, count in (("existing", counts.existing), ("group", counts.group)):
        if rows := of_stage(plan, stage):
            yield _listed(stage, rows, count, lang, choice)
    if counts.refused and (choice.refused or not choice.filtered):
        yield _refused(plan, lang, choice)


def of_stage(plan: Plan, stage: str) -> list[Pairing]:
    """The pairings that stand in one block."""
    return [p for p in plan.pairings if p.stage == stage]


def _head(name: str, lang: Lang) -> str:
    """The head of a column."""
    return sentence(f"head.{name}", lang)


def _title_of(stage: str, rows: int, count: int, lang: Lang, choice: Choice) -> str:
    """The block's title with its count; of a selection, how many there are of all."""
    if not choice.filtered or rows == count:
        return sentence(f"block.{stage}", lang, count=count)
    return sentence("of-all", lang, title=sentence(f"block.{stage}", lang, count=rows), count=count)


def ready_block(plan: Plan, lang: Lang, choice: Choice) -> Block:
    """The rows of the best plan for the whole park."""
    rows = [p for p in plan.pairings if p.stage == "ready" and p.in_plan]
    count = plan.counts.ready
    title = _title_of("ready", len(rows), count, lang, choice)
    if not rows and not count:
        waiting = plan.counts.figures + plan.counts.papers
        key = "none-ready" if waiting else "none-at-all"
        return Block(title, remarks=(sentence(key, lang, count=waiting),))
    return listing(
        title,
        [*names_cells(lang, numbered=plan.numbered), *_figure_cells(rows[: choice.top], lang), confidence_cell(lang)],
        rows[: choice.top],
        under=lambda p: _under(p, lang),
        rest=_rest(len(rows) if choice.filtered else count, choice, lang),
    )


def _rest(count: int, choice: Choice, lang: Lang, option: str = "--top") -> str:
    command = " ".join(part for part in (SUGGEST, choice.options, option, "{count}") if part)
    return rest(count, choice.top, command, lang)


def names_cells(lang: Lang, *, numbered: bool = True) -> list[Cell[Pairing]]:
    """Number (or id, where `explain` counts otherwise), material, who gives and who takes."""
    return [
        Cell(_head("number" if numbered else "id", lang), lambda p: str(p.rank) if numbered else p.id),
        Cell(_head("material", lang), lambda p: words.material(p, lang), text=True),
        Cell(_head("supplier", lang), lambda p: words.supplier(p, lang), text=True),
        Cell(_head("receiver", lang), lambda p: words.receiver(p, lang), text=True),
    ]


def quantity_cell(lang: Lang) -> Cell[Pairing]:
    """How much a year."""
    return Cell(_head("quantity", lang), lambda p: words.quantity(p, lang))


def net_cell(lang: Lang) -> Cell[Pairing]:
    """The joint gain."""
    return Cell(_head("net", lang), lambda p: words.net(p, lang), style=lambda _: "strong")


def gain_cells(lang: Lang) -> list[Cell[Pairing]]:
    """What each side gains; both add up to the joint gain as it is shown."""

    def gain(p: Pairing, at: int) -> str:
        return shares(p.net_per_year, (p.supplier_gain, p.receiver_gain), lang)[at]

    return [
        Cell(_head("supplier-gain", lang), lambda p: gain(p, 1)),
        Cell(_head("receiver-gain", lang), lambda p: gain(p, 2)),
    ]


def confidence_cell(lang: Lang) -> Cell[Pairing]:
    """How sure the figures are."""
    return Cell(
        _head("sure", lang), lambda p: sentence(f"sure.{p.confidence}", lang), style=lambda p: _STYLES[p.confidence]
    )


def _figure_cells(shown: Sequence[Pairing], lang: Lang) -> list[Cell[Pairing]]:
    """Amount and gains; the range only where somebody has told one."""
    return [quantity_cell(lang), net_cell(lang), *_between_cells(shown, lang), *gain_cells(lang)]


def _between_cells(shown: Sequence[Pairing], lang: Lang) -> list[Cell[Pairing]]:
    if not any(words.between(p, lang) for p in shown):
        return []
    return [Cell(_head("between", lang), lambda p: words.between(p, lang))]


def _under(pairing: Pairing, lang: Lang) -> Iterator[Under]:
    remarks = (
        Under("why", "", why(pairing, lang)),
        Under("stop", sentence("stop", lang), stops(pairing, lang)),
        Under("ask", sentence("ask", lang), ask(pairing, lang)),
    )
    yield from (remark for remark in remarks if remark.text)


def _listed(stage: str, rows: Sequence[Pairing], count: int, lang: Lang, choice: Choice) -> Block:
    """A block of pairings in short; columns nobody has a figure for are left out."""
    shown = rows[: choice.top]
    cells = names_cells(lang, numbered=choice.numbered)
    if any(p.quantity is not None for p in shown):
        cells.append(quantity_cell(lang))
    if any(p.net_per_year is not None for p in shown):
        cells.append(net_cell(lang))
    cells += _between_cells(shown, lang)
    if any(p.distance_km is not None for p in shown):
        cells.append(Cell(_head("km", lang), lambda p: km(p.distance_km, lang)))
    question = first_question(rows, lang) if stage == "figures" else ""
    return listing(
        _title_of(stage, len(rows), count, lang, choice),
        cells,
        shown,
        under=lambda p: _short_under(p, stage, lang),
        remarks=(question,) if question else (),
        rest=_rest(len(rows) if choice.filtered else count, choice, lang),
    )


def _short_under(pairing: Pairing, stage: str, lang: Lang) -> tuple[Under, ...]:
    """Two lines where they fit: how the names met and what is known, then whom to ask."""
    if stage in {"existing", "group"}:
        return ()
    lines = words.savings(pairing, lang) if pairing.quantity is None else ""
    names = joined((hazard(pairing, lang), *met(pairing, lang), lines), "  ")
    if stage == "papers":
        missing = Under("stop", sentence("missing", lang), papers(pairing, lang))
        return (Under("why", "", names), missing, Under("ask", sentence("ask", lang), ask(pairing, lang)))
    if stage == "figures":
        asked = sentence("ask-in-line", lang, question=ask(pairing, lang))
        return (Under("why", "", joined((names, asked), "  ")),)
    return (Under("why", "", names),)


def _refused(plan: Plan, lang: Lang, choice: Choice) -> Block:
    title = sentence("block.refused", lang, count=plan.counts.refused)
    if not choice.refused:
        return Block(title, remarks=(_refused_in_short(plan, lang),))
    cells: list[Cell[Refused]] = [
        Cell(_head("material", lang), lambda r: r.offer, text=True),
        Cell(_head("wanted", lang), lambda r: r.need, text=True),
        Cell(_head("firms", lang), lambda r: f"{r.supplier_name} -> {r.receiver_name}", text=True),
        Cell(_head("reason", lang), lambda r: _reason(r, lang), text=True),
    ]
    rows = plan.refused[: choice.top]
    return listing(title, cells, rows, rest=_rest(plan.counts.refused, choice, lang, "--refused --top"))


def _reason(refused: Refused, lang: Lang) -> str:
    """The reason; before the figures that a rule compared it is said that the rule forbids it."""
    kind = sentence("kind.blocked", lang) if refused.kind == "blocked" else ""
    return joined((kind, brief(refused.reason, lang)), colon(lang))


def _refused_in_short(plan: Plan, lang: Lang) -> str:
    """How many pairs were refused for what, with an example."""
    kinds = Counter(r.kind for r in plan.refused)
    counted = joined(
        (sentence("refused-kinds", lang, kind=sentence(f"kind.{kind}", lang), count=count)
         for kind, count in kinds.most_common()), ", "
    )  # fmt: skip
    names = dict.fromkeys(
        f"{r.offer}/{r.need}" for r in plan.refused if r.kind == "different" and r.offer != r.need
    )
    examples = joined(list(names)[:2], ", ")
    such = sentence("such-as", lang, examples=examples) if examples else ""
    more = sentence("list-refused", lang, command=f"{SUGGEST} --refused")
    return joined((counted, such, more), "  ")
