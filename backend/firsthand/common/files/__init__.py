"""Videos, captions and documents from people: known by their bytes, and read where a broken one can do no harm."""
