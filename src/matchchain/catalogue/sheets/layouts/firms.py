"""Firms as a file names them, put together from its rows, its forms and the names of its sheets."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import field

from matchchain.catalogue.cards.names import plain_name
from matchchain.catalogue.sheets.layouts.attributes import fits
from matchchain.catalogue.sheets.layouts.codes import credit_code, is_mobile, phone, with_phone
from matchchain.catalogue.sheets.layouts.context import firm_in, is_place
from matchchain.catalogue.sheets.layouts.draft import Draft
from matchchain.catalogue.sheets.layouts.firm_forms import ends_like_firm, has_legal_form
from matchchain.catalogue.sheets.layouts.legal_forms import FORMS
from matchchain.catalogue.sheets.layouts.record import Record
from matchchain.catalogue.sheets.layouts.values import Value
from matchchain.catalogue.sheets.layouts.words import says_nothing
from matchchain.catalogue.sheets.stated import FirmStated, LineStated, Spot, Stated
from matchchain.expressions import expression
from matchchain.values import dataclass

_SEALED = expression(r"\s*[(（](?:盖章|公章|签章|加盖公章|盖公章|全称|章)[)）]\s*$")
_FORMS = expression(r"\b(limited|incorporated|corporation|company)\b(?=\W*$)", re.IGNORECASE)
_SHORT_FORMS = {"limited": "ltd", "incorporated": "inc", "corporation": "corp", "company": "co"}
_BULLET = expression(r"^\s*(?:\d{1,3}[.、．)）]\s*(?=\D)|[(（]\d{1,3}[)）]\s*)")
_MORE = expression(rf"(?P<name>.{{2,60}}?\s(?:{FORMS}))(?:\.?\s*[;|]|\.|\s+[-–—])\s+(?=[A-Z])(?!&)", 2)
_DAYS = expression(
    r"^\s*(?:约|about|ca\.?)?\s*(\d{1,3})\s*(?:天|日|d|days?)?(?:\s*/\s*(?:年|yr|a|year))?\s*$", re.IGNORECASE
)


@dataclass(slots=True)
class FirmDraft:
    """One firm while it is put together.

    Attributes:
        name: as the file writes it first, "" for the firm a list without names belongs to.
        spot: the cell that names it.
        said: attribute of the card -> what is stated.
        drafts: its lines.
        id: where the file carries it.
        head: its legal representative, who is its contact where the file names no other.
    """

    name: str
    spot: Spot
    said: dict[str, Stated] = field(default_factory=dict)
    drafts: list[Draft] = field(default_factory=list)
    id: str = ""
    head: Stated | None = None


class Firms:
    """All firms of a file, by their names."""

    __slots__ = ("_by_name", "_record")

    def __init__(self, record: Record) -> None:
        self._by_name: dict[str, FirmDraft] = {}
        self._record = record

    def named(self, name: str, spot: Spot) -> FirmDraft:
        """The firm of a name; a new one where the file did not name it before."""
        bare = firm_name(name)
        key = plain_name(_FORMS.sub(lambda form: _SHORT_FORMS[form[1].casefold()], bare)).rstrip(".,")
        found = self._by_name.get(key)
        if found is None:
            found = FirmDraft(bare, spot)
            if bare:
                found.said["name"] = Stated(bare, spot)
            self._by_name[key] = found
        return found

    def names(self) -> list[str]:
        """The names met so far."""
        return [firm.name for firm in self._by_name.values() if firm.name]

    def state(self, firm: FirmDraft, field_name: str, value: Value, unit: str = "", title: str = "") -> None:
        """State what a column or a label says of a firm ("firm.phone" ...)."""
        attribute = field_name.removeprefix("firm.")
        if attribute in {"skip", "name"}:
            return
        if attribute == "head":
            firm.head = firm.head or Stated(value.text.strip(), value.spot)
            return
        if attribute in {"contact", "phone"}:
            self._reach(firm, attribute, value)
            return
        if attribute == "note":
            self._state(firm, "note", f"{title}: {value.text}" if title else value.text, value.spot)
            return
        text = self._checked(attribute, value, unit)
        if text:
            self._state(firm, attribute, text, value.spot)

    def _checked(self, attribute: str, value: Value, unit: str) -> str:
        if attribute == "credit_code":
            told = credit_code(value)
            if told.doubt is not None:
                self._record.doubt_of(told.level, told.doubt, value.spot)
            return told.text
        text = _plain_field(attribute, value.text, unit)
        return text if text or attribute == "id" else self._refused(value)

    def _refused(self, value: Value) -> str:
        self._record.doubt("asked", "layouts.firm-field", value.spot, text=value.text)
        return ""

    def _reach(self, firm: FirmDraft, attribute: str, value: Value) -> None:
        person, number = with_phone(value.text)
        told = phone(Value(number or value.text, value.spot, value.exact))
        if told.doubt is not None:
            self._record.doubt_of(told.level, told.doubt, value.spot)
            return
        if number:
            self._state(firm, "phone", told.text if not person else number, value.spot)
        if person:
            kept = attribute if attribute == "phone" and any(c.isdigit() for c in person) and not number else "contact"
            self._state(firm, kept, person, value.spot)

    def _state(self, firm: FirmDraft, attribute: str, text: str, spot: Spot) -> None:
        before = firm.said.get(attribute)
        if attribute == "phone" and before is not None and is_mobile(before.text) != is_mobile(text):
            mobile = Stated(text, spot) if is_mobile(text) else before
            firm.said[attribute] = mobile  # a desk and a mobile: one card has one number, the mobile reaches the person
            other = before if mobile is not before else Stated(text, spot)
            self._record.doubt("told", "layouts.desk-phone", other.spot, text=other.text, other=mobile.text)
        elif before is None:
            firm.said[attribute] = Stated(text, spot)
        elif attribute == "contact" and (before.text.startswith(text) or text.startswith(before.text)):
            return
        elif plain_name(before.text) != plain_name(text):
            self._record.doubt("asked", "layouts.two-values", spot, text=text, other=before.text, cell=str(before.spot))

    def stated(self, lines: dict[int, tuple[LineStated, ...]]) -> tuple[FirmStated, ...]:
        """The firms as the file states them; those that say nothing but their name and have no line, too.

        Args:
            lines: identity of a firm's draft -> its lines, settled.
        """
        found = []
        for firm in self._by_name.values():
            own = lines.get(id(firm), ())
            if firm.head is not None:
                firm.said.setdefault("contact", firm.head)
            if own or firm.name:
                found.append(FirmStated(firm.said, own, firm.spot, firm.id))
        return tuple(found)

    def adopt(self, record: Record) -> None:
        """Give lines of a nameless firm to the only firm the file names, where there is one and it has no lines."""
        nameless, others = self._by_name.get(""), [firm for firm in self._by_name.values() if firm.name]
        if nameless is None or len(others) != 1 or others[0].drafts:
            return
        (only,) = others
        only.drafts += nameless.drafts
        for attribute, stated in nameless.said.items():
            only.said.setdefault(attribute, stated)
        del self._by_name[""]
        record.doubts = [doubt for doubt in record.doubts if doubt.message.key != "layouts.whose"]

    def drop(self, drafts: Collection[int]) -> None:
        """Forget firms that turned out to be none, by the identity of their drafts; each is named."""
        for key, firm in list(self._by_name.items()):
            if id(firm) in drafts:
                self._record.doubt("told", "layouts.unread-label", firm.spot, title="", text=firm.name)
                del self._by_name[key]

    def all(self) -> tuple[FirmDraft, ...]:
        """The firms, in the order they were met."""
        return tuple(self._by_name.values())


def _plain_field(attribute: str, text: str, unit: str) -> str:
    """A field of a firm as a card takes it; "" where the text is none."""
    if attribute == "operating_days":
        found = _DAYS.match(text)
        return found[1] if found and unit not in {"h", "小时"} and 1 <= int(found[1]) <= 366 else ""
    if attribute.startswith("site."):
        return text if re.fullmatch(r"-?\d{1,3}(?:\.\d+)?°?", text) else ""
    free = attribute in {"chains", "zone", "address", "group", "industry", "short", "name_en"}
    return text if free or fits("firm", attribute, text) else ""


def _without_place(text: str) -> str:
    """A firm's name without the address behind it."""
    name, comma, rest = text.partition(", ")
    return name if comma and ends_like_firm(name) and is_place(rest) else text


def _without_more(text: str) -> str:
    """A firm's name up to its legal form, where a full stop or a stroke parts it from what else a cell says."""
    found = _MORE.match(text)
    return found["name"] if found and ends_like_firm(found["name"]) and not has_legal_form(text) else text


def firm_name(text: str) -> str:
    """A firm's name without number, seal and what stands on further lines.

    Example:
        >>> firm_name("1、龙华染料化工有限公司（盖章）"), firm_name("XX")
        ('龙华染料化工有限公司', 'XX')
        >>> firm_name("Acme Print & Packaging Ltd, Unit 4 Moor Lane")
        'Acme Print & Packaging Ltd'
        >>> firm_name("Acme Zinc Ltd. Licence no. W0099-01"), firm_name("Acme Zinc Ltd.")
        ('Acme Zinc Ltd', 'Acme Zinc Ltd.')
    """
    lines = [part.strip() for part in text.splitlines() if part.strip()]
    whole = _SEALED.sub("", _BULLET.sub("", "".join(lines)))
    line = whole if len(lines) > 1 and firm_in(whole) == whole else next(iter(lines), "")  # 甲化工 / 有限公司
    bare = _without_place(_without_more(_SEALED.sub("", _BULLET.sub("", line)).strip(" :：,，;；")))
    return "" if says_nothing(bare) else " ".join(bare.split())
