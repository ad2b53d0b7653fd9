"""What the words of a title mean together: which field, of which list, in which unit."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from matchchain.catalogue.sheets.layouts.lexicon import Sense
from matchchain.values import dataclass

Words = tuple[tuple[Sense, ...], ...]
_OF_A_FIRM = frozenset(("firm.name", "firm.contact", "firm.phone", "firm.address", "firm.industry", "firm.note"))
_TOGETHER = {  # fields that people write into one title without a stroke
    frozenset(("firm.contact", "firm.phone")): ("firm.contact", "firm.phone"),
}


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a title stands for.

    Attributes:
        field: what the column holds ("material", "quantity", "firm.name"); "" of a title that only groups others.
        side: "offers", "needs" or "" where the title does not say.
        kind: class word of an offer, "" for none.
        legal: its legal class, "" for none.
        rank: which of several columns for one field is taken.
        unit: as the title gives it, "" for none.
        period: how often ("yr", "mo", "d", "wk", "q"), where the words say so and not the unit.
        year: a year the title names, 0 for none.
        month: a month it names, 0 for none.
        remark: words in brackets that belong to the figure (含税, 干基).
        marks: "says" (the side is said, not implied), "disposal", "firm", "both", "past", "plan", "note", "of-row" (a
            remark on all lines of its row), "in-brackets" (副产物（数量）: what stands in the cells decides).
        parts: fields of a title that names several ("联系人及电话"), the first is `field`.
        listing: a cell may hold several entries, each with its figures.
    """

    field: str = ""
    side: str = ""
    kind: str = ""
    legal: str = ""
    rank: int = 0
    unit: str = ""
    period: str = ""
    year: int = 0
    month: int = 0
    remark: str = ""
    marks: frozenset[str] = frozenset()
    parts: tuple[str, ...] = ()
    listing: bool = False


def meaning_of(words: Words) -> Meaning | None:
    """What words mean together, or None where they contradict each other or say nothing.

    Example:
        >>> from matchchain.catalogue.sheets.layouts.lexicon import cut
        >>> found = meaning_of(cut("副产物年产生量") or ())
        >>> found.field, found.side, found.kind
        ('quantity', 'offers', 'by-product')
    """
    strong, weak, subjects, period = _sorted(words)
    around = _around(subjects, period)
    if strong:
        return _of_fields(strong, around)
    if weak:
        return _of_weak(weak[-1], around)
    if not subjects:
        return replace(around, field="") if period else None
    if "firm" in around.marks and not around.side and "both" not in around.marks:
        return replace(around, field="firm.name")
    if any("alone" in sense.marks for sense in subjects) and "disposal" not in around.marks:
        return replace(around, field="material", listing=True, rank=1)
    return around


def _sorted(words: Words) -> tuple[list[Sense], list[Sense], list[Sense], str]:
    """Senses by role: a word that can also be a filler is one where another says more."""
    sure: list[tuple[list[Sense], Sense | None]] = []
    maybe: list[tuple[list[Sense], Sense | None]] = []
    weak: list[Sense] = []
    subjects: list[Sense] = []
    period = ""
    for senses in words:
        by_role = {sense.role: sense for sense in reversed(senses)}
        fields = [sense for sense in senses if sense.role == "field"]
        if fields:
            (maybe if "filler" in by_role or "subject" in by_role else sure).append((fields, by_role.get("subject")))
        elif "weak" in by_role:
            weak.append(by_role["weak"])
        elif "subject" in by_role:
            subjects.append(by_role["subject"])
        if "period" in by_role:
            period = by_role["period"].period
    chosen = sure or (maybe if not (weak and subjects) else [])
    subjects += [subject for _, subject in maybe if subject is not None and (sure or (_, subject) not in chosen)]
    strong = [_best(fields, subjects) for fields, _ in chosen]
    return strong, weak, subjects, period


def _best(fields: Iterable[Sense], subjects: Iterable[Sense]) -> Sense:
    """Of the senses of one word, the one for the side that the subjects say."""
    senses = list(fields)
    sides = {subject.side for subject in subjects if subject.side}
    return next((sense for sense in senses if sense.side in sides), senses[0])


def _around(subjects: Iterable[Sense], period: str) -> Meaning:
    side, kind, legal = "", "", ""
    says = mixed = False
    classes: set[str] = set()
    marks: frozenset[str] = frozenset()
    for sense in subjects:
        marks |= sense.marks - {"alone", "says"}
        loud = "says" in sense.marks
        if sense.side and (loud or not side) and not (says and not loud):
            if says and loud and side != sense.side:
                marks |= {"both"}
            side, says = sense.side, says or loud
        mixed = mixed or bool(kind and sense.kind and kind != sense.kind)
        classes |= {sense.legal} if sense.legal else set()
        kind, legal = kind or sense.kind, legal or sense.legal
    if len(classes) > 1:  # 一般固废和危险废物
        legal = ""
    if mixed:  # 副产物/固废: which of them a line is, the title does not say
        kind = legal = ""
    if "both" in marks:
        side, says, kind, legal = "", False, "", ""
    return Meaning("", side, kind, legal, period=period, marks=marks | ({"says"} if says else set()))


def _of_fields(strong: list[Sense], around: Meaning) -> Meaning | None:
    names = list(dict.fromkeys(sense.field for sense in strong))
    head = max(strong, key=lambda sense: sense.rank) if len(names) == 1 else _head(strong, names)
    if head is None:
        both = _TOGETHER.get(frozenset(names))
        return replace(around, field=both[0], parts=both) if both else None
    field, side = _shifted(head, around)
    marks = around.marks | (head.marks & {"note"})
    clash = bool(head.side and around.side and head.side != around.side)
    kind = head.kind or ("" if clash and head.side == "needs" else around.kind)
    return replace(
        around, field=field, side=side, rank=head.rank, marks=marks, kind=kind, legal=around.legal if kind else ""
    )


def _head(strong: list[Sense], names: list[str]) -> Sense | None:
    """Which of several fields the title is about, where one only names what the other is of."""
    if "unit" in names and all(name in {"unit", "quantity", "material"} for name in names):
        return next(sense for sense in strong if sense.field == "unit")
    if "firm.name" in names and len(names) == 2:
        return next(
            (s for s in strong if s.field in _OF_A_FIRM - {"firm.name"}),
            None,
        )
    if "buys_now" in names and len(names) == 2 and {"price", "quantity", "supplier"} & set(names):
        # 目前所用原料及到厂价
        return next(sense for sense in strong if sense.field == "buys_now")
    if "material" in names and len(names) == 2:  # 物质产生量, material state: what the figure is of
        return next(sense for sense in strong if sense.field != "material")
    return None


def _shifted(head: Sense, around: Meaning) -> tuple[str, str]:
    """The field, where what is spoken of makes it another one: 委托处置 + 单价 is the cost of disposal."""
    field, side = head.field, head.side or around.side
    if "disposal" in around.marks:
        if field == "price" and head.side != "needs":
            return "disposal_cost", "offers"
        if field == "money":
            return "yearly_cost", "offers"
    if field == "money" and around.side:
        return ("yearly_spend" if around.side == "needs" else "money"), side
    return field, side


def _of_weak(weak: Sense, around: Meaning) -> Meaning | None:
    if weak.field == "material" and "firm" in around.marks:
        return replace(around, field="firm.name")
    if weak.field == "cost":
        return replace(around, field="disposal_cost" if "disposal" in around.marks else "cost")
    if weak.field == "material" and "disposal" in around.marks and not around.side:
        return None
    listing = weak.field == "material"
    return replace(around, field=weak.field, rank=weak.rank, listing=listing)
