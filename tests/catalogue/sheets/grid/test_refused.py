"""What is not read is refused with a reason and a cure, before it can do harm."""

import gzip
import io
import struct
import subprocess
import sys
import zipfile

import openpyxl
import pytest

from matchchain.catalogue.sheets.grid import refused
from matchchain.catalogue.sheets.grid.open import open_book, open_file
from matchchain.catalogue.sheets.grid.xls.compound import SIGNATURE
from matchchain.wording import ExitCode, MatchchainError, say
from tests.catalogue.sheets.grid.books import part, refusal, saved, texts, with_parts

SHEET = "xl/worksheets/sheet1.xml"


def small():
    book = openpyxl.Workbook()
    book.active.append(["品名", 5])
    return saved(book)


def archive(*names):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        for name in names:
            made.writestr(name, b"x")
    return out.getvalue()


def compound(*names):
    """A container of old Office documents with empty streams of these names."""
    entries = [("Root Entry", 5)] + [(name, 2) for name in names]
    listed = b"".join(
        name.encode("utf-16-le").ljust(64, b"\0") + struct.pack("<HB", 2 * len(name) + 2, kind) + b"\0" * 49 + struct.pack("<III", 0xFFFFFFFE, 0, 0)
        for name, kind in entries
    )  # fmt: skip
    listed = listed.ljust(512, b"\0")
    head = SIGNATURE + b"\0" * 16 + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + b"\0" * 10
    head += struct.pack("<8I", 1, 1, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0) + struct.pack("<109I", 0, *[0xFFFFFFFF] * 108)
    return head + struct.pack("<128I", 0xFFFFFFFD, 0xFFFFFFFE, *[0xFFFFFFFF] * 126) + listed


@pytest.mark.parametrize(
    ("raw", "name", "key"),
    [
        (b"", "a.xlsx", "empty"), (b"\0" * 5000, "a.xlsx", "empty"), (b"%PDF-1.7 x", "a.pdf", "pdf"), (b"%PDF-1.7 x", "a.xlsx", "pdf"),
        (b"\x89PNG\r\n\x1a\n", "a.png", "picture"), (b"\xff\xd8\xff\xe0", "a.jpg", "picture"), (b"\0\0\0\x18ftypheic", "a.heic", "picture"),
        (b"Rar!\x1a\x07", "a.rar", "archive"), (b"7z\xbc\xaf'\x1c", "a.7z", "archive"), (gzip.compress(b"x", mtime=0), "a.gz", "archive"), (b"{\\rtf1 x}", "a.doc", "rtf"),
        (b"PK\x03\x04junk", "a.xlsx", "broken-zip"), (archive("a.xlsx", "b.xlsx"), "a.zip", "archive"), (archive("index/document.iwa"), "a.numbers", "numbers"),
        (archive("xl/workbook.bin"), "a.xlsb", "xlsb"), (archive("OFD.xml"), "a.ofd", "pdf"), (archive("ppt/presentation.xml"), "a.pptx", "not-a-table"),
        (archive("xl/workbook.xml", "../../etc/x"), "a.xlsx", "path-trick"), (archive("xl/workbook.xml", "/etc/x"), "a.xlsx", "path-trick"),
        (archive("xl/workbook.xml", "C:\\x"), "a.xlsx", "path-trick"), (compound("WordDocument"), "a.doc", "word-97"), (compound("WordDocument"), "a.wps", "word-97"),
        (compound("EncryptedPackage", "EncryptionInfo"), "a.xlsx", "password"), (compound("ET"), "a.et", "not-a-workbook"), (SIGNATURE + b"x" * 20, "a.xls", "damaged"),
        (b"just a word", "a.docx", "not-a-table"), (b"From a@b\nSubject: x", "a.eml", "mail"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_says_why_and_what_to_do(raw, name, key):
    assert refusal(raw, name) == key


def test_a_cut_off_workbook_and_one_with_a_part_twice_are_refused():
    raw = small()
    assert refusal(raw[: len(raw) // 2], "a.xlsx") == "broken-zip"
    out = io.BytesIO(raw)
    with pytest.warns(UserWarning, match="Duplicate"), zipfile.ZipFile(out, "a") as twice:
        twice.writestr(SHEET, "<worksheet/>")
    assert refusal(out.getvalue(), "a.xlsx") == "damaged"


def test_a_locked_archive_is_refused():
    raw = bytearray(small())
    for mark, at in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        place = raw.find(mark)
        while place >= 0:
            raw[place + at] |= 1
            place = raw.find(mark, place + 4)
    assert refusal(bytes(raw), "a.xlsx") == "password"


@pytest.mark.parametrize(
    "declared",
    [
        '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>', '<!DOCTYPE x SYSTEM "file:///etc/passwd">', "<!DOCTYPE worksheet>",
    ],
)  # fmt: skip
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_document_type_is_refused(declared, encoding):
    body = declared + part(small(), SHEET).partition("?>")[2]
    raw = with_parts(small(), {SHEET: (body or f"{declared}<worksheet/>").encode(encoding)})
    assert refusal(raw, "a.xlsx") == "document-type"


def test_an_encoding_that_a_part_claims_is_not_believed():
    body = "<?xml version='1.0' encoding='cp037'?>" + part(small(), SHEET)
    (grid,) = open_book(with_parts(small(), {SHEET: body}), "a.xlsx").grids
    assert texts(grid) == [["品名", "5"]]


def test_a_file_that_is_too_large_is_not_even_read(tmp_path, monkeypatch):
    monkeypatch.setattr("matchchain.catalogue.sheets.grid.open.LARGEST", 1000)
    path = tmp_path / "大.xlsx"
    path.write_bytes(b"x" * 2000)
    for way in (lambda: open_file(path), lambda: open_book(path.read_bytes(), path.name)):
        with pytest.raises(MatchchainError) as caught:
            way()
        assert caught.value.message.key == "sheets.too-large"


def test_folders_and_missing_files(tmp_path):
    with pytest.raises(MatchchainError) as caught:
        open_file(tmp_path)
    assert caught.value.message.key == "sheets.folder"
    with pytest.raises(MatchchainError) as caught:
        open_file(tmp_path / "none.xlsx")
    assert caught.value.exit_code == ExitCode.IO
    (tmp_path / "a.xlsx").write_bytes(small())
    assert open_file(tmp_path / "a.xlsx").name == "a.xlsx"


BOMB = """
import io, resource, sys, zipfile
from matchchain.catalogue.sheets.grid.open import open_book
from matchchain.wording import MatchchainError
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
try:
    open_book(open(sys.argv[1], "rb").read(), "bomb.xlsx")
except MatchchainError as refused:
    print(refused.message.key, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)
"""


@pytest.mark.parametrize(("megabytes", "key"), [(120, "unpacked-too-large"), (90, "bomb")])
def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path, megabytes, key):
    path = tmp_path / "bomb.xlsx"
    row = b'<row><c t="inlineStr"><is><t>' + b"a" * 990 + b"</t></is></c></row>"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for name in ("[Content_Types].xml", "xl/workbook.xml"):
            made.writestr(name, "<a/>")
        with made.open(SHEET, "w") as sheet:
            for _ in range(megabytes):
                sheet.write(row * 1000)
    assert path.stat().st_size < 4_000_000
    done = subprocess.run([sys.executable, "-c", BOMB, str(path)], capture_output=True, text=True, check=True)
    said, grown = done.stdout.split()
    assert said == f"sheets.{key}"
    assert int(grown) < 20_000  # KiB


def test_a_size_that_is_a_lie_is_refused_and_costs_no_more_than_it_says():
    raw = with_parts(small(), {SHEET: part(small(), SHEET).replace("品名", "a" * 3_000_000)})
    at = raw.index(SHEET.encode(), raw.index(b"PK\x01\x02")) - 46
    lying = raw[: at + 24] + struct.pack("<I", 500) + raw[at + 28 :]
    assert refusal(lying, "a.xlsx") == "damaged"


def test_every_refusal_has_both_sentences_with_the_cure_in_them():
    from matchchain.wording.table.sheets import MESSAGES

    facts = {"file": "a.xlsx", "limit": 1, "size": 1, "ratio": 1, "where": "x", "line": 1}
    for key in (key for key in MESSAGES if not key.startswith("sheets.marked.")):
        error = refused.refused(key.partition(".")[2], **facts)
        assert error.exit_code == ExitCode.INVALID
        assert "请" in say(error.message, "zh")
        assert len(say(error.message, "en").split(". ")) + len(say(error.message, "en").split("; ")) > 2
