"""A park for ideas: nobody has said a word of what it could take.

The power station lands its gypsum for 80 CNY/t; the cement works, the board works and the brickworks buy nothing of the
kind. The plater's sludge is hazardous, the kitchen's waste must not be fed, one name is nobody's, one is open.
"""

FIRMS = """
- id: power
  name: 甲热电厂
  name_en: Power station
  industry: D4412
  offers:
    - {material: 脱硫石膏, kind: by-product, legal: general-waste, quantity: 10000 吨/年, disposal_cost: 80 元/吨, as_of: 2026-10-01}
    - {material: 粉煤灰, kind: by-product, legal: general-waste, quantity: 4000 吨/年, disposal_cost: 20 元/吨, as_of: 2026-10-01}
- id: cement
  name: 乙水泥厂
  name_en: Cement works
  industry: C3011
  contact: 王工 13800000001
  offers: [{material: 水泥, kind: product, quantity: 200000 吨/年, price: 300 元/吨, as_of: 2026-10-01}]
- id: board
  name: 丙石膏板厂
  name_en: Board works
  industry: C3024
  offers: [{material: 纸面石膏板, kind: product, quantity: 50000 吨/年, price: 900 元/吨, as_of: 2026-10-01}]
- id: brick
  name: 丁砖厂
  name_en: Brickworks
  offers: [{material: 烧结砖, kind: product, quantity: 60000 吨/年, price: 200 元/吨, as_of: 2026-10-01}]
- id: plating
  name: 戊电镀厂
  name_en: Plating shop
  industry: C3360
  offers:
    - {material: 含镍污泥, kind: waste, legal: hazardous-waste, waste_code: 336-054-17, quantity: 100 吨/年, disposal_cost: 2000 元/吨, as_of: 2026-10-01}
- id: kitchen
  name: 己食堂
  name_en: Canteen
  industry: H6210
  offers:
    - {material: 餐厨垃圾, kind: waste, legal: general-waste, quantity: 500 吨/年, disposal_cost: 200 元/吨, as_of: 2026-10-01}
    - {material: 天外来物甲乙丙, kind: waste, legal: general-waste, quantity: 5 吨/年, as_of: 2026-10-01}
    - {material: 飞灰, kind: waste, legal: general-waste, quantity: 5 吨/年, as_of: 2026-10-01}
- id: hens
  name: 辛屠宰场
  name_en: Slaughterhouse
  industry: C1352
  offers:
    - {material: 病死鸡, kind: waste, quantity: 20 吨/年, disposal_cost: 1000 元/吨, as_of: 2026-10-01}
- id: pigs
  name: 庚养猪场
  name_en: Pig farm
  industry: A0313
"""
PARK = """
name: 设想园区
name_en: A park of ideas
language: zh
"""
