from firsthand.guidelines.serializers.packs import PackDetailSerializer, PackRowSerializer
from firsthand.guidelines.serializers.reading import (
    AcknowledgementSerializer,
    AcknowledgeSerializer,
    CoverageSerializer,
    GuidelineRowSerializer,
    OutstandingSerializer,
    ReadingSerializer,
)
from firsthand.guidelines.serializers.versions import (
    AdoptSerializer,
    PublishSerializer,
    VersionDetailSerializer,
    VersionDiffSerializer,
    VersionEditSerializer,
    VersionRowSerializer,
)

__all__ = [
    "AcknowledgeSerializer",
    "AcknowledgementSerializer",
    "AdoptSerializer",
    "CoverageSerializer",
    "GuidelineRowSerializer",
    "OutstandingSerializer",
    "PackDetailSerializer",
    "PackRowSerializer",
    "PublishSerializer",
    "ReadingSerializer",
    "VersionDetailSerializer",
    "VersionDiffSerializer",
    "VersionEditSerializer",
    "VersionRowSerializer",
]
