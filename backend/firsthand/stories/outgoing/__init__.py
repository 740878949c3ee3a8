"""The company feed: what everybody may read, for intranets and other programs (decision 0113)."""
