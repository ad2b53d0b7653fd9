"""What is said about starting a park, and the files it starts with."""

MESSAGES: dict[str, tuple[str, str]] = {
    "init.help": (
        (
            "新建园区文件夹:park.yaml(园区设置)、firms/(一家企业一个文件)、"
            "materials.yaml(本园区的物料名称与价格)。已有文件一概不覆盖。"
        ),
        (
            "Start a park folder: park.yaml (settings), firms/ (one file a firm), materials.yaml (the "
            "park's own names and prices). Nothing that exists is overwritten."
        ),
    ),
    "init.examples": (
        "matchchain init 我的园区 --name 某某化工园区\nmatchchain init 示例园区 --example\nmatchchain init 混合园区 --example mixed",
        "matchchain init my-park --name 'Example chemical park' --currency EUR --jurisdiction EU\nmatchchain init example-park --example\nmatchchain init a-bay --example bay",
    ),
    "init.argument.folder": (
        "新园区的文件夹(默认: 当前文件夹)",
        "folder of the new park (default: this folder)",
    ),
    "init.option.example": (
        "附带示例园区(虚构企业),各命令可立即试用",
        "fill it with the example park of fictional firms",
    ),
    "init.argument.park": (
        "哪个示例: bay 精细化工(中文)、mixed 二十来个行业(中文)、europe 欧洲(英文);不写按语言选",
        "which example: bay (fine chemicals, Chinese), mixed (twenty trades, Chinese), europe (English); else by language",
    ),
    "init.unknown-example": (
        "没有“{name}”这个示例,有: {known}",
        "There is no example “{name}”. Examples: {known}",
    ),
    "init.option.from": ("照 export 写出的整册建园区", "make the park that a workbook of `export` holds"),
    "init.no-workbook": (
        "{file} 不是 export 写出的整册。企业的表用 matchchain import 读入",
        "{file} is no workbook that export wrote. What firms send is read by matchchain import",
    ),
    "init.option.name": ("园区名称", "name of the park"),
    "init.is-a-file": (
        "{folder} 是一个文件,不是文件夹。请另取一个名称。",
        "{folder} is a file, not a folder. Choose another name.",
    ),
    "init.is-a-park": (
        "{folder} 已经是一个园区,什么都没有改动。登记企业请用 matchchain add firm。",
        "{folder} is a park already; nothing was changed. To enter a firm: matchchain add firm.",
    ),
    "init.not-empty": (
        "{folder} 里已有文件({files}),没有写入。请换一个空文件夹,例如: matchchain init 我的园区",
        (
            "{folder} is not empty ({files}); nothing was written. Choose an empty folder, for example: "
            "matchchain init my-park"
        ),
    ),
    "init.no-example": (
        "这份 matchchain 不带示例园区。请重新安装: pip install --force-reinstall matchchain",
        (
            "This copy of matchchain came without the example park. Install it again: pip install "
            "--force-reinstall matchchain"
        ),
    ),
    "init.done": (
        "已建好园区: {folder}({count} 个文件)。下一步:\n{next}",
        "The park is ready in {folder} ({count} {count:file|files}). Next:\n{next}",
    ),
    "init.next": (
        (
            "  matchchain --park {folder} add firm    登记第一家企业\n  matchchain --park {folder} suggest "
            "    看对接建议"
        ),
        (
            "  matchchain --park {folder} add firm    enter the first firm\n  matchchain --park {folder} "
            "suggest     see who could supply whom"
        ),
    ),
    "init.next-example": (
        (
            "  matchchain --park {folder} suggest     看对接建议\n  matchchain --park {folder} check       "
            "检查数据"
        ),
        (
            "  matchchain --park {folder} suggest     see who could supply whom\n  matchchain --park "
            "{folder} check       check the data"
        ),
    ),
    "init.unnamed": ("未命名园区", "Unnamed park"),
    "init.park-yaml": (
        """\
# 园区设置。除名称外都可以不填;留空表示未知,不当作零。
name: {name}
language: {lang}                    # zh 中文 · en 英文
{law}
currency: {code}
operating_days: 330                 # 年运行天数:按天的数量据此折成全年,企业可另填
tariffs:                            # 都是不含税;企业、物料、每条供需都可以另写
{tariffs}
  road_factor: 1.3                  # 道路里程是直线距离的几倍
  hazard_factor: 2                  # 危险货物运费加倍
# chains:                           # 产业链与链长
#   - {{name: 染料化工, chief: 某副区长, lead_firm: longhua, office: 经信局}}
""",
        """\
# Settings of the park. Everything but the name may be left out; a blank is unknown, never zero.
name: {name}
language: {lang}                    # zh · en
{law}
currency: {code}
operating_days: 330                 # turns amounts per day into a year; a firm may say otherwise
tariffs:                            # ex VAT; a firm, a material, an offer or a need may say otherwise
{tariffs}
  road_factor: 1.3                  # road km per km as the crow flies
  hazard_factor: 2                  # dangerous goods cost twice the haul
# chains:                           # industrial chains and who answers for them
#   - {{name: dyes, chief: deputy mayor, lead_firm: longhua, office: industry bureau}}
""",
    ),
    "init.law": (
        "jurisdiction: {law:4}                  # 适用法律: CN 中国大陆 · EU 欧盟 · none 都不问",
        "jurisdiction: {law:4}                  # whose law is asked: CN mainland China · EU · none",
    ),
    "init.law-open": (
        "# jurisdiction: CN                  # 适用法律: CN 中国大陆 · EU 欧盟 · none 都不问;不写按币种和企业位置定",
        "# jurisdiction: EU                  # whose law is asked: CN · EU · none; left out: by the money and where firms stand",
    ),
    "init.tariffs-yuan": (
        "  haul_rate: 0.5 元/(吨·公里)        # 运费单价\n  loading: 20 元/吨                  # 装卸费",
        "  haul_rate: 0.5 CNY/(t·km)\n  loading: 20 CNY/t",
    ),
    "init.tariffs-open": (
        "  # haul_rate: … {code}/(t·km)        # 运费单价,填当地的\n  # loading: … {code}/t               # 装卸费,填当地的",
        "  # haul_rate: … {code}/(t·km)        # fill in what holds here\n  # loading: … {code}/t               # fill in what holds here",
    ),
    "init.no-currency": (
        "--currency {given} 不是认得的币种;写 ISO 4217 代码,如 CNY、EUR、USD",
        "--currency {given} is no currency known here; write its ISO 4217 code, as CNY, EUR or USD",
    ),
    "init.brings-its-own": (
        "--currency、--jurisdiction 只用于空白园区;示例和整册自带这两样",
        "--currency and --jurisdiction are for a blank park; an example and a workbook bring their own",
    ),
    "init.option.currency": ("币种(ISO 4217),如 EUR;不是 CNY 的,费率留空待填", "ISO 4217 code, as EUR; tariffs are left open where it is not CNY"),
    "init.option.jurisdiction": ("适用法律;不写按币种和企业位置定", "whose law is asked; else by the money and where firms stand"),
    "init.materials-yaml": (
        """\
# 本园区自己的叫法、参考价和处置价。常用物料 matchchain 已认识,不必重复登记。
# materials:
#   - name: 亚硫酸钠
#     aliases: [白粉]                 # 本地叫法
#     reference_price: {dear}
#     disposal_cost: {cheap}
""",
        """\
# The park's own names, reference prices and disposal costs. Common materials are known already.
# materials:
#   - name: sodium sulfite
#     aliases: [white powder]        # what people here call it
#     reference_price: {dear}
#     disposal_cost: {cheap}
""",
    ),
}
