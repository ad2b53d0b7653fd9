"""What is said where several parks are read together."""

MESSAGES: dict[str, tuple[str, str]] = {
    "across.title": (
        "跨园区 {parks}家园区一起看:可谈{ready}条,合计{net};缺手续、缺数、品名待核{more}条",
        "Across parks, {parks} read together: {ready} to talk about, {net}; {more} {more:lacks|lack} papers, figures or names",
    ),
    "across.own-plans": (
        "各园区自己的方案不变,只用方案剩下的量;不公开的不算、不印。自己的方案: {plans}",
        "Each park's own plan stays as it is; only what it leaves is offered, and what is withheld is neither used "
        "nor shown. Own plans: {plans}",
    ),
    "across.own-plan": ("{park}{net}", "{park} {net}"),
    "across.none": ("没有一条对得上", "Nothing matches"),
    "across.firm-of": ("{firm}({park})", "{firm} ({park})"),
    "across.head.net": ("合计", "Joint"),
    "across.head.stop": ("卡点", "In the way"),
    "across.head.km": ("公里", "km"),
    "across.sheet": ("跨园区", "Across parks"),
    "across.field.stage": ("分组", "Stage"),
    "across.field.supplier_park": ("供方园区", "Supplier's park"),
    "across.field.supplier": ("供方代号", "Supplier id"),
    "across.field.supplier_name": ("供方", "Supplier"),
    "across.field.receiver_park": ("需方园区", "Receiver's park"),
    "across.field.receiver": ("需方代号", "Receiver id"),
    "across.field.receiver_name": ("需方", "Receiver"),
    "across.field.offer": ("供应品名", "Offer"),
    "across.field.need": ("需求品名", "Need"),
    "across.field.quantity": ("年量", "Per year"),
    "across.field.unit": ("单位", "Unit"),
    "across.field.net_per_year": ("合计({money}/年)", "Joint gain ({money}/yr)"),
    "across.field.known_part": ("只算已知", "Known part"),
    "across.field.distance_km": ("公里", "Distance (km)"),
    "across.field.province": ("跨省规定", "Leaving the province"),
    "across.partner-errors": (
        "{park}有{count}处错误,有错的条目没算进去: matchchain check --park {path}",
        "{park} has {count} {count:error|errors}; the entries that hold one are left out: matchchain check --park {path}",
    ),
}
