"""The name by which people know a firm: what is left without its legal form and the places in front."""

from __future__ import annotations

import re

from matchchain.catalogue.cards.names import plain_name

# Legal forms, then places in front; what is left is the name by which people know a firm.
_FORM = re.compile(
    r"(?:\(?(?:集团|控股|中国|普通合伙|有限合伙)\)?|股份|有限责任公司|有限公司|公司|总厂|分公司|厂|合伙企业"
    r"|co\.?,?ltd\.?|co\.|ltd\.?|inc\.?|corp(?:oration)?\.?|company|group|limited|llc|gmbh)+$"
)
_PLACE = re.compile(
    r"^(?:中国)?(?:[\u4e00-\u9fff]{2,3}?(?:省|自治区))?(?:[\u4e00-\u9fff]{2,3}?市)?(?:[\u4e00-\u9fff]{1,3}?[区县])?"
)
_BRACKETS = re.compile(r"\([^()]*\)")
# Provinces and the cities around Hangzhou Bay and the Yangtze delta, as names leave out 省 and 市.
_KNOWN_PLACES = re.compile(
    "^(?:北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|四川|贵州|"
    "云南|陕西|甘肃|青海|内蒙古|宁夏|新疆|西藏|杭州|宁波|绍兴|上虞|嘉兴|湖州|台州|衢州|金华|温州|舟山|丽水|苏州|无锡|南通|"
    "常州|南京|盐城|泰州|扬州|镇江|徐州|连云港|淄博|东营|潍坊|烟台|青岛|济南)+(?=[\u4e00-\u9fff]{2})"
)


def core_name(name: str) -> str:
    """A firm's name without brackets, legal form and place.

    Example:
        >>> core_name("浙江龙华染料化工股份有限公司"), core_name("绍兴市上虞区龙华染料化工(集团)有限公司")
        ('龙华染料化工', '龙华染料化工')
    """
    core = _BRACKETS.sub("", plain_name(name)).rstrip(",.")
    core = _FORM.sub("", core) or core
    for pattern in (_PLACE, _KNOWN_PLACES):
        rest = pattern.sub("", core)
        if len(rest) >= 2:
            core = rest
    return core
