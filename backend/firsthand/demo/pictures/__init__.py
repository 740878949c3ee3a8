"""The pictures of the demo, drawn by code: the same each time, and each story its own."""

import io
from collections.abc import Callable

from firsthand.demo.pictures import botanical, city, landscapes, patterns, plans, tools, workshop
from firsthand.demo.pictures.canvas import Canvas

_SCENES: tuple[Callable[[Canvas], None], ...] = (
    landscapes.dunes, landscapes.snow, landscapes.hill_in_rain, landscapes.school_run, landscapes.piano,
    landscapes.open_road, city.canal, city.dusk_street, city.river_town, city.solar_roofs, plans.blocks,
    plans.quiet_street, tools.tool_wall, workshop.welding, workshop.truing_stand, workshop.paint_shop,
    workshop.open_doors, workshop.loading_bay, tools.sorted_bolts, patterns.chain, patterns.battery,
    patterns.blueprint, patterns.wind, botanical.year_rings, botanical.garden, botanical.flowers, patterns.bearing,
)  # fmt: skip
SCENES = {scene.__name__: scene for scene in _SCENES}


# Parts of a scene, as somebody with a camera would come closer: left, top, right, bottom of the whole.
_CUTS = {"left": (0.0, 0.1, 0.6, 0.7), "right": (0.4, 0.3, 1.0, 0.9), "middle": (0.2, 0.2, 0.8, 0.8)}


def draw(name: str) -> bytes:
    """A JPEG, 1600 wide; of "welding/left" the part that the second word names."""
    scene, _, cut = name.partition("/")
    canvas = Canvas(seed=list(SCENES).index(scene) + 1)
    SCENES[scene](canvas)
    picture = canvas.finish()
    if cut:
        part = [round(share * side) for share, side in zip(_CUTS[cut], picture.size * 2, strict=True)]
        picture = picture.crop((part[0], part[1], part[2], part[3])).resize(picture.size)
    file = io.BytesIO()
    picture.save(file, "JPEG", quality=92)
    return file.getvalue()
