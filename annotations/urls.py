"""Who answers what."""

from django.urls import include, path, re_path
from drf_spectacular.views import SpectacularAPIView, SpectacularSwaggerSplitView

from annotations.api import (
    articles,
    assignments,
    claims,
    comments,
    evidence,
    jobs,
    labels,
    projects,
    reviews,
    schemas,
)
from annotations.views import (
    account,
    doors,
    health,
    imports,
    invitations,
    members,
    metrics,
    passwords,
    releases,
    workspace,
)
from annotations.views import articles as article_pages
from annotations.views import projects as project_pages

api = [
    path("projects/", projects.Projects.as_view()),
    path("projects/<slug:slug>/", projects.OneProject.as_view()),
    path("projects/<slug:slug>/members/", projects.Members.as_view()),
    path("projects/<slug:slug>/labels/", labels.Labels.as_view()),
    path("projects/<slug:slug>/labels/<slug:key>/", labels.OneLabel.as_view()),
    path("projects/<slug:slug>/guidelines/", labels.Guidelines.as_view()),
    path("projects/<slug:slug>/articles/", articles.Articles.as_view(), name="api-articles"),
    path("projects/<slug:slug>/imports/", articles.Imports.as_view(), name="api-imports"),
    path("projects/<slug:slug>/sources/", evidence.Sources.as_view(), name="api-sources"),
    path("projects/<slug:slug>/assignments/", assignments.Assignments.as_view(), name="api-assignments"),
    path("projects/<slug:slug>/releases/", jobs.Releases.as_view(), name="api-releases"),
    path("articles/<int:article_id>/", articles.OneArticle.as_view(), name="api-article"),
    path("articles/<int:article_id>/claims/", claims.ArticleClaims.as_view(), name="api-claims"),
    path("articles/<int:article_id>/suggestions/", articles.Suggestions.as_view(), name="api-suggestions"),
    path("claims/<uuid:id>/", claims.OneClaim.as_view(), name="api-claim"),
    path("claims/<uuid:id>/restore/", claims.RestoreClaim.as_view()),
    path("claims/<uuid:id>/history/", claims.ClaimHistory.as_view()),
    path("claims/<uuid:id>/evidence/", evidence.ClaimEvidence.as_view()),
    path("claims/<uuid:id>/comments/", comments.ClaimComments.as_view()),
    path("claims/<uuid:id>/reviews/", reviews.ClaimReviews.as_view()),
    path("claims/<uuid:id>/reviews/undo/", reviews.UndoReview.as_view()),
    path("comments/<uuid:id>/", comments.OneComment.as_view()),
    path("comments/<uuid:id>/restore/", comments.RestoreComment.as_view()),
    path("evidence/<uuid:id>/", evidence.OneLink.as_view()),
    path("evidence/<uuid:id>/restore/", evidence.RestoreLink.as_view()),
    path("assignments/<int:assignment_id>/", assignments.OneAssignment.as_view()),
    path("assignments/<int:assignment_id>/submit/", assignments.SubmitAssignment.as_view()),
    path("assignments/<int:assignment_id>/take-back/", assignments.TakeBackAssignment.as_view()),
    path("releases/<int:release_id>/", jobs.OneRelease.as_view()),
    path("releases/<int:release_id>/download/", jobs.DownloadRelease.as_view(), name="api-download"),
    path("jobs/<int:job_id>/", jobs.OneJob.as_view()),
    path("jobs/<int:job_id>/retry/", jobs.RetryJob.as_view()),
    path("jobs/<int:job_id>/cancel/", jobs.CancelJob.as_view()),
    path("schemas/jsonl-1.json", schemas.JsonlSchema.as_view(), name="jsonl-schema"),
]

project = [
    path("", project_pages.home, name="project"),
    path("articles/", article_pages.articles, name="articles"),
    path("articles/rows/", article_pages.rows, name="article-rows"),
    path("articles/<int:number>/", workspace.workspace, name="workspace"),
    path("jobs/<int:job_id>/retry/", article_pages.retry, name="retry-job"),
    path("jobs/<int:job_id>/cancel/", article_pages.cancel, name="cancel-job"),
    path("import/", imports.new_import, name="import"),
    path("imports/<int:job_id>/", imports.one_import, name="one-import"),
    path("releases/", releases.releases, name="releases"),
    path("releases/rows/", releases.rows, name="release-rows"),
    path("guideline/", project_pages.guideline, name="guideline"),
    path("members/", members.members, name="members"),
    path("members/add/", members.add, name="add-member"),
    path("members/<str:username>/role/", members.change_role, name="change-role"),
    path("members/<str:username>/remove/", members.remove, name="remove-member"),
    path("invitations/", members.invite, name="invite"),
    path("invitations/<int:invitation_id>/revoke/", members.revoke, name="revoke-invitation"),
]

entrance = [
    path("enter/<str:token>/", doors.enter, name="enter"),
    path("sign-in/", doors.SignIn.as_view(), name="sign-in"),
    path("sign-out/", doors.SignOut.as_view(), name="sign-out"),
    # allauth finds its pages by these names
    path("sign-in/", doors.SignIn.as_view(), name="account_login"),
    path("sign-in/forgotten/", passwords.Forgotten.as_view(), name="account_reset_password"),
    path("sign-in/forgotten/sent/", passwords.ForgottenSent.as_view(), name="account_reset_password_done"),
    re_path(
        r"^sign-in/new-password/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        passwords.NewPassword.as_view(),
        name="account_reset_password_from_key",
    ),
    path("join/<str:token>/", invitations.join, name="join"),
    path("account/", account.account, name="account"),
    path("account/name/", account.name, name="account-name"),
    path("account/email/", account.email, name="account-email"),
    path("account/tokens/", account.make_token, name="make-token"),
    path("account/tokens/<str:token_key>/revoke/", account.revoke_token, name="revoke-token"),
    path("account/password/", passwords.ChangePassword.as_view(), name="account_change_password"),
    path("account/password/first/", passwords.FirstPassword.as_view(), name="account_set_password"),
]

urlpatterns = [
    path("", project_pages.projects, name="home"),
    path("", include(entrance)),
    path("projects/<slug:slug>/", include(project)),
    path("healthz", health.alive, name="healthz"),
    path("readyz", health.ready, name="readyz"),
    path("metrics", metrics.metrics, name="metrics"),
    path("api/v1/", include(api)),
    re_path(r"^api/v1/", schemas.Nowhere.as_view()),
    path("api/schema/", SpectacularAPIView.as_view(), name="schema"),
    path(
        "api/docs/",
        SpectacularSwaggerSplitView.as_view(url_name="schema", template_name="api_docs.html"),
        name="api-docs",
    ),
]
