"""Wheels of a few hundred bytes, for tests without network."""

import zipfile


def small_wheel(folder, name, version="1.0", needs=(), extras=(), tag="py3-none-any", says="here"):
    """A wheel that installs, with the needs it is told to have and a module that prints what it says."""
    folder.mkdir(parents=True, exist_ok=True)
    module = name.replace("-", "_")
    info = f"{module}-{version}.dist-info"
    lines = ["Metadata-Version: 2.1", f"Name: {name}", f"Version: {version}"]
    lines += [f"Provides-Extra: {extra}" for extra in extras] + [f"Requires-Dist: {need}" for need in needs]
    inside = {
        f"{module}/__init__.py": "",
        f"{module}/__main__.py": f"print({says!r})\n",
        f"{info}/METADATA": "\n".join(lines) + "\n",
        f"{info}/WHEEL": f"Wheel-Version: 1.0\nGenerator: tests\nRoot-Is-Purelib: true\nTag: {tag}\n",
    }
    inside[f"{info}/RECORD"] = "".join(f"{path},,\n" for path in (*inside, f"{info}/RECORD"))
    path = folder / f"{module}-{version}-{tag}.whl"
    with zipfile.ZipFile(path, "w") as wheel:
        for member, text in inside.items():
            wheel.writestr(member, text)
    return path
