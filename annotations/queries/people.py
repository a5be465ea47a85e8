"""People, as pages name them."""

from django.contrib.auth.models import AnonymousUser, User

from annotations.queries.claims import claims_of


def called(user: User | AnonymousUser) -> dict[str, str]:
    """What a person is called: their full name, or their user name where they gave none; and its initials."""
    username = user.get_username()
    name = user.get_full_name() if isinstance(user, User) else ""
    name = name or username
    return {"username": username, "name": name, "initials": "".join(word[0] for word in name.split()[:2]).upper()}


def annotators_of(article_id: int, user: User) -> dict[str, str]:
    """What those are called whose claims in an article the person sees, by user name."""
    seen = claims_of(article_id, user).order_by().values("annotator")
    return {annotator.username: called(annotator)["name"] for annotator in User.objects.filter(pk__in=seen)}
