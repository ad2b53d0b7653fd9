"""What is wrong with firms, lines and files of a park (zh, en)."""

MESSAGES: dict[str, tuple[str, str]] = {
    "catalogue.no-partner": (
        "伙伴园区{name}的资料不在: {path}",
        "the files of partner park {name} are not there: {path}",
    ),
    "catalogue.no-partner.cure": (
        "写对它的文件夹或交换文件在哪里,从本园区的文件夹算起,如 ../柯桥 或 往来/柯桥.xlsx",
        "write where its folder or exchange file is, from this park's folder on: ../keqiao, or exchange/keqiao.xlsx",
    ),
    "catalogue.partner-money": (
        "{path} 用的是{other},本园区用{own};两个币种不能放在一起算",
        "{path} counts in {other}, this park in {own}; two currencies cannot be added up",
    ),
    "catalogue.no-cards": (
        "文件夹里没有企业卡片(*.yaml): {folder}",
        "there is no card of a firm (*.yaml) in the folder {folder}",
    ),
    "catalogue.no-exchange-file": (
        "{file} 不是给伙伴的交换文件;请对方用 matchchain export --for partner --out 文件.xlsx 导出",
        "{file} is no exchange file for partners; it is made by matchchain export --for partner --out FILE.xlsx",
    ),
    "catalogue.no-hint": ("", ""),
    "catalogue.did-you-mean": (",是否想写 {word}?", "; did you mean {word}?"),
    "catalogue.error": ("错误", "error"),
    "catalogue.warning": ("提醒", "warning"),
    "catalogue.cure": ("改法: ", "cure: "),
    # a firm
    "catalogue.unit-not-written": (
        "{firm}: {count} 个数没写全单位,按 吨/年、{money}/吨、% 读: {lines}",
        "{firm}: figures without a full unit, read as t/yr, {money}/t or % ({count} in total): {lines}",
    ),
    "catalogue.unit-not-written.cure": (
        "补上单位,如 12000 吨/年、1500 {money}/吨、93%",
        "write the unit, such as 12000 t/yr, 1500 {money}/t, 93%",
    ),
    "catalogue.credit-code-length": (
        "统一社会信用代码 {code} 有 {length} 位,应为 18 位",
        "the credit code {code} has {length} characters instead of 18",
    ),
    "catalogue.credit-code-length.cure": (
        "对照营业执照改正;Excel 会把它变成小数",
        "copy it from the business licence; Excel turns it into a decimal",
    ),
    "catalogue.credit-code-digit": (
        "统一社会信用代码 {code} 校验位不对,应为 {digit}",
        "the check digit of the credit code {code} should be {digit}",
    ),
    "catalogue.credit-code-digit.cure": (
        "对照营业执照逐位核对(没有 I O S V Z)",
        "compare it with the business licence (it never holds I O S V Z)",
    ),
    "catalogue.price-and-disposal": (
        "{material}: 既有售价又有处置单价",
        "{material}: both a price and a disposal cost",
    ),
    "catalogue.price-and-disposal.cure": (
        "卖得出去只留 售价(price);付费处置只留 处置单价(disposal_cost);心里的价写 期望价(ask)",
        "keep price if it is sold, disposal_cost if it is paid for; a wish is ask",
    ),
    "catalogue.by-product-and-disposal": (
        "{material}: 写了属性是副产品,却在付费处置",
        "{material}: called a by-product, yet its disposal is paid for",
    ),
    "catalogue.by-product-and-disposal.cure": (
        "付费处置的多半还是固废:没有产品标准和检测(鉴别)报告就写 属性: 属性待定",
        "what is disposed of for a fee is usually waste: without a standard and a test write legal: undetermined",
    ),
    "catalogue.undated": (
        "{firm}: {count} 条没写数据日期: {lines}",
        "{firm}: no date on {count} of its lines: {lines}",
    ),
    "catalogue.undated.cure": (
        "补上 数据日期(as_of),如 数据日期: 2026-10-15",
        "add as_of, such as as_of: 2026-10-15",
    ),
    "catalogue.old": (
        "{firm}: {count} 条数据超过 12 个月: {lines}",
        "{firm}: older than 12 months, {count} of its lines: {lines}",
    ),
    "catalogue.old.cure": ("向企业核实后更新数字和 数据日期(as_of)", "ask the firm, then update the figures and the field as_of"),
    "catalogue.future-date": (
        "{material}: 数据日期 {date} 在今天之后",
        "{material}: the date {date} lies in the future",
    ),
    "catalogue.future-date.cure": ("核对年份", "check the year"),
    "catalogue.permit-ended": (
        "{firm}: 许可 {permit} 已于 {date} 到期",
        "{firm}: the permit {permit} ended on {date}",
    ),
    "catalogue.permit-ended.cure": (
        "核实是否已换证,更新 有效期至(until)",
        "ask whether it was renewed, and update the field until",
    ),
    "catalogue.lat-lon-swapped": (
        "纬度 {lat}、经度 {lon} 像是写反了",
        "latitude {lat} and longitude {lon} look swapped",
    ),
    "catalogue.lat-lon-swapped.cure": ("对调: 纬度: {lon}, 经度: {lat}", "swap them: lat: {lon}, lon: {lat}"),
    "catalogue.lat-lon-range": ("坐标 {lat}, {lon} 不在地球上", "there is no place {lat}, {lon}"),
    "catalogue.lat-lon-range.cure": (
        "lat 为 -90 到 90,lon 为 -180 到 180(度)",
        "lat is -90 to 90, lon -180 to 180 degrees",
    ),
    "catalogue.law-not-asked": (
        "法规手续一律不问:属性、跨省、危化品、环评排污(危险废物照问)",
        "the papers of the law are not asked for: legal class, province, hazardous chemicals, environmental permits "
        "(those of hazardous waste are)",
    ),
    "catalogue.law-not-asked.cure": (
        "真要打电话的园区改成 permits: on;只作比较、演示的可保留",
        "write permits: on where firms are really phoned; leave it for comparisons and demonstrations",
    ),
    "catalogue.far-away": (
        "{firm}: 坐标离园区其他企业 {km} 公里",
        "{firm}: its site is {km} km away from the other firms",
    ),
    "catalogue.far-away.cure": ("核对经纬度", "check lat and lon"),
    # between entries
    "catalogue.repeated-id": ("编号 {id} 已用于 {other}", "the id {id} is already used at {other}"),
    "catalogue.repeated-id.cure": (
        "给这一条另起编号;同一家企业只留一份",
        "give this one another id; keep one card a firm",
    ),
    "catalogue.repeated-line": (
        "{firm}: {material} {quantity} 与 {other} 相同,同一批量会算两次",
        "{firm}: {material} {quantity} stands at {other} as well; the same amount counts twice",
    ),
    "catalogue.repeated-line.cure": (
        "删掉一条;若确是两股,各写 编号(id)或不同的 含量(purity)",
        "remove one; if they are two streams, give each an id or its own purity",
    ),
    "catalogue.repeated-code": (
        "{firm}: 信用代码 {code} 与 {other} 相同",
        "{firm}: the credit code {code} is also that of {other}",
    ),
    "catalogue.repeated-code.cure": (
        "同一家企业只留一份登记;否则更正代码",
        "keep one card a firm, or correct the code",
    ),
    "catalogue.near-duplicate": (
        "{firm} 与 {other} 疑似同一家企业",
        "{firm} and {other} may be the same firm",
    ),
    "catalogue.near-duplicate.cure": (
        "若是同一家,合并为一份;若不是,在 片区(zone)或信用代码上区分",
        "merge them if they are; else tell them apart by site.zone or credit code",
    ),
    "catalogue.ignore-unknown": (
        "不再提醒: 没有“{code}”这种问题{hint}",
        "ignore: there is no finding called “{code}”{hint}",
    ),
    "catalogue.ignore-unknown.cure": (
        "代码照 matchchain check 每条里写的填",
        "write a code as matchchain check prints it",
    ),
    "catalogue.ignore-idle": (
        "不再提醒: 已经没有“{code}”可忽略",
        "ignore: nothing of the kind “{code}” is found here",
    ),
    "catalogue.ignore-idle.cure": ("这一条可以删掉", "this line can go"),
    "catalogue.unknown-firm": (
        "{key}: 园区里没有企业“{written}”{hint}",
        "{key}: there is no firm “{written}” in the park{hint}",
    ),
    "catalogue.unknown-firm.cure": (
        "写企业编号、简称或全称;园区外的写 园外:{written}",
        "write a firm's id, short or full name; for one outside the park write outside:{written}",
    ),
    "catalogue.ambiguous-firm": (
        "{key}: “{written}”有几家: {several}",
        "{key}: “{written}” may be {several}",
    ),
    "catalogue.ambiguous-firm.cure": ("写企业编号", "write the firm's id"),
    "catalogue.trade-with-oneself": (
        "{firm} 不能与自己交易({key})",
        "{firm} cannot trade with itself ({key})",
    ),
    "catalogue.trade-with-oneself.cure": (
        "写对方企业;自用量从 数量(quantity)里扣除",
        "write the other firm; take own use off the quantity",
    ),
    "catalogue.unknown-chain": (
        "{firm}: 没有叫“{written}”的产业链{hint}",
        "{firm}: there is no chain “{written}”{hint}",
    ),
    "catalogue.unknown-chain.cure": (
        "改成链卡(chains/)或 park.yaml 的 chains 里的名称,或补上这条链",
        "use a name that a card in chains/ or chains in park.yaml has, or add the chain there",
    ),
    "catalogue.per-another-unit": (
        "“{name}”的“{written}”不是按“{first}”每 {unit} 计的",
        "“{written}” of “{name}” is not per {unit} of “{first}”",
    ),
    "catalogue.per-another-unit.cure": (
        "一条工艺里的量都按第一种投入的同一单位写,如 0.7 m3/{unit}、0.05 吨/{unit};只写数字就是吨/吨",
        "write every amount of a process per the same unit of its first input, such as 0.7 m3/{unit} or 0.05 t/{unit}; a bare number is t/t",
    ),
    "catalogue.repeated-process": (
        "工艺编号 {id} 已用于 {other}",
        "the process id {id} is already used at {other}",
    ),
    "catalogue.repeated-process.cure": (
        "给这一条另起编号;同一套装置只写一条",
        "give this process another id; write each plant once",
    ),
    "catalogue.takes-nothing": ("工艺“{process}”没有投入", "the process “{process}” takes nothing"),
    "catalogue.takes-nothing.cure": (
        "写上投入,第一种是要处理的物料,如 投入: {{废硫酸: 1}}",
        "write what it takes, what it treats first, such as takes: {{waste sulfuric acid: 1}}",
    ),
    "catalogue.gives-nothing": ("工艺“{process}”没有产出", "the process “{process}” gives nothing"),
    "catalogue.gives-nothing.cure": (
        "写上产出和收率,如 产出: {{98%硫酸: 0.68}}",
        "write what it gives for each tonne, such as gives: {{98% sulfuric acid: 0.68}}",
    ),
    "catalogue.no-capacity": (
        "工艺“{process}”没写能力,排不进方案",
        "the process “{process}” has no capacity and stays out of the plan",
    ),
    "catalogue.no-capacity.cure": (
        "问业主一年能处理多少,补上 能力(capacity),如 能力: 1500 吨/年",
        "ask its owner what it can take a year and add capacity, such as capacity: 1500 t/yr",
    ),
    "catalogue.gives-back": (
        "工艺“{process}”投入“{name}”,产出还是“{name}”",
        "the process “{process}” takes “{name}” and gives “{name}” back",
    ),
    "catalogue.gives-back.cure": (
        "产出写提纯后的叫法(如 精制工业盐),或核对是不是写反了",
        "call what it gives by the name of the refined material, or see whether the two were mixed up",
    ),
    "catalogue.gives-too-much": (
        "工艺“{process}”投入共 {taken} 吨,产出和残渣却有 {made} 吨",
        "the process “{process}” takes {taken} t in total, yet gives and leaves {made} t",
    ),
    "catalogue.gives-too-much.cure": (
        "核对收率;用了水或空气就写 另用: [水, 空气],用了别的料就补进 投入(takes)",
        "check the yields; write draws: [water, air] if it draws them, add any further input to takes",
    ),
    "catalogue.waste-code": ("{said}", "{said}"),
    "catalogue.waste-code.about": (
        "废物代码有疑问:名录里没有,一行写了几个,或与名称、类别说的不是一种废物",
        "a waste code is doubtful: no list has it, a line holds several, or the name or class says another waste",
    ),
    "catalogue.waste-code.cure": (
        "对照名录或鉴别报告改 废物代码(waste_code);核对之前按更危险的对待",
        "correct waste_code by the list or the identification report; until then the more dangerous reading holds",
    ),
    "catalogue.tight-colon": ("“{written}”的冒号后面缺一个空格", "a blank is missing behind the colon of “{written}”"),
    "catalogue.tight-colon.cure": ("写成 名称: 内容(冒号加空格)", "write name: content, with a blank behind the colon"),
    "catalogue.implausible": (
        "{material} 的 {key} {written} 是{others} {usual} 的 {times}",
        "{key} of {material}, {written}, is {times} {others}, {usual}",
    ),
    "catalogue.implausible.cure": (
        "核对数字和单位(万吨与吨、元与万元、公斤与吨)",
        "check number and unit (t or kt, money or thousands of it, kg or t)",
    ),
    "catalogue.others-median": ("园区内其他各条中位数", "the median of the park's other lines"),
    "catalogue.others-reference": ("参考价", "the reference price"),
    "catalogue.times-more": ("{n} 倍", "{n} {n:time|times}"),
    "catalogue.times-less": ("1/{n}", "1/{n} of"),
    "catalogue.read-as-gb18030": (
        "文件不是 UTF-8,按 GB18030 读",
        "the file is not UTF-8; it was read as GB18030",
    ),
    "catalogue.read-as-gb18030.cure": (
        "字若正常可不改;最好另存为 UTF-8",
        "nothing to do if it reads well; saving it as UTF-8 is safer",
    ),
    # what is named like a card
    "catalogue.link-outside": (
        "{file} 是指向园区文件夹以外的链接,没有读取",
        "{file} is a link that leads out of the park's folder; it was not read",
    ),
    "catalogue.link-outside.cure": (
        "把文件本身复制到园区文件夹里,代替这个链接",
        "put the file itself into the park's folder in place of the link",
    ),
    "catalogue.folder-outside": (
        "{file} 是指向园区文件夹以外的链接,里面的登记表一张也没有读取",
        "{file} is a link that leads out of the park's folder; no card in it was read",
    ),
    "catalogue.folder-outside.cure": (
        "把整个文件夹复制进来,代替这个链接;或用 --park 指定它真正所在的园区",
        "put the folder itself there in place of the link, or name the park it belongs to with --park",
    ),
    "catalogue.journal-outside": (
        "{file} 是指向园区文件夹以外的链接,改动记录不会写到那里,登记和修改会被拒绝",
        "{file} is a link that leads out of the park's folder; nothing is written there, so changes are refused",
    ),
    "catalogue.journal-outside.cure": ("删掉这个链接;需要时会自动重建", "remove the link; the folder is made anew when needed"),
    "catalogue.link-nowhere": (
        "{file} 是失效的链接,没有读取",
        "{file} is a link that leads nowhere; it was not read",
    ),
    "catalogue.link-nowhere.cure": (
        "删掉这个链接,或把原文件放回原处",
        "remove the link, or put the file back in its place",
    ),
    "catalogue.not-a-file": (
        "{file} 不是普通文件(是文件夹或管道),没有读取",
        "{file} is no plain file (a folder, or a pipe); it was not read",
    ),
    "catalogue.not-a-file.cure": (
        "改名;里面若有企业登记表,移到 firms/ 下",
        "rename it; move any cards in it up into firms/",
    ),
    "catalogue.not-a-folder": ("{file} 应是文件夹,却不是,企业登记表没有读取", "{file} should be a folder and is none; no card was read"),
    "catalogue.not-a-folder.cure": (
        "单个企业名单请改名为 firms.yaml;一家一张的登记表放进文件夹 firms/",
        "call a single list of firms firms.yaml, and put cards, one a firm, into a folder firms/",
    ),
    "catalogue.misnamed": ("{file} 没有读取: 名称应为 {right}", "{file} was not read: it would have to be called {right}"),
    "catalogue.misnamed.cure": (
        "改名为 {right}(注意小写和结尾);多余的请删除或移走",
        "rename it to {right} (mind small letters and the ending); delete it or move it away if it is one too many",
    ),
    "catalogue.subfolder": (
        "{file}/ 是子文件夹,其中 {count} 张登记表没有读取({first})",
        "{file}/ is a folder within firms/; {count} {count:card|cards} in it {count:was|were} not read ({first})",
    ),
    "catalogue.subfolder.cure": (
        "要用的移到 firms/ 下;不用的移出园区文件夹",
        "move what counts up into firms/, and the rest out of the park's folder",
    ),
    "catalogue.card-outside": (
        "{file} 不在 firms/ 下,没有读取",
        "{file} is not in firms/; it was not read",
    ),
    "catalogue.card-outside.cure": (
        "企业登记表请移到 firms/ 下;别的文件移出园区文件夹",
        "move it into firms/ if it is a card, else out of the park's folder",
    ),
    "catalogue.ignored": (
        "{count} 个文件不是登记表,没有读取({names})",
        "{count} {count:file is no card and was|files are no cards and were} not read ({names})",
    ),
    "catalogue.ignored.cure": (
        "备份和附件可移到别处;登记表的名称须以 .yaml 结尾,不以 . 或 ~ 开头",
        "move copies and enclosures elsewhere; the name of a card ends in .yaml and does not begin with . or ~",
    ),
    # which park
    "catalogue.found-by-option": ("由 --park 指定", "named by --park"),
    "catalogue.found-by-environment": (
        "由环境变量 MATCHCHAIN_PARK 指定",
        "named by the environment variable MATCHCHAIN_PARK",
    ),
    "catalogue.found-here": ("当前文件夹里有 park.yaml", "this folder holds park.yaml"),
    "catalogue.found-above": ("向上最近的 park.yaml 在这里", "the nearest park.yaml upward is here"),
    "catalogue.found-below": ("当前文件夹下有 data/park.yaml", "data/park.yaml is below this folder"),
    "catalogue.no-park": (
        "{folder} 及其上级文件夹里没有 park.yaml。用 --park 指定园区文件夹,或运行 matchchain init 新建",
        "there is no park.yaml in {folder} or above it. Name the park with --park, or start one with matchchain init",
    ),
    "catalogue.no-such-park": ("{by}: 没有文件夹 {folder}", "{by}: there is no folder {folder}"),
    "catalogue.not-a-park-misnamed": (
        "{by}: {folder} 不是园区文件夹: 里面的 {file} 须改名为 {right} 才能读取",
        "{by}: {folder} is no park: {file} in it has to be called {right} to be read",
    ),
    "catalogue.no-working-folder": (
        "当前文件夹已被删除。换到别的文件夹,或用 --park 写出园区文件夹的完整路径",
        "the folder you are in no longer exists. Go to another one, or name the park's full path with --park",
    ),
    "catalogue.not-a-park": (
        "{by}: {folder} 里没有 park.yaml、firms.yaml 或 firms/,不是园区文件夹",
        "{by}: {folder} holds no park.yaml, firms.yaml or firms/, so it is no park",
    ),
}
