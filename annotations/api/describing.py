"""How the API describes itself: what all endpoints share is said here, once."""

from typing import Any

from drf_spectacular.openapi import AutoSchema
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter

from annotations.api.answers import Error, Page
from annotations.api.paging import Pages

IF_MATCH = OpenApiParameter(
    "If-Match",
    OpenApiTypes.STR,
    OpenApiParameter.HEADER,
    description='The version the change was made from, as its ETag gave it: "3". 428 without, 412 when it is stale.',
)
KEY = OpenApiParameter(
    "Idempotency-Key",
    OpenApiTypes.STR,
    OpenApiParameter.HEADER,
    description="1 to 200 characters of your own. Sent again, the request is answered as before and done once.",
)
PAGING = [
    OpenApiParameter("cursor", OpenApiTypes.STR, description="Taken from `next` or `previous`."),
    OpenApiParameter("limit", OpenApiTypes.INT, description=f"Rows of a page; {Pages.page_size} unless told."),
]


class Described(AutoSchema):
    def get_operation_id(self) -> str:
        return f"{self.method.lower()}{type(self.view).__name__}"

    def get_tags(self) -> list[str]:
        """The noun that the address ends with."""
        return [next(part for part in reversed(self.path.split("/")) if part and not part.startswith("{"))]

    def get_request_serializer(self) -> Any:
        """What a versioned row takes; the other views say it where they read it."""
        return getattr(self.view, "takes", None) if self.method == "PATCH" else None

    def get_response_serializers(self) -> Any:
        """A row's shape; the other views say it where they answer."""
        return getattr(self.view, "shape", None)

    def get_override_parameters(self) -> list[Any]:
        method = self.method.lower()
        return [
            *([IF_MATCH] if method in getattr(self.view, "demands_version", ()) else []),
            *([KEY] if getattr(getattr(self.view, method, None), "takes_key", False) else []),
            *(PAGING if self._pages() else []),
        ]

    def _pages(self) -> bool:
        shape = self.get_response_serializers()
        return isinstance(shape, type) and issubclass(shape, Page)

    def _get_response_bodies(self, direction: Any = "response") -> dict[str, Any]:
        """Refusals look alike everywhere."""
        return {**super()._get_response_bodies(direction), "4XX": self._get_response_for_code(Error, "4XX")}
