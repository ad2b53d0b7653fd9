"""Which cell names a line, and can it: no fee, no unit, no figure, no test."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from matchchain.catalogue.sheets.layouts.amounts import QUANTITIES
from matchchain.catalogue.sheets.layouts.bearing_out import names_thing
from matchchain.catalogue.sheets.layouts.columns import Column
from matchchain.catalogue.sheets.layouts.firm_forms import has_legal_form
from matchchain.catalogue.sheets.layouts.money import MONEY
from matchchain.catalogue.sheets.layouts.pieces import without_yes
from matchchain.catalogue.sheets.layouts.plan import Block
from matchchain.catalogue.sheets.layouts.purposes import purpose_in
from matchchain.catalogue.sheets.layouts.record import Record
from matchchain.catalogue.sheets.layouts.unit_words import unit_of
from matchchain.catalogue.sheets.layouts.values import Value
from matchchain.catalogue.sheets.layouts.view import is_number
from matchchain.catalogue.sheets.layouts.words import names_nothing, plain_word, says_nothing, words_of
from matchchain.expressions import expression

_NO_THING = expression(
    r"^(?:招聘|招工|招募|用工|急聘|诚聘)|(?:融资|贷款|担保|用地|厂房|工人|员工|人才|普工|技工|补贴|资金)(?:需求|问题|\d*[名人亩万]?.{0,4})?$"
    r"|(?:服务|服务费|检测费|维修费|运费|运输费|装卸费|租赁费|租金|保险费|劳务费|咨询费|加工费|快递费|安装费|清洗费|工程款|软件|培训费)$"
    r"|\b(?:labou?r|services?|hire|rental|lease|maintenance|consultancy|consulting|insurance|freight|haulage|training"
    r"|software|licen[cs]es?|subscriptions?|calibration|inspections?|repairs?|installation|rent|courier|catering)$",
    re.IGNORECASE,
)
_LOST = expression(
    r"(?:损耗|损失|散失|误差|飞散|烧损|蒸发量?|平衡差|差额)(?:等|量)?$"
    r"|\b(?:loss(?:es)?|unaccounted(?: for)?|balancing item)$", 2
)
"""What a balance gives for what nobody has: 水蒸气及损耗, evaporation losses."""
_SHARED = expression(
    r"(?:仓库|仓储|库房|厂房|场地|车间|办公室|会议室|展厅|宿舍|公寓|食堂|停车[场位]|车位|实验室|检测室|泊位|码头|堆场|土地|服务|班车"
    r"|(?:处理|检测|运输|仓储|加工|治理|富余)(?:余量|能力|产能))$", 2
)
"""Rooms, services and works that firms share, and nothing to hand over."""
_CLASSES = frozenset(("kind", "remark", "legal", "waste_class", "name-or-note"))
_SERVICES = expression(
    r"(?:仓储|物流|运输|检[测验]|化验|研发|培训|咨询|金融|人才|用工|实验室|食堂|宿舍|公寓|场地|厂房|土地|会议|班车|维修|公共服务"
    r"|(?:污水|废水|危废|固废)?处理服务|污水处理|废水处理|信息化|软件|共享服务)(?:类|服务|资源|共享|设施|能力)?", 2
)
_MONEY_OR_PEOPLE = expression(
    r"(?:信贷|贷款|融资|担保|授信|保险|理财|基金|补贴|用工|招聘|人才|代理记账|法律顾问|财税)(?:服务|需求|业务|产品|支持|方案|政策)?$"
    r"|\b(?:loans?|financing|funding|grants?|recruitment|staff)$", 2
)  # fmt: skip
"""What a bank or an agency offers."""
_PARTNERS = expression(
    r"(?:需求|意向|资质|实力)的?(?:企业|公司|单位|客户|用户|厂家|厂商|供应商)$|^(?:上下?游|下游|优质|意向|本地|周边)?(?:企业|客户|供应商|合作方|合作伙伴|销售渠道|资金|场地|厂房)$"
)


def name_of(block: Block, cells: dict[int, Value], record: Record) -> tuple[Column, Value] | None:
    """The cell that names the line; None where there is none, or one that cannot be a name (which is noted)."""
    if block.by_amount and not any(c.index in cells for c in block.of(*QUANTITIES)):
        return None
    name = _name_cell(block, cells)
    if name is None:
        _nameless(block, cells, record)
        return None
    column, value = name
    if "whether" in column.meaning.marks:
        value = replace(value, text=without_yes(value.text))
        if not names_nothing(value.text) and not names_thing(value.text):
            record.doubt("asked", "layouts.no-name-in-entry", value.spot, text=value.text)
            return None
    if "purpose" in column.meaning.marks:
        value = replace(value, text=purpose_in(value.text))
    if _is_of_services(block, cells):
        record.leave(value.spot, "layouts.left.no-thing", text=value.text)
        return None
    return None if _is_no_name(value, block, record) else (column, value)


def _is_of_services(block: Block, cells: Mapping[int, Value]) -> bool:
    """Whether a cell of classes says that the row is a service: 仓储, 检测."""
    said = [cells[c.index].text.strip() for c in block.columns if c.index in cells and c.field in _CLASSES]
    return any(map(_SERVICES.fullmatch, said))


def _is_no_name(value: Value, block: Block, record: Record) -> bool:
    """Whether a cell cannot name a line: an answer that says nothing, a test, a fee, a figure; each is noted."""
    if unit_of(value.text) or has_legal_form(value.text):
        key = "layouts.unit-for-name" if unit_of(value.text) else "layouts.firm-for-name"
        record.doubt("refused", key, value.spot, text=value.text)
        return True
    if names_nothing(value.text):
        if not says_nothing(value.text) and not value.text.startswith(("无", "没", "暂无", "no", "none")):
            record.doubt("asked", "layouts.no-name-in-entry", value.spot, text=value.text)
        return True
    if plain_word(value.text) in words_of("test") and not value.exact:
        record.doubt("asked", "layouts.test-answer", value.spot, text=value.text)
        return True
    if _is_no_matter(value.text, block.side):
        record.leave(value.spot, "layouts.left.no-thing", text=value.text)
        return True
    if value.exact or value.dated or is_number(value.text):
        record.doubt("refused", "layouts.no-name-but-figure", value.spot, text=value.text)
        return True
    return False


def _is_no_matter(text: str, side: str) -> bool:
    """Whether a cell speaks of services, money, people or what is lost, and of nothing to hand over: 绿色信贷."""
    bare = text.strip(" 。.,，;；")
    if _MONEY_OR_PEOPLE.search(bare):
        return True
    own = (_LOST, _SHARED) if side == "offers" else (_NO_THING, _PARTNERS)
    return any(words.search(bare) for words in own)


def _name_cell(block: Block, cells: Mapping[int, Value]) -> tuple[Column, Value] | None:
    named = [(c, cells[c.index]) for c in block.of("material") if c.index in cells]
    amounts = [(c, cells[c.index]) for c in block.of(*QUANTITIES) if c.index in cells]
    if block.thing and amounts and not named:
        column, value = amounts[0]
        named_by = replace(column, index=-1, meaning=replace(column.meaning, field="material", listing=False))
        return named_by, Value(block.thing, value.spot)
    return max(named, key=lambda cell: -cell[0].meaning.rank, default=None)


def _nameless(block: Block, cells: Mapping[int, Value], record: Record) -> None:
    """A group without a name that says something all the same: nobody knows of what."""
    figures = [cells[c.index] for c in block.columns if c.index in cells and c.field in QUANTITIES | MONEY]
    figures = [value for value in figures if value.text.strip("0. ")]
    if figures:
        record.doubt("refused", "layouts.no-name", figures[0].spot, text=figures[0].text)
