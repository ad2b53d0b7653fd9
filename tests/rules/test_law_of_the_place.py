"""No Chinese paragraph in a European park, and the reverse: nothing that is said names the law of elsewhere."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator, Mapping

import pytest

from matchchain import suggest
from matchchain.materials import Thesaurus
from matchchain.network.planning.plan import Selection
from matchchain.rules.law import law
from matchchain.wording import Message, say
from tests.parks import TODAY, park_of

PARKS = {
    "EU": (
        "name: Haven\ncurrency: EUR\n",
        """
        - id: smelter
          name: Smelter
          site: {lat: 51.90, lon: 4.40}
          permits: [{type: hazardous-waste, codes: ["13 02"], capacity: 900 t/yr, until: 2028-05-31, number: P-1}]
          needs:
            - {material: waste oil, quantity: 500 t/yr, price: 90 EUR/t}
            - {material: spent activated carbon, quantity: 500 t/yr}
            - {material: waste solvent, quantity: 500 t/yr}
            - {material: aluminium dross, quantity: 500 t/yr}
            - {material: cement additive, quantity: 9000 t/yr, price: 30 EUR/t}
            - {material: hydrochloric acid, quantity: 900 t/yr, price: 90 EUR/t}
            - {material: acetone, quantity: 900 t/yr, price: 700 EUR/t}
            - {material: organic fertiliser feedstock, quantity: 900 t/yr, price: 20 EUR/t}
            - {material: pig feed, quantity: 900 t/yr, price: 120 EUR/t}
            - {material: sodium chloride, quantity: 900 t/yr, price: 60 EUR/t, grade: food grade}
            - {material: fuel for cement kiln, quantity: 900 t/yr, price: 60 EUR/t}
        - id: works
          name: Works
          site: {lat: 51.91, lon: 4.41}
          offers:
            - {material: waste oil, kind: waste, waste_code: 13 02 05*, quantity: 300 t/yr, disposal_cost: 200 EUR/t}
            - {material: waste engine oil, kind: waste, quantity: 300 t/yr, disposal_cost: 200 EUR/t}
            - {material: spent solvent, kind: waste, quantity: 100 t/yr, disposal_cost: 300 EUR/t}
            - {material: spent activated carbon, kind: waste, quantity: 100 t/yr, disposal_cost: 300 EUR/t}
            - {material: fly ash, kind: by-product, legal: undetermined, quantity: 5000 t/yr, disposal_cost: 20 EUR/t}
            - {material: blast furnace slag, kind: by-product, legal: by-product, quantity: 5000 t/yr}
            - {material: flue gas desulphurisation gypsum, kind: waste, legal: general-waste, quantity: 5000 t/yr}
            - {material: hydrochloric acid, kind: product, quantity: 400 t/yr, price: 80 EUR/t}
            - {material: acetone, kind: product, quantity: 400 t/yr, price: 500 EUR/t}
            - {material: sewage sludge, kind: waste, quantity: 4000 t/yr, disposal_cost: 80 EUR/t}
            - {material: catering waste, kind: waste, waste_code: 20 01 08, quantity: 400 t/yr, disposal_cost: 80 EUR/t}
            - {material: by-product sodium chloride, kind: by-product, quantity: 400 t/yr, disposal_cost: 80 EUR/t}
            - {material: aluminium dross, kind: waste, waste_code: 10 03 15*, quantity: 400 t/yr}
        """,
    ),
    "CN": (
        "name: 园\n",
        """
        - id: jia
          name: 甲厂
          credit_code: 91330604MA20531667
          site: {lat: 30.10, lon: 120.90}
          permits: [{type: 经营许可证, codes: [HW08], capacity: 900 吨/年, until: 2028-05-31, number: 一}]
          needs:
            - {material: 废矿物油, quantity: 500 吨/年, price: 900 元/吨}
            - {material: 废活性炭, quantity: 500 吨/年}
            - {material: 废溶剂, quantity: 500 吨/年}
            - {material: 铝灰, quantity: 500 吨/年}
            - {material: 水泥混合材, quantity: 9000 吨/年, price: 90 元/吨}
            - {material: 盐酸, quantity: 900 吨/年, price: 300 元/吨}
            - {material: 丙酮, quantity: 900 吨/年, price: 5000 元/吨}
            - {material: 有机肥原料, quantity: 900 吨/年, price: 50 元/吨}
            - {material: 猪饲料, quantity: 900 吨/年, price: 900 元/吨}
            - {material: 氯化钠, quantity: 900 吨/年, price: 300 元/吨, grade: 食品级}
            - {material: 水泥窑替代燃料, quantity: 900 吨/年, price: 300 元/吨}
        - id: yi
          name: 乙厂
          credit_code: 91320604MA20531667
          site: {lat: 30.11, lon: 120.91}
          offers:
            - {material: 废矿物油, kind: waste, waste_code: 900-249-08, quantity: 300 吨/年, disposal_cost: 2000 元/吨}
            - {material: 废机油, kind: waste, quantity: 300 吨/年, disposal_cost: 2000 元/吨}
            - {material: 废溶剂, kind: waste, quantity: 100 吨/年, disposal_cost: 3000 元/吨}
            - {material: 废活性炭, kind: waste, quantity: 100 吨/年, disposal_cost: 3000 元/吨}
            - {material: 粉煤灰, kind: by-product, legal: undetermined, quantity: 5000 吨/年, disposal_cost: 20 元/吨}
            - {material: 高炉渣, kind: by-product, legal: by-product, quantity: 5000 吨/年}
            - {material: 脱硫石膏, kind: waste, legal: general-waste, quantity: 5000 吨/年}
            - {material: 盐酸, kind: product, quantity: 400 吨/年, price: 200 元/吨}
            - {material: 丙酮, kind: product, quantity: 400 吨/年, price: 4000 元/吨}
            - {material: 市政污泥, kind: waste, quantity: 4000 吨/年, disposal_cost: 200 元/吨}
            - {material: 餐厨垃圾, kind: waste, quantity: 400 吨/年, disposal_cost: 200 元/吨}
            - {material: 副产氯化钠, kind: by-product, quantity: 400 吨/年, disposal_cost: 800 元/吨}
            - {material: 铝灰, kind: waste, waste_code: 321-026-48, quantity: 400 吨/年}
        """,
    ),
}
# What else belongs to one place alone: authorities, papers, codes.
OF_CHINA = ("HW", "排污许可", "环评", "生态环境部门", "公安", "应急管理", "经营许可证", "点对点", "豁免清单", "电子转移联单", "8位",
            "GB 34330", "GB 13078", "public security", "emergency management", "discharge permit", "8-digit", "exemption list",
            "electronic manifest", "食品安全国家标准", "national food safety")  # fmt: skip
OF_EUROPE = ("终止废物身份", "end-of-waste", "六位", "six-digit", "识别文件", "identification document", "European List", "欧洲废物名录",
             "欧盟", "Directive", "REACH", "CLP")  # fmt: skip


def messages(value: object) -> Iterator[Message]:
    """Every message anywhere in an answer."""
    if isinstance(value, Message):
        yield value
    elif isinstance(value, Mapping):
        for part in value.values():
            yield from messages(part)
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        for field in dataclasses.fields(value):
            yield from messages(getattr(value, field.name))
    elif not isinstance(value, (str, bytes)) and hasattr(value, "__iter__"):
        for part in value:
            yield from messages(part)


def names_of_law(where: str) -> set[str]:
    """Titles and numbers of what only that place's law holds."""
    pack = law(where)
    packed = [say(one, lang) for one in pack.cite(tuple(pack.editions)) for lang in ("zh", "en")]
    cited = Thesaurus.default().purposes.laws.values()
    named = [name for one in cited if one.jurisdiction == where for name in (one.zh, one.en, one.number)]
    return {name for name in (*packed, *named) if len(name) > 3}


@pytest.fixture(scope="module", params=["EU", "CN"])
def told(request):
    head, firms = PARKS[request.param]
    plan = suggest(park_of(firms, head), today=TODAY, select=Selection(all=True, refused=True))
    return request.param, plan, [say(m, lang) for m in messages(plan) for lang in ("zh", "en")]


def test_the_park_has_lines_of_every_kind(told):
    _, plan, _ = told
    verdicts = [verdict for row in (*plan.pairings, *plan.refused) for verdict in row.verdicts]
    met = {(verdict.rule, verdict.outcome) for verdict in verdicts}
    assert {("barred", "block"), ("legal", "unknown"), ("legal", "pass")} <= met
    assert {("hazardous_waste", "unknown"), ("hazardous_waste", "pass"), ("coverage", "unknown")} <= met
    assert ("grade", "unknown") in met




def test_no_sentence_names_the_law_of_elsewhere(told):
    where, _, sentences = told
    here, there = names_of_law(where), names_of_law("CN" if where == "EU" else "EU")
    foreign = (there - here) | set(OF_CHINA if where == "EU" else OF_EUROPE)
    pattern = re.compile("|".join(re.escape(word) for word in sorted(foreign)))
    assert len(sentences) > 200
    assert sorted({s for s in sentences if pattern.search(s)}) == []


def test_the_law_of_the_place_is_named(told):
    where, _, sentences = told
    text = "\n".join(sentences)
    for name in ("2008/98/EC", "2000/532/EC") if where == "EU" else ("GB 34330-2025", "国家危险废物名录(2025年版)", "445"):
        assert name in text
