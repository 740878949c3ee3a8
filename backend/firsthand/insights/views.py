from typing import Any

from django.http import StreamingHttpResponse
from django.utils import timezone
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema
from rest_framework.negotiation import BaseContentNegotiation
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from firsthand.common.api.requests import signed_in
from firsthand.common.days import day_of
from firsthand.insights.actions.export import export_breakdown
from firsthand.insights.breakdown import By, breakdown
from firsthand.insights.definitions import DEFINITIONS
from firsthand.insights.exports import csv_lines, file_name
from firsthand.insights.policies import InsightsPolicy
from firsthand.insights.queries import overview
from firsthand.insights.serializers import BreakdownQuery, BreakdownSerializer, OverviewQuery, OverviewSerializer

ROWS_ON_A_SCREEN = 100


class _FiguresView(APIView):
    policy = InsightsPolicy()
    detail = False

    def asked(self, query: Any, request: Request) -> dict[str, Any]:
        given = query(data=request.query_params, context={"request": request, "today": day_of(timezone.now())})
        given.is_valid(raise_exception=True)
        return dict(given.validated_data)

    def answer(self, serializer: Any, figures: Any, request: Request) -> Response:
        abilities = self.policy.figures_abilities(signed_in(request))
        return Response(serializer({**figures, "definitions": DEFINITIONS, "abilities": abilities}).data)


class OverviewView(_FiguresView):
    collection_action = "overview"

    @extend_schema(parameters=[OverviewQuery], responses=OverviewSerializer)
    def get(self, request: Request) -> Response:
        asked = self.asked(OverviewQuery, request)
        return self.answer(OverviewSerializer, overview(asked["period"], asked.get("team")), request)


class BreakdownView(_FiguresView):
    collection_action = "breakdown"

    @extend_schema(parameters=[BreakdownQuery], responses=BreakdownSerializer)
    def get(self, request: Request) -> Response:
        asked = self.asked(BreakdownQuery, request)
        table = breakdown(By(asked["by"]), asked["period"], most=ROWS_ON_A_SCREEN)
        return self.answer(BreakdownSerializer, table, request)


class _OneFormat(BaseContentNegotiation):
    """A table is CSV and a refusal is JSON, whatever `Accept` says."""

    def select_parser(self, request: Any, parsers: Any) -> Any:
        return parsers[0]

    def select_renderer(self, request: Any, renderers: Any, format_suffix: str | None = None) -> Any:
        return renderers[0], renderers[0].media_type


class ExportView(_FiguresView):
    collection_action = "export"
    content_negotiation_class = _OneFormat

    @extend_schema(parameters=[BreakdownQuery], responses={(200, "text/csv"): OpenApiTypes.STR})
    def get(self, request: Request) -> StreamingHttpResponse:
        asked = self.asked(BreakdownQuery, request)
        table = export_breakdown(
            actor=signed_in(request), by=By(asked["by"]), period=asked["period"], now=timezone.now()
        )
        return StreamingHttpResponse(
            csv_lines(table),
            content_type="text/csv; charset=utf-8",
            headers={"Content-Disposition": f'attachment; filename="{file_name(table)}"', "Cache-Control": "no-store"},
        )
