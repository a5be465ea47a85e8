"""A person's own page: their name and address, their password, their keys to the API."""

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render

from annotations.views.pages import SignedIn


@login_required
def account(request: SignedIn) -> HttpResponse:
    return render(request, "account/account.html")
