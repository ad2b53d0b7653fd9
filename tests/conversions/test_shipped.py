import subprocess
import sys

import pytest

from matchchain.conversions import library
from matchchain.conversions.shipped import read_shelf
from matchchain.park import Conversion


def test_the_library_holds_the_processes_that_parks_run():
    shipped = library()
    assert len(shipped) >= 100
    assert all(isinstance(process, Conversion) for process in shipped)
    assert [process.id for process in shipped] == sorted({process.id for process in shipped})
    assert library() is shipped


def test_the_reader_finds_nothing_to_complain_of():
    assert read_shelf().findings == ()


def test_nobody_owns_a_shipped_process_and_no_cost_is_made_up():
    for process in library():
        assert process.owner == ""
        assert process.cost is None or process.source


def test_ceilings_are_marked_as_such():
    by_id = {process.id: process for process in library()}
    assert by_id["dilute-sulfuric-acid-concentration"].gives["70%硫酸"].bound == "<="
    recovered = by_id["toluene-distillation"].gives["回收甲苯"]
    assert (recovered.bound, recovered.is_range) == ("", True)


@pytest.mark.parametrize(
    ("process", "unit"),
    [("reclaimed-water-by-membranes", "m3/m3"), ("hot-water-from-waste-heat", "GJ/GJ"), ("hydrogen-purification", "Nm3/Nm3"), ("tyre-pyrolysis", "t/t")],
)  # fmt: skip
def test_water_heat_and_gas_are_stated_in_their_own_units(process, unit):
    (found,) = (p for p in library() if p.id == process)
    assert next(iter(found.takes.values())).unit == unit


def test_a_file_that_is_no_list_and_one_that_is_no_yaml_are_findings(tmp_path):
    (tmp_path / "a.yaml").write_text("conversions: {}\n", encoding="utf-8")
    (tmp_path / "b.yaml").write_text("- {id: x\n", encoding="utf-8")
    (tmp_path / "c.yaml").write_text("", encoding="utf-8")
    (tmp_path / "notes.txt").write_text("- no process", encoding="utf-8")
    shelf = read_shelf(tmp_path)
    assert shelf.processes == ()
    assert [f.place.file for f in shelf.findings] == ["a.yaml", "b.yaml", "c.yaml"]


def test_importing_the_room_reads_nothing():
    code = "import matchchain.conversions, sys; print('yaml' in sys.modules, 'matchchain.entries.entry' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "False"]
