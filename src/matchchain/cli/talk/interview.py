"""What `add` asks: a firm with its lines, or one line; what is there already is shown, and changed if that is meant."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from matchchain.catalogue.edits.statement import SIDES
from matchchain.cli.talk.answer import tell
from matchchain.cli.talk.asking import FIRM_ASKED, NEED_ASKED, OFFER_ASKED, ask_entry
from matchchain.cli.talk.understood import in_words, sketch, sketch_of_firm
from matchchain.park import Figure, Firm, labels
from matchchain.units import is_blank
from matchchain.wording import Lang, MatchchainError, Message, say

if TYPE_CHECKING:
    from matchchain.catalogue.read import Loaded
    from matchchain.cli.talk.session import Session
    from matchchain.cli.talk.sitting import Sitting
    from matchchain.entries.setting import Setting
    from matchchain.park import Need, Offer

_SHOWN = 8
ASKED = {"offers": OFFER_ASKED, "needs": NEED_ASKED}


def setting_for(loaded: Loaded, firm: Firm | None = None) -> Setting:
    """The park's setting, with the days that this firm runs where its card says them."""
    from matchchain.entries.setting import setting_of

    setting = setting_of(loaded.park, loaded.park.materials)
    days = firm.operating_days if firm else None
    return replace(setting, operating_days=days.likely) if days else setting


def asked_firm(loaded: Loaded, said: dict[str, Any], sitting: Sitting, today: str) -> dict[str, Any] | Firm:
    """What a person says of a new firm and its lines; the firm of the park that was meant, if it is there already."""
    from matchchain.catalogue.edits.twins import firms_like

    setting = setting_for(loaded)
    said = ask_entry(Firm, ("name",), said, setting, sitting)
    shown: list[Firm] = []
    for fields in (FIRM_ASKED[:1], FIRM_ASKED[1:]):  # a short name may be that of a firm that is there
        for twin in firms_like(loaded.park.firms, said):
            if twin not in shown and sitting.agrees(Message("add.firm-known", {"firm": sketch_of_firm(twin)})):
                return twin
            shown.append(twin)
        said = ask_entry(Firm, fields, said, setting, sitting)
    said = {**said, "id": said.get("id") or _asked_id(loaded, said, sitting)}
    for side in SIDES:
        lines = list(said.get(side, ()))
        while line := _asked_material(side, loaded, sitting, Message(f"add.ask-{side}")):
            lines.append(asked_rest(side, line, setting, sitting, today))
        said[side] = tuple(lines)
    return said


def _asked_id(loaded: Loaded, said: Mapping[str, Any], sitting: Sitting) -> str:
    from matchchain.catalogue.edits.whom import proposed_id, refusal_of_id

    taken = {known.id: known for known in loaded.park.firms}
    proposal = proposed_id(said["name"], said.get("short", ""), said.get("name_en", ""), taken)

    def accepts(text: str) -> bool:
        refusal = refusal_of_id(text or proposal, taken)
        if refusal:
            tell(refusal, sitting.lang)
        return refusal is None

    return sitting.ask(Message("add.ask-id", {"proposal": proposal}), accepts) or proposal


def _asked_material(
    side: str, loaded: Loaded, sitting: Sitting, question: Message, *, required: bool = False
) -> dict[str, Any]:
    """A line as a name, or as a name with its figures; {} where there are no more."""
    from matchchain.catalogue.edits.typed_line import typed_line

    def accepts(text: str) -> bool:
        if is_blank(text):
            if required:
                tell(Message("add.required"), sitting.lang)
            return not required and not text
        try:
            return bool(typed_line(text, side, loaded.park.currency or "CNY"))  # type: ignore[arg-type]
        except MatchchainError as fault:
            problems = fault.message.facts.get("problems")
            tell(problems if isinstance(problems, Message) else fault.message, sitting.lang)
            return False

    text = sitting.ask(question, accepts)
    if not text:
        return {}
    read = typed_line(text, side, loaded.park.currency or "CNY")  # type: ignore[arg-type]
    return dict(read) if isinstance(read, Mapping) else {"material": text}


def asked_rest(
    side: str, said: dict[str, Any], setting: Setting, sitting: Sitting, today: str
) -> dict[str, Any]:
    """The fields of a line that nobody said yet, where nothing but its name was; its figures dated.

    Args:
        side: "offers" or "needs".
        said: what is known already.
        setting: the park's, with the days that the firm runs.
        sitting: asks.
        today: ISO.
    """
    from matchchain.catalogue.edits.dated import dated

    if set(said) <= {"material"}:
        return ask_entry(SIDES[side], ASKED[side], said, setting, sitting, usual={"as_of": today})
    return dated(said, side, today)


def asked_line(
    loaded: Loaded, firm: Firm, side: str, said: dict[str, Any], sitting: Sitting
) -> tuple[dict[str, Any], Offer | Need | None]:
    """A line as far as its name, and the line of the card that is meant, where it is there already."""
    from matchchain.catalogue.edits.twins import lines_like

    lines: Sequence[Offer | Need] = firm.offers if side == "offers" else firm.needs
    if not said.get("material"):
        _show_lines(firm, side, lines, sitting)
        question = Message("add.ask-required", {"name": _label(side, "material", sitting.lang), "example": ""})
        said = {**_asked_material(side, loaded, sitting, question, required=True), **said}
    twins = lines_like(lines, str(said["material"]))
    if len(twins) == 1:
        facts = {"firm": firm.table_name, "line": sketch(twins[0], sitting.lang)}
        return said, twins[0] if sitting.agrees(Message("add.line-known", facts)) else None
    return said, _chosen(twins, firm, sitting) if twins else None


def _chosen(twins: Sequence[Offer | Need], firm: Firm, sitting: Sitting) -> Offer | Need | None:
    listed = "\n".join(f"  {at} {sketch(line, sitting.lang)}" for at, line in enumerate(twins, start=1))
    facts = {"firm": firm.table_name, "lines": listed, "most": len(twins)}
    numbers = {str(at) for at in range(1, len(twins) + 1)}
    word = sitting.ask(Message("add.lines-known", facts), lambda text: text in {"", *numbers})
    return twins[int(word) - 1] if word else None


def _show_lines(firm: Firm, side: str, lines: Sequence[Offer | Need], sitting: Sitting) -> None:
    if lines:
        listed = tuple(sketch(line, sitting.lang) for line in lines[:_SHOWN])
        facts = {"firm": firm.table_name, "count": len(lines), "lines": listed}
        sitting.tell(Message(f"add.has-{side}" if len(lines) <= _SHOWN else f"add.has-more-{side}", facts))


def known_texts(entry: object, fields: Sequence[str], lang: Lang) -> dict[str, str]:
    """What an entry says now of these fields, in the words that a person would type."""
    found: dict[str, str] = {}
    for field in fields:
        outer, _, inner = field.partition(".")
        holder = getattr(entry, outer, None)
        value, label = (getattr(holder, inner, None) if inner else holder), labels(type(entry))[outer]
        if isinstance(value, Figure):
            found[field] = value.text
        elif isinstance(value, str) and value:
            found[field] = label.choices[value][0 if lang == "zh" else 1] if label.choices else value
        elif isinstance(value, tuple) and value:
            found[field] = ("、" if lang == "zh" else ", ").join(str(part) for part in value)
    return found


def firm_in_words(said: Mapping[str, Any], loaded: Loaded, session: Session) -> str:
    """A new firm and each of its lines as the reader understands them, a line of text each."""
    from matchchain.catalogue.edits.new_findings import entry_of

    lang, setting = session.lang, setting_for(loaded)
    entry, _ = entry_of(Firm, said, setting)
    rows = [say(Message("add.will-add-firm", {"said": in_words(entry, said, lang)}), lang)]
    for side in SIDES:
        lines = (line_in_words(side, line, setting, lang) for line in said.get(side, ()))
        rows += [say(Message(f"add.will-add-{side}", {"said": line}), lang) for line in lines]
    return "\n".join(rows)


def line_in_words(side: str, said: str | Mapping[str, Any], setting: Setting, lang: Lang) -> str:
    """A line as the reader understands it."""
    from matchchain.catalogue.edits.new_findings import entry_of
    from matchchain.catalogue.edits.statement import table_of
    from matchchain.entries.vocabulary import vocabulary

    if isinstance(said, str):
        find = vocabulary(SIDES[side]).find
        table = table_of(said)
        said = {slot.attribute: value for key, value in table.items() if (slot := find(key))} or {"material": said}
    entry, _ = entry_of(SIDES[side], said, setting)
    return in_words(entry, said, lang)


def _label(side: str, attribute: str, lang: Lang) -> str:
    label = labels(SIDES[side])[attribute]
    return label.zh if lang == "zh" else label.en
