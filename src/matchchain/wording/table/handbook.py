"""What `handbook` says: the command, its refusals; pages and families have files of their own."""

from matchchain.wording.table.handbook_families import MESSAGES as FAMILIES
from matchchain.wording.table.handbook_pages import MESSAGES as PAGES

MESSAGES: dict[str, tuple[str, str]] = {
    **FAMILIES,
    **PAGES,
    "handbook.help": (
        "产业链供需关系参考手册:给管委会(全部)、给企业(只含同意公开的)、给公众(只有类别和家数),或做成匿名版。\n"
        "不加 --out 先看会有哪些部分、各多少条;--publish 把这一版的事实存下来,下次用 --since 看变化。",
        "The supply and demand handbook: for the office (everything), for firms (what is shared), for the public (families and\n"
        "counts), or anonymous. Without --out: which parts it would have. --publish keeps its facts, --since tells what changed.",
    ),
    "handbook.examples": (
        "matchchain handbook\nmatchchain handbook --for firms --out 手册.md --without index\n"
        "matchchain handbook --out 内部.xlsx --publish 2026-1",
        "matchchain handbook\nmatchchain handbook --for firms --out book.md --without index\n"
        "matchchain handbook --out internal.xlsx --publish 2026-2",
    ),
    "handbook.option.for": (
        "给谁看: office 管委会(全部),firms 企业(同意公开的),public 公众(只有类别和家数)",
        "who reads it: office (everything), firms (what is shared), public (families and counts)",
    ),
    "handbook.option.chain": ("只编一条产业链", "only one industrial chain"),
    "handbook.option.publish": ("把这一版发布为这个名字,事实存进园区的 editions/", "publish it under this name: its facts are kept in the park's editions/"),
    "handbook.option.since": ("和这一版比,写出变化", "tell what changed since this edition"),
    "handbook.option.changed-only": ("一企一表只印有变化的(配合 --since)", "only the pages of firms whose facts changed (with --since)"),
    "handbook.option.anonymise": ("匿名版:每一条至少对得上K家企业(要同时 --publish)", "anonymous: every line fits at least K firms (with --publish)"),
    "handbook.option.without": ("不要这一部分,可多写几次", "leave this part out; may be given again"),
    "handbook.option.phones": ("内部版写出完整电话;文件只有自己能读", "write telephone numbers out (office); the file is yours alone to read"),
    "handbook.no-part": ("手册没有“{part}”这一部分;有:{known}", "The handbook has no part {part}. It has: {known}"),
    "handbook.no-part-hint": ("手册没有“{part}”这一部分;是不是 {hint}?", "The handbook has no part {part}; did you mean {hint}?"),
    "handbook.no-chain": ("园区没有产业链“{chain}”;有:{known}", "The park has no chain {chain}. It has: {known}"),
    "handbook.no-chain-hint": ("园区没有产业链“{chain}”;是不是 {hint}?", "The park has no chain {chain}; did you mean {hint}?"),
    "handbook.no-edition": ("没有发布过“{edition}”这一版;有:{known}", "No edition {edition} was published. Editions: {known}"),
    "handbook.no-edition-hint": ("没有发布过“{edition}”这一版;是不是 {hint}?", "No edition {edition} was published; did you mean {hint}?"),
    "handbook.no-edition-yet": (
        "没有发布过“{edition}”:这个园区还没发布过手册(--publish 名字)",
        "no edition {edition} was published: this park has none yet (--publish NAME)",
    ),
    "handbook.bad-edition": ("{file} 不是手册的版次文件,或者坏了({why});移走它再试", "{file} is no edition of the handbook, or spoilt ({why}); move it away and try again"),
    "handbook.bad-name": (
        "“{edition}”不能作版次名:用字、字母、数字、点、横线,不超过60个,不用系统保留名",
        "{edition} cannot name an edition: letters, digits, dots, hyphens, at most 60, no name of a device",
    ),
    "handbook.published-before": (
        "“{edition}”已经在{day}发布过,内容不一样;换一个名字",
        "{edition} was published on {day} with other contents; take another name",
    ),
    "handbook.clock-behind": (
        "今天是{today},可“{edition}”是{day}发布的;先把电脑的日期调对",
        "today is {today}, but {edition} was published on {day}; set the clock right first",
    ),
    "handbook.other-park": (
        "“{edition}”是另一个园区({park})的;从 editions/ 里移走",
        "{edition} is of another park ({park}); move it out of editions/",
    ),
    "handbook.anonymise-reader": ("--anonymise 只用于 --for firms", "--anonymise goes with --for firms only"),
    "handbook.anonymise-publish": (
        "匿名版写出去要同时发布(--publish 名字):下一版要拿它来对,免得两版一比露出是谁",
        "an anonymous edition that is written out has to be published (--publish NAME): the next one is held against it, so that "
        "the two together give nobody away",
    ),
    "handbook.changed-only-since": ("--changed-only 要和 --since 版次 一起用", "--changed-only goes with --since EDITION"),
    "handbook.since-named": ("--since 用于 --for office 或 firms,匿名版和公开版不写变化", "--since is for office and firms: anonymous and public editions tell no changes"),
    "handbook.phones-office": ("--phones 只用于 --for office", "--phones goes with --for office only"),
    "handbook.publish-out": ("--publish 要和 --out 文件 或 --format 一起用:发布的就是写出去的", "--publish goes with --out FILE or --format: what is published is what goes out"),
    "handbook.refused": (
        "没有写:“{line}”({firm})只对得上{groups}家,不到{k}家(对照:{against})。把 --anonymise 的数改小,或者等有变化的企业多几家再发",
        "not written: {line} ({firm}) fits {groups} {groups:firm|firms}, fewer than {k} (against: {against}). Take a smaller number, "
        "or wait until more firms have changed",
    ),
    "handbook.against-catalogue": ("本次目录", "the catalogue"),
    "handbook.published": ("已发布“{edition}”:{file}", "published {edition}: {file}"),
    "handbook.published-again": ("“{edition}”内容没变,照原样再写一份", "{edition} as it was published, written once more"),
    "handbook.key-kept": (
        "代号对应的企业在 {file},只有自己能读,留在管委会,不要外传",
        "whose the codes are is in {file}, for its owner alone to read; it stays in the office",
    ),
    "handbook.held-back": (
        "{count}条写得更宽或没写,免得和以前发的版次一比露出是谁",
        "{count} {count:line is|lines are} wider or left out, so that the editions together give nobody away",
    ),
    "handbook.codes-unkept": (
        "有{count}家用了代号;没有发布,代号对应谁没有存(--publish 名字)",
        "{count} {count:firm has|firms have} a code; it was not published, so whose they are is not kept (--publish NAME)",
    ),
    "handbook.key-head.code": ("代号", "Code"),
    "handbook.key-head.firm": ("企业编号", "Firm id"),
    "handbook.key-head.name": ("企业", "Firm"),
    "handbook.key-head.side": ("供需", "Side"),
    "handbook.key-head.material": ("品名", "Material"),
}
