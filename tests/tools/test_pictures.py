"""The picture of the README and the reference of fields are those that the code makes."""

import importlib.util
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent


def made():
    spec = importlib.util.spec_from_file_location("pictures", ROOT / "tools" / "pictures.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_picture_is_the_network_of_today():
    tool = made()
    assert tool.PICTURE.read_text(encoding="utf-8") == tool.picture(), "python tools/pictures.py"


def test_the_reference_has_every_field():
    tool = made()
    assert tool.FIELDS.read_text(encoding="utf-8") == tool.fields(), "python tools/pictures.py"
