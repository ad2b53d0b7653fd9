"""What the file of a firm's form is called."""

from __future__ import annotations

from collections.abc import Iterable

from matchchain.park import Firm
from matchchain.reports.forms.words import sentence
from matchchain.reports.telling.file_names import names_of_files
from matchchain.wording import Lang


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
    return names_of_files(firms, lang, lambda word: sentence("file", lang, firm=word, month=month))
