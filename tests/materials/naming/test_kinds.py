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
    ],
)
def test_an_article_on_a_line_of_waste_is_the_waste_of_it(text, kind, read):
    assert name_on_line(text, kind, Thesaurus.default()) == read
