"""Members of a project who are let in, each in a way of their own, and then shut out: run in a house's environment.

python -m tests.faults.shutting_out in SLUG    prints {way: headers that let somebody in} as JSON
python -m tests.faults.shutting_out out SLUG
"""

import json
import sys
from typing import Any

import django

BY_SESSION = ("signed-out", "password-changed", "account-closed", "session-expired")
BY_TOKEN = ("token-revoked", "token-expired")


def let_in(slug: str) -> dict[str, dict[str, str]]:
    from annotations.models import AccessToken, Project
    from tests import people

    project = Project.objects.get(slug=slug)
    headers = {}
    for way in (*BY_SESSION, *BY_TOKEN):
        user = people.annotator(project, f"{slug}-{way}")
        if way in BY_TOKEN:
            headers[way] = {"Authorization": f"Token {AccessToken.objects.create(user=user, name='follows')[1]}"}
        else:
            headers[way] = {"Cookie": f"sessionid={people.signed_in(user).cookies['sessionid'].value}"}
    return headers


def shut_out(slug: str) -> None:
    from django.contrib.auth.models import User
    from django.contrib.sessions.models import Session
    from django.test import Client
    from django.utils import timezone

    from annotations.models import AccessToken

    person = {way: User.objects.get(username=f"{slug}-{way}") for way in (*BY_SESSION, *BY_TOKEN)}
    sessions = {one.get_decoded().get("_auth_user_id"): one for one in Session.objects.all()}

    def session(way: str) -> Any:
        return sessions[str(person[way].pk)]

    client = Client(headers={"Host": "127.0.0.1"})
    client.cookies["sessionid"] = session("signed-out").pk
    assert client.post("/sign-out/").status_code == 302
    person["password-changed"].set_password("another-one-2f9c")
    person["password-changed"].save()
    person["account-closed"].is_active = False
    person["account-closed"].save()
    Session.objects.filter(pk=session("session-expired").pk).update(expire_date=timezone.now())
    AccessToken.objects.filter(user=person["token-revoked"]).delete()
    AccessToken.objects.filter(user=person["token-expired"]).update(expiry=timezone.now())


if __name__ == "__main__":
    django.setup()
    print(json.dumps(let_in(sys.argv[2]) if sys.argv[1] == "in" else shut_out(sys.argv[2])))
