"""Files of tables made by other writers than ours, and how they are opened."""

import io
import shutil
import subprocess
import zipfile

import pytest

from matchchain.catalogue.sheets.grid.open import open_book
from matchchain.wording import ExitCode, MatchchainError, say

SOFFICE = shutil.which("soffice")


def saved(book):
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def texts(grid):
    return [[cell.text for cell in row] for row in grid.rows]


def only(raw, name):
    (grid,) = open_book(raw, name).grids
    return grid


def refusal(raw, name):
    """The key of the refusal; both sentences name the file and say what to do."""
    with pytest.raises(MatchchainError) as caught:
        open_book(raw, name)
    message = caught.value.message
    assert caught.value.exit_code == ExitCode.INVALID
    for lang in ("zh", "en"):
        said = say(message, lang)
        assert str(message.facts["file"]) in said
        assert len(said) > 20
    return message.key.partition(".")[2]


def with_parts(raw, changed):
    """An archive with some parts put in, changed, or taken out (None)."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name not in changed:
                new.writestr(name, old.read(name))
        for name, body in changed.items():
            if body is not None:
                new.writestr(name, body)
    return out.getvalue()


def part(raw, name):
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        return archive.read(name).decode()


def converted(raw, name, ending, folder):
    """The file as LibreOffice saves it."""
    source = folder / name
    source.write_bytes(raw)
    subprocess.run(
        [SOFFICE, "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to", ending, "--outdir", str(folder / "out"), str(source)],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    return (folder / "out" / f"{source.stem}.{ending.partition(':')[0]}").read_bytes()
