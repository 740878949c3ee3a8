import io

from PIL import Image, ImageDraw


def photograph() -> bytes:
    """A real JPEG, larger than any size that the product makes of it."""
    image = Image.new("RGB", (1600, 900), (244, 214, 160))
    ImageDraw.Draw(image).ellipse((200, 250, 700, 750), fill=(40, 60, 110))
    out = io.BytesIO()
    image.save(out, "JPEG", quality=85)
    return out.getvalue()
