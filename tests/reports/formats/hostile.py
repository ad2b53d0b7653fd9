"""A hundred strings that somebody might type to see whether a page gives way."""

from __future__ import annotations

HOSTILE = (
    "<script>alert(1)</script>", "<SCRIPT SRC=http://127.0.0.1:1/x.js></SCRIPT>", "</script><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>", "<img src='http://127.0.0.1:1/i.png'>", "<svg onload=alert(1)>", "<svg/onload=alert`1`>",
    "</svg><script>alert(1)</script>", "</title><script>alert(1)</script>", "</style><script>alert(1)</script>",
    "</textarea><script>alert(1)</script>", "--><script>alert(1)</script>", "]]><script>alert(1)</script>", "<!--", "-->",
    "<![CDATA[", "]]>", "<?php echo 1 ?>", "<?xml version='1.0'?>", "<!DOCTYPE html>",
    "<!ENTITY x SYSTEM 'file:///etc/passwd'>", "&x;", "&lt;script&gt;", "&#60;script&#62;", "&amp;", "&", "&copy", "&NotEqualTilde;",
    '" onmouseover="alert(1)', "' onfocus='alert(1)' autofocus='", '"><script>alert(1)</script>', "'><img src=x onerror=alert(1)>",
    "` onerror=alert(1) `", 'x" style="background:url(http://127.0.0.1:1/b)', "javascript:alert(1)", "JaVaScRiPt:alert(1)",
    "java\tscript:alert(1)", "data:text/html,<script>alert(1)</script>", "vbscript:msgbox(1)", "file:///etc/passwd",
    "http://127.0.0.1:1/a", "//127.0.0.1:1/a", "<a href=javascript:alert(1)>x</a>", "<iframe src=//127.0.0.1:1>",
    "<object data=x>", "<embed src=x>", "<base href=//127.0.0.1:1/>", "<meta http-equiv=refresh content='0;url=//127.0.0.1:1'>",
    "<link rel=stylesheet href=//127.0.0.1:1/s.css>", "<style>*{display:none}</style>", "<form action=//127.0.0.1:1><input>",
    "<table><tr><td>", "</td></tr></table>", "</caption>", "</main>", "</body></html>", "<details open ontoggle=alert(1)>",
    "<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>", "<template><s>", "<noscript><p title='</noscript>",
    "{{ 7*7 }}", "{% raw %}", "${7*7}", "#{7*7}", "%s %d %n", "{0}", "{title}", "\\", "\\'", '\\\\"', "'", '"', "`",
    "@import url(//127.0.0.1:1)", "}*{display:none}", "expression(alert(1))", "url(javascript:alert(1))", "/*", "*/", "//",
    "\x00", "\x00<script>", "\x01\x02\x1f", "\x7f\x80\x9f", "\x1b[31mred\x1b[0m", "\u202eabc\u202c", "\u2066x\u2069\u200b\u200f",
    "\ufeff\ufffe\uffff", "\ud800", "a\r\nb\tc\u2028d\u2029e", "=1+1", "=cmd|' /C calc'!A0", "+1", "@SUM(A1)", "-2+3",
    "X" * 3000, "<" * 500, "字" * 1500, "\U0001f600\U0001f1e8\U0001f1f3\U0001f469\u200d\U0001f52c", "I\u0307\u0323\u0301" * 20,
)  # fmt: skip
