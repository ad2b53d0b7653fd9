"""What the columns of a list were taken for, remembered by the titles of its columns: imports/maps/*.yaml."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path, PurePath

from matchchain.catalogue.edits.compose import Literal, card
from matchchain.catalogue.edits.layout import Habit
from matchchain.catalogue.files import disk
from matchchain.catalogue.sheets.stated import Heading
from matchchain.entries.draft import Circumstances
from matchchain.entries.entry import read_entry
from matchchain.entries.page import Page
from matchchain.entries.setting import Setting
from matchchain.entries.vocabulary import Slot, entry_class, vocabulary
from matchchain.park import Conversion, Firm, Need, Offer, Permit, labels
from matchchain.park.field import entry
from matchchain.values import dataclass
from matchchain.wording import LANGS, ExitCode, Lang, MatchchainError, Message, nearest, say
from matchchain.yamltree import Pairs, Sequence, Tree, YamlFault, parse

MAPS = "imports/maps"
SECTIONS: Mapping[str, tuple[type, tuple[str, str]]] = {
    "firm": (Firm, ("企业", "firm")),
    "offers": (Offer, ("可供", "offers")),
    "needs": (Need, ("需求", "needs")),
    "lines": (Offer, ("供需", "lines")),
    "permits": (Permit, ("许可", "permits")),
    "conversions": (Conversion, ("工艺", "conversions")),
}
"""The part of a card that a column fills: its entry class and what a map calls it (zh, en).

"lines" are offers and needs in one column, told apart row by row.
"""
FURTHER: Mapping[str, tuple[str, str]] = {
    "section": ("供还是需", "offer or need"), "unit": ("计量单位", "unit"), "frequency": ("周期", "period"),
    "month-column": ("逐月数量", "month by month"), "quantity.design": ("设计数量", "design quantity"),
    "yearly_cost": ("年费用", "cost a year"), "yearly_income": ("年收入", "income a year"),
    "yearly_spend": ("年采购额", "spend a year"), "signed_cost": ("费用正负", "cost or income"),
    "signed_income": ("收入正负", "income or cost"),
    "paid": ("本企业支付", "paid by the firm"), "received": ("本企业收取", "received by the firm"),
    "vat": ("税率", "VAT rate"),
    "money": ("金额", "money"), "cost": ("费用", "cost"), "spec": ("规格要求", "specification"),
    "limits": ("限值", "limits"), "waste_class": ("危废类别", "waste class"), "taker": ("接收单位", "taker"),
    "supplier": ("供应商", "supplier"), "origin-or-supplier": ("来源或供应商", "origin or supplier"),
    "month": ("所属月份", "month of the row"), "day": ("发生日期", "day of the row"), "skip": ("略过", "skipped"),
    "index": ("序号", "running number"),
    "packaging": ("包装", "packaging"), "as_of": ("数据日期", "data as of"), "note": ("备注", "note"),
    "month-row": ("行首月份", "months down the rows"), "auto": ("照常读", "as it is read"),
}  # fmt: skip
"""What a column may hold that a card has no field for: it decides what others mean, or goes to the note of the line."""
AS_READ = "auto"
"""In a map: the reader decides, as it does of what no map has a word for."""
_IN_A_FILE_NAME = re.compile(r"[^\w.() -]+")
_LONGEST_STEM = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnMeaning:
    """What one column is taken for."""

    title: str = entry("表头", "title", "text", required=True)
    field: str = entry("栏目", "field", "text", default="")
    unit: str = entry("单位", "unit", "text", default="")


@dataclass(frozen=True, slots=True)
class ColumnMap:
    """What the columns of one layout are taken for.

    Attributes:
        file: where it is kept, relative to the park; "" of one that is not kept yet.
        columns: title -> what it fills ("offers.quantity", "" for not read) and the unit its header gives.
    """

    file: str
    columns: Mapping[str, tuple[str, str]]

    @property
    def fields(self) -> Mapping[str, str]:
        """Title -> what it fills."""
        return {title: field for title, (field, _) in self.columns.items()}


def of_headings(headings: Iterable[Heading], book: str = "") -> ColumnMap:
    """The map of a list as it was read; of a title that stands twice, the first column that is read counts."""
    columns: dict[str, tuple[str, str]] = {}
    for heading in headings:
        if heading.title and not columns.get(heading.title, ("", ""))[0]:
            spoken = field_called(words_for(heading.field, LANGS[0])) == heading.field
            columns[heading.title] = (heading.field if spoken else AS_READ, heading.unit)
    return ColumnMap(f"{MAPS}/{_file_name(book)}.yaml" if book else "", columns)


def remembered(folder: Path, headings: Collection[Heading]) -> ColumnMap | None:
    """The map kept of a list with just these titles; None where there is none.

    Raises:
        MatchchainError: a kept map is faulty, with place and cure (exit code 3).
    """
    titles = {heading.title for heading in headings if heading.title}
    shelf = folder / MAPS
    if not titles or not shelf.is_dir():
        return None
    for path in sorted(shelf.glob("*.yaml")):
        name = f"{MAPS}/{path.name}"
        kept = read_map(disk.read(path) or b"", name)
        if kept.columns.keys() == titles:
            return kept
    return None


def read_map(raw: bytes, name: str) -> ColumnMap:
    """A map as its file says.

    Raises:
        MatchchainError: it cannot be read, or a column fills what no card has (exit code 3).
    """
    try:
        tree = parse(raw, name)
    except YamlFault as fault:
        place = f"{name}:{fault.line}:{fault.column}"
        why, cure = Message(fault.key, fault.facts), Message(f"{fault.key}.cure", fault.facts)
        raise _faulty(place, why, cure) from fault
    return ColumnMap(name, dict(_columns(tree, name)))


def _columns(tree: Tree, name: str) -> Iterator[tuple[str, tuple[str, str]]]:
    root = tree.root
    listed = root
    if isinstance(root, Pairs):
        listed = next((value for key, value in root.pairs if key.text in {"columns", "列"}), None)
    if not isinstance(listed, Sequence):
        raise _faulty(f"{name}:1:1", Message("imports.map-no-columns"), Message("imports.map-no-columns.cure"))
    page = Page(tree)
    for item in listed.items:
        meaning = read_entry(ColumnMeaning, item, page, Circumstances(Setting()))
        place = f"{name}:{item.line}:{item.column}"
        if meaning is None:
            found = page.findings[-1]
            raise _faulty(place, Message(found.code, found.facts), Message(f"{found.code}.cure", found.facts))
        field = field_called(meaning.field)
        if field is None:
            raise _faulty(place, *_unknown(meaning.field))
        yield meaning.title, (field, meaning.unit)


def _faulty(place: str, why: Message, cure: Message) -> MatchchainError:
    return MatchchainError(Message("write.unreadable", {"place": place, "why": why, "cure": cure}), ExitCode.INVALID)


def _unknown(written: str) -> tuple[Message, Message]:
    meant = nearest(written, [words_for(field, lang) for field in every_field() for lang in LANGS])
    facts = {"field": written, "meant": meant or words_for("offers.quantity", "zh")}
    return Message("imports.map-field", facts), Message("imports.map-field.cure", facts)


def map_text(kept: ColumnMap, lang: Lang) -> bytes:
    """The file of a map, for a person to read and mend."""
    rows = [
        {
            words[0]: Literal(title),
            words[1]: Literal(words_for(field, lang)),
            **({words[2]: Literal(unit)} if unit else {}),
        }
        for words in (_keys(lang),)
        for title, (field, unit) in kept.columns.items()
    ]
    head = say(Message("imports.map-head"), lang)
    body = card({"列" if lang == "zh" else "columns": [dict(row) for row in rows]}, Habit())
    return "\n".join((*(f"# {line}" for line in head.splitlines()), *body, "")).encode()


def _keys(lang: Lang) -> tuple[str, ...]:
    return tuple(label.zh if lang == "zh" else label.en for label in labels(ColumnMeaning).values())


def every_field() -> Iterator[str]:
    """Everything that a column can fill: "firm.name", "offers.quantity", "firm.site.lat" ..."""
    for section, (kind, _) in SECTIONS.items():
        for attribute, label in labels(kind).items():
            if label.kind == "part":
                yield from (f"{section}.{attribute}.{inner}" for inner in labels(entry_class(label.of)))
            elif label.kind != "parts":
                yield f"{section}.{attribute}"


def words_for(field: str, lang: Lang) -> str:
    """What a person calls the field that a column fills.

    Example:
        >>> words_for("offers.quantity", "zh"), words_for("firm.site.lat", "en"), words_for("", "zh")
        ('可供.数量', 'firm.site.latitude', '不读')
    """
    if not field:
        return "不读" if lang == "zh" else "not read"
    section, _, rest = field.partition(".")
    if section not in SECTIONS:
        return FURTHER.get(field, (field, field))[LANGS.index(lang)]
    kind, names = SECTIONS[section]
    parts = [names[LANGS.index(lang)]]
    if rest in FURTHER:
        return ".".join((*parts, FURTHER[rest][LANGS.index(lang)]))
    for attribute in filter(None, rest.split(".")):
        label = labels(kind).get(attribute) or (labels(Need).get(attribute) if section == "lines" else None)
        parts.append(attribute if label is None else label.zh if lang == "zh" else label.en)
        kind = entry_class(label.of) if label is not None and label.of else kind
    return ".".join(parts)


def field_called(written: str) -> str | None:
    """The field that words mean, in either language or as code words; "" for "not read", None where none is meant.

    Example:
        >>> field_called("可供.处置费"), field_called("needs.price"), field_called("-"), field_called("可供.数目")
        ('offers.disposal_cost', 'needs.price', '', None)
    """
    text = written.strip()
    if text.casefold() in {"", "-", "不读", "not read", "none", "无"}:
        return ""
    first, *rest = (part.strip() for part in text.replace("。", ".").split("."))
    further = {word.casefold(): code for code, names in FURTHER.items() for word in (code, *names)}
    if text.casefold() in further:
        return further[text.casefold()]
    section = next((name for name, (_, names) in SECTIONS.items() if first.casefold() in {name, *names}), "")
    if not section or not rest:
        return None
    if (told := further.get(".".join(rest).casefold())) is not None:
        return f"{section}.{told}"
    kind, attributes = SECTIONS[section][0], []
    for part in rest:
        slot = _slot(kind, part) or (_slot(Need, part) if section == "lines" else None)
        if slot is None:
            return None
        attributes.append(slot.attribute)
        kind = entry_class(slot.label.of) if slot.label.of else kind
    return ".".join((section, *attributes))


def _slot(kind: type, word: str) -> Slot | None:
    known = vocabulary(kind)
    return known.find(word) or next(
        (slot for slot in known.slots.values() if slot.label.en.casefold() == word.casefold()), None
    )


def _file_name(book: str) -> str:
    stem = _IN_A_FILE_NAME.sub("-", PurePath(book).stem).strip(" .-")[:_LONGEST_STEM]
    return stem or "list"
