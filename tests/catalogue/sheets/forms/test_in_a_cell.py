"""Lists and tables go into one cell and come back, whatever marks their words hold."""

from hypothesis import given
from hypothesis import strategies as st

from matchchain.catalogue.edits.layout import Habit
from matchchain.catalogue.edits.statement import words_of
from matchchain.catalogue.sheets.forms.in_a_cell import as_card, as_cell, rows_in, rows_out, words_in, words_out
from matchchain.park import Need, Offer, labels
from matchchain.units import is_blank
from matchchain.yamltree import parse

SIGNS = st.text(alphabet="硫酸钠Na2,;:、，；：\"'{}[]#- 3%()", min_size=1, max_size=12)
WORDS = SIGNS.map(str.strip).filter(lambda word: not is_blank(word))


@given(st.lists(WORDS, max_size=5))
def test_a_list_of_words_comes_back(words):
    assert words_in(words_out(words)) == words
    told = as_card(labels(Need)["accepts"], words_out(words))
    assert [str(word) for word in words_of(labels(Need)["accepts"], told, Habit())] == words if words else told == ""


@given(st.dictionaries(WORDS, WORDS, max_size=5))
def test_a_table_comes_back(table):
    assert rows_in(rows_out(table.items())) == list(table.items())
    told = as_card(labels(Offer)["impurities"], rows_out(table.items()))
    if table:
        assert words_of(labels(Offer)["impurities"], told, Habit()) == table


@given(st.lists(st.tuples(WORDS, st.one_of(st.just(""), WORDS)), min_size=1, max_size=4))
def test_partners_come_back_with_and_without_their_amounts(partners):
    label = labels(Offer)["sells_to"]
    told = as_card(label, rows_out(partners))
    meant = tuple({"firm": firm, "quantity": amount} if amount else {"firm": firm} for firm, amount in partners)
    assert words_of(label, told, Habit()) == meant


def test_what_people_type_is_taken_as_meant():
    impurities = labels(Offer)["impurities"]
    for typed in ("硫酸钠:3%，TOC:800 ppm", "硫酸钠 3%; TOC 800 ppm", "硫酸钠：3%；TOC：800 ppm", "硫酸钠: 3%\nTOC: 800 ppm"):
        assert as_card(impurities, typed) == "{硫酸钠: 3%, TOC: 800 ppm}", typed
    assert as_card(impurities, "1,2-二氯乙烷: 1,200 ppm") == "{'1,2-二氯乙烷': '1,200 ppm'}"
    for odd in ("3%", "硫酸钠", "硫酸钠: 3%; 硫酸钠: 4%", ": 3%"):
        assert as_card(impurities, odd) is None, odd


def cell(kind, field, yaml):
    return as_cell(labels(kind)[field], parse(f"{field}: {yaml}".encode()).root.pairs[0][1])


def test_a_text_stands_in_its_very_words():
    assert cell(Offer, "quantity", "1.2万吨/年") == "1.2万吨/年"
    assert cell(Offer, "quantity", "'  30 吨/年 '") == "30 吨/年"
    assert cell(Need, "accepts", "硫酸、盐酸") == "硫酸、盐酸"
    assert cell(Need, "accepts", "[硫酸, 'N,N-二甲基甲酰胺']") == '硫酸; "N,N-二甲基甲酰胺"'
    assert cell(Offer, "impurities", "{硫酸钠: 3%, TOC: , '1:1': 2%}") == '硫酸钠: 3%; "1:1": 2%'
    assert cell(Offer, "sells_to", "[haiwu, {firm: tianyu, quantity: 500 吨/年}, {企业: bona}]") == "haiwu; tianyu: 500 吨/年; bona"


def test_a_number_at_the_end_of_a_name_is_no_amount():
    label = labels(Offer)["sells_to"]
    assert rows_in("Example Works 2; 二厂 3") == [("Example Works 2", ""), ("二厂 3", "")]
    assert rows_out([("Works 2 t", ""), ("Works 2", "")]) == '"Works 2 t"; Works 2'
    assert as_card(label, "二厂 500 吨/年") == "[{firm: 二厂, quantity: 500 吨/年}]"
