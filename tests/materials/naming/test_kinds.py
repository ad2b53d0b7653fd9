import pytest

from matchchain.materials import Thesaurus
from matchchain.materials.naming.kinds import name_on_line


@pytest.mark.parametrize(
    ("text", "kind", "read"),
    [
        ("glass bottles", "waste", "waste glass bottles"),
        ("PET瓶", "waste", "废PET瓶"),
        ("plasterboard", "waste", "waste plasterboard"),
        ("plasterboard", "product", "plasterboard"),
        ("plasterboard", "", "plasterboard"),
        ("methanol", "waste", "methanol"),
        ("盐酸", "waste", "盐酸"),
        ("fly ash", "waste", "fly ash"),
        ("废玻璃", "waste", "废玻璃"),
        ("nobody knows", "waste", "nobody knows"),
        ("大米编织袋", "waste", "废大米编织袋"),
        ("大米编织袋", "product", "大米编织袋"),
        ("炭黑25kg/袋", "waste", "炭黑25kg/袋"),
    ],
)
def test_an_article_on_a_line_of_waste_is_the_waste_of_it(text, kind, read):
    assert name_on_line(text, kind, Thesaurus.default()) == read
