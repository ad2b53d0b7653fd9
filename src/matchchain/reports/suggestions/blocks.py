"""The page of `suggest`: four blocks, from whom to phone first to what was refused."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from matchchain.network.pairing import Pairing, Plan, Refused
from matchchain.reports.figures import km, shares
from matchchain.reports.report import Block, Head, Row, Under
from matchchain.reports.suggestions import words
from matchchain.reports.suggestions.names import names_block
from matchchain.reports.suggestions.question import ask, first_question
from matchchain.reports.suggestions.reasons import brief, hazard, met, papers, stops, why
from matchchain.wording import Lang

SUGGEST = "matchchain suggest"


@dataclass(frozen=True, slots=True)
class Choice:
    """What of a plan a page shows.

    Attributes:
        top: rows a block shows; None: all.
        refused: list the refused instead of counting them.
        filtered: the plan's rows are a selection (of a firm, a material), its counts those of the whole park.
    """

    top: int | None = None
    refused: bool = False
    filtered: bool = False


def blocks(plan: Plan, lang: Lang, choice: Choice) -> tuple[Block, ...]:
    """The blocks of the page, in the order in which an officer works through them."""
    ready = [p for p in plan.pairings if p.stage == "ready" and p.in_plan]
    spare = [p for p in plan.pairings if p.stage == "ready" and not p.in_plan]
    counts = plan.counts
    page = [_ready(plan, ready, lang, choice)]
    if spare:
        page.append(_listed("spare", spare, len(spare), lang, choice))
    for stage, count in (("papers", counts.papers), ("figures", counts.figures)):
        if rows := _of(plan, stage):
            page.append(_listed(stage, rows, count, lang, choice))
    if rows := _of(plan, "names"):
        page.append(names_block(plan, rows, lang, choice.top, filtered=choice.filtered))
    for stage, count in (("existing", counts.existing), ("group", counts.group)):
        if rows := _of(plan, stage):
            page.append(_listed(stage, rows, count, lang, choice))
    if counts.refused and (choice.refused or not choice.filtered):
        page.append(_refused(plan, lang, choice))
    return tuple(page)


def _of(plan: Plan, stage: str) -> list[Pairing]:
    return [p for p in plan.pairings if p.stage == stage]


def _heads(lang: Lang, *names: str) -> tuple[Head, ...]:
    return tuple(
        Head(words.sentence(f"head.{name}", lang), text=name in {"material", "firms", "reason", "wanted"})
        for name in names
    )


def _rest(shown: int, count: int, lang: Lang, option: str = "--top") -> str:
    if shown >= count:
        return ""
    return words.sentence("rest", lang, count=count - shown, command=f"{SUGGEST} {option} {count}")


def _title(stage: str, rows: int, count: int, lang: Lang, choice: Choice) -> str:
    """The block's title with its count; of a selection, how many there are of all."""
    if not choice.filtered or rows == count:
        return words.sentence(f"block.{stage}", lang, count=count)
    title = words.sentence(f"block.{stage}", lang, count=rows)
    return words.sentence("of-all", lang, title=title, count=count)


def _ready(plan: Plan, rows: Sequence[Pairing], lang: Lang, choice: Choice) -> Block:
    count = plan.counts.ready
    title = _title("ready", len(rows), count, lang, choice)
    if not rows and not count:
        waiting = plan.counts.figures + plan.counts.papers
        key = "none-ready" if waiting else "none-at-all"
        return Block(title, remarks=(words.sentence(key, lang, count=waiting),))
    shown = rows[: choice.top]
    return Block(
        title,
        _heads(
            lang,
            "number",
            "material",
            "firms",
            "quantity",
            "net",
            "between",
            "supplier-gain",
            "receiver-gain",
            "sure",
        ),
        tuple(Row(_ready_cells(p, lang), _under(p, lang)) for p in shown),
        rest=_rest(len(shown), len(rows) if choice.filtered else count, lang),
    )


def _ready_cells(pairing: Pairing, lang: Lang) -> tuple[str, ...]:
    _, gives, takes = shares(pairing.net_per_year, (pairing.supplier_gain, pairing.receiver_gain), lang)
    return (
        str(pairing.rank),
        words.material(pairing, lang),
        words.firms(pairing, lang),
        words.quantity(pairing, lang),
        words.net(pairing, lang),
        words.between(pairing, lang),
        gives,
        takes,
        words.sentence(f"sure.{pairing.confidence}", lang),
    )


def _under(pairing: Pairing, lang: Lang) -> tuple[Under, ...]:
    remarks = [
        Under("why", "", why(pairing, lang)),
        Under("stop", words.sentence("stop", lang), stops(pairing, lang)),
        Under("ask", words.sentence("ask", lang), ask(pairing, lang)),
    ]
    return tuple(remark for remark in remarks if remark.text)


def _listed(stage: str, rows: Sequence[Pairing], count: int, lang: Lang, choice: Choice) -> Block:
    """A block of pairings in short; columns nobody has a figure for are left out."""
    shown = rows[: choice.top]
    columns: list[tuple[str, Callable[[Pairing], str]]] = [
        ("number", lambda p: str(p.rank)),
        ("material", lambda p: words.material(p, lang)),
        ("firms", lambda p: words.firms(p, lang)),
    ]
    if any(p.quantity is not None for p in shown):
        columns.append(("quantity", lambda p: words.quantity(p, lang)))
    if any(p.net_per_year is not None for p in shown):
        columns.append(("net", lambda p: words.net(p, lang)))
    if any(words.between(p, lang) for p in shown):
        columns.append(("between", lambda p: words.between(p, lang)))
    if any(p.distance_km is not None for p in shown):
        columns.append(("km", lambda p: km(p.distance_km, lang)))
    question = first_question(rows, lang) if stage == "figures" else ""
    return Block(
        _title(stage, len(rows), count, lang, choice),
        _heads(lang, *(name for name, _ in columns)),
        tuple(Row(tuple(cell(p) for _, cell in columns), _short_under(p, stage, lang)) for p in shown),
        remarks=(question,) if question else (),
        rest=_rest(len(shown), len(rows) if choice.filtered else count, lang),
    )


def _short_under(pairing: Pairing, stage: str, lang: Lang) -> tuple[Under, ...]:
    """Two lines where they fit: how the names met and what is known, then whom to ask."""
    if stage in {"existing", "group"}:
        return ()
    lines = words.savings(pairing, lang) if pairing.quantity is None else ""
    names = words.joined((hazard(pairing, lang), *met(pairing, lang), lines), "  ")
    if stage == "papers":
        missing = Under("stop", words.sentence("missing", lang), papers(pairing, lang))
        return (
            Under("why", "", names),
            missing,
            Under("ask", words.sentence("ask", lang), ask(pairing, lang)),
        )
    if stage == "figures":
        asked = words.sentence("ask-in-line", lang, question=ask(pairing, lang))
        return (Under("why", "", words.joined((names, asked), "  ")),)
    return (Under("why", "", names),)


def _refused(plan: Plan, lang: Lang, choice: Choice) -> Block:
    title = words.sentence("block.refused", lang, count=plan.counts.refused)
    if not choice.refused:
        return Block(title, remarks=(_refused_in_short(plan, lang),))
    shown = plan.refused[: choice.top]
    return Block(
        title,
        _heads(lang, "material", "wanted", "firms", "reason"),
        tuple(
            Row((r.offer, r.need, f"{r.supplier_name} -> {r.receiver_name}", _reason(r, lang))) for r in shown
        ),
        rest=_rest(len(shown), plan.counts.refused, lang, "--refused --top"),
    )


def _reason(refused: Refused, lang: Lang) -> str:
    """The reason; before the figures that a rule compared it is said that the rule forbids it."""
    kind = words.sentence("kind.blocked", lang) if refused.kind == "blocked" else ""
    return words.joined((kind, brief(refused.reason, lang)), ":" if lang == "zh" else ": ")


def _refused_in_short(plan: Plan, lang: Lang) -> str:
    kinds = Counter(r.kind for r in plan.refused)
    counted = words.joined(
        (words.sentence("refused-kinds", lang, kind=words.sentence(f"kind.{kind}", lang), count=count)
         for kind, count in kinds.most_common()), ", "
    )  # fmt: skip
    names = dict.fromkeys(
        f"{r.offer}/{r.need}" for r in plan.refused if r.kind == "different" and r.offer != r.need
    )
    examples = words.joined(list(names)[:2], ", ")
    such = words.sentence("such-as", lang, examples=examples) if examples else ""
    more = words.sentence("list-refused", lang, command=f"{SUGGEST} --refused")
    return words.joined((counted, such, more), "  ")
