"""Whose is a letter or a mail? Its firm stands in the signature, and whoever wrote it or is written to is a person."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from matchchain.catalogue.sheets.grid.book import Grid
from matchchain.catalogue.sheets.layouts.context import firm_in
from matchchain.catalogue.sheets.layouts.firm_forms import ends_like_firm, is_person
from matchchain.catalogue.sheets.layouts.labels import Label
from matchchain.catalogue.sheets.layouts.meaning import Meaning
from matchchain.catalogue.sheets.layouts.words import plain_word
from matchchain.expressions import expression

_CLOSING = expression(
    r"^\W*(?:(?:with |my |our )?(?:(?:best|kind|kindest|warm|warmest|many)\s*)?(?:regards|wishes|greetings)"
    r"|(?:many )?thanks(?: in advance| again| very much)?|thank you|cheers|all the best|best|(?:yours )?(?:sincerely"
    r"|faithfully|truly)|yours|mit freundlichen gr\S+|met vriendelijke groet\w*|cordialement|saludos)\s*[,.!-]?\s*$",
    2,
)
_PARTS = expression(r"\s*[,|;]\s+|\s+[-–—|]\s+|\n")
_SUBJECTS = frozenset(("subject", "re", "betreff", "onderwerp", "objet", "主题"))
_ADDRESSED = frozenset("from to cc bcc sent attn attention von an van aan 发件人 收件人".split())  # noqa: SIM905 - words
_LEAD = expression(r"\s*([^:：]{1,12}?)\s*[:：]")
_SEAL = expression(r"\s*[(（](?:单位)?(?:盖章|公章|签章|章)[)）]\s*$")
_DAY_ALONE = expression(r"^\s*(?:20\d\d|二[〇○零]\S{2})\s*[年./-]\s*\S{1,3}\s*[月./-]\s*\S{1,3}\s*日?\s*$")
_OF_ITSELF = expression(r"我公司|我司|本公司|我厂|本厂|我单位|我们公司")
_SIGNED = 2
"""Cells of a row of a signature."""
_HEAD = 12
"""Rows at the top of a mail."""


def is_closing(text: str) -> bool:
    """Whether a text is the greeting that ends a letter.

    Example:
        >>> is_closing("Best wishes,"), is_closing("Yours sincerely,"), is_closing("Best coal")
        (True, True, False)
    """
    return _CLOSING.match(text) is not None


def without_mail_head(labels: Sequence[Label], grid: Grid) -> tuple[Label, ...]:
    """Labels, those of the head of a mail and those that name a person taken for no firm's.

    Args:
        labels: of a sheet, from top to bottom.
        grid: the sheet.
    """
    firsts = [next((cell.text for cell in cells if cell.text), "") for cells in grid.rows[:_HEAD]]
    near = {plain_word(found[1]) for text in firsts if (found := _LEAD.match(text)) is not None}
    mailed = bool(near & _SUBJECTS) and bool(near & _ADDRESSED)
    return tuple(
        replace(label, meaning=replace(label.meaning or Meaning(), field="skip", parts=()))
        if (mailed and label.row < _HEAD and plain_word(label.text) in _ADDRESSED | _SUBJECTS) or _is_of_person(label)
        else label
        for label in labels
    )


def _is_of_person(label: Label) -> bool:
    return label.meaning is not None and label.meaning.field == "firm.name" and is_person(label.value)


def signed_by(grid: Grid) -> tuple[int, int, str] | None:
    """Row, column and name of the only firm below the greeting that ends a letter, or under its seal; else None.

    Args:
        grid: a sheet.
    """
    found: dict[str, tuple[int, int]] = {name: (row, column) for row, column, name in _sealed(grid)}
    for row, column, text in _below_greeting(grid):
        for part in _PARTS.split(text):
            if ends_like_firm(part):
                found.setdefault(part.strip(), (row, column))
    if len(found) != 1:
        return None
    ((name, (row, column)),) = found.items()
    return row, column, name


def _sealed(grid: Grid) -> Iterator[tuple[int, int, str]]:
    """The firm that signs a letter in which it speaks of itself: its name alone with the seal, or above the day."""
    filled = [(row, [(c, cell.text) for c, cell in enumerate(cells) if cell.text.strip()])
              for row, cells in enumerate(grid.rows)]  # fmt: skip
    filled = [(row, cells) for row, cells in filled if cells]
    if not any(_OF_ITSELF.search(text) for _, cells in filled for _, text in cells):
        return
    for at, (row, cells) in enumerate(filled):
        name = _SEAL.sub("", cells[0][1]).strip()
        sealed = name != cells[0][1].strip()
        dated = at + 1 < len(filled) and _DAY_ALONE.match(filled[at + 1][1][0][1]) is not None
        if len(cells) == 1 and (sealed or dated) and firm_in(name) == name:
            yield row, cells[0][0], name


def _below_greeting(grid: Grid) -> Iterator[tuple[int, int, str]]:
    closed = False
    for row, cells in enumerate(grid.rows):
        filled = [(column, cell.text) for column, cell in enumerate(cells) if cell.text.strip()]
        if len(filled) > _SIGNED:
            closed = False
        elif filled and is_closing(filled[0][1]):
            closed = True
        elif closed:
            yield from ((row, column, text) for column, text in filled)
