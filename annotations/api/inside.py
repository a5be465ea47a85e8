"""What belongs to a project is asked for by the project's slug."""

from rest_framework.views import APIView

from annotations.api.asking import Asked
from annotations.models import Project


class InProject(APIView):
    def must_see(self, request: Asked, slug: str) -> Project:
        """The project, before anything else is looked at: to a stranger no body is better than another."""
        project: Project = Project.objects.visible_to(request.user).get(slug=slug)
        return project
