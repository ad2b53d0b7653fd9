import dataclasses
import os
import subprocess
import sys
from collections.abc import Mapping

import pytest

from matchchain.materials import Thesaurus
from matchchain.materials.facts import schema
from matchchain.materials.facts.purposes import Purposes
from matchchain.materials.knowledge import snapshot
from matchchain.materials.knowledge.index import build
from matchchain.materials.knowledge.packing import Compiled
from tests.materials.read_once import all_that_is_shipped

CODE = "from matchchain.materials import resolve_name; print(resolve_name('烧碱').material.id)"
COMPILE = snapshot._compile


@pytest.fixture(scope="module")
def small():
    """A few materials with their index: enough wherever a snapshot's content is no matter."""
    known = Thesaurus.default()
    ids = ("sodium-hydroxide", "sodium-sulfite", "sulfuric-acid")
    materials = {identity: known[identity] for identity in ids}
    uses = tuple(known.uses.values())[:20]
    return Compiled(materials, uses, {}, (), build(list(materials.values()), uses, ()), Purposes(), b"")


def compiling(monkeypatch, knowledge):
    """A list that grows each time the knowledge is compiled anew, which gives this."""
    times = []

    def compile_anew(_digest):
        times.append(knowledge)
        return knowledge

    monkeypatch.setattr(snapshot, "_compile", compile_anew)
    return times


@pytest.fixture
def compiled(small, monkeypatch):
    return compiling(monkeypatch, small)


@pytest.fixture
def folder(tmp_path, monkeypatch, compiled):  # noqa: ARG001 - nothing here compiles in earnest
    """The user's cache folder, in an install whose build left no compiled knowledge."""
    path = tmp_path / "cache" / "thesaurus.msgpack"
    monkeypatch.setattr(snapshot, "_path", lambda: path)
    monkeypatch.setattr(snapshot, "packaged", lambda: tmp_path / "none")
    return path


def test_a_snapshot_changes_nothing_but_time(folder, monkeypatch):
    monkeypatch.setattr(schema, "read_knowledge", all_that_is_shipped)
    compiled = compiling(monkeypatch, COMPILE(snapshot._digest()))  # all there is: seconds of work
    first = snapshot.shipped()
    assert folder.is_file()
    second = snapshot.shipped()
    assert compiled == [first]
    assert second is not first
    assert list(second.materials.items()) == list(first.materials.items())
    assert second.uses == first.uses
    assert list(second.serves.items()) == list(first.serves.items())
    assert second.ambiguities == first.ambiguities
    for table in dataclasses.fields(first.index):
        mine, theirs = getattr(second.index, table.name), getattr(first.index, table.name)
        assert list(mine.items()) == list(theirs.items()), table.name
    mine, theirs = second.purposes, first.purposes
    for read, made in (
        (mine.words, theirs.words), (mine.words.zh, theirs.words.zh), (mine.words.en, theirs.words.en),
        (mine.readings.telling, theirs.readings.telling),
    ):  # fmt: skip
        for name in made.__struct_fields__:
            one, other = getattr(read, name), getattr(made, name)
            if isinstance(other, Mapping):
                assert list(one.items()) == list(other.items()), name
            elif name not in ("zh", "en"):
                assert one == other, name


def test_a_snapshot_without_its_digest_is_not_trusted(folder, compiled):
    made = snapshot.shipped()
    stored = bytearray(folder.read_bytes())
    stored[200] ^= 1
    folder.write_bytes(bytes(stored))
    assert snapshot._read(folder, bytes(stored[:32])) is None
    assert snapshot._read(folder, b"\0" * 32) is None
    assert snapshot.shipped() is made is compiled[1]


def test_bit_rot_is_seen_though_size_and_time_are_the_same(folder, compiled):
    snapshot.shipped()
    snapshot.shipped()
    assert len(compiled) == 1
    before, stored = folder.stat(), bytearray(folder.read_bytes())
    for at in range(300, len(stored), len(stored) // 50):
        stored[at] ^= 255
    folder.write_bytes(bytes(stored))
    os.utime(folder, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert snapshot.shipped() is compiled[-1]
    assert len(compiled) == 2
    snapshot.shipped()
    assert len(compiled) == 2


def test_a_folder_that_cannot_be_written_is_no_matter(monkeypatch, tmp_path, small, compiled):  # noqa: ARG001
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    monkeypatch.setattr(snapshot, "_path", lambda: blocked / "cache" / "thesaurus.msgpack")
    monkeypatch.setattr(snapshot, "packaged", lambda: tmp_path / "none")
    assert snapshot.shipped() is small


def test_what_a_build_compiles_is_used_first(folder, monkeypatch, tmp_path, compiled):
    built = tmp_path / "compiled.msgpack"
    snapshot.compile_into(built)
    monkeypatch.setattr(snapshot, "packaged", lambda: built)
    assert snapshot.shipped().materials
    assert len(compiled) == 1
    assert not folder.exists()


def test_a_fresh_process_resolves():
    done = subprocess.run(
        [sys.executable, "-c", CODE], capture_output=True, text=True, check=True, encoding="utf-8"
    )
    assert done.stdout.strip() == "sodium-hydroxide"


@pytest.fixture
def looked(monkeypatch):
    """A list that grows each time the content of all files is looked at."""
    times, look = [], snapshot._digest

    def digest():
        times.append(1)
        return look()

    monkeypatch.setattr(snapshot, "_digest", digest)
    return times


def test_what_was_found_good_is_known_again_without_reading_it_through(folder, looked):
    made = snapshot.shipped()  # compiled
    snapshot.shipped()  # read through, and found good
    assert len(looked) == 2
    again = snapshot.shipped()
    assert len(looked) == 2
    assert again.materials["sodium-hydroxide"] == made.materials["sodium-hydroxide"]
    assert list(folder.parent.glob("*.good"))


def test_a_dry_run_leaves_no_note(folder):
    snapshot.shipped()
    snapshot.shipped(remember=False)
    assert not list(folder.parent.glob("*.good"))


@pytest.mark.parametrize("which", ["snapshot", "source"])
def test_whatever_changes_is_read_through_again(folder, looked, compiled, monkeypatch, tmp_path, which):
    source = tmp_path / "more.yaml"
    source.write_text("- a", encoding="utf-8")
    before = snapshot._sources
    monkeypatch.setattr(snapshot, "_sources", lambda: (*before(), ("more", source)))
    for _ in range(3):
        snapshot.shipped()
    assert (len(looked), len(compiled)) == (2, 1)
    if which == "source":
        source.write_text("- b\n", encoding="utf-8")
    else:
        stored = bytearray(folder.read_bytes())
        stored[-1] ^= 1
        folder.write_bytes(bytes(stored))
    snapshot.shipped()
    assert (len(looked), len(compiled)) == (3, 2)
