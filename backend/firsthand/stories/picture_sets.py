"""How many pictures an image set holds: as many as Instagram and Threads take in one post. LinkedIn takes nine, X and
Bluesky four; who posts to those chooses (research of the limits: renditions.py)."""

MAX_PICTURES = 10
