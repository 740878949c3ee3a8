from django.urls import path

from firsthand.insights.views import BreakdownView, ExportView, OverviewView

urlpatterns = [
    path("insights/overview/", OverviewView.as_view(), name="insights-overview"),
    path("insights/breakdown/", BreakdownView.as_view(), name="insights-breakdown"),
    path("insights/export/", ExportView.as_view(), name="insights-export"),
]
