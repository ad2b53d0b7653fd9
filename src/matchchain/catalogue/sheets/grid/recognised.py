"""What a file is: by its first bytes and its parts, whatever its name says."""

from __future__ import annotations

from matchchain.catalogue.sheets.grid.parts import Parts
from matchchain.catalogue.sheets.grid.refused import refused
from matchchain.expressions import expression

_NO_TABLES = (
    (b"%PDF", "pdf"), (b"\x89PNG", "picture"), (b"\xff\xd8\xff", "picture"), (b"GIF8", "picture"), (b"BM", "picture"),
    (b"II*\x00", "picture"), (b"MM\x00*", "picture"), (b"Rar!", "archive"), (b"7z\xbc\xaf'\x1c", "archive"),
    (b"\x1f\x8b", "archive"), (b"{\\rtf", "rtf"), (b"From ", "mail"), (b"Return-Path:", "mail"),
    (b"MIME-Version:", "mhtml"),
)  # fmt: skip
"""First bytes of what holds no cells -> the refusal."""
_ZIPPED = (
    ("xl/workbook.bin", "xlsb"), ("index/document.iwa", "numbers"), ("index.zip", "numbers"), ("ofd.xml", "pdf"),
    ("ppt/presentation.xml", "not-a-table"), ("encryption.xml", "password"),
)  # fmt: skip
_TEXTS = frozenset({"csv", "tsv", "txt", "tab", "prn", "xls", "xlsx", "et", ""})
_HTML = expression(
    r"\s*+(?:(?><!--.*?-->|<\?xml[^>]*+>|<!doctype\s++html[^>]*+>)\s*+)*+<(html|table|head|body|meta|div|style)\b",
    18,  # re.IGNORECASE | re.DOTALL
)
_XML = expression(r"\s*(<\?xml|<Workbook\b|<office:document\b)")


def ending(file: str) -> str:
    """What a name ends in, in small letters, without the point."""
    head, point, last = file.rpartition(".")
    return last.casefold() if point and head else ""


def refuse_others(raw: bytes, file: str) -> None:
    """Refuse what is known to hold no cells that can be read: papers, pictures, archives, mails, nothing.

    Raises:
        MatchchainError: it is one of these.
    """
    if not raw.strip(b"\x00 \t\r\n"):
        raise refused("empty", file)
    for head, why in _NO_TABLES:
        if raw.startswith(head):
            raise refused(why, file)
    if raw[4:8] == b"ftyp" or (raw[:4] == b"RIFF" and raw[8:12] == b"WEBP"):
        raise refused("picture", file)


def kind_of_zip(parts: Parts, mimetype: str) -> str:
    """Which document a zip archive is: "xlsx", "ods" or "docx".

    Args:
        parts: the archive.
        mimetype: what its part of that name says, "" where there is none.

    Raises:
        MatchchainError: it is another document, or an archive of files.
    """
    for name, why in _ZIPPED:
        if name in parts:
            raise refused(why, parts.file)
    if "opendocument" in mimetype:
        if "spreadsheet" in mimetype:
            return "ods"
        raise refused("odt", parts.file)
    names = parts.names
    for folder, kind in (("xl/", "xlsx"), ("word/", "docx")):
        if any(name.startswith(folder) for name in names):
            return kind
    if "content.xml" in parts:
        return "ods"
    if "[content_types].xml" in parts:
        return "xlsx"
    raise refused("archive", parts.file)


def kind_of_text(raw: bytes, file: str) -> str:
    """What a file of plain text is: "html", "xml", "flat" (OpenDocument in one file) or "separated".

    Raises:
        MatchchainError: it is a text, and its name does not say that it is a table.
    """
    head = raw[:4096].lstrip(b"\xef\xbb\xbf")
    if head[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        head = head.replace(b"\x00", b"")[2:]
    text = head.decode("latin-1")
    if _HTML.match(text):
        return "html"
    if _XML.match(text):
        return "flat" if "urn:oasis:names:tc:opendocument" in text else "xml"
    if ending(file) not in _TEXTS:
        raise refused("not-a-table", file)
    return "separated"
