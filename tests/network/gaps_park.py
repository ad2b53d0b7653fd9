"""A park whose gaps are worked out by hand; every firm stands at the same place, a haul costs 20 CNY/t to load.

a pays 100 CNY/t to be rid of 1000 t of carbide slag; b and c buy 200 t and 100 t of quicklime at 600 and 500 CNY/t;
d gives 50 t of fly ash away for nothing.
- A taker of the slag saves 1000 x (100 - 20) = 80,000 a year.
- A supplier of 300 t of quicklime saves 200 x (600 - 20) + 100 x (500 - 20) = 164,000.
- A kiln makes 0.416 t of quicklime out of a tonne of slag: 721.2 t of slag for 300 t of quicklime, so that it saves
  721.2 x (100 - 20) + 200 x (600 - 20) + 100 x (500 - 20) = 221,696, all before its own cost.
"""

SITE = "{lat: 30.0, lon: 120.0, zone: 东区}"
PARK = """
name: 手算园区
name_en: A park worked by hand
language: zh
chains: [{name: 无机化工, chief: 某副区长}, {name: 建材}]
"""
FIRMS = f"""
- id: a
  name: 甲电石厂
  name_en: Carbide works
  chains: [无机化工]
  site: {SITE}
  offers: [{{material: 电石渣, kind: waste, legal: general-waste, quantity: 1000 吨/年, disposal_cost: 100 元/吨}}]
- id: b
  name: 乙建材厂
  name_en: Board works
  chains: [建材]
  site: {SITE}
  needs: [{{material: 生石灰, quantity: 200 吨/年, price: 600 元/吨}}]
- id: c
  name: 丙水厂
  name_en: Water works
  chains: [建材]
  site: {SITE}
  needs: [{{material: 生石灰, quantity: 100 吨/年, price: 500 元/吨}}]
- id: d
  name: 丁热电厂
  name_en: Power works
  site: {SITE}
  offers: [{{material: 粉煤灰, kind: waste, legal: general-waste, quantity: 50 吨/年}}]
"""
