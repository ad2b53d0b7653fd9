"""`imports/log.yaml`: what came in from which file, field by field, and from which cell. It only grows.

One entry a file, one line a field. Lines as this module writes them are read one by one, which is thirty times
quicker than as YAML; a log that somebody wrote in by hand is read as YAML.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, replace

from matchchain.expressions import expression
from matchchain.values import dataclass
from matchchain.yamltree import Node, Pairs, Scalar, Sequence, decode, parse

_PLAIN_WORD = r"[^\s'\"#&*!|>%@`{}\[\],?:-](?:[^\n\r\t:#{}\[\],]|:(?=[^\s,}\]])|(?<=\S)#)*"
_WORD = rf"""'(?:[^'\n\r]|'')*'|"(?:[^"\\\n\r]|\\.)*"|{_PLAIN_WORD}"""
_KEY = expression(rf"^(- |  )([a-z_0-9]+): (?:({_WORD}))$")
_FIELD = expression(r"^    - \{(.*)\}$")
_PAIR = expression(rf"([a-z_0-9]+): ({_WORD})(, |$)")


@dataclass(frozen=True, slots=True)
class LoggedField:
    """One field that was written.

    Attributes:
        firm: id.
        section: "firm", "offers", "needs", "permits" or "conversions".
        line: what the entry is called on the card, "" of the firm itself.
        field: attribute of its class, "site.lat" of a nested one.
        old, new: the texts, stars in place of what leads to a person.
        cell: sheet and cell, "可供!E7".
        why: the rule, in words.
    """

    firm: str
    section: str
    line: str
    field: str
    old: str
    new: str
    cell: str
    why: str = ""


@dataclass(frozen=True, slots=True)
class LoggedFile:
    """One file that was imported.

    Attributes:
        id: "2026-12-05.2", the second of its day.
        on: the day, ISO.
        by: who did it, "" where nobody said.
        file: its name.
        sha256: of its bytes.
        kind: what it was read as.
        as_of: the day its figures were true, "" where nobody said.
        origin: where its figures come from, a code word of `DATA_ORIGINS`; `from` in the file.
        sent: of a form, the day it was sent out.
        firm: of a form, the id of the firm whose it is.
        fields: what was written.
    """

    id: str
    on: str
    by: str
    file: str
    sha256: str
    kind: str
    as_of: str = ""
    origin: str = ""
    sent: str = ""
    firm: str = ""
    fields: tuple[LoggedField, ...] = ()


_HEAD = tuple(field.name for field in fields(LoggedFile) if field.name != "fields")
_PARTS = tuple(field.name for field in fields(LoggedField))


def read_log(raw: bytes, name: str = "") -> tuple[LoggedFile, ...]:
    """What a log says, oldest first; entries and keys that mean nothing are passed over.

    Args:
        raw: its bytes.
        name: of the file, for faults.

    Raises:
        YamlFault: it is no YAML.
    """
    text, _, _ = decode(raw)
    quick = _quickly(text)
    return quick if quick is not None else _as_yaml(parse(raw, name).root)


def _quickly(text: str) -> tuple[LoggedFile, ...] | None:
    """The entries of a log whose every line is as this module writes it; None of any other."""
    entries: list[dict[str, str]] = []
    listed: list[list[LoggedField]] = []
    for line in text.replace("\r\n", "\n").split("\n"):
        if not line or line.startswith("#") or line == "  fields:":
            continue
        if found := _FIELD.match(line):
            said = _pairs(found[1])
            if said is None or not listed:
                return None
            listed[-1].append(_field(said))
        elif found := _KEY.match(line):
            if found[1] == "- ":
                entries.append({})
                listed.append([])
            if not entries or found[2] in entries[-1] or listed[-1]:
                return None
            entries[-1][found[2]] = _word(found[3])
        else:
            return None
    return tuple(_file(said, part) for said, part in zip(entries, listed, strict=True))


def _pairs(text: str) -> dict[str, str] | None:
    said: dict[str, str] = {}
    at = 0
    while at < len(text):
        found = _PAIR.match(text, at)
        if found is None or found[1] in said:
            return None
        said[found[1]], at = _word(found[2]), found.end()
    return said


def _word(written: str) -> str:
    if written[0] == "'":
        return written[1:-1].replace("''", "'")
    return str(json.loads(written)) if written[0] == '"' else written.rstrip(" ")


def _as_yaml(root: Node | None) -> tuple[LoggedFile, ...]:
    found = []
    for item in root.items if isinstance(root, Sequence) else ():
        said = _texts(item)
        listed = item.get("fields") if isinstance(item, Pairs) else None
        parts = listed.items if isinstance(listed, Sequence) else ()
        if said:
            found.append(_file(said, [_field(_texts(part)) for part in parts if isinstance(part, Pairs)]))
    return tuple(found)


def _texts(node: Node) -> dict[str, str]:
    pairs = node.pairs if isinstance(node, Pairs) else ()
    return {key.text: value.text for key, value in pairs if isinstance(value, Scalar)}


def _file(said: Mapping[str, str], listed: Iterable[LoggedField]) -> LoggedFile:
    told = {name: said.get("from" if name == "origin" else name, "") for name in _HEAD}
    return LoggedFile(**told, fields=tuple(listed))


def _field(said: Mapping[str, str]) -> LoggedField:
    return LoggedField(**{name: said.get(name, "") for name in _PARTS})


def written(entry: LoggedFile) -> str:
    """An entry as the lines of the log.

    Example:
        >>> field = LoggedField("a", "offers", "粉煤灰", "quantity", "", "5 吨/年", "可供!E7")
        >>> print(written(LoggedFile("1", "2026-12-05", "", "a.xlsx", "3f", "form", fields=(field,))), end="")
        - id: 1
          on: 2026-12-05
          file: a.xlsx
          sha256: 3f
          kind: form
          fields:
            - {firm: a, section: offers, line: 粉煤灰, field: quantity, new: 5 吨/年, cell: 可供!E7}
    """
    head = [(("from" if name == "origin" else name), str(getattr(entry, name))) for name in _HEAD]
    lines = [f"{key}: {_scalar(text)}" for key, text in head if text]
    lines = [("- " if at == 0 else "  ") + line for at, line in enumerate(lines)]
    if entry.fields:
        lines.append("  fields:")
        lines += [f"    - {{{', '.join(_said(field))}}}" for field in entry.fields]
    return "".join(f"{line}\n" for line in lines)


def _said(field: LoggedField) -> Iterator[str]:
    for name in _PARTS:
        text = getattr(field, name)
        if text:
            yield f"{name}: {_scalar(text)}"


_PLAIN = expression(rf"^(?:{_WORD})$")


def _scalar(text: str) -> str:
    """A text as a scalar that both readers of the log take for the same."""
    text = clean(text)
    if _PLAIN.match(text) and text[0] not in "'\"" and text == text.strip():
        return text
    return "'" + text.replace("'", "''") + "'" if text.isprintable() else json.dumps(text, ensure_ascii=False)


_NOT_IN_A_FILE = expression("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")


def clean(text: str) -> str:
    """A text without characters that a file of the park cannot hold: a blank in place of each."""
    return _NOT_IN_A_FILE.sub(" ", text)


def next_id(known: Iterable[LoggedFile], on: str, count: int) -> str:
    """The id of the entry that comes after `count` others of the same import.

    Example:
        >>> next_id((), "2026-12-05", 0)
        '2026-12-05.1'
    """
    of_day = (entry.id.removeprefix(f"{on}.") for entry in known if entry.id.startswith(f"{on}."))
    numbers = [int(number) for number in of_day if number.isdecimal()]
    return f"{on}.{max(numbers, default=0) + 1 + count}"


def without_firm(entry: LoggedFile, firm: str, names: Iterable[str]) -> LoggedFile:
    """An entry without what it says of a firm: its fields, and the file's name where that names it."""
    spelt = tuple(names)

    def tells(text: str) -> bool:
        return any(name in text for name in spelt)

    kept = tuple(f for f in entry.fields if f.firm != firm and not any(tells(getattr(f, name)) for name in _PARTS))
    head = {name: "" for name in ("file", "by") if tells(getattr(entry, name))}
    return replace(entry, **head, firm="" if entry.firm == firm else entry.firm, fields=kept)
