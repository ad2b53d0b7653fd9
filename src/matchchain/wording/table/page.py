"""What a page says beside the answer it shows."""

MESSAGES: dict[str, tuple[str, str]] = {
    "page.contents": ("目录", "Contents"),
    "page.filter": ("筛选", "Filter"),
    "page.sort": ("按此列排序", "Sort by this column"),
    "page.number": ("第 {page} 页 共 {pages} 页", "Page {page} of {pages}"),
    "page.total": ("合计", "Total"),
    "page.known-total": ("合计(有数的)", "Total of what is known"),
    "page.chart": ("图", "Chart"),
    "page.languages": ("语言", "Language"),
    "page.language": ("中文", "English"),
}
