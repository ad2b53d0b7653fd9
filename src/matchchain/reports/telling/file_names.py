"""What the file of a firm is called: a name that every system takes and an office recognises."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from matchchain.entries.ids import is_device
from matchchain.expressions import expression
from matchchain.park import Firm
from matchchain.reports.telling.clean import INVISIBLE
from matchchain.wording import Lang

_BAD = expression(r"[<>:\"/\\|?*\x00-\x1f]")
_LONGEST = 120  # bytes of the firm's part; a name may have 255


def names_of_files(firms: Iterable[Firm], lang: Lang, called: Callable[[str], str]) -> dict[str, str]:
    """Id of each firm -> name of its file; the id stands behind the short name of firms that are called alike.

    Args:
        firms: those that get a file.
        lang: in which the firms are called.
        called: the file's name of a firm that goes by this word.

    Example:
        >>> names_of_files([Firm(name="龙华染料化工有限公司", short="龙华/染料", id="longhua")], "zh", "{}.html".format)
        {'longhua': '龙华 染料.html'}
    """
    taken: set[str] = set()
    names: dict[str, str] = {}
    for firm in firms:
        word = firm.name_en if lang == "en" and firm.name_en else firm.table_name
        name = called(_safe(word, firm.id))
        if name.casefold() in taken:
            name = called(_safe(f"{word}({firm.id})", firm.id))
        taken.add(name.casefold())
        names[firm.id] = name
    return names


def _safe(called: str, firm: str) -> str:
    word = " ".join(INVISIBLE.sub("", _BAD.sub(" ", called)).split()).strip(". ")
    while len(word.encode()) > _LONGEST:
        word = word[:-1]
    return firm if not word or word[0] in "-~" or is_device(word.partition(".")[0]) else word
