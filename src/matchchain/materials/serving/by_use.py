"""How an offer meets a need by what it can serve there."""

from __future__ import annotations

import re
from collections.abc import Sequence

from matchchain.expressions import expression
from matchchain.materials.facts.material import Material
from matchchain.materials.facts.serve import Serve
from matchchain.materials.knowledge.identity import Correspondence, Evidence, Reading, Resolution, named
from matchchain.materials.knowledge.thesaurus import Thesaurus
from matchchain.materials.naming.needed_at_works import may_be
from matchchain.materials.serving.cautions import cautions_of
from matchchain.materials.serving.holding import holds_none
from matchchain.materials.serving.qualities import Lacking, lacking
from matchchain.materials.serving.uses import Serving, is_near, other_phase, reach, use_score
from matchchain.materials.serving.wanted import Wanted, wanted
from matchchain.wording import Message

GUESSED = 0.1
"""Off the score where what a need is for, or what an offer is, was guessed from words that it shares."""

_AS_CLASS = 0.3  # score of what meets by words of its class alone
_UNSURE = 0.08  # off the score where a quality is asked for of which nothing is known
_AS_PRODUCT = 2  # steps that a product named as a need lies behind a need for the making of it
# A good of such a grade (超纯水) is not simply replaced by what serves where the plain good does.
_FINE = expression(
    r"超纯|高纯|电子|半导体|光伏|试剂|分析纯|优级纯|色谱|基准|"
    r"ultra|high[ -]purity|electronic|semiconductor|reagent|analytical|hplc",
    re.IGNORECASE,
)
_STEAMS = frozenset({"steam", "low-pressure-steam", "medium-pressure-steam", "high-pressure-steam"})


def by_use(
    offer: Resolution, need: Resolution, known: Thesaurus, answers: Sequence[Wanted] | None = None
) -> Correspondence | None:
    """The best way in which what is offered serves what is needed, None where it does not.

    Args:
        offer: what is offered, resolved.
        need: what is needed, resolved.
        known: the thesaurus.
        answers: what would answer the need; None for what its name says.
    """
    if offer.material is None:
        return _use_for_use(offer, need) or _wider_or_narrower(offer, need, known)
    if other_phase(offer.material.state, need.attributes.state):
        return None
    lacks = lacking(offer.material, need, known)
    if (lacks is not None and lacks.surely) or holds_none(offer.material, need, known):
        return None
    reached = reach(offer.material, known)
    guessed = need.how == "near"
    best: Correspondence | None = None
    for asked in wanted(need, known) if answers is None else answers:
        if asked.target not in reached or (asked.also and asked.also not in reached):
            continue
        service, wider = reached[asked.target]
        if not asked.product and _is_not_like(offer.material, need, asked.target, known):
            continue
        if asked.guessed and (wider or not (_is_usual(service, offer) and may_be(offer, need, known))):
            continue
        steps = wider + asked.made + (_AS_PRODUCT if asked.product else 0)
        score = use_score(service, steps) - _UNSURE * (lacks is not None) - GUESSED * (guessed + 2 * asked.guessed)
        if best is not None and score <= best.score:
            continue
        serve = service.serve
        ratio = serve.substitution_ratio if not wider else None
        vague = asked.vague or lacks is not None or (wider and _vague(asked.target, known))
        open_one = vague or bool(_FINE.search(need.attributes.grade))
        reading: Reading = "near" if guessed or asked.guessed else "class" if open_one else "itself"
        best = Correspondence(
            "use", serve.use, (ratio, ratio, ratio) if ratio is not None else None,
            _evidence(offer, need, serve, asked, lacks, known), _cautions(offer, need, serve, known), score,
            standing="trial" if asked.made else service.standing, conditions=serve.conditions,
            serve=(serve.material, serve.use), reading=reading, product=asked.product,
        )  # fmt: skip
    return best or (_as_its_class(offer, need) if offer.how == "class" else None)


def _evidence(
    offer: Resolution, need: Resolution, serve: Serve, asked: Wanted, lacks: Lacking | None, known: Thesaurus
) -> tuple[Evidence, ...]:
    """Why a line of knowledge answers: what both names say, the line, the product it makes, what is to be asked."""
    use = known.uses.get(serve.use)
    what = named(use) if use else named(known[serve.use]) if serve.use in known else serve.use
    said = [Message("materials.serves", {"material": named(offer.material) if offer.material else "", "use": what})]
    if asked.guessed and need.how != "near":  # else what the need was read as says so
        said.append(Message("materials.needed-at-works", {"text": need.text, "name": what}))
    if asked.product:
        product = known.purposes.objects[asked.product]
        label = Message("materials.both", {"zh": product.zh, "en": product.en})
        said.append(Message("materials.product-named", {"need": need.text, "product": label}))
    if serve.zh or serve.en:
        said.append(Message("materials.when", {"zh": serve.zh or serve.en, "en": serve.en or serve.zh}))
    if lacks is not None:
        quality = Message("materials.both", {"zh": lacks.quality.zh, "en": lacks.quality.en})
        said.append(Message("materials.quality-asked", {"quality": quality}))
    return (*offer.evidence, *need.evidence, *said)


def _cautions(offer: Resolution, need: Resolution, serve: Serve, known: Thesaurus) -> tuple[Message, ...]:
    cautions = cautions_of(offer, need, known)
    if serve.caution and all(said.key != f"materials.caution-{serve.caution}" for said in cautions):
        return (*cautions, Message(f"materials.caution-{serve.caution}"))
    return cautions


def _as_its_class(offer: Resolution, need: Resolution) -> Correspondence | None:
    """An offer read by a class whose words name the very use: lead residue where lead is recovered. A trial."""
    common = {use.id for use in need.uses} & {use.id for use in offer.uses}
    if not common:
        return None
    evidence = (*offer.evidence, *need.evidence)
    return Correspondence("use", min(common), None, evidence, (), _AS_CLASS, standing="trial", reading="class")


def _is_not_like(material: Material, need: Resolution, target: str, known: Thesaurus) -> bool:
    """Whether a need names a good of another phase that does not do the same: sulphur to burn is no refinery gas."""
    good, use = need.material, known.uses.get(target)
    if good is None or need.how == "class" or good.id == target or good.family == material.family:
        return False
    does = any(serve.use == target for serve in known.serves.get(good.id, ()))
    does = does or (use is not None and good.id in use.bought_as)
    return not does and other_phase(material.state, good.state)


def _is_usual(service: Serving, offer: Resolution) -> bool:
    """Whether this is what a material that was surely understood serves first of all, and well established."""
    return service.serve.rank == 1 and service.standing != "trial" and offer.how != "class"


def _vague(target: str, known: Thesaurus) -> bool:
    use = known.uses.get(target)
    return use is not None and use.vague


def steams_of(offer: Resolution) -> frozenset[str]:
    """Ids of the steams that an offer written as a use may be: process steam is steam."""
    says = offer.use is not None and any(word in offer.text.casefold() for word in ("steam", "蒸汽"))
    return _STEAMS if says else frozenset()


def _use_for_use(offer: Resolution, need: Resolution) -> Correspondence | None:
    """An offer written as a use (工艺用水) meets a need written as the same one; process steam is steam."""
    if offer.use is not None and need.material is not None and need.material.id in steams_of(offer):
        return Correspondence("use", offer.use.id, (1.0, 1.0, 1.0), (*offer.evidence, *need.evidence), (), 0.5)
    if offer.use is None or not (need.use and {u.id for u in offer.uses} & {u.id for u in need.uses}):
        return None
    is_open = any(use.family == "open" for use in (*offer.uses, *need.uses))
    evidence = (*offer.evidence, *need.evidence)
    reading: Reading = "class" if is_open else "itself"
    return Correspondence("use", offer.use.id, (1.0, 1.0, 1.0), evidence, (), 0.5, reading=reading)


def _wider_or_narrower(offer: Resolution, need: Resolution, known: Thesaurus) -> Correspondence | None:
    """An offer that is named by what it serves, for a narrower or a wider need: pig feed for animals. To be asked.

    Who sells compost, silage or animal feed names its use; which of that use it is good for, the two must say.
    """
    if offer.use is None or need.material is not None:
        return None
    for mine in offer.uses:
        for theirs in need.uses:
            if is_near(mine, theirs, known):
                evidence = (*offer.evidence, *need.evidence)
                return Correspondence(
                    "use", mine.id, None, evidence, (), _AS_CLASS, standing="trial", reading="class"
                )  # fmt: skip
    return None
