"""The custom properties of an old Office document ([MS-OLEPS])."""

from __future__ import annotations

import struct
import uuid

from matchchain.catalogue.sheets.grid.texts import tidy

STREAM = "\x05DocumentSummaryInformation"
_CUSTOM = uuid.UUID("d5cdd505-2e9c-101b-9397-08002b2cf9ae").bytes_le
_UNICODE = 1200
_MOST = 10_000


def custom_properties(stream: bytes) -> dict[str, str]:
    """Custom properties that are texts, numbers or switches, as text; none where the stream is faulty.

    They help to recognise a form, which is recognised without them too: a faulty stream is no reason to refuse.
    """
    try:
        (count,) = struct.unpack_from("<I", stream, 24)
        for at in range(28, 28 + 20 * min(count, 8), 20):
            if stream[at : at + 16] == _CUSTOM:
                return _section(stream, struct.unpack_from("<I", stream, at + 16)[0])
    except (struct.error, IndexError, ValueError, OverflowError):
        pass
    return {}


def _section(stream: bytes, start: int) -> dict[str, str]:
    (count,) = struct.unpack_from("<I", stream, start + 4)
    places = {}
    for at in range(min(count, _MOST)):
        number, offset = struct.unpack_from("<II", stream, start + 8 + 8 * at)
        places[number] = start + offset
    page = struct.unpack_from("<H", stream, places[1] + 4)[0] if 1 in places else _UNICODE
    names = _names(stream, places[0], page) if 0 in places else {}
    values = {name: _value(stream, places[number], page) for number, name in names.items() if number in places}
    return {tidy(name): tidy(value) for name, value in values.items() if value is not None}


def _names(stream: bytes, at: int, page: int) -> dict[int, str]:
    (count,) = struct.unpack_from("<I", stream, at)
    names = {}
    at += 4
    for _ in range(min(count, _MOST)):
        number, length = struct.unpack_from("<II", stream, at)
        size = 2 * length if page == _UNICODE else length
        names[number] = _text(stream[at + 8 : at + 8 + size], page)
        at += 8 + (size + 3 & ~3 if page == _UNICODE else size)
    return names


def _value(stream: bytes, at: int, page: int) -> str | None:
    (kind,) = struct.unpack_from("<H", stream, at)
    if kind in {0x1E, 0x1F}:
        (length,) = struct.unpack_from("<I", stream, at + 4)
        size = 2 * length if kind == 0x1F else length
        return _text(stream[at + 8 : at + 8 + size], _UNICODE if kind == 0x1F else page)
    if kind == 0x0B:
        return "true" if struct.unpack_from("<H", stream, at + 4)[0] else "false"
    if kind in {0x02, 0x03, 0x05}:
        return f"{struct.unpack_from({2: '<h', 3: '<i', 5: '<d'}[kind], stream, at + 4)[0]:.15g}"
    return None


def _text(raw: bytes, page: int) -> str:
    encoding = {_UNICODE: "utf-16-le", 65001: "utf-8", 936: "gb18030"}.get(page, f"cp{page}")
    try:
        return raw.decode(encoding, "replace").rstrip("\x00")
    except LookupError:
        return raw.decode("gb18030", "replace").rstrip("\x00")
