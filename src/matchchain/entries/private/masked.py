"""A text with what leads to a person hidden: a contact as it is told, a line of a file as it is quoted."""

from __future__ import annotations

import re
import unicodedata

from matchchain.entries.private.codes import without_codes
from matchchain.entries.private.digits import Run, plain, runs
from matchchain.entries.private.names_online import Name, names_online
from matchchain.entries.private.phones import phones
from matchchain.expressions import expression

_SHORTEST = 5
_KEY = expression(r"(?<![^\s{},，\"'])([^\s:：{},，#]{1,30})\s{0,3}[:：]")
_VALUE_ENDS = expression(r"[}\n]|\s#")
_WORTH_A_LOOK = expression(
    r"\d|[〇零○一二三四五六七八九壹贰叁肆伍陆柒捌玖幺]{3}|[@＠]|\bat\b|微信|wx|vx|qq|we\s?chat|[威薇]信|企微",
    re.IGNORECASE,
)
_OF_A_PERSON = (
    "contact", "phone", "telephone", "tel", "mobile", "cell", "fax", "email", "mail", "wechat", "联系人", "联系方式",
    "联系电话", "电话", "手机", "手机号", "座机", "传真", "邮箱", "微信",
)  # fmt: skip


_PARTS = ("phone", "fon", "mobile", "contact", "wechat", "e-mail", "电话", "手机", "联系", "微信", "邮箱", "传真")
_OTHERS = ("content", "contents", "contract", "call", "cells", "sell", "till")


def masked(contact: str) -> str:
    """A contact that says whom to ask without giving the number away: 王工 138****0001.

    In doubt a number is hidden; codes, dates and figures with a unit are not. Numbers of eleven digits and more
    keep three and four digits, shorter ones two at each end, the shortest one; mail addresses and names in chat
    programs keep their first letter.

    Example:
        >>> masked("王工 13800000001"), masked("微信: longhua_w")
        ('王工 138****0001', '微信: l***')
    """
    contact = unicodedata.normalize("NFKC", contact)
    if not _WORTH_A_LOOK.search(contact):
        return contact
    flat = plain(contact)
    names = names_online(flat)
    found = [(name.start, name.end, _short(contact[name.start : name.end])) for name in names]
    found += [(run.start, run.end, _told(contact, flat, run)) for run in runs(_bare(flat, names), _SHORTEST)]
    parts, at = [], 0
    for start, end, told in sorted(found):
        parts += [contact[at:start], told]
        at = end
    return "".join([*parts, contact[at:]])


def _bare(flat: str, names: list[Name]) -> str:
    """The text without its names online and its codes, as long as it was."""
    signs = list(flat)
    for name in names:
        signs[name.start : name.end] = "x" * (name.end - name.start)
    return without_codes("".join(signs))


def _short(name: str) -> str:
    return f"{name[:2]}****{name[-2:]}" if name.isdigit() and len(name) > 6 else f"{name[:1]}***"


def _told(contact: str, flat: str, run: Run) -> str:
    digits = "".join(contact[i] for i in range(run.start, run.end) if flat[i].isdigit())
    first, last = _kept(len(digits))
    return f"{digits[:first]}****{digits[-last:]}"


def _kept(count: int) -> tuple[int, int]:
    """How many digits of a number stay at its ends."""
    return (3, 4) if count >= 11 else (2, 2) if count > 6 else (1, 1)


def hidden(line: str, *, private: bool = False) -> str:
    """A line of a file with telephone numbers, mail addresses and names in chat programs starred out.

    As long as it was, so that a caret under it still fits. In the value of a key that reads like that of a
    contact every number counts, elsewhere only what can be nothing but a telephone's.

    Args:
        line: as it is written.
        private: whether all of it is of a person.

    Example:
        >>> hidden("phnoe: 138-0000-0001"), hidden("quantity: 12000 t/yr")
        ('phnoe: 138-****-0001', 'quantity: 12000 t/yr')
    """
    if not _WORTH_A_LOOK.search(line):
        return line
    flat = plain(line)
    names = names_online(flat)
    bare = _bare(flat, names)
    signs = list(line)
    for name in names:
        _star(signs, range(name.start + (name.end - name.start > 2), name.end))
    parts = [(0, len(line))] if private else _private_values(line)
    found = [] if private else phones(bare, line)
    for start, end in parts:
        found += [Run(r.start + start, r.end + start, r.groups, r.steps) for r in runs(bare[start:end], _SHORTEST)]
    for run in found:
        at = [i for i in range(run.start, run.end) if flat[i].isdigit()]
        first, last = _kept(len(at))
        _star(signs, at[first:-last])
    return "".join(signs)


def _star(signs: list[str], places: list[int] | range) -> None:
    for place in places:
        signs[place] = "*"


def _private_values(line: str) -> list[tuple[int, int]]:
    """Where the values of keys stand that read, perhaps with a slip, as those of a contact."""
    keys = list(_KEY.finditer(line))
    spans = []
    ends = [key.start() for key in keys[1:]] + [len(line)]
    for key, end in zip(keys, ends, strict=bool(keys)):
        if _is_of_a_person(key[1].strip("\"'")):
            stop = _VALUE_ENDS.search(line, key.end(), end)
            spans.append((key.end(), stop.start() if stop else end))
    return spans


def _is_of_a_person(key: str) -> bool:
    from matchchain.wording import nearest

    word = key.casefold()
    if any(part in word for part in _PARTS):
        return True
    return word not in _OTHERS and nearest(word, _OF_A_PERSON, cutoff=75.0) is not None
