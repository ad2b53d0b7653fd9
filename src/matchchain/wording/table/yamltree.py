"""Why a YAML file is refused, and the cure (`<key>.cure`)."""


_SPACES = ("缩进只用空格,同一层左边对齐", "indent with spaces only, and align the lines of one level")

MESSAGES: dict[str, tuple[str, str]] = {
    "yamltree.too-large": ("文件大于 {limit} MB", "the file is larger than {limit} MiB"),
    "yamltree.too-large.cure": ("每家企业一个文件,放在 firms/ 下", "keep one card a firm in firms/"),
    "yamltree.utf-16": ("文件是 UTF-16 编码(或二进制文件)", "the file is UTF-16 (or not a text file)"),
    "yamltree.utf-16.cure": (
        "在记事本里另存为,编码选 UTF-8",
        "save it again with the encoding UTF-8 (Notepad: Save as)",
    ),
    "yamltree.bad-byte": ("字节 {byte} 不是 UTF-8 文字", "the byte {byte} is not UTF-8 text"),
    "yamltree.bad-byte.cure": (
        "这里的字已损坏;重新输入后用 UTF-8 保存",
        "the text is damaged here: type it again and save as UTF-8",
    ),
    "yamltree.control-character": ("文中有看不见的控制字符 {code}", "an invisible control character {code}"),
    "yamltree.control-character.cure": (
        "删掉这里看不见的字符(多为粘贴带入)",
        "delete it; it usually comes from pasting",
    ),
    "yamltree.control-escape": (
        "双引号里的转义写出了控制字符",
        "an escape in double quotes makes a control character",
    ),
    "yamltree.control-escape.cure": (
        "改用单引号,或直接写文字",
        "use single quotes, or write the text itself",
    ),
    "yamltree.too-deep": ("嵌套超过 {limit} 层", "nested more than {limit} levels deep"),
    "yamltree.too-deep.cure": (
        "登记表最多四五层;核对括号和缩进",
        "a card needs four or five levels: check brackets and indents",
    ),
    "yamltree.alias": ("不接受引用(*{name})", "references (*{name}) are not accepted"),
    "yamltree.alias.cure": (
        "把内容直接写在这里;文字里的 * 用引号括起来",
        "write the content out here; put text with a * in quotes",
    ),
    "yamltree.anchor": ("不接受锚点(&{name})", "anchors (&{name}) are not accepted"),
    "yamltree.anchor.cure": (
        "删掉它;以 & 开头的文字用引号括起来",
        "remove it; put text that begins with & in quotes",
    ),
    "yamltree.tag": ("不接受类型标签({tag})", "type tags ({tag}) are not accepted"),
    "yamltree.tag.cure": (
        "删掉标签;以 ! 开头的文字用引号括起来",
        "remove it; put text that begins with ! in quotes",
    ),
    "yamltree.several-documents": ("一个文件里有几份文档(---)", "several documents (---) in one file"),
    "yamltree.several-documents.cure": ("分成几个文件,或删掉 ---", "split the file, or remove the ---"),
    "yamltree.duplicate-key": ("{key} 写了两次", "{key} is written twice"),
    "yamltree.duplicate-key.cure": ("只留一处", "keep one of them"),
    "yamltree.key-not-a-word": ("冒号左边不是一个词", "what stands before the colon is not a word"),
    "yamltree.key-not-a-word.cure": ("写成 名称: 内容", "write name: content"),
    "yamltree.tab": ("这里有制表符(Tab)", "there is a tab here"),
    "yamltree.tab.cure": _SPACES,
    "yamltree.strange-space": (
        "这里用的是 {code} 空格,YAML 不认作空格,这一行和下面的都会读错",
        "a space {code} that YAML does not take for one: this line and what follows would be lost",
    ),
    "yamltree.strange-space.cure": ("换成普通空格(半角)", "use plain spaces"),
    "yamltree.quote-it": ("这里的符号在 YAML 里另有含义", "this character means something else in YAML"),
    "yamltree.quote-it.cure": (
        '整段加引号,如 purity: ">= 90%"',
        'put the text in quotes, such as purity: ">= 90%"',
    ),
    "yamltree.colon": ("这里的冒号或缩进不对", "a colon or an indent is wrong here"),
    "yamltree.colon.cure": (
        "上一行的冒号后有没有空格?同层要左对齐;文字里有冒号就加引号",
        "is there a space behind the colon above? Align the lines of one level; quote text that holds a colon",
    ),
    "yamltree.wide-colon": ("用了全角冒号“：”", "a full-width colon “：” is used"),
    "yamltree.wide-colon.cure": (
        "改成半角冒号加一个空格: 名称: 内容",
        "use a plain colon and a space: name: content",
    ),
    "yamltree.missing-colon": ("这一行缺冒号", "a colon is missing"),
    "yamltree.missing-colon.cure": (
        "写成 名称: 内容(半角冒号加空格)",
        "write name: content (a colon and a space)",
    ),
    "yamltree.open-quote": ("引号没有成对", "a quote is not closed"),
    "yamltree.open-quote.cure": ("补上另一半引号", "add the closing quote"),
    "yamltree.open-bracket": ("括号没有成对,或缺逗号", "a bracket is not closed, or a comma is missing"),
    "yamltree.open-bracket.cure": (
        "补上 ] 或 }},各项之间用半角逗号",
        "add the ] or }}, and commas between the parts",
    ),
    "yamltree.indent": ("缩进不对", "the indent is wrong"),
    "yamltree.indent.cure": _SPACES,
    "yamltree.syntax": ("不是正确的 YAML({problem})", "this is not YAML ({problem})"),
    "yamltree.syntax.cure": ("对照示例园区的写法改正这一行", "compare the line with the example park"),
}
