import pytest

from matchchain.catalogue.files.find import find_park
from matchchain.wording import MatchchainError
from tests.catalogue.reading import write


def why(found):
    return found.why.key.partition(".")[2]


def test_the_first_rule_that_holds(tmp_path):
    named, other, below = (
        write(tmp_path / name, {"park.yaml": "name: x\n"}) for name in ("named", "other", "start/data")
    )
    start = below.parent
    assert (
        find_park(named, {"MATCHCHAIN_PARK": str(other)}, start).folder,
        why(find_park(named, {}, start)),
    ) == (named, "found-by-option")
    found = find_park(None, {"MATCHCHAIN_PARK": str(other)}, start)
    assert (found.folder, why(found)) == (other, "found-by-environment")
    found = find_park(None, {}, start)
    assert (found.folder, why(found)) == (below, "found-below")
    write(start, {"park.yaml": "name: y\n", "a/b/c.txt": ""})
    assert why(find_park(None, {}, start)) == "found-here"
    found = find_park(None, {"MATCHCHAIN_PARK": ""}, start / "a" / "b")
    assert (found.folder, why(found)) == (start, "found-above")


def test_a_file_stands_for_its_folder(tmp_path):
    write(tmp_path, {"firms.yaml": "firms: []\n"})
    assert find_park(tmp_path / "firms.yaml", {}, tmp_path).folder == tmp_path
    assert find_park(str(tmp_path), {}, tmp_path).folder == tmp_path


@pytest.mark.parametrize(
    ("explicit", "key"), [("nowhere", "no-such-park"), ("empty", "not-a-park"), (None, "no-park")]
)
def test_no_park_is_a_usage_error_with_a_cure(tmp_path, explicit, key):
    (tmp_path / "empty").mkdir()
    with pytest.raises(MatchchainError) as caught:
        find_park(tmp_path / explicit if explicit else None, {}, tmp_path / "empty")
    assert (caught.value.message.key, caught.value.exit_code) == (f"catalogue.{key}", 2)
