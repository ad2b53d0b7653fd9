"""One field by its kind: a file of small readers, one a `Kind` of `park`; nested entries are read by `entry`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from matchchain import units
from matchchain.entries.choices import ALSO_SAYS, MIXED_UP, chosen
from matchchain.entries.draft import Circumstances, Draft
from matchchain.entries.figures import asked_of, read_figure, read_statement
from matchchain.entries.ids import is_id, slug
from matchchain.entries.page import Page, hint
from matchchain.entries.serial import serial_of
from matchchain.entries.vocabulary import Slot, plain_key
from matchchain.entries.within import is_within
from matchchain.expressions import expression
from matchchain.park import LONGEST_NAME, PEOPLE, Figure, Kind
from matchchain.units import UnitFault, folded, is_blank
from matchchain.wording import Message, nearest
from matchchain.yamltree import Node, Pairs, Scalar, Sequence

Reader = Callable[[Draft, Slot, Node, Page, Circumstances], None]

YES = {"yes", "y", "true", "on", "1", "是", "有", "真", "√", "对", "允许", "可", "查"}
_NO = {"no", "n", "false", "off", "0", "否", "无", "没有", "假", "×", "·", "不", "不允许", "不可", "不查"}
SWITCHES = YES | _NO


def text_of(key: str, node: Node, page: Page) -> str | None:
    """The words of a field, or None when it is blank or no text."""
    if isinstance(node, Scalar):
        return None if is_blank(node.text) else node.text
    page.error("catalogue.not-a-text", node, key=key)
    return None


def is_too_long(text: str, longest: int, key: str, node: Node, page: Page) -> bool:
    """Whether a text is longer than anybody writes it: an error."""
    if len(text) > longest:
        page.error("catalogue.too-long", node, key=key, length=len(text), most=longest)
    return len(text) > longest


def fault(page: Page, node: Node, key: str, problem: UnitFault) -> None:
    """Note a figure that cannot be read, with the unit that was probably meant."""
    facts: dict[str, Any] = dict(problem.facts)
    if problem.key == "units.unknown-unit":
        facts["hint"] = hint_of_unit(str(facts["unit"]))
    note = page.warn if problem.key == "units.left-open" else page.error
    note(problem.key, node, key=key, **facts)


def hint_of_unit(written: str) -> Message:
    """The unit that was probably meant, or what is not said where shifts, loads or bags are counted."""
    if key := units.not_said_of(written):
        return Message(key)
    near = nearest(written, units.known_units(), cutoff=50) if written else None
    return hint(None if near == written else near)


MONEY_KINDS = {"price", "yearly", "money"}
_MINUS = expression(r"\s*(?:[-−－]|负)\s*(?=\d)")


def _owed(value: Any, text: str) -> Any:  # noqa: ANN401 - a figure, or the statement that waits to be one
    """Money that goes the other way: what was written without its minus, with it."""
    return replace(value, low=-value.high, likely=-value.likely, high=-value.low, text=text)


def _figure(draft: Draft, slot: Slot, node: Node, page: Page, around: Circumstances) -> None:
    if node.__class__ is not Scalar:
        page.error("catalogue.not-a-text", node, key=draft.key(slot))
        return
    text: str = node.text
    kind, unit = slot.label.kind, slot.label.unit
    asked = asked_of(slot.attribute, kind)
    currency = around.setting.currency
    minus = _MINUS.match(text) if kind in MONEY_KINDS and slot.label.domain and slot.label.domain.least < 0 else None
    amount = text[minus.end() :] if minus else text
    try:
        if around.setting.vat_included and kind in MONEY_KINDS:
            said = read_statement(asked, amount, unit, currency=currency)
            draft.open[slot.attribute] = (_owed(said, text) if minus else said, slot, node)
            return
        value = read_figure(asked, amount, unit, currency=currency)
        value = _owed(value, text) if minus else value
    except UnitFault as problem:
        if problem.key == "units.left-open" or not is_blank(text):
            fault(page, node, draft.key(slot), problem)
        return
    if not isinstance(value, Figure):
        draft.open[slot.attribute] = (value, slot, node)
    elif slot.label.domain is None or is_within(value, slot.label.domain, draft.key(slot), node, page, currency):
        draft.values[slot.attribute] = value


def _text(draft: Draft, slot: Slot, node: Node, page: Page, around: Circumstances) -> None:  # noqa: ARG001
    if slot.label.private and not isinstance(node, Scalar):
        text = _people(draft.key(slot), node, page)
    else:
        text = text_of(draft.key(slot), node, page)
    if text is None or is_too_long(text, slot.label.longest, draft.key(slot), node, page):
        return
    draft.values[slot.attribute] = " ".join(text.split()) if "\n" in text or "\t" in text else text.strip()


def _people(key: str, node: Node, page: Page) -> str | None:
    """Several people of one field, as a list of texts or of tables: [{姓名: 王工, 电话: 138...}, 李经理 139...]."""
    said = []
    for one in node.items if isinstance(node, Sequence) else (node,):
        parts = [value for _, value in one.pairs] if isinstance(one, Pairs) else [one]
        texts = [text_of(key, part, page) for part in parts]
        said.append(" ".join(text.strip() for text in texts if text))
    return PEOPLE.join(one for one in said if one) or None


def _key(draft: Draft, slot: Slot, node: Node, page: Page, around: Circumstances) -> None:  # noqa: ARG001
    text = text_of(draft.key(slot), node, page)
    if text is None:
        return
    if is_id(text):
        draft.values[slot.attribute] = text
    else:
        page.error("catalogue.bad-id", node, id=text, better=slug(text) or "firm-1")


def _serial(draft: Draft, slot: Slot, node: Node, page: Page, around: Circumstances) -> None:  # noqa: ARG001
    text = text_of(draft.key(slot), node, page)
    if text is None:
        return
    found = serial_of(text)
    if found is None:
        page.error("catalogue.bad-serial", node, key=draft.key(slot), written=text)
    else:
        draft.values[slot.attribute] = found


def _choice(draft: Draft, slot: Slot, node: Node, page: Page, around: Circumstances) -> None:  # noqa: ARG001
    if not isinstance(node, Scalar):
        page.error("catalogue.not-a-text", node, key=draft.key(slot))
        return
    code = chosen(slot.attribute, slot.label, node.text)
    if code is not None:
        draft.values[slot.attribute] = code
        if also := ALSO_SAYS.get((slot.attribute, plain_key(node.text))):
            draft.implied.append(also)
        return
    if slot.attribute in MIXED_UP and not is_blank(node.text):
        draft.misplaced.append((slot, node))
        return
    no_choice(draft.key(slot), slot, node, page)


def no_choice(key: str, slot: Slot, node: Scalar, page: Page) -> None:
    """Say that a field has no such choice; nothing of a blank."""
    choices = slot.label.choices or {}
    if not is_blank(node.text):
        known = [name for code, names in choices.items() for name in (code, *names)]
        listed = tuple(
            Message("materials.both", {"zh": f"{code}({names[0]})", "en": code}) for code, names in choices.items()
        )
        page.error(
            "catalogue.unknown-choice", node,
            key=key, written=node.text, listed=listed, hint=hint(nearest(node.text, known)),
        )  # fmt: skip


def _choices(draft: Draft, slot: Slot, node: Node, page: Page, around: Circumstances) -> None:  # noqa: ARG001
    """Name -> one of the choices."""
    if isinstance(node, Scalar) and is_blank(node.text):
        return
    if not isinstance(node, Pairs):
        page.error("catalogue.not-choices", node, key=draft.key(slot))
        return
    found: dict[str, str] = {}
    for name, value in node.pairs:
        if is_too_long(name.text, LONGEST_NAME, draft.key(slot), name, page):
            continue
        if not isinstance(value, Scalar):
            page.error("catalogue.not-a-text", value, key=draft.key(slot))
        elif (code := chosen(slot.attribute, slot.label, value.text)) is not None:
            found[name.text.strip()] = code
        else:
            no_choice(f"{draft.key(slot)} {name.text.strip()}", slot, value, page)
    draft.values[slot.attribute] = found


def _switch(draft: Draft, slot: Slot, node: Node, page: Page, around: Circumstances) -> None:  # noqa: ARG001
    word = folded(node.text).casefold() if isinstance(node, Scalar) else ""
    if word in SWITCHES:
        draft.values[slot.attribute] = word in YES
    elif not isinstance(node, Scalar) or not is_blank(node.text):
        page.error("catalogue.no-switch", node, key=draft.key(slot), written=getattr(node, "text", "..."))


def _date(draft: Draft, slot: Slot, node: Node, page: Page, around: Circumstances) -> None:  # noqa: ARG001
    text = text_of(draft.key(slot), node, page)
    if text is None:
        return
    try:
        first, last = units.day(text)
    except UnitFault as problem:
        if slot.attribute == "until" and text in {"长期", "长期有效", "永久", "permanent"}:
            draft.values[slot.attribute] = "9999-12-31"
        else:
            page.error(problem.key, node, key=draft.key(slot), **problem.facts)
        return
    draft.values[slot.attribute] = last if slot.attribute in _LAST_DAYS else first


_LAST_DAYS = frozenset(("until", "due"))
"""What is written by its month or year there means its last day."""


def _month(draft: Draft, slot: Slot, node: Node, page: Page, around: Circumstances) -> None:  # noqa: ARG001
    """A month of a year; the year alone, or a span of months, is none."""
    text = text_of(draft.key(slot), node, page)
    if text is None:
        return
    try:
        first, last = units.day(text)
    except UnitFault:
        first, last = "", "-"
    if first[:7] == last[:7]:
        draft.values[slot.attribute] = f"{first[:7]}-01"
    else:
        page.error("catalogue.no-month", node, key=draft.key(slot), written=text)


def words_of(key: str, node: Node, page: Page) -> tuple[str, ...]:
    """A list of words; one text with commas stands for a list."""
    if isinstance(node, Sequence):
        texts = [text_of(key, item, page) for item in node.items]
        return _short(tuple(text.strip() for text in texts if text), key, node, page)
    text = text_of(key, node, page)
    if text is None:
        return ()
    for comma in "、，;；":
        text = text.replace(comma, ",")
    return _short(tuple(word.strip() for word in text.split(",") if word.strip()), key, node, page)


def _short(words: tuple[str, ...], key: str, node: Node, page: Page) -> tuple[str, ...]:
    return tuple(word for word in words if not is_too_long(word, LONGEST_NAME, key, node, page))


def _words(draft: Draft, slot: Slot, node: Node, page: Page, around: Circumstances) -> None:  # noqa: ARG001
    draft.values[slot.attribute] = words_of(draft.key(slot), node, page)


def _months(draft: Draft, slot: Slot, node: Node, page: Page, around: Circumstances) -> None:  # noqa: ARG001
    try:
        draft.values[slot.attribute] = units.months(words_of(draft.key(slot), node, page))
    except UnitFault as problem:
        page.error(problem.key, node, key=draft.key(slot), **problem.facts)


def _named(draft: Draft, slot: Slot, node: Node, page: Page, around: Circumstances) -> None:  # noqa: ARG001
    """Name -> figure: impurities (shares) and what a process takes (per unit of its first material)."""
    if isinstance(node, Scalar) and is_blank(node.text):
        return
    tables = [node] if isinstance(node, Pairs) else list(getattr(node, "items", ()))
    if not tables or not all(isinstance(table, Pairs) for table in tables):
        page.error("catalogue.not-a-table", node, key=draft.key(slot))
        return
    named: dict[str, Figure] = {}
    before: Node | None = None
    for name, value in (pair for table in tables for pair in table.pairs):
        if page.is_cut(before, name, value):
            page.error("catalogue.cut-at-comma", name, written=f"{getattr(before, 'text', '')},{name.text}")
        elif not is_too_long(name.text, LONGEST_NAME, draft.key(slot), name, page):
            read = _named_figure(name.text, slot, value, page, draft)
            if read is not None:
                named[name.text.strip()] = read
        before = value
    draft.values[slot.attribute] = named


def _named_figure(name: str, slot: Slot, node: Node, page: Page, draft: Draft) -> Figure | None:
    text = text_of(draft.key(slot), node, page)
    if text is None:
        return None
    kind = "amounts" if slot.label.kind == "amounts" else "share"
    try:
        value = read_figure(kind, text, slot.label.unit)
    except UnitFault as problem:
        fault(page, node, draft.key(slot), problem)
        return None
    if isinstance(value, Figure):
        domain, key = slot.label.domain, draft.key(slot).beside(name.strip())
        return value if domain is None or is_within(value, domain, key, node, page) else None
    draft.open[f"{slot.attribute}/{name.strip()}"] = (value, slot, node)  # type: ignore[assignment]
    return None


PLAIN_READERS: dict[Kind, Reader] = {
    "text": _text,
    "key": _key,
    "serial": _serial,
    "choice": _choice,
    "switch": _switch,
    "date": _date,
    "month": _month,
    "count": _figure,
    "number": _figure,
    "amount": _figure,
    "stock": _figure,
    "price": _figure,
    "yearly": _figure,
    "money": _figure,
    "share": _figure,
    "distance": _figure,
    "rate": _figure,
    "months": _months,
    "words": _words,
    "shares": _named,
    "amounts": _named,
    "choices": _choices,
}
