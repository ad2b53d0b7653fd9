from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from matchchain.reports.formats import FORMATS, format_of
from matchchain.reports.formats.write import encoded, write
from matchchain.wording import MatchchainError

from .plans import example, render


def refused(run, code: int, key: str) -> None:
    with pytest.raises(MatchchainError) as caught:
        run()
    assert (caught.value.exit_code, caught.value.message.key) == (code, key)


@pytest.mark.parametrize("format_name", FORMATS)
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_format_becomes_a_file(tmp_path, format_name, lang):
    path = tmp_path / f"out{FORMATS[format_name].suffix}"
    write(path, render(example(), format_name, lang), format_name)
    assert path.stat().st_size > 500
    assert [p.name for p in tmp_path.iterdir()] == [path.name]
    assert format_of(path) == format_name


def test_csv_files_have_a_bom_and_crlf_for_excel(tmp_path):
    write(tmp_path / "m.csv", render(example(), "csv", "zh"), "csv")
    content = (tmp_path / "m.csv").read_bytes()
    assert content.startswith(b"\xef\xbb\xbf" + "建议编号".encode())
    assert content.count(b"\r\n") == content.count(b"\n") == 5
    assert not render(example(), "csv", "zh").startswith("\ufeff")


def test_gb18030_has_no_bom():
    content = encoded(render(example(), "csv", "zh"), "csv", "gb18030")
    assert content.decode("gb18030").startswith("建议编号")


def test_json_is_utf8_only():
    refused(lambda: encoded("{}", "json", "gb18030"), 2, "reports.only-utf8")
    assert encoded("{}", "json", "UTF8") == b"{}"


def test_unknown_names_are_refused_in_words():
    refused(lambda: encoded("", "csv", "klingon"), 2, "reports.unknown-encoding")
    refused(lambda: render(example(), "pdf", "zh"), 2, "reports.unknown-format")


def test_nothing_is_overwritten_without_force(tmp_path):
    path = tmp_path / "m.csv"
    path.write_text("mine")
    refused(lambda: write(path, "theirs\n", "csv"), 4, "reports.exists")
    assert path.read_text() == "mine"
    write(path, "theirs\n", "csv", force=True)
    assert path.read_bytes().endswith(b"theirs\r\n")


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege on Windows")
@pytest.mark.parametrize("force", [False, True])
def test_no_link_is_followed(tmp_path, force):
    outside = tmp_path / "outside.csv"
    outside.write_text("theirs")
    folder = tmp_path / "park"
    folder.mkdir()
    (folder / "m.csv").symlink_to(outside)
    refused(lambda: write(folder / "m.csv", "x", "csv", force=force, folder=folder), 4, "reports.is-link")
    (folder / "out").symlink_to(tmp_path)
    refused(
        lambda: write(folder / "out" / "new.csv", "x", "csv", force=force, folder=folder),
        4,
        "reports.is-link",
    )
    (folder / "dead.csv").symlink_to(tmp_path / "nowhere.csv")
    refused(lambda: write(folder / "dead.csv", "x", "csv", force=force, folder=folder), 4, "reports.is-link")
    assert outside.read_text() == "theirs"
    assert not (tmp_path / "nowhere.csv").exists()
    assert not (tmp_path / "new.csv").exists()


def test_a_folder_in_the_way_or_missing(tmp_path):
    refused(lambda: write(tmp_path, "x", "csv"), 4, "reports.is-folder")
    refused(lambda: write(tmp_path / "no" / "m.csv", "x", "csv"), 5, "reports.no-folder")


@pytest.mark.parametrize("call", ["open", "fsync", "link", "write"])
def test_a_fault_of_the_disk_leaves_the_old_file_and_no_scrap(tmp_path, monkeypatch, call):
    path = tmp_path / "m.csv"
    path.write_text("mine")

    def fail(*_args, **_named):
        raise OSError(28, "No space left on device")

    if call == "write":
        monkeypatch.setattr("matchchain.reports.formats.write.os.fdopen", fail)
    elif call == "link":
        monkeypatch.setattr(Path, "replace", fail)
    else:
        monkeypatch.setattr(f"matchchain.reports.formats.write.os.{call}", fail)
    refused(lambda: write(path, "theirs", "csv", force=True), 5, "reports.cannot-write")
    assert path.read_text() == "mine"
    assert [p.name for p in tmp_path.iterdir()] == ["m.csv"]


def test_a_name_taken_meanwhile_is_not_overwritten(tmp_path, monkeypatch):
    path = tmp_path / "m.csv"
    fsync = os.fsync

    def taken(handle):
        path.write_text("theirs")
        fsync(handle)

    monkeypatch.setattr("matchchain.reports.formats.write.os.fsync", taken)
    refused(lambda: write(path, "mine", "csv"), 4, "reports.exists")
    assert path.read_text() == "theirs"
    assert [p.name for p in tmp_path.iterdir()] == ["m.csv"]


def test_without_hard_links_it_still_works(tmp_path, monkeypatch):
    def fail(*_args):
        raise OSError(1, "Operation not permitted")

    monkeypatch.setattr("matchchain.reports.formats.write.os.link", fail)
    write(tmp_path / "m.csv", "mine\n", "csv")
    assert (tmp_path / "m.csv").read_bytes() == b"\xef\xbb\xbfmine\r\n"
