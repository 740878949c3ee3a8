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


def draw(name: str) -> bytes:
    """A JPEG, 1600 wide."""
    canvas = Canvas(seed=list(SCENES).index(name) + 1)
    SCENES[name](canvas)
    file = io.BytesIO()
    canvas.finish().save(file, "JPEG", quality=92)
    return file.getvalue()
