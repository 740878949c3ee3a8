from typing import Any, TypedDict

from rest_framework import serializers

from firsthand.stories.models import StoryImage, StoryPicture
from firsthand.stories.picture_sets import MAX_PICTURES
from firsthand.stories.pictures import (
    FIRST,
    ChannelFile,
    Progress,
    address_of,
    avif_srcset,
    channel_files,
    progress_of,
    srcset,
)


class CardImage(TypedDict):
    url: str
    srcset: str
    width: int
    height: int
    alt: str
    placeholder: str
    color: str
    focal_x: float
    focal_y: float


class ImageSerializer(serializers.Serializer[StoryImage]):
    """For a StoryImage. A feed row is a plain dictionary and goes through card_image instead."""

    url = serializers.CharField()
    srcset = serializers.CharField()
    width = serializers.IntegerField()
    height = serializers.IntegerField()
    alt = serializers.CharField()
    placeholder = serializers.CharField(help_text="A blur as a data: address.")
    color = serializers.CharField(help_text="#rrggbb, the largest group of colours.")
    focal_x = serializers.FloatField(help_text="0 to 1 from the left; for object-position.")
    focal_y = serializers.FloatField(help_text="0 to 1 from the top.")

    def to_representation(self, image: StoryImage) -> dict[str, Any]:
        return dict(_card_of(image) or {})


class ProgressSerializer(serializers.Serializer[Progress]):
    made = serializers.IntegerField()
    wanted = serializers.IntegerField()


class ChannelFileSerializer(serializers.Serializer[ChannelFile]):
    channel = serializers.CharField()
    name = serializers.CharField(help_text="card (what a link shows), wide, square, portrait or tall.")
    url = serializers.CharField()
    width = serializers.IntegerField()
    height = serializers.IntegerField()
    bytes = serializers.IntegerField()


class StoryImageSerializer(ImageSerializer):
    state = serializers.ChoiceField(choices=StoryImage.State.choices)
    avif_srcset = serializers.CharField(allow_blank=True, help_text="Empty until every width is there.")
    progress = ProgressSerializer()
    channels = ChannelFileSerializer(many=True, help_text="A file for each network that one may post a picture to.")

    def to_representation(self, image: StoryImage) -> dict[str, Any]:
        return {
            **super().to_representation(image),
            "state": image.state,
            "avif_srcset": avif_srcset(image.renditions),
            "progress": progress_of(image),
            "channels": channel_files(image),
        }


def card_image(row: dict[str, Any]) -> CardImage | None:
    """From a feed row, whose picture's columns begin with image__."""
    renditions = row["image__renditions"]
    if not renditions:
        return None
    first = renditions[FIRST]
    return CardImage(
        url=address_of(first["path"]),
        srcset=srcset(renditions),
        width=first["width"],
        height=first["height"],
        alt=row["image__alt"],
        placeholder=row["image__placeholder"],
        color=row["image__color"],
        focal_x=row["image__focal_x"],
        focal_y=row["image__focal_y"],
    )


def image_of(image: StoryImage | None) -> dict[str, Any] | None:
    return None if image is None else StoryImageSerializer().to_representation(image)


def _card_of(image: StoryImage) -> CardImage | None:
    columns = ("renditions", "alt", "placeholder", "color", "focal_x", "focal_y")
    return card_image({f"image__{name}": getattr(image, name) for name in columns})


class StoryPictureSerializer(serializers.Serializer[StoryPicture]):
    id = serializers.IntegerField()
    image = StoryImageSerializer()


class ImageUploadSerializer(serializers.Serializer[Any]):
    version = serializers.IntegerField(min_value=1, required=False, help_text="To hear of somebody else's change.")
    file = serializers.FileField(help_text="JPEG, PNG, WebP, AVIF, HEIC or GIF, told by its bytes.")
    alt = serializers.CharField(max_length=1_000, allow_blank=True, default="")


class ImageDescriptionSerializer(serializers.Serializer[Any]):
    alt = serializers.CharField(max_length=1_000, allow_blank=True, required=False)
    focal_x = serializers.FloatField(min_value=0, max_value=1, required=False)
    focal_y = serializers.FloatField(min_value=0, max_value=1, required=False)


class PictureUploadSerializer(serializers.Serializer[Any]):
    """Without a version: several are sent side by side, and none takes another's place."""

    file = serializers.FileField(help_text="JPEG, PNG, WebP, AVIF, HEIC or GIF, told by its bytes.")
    alt = serializers.CharField(max_length=1_000, allow_blank=True, default="")


class PictureOrderSerializer(serializers.Serializer[Any]):
    ids = serializers.ListField(child=serializers.IntegerField(), max_length=MAX_PICTURES)
