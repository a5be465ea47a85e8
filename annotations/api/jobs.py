"""Jobs and releases over HTTP."""

from base64 import b64encode

from django.db.models import Prefetch
from django.http import FileResponse
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema
from rest_framework.response import Response
from rest_framework.views import APIView

from annotations.api import answers
from annotations.api.asking import Asked
from annotations.api.fields import NewRelease
from annotations.api.inside import InProject
from annotations.api.once import once
from annotations.api.paging import NewestFirst
from annotations.api.rows import read
from annotations.formats import FORMATS
from annotations.models import Job, Release
from annotations.models.choices import JobKind
from annotations.queries.jobs import file_row, files_of, job_row, release_row
from annotations.services import releasing, steering

JOBS = Prefetch("jobs", queryset=Job.objects.order_by("-pk"))


class OneJob(APIView):
    """A job: state, progress, error; for an import also what became of each file."""

    @extend_schema(responses=answers.Job)
    def get(self, request: Asked, job_id: int) -> Response:
        job = Job.objects.visible_to(request.user).get(pk=job_id)
        files = {"files": [file_row(file) for file in files_of(job)]} if job.kind == JobKind.IMPORT else {}
        return Response({**job_row(job), **files})


class SteeredJob(APIView):
    def must_see(self, request: Asked, job_id: int) -> Job:
        job: Job = Job.objects.visible_to(request.user).get(pk=job_id)
        return job


class RetryJob(SteeredJob):
    """Queue a job again that failed or was cancelled."""

    @extend_schema(request=None, responses={200: answers.Job})
    @once
    def post(self, request: Asked, job_id: int) -> Response:
        return Response(job_row(steering.retry(user=request.user, job_id=job_id)))


class CancelJob(SteeredJob):
    """Stop a job; its worker writes nothing more."""

    @extend_schema(request=None, responses={200: answers.Job})
    @once
    def post(self, request: Asked, job_id: int) -> Response:
        return Response(job_row(steering.cancel(user=request.user, job_id=job_id)))


class Releases(InProject):
    """The project's releases, newest first. POST asks for one: 202 and a job."""

    @extend_schema(responses=answers.page_of(answers.Release))
    def get(self, request: Asked, slug: str) -> Response:
        project = self.must_see(request, slug)
        releases = Release.objects.visible_to(request.user).filter(project=project).prefetch_related(JOBS)
        pages = NewestFirst()
        page = pages.of(releases, request)
        return pages.get_paginated_response([release_row(one, _job(one)) for one in page])

    @extend_schema(request=NewRelease, responses={202: answers.Release})
    @once
    def post(self, request: Asked, slug: str) -> Response:
        self.must_see(request, slug)
        fields = read(NewRelease, request)
        release, job = releasing.request_release(user=request.user, slug=slug, **fields)
        where = f"/api/v1/releases/{release.pk}/"
        return Response(release_row(release, job), status=202, headers={"Location": where})


class OneRelease(APIView):
    """A release: what was asked for, counts, checksum, and its job."""

    @extend_schema(responses=answers.Release)
    def get(self, request: Asked, release_id: int) -> Response:
        # The job first: when that is done, the release that is read after it is finished, checksum and all.
        job = Job.objects.visible_to(request.user).filter(release__pk=release_id).order_by("-pk").first()
        release = Release.objects.visible_to(request.user).get(pk=release_id)
        return Response(release_row(release, job))


class DownloadRelease(APIView):
    """The file of a finished release; its sha256 is in the Repr-Digest header."""

    @extend_schema(responses={(200, "application/octet-stream"): OpenApiTypes.BINARY})
    def get(self, request: Asked, release_id: int) -> FileResponse:
        release = Release.objects.visible_to(request.user).select_related("project").exclude(file="").get(pk=release_id)
        kind = FORMATS[release.format]
        name = f"{release.project.slug}-{release.number}.{kind.extension}"
        response = FileResponse(
            release.file.open("rb"), as_attachment=True, filename=name, content_type=kind.media_type
        )
        response["Repr-Digest"] = f"sha-256=:{b64encode(bytes.fromhex(release.sha256)).decode()}:"
        return response


def _job(release: Release) -> Job | None:
    return next(iter(release.jobs.all()), None)
