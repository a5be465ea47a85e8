"""People, as pages name them."""

from django.contrib.auth.models import AnonymousUser, User
from django.db.models import Q, QuerySet

from annotations.models import Comment, Review
from annotations.models.prepared import Prepared
from annotations.queries.claims import claims_of

NAMES = ("username", "first_name", "last_name")  # in the order of the table


def called(user: User | AnonymousUser) -> dict[str, str]:
    """What a person is called: their full name, or their user name where they gave none; and its initials."""
    username = user.get_username()
    name = user.get_full_name() if isinstance(user, User) else ""
    name = name or username
    return {"username": username, "name": name, "initials": "".join(word[0] for word in name.split()[:2]).upper()}


def people_of(article_id: int, user: User) -> dict[str, str]:
    """What those are called who made, judged or discussed an article's claims that the person sees, by user name."""
    people = (User.from_db(None, NAMES, row) for row in _heard(article_id, user.pk))
    return {person.username: called(person)["name"] for person in people}


@Prepared
def _heard(article_id: int, user_id: int) -> QuerySet[User, tuple[str, ...]]:
    claims = claims_of(article_id, User(pk=user_id)).order_by()
    comments = Comment.objects.filter(claim__in=claims.values("pk"), deleted_at=None).order_by()
    reviews = Review.objects.filter(claim__in=claims.values("pk")).order_by()
    heard = (claims.values("annotator"), comments.values("author"), reviews.values("reviewer"))
    who = User.objects.filter(Q(pk__in=heard[0]) | Q(pk__in=heard[1]) | Q(pk__in=heard[2]))
    return who.values_list(*NAMES)
