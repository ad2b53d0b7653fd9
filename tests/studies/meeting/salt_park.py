"""Five firms that trade salt and lime, worked by hand: who could sit with whom, and what each talk is worth."""

PARK = """
name: 盐石灰园区
name_en: Salt and Lime Park
tariffs: {haul_rate: 0.5 元/吨公里, loading: 20 元/吨, deal_cost: 3000 元/年}
chains: [{name: 盐化工, chief: 某, lead_firm: a}]
"""
FIRMS = """
- {id: a, name: 甲盐厂, name_en: A Salt, chains: [盐化工], site: {lat: 30.10, lon: 120.80}, offers: [
   {material: 氯化钠, kind: product, quantity: 1000 吨/年, price: 200 元/吨}]}
- {id: b, name: 乙碱厂, name_en: B Alkali, site: {lat: 30.11, lon: 120.80}, needs: [
   {material: 氯化钠, quantity: 600 吨/年, price: 500 元/吨}]}
- {id: c, name: 丙厂, name_en: C Works, site: {lat: 30.12, lon: 120.80}, needs: [
   {material: 氯化钠, quantity: 400 吨/年, price: 450 元/吨}, {material: 生石灰, quantity: 50 吨/年, price: 600 元/吨}]}
- {id: d, name: 丁窑, name_en: D Kiln, site: {lat: 30.13, lon: 120.80}, offers: [
   {material: 生石灰, kind: product, quantity: 200 吨/年, price: 300 元/吨}]}
- {id: e, name: 戊厂, name_en: E Works, site: {lat: 30.14, lon: 120.80}, needs: [
   {material: 生石灰, quantity: 80 吨/年, price: 550 元/吨}]}
- {id: f, name: 己厂, name_en: F Works, site: {lat: 30.15, lon: 120.80}}
"""
