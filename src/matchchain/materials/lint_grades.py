"""Are the grade codes of commercial goods sound? A part of `matchchain.materials.lint`."""

from __future__ import annotations

from matchchain.materials.facts.row import Knowledge


def check_grades(known: Knowledge) -> None:
    """Note grades of unknown goods, without codes or a known source, and codes that tell two goods by themselves."""
    materials = {one.id for one in known.materials}
    sources = {one.key for one in known.sources}
    alone: dict[str, str] = {}
    for grade in known.grades:
        codes = (*grade.codes, *grade.beside)
        place = f"{grade.of} {codes[0]}" if codes else grade.of
        if not codes:
            known.problem("grade", place, "field-missing", field="codes")
        for field, identity in (("of", grade.of), ("scrap", grade.scrap)):
            if identity and identity not in materials:
                known.problem("grade", place, "id-unknown", field=field, id=identity)
        if not grade.sources:
            known.problem("grade", place, "field-missing", field="sources")
        for source in grade.sources:
            if source not in sources:
                known.problem("grade", place, "source-unknown", source=source)
        for code in grade.codes:
            first = alone.setdefault(code.casefold(), grade.of)
            if first != grade.of:
                known.problem("grade", place, "id-twice", id=code, first=first)
