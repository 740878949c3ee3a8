"""A reader (see apart.py): what a video says of itself.

`python -m firsthand.common.files.video_facts <file>` prints
{"width", "height", "seconds", "video_codec", "audio_codec"} or {"failed": "no_video" | "not_readable"}.
"""

from typing import Any

from pymediainfo import MediaInfo

from firsthand.common.files.apart import answer


def main(source: str) -> dict[str, Any]:
    info = MediaInfo.parse(source, parse_speed=0.3)
    if not info.video_tracks:
        return {"failed": "no_video"}
    video = info.video_tracks[0]
    sides = [int(video.width or 0), int(video.height or 0)]
    if float(video.rotation or 0) % 180 == 90:
        sides.reverse()
    if 0 in sides:
        return {"failed": "no_video"}
    length = video.duration or info.general_tracks[0].duration or 0  # milliseconds
    return {
        "width": sides[0],
        "height": sides[1],
        "seconds": round(float(length) / 1_000, 1),
        "video_codec": str(video.format or ""),
        "audio_codec": str(info.audio_tracks[0].format or "") if info.audio_tracks else "",
    }


if __name__ == "__main__":
    answer(main)
