"""The page of `suggest`: four blocks, from whom to phone first to what was refused."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from matchchain.network.pairing import Pairing, Plan, Refused, Stage
from matchchain.reports.figures import km, shares
from matchchain.reports.report import Block, Head, Row, Under
from matchchain.reports.suggestions import words
from matchchain.wording import Lang, say

SUGGEST = "matchchain suggest"


def blocks(plan: Plan, lang: Lang, *, top: int | None, refused: bool) -> tuple[Block, ...]:
    """The blocks of the page, in the order in which an officer works through them."""
    ready = [p for p in plan.pairings if p.stage == "ready" and p.in_plan]
    spare = [p for p in plan.pairings if p.stage == "ready" and not p.in_plan]
    page = [_ready(plan, ready, lang, top)]
    if spare:
        page.append(_listed("spare", spare, len(spare), lang, top))
    papers, figures = _of(plan, "papers"), _of(plan, "figures")
    if plan.counts.papers:
        page.append(_listed("papers", papers, plan.counts.papers, lang, top))
    if plan.counts.figures:
        page.append(_listed("figures", figures, plan.counts.figures, lang, top, (_first_question(figures, lang),)))
    for stage in ("existing", "group"):
        if rows := _of(plan, stage):
            page.append(_listed(stage, rows, len(rows), lang, top))
    if plan.counts.refused:
        page.append(_refused(plan, lang, top, listed=refused))
    return tuple(page)


def _of(plan: Plan, stage: Stage) -> list[Pairing]:
    return [p for p in plan.pairings if p.stage == stage]


def _heads(lang: Lang, *names: str) -> tuple[Head, ...]:
    return tuple(
        Head(words.sentence(f"head.{name}", lang), text=name in {"material", "firms", "reason", "wanted"})
        for name in names
    )


def _rest(shown: int, count: int, lang: Lang) -> str:
    if shown >= count:
        return ""
    return words.sentence("rest", lang, count=count - shown, command=f"{SUGGEST} --top {count}")


def _ready(plan: Plan, rows: Sequence[Pairing], lang: Lang, top: int | None) -> Block:
    title = words.sentence("block.ready", lang, count=plan.counts.ready)
    if not rows:
        waiting = plan.counts.figures + plan.counts.papers
        key = "none-ready" if waiting else "none-at-all"
        return Block(title, remarks=(words.sentence(key, lang, count=waiting),))
    heads = _heads(lang, "number", "material", "firms", "quantity", "net", "supplier-gain", "receiver-gain", "sure")
    shown = rows[:top]
    return Block(
        title,
        heads,
        tuple(Row(_ready_cells(p, lang), _under(p, lang)) for p in shown),
        rest=_rest(len(shown), max(len(rows), plan.counts.ready), lang),
    )


def _ready_cells(pairing: Pairing, lang: Lang) -> tuple[str, ...]:
    _, gives, takes = shares(pairing.net_per_year, (pairing.supplier_gain, pairing.receiver_gain), lang)
    return (
        str(pairing.rank),
        words.material(pairing, lang),
        words.firms(pairing, lang),
        words.quantity(pairing, lang),
        words.net(pairing, lang),
        gives,
        takes,
        words.sentence(f"sure.{pairing.sure}", lang),
    )


def _under(pairing: Pairing, lang: Lang) -> tuple[Under, ...]:
    others = words.sentence("alternatives", lang, count=pairing.alternatives) if pairing.alternatives else ""
    remarks = [
        Under("why", "", words.why(pairing, lang)),
        Under("stop", words.sentence("stop", lang), words.stops(pairing, lang)),
        Under("ask", words.sentence("ask", lang), words.joined((words.ask(pairing, lang), others), "  ")),
    ]
    return tuple(remark for remark in remarks if remark.text)


def _listed(
    stage: str, rows: Sequence[Pairing], count: int, lang: Lang, top: int | None, remarks: tuple[str, ...] = ()
) -> Block:
    """A block of pairings in two lines each; columns nobody has a figure for are left out."""
    shown = rows[:top]
    columns: list[tuple[str, Callable[[Pairing], str]]] = [
        ("number", lambda p: str(p.rank)),
        ("material", lambda p: words.material(p, lang)),
        ("firms", lambda p: words.firms(p, lang)),
        ("quantity", lambda p: words.quantity(p, lang)),
    ]
    if any(p.net_per_year is not None for p in shown):
        columns.append(("net", lambda p: words.net(p, lang)))
    if any(p.distance_km is not None for p in shown):
        columns.append(("km", lambda p: km(p.distance_km, lang)))
    return Block(
        words.sentence(f"block.{stage}", lang, count=count),
        _heads(lang, *(name for name, _ in columns)),
        tuple(Row(tuple(cell(p) for _, cell in columns), _short_under(p, stage, lang)) for p in shown),
        remarks=tuple(remark for remark in remarks if remark),
        rest=_rest(len(shown), count, lang),
    )


def _short_under(pairing: Pairing, stage: str, lang: Lang) -> tuple[Under, ...]:
    remarks = []
    if stage in {"figures", "papers", "spare"}:
        lines = words.savings(pairing, lang) if pairing.quantity is None else ""
        remarks.append(Under("why", "", words.joined((words.identity(pairing, lang), _wanted(pairing, lang), lines), "  ")))
    if stage == "papers":
        remarks.append(Under("stop", words.sentence("missing", lang), _papers(pairing, lang)))
    if stage in {"figures", "papers"}:
        remarks.append(Under("ask", words.sentence("ask", lang), words.ask(pairing, lang)))
    return tuple(remark for remark in remarks if remark.text)


def _wanted(pairing: Pairing, lang: Lang) -> str:
    same = pairing.need.casefold() in {pairing.offer.casefold(), words.material(pairing, lang).casefold()}
    return "" if same else words.sentence("wanted", lang, need=pairing.need)


def _papers(pairing: Pairing, lang: Lang) -> str:
    papers = words.joined(say(v.text, lang) for v in pairing.verdicts if v.paper and v.outcome != "pass")
    return papers or words.stops(pairing, lang)


def _first_question(rows: Sequence[Pairing], lang: Lang) -> str:
    """The one question that is worth most: it settles the most money known so far, then the most pairings."""
    asked: dict[tuple[str, str, str], list[Pairing]] = {}
    for pairing in rows:
        for unknown in pairing.unknowns:
            asked.setdefault((unknown.firm, unknown.field, unknown.text.key), []).append(pairing)
    if not asked:
        return ""
    best = max(asked, key=lambda question: _worth(asked[question]))
    first = asked[best][0]
    unknown = next(u for u in first.unknowns if (u.firm, u.field, u.text.key) == best)
    who = words.whom(best[0], words.contacts(asked[best], lang), lang) if best[0] else ""
    count = len(asked[best])
    key = "first-question-for" if count > 1 else "first-question"
    what = f"{words.material(first, lang)} {say(unknown.text, lang)}" if count == 1 else say(unknown.text, lang)
    return words.sentence(key, lang, whom=who, question=what, count=count)


def _worth(pairings: Sequence[Pairing]) -> tuple[float, int, float]:
    known = sum(max(p.net_per_year or 0.0, 0.0) for p in pairings)
    return known, len(pairings), sum(p.quantity or 0.0 for p in pairings if p.unit.startswith("t"))


def _refused(plan: Plan, lang: Lang, top: int | None, *, listed: bool) -> Block:
    title = words.sentence("block.refused", lang, count=plan.counts.refused)
    if not listed:
        return Block(title, remarks=_refused_in_short(plan, lang))
    shown = plan.refused[:top]
    return Block(
        title,
        _heads(lang, "material", "wanted", "firms", "reason"),
        tuple(Row((r.offer, r.need, f"{r.supplier_name} -> {r.receiver_name}", _reason(r, lang))) for r in shown),
        rest=_rest(len(shown), plan.counts.refused, lang).replace("--top", "--refused --top"),
    )


def _reason(refused: Refused, lang: Lang) -> str:
    return words.joined((words.sentence(f"kind.{refused.kind}", lang), say(refused.reason, lang)), ": ")


def _refused_in_short(plan: Plan, lang: Lang) -> tuple[str, ...]:
    kinds = Counter(r.kind for r in plan.refused)
    counted = words.joined(
        (words.sentence("refused-kinds", lang, kind=words.sentence(f"kind.{kind}", lang), count=count)
         for kind, count in kinds.most_common()), ", "
    )  # fmt: skip
    names = dict.fromkeys(f"{r.offer}/{r.need}" for r in plan.refused if r.kind == "different" and r.offer != r.need)
    examples = words.joined(list(names)[:2], ", ")
    such = words.sentence("such-as", lang, examples=examples) if examples else ""
    more = words.sentence("list-refused", lang, command=f"{SUGGEST} --refused")
    return (words.joined((counted, such, more), "  "),)

