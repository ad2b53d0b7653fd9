"""One enterprise of the park."""

from __future__ import annotations

from matchchain.park import domain as of
from matchchain.park.field import entry
from matchchain.park.figure import NOWHERE, Figure, Place
from matchchain.park.need import Need
from matchchain.park.offer import Offer
from matchchain.park.permit import Permit
from matchchain.park.share import Consent, Share
from matchchain.park.tariffs import Tariffs
from matchchain.park.visit import Visit
from matchchain.stored import stored


@stored(frozen=True, slots=True, kw_only=True)
class Site:
    """Where a firm stands."""

    lat: Figure | None = entry("纬度", "latitude", "number", "deg", domain=of.ANY_DEGREE)
    lon: Figure | None = entry("经度", "longitude", "number", "deg", domain=of.ANY_DEGREE)
    zone: str = entry("片区", "zone", "text", "", "区块", default="")


PEOPLE = "; "
"""Between several people of one field, as a list of them on a card is read."""
ROLES = {"leader": ("龙头", "leader"), "backbone": ("骨干", "backbone"), "small": ("中小", "small")}


@stored(frozen=True, slots=True, kw_only=True)
class Firm:
    """One enterprise of the park, with what it offers and what it needs."""

    name: str = entry("企业名称", "name", "text", "", "名称", "单位名称", "企业", required=True)
    id: str = entry("编号", "id", "key", "", "代号", default="")
    short: str = entry("简称", "short name", "text", "", "企业简称", "单位简称", default="")
    name_en: str = entry("英文名称", "English name", "text", "", "英文名", default="")
    credit_code: str = entry("统一社会信用代码", "credit code", "text", "", "信用代码", default="")
    group: str = entry("集团", "group", "text", "", "所属集团", default="")
    industry: str = entry("行业代码", "industry", "text", "", "行业", default="")
    role: str = entry("角色", "role", "choice", "", "链上角色", choices=ROLES, default="")
    chains: tuple[str, ...] = entry("产业链", "chains", "words", default=())
    site: Site | None = entry("位置", "site", "part", "", "坐标", of="Site")
    contact: str = entry("联系人", "contact", "text", "", "联系方式", default="", private=True)
    phone: str = entry("电话", "phone", "text", "", "联系电话", "手机", "手机号", default="", private=True)
    address: str = entry("地址", "address", "text", "", "厂址", "所在地", default="")
    zone: str = entry("片区", "zone", "text", "", "区块", "所在片区", default="")
    province: str = entry("省份", "province", "text", "", "所在省", default="")
    operating_days: Figure | None = entry("年运行天数", "operating days", "number", "d/yr", "运行天数", domain=of.DAYS)
    permits: tuple[Permit, ...] = entry("许可", "permits", "parts", "", "许可证", default=(), of="Permit")
    tariffs: Tariffs | None = entry("费率", "tariffs", "part", of="Tariffs")
    offers: tuple[Offer, ...] = entry("供应", "offers", "parts", "", "可供", default=(), of="Offer")
    needs: tuple[Need, ...] = entry("需求", "needs", "parts", default=(), of="Need")
    share: Share | None = entry("公开范围", "shared outside", "part", "", "公开", of="Share")
    consent: Consent | None = entry("同意", "consent", "part", "", "同意公开", of="Consent")
    visits: tuple[Visit, ...] = entry("走访", "visits", "parts", default=(), of="Visit")
    note: str = entry("备注", "note", "text", "", "说明", default="")
    place: Place = NOWHERE

    @property
    def district(self) -> str:
        """The zone its card names, beside the site or within it; "" where none."""
        return (self.zone or (self.site.zone if self.site else "")).strip()

    @property
    def whom_to_call(self) -> str:
        """Contacts with their numbers, several people one after the other; "" where neither is known.

        Example:
            >>> Firm(name="甲", contact="王工; 李经理", phone="138 0000 0001; 139 0000 0002").whom_to_call
            '王工 138 0000 0001; 李经理 139 0000 0002'
        """
        people, numbers = self.contact.split(PEOPLE), self.phone.split(PEOPLE)
        if len(people) == len(numbers):
            return PEOPLE.join(f"{person} {number}".strip() for person, number in zip(people, numbers, strict=True))
        return PEOPLE.join(said for said in (self.contact, self.phone) if said)

    @property
    def table_name(self) -> str:
        """The short name, or the full one where there is none."""
        return self.short or self.name
