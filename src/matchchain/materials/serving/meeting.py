"""How what one firm offers can meet what another needs: by identity, by relation, by use."""

from __future__ import annotations

import dataclasses

from matchchain.materials.facts.material import Material
from matchchain.materials.facts.relation import ancestors
from matchchain.materials.grammar.formula import read_formula
from matchchain.materials.knowledge.identity import Meeting, Reading, Refusal, Resolution, Strength, named
from matchchain.materials.knowledge.thesaurus import Thesaurus
from matchchain.materials.naming.comparison import compare, form_said, origin_of
from matchchain.materials.naming.identify import waste_of
from matchchain.materials.serving.uses import reach, use_score, wanted
from matchchain.wording import Message

_SCORE = {"grade_of": 0.85, "hydrate_of": 0.85, "form_of": 0.8, "main_component": 0.65, "broader": 0.6}
LOOKALIKE = 72
_STEP = 0.03
_AS_PRODUCT = 2  # steps that a product named as a need lies behind a need for the making of it
_UTILITIES = {"streams/heat", "streams/waters", "streams/gases"}
_GOODS = "substances/"
_STREAMS = "streams/"
_STEAMS = frozenset({"steam", "low-pressure-steam", "medium-pressure-steam", "high-pressure-steam"})
_TRADE_GOODS = "substances/goods-"
_UNLIKE = {"waste-water", "off-gas"}


def meet(offer: Resolution, need: Resolution, thesaurus: Thesaurus | None = None) -> Meeting | Refusal | None:
    """How an offered name can meet a needed one.

    Args:
        offer: the offered name, resolved.
        need: the needed name, resolved.
        thesaurus: None for the shipped one.

    Returns:
        A `Meeting`; a `Refusal` when the two were examined and found different or need a person; None
        when they are plainly unrelated.
    """
    known = thesaurus if thesaurus is not None else Thesaurus.default()
    if "ambiguous" in (offer.status, need.status):
        asked = _if_answered(offer, need, known)
        if asked:
            return asked
    refused = _not_to_be_decided(offer, need, known)
    if refused:
        return refused
    met = _by_identity(offer, need, known) or _by_use(offer, need, known)
    if met:
        open_ones = _says_too_little(offer, need) or _kinds_of_a_good(offer, need)
        return dataclasses.replace(met, reading="class") if open_ones else met
    return _different(offer, need) if _alike(offer.text, need.text) >= LOOKALIKE else None


def _says_too_little(offer: Resolution, need: Resolution) -> bool:
    """Whether one of two names is a bare family word: sludge, slag, ash; of goods the same word says enough."""
    if not any(found.material is not None and found.material.vague for found in (offer, need)):
        return False
    goods = all(found.material is not None and found.material.family.startswith(_GOODS) for found in (offer, need))
    return not (goods and offer.text.casefold() == need.text.casefold())


def _kinds_of_a_good(offer: Resolution, need: Resolution) -> bool:
    """Whether two names of one good of a trade may be two kinds of it: screws and nuts, one dye and another.

    The everyday lists of goods gather what is sold together. The same words, a name within the other, and the two
    labels of the good are one thing; of others a person says so.
    """
    mine, theirs = offer.material, need.material
    if mine is None or theirs is None or mine.id != theirs.id or not mine.family.startswith(_TRADE_GOODS):
        return False
    first, second = offer.text.casefold(), need.text.casefold()
    labels = {mine.zh.casefold(), mine.en.casefold()}
    return not (first in second or second in first or {first, second} <= labels)


def _not_to_be_decided(offer: Resolution, need: Resolution, known: Thesaurus) -> Refusal | None:
    if known.not_same or known.same:
        settled = compare(offer, need, known)
        if (
            settled.decision == "different"
            and settled.evidence[:1]
            and settled.evidence[0].key == "materials.settled-not-same"
        ):
            return Refusal("different", settled.evidence[0])
    for found in (offer, need):
        if found.status == "resolved":
            continue
        if not _touches(offer, need):
            return None
        kind = {"ambiguous": "ambiguous", "conflict": "review"}.get(found.status, "unknown")
        reason = found.evidence[0] if found.evidence else Message("materials.unknown", {"name": found.text})
        return Refusal(kind, reason, (*offer.evidence, *need.evidence))  # type: ignore[arg-type]
    return None


def _if_answered(offer: Resolution, need: Resolution, known: Thesaurus) -> Meeting | None:
    """What an ambiguous name would meet by a use, with the question to ask first.

    Never "same" nor "related": which material it is stays open until somebody answers.
    """
    best: Meeting | None = None
    for mine in answers(offer):
        for theirs in answers(need):
            if _by_identity(mine, theirs, known):
                continue
            met = _by_use(mine, theirs, known)
            if met and (best is None or met.score > best.score):
                best = met
    if best is None:
        return None
    questions = tuple(
        found.evidence[0] for found in (offer, need) if found.status == "ambiguous" and found.evidence
    )
    return dataclasses.replace(
        best, strength=None, cautions=(*questions, *best.cautions), score=round(best.score * 0.9, 3), reading="near"
    )


def answers(found: Resolution) -> tuple[Resolution, ...]:
    """The resolutions a name may stand for: itself, or one for each meaning of an ambiguous one."""
    if found.status != "ambiguous":
        return (found,) if found.status == "resolved" else ()
    return tuple(
        dataclasses.replace(found, status="resolved", material=candidate.material, candidates=())
        for candidate in found.candidates
    )


def _touches(offer: Resolution, need: Resolution) -> bool:
    """Whether two names, one of them open, may mean one material."""
    mine, theirs = meanings(offer), meanings(need)
    return bool(mine & theirs) or _alike(offer.text, need.text) >= LOOKALIKE


def meanings(found: Resolution) -> set[str]:
    """Ids of the materials a name means or asks about; an unknown name means none, whatever it looks like."""
    if found.material:
        return {found.material.id}
    return set() if found.status == "unknown" else {candidate.id for candidate in found.candidates}


def _alike(first: str, second: str) -> float:
    from rapidfuzz import fuzz

    return float(fuzz.ratio(first.casefold(), second.casefold()))


def _by_identity(offer: Resolution, need: Resolution, known: Thesaurus) -> Meeting | None:
    mine, theirs = offer.material, need.material
    if mine is None or theirs is None:
        return None
    found = compare(offer, need, known)
    evidence = found.evidence
    if found.decision == "same":
        how = offer.how if offer.how != "alias" else need.how
        return Meeting("same", how or "alias", (1.0, 1.0, 1.0), evidence, _cautions(offer, need, known), 1.0)
    if found.decision == "related":
        return _related(offer, need, known, found.relation, evidence)
    kin = _kin_by_origin(offer, need, known)
    if kin:
        return _related(offer, need, known, kin, evidence)
    if found.decision == "review" and mine.id == theirs.id:
        return _unread(offer, need, known, evidence)
    return _broader(offer, need, known)


def _unread(offer: Resolution, need: Resolution, known: Thesaurus, evidence: tuple[Message, ...]) -> Meeting:
    """One substance, with words beside it that nobody could read: shown among the names to settle, never planned."""
    how = offer.how if offer.how != "alias" else need.how
    said = {found.attributes.remark: None for found in (offer, need) if found.attributes.remark}
    unread = tuple(Message("materials.caution-unread", {"remark": remark}) for remark in said)
    others = tuple(c for c in _cautions(offer, need, known) if c.key != "materials.caution-remark")
    return Meeting("same", how or "alias", (1.0, 1.0, 1.0), evidence, (*unread, *others), 0.9, reading="near")


def _broader(offer: Resolution, need: Resolution, known: Thesaurus) -> Meeting | None:
    """One is of the other's family: any of it serves who asks for the wider kind, tonne for tonne.

    A family on offer may be the kind that is asked for: of wastes that is asked about, and a utility is the same thing
    in every pipe (a park's steam may be the steam at that pressure).
    """
    mine, theirs = offer.material, need.material
    assert mine is not None  # noqa: S101 - the caller has looked
    assert theirs is not None  # noqa: S101
    narrower = theirs.id in ancestors(mine, known, families=True)
    wider = not narrower and mine.id in ancestors(theirs, known, families=True)
    if not narrower and not wider:
        return None
    asks = wider and not _utility(mine, theirs)
    if asks and mine.vague:
        return None
    if asks and not (mine.family.startswith(_STREAMS) and theirs.family.startswith(_STREAMS)):
        return None
    sentence = Message("materials.relation-broader", {"narrow": named(mine if narrower else theirs)})
    return Meeting(
        "related",
        "broader",
        (1.0, 1.0, 1.0) if narrower else None,
        (*offer.evidence, *need.evidence, sentence),
        _cautions(offer, need, known),
        _SCORE["broader"] - (0.0 if narrower else 0.15),
        reading="class" if asks else "itself",
    )


def _utility(mine: Material, theirs: Material) -> bool:
    return {mine.family, theirs.family} <= _UTILITIES and mine.id not in _UNLIKE


def _kin_by_origin(offer: Resolution, need: Resolution, known: Thesaurus) -> str:
    """A waste offered where a by-product, or what is recovered of it, is asked for: two things, still kin."""
    mine, theirs = offer.material, need.material
    if mine is not None and theirs is not None and need.attributes.origin == "recovered":
        return "grade_of" if mine.id in {theirs.id, waste_of(theirs, known)} or mine.grade_of == theirs.id else ""
    if mine is None or theirs is None or not (origin_of(offer, known) and origin_of(need, known)):
        return ""
    roots = {mine.id, mine.grade_of} & {theirs.id, theirs.grade_of} - {""}
    return "grade_of" if roots else ""


def _related(
    offer: Resolution, need: Resolution, known: Thesaurus, relation: str, evidence: tuple[Message, ...]
) -> Meeting:
    strength = by_formula(offer, need) if relation == "hydrate_of" else None
    score = _SCORE.get(relation, 0.6) - _STEP * _further(offer.material, need.material, known)
    return Meeting("related", relation, strength, evidence, _cautions(offer, need, known), score)


def _further(mine: Material | None, theirs: Material | None, known: Thesaurus) -> int:
    """Steps between two kin beyond the first: a need for the spent acid lies nearer to it than one for the acid."""
    if mine is None or theirs is None:
        return 0
    steps = [len(path) for low, up in ((mine, theirs), (theirs, mine)) if (path := ancestors(low, known).get(up.id))]
    return max(0, min(steps, default=1) - 1)


def by_formula(offer: Resolution, need: Resolution) -> Strength | None:
    """Tonnes of the needed hydrate that a tonne of the offered one replaces.

    s = M(needed, with its water) / M(offered, with its water), for the same anhydrous formula unit.

    Returns:
        (s, s, s) in t/t, or None when a formula is missing.
    """
    weights = [_weight(found) for found in (offer, need)]
    if not weights[0] or not weights[1]:
        return None
    s = weights[1] / weights[0]
    return (s, s, s)


def _weight(found: Resolution) -> float:
    material = found.material
    formula = read_formula(material.formula) if material and material.formula else None
    if formula is None:
        return 0.0
    said = found.attributes.hydrate or 0.0
    return formula.weight + (said * 18.015 if not formula.water else 0.0)


def _by_use(offer: Resolution, need: Resolution, known: Thesaurus) -> Meeting | None:
    if offer.material is None:
        return _use_for_use(offer, need)
    reached = reach(offer.material, known)
    best: Meeting | None = None
    for asked in wanted(need, known):
        target = asked.target
        if target not in reached:
            continue
        service, wider = reached[target]
        serve = service.serve
        use = known.uses.get(serve.use)
        what = named(use) if use else named(known[serve.use]) if serve.use in known else serve.use
        evidence = (
            *offer.evidence,
            *need.evidence,
            Message("materials.serves", {"material": named(offer.material), "use": what}),
        )
        if asked.product:
            product = known.purposes.objects[asked.product]
            label = Message("materials.both", {"zh": product.zh, "en": product.en})
            evidence = (*evidence, Message("materials.product-named", {"need": need.text, "product": label}))
        if serve.zh or serve.en:
            evidence = (
                *evidence,
                Message("materials.when", {"zh": serve.zh or serve.en, "en": serve.en or serve.zh}),
            )
        s = serve.strength if not wider else None
        strength = (s, s, s) if s is not None else None
        cautions = _cautions(offer, need, known)
        if serve.caution and all(said.key != f"materials.caution-{serve.caution}" for said in cautions):
            cautions = (*cautions, Message(f"materials.caution-{serve.caution}"))
        score = use_score(service, wider + asked.made + (_AS_PRODUCT if asked.product else 0))
        if best is None or score > best.score:
            reading: Reading = "class" if asked.vague or (wider and _vague(target, known)) else "itself"
            standing = "trial" if asked.made else service.standing
            best = Meeting(
                "use", serve.use, strength, evidence, cautions, score, standing=standing,
                conditions=serve.conditions, serve=(serve.material, serve.use), reading=reading,
                product=asked.product,
            )  # fmt: skip
    return best


def _vague(target: str, known: Thesaurus) -> bool:
    use = known.uses.get(target)
    return use is not None and use.vague


def steams_of(offer: Resolution) -> frozenset[str]:
    """Ids of the steams that an offer written as a use may be: process steam is steam."""
    says = offer.use is not None and any(word in offer.text.casefold() for word in ("steam", "蒸汽"))
    return _STEAMS if says else frozenset()


def _use_for_use(offer: Resolution, need: Resolution) -> Meeting | None:
    """An offer written as a use (工艺用水) meets a need written as the same one; process steam is steam."""
    if offer.use is not None and need.material is not None and need.material.id in steams_of(offer):
        return Meeting("use", offer.use.id, (1.0, 1.0, 1.0), (*offer.evidence, *need.evidence), (), 0.5)
    if offer.use is None or not (need.use and {u.id for u in offer.uses} & {u.id for u in need.uses}):
        return None
    is_open = any(use.family == "open" for use in (*offer.uses, *need.uses))
    evidence = (*offer.evidence, *need.evidence)
    reading: Reading = "class" if is_open else "itself"
    return Meeting("use", offer.use.id, (1.0, 1.0, 1.0), evidence, (), 0.5, reading=reading)


def _cautions(offer: Resolution, need: Resolution, known: Thesaurus) -> tuple[Message, ...]:
    material = offer.material
    if material is None:
        return ()
    said: list[Message] = []
    origin = origin_of(offer, known)
    if origin and origin != origin_of(need, known):
        said.append(Message(f"materials.caution-{origin}"))
    if material.waste and material.waste.hw:
        said.append(
            Message("materials.caution-hazardous-waste", {"code": material.waste.code or material.waste.hw})
        )
    if form_said(offer) != form_said(need):
        said.append(Message("materials.caution-form"))
    asked = need.material.hazard if need.material else ()
    said += [
        Message(f"materials.caution-{test}")
        for test in ("food", "feed")
        if test in asked and test not in material.hazard
    ]
    if offer.attributes.remark:
        said.append(Message("materials.caution-remark", {"remark": offer.attributes.remark}))
    return tuple(said)


def _different(offer: Resolution, need: Resolution) -> Refusal | None:
    if offer.material and need.material:
        facts = {"first": named(offer.material), "second": named(need.material)}
        return Refusal("different", Message("materials.different", facts), (*offer.evidence, *need.evidence))
    return None
