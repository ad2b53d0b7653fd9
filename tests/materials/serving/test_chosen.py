"""Which acid, alkali, oxidant, salt or gas serves somewhere the chemistry decides, not the word they share."""

from __future__ import annotations

import pytest

from matchchain.materials import Correspondence, resolve_name
from matchchain.materials.serving.correspondence import meet


@pytest.mark.parametrize(
    ("offer", "need"),
    [
        # another acid, alkali, oxidant or reductant than those known to serve there
        ("盐酸", "萤石分解用酸"),
        ("hydrochloric acid", "acid for superphosphate"),
        ("hydrochloric acid", "acid for alum"),
        ("盐酸", "磷肥用酸"),
        ("硫酸", "氯化钙生产用酸"),
        ("废硫酸", "醋酸乙烯合成用酸"),
        ("电石渣", "前驱体沉淀用碱"),
        ("氧气", "提溴氧化剂"),
        ("焦炉煤气", "皮江法还原剂"),
        ("sulphuric acid", "acid for dissolving limestone"),
        ("hydrochloric acid", "acid for fluorspar digestion"),
        ("电石渣", "粘胶纤维用碱"),
        ("一氧化碳", "苯胺加氢原料气"),
        ("醋酸", "溶剂"),
        ("粉煤灰", "电石生产用灰"),
        ("fish guts", "transesterification alcohol"),
        # a mineral dust is no filler of whatever is filled, nor a binder of whatever is bound
        ("粉煤灰", "洗衣粉填充剂"),
        ("粉煤灰", "球团粘结剂"),
        ("carbon dioxide", "lime neutraliser"),
        # a gas burnt in the lime kiln is no lime stone
        ("coke oven gas", "lime burning feed"),
        ("转炉煤气", "石灰原料"),
        # brines that no membrane and no Solvay tower takes
        ("苦卤", "离子膜电解用盐"),
        ("温排海水", "电解用盐"),
        ("苦卤", "纯碱用盐"),
        # no fluorine, no calcium, no carbon dioxide, no hydrogen in it
        ("硫酸", "氟源"),
        ("副产盐酸", "钙源"),
        ("lime kiln dust", "crude carbon dioxide"),
        ("biogas", "feed for hydrogen purification"),
        ("苦卤", "氯化钙原料"),
        ("老卤", "钾源"),
        ("tall oil", "turpentine feed"),
        ("crude sulphate turpentine", "tall oil refining feed"),
        ("sewage sludge", "phosphate raw material"),
        # what is named for a purpose that it is not known to serve is that thing itself
        ("straw", "sulphur for burning"),
        ("molasses", "carbon monoxide for fermentation"),
    ],
)
def test_what_the_chemistry_rules_out_is_not_proposed(offer: str, need: str) -> None:
    assert not isinstance(meet(resolve_name(offer), resolve_name(need)), Correspondence)


@pytest.mark.parametrize(
    ("offer", "need"),
    [
        ("硫酸", "萤石分解用酸"),
        ("sulphuric acid", "acid for superphosphate"),
        ("sulphuric acid", "acid for alum"),
        ("副产盐酸", "氯化钙生产用酸"),
        ("氯化氢", "石灰石酸解用酸"),
        ("32%液碱", "前驱体沉淀用碱"),
        ("氯气", "提溴氧化剂"),
        ("硅铁", "皮江法还原剂"),
        ("hydrochloric acid", "acid for dissolving limestone"),
        ("sulphuric acid", "acid for fluorspar digestion"),
        ("液碱", "粘胶纤维用碱"),
        ("氢气", "苯胺加氢原料气"),
        ("乙酸乙酯", "溶剂"),
        ("生石灰", "电石生产用灰"),
        ("methanol", "transesterification alcohol"),
        ("元明粉", "洗衣粉填充剂"),
        ("膨润土", "球团粘结剂"),
        ("lime kiln dust", "lime neutraliser"),
        ("coke oven gas", "lime kiln fuel"),
        ("石灰石", "石灰原料"),
        ("原盐", "离子膜电解用盐"),
        ("卤水", "电解用盐"),
        ("提溴废水", "纯碱用盐"),
        ("萤石", "氟源"),
        ("电石渣", "钙源"),
        ("fermentation carbon dioxide", "crude carbon dioxide"),
        ("coke oven gas", "feed for hydrogen purification"),
        ("蒸氨废液", "氯化钙原料"),
        ("老卤", "镁质原料"),
        ("苦卤", "钾源"),
        ("crude sulphate turpentine", "turpentine feed"),
        ("tall oil", "tall oil refining feed"),
        ("sewage sludge ash", "phosphate raw material"),
        ("sulphur", "sulphur for burning"),
        ("ammonia", "urea for NOx abatement"),
    ],
)
def test_what_is_known_to_serve_there_still_is(offer: str, need: str) -> None:
    assert isinstance(meet(resolve_name(offer), resolve_name(need)), Correspondence)
