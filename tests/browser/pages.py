"""Every page there is: where, and what shows that it is there."""

from tests.admin.furnishing import lists

DESK = "/projects/harbour-desk/"
OWN = "/projects/every-page/"  # with what the demo has none of: an import, a saved filter
JOBS = "/admin/annotations/job/"
DOORS = {  # for somebody who is not signed in
    "/sign-in/": "form",
    "/sign-in/forgotten/": "h1",
    "/sign-in/forgotten/sent/": "h1",
    "/sign-in/new-password/1-used-up/": "h1",
    "/enter/used-up/": "h1",
    "/join/used-up/": "h1",
}
NOWHERE = {"/nowhere/": "h1"}
INSIDE = {  # for a manager; in braces what `sample` in test_accessibility.py makes
    "/": "table",
    "/account/": "main form",
    "/account/password/first/": "main form",
    DESK: ".feed",
    f"{DESK}articles/": "#rows",
    f"{DESK}articles/?search=nothing-like-it": "#rows .empty",
    f"{DESK}articles/1/": ".dots button",
    f"{DESK}articles/2/": ".dots button",  # the text has no title
    f"{DESK}articles/1/about/": ".stack--form",
    f"{DESK}articles/1/wording/": "#wordings",
    f"{DESK}claims/": "#rows",
    f"{DESK}claims/?label=disputed&search=ferry&lable=x": ".notice",
    f"{DESK}claims/?search=nothing-like-it": ".empty",
    f"{DESK}review/": ".context mark",
    f"{DESK}review/?fix=1": ".facts--fix",
    f"{DESK}import/": ".drop",
    f"{DESK}releases/": "#rows",
    f"{DESK}guideline/": ".prose",
    f"{DESK}suggestions/": "table",
    f"{DESK}settings/": "#rules",
    f"{DESK}members/": "table",
}
IMPORT = {f"{OWN}imports/{{job_id}}/": "#files td"}
DOCS = {"/api/docs/": ".opblock"}
ADMIN = {"/admin/": ".themes", "/admin/workers/": ".facts", **dict.fromkeys(lists(), "h1")}
