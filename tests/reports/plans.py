"""Plans made by hand: what `suggest` would answer for a few fictional firms."""

from __future__ import annotations

from dataclasses import replace

from matchchain.network.pairing import Counts, Line, Pairing, Plan, Refused, Totals, Unknown, Verdict
from matchchain.reports import formats
from matchchain.reports.formats import format_named
from matchchain.reports.suggestions import suggestions
from matchchain.wording import Message

WORDS = {
    "test.purity": ("含量93%(要>=90%)", "purity 93% (asked >= 90%)"),
    "test.toc": ("TOC没报", "TOC not stated"),
    "test.legal": (
        "现按固废付费处置,要先定属性(副产品标准或鉴别报告)",
        "handled as waste today: settle its legal class first",
    ),
    "test.ask-toc": ("有没有TOC和重金属检测报告?", "is there a test report for TOC and heavy metals?"),
    "test.same": ("同一物质", "same substance"),
    "test.use": ("按用途:反硝化碳源", "by use: carbon source for denitrification"),
    "test.code": ("废物代码没填", "waste code missing"),
    "test.permit": ("需方没有这类经营许可", "the receiver has no such permit"),
    "test.ask-quantity": ("年产生量多少、处置单价多少?", "how much a year, and at what disposal price?"),
    "test.ask-code": ("废物代码是哪个?", "which waste code?"),
    "test.differs": ("亚硫酸钠不是硫酸钠", "sodium sulfite is not sodium sulfate"),
    "test.card": ("企业卡片", "the firm's card"),
    "test.text": ("{text}", "{text}"),
}


def message(key: str, **facts: object) -> Message:
    return Message(f"test.{key}", facts)


def text(words: str) -> Message:
    """A message that says exactly these words."""
    return Message("test.text", {"text": words})


def line(name: str, likely: float | None, low: float | None = None, high: float | None = None) -> Line:
    sign = 1 if name.startswith("avoided") else -1
    return Line(
        name, likely if low is None else low, likely, likely if high is None else high, sign, message("card")
    )


SULFITE = Pairing(
    id="longhua-yueqing-sodium-sulfite",
    rank=1,
    stage="ready",
    supplier="longhua",
    receiver="yueqing",
    supplier_name="龙华染料",
    receiver_name="越清造纸",
    supplier_name_en="Longhua Dyestuff Chemical",
    receiver_name_en="Yueqing Paper",
    supplier_contact="王工 13800000001",
    receiver_contact="陈工 0575-82345678",
    offer="亚硫酸钠",
    need="无水亚硫酸钠",
    offer_id="longhua-sodium-sulfite",
    need_id="yueqing-sodium-sulfite",
    material="sodium-sulfite",
    material_zh="亚硫酸钠",
    material_en="sodium sulfite",
    relation="same",
    steps=(),
    in_plan=True,
    quantity=12_000.0,
    unit="t",
    net_per_year=23_721_382.77,
    net_low=21_321_382.77,
    net_high=26_121_382.77,
    known_part=False,
    supplier_gain=11_860_691.385,
    receiver_gain=11_860_691.385,
    price=89.2242,
    price_low=-899.1667,
    price_high=1077.6152,
    distance_km=3.1029,
    avoided_co2_t_per_year=None,
    plan_quantity=12_000.0,
    plan_net_per_year=23_721_382.77,
    alternatives=2,
    confidence="medium",
    lines=(
        line("avoided_disposal", 900.0),
        line("avoided_purchase", 1500.0),
        line("pretreatment_cost", 400.0, 200.0, 600.0),
        line("transport_cost", 21.5514),
        line("extra_cost", 0.0),
    ),
    substitution_ratio=(1.0, 1.0, 1.0),
    deal_cost=20_000.0,
    verdicts=(Verdict("purity", "pass", message("purity")), Verdict("impurities", "unknown", message("toc"))),
    evidence=(message("same"),),
    cautions=(message("legal"),),
    unknowns=(Unknown("longhua", "impurities", message("ask-toc")),),
)

ACETATE = replace(
    SULFITE,
    id="kangnuo-wwtp-sodium-acetate",
    rank=2,
    supplier="kangnuo",
    receiver="wwtp",
    supplier_name="康诺医药",
    receiver_name="园区污水厂",
    supplier_name_en="Kangnuo Pharma",
    receiver_name_en="Park wastewater works",
    supplier_contact="",
    receiver_contact="陈工",
    offer="乙酸钠",
    need="反硝化碳源",
    material="sodium-acetate",
    material_zh="乙酸钠",
    material_en="sodium acetate",
    relation="use",
    quantity=2400.0,
    net_per_year=2_690_000.0,
    net_low=2_690_000.0,
    net_high=2_690_000.0,
    supplier_gain=1_345_000.0,
    receiver_gain=1_345_000.0,
    plan_quantity=2400.0,
    plan_net_per_year=2_690_000.0,
    alternatives=0,
    confidence="high",
    distance_km=3.0,
    lines=(line("avoided_disposal", 400.0), line("avoided_purchase", 750.0), line("transport_cost", None)),
    verdicts=(),
    evidence=(message("use"),),
    cautions=(),
    unknowns=(),
    known_part=True,
    deal_cost=0.0,
)

ACID = replace(
    SULFITE,
    id="jinran-donghai-sulfuric-acid",
    rank=3,
    stage="papers",
    in_plan=False,
    supplier="jinran",
    receiver="donghai",
    supplier_name="金染助剂",
    receiver_name="东海硫铵",
    supplier_name_en="Jinran Auxiliaries",
    receiver_name_en="",
    supplier_contact="李工 0575-8234 5678",
    offer="废硫酸70%",
    need="硫酸",
    material="sulfuric-acid",
    material_zh="硫酸",
    material_en="sulfuric acid",
    relation="related",
    quantity=9_000.0,
    net_per_year=4_510_000.0,
    net_low=3_000_000.0,
    net_high=5_000_000.0,
    supplier_gain=2_255_000.0,
    receiver_gain=2_255_000.0,
    plan_quantity=0.0,
    plan_net_per_year=0.0,
    verdicts=(
        Verdict("hazardous_waste", "unknown", message("code"), paper=True),
        Verdict("hazardous_waste", "unknown", message("permit"), paper=True),
    ),
    cautions=(),
    unknowns=(Unknown("jinran", "waste_code", message("ask-code")),),
)

TOLUENE = replace(
    SULFITE,
    id="hongda-tianyu-toluene",
    rank=4,
    stage="figures",
    in_plan=False,
    supplier="hongda",
    receiver="tianyu",
    supplier_name="宏达医药",
    receiver_name="天宇涂料",
    supplier_name_en="",
    receiver_name_en="",
    supplier_contact="赵工 13912345678",
    receiver_contact="",
    offer="回收甲苯",
    need="甲苯",
    material="toluene",
    material_zh="甲苯",
    material_en="toluene",
    quantity=None,
    net_per_year=None,
    net_low=None,
    net_high=None,
    supplier_gain=None,
    receiver_gain=None,
    price=None,
    price_low=None,
    price_high=None,
    plan_quantity=0.0,
    plan_net_per_year=0.0,
    lines=(line("avoided_purchase", 5200.0), line("avoided_disposal", None)),
    confidence="low",
    verdicts=(),
    cautions=(),
    unknowns=(Unknown("hongda", "quantity", message("ask-quantity")),),
    known_part=True,
)

SULFATE = Refused(
    "longhua",
    "boji",
    "龙华染料",
    "博基玻璃",
    "亚硫酸钠",
    "硫酸钠",
    "different",
    message("differs"),
    (Verdict("identity", "block", message("differs")),),
)


def plan(*pairings: Pairing, refused: tuple[Refused, ...] = (SULFATE,), **changes: object) -> Plan:
    """A plan of these pairings, its totals and counts following from them."""
    inside = [p for p in pairings if p.in_plan]

    def total(name: str) -> float:
        return float(sum(getattr(p, name) or 0.0 for p in inside))

    def count(stage: str) -> int:
        return sum(p.stage == stage for p in pairings)

    totals = Totals(
        net_per_year=total("plan_net_per_year"),
        net_low=total("net_low"),
        net_high=total("net_high"),
        quantity_t_per_year=total("plan_quantity"),
        avoided_co2_t_per_year=None,
        pairings=len(inside),
        firms_linked=len({f for p in inside for f in (p.supplier, p.receiver)}),
        materials_linked=len({p.material for p in inside}),
        upper_bound=total("plan_net_per_year"),
        gap=0.0,
        gain_over_best_pair_first=0.0,
        net_known=sum(p.plan_net_per_year for p in inside if not p.known_part),
        net_partial=float(sum(p.plan_net_per_year for p in inside if p.known_part)),
        net_clear=total("plan_net_per_year"),
        net_undetermined=0.0,
    )
    counts = Counts(
        ready=count("ready"),
        papers=count("papers"),
        figures=count("figures"),
        names=count("names"),
        refused=len(refused),
        existing=12,
        group=5,
    )
    whole = Plan(
        "示例化工园区", "Example chemical park", "CNY", "2026-11-20", totals, counts, pairings, refused, 0.0
    )
    return replace(whole, **changes)


def example() -> Plan:
    """One pairing of each stage."""
    return plan(SULFITE, ACETATE, ACID, TOLUENE)


def render(given: Plan, format_name: str, lang: str, *, top: int | None = None, brief: bool = False, **rest: object):
    """A plan in one format, as the command hands it over."""
    flags = {name: rest.pop(name) for name in ("refused", "filtered") if name in rest}
    rows = format_named(format_name).top if top is None else top
    return formats.render(suggestions(given, lang, top=rows, brief=brief, **flags), format_name, **rest)
