"""What is kept in the cache folder is whole, private, and read only where it is sound."""

import os
import stat

import pytest

from matchchain.cache_folder import cache_folder, content_mark, prune, read_sealed, write_sealed, write_whole

posix = pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")


@pytest.fixture
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return cache_folder()


def test_what_was_written_comes_back(home):
    assert write_sealed(home / "parks" / "a", b"mark", b"body")
    assert bytes(read_sealed(home / "parks" / "a", b"mark")) == b"body"
    assert read_sealed(home / "parks" / "a", b"other") is None
    assert [file.name for file in (home / "parks").iterdir()] == ["a"]


@pytest.mark.parametrize("at", [0, 4, 23, 24, -1])
def test_a_spoilt_file_is_as_if_it_were_not_there(home, at):
    write_sealed(home / "a", b"mark", b"body")
    raw = bytearray((home / "a").read_bytes())
    raw[at] ^= 1
    (home / "a").write_bytes(bytes(raw))
    assert read_sealed(home / "a", b"mark") is None


@pytest.mark.parametrize("left", [0, 4, 10, 23])
def test_so_is_one_that_is_cut_short(home, left):
    write_sealed(home / "a", b"mark", b"body")
    (home / "a").write_bytes((home / "a").read_bytes()[:left])
    assert read_sealed(home / "a", b"mark") is None


@posix
def test_only_its_owner_may_look_into_it(home):
    (home / "parks").mkdir(parents=True)
    home.chmod(0o755)
    write_whole(home / "parks" / "a", b"x")
    modes = [stat.S_IMODE(path.stat().st_mode) for path in (home, home / "parks", home / "parks" / "a")]
    assert modes == [0o700, 0o700, 0o600]


@posix
def test_a_folder_elsewhere_keeps_its_mode(home, tmp_path):  # noqa: ARG001
    (tmp_path / "built").mkdir(mode=0o755)
    write_whole(tmp_path / "built" / "a", b"x")
    assert stat.S_IMODE((tmp_path / "built").stat().st_mode) == 0o755


def test_a_disk_that_refuses_is_no_fault(tmp_path):
    (tmp_path / "file").write_text("in the way")
    assert not write_whole(tmp_path / "file" / "a", b"x")
    assert read_sealed(tmp_path / "file" / "a", b"") is None


def test_a_content_is_known_again(tmp_path):
    (tmp_path / "a").write_bytes(b"one")
    (tmp_path / "b").write_bytes(b"two")
    (tmp_path / "none").write_bytes(b"")
    assert len({content_mark(tmp_path / name) for name in ("a", "b", "none")}) == 3


def test_the_oldest_go_and_what_a_killed_writer_left(tmp_path):
    for number in range(4):
        (tmp_path / f"{number}.base").write_bytes(b"")
        os.utime(tmp_path / f"{number}.base", (number, number))
    (tmp_path / "9.base.1-1.part").write_bytes(b"")
    os.utime(tmp_path / "9.base.1-1.part", (0, 0))
    prune(tmp_path, "*.base", 2)
    assert sorted(file.name for file in tmp_path.iterdir()) == ["2.base", "3.base"]
