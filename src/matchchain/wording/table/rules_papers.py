"""Papers, and the editions the rules go by (zh, en)."""

MESSAGES: dict[str, tuple[str, str]] = {
    # papers, and the editions the rules go by
    "rules.paper.hazardous-waste": ("危险废物经营许可证", "hazardous-waste operating permit"),
    "rules.paper.eu-hazardous-waste": ("接收危险废物的许可", "permit to take hazardous waste"),
    "rules.paper.point-to-point": ("点对点定向利用方案", "point-to-point use plan"),
    "rules.paper.exemption": ("豁免清单", "exemption list"),
    "rules.law.gb-34330": ("《固体废物鉴别标准 通则》{number}", "{number} (identification of solid wastes)"),
    "rules.law.hazardous-waste-list": (
        "《国家危险废物名录({year}年版)》",
        "National Catalogue of Hazardous Wastes ({year} edition)",
    ),
    "rules.law.transfer-measures": (
        "《危险废物转移管理办法》({year})",
        "Measures for the Transfer of Hazardous Wastes ({year})",
    ),
    "rules.law.waste-ledger-guide": (
        "《一般工业固体废物管理台账制定指南(试行)》({year})",
        "Guide to Ledgers of General Industrial Solid Waste ({year}, trial)",
    ),
    "rules.law.precursor-regulation": (
        "《易制毒化学品管理条例》(国务院令第{number}号)",
        "Regulation on Precursor Chemicals (State Council order {number})",
    ),
    "rules.law.explosive-precursor-measures": (
        "《易制爆危险化学品治安管理办法》(公安部令第{number}号)",
        "Measures on Explosive Precursors (Ministry of Public Security order {number})",
    ),
    "rules.law.solid-waste-law": (
        "《固体废物污染环境防治法》({year})",
        "Law on the Prevention of Pollution by Solid Wastes ({year})",
    ),
    "rules.law.discharge-permit-regulation": (
        "《排污许可管理条例》(国务院令第{number}号)",
        "Regulation on Pollutant Discharge Permits (State Council order {number})",
    ),
    "rules.law.waste-framework": ("欧盟废物框架指令{number}", "Waste Framework Directive {number}"),
    "rules.law.list-of-waste": ("欧洲废物名录{number}", "European List of Waste, Decision {number}"),
    "rules.law.industrial-emissions": ("工业排放指令{number}", "Industrial Emissions Directive {number}"),
    "rules.law.drug-precursors": ("易制毒条例{number}", "Drug Precursors Regulation {number}"),
    "rules.law.explosives-precursors": ("易制爆条例{number}", "Explosives Precursors Regulation {number}"),
    "rules.law.clp": ("CLP条例{number}", "CLP Regulation {number}"),
    "rules.law.hazardous-chemicals-law": (
        "《危险化学品安全法》({year})",
        "Hazardous Chemicals Safety Law ({year})",
    ),
}
