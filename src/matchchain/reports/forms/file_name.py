"""What the file of a firm's form is called: a name that every system takes and an office recognises."""

from __future__ import annotations

from collections.abc import Iterable

from matchchain.entries.ids import is_device
from matchchain.expressions import expression
from matchchain.park import Firm
from matchchain.reports.forms.words import sentence
from matchchain.reports.telling.clean import INVISIBLE
from matchchain.wording import Lang

_BAD = expression(r"[<>:\"/\\|?*\x00-\x1f]")
_LONGEST = 120  # bytes of the firm's part; a name may have 255


def file_names(firms: Iterable[Firm], lang: Lang, month: str) -> dict[str, str]:
    """Id of each firm -> name of its file; the id stands behind the short name of firms that are called alike.

    Args:
        firms: those that get a form.
        lang: of the form.
        month: of the deadline, or in which they are made: "2026-12".

    Example:
        >>> file_names([Firm(name="龙华染料化工有限公司", short="龙华染料", id="longhua")], "zh", "2026-12")
        {'longhua': '龙华染料-填报-2026-12.xlsx'}
    """
    taken: set[str] = set()
    names: dict[str, str] = {}
    for firm in firms:
        called = firm.name_en if lang == "en" and firm.name_en else firm.table_name
        name = _file(called, firm.id, lang, month)
        if name.casefold() in taken:
            name = _file(f"{called}({firm.id})", firm.id, lang, month)
        taken.add(name.casefold())
        names[firm.id] = name
    return names


def _file(called: str, firm: str, lang: Lang, month: str) -> str:
    word = " ".join(INVISIBLE.sub("", _BAD.sub(" ", called)).split()).strip(". ")
    while len(word.encode()) > _LONGEST:
        word = word[:-1]
    if not word or word[0] in "-~" or is_device(word.partition(".")[0]):
        word = firm
    return sentence("file", lang, firm=word, month=month)
