"""What a firm wishes for, in the words of its visit: 希望就近找到液氨供应，年需600吨 is a need of liquid ammonia."""

from __future__ import annotations

from matchchain.catalogue.sheets.layouts.known_things import is_known
from matchchain.catalogue.sheets.layouts.said import said_in
from matchchain.expressions import expression

_WANTED = expression(
    r"希望|需[要求]?|寻[找求]|[找求缺购]|采购|协调|解决|对接|引[进入]"
    r"|\b(?:wish|want|need|require|seek|look(?:ing)? for|short of|would (?:like|take|buy))"
)
_GIVEN = expression(
    r"外[售卖供]|出售|销售|处[置理]|消纳|出路|去向|下家|接收方|富余|剩余|产生|副产"
    r"|\b(?:sell|dispose|get rid|spare|surplus)"
)
_BEFORE = expression(
    r"^(?:(?>希望|想|拟|计划|能否|是否|请|建议|恳请|要求|急需|需要?|目前|现|本?企业|我[司公厂]司?|公司|园区内|园区|政府|管委会|贵区|办里|就近|周边|区域|区内"
    r"|当地|附近|本地|在|于|从|向|内|帮助?忙?|协助|协调|牵线|介绍|推荐|组织|提供|支持|解决|寻找|寻求|寻|找到?|求购?|采购|购买|外购|引进|引入|对接|稳定|可靠"
    r"|一家|一个|些|的|，|,)\s*+)*+"
)
_NUMBER = expression(r"^\s*(?:[(（]?\d{1,2}[)）.、．]\s*(?!\d)|[①-⑳]\s*)")
_BEHIND = expression(
    r"(?:的?(?:供应|供给|供货|来源|气源|水源|热源|汽源|货源|渠道|厂家|厂商|供应商|企业|资源|缺口|需求|问题|采购|合作|接入|配套|用量|使用量|不足|短缺|紧张))+$"
)


def wished(text: str, currency: str = "CNY") -> str:
    """The thing that a sentence wishes for with its amount, as one entry; "" of any other sentence.

    Args:
        text: one sentence of a note.
        currency: the park's.

    Example:
        >>> wished("1.希望就近找到液氨供应，年需600吨"), wished("希望园区协调二氧化碳气源，用量约1500吨/年")
        ('液氨，年需600吨', '二氧化碳，约1500吨/年')
        >>> wished("希望为30吨污泥找到出路"), wished("希望解决用工50人")
        ('', '')
    """
    said = said_in(_NUMBER.sub("", text), currency)
    quantity = said.fields.get("quantity", "")
    if not quantity or _GIVEN.search(text) or not _WANTED.search(text):
        return ""
    name = _BEHIND.sub("", _BEFORE.sub("", said.name, count=1)).strip()
    if not is_known(name):
        return ""
    price = next((said.fields[field] for field in ("price", "money") if field in said.fields), "")
    return "，".join(part for part in (name, quantity, price) if part)
