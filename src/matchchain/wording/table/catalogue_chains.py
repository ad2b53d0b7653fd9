"""What reading a park finds in the cards of its chains."""

MESSAGES: dict[str, tuple[str, str]] = {
    "catalogue.repeated-chain": (
        "产业链“{chain}”的卡片已有一张: {other}",
        "the chain “{chain}” has a card already: {other}",
    ),
    "catalogue.repeated-chain.cure": ("两张并成一张", "make one card of the two"),
    "catalogue.chain-said-twice": (
        "{chain}: 卡片的 {key} 是“{mine}”,park.yaml 写的是“{theirs}”({other});按卡片算",
        "{chain}: the card's {key} is “{mine}”, park.yaml says “{theirs}” ({other}); the card counts",
    ),
    "catalogue.chain-said-twice.cure": ("两处改成一样,或删掉 park.yaml 里的", "make both alike, or take it out of park.yaml"),
    "catalogue.lead-firm-not-in-chain": (
        "{chain}: 链主 {firm} 的企业卡没写这条链({card})",
        "{chain}: the card of its lead firm {firm} does not name this chain ({card})",
    ),
    "catalogue.lead-firm-not-in-chain.cure": (
        "在企业卡的 产业链(chains)里补上“{chain}”,或换一家链主",
        "add “{chain}” to chains on the firm's card, or name another lead firm",
    ),
    "catalogue.firms-in-no-chain": (
        "{count} 家企业没填产业链: {firms}",
        "{count} {count:firm is|firms are} in no chain: {firms}",
    ),
    "catalogue.firms-in-no-chain.cure": (
        "在企业卡上写 产业链(chains): [链的名称]",
        "write chains: [name of the chain] on the firm's card",
    ),
    "catalogue.chain-without-firms": (
        "没有一家企业的卡片写着产业链“{chain}”{hint}",
        "no firm's card names the chain “{chain}”{hint}",
    ),
    "catalogue.chain-without-firms.cure": (
        "把名称改成企业卡上写的那个,或在企业卡的 产业链(chains)里补上",
        "use the name that the firms' cards use, or add it to chains on their cards",
    ),
    "catalogue.unknown-maps": ("没有叫“{written}”的图{hint}", "there is no map called “{written}”{hint}"),
    "catalogue.unknown-maps.cure": ("可写: {listed}", "write one of: {listed}"),
    "catalogue.unknown-lists": ("没有叫“{written}”的清单{hint}", "there is no list called “{written}”{hint}"),
    "catalogue.unknown-lists.cure": ("可写: {listed}", "write one of: {listed}"),
    "catalogue.chain-target-open": (
        "{chain}: 目标“{what}”没写{lacking}",
        "{chain}: the target “{what}” has no {lacking}",
    ),
    "catalogue.chain-target-open.cure": (
        "写全,如 {{what: 年产值, unit: 亿元, year: 2027, value: 600}}",
        "write all of it, such as {{what: yearly output, unit: M EUR, year: 2027, value: 600}}",
    ),
    "catalogue.chain-paper-ended": (
        "{chain}: 九个一的“{paper}”已过期({date})",
        "{chain}: of the nine papers, “{paper}” is out of date ({date})",
    ),
    "catalogue.chain-paper-ended.cure": ("换成现行的,写明到哪天", "name the one in force, and until when"),
    "catalogue.chain-paper-day": (
        "{chain}: 九个一的“{paper}”到哪天看不懂: {date}",
        "{chain}: until when “{paper}” of the nine papers holds cannot be read: {date}",
    ),
    "catalogue.chain-paper-day.cure": ("写成 规划.docx 至2027-12-31", "write plan.docx until 2027-12-31"),
    "catalogue.stage-firm-not-in-chain": (
        "{chain}: 环节“{stage}”里的 {firm},企业卡没写这条链",
        "{chain}: {firm} at the stage “{stage}” does not name this chain on its card",
    ),
    "catalogue.stage-firm-not-in-chain.cure": (
        "在企业卡的 产业链(chains)里补上“{chain}”,或从环节里去掉",
        "add “{chain}” to chains on the firm's card, or take the firm out of the stage",
    ),
    "catalogue.firm-at-two-stages": (
        "{chain}: {firm} 在环节“{other}”和“{stage}”都有;按前一个算",
        "{chain}: {firm} stands at the stages “{other}” and “{stage}”; the first counts",
    ),
    "catalogue.firm-at-two-stages.cure": ("只留一处", "leave it at one of them"),
    "catalogue.stage-against-flow": (
        "{chain}: 卡片把 {supplier} 放在第{number}环“{stage}”、{receiver} 放在第{other}环“{above}”,可现在是 {supplier} 供{material}给 {receiver}({trade})",
        "{chain}: the card puts {supplier} at stage {number} “{stage}” and {receiver} at stage {other} “{above}”, but today {supplier} supplies {receiver} with {material} ({trade})",
    ),
    "catalogue.stage-against-flow.cure": (
        "改环节的先后,或改供货关系;按卡片的环节画",
        "change the order of the stages, or the trade; the map is drawn by the card",
    ),
}
