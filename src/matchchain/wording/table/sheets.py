"""Why a file of tables is not read, and how to save it so that it is; the words of a marked copy."""

_SAVE_XLSX = (
    "请在 WPS 或 Excel 里打开,“另存为” xlsx 后再导入",
    "open it in Excel, WPS or LibreOffice, save it as xlsx, and import that",
)


MESSAGES: dict[str, tuple[str, str]] = {
    "sheets.empty": (
        "{file} 是空文件。请核对是否存盘、是否传完整,再导入。",
        "{file} is empty. Check that it was saved and copied completely, then import it again.",
    ),
    "sheets.folder": (
        "{file} 是文件夹。请写出里面的文件,如 {file}/*.xlsx。",
        "{file} is a folder. Name the files in it, such as {file}/*.xlsx.",
    ),
    "sheets.too-large": (
        "{file} 有 {size} MB,超过上限 {limit} MB。请删掉图片和不用的工作表,或拆成几个文件再导入。",
        (
            "{file} has {size} MiB, above the limit of {limit} MiB. Take out pictures and sheets that are not needed, "
            "or split it, and import that."
        ),
    ),
    "sheets.unpacked-too-large": (
        "{file} 解开后有 {size} MB,超过上限 {limit} MB,没有打开。请只把用到的数据复制到新工作簿,另存为 xlsx 后再导入。",
        (
            "{file} would unpack to {size} MiB, above the limit of {limit} MiB; it was not opened. Copy the data "
            "that matter into a new workbook, save it as xlsx, and import that."
        ),
    ),
    "sheets.bomb": (
        "{file} 解开后会膨胀到 {ratio} 倍(上限 {limit} 倍),没有打开。来源可靠的话,请只把用到的数据复制到新工作簿,另存为 xlsx 后再导入。",
        (
            "{file} would grow {ratio}-fold when unpacked (the limit is {limit}); it was not opened. If you trust where "
            "it comes from, copy the data into a new workbook, save it as xlsx, and import that."
        ),
    ),
    "sheets.too-many-parts": (
        "{file} 里的部件超过 {limit} 个,没有打开。请只把用到的数据复制到新工作簿,另存为 xlsx 后再导入。",
        (
            "{file} has more than {limit} parts; it was not opened. Copy the data that matter into a new workbook, save "
            "it as xlsx, and import that."
        ),
    ),
    "sheets.too-many-cells": (
        "{file} 的单元格超过 {limit} 个,没有读。请删掉用不到的行、列和工作表,或拆成几个文件再导入。",
        (
            "{file} has more than {limit} cells; it was not read. Delete rows, columns and sheets that are not needed, "
            "or split it, and import that."
        ),
    ),
    "sheets.broken-zip": (
        f"{{file}} 已损坏或没有传完整,打不开。请让对方重发;自己能打开的话,{_SAVE_XLSX[0]}。",
        f"{{file}} is damaged or incomplete. Have it sent again; if your own program opens it, {_SAVE_XLSX[1]}.",
    ),
    "sheets.damaged": (
        f"{{file}} 内部有错({{where}}),没有读。{_SAVE_XLSX[0]}。",
        f"{{file}} is faulty inside ({{where}}) and was not read; {_SAVE_XLSX[1]}.",
    ),
    "sheets.path-trick": (
        f"{{file}} 里有指向外部的路径({{where}}),不像办公软件存的文件,没有打开。来源可靠的话,{_SAVE_XLSX[0]}。",
        (
            f"{{file}} holds a path that leads out of it ({{where}}), which no office program writes; it was not opened. "
            f"If you trust where it comes from, {_SAVE_XLSX[1]}."
        ),
    ),
    "sheets.document-type": (
        f"{{file}} 里有 XML 文档类型声明(可能是恶意文件),没有打开。来源可靠的话,{_SAVE_XLSX[0]}。",
        (
            f"{{file}} declares an XML document type, as malicious files do; it was not opened. If you trust where it "
            f"comes from, {_SAVE_XLSX[1]}."
        ),
    ),
    "sheets.password": (
        "{file} 加了打开密码,读不了。请在 WPS 或 Excel 里输入密码打开,取消密码后另存为 xlsx 再导入。",
        (
            "{file} is locked by a password. Open it with the password in Excel, WPS or LibreOffice, save it as xlsx "
            "without one, and import that."
        ),
    ),
    "sheets.word-97": (
        "{file} 是旧版 Word 或 WPS 文字文件。请在 WPS 或 Word 里打开,“另存为” docx 后再导入。",
        "{file} is a document of old Word or WPS Writer. Open it there, save it as docx, and import that.",
    ),
    "sheets.not-a-workbook": (
        f"{{file}} 不是能读的表格文件(旧版 Office 格式,里面没有工作簿)。是 WPS 表格(.et)的话,{_SAVE_XLSX[0]}。",
        (
            f"{{file}} is a file of an old Office format without a workbook in it. If it is a sheet of WPS (.et), "
            f"{_SAVE_XLSX[1]}."
        ),
    ),
    "sheets.old-excel": (
        f"{{file}} 是 Excel 4 或更早的表格。{_SAVE_XLSX[0]}。",
        f"{{file}} is a sheet of Excel 4 or older; {_SAVE_XLSX[1]}.",
    ),
    "sheets.xlsb": (
        f"{{file}} 是二进制工作簿(xlsb)。{_SAVE_XLSX[0]}。",
        f"{{file}} is a binary workbook (xlsb); {_SAVE_XLSX[1]}.",
    ),
    "sheets.numbers": (
        "{file} 是苹果 Numbers 表格。请在 Numbers 里用“文件 - 导出为 - Excel”存成 xlsx 再导入。",
        "{file} is of Apple Numbers. Export it there (File - Export To - Excel), and import the xlsx.",
    ),
    "sheets.odt": (
        "{file} 是 OpenDocument 的文字或演示文件,不是表格。文字里的表请另存为 docx 再导入。",
        "{file} is an OpenDocument text or presentation, no spreadsheet. Save a text with tables as docx, and import that.",
    ),
    "sheets.rtf": (
        "{file} 是 RTF 文字文件。请在 WPS 或 Word 里打开,“另存为” docx 后再导入。",
        "{file} is an RTF text. Open it in Word, WPS or LibreOffice, save it as docx, and import that.",
    ),
    "sheets.pdf": (
        "{file} 是版式文件(PDF、OFD),里面没有单元格。请向对方要 Excel 或 Word 原件;只有 PDF 的话,用 WPS 转成 xlsx,逐格核对后再导入。",
        (
            "{file} is a PDF or another paper of fixed layout, without cells. Ask for the Excel or Word file it was made "
            "from; if there is none, convert it to xlsx, check every cell, and import that."
        ),
    ),
    "sheets.picture": (
        "{file} 是图片或视频,里面没有单元格。请向对方要 Excel 原件,或把数据录入 xlsx 再导入。",
        "{file} is a picture or a film, without cells. Ask for the Excel file, or type the data into an xlsx and import that.",
    ),
    "sheets.archive": (
        "{file} 是压缩包,不是表格。请先解压,再导入里面的文件。",
        "{file} is an archive, no table. Unpack it first, then import the files in it.",
    ),
    "sheets.mail": (
        "{file} 是邮件。请把附件另存出来,再导入附件。",
        "{file} is a mail. Save its attachment, and import that.",
    ),
    "sheets.mhtml": (
        f"{{file}} 是存成单个文件的网页。{_SAVE_XLSX[0]}。",
        f"{{file}} is a web page saved as one file; {_SAVE_XLSX[1]}.",
    ),
    "sheets.not-a-table": (
        "{file} 不是表格。能导入的有 xlsx、xls、ods、csv、tsv,以及带表格的 docx;请另存为其中一种再导入。",
        "{file} is no table. What can be imported is xlsx, xls, ods, csv, tsv, and docx with tables: save it as one of these.",
    ),
    "sheets.no-tables": (
        "{file} 里没有表格。请核对是不是这个文件;数据在图片里的话,请录入 xlsx 再导入。",
        "There is no table in {file}. Check that it is the right file; what stands in a picture must be typed into an xlsx.",
    ),
    "sheets.encoding": (
        "{file} 的文字编码认不出来(不是 UTF-8、GB18030 或带标记的 UTF-16),或有损坏。请在 WPS 或 Excel 里打开,核对文字后另存为 xlsx 再导入。",
        (
            "{file} is text in an encoding that is not recognised (not UTF-8, GB18030 or marked UTF-16), or damaged. Open "
            "it in Excel, WPS or LibreOffice, check the text, save it as xlsx, and import that."
        ),
    ),
    "sheets.open-quote": (
        "{file} 第 {line} 行起有一个双引号没有成对,后面的内容分不清属于哪一格,没有读。请补上或删掉这个引号,或另存为 xlsx 再导入。",
        (
            "In {file}, a double quote that begins in line {line} is never closed, so that what follows cannot be told "
            "apart; it was not read. Close or delete it, or save the file as xlsx, and import that."
        ),
    ),
    "sheets.marked.list": ("标记", "Marks"),
    "sheets.marked.title": ("{file} 的标记件(只是副本,原文件没有改动)", "Marked copy of {file} (the file itself was not changed)"),
    "sheets.marked.level": ("处理", "Outcome"),
    "sheets.marked.sheet": ("工作表", "Sheet"),
    "sheets.marked.cell": ("单元格", "Cell"),
    "sheets.marked.text": ("原内容", "What stands there"),
    "sheets.marked.why": ("说明", "Why"),
    "sheets.marked.hidden": ("{sheet}(隐藏)", "{sheet} (hidden)"),
    "sheets.marked.refused": ("未采用", "not taken"),
    "sheets.marked.asked": ("待确认", "to confirm"),
    "sheets.marked.told": ("提示", "note"),
    "sheets.marked.refused.means": ("红色: 没有采用,请改正后重新导入", "red: not taken; put it right and import again"),
    "sheets.marked.asked.means": ("黄色: 按字面采用,请确认", "yellow: taken as it reads; please confirm"),
    "sheets.marked.told.means": ("蓝色: 已采用,供参考", "blue: taken; worth knowing"),
}
