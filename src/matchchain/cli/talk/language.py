"""In which language we answer."""

from __future__ import annotations

import itertools
import locale
from collections.abc import Mapping, Sequence

from matchchain.expressions import expression
from matchchain.wording import LANGS, Lang

_WRITTEN = expression(r"(?:--lang=|-L=?)(\w+)")


def spoken(argv: Sequence[str], environ: Mapping[str, str]) -> Lang | None:
    """The language asked for by `--lang` or MATCHCHAIN_LANG; None when neither says.

    Example:
        >>> spoken(["suggest", "--lang", "en"], {})
        'en'
    """
    for word, following in itertools.pairwise([*argv, ""]):
        if word == "--":
            break
        wanted = _WRITTEN.fullmatch(word)
        said = following if word in ("--lang", "-L") else wanted[1] if wanted else ""
        if (lang := _known(said)) is not None:
            return lang
    return _known(environ.get("MATCHCHAIN_LANG", ""))


def of_locale(environ: Mapping[str, str]) -> Lang:
    """The language of the machine: zh where the locale says so, else en."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANGUAGE", "LANG"):
        if environ.get(name):
            return "zh" if environ[name].lower().startswith("zh") else "en"
    written = locale.getlocale()[0] or ""
    return "zh" if written.lower().startswith(("zh", "chinese")) else "en"


def _known(word: str) -> Lang | None:
    return next((lang for lang in LANGS if word.lower().startswith(lang)), None)
