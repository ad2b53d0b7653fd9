"""The head of a paper: who the firm is, where it stands, which permits it holds, when the paper was made."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from matchchain.catalogue.sheets.layouts.legal_forms import english_firm_in
from matchchain.catalogue.sheets.layouts.unit_words import unit_of
from matchchain.catalogue.sheets.papers.cells import Seen, Sheet, is_nothing
from matchchain.catalogue.sheets.papers.knowledge import labels, titles
from matchchain.catalogue.sheets.papers.plain import plain, unmarked
from matchchain.catalogue.sheets.papers.table import Table
from matchchain.catalogue.sheets.stated import Spot
from matchchain.expressions import expression
from matchchain.values import dataclass

_LABELLED = expression(
    r"(?:^|(?<=[\s；;，,。]))((?:[A-Za-z][A-Za-z/.' -]{1,60}|[^\s:：；;，,。]{1,24})"
    r"(?:\s*[(（][^()（）]{1,10}[)）])?)\s*[:：]\s*"
)
_TOP = 12
"""Rows of a sheet in which its title stands."""
_ASIDE = expression(r"\([^()]*\)$")
_FIRM = expression(
    r"^[\s《「“]*(?P<name>[^\d\s《》：:（(][^\s《》：:]*?"
    r"(?:有限责任公司|股份有限公司|有限公司|集团公司|公司|总厂|电厂|水厂|工厂|厂|集团|合作社))"
)


@dataclass(frozen=True, slots=True)
class Said:
    """What stands beside a label.

    Attributes:
        group, field: which of labels.yaml.
        text: the value.
        spot: its cell.
        sheet: the sheet it stands on.
        rank: how well the label says it, 0 best: 生产经营场所地址 before 注册地址.
    """

    group: str
    field: str
    text: str
    spot: Spot
    sheet: str
    rank: int = 0


def labelled(sheet: Sheet, tables: Iterable[Table]) -> Iterator[Said]:
    """Every label with its value in a sheet, outside the rows of its tables, from the top."""
    inside = {row for table in tables for row in range(table.top, table.bottom + 1)}
    for row in range(sheet.height):
        if row in inside:
            continue
        filled = [seen for seen in sheet.row(row) if seen.row == row]
        for at, seen in enumerate(filled):
            for label, text in _pieces(seen.text):
                known = label_of(label)
                if known is None:
                    continue
                where = seen if text else _beside(sheet, seen, filled[at + 1 :])
                words = text or (where.text if where else "")
                if where is not None and words and not is_nothing(words) and not unit_of(words):
                    yield Said(*known[:2], words, sheet.spot(where), sheet.name, known[2])


def names_owner(text: str) -> bool:
    """Whether a cell is a label with the firm behind it, as it stands above a header and never in one.

    Example:
        >>> names_owner("单位名称（盖章）：甲铸造有限公司"), names_owner("接收单位"), names_owner("产生量（单位：吨）")
        (True, False, False)
    """
    if ":" not in text and "：" not in text:
        return False
    for label, value in _pieces(text)[:1]:
        known = label_of(label)
        if known is not None and known[:2] == ("firm", "name") and value and not unit_of(value):
            return True
    return False


def label_of(text: str) -> tuple[str, str, int] | None:
    """Group, field and rank of a label, None for a text that is none.

    Example:
        >>> label_of("单位名称（盖章）"), label_of("行业类别(2)"), label_of("龙华")
        (('firm', 'name', 8), ('firm', 'industry', 0), None)
    """
    known = labels()
    said = plain(unmarked(text)).rstrip(": ")
    return known.get(said) or known.get(_ASIDE.sub("", said).strip())


def _pieces(text: str) -> list[tuple[str, str]]:
    """The labels of one cell with what stands behind each; the whole cell as a label where it has no colon."""
    hits = list(_LABELLED.finditer(text))
    if not hits:
        return [(text, "")] if len(text) <= 40 else []
    named = [_known_end(hit[1]) for hit in hits]
    ends = [*(hit.end(1) - len(label) for hit, label in zip(hits[1:], named[1:], strict=True)), len(text)]
    return [
        (label, text[hit.end() : end].strip(" ;；,，。"))
        for hit, label, end in zip(hits, named, ends, strict=True)
    ]


def _known_end(label: str) -> str:
    """The end of an English text that is a label: of "Ltd Site address" the last two words."""
    words = label.split(" ")
    ends = (" ".join(words[at:]) for at in range(len(words)))
    return next((end for end in ends if label_of(end) is not None), label)


def _beside(sheet: Sheet, label: Seen, right: Sequence[Seen]) -> Seen | None:
    """The cell that a label stands for: the next one to the right, or the one below where labels stand in a row."""
    if right and not _is_label(right[0]):
        return right[0]
    below = sheet.at(label.row + 1, label.column)
    in_a_row = sum(_is_label(seen) for seen in sheet.row(label.row)) > 1
    fits = in_a_row and below.row == label.row + 1 and not _is_label(below)
    return below if fits and below.text else None


def _is_label(seen: Seen) -> bool:
    return label_of(seen.text) is not None or seen.text.endswith(("：", ":"))


def firm_in_title(sheet: Sheet, tables: Sequence[Table]) -> tuple[str, Spot] | None:
    """The firm that a title names before what it is the paper of: 甲化工有限公司2025年度危险废物管理计划.

    In English it may stand anywhere in the title: Annex 2 to the environmental permit of Acme Ltd.
    """
    inside = {row for table in tables for row in range(table.top, table.bottom + 1)}
    for row in range(min(sheet.height, _TOP)):
        for seen in () if row in inside else sheet.row(row):
            hit = _FIRM.match(seen.text)
            if hit and _before_title(plain(hit["name"]), plain(seen.text)):
                return hit["name"], sheet.spot(seen)
            if (name := english_firm_in(seen.text)) and any(title in plain(seen.text) for title, _, _ in titles()):
                return name, sheet.spot(seen)
    return None


def _before_title(name: str, text: str) -> bool:
    """Whether a text names a paper, and all of a name before it: 出厂 in 固体废物出厂环节记录表 is no firm."""
    starts = [text.index(title) for title, _, _ in titles() if title in text]
    return bool(starts) and name in text[: min(starts)] and not name.endswith(("出厂", "进厂", "入厂", "全厂", "本厂"))
