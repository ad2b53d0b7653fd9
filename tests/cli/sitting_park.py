"""A park whose names a person has to confirm: of several meanings, of a class, of a purpose too wide, not known."""

from __future__ import annotations

from pathlib import Path

PARK = "name: 园区\nlanguage: zh\n"
FIRMS = {
    "distillery": """\
id: distillery
name: 古樵酒业有限公司
short: 古樵酒业
contact: 赵工 13800000001
offers:
  - {material: 黄水, kind: waste, legal: general-waste, quantity: 1800吨/年, disposal_cost: 300元/吨, as_of: 2026-10-15}   # 窖底
""",
    "dairy": """\
id: dairy
name: 圣羊坪牧场有限公司
short: 圣羊坪牧场
needs:
  - material: 反刍饲料蛋白源   # 打电话问
    quantity: 3000吨/年
    price: 1400元/吨
    as_of: 2026-10-15
  - material: 白酒黄水
    quantity: 900吨/年
    price: 200元/吨
    as_of: 2026-10-15
""",
    "flour": """\
id: flour
name: 馥原粮油有限公司
short: 馥原粮油
offers:
  - material: 豆粕
    kind: by-product
    legal: product
    quantity: 1500吨/年
    price: 900元/吨
    as_of: 2026-10-15
""",
    "bricks": """\
id: bricks
name: 砖垚墙材有限公司
short: 砖垚墙材
needs:
  - 品名: 污泥
    数量: 20000吨/年
    单价: 60元/吨
    数据日期: 2026-10-15
""",
    "paper": """\
id: paper
name: 清江纸业有限公司
short: 清江纸业
offers:
  - {material: 造纸污泥, kind: waste, legal: general-waste, quantity: 8000吨/年, disposal_cost: 200元/吨, as_of: 2026-10-15}
  - {material: 玄黄料, kind: waste, quantity: 10吨/年, as_of: 2026-10-15}
""",
}


def build(folder: Path) -> Path:
    """The park, written by hand."""
    (folder / "firms").mkdir(parents=True)
    (folder / "park.yaml").write_bytes(PARK.encode())
    for name, text in FIRMS.items():
        (folder / "firms" / f"{name}.yaml").write_bytes(text.encode())
    return folder
