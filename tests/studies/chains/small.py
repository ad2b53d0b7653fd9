"""A chain small enough to be reckoned by hand."""

PARK = "name: 试验园区\nname_en: Trial park\nlanguage: zh\n"
FIRMS = """\
  - id: a
    name: 甲厂
    name_en: First works
    chains: [染料]
    role: leader
    site: {lat: 30.0, lon: 120.0, zone: 东区}
    permits: [{type: 排污许可, number: 第1号, until: 2027-03-01}]
    offers:
      - {material: 烧碱, kind: product, quantity: 100 吨/年, price: 900 元/吨, as_of: 2026-10-01, sells_to: [{firm: b, quantity: 40 吨/年}]}
    needs:
      - {material: 食盐, quantity: 30 吨/年, price: 500 元/吨, as_of: 2026-10-01}
  - id: b
    name: 乙厂
    name_en: Second works
    chains: [染料, 医药]
    role: backbone
    site: {lat: 30.0, lon: 120.01}
    offers:
      - {material: 硫酸钠, kind: product, quantity: 10 吨/年, price: 600 元/吨, as_of: 2026-10-01, sells_to: [{firm: c, quantity: 10 吨/年}]}
    needs:
      - {material: 烧碱, quantity: 100 吨/年, price: 1000 元/吨, as_of: 2026-10-01}
      - {material: 纯碱, quantity: 50 吨/年, price: 2000 元/吨, as_of: 2026-10-01}
  - id: c
    name: 丙厂
    name_en: Third works
    chains: [染料]
    permits: [{type: 危化品, number: 第2号, until: 2026-05-01}, {type: 运输许可, until: 2029-01-01}]
    needs:
      - {material: 硫酸钠, quantity: 10 吨/年, price: 600 元/吨, as_of: 2026-10-01}
      - {material: 甲醇, price: 2500 元/吨, as_of: 2026-10-01}
  - id: d
    name: 丁厂
    needs: [{material: 甲醇, quantity: 7 吨/年, price: 2500 元/吨, as_of: 2026-10-01}]
"""
CARD = """\
name: 染料
chief: 某副区长
office: 经信局
lead_firm: a
lists: [firms, projects, problems, needs, technologies]
nine: {plan: 规划.docx until 2025, duties: 分工表 至2027-12-31}
targets: [{what: 年产值, unit: 亿元, year: 2027, value: 600, now: 450, as_of: 2026-09-30}]
projects:
  - {name: 一期, firms: [b], state: running, until: 2026-06-30}
  - {name: 二期, state: planned, until: 2027-01-31}
  - {name: 老线, state: done, until: 2020-01-31}
technologies: [{name: 膜分离, firms: [a], state: running}]
"""
STAGES = "stages:\n  - {name: 上游, firms: [a]}\n  - {name: 下游, firms: [b]}\n"
