"""Events for the floors above."""

from django.dispatch import Signal

# Sent inside the transaction of the approval, with story, target_url and now: tracked links must follow.
target_changed = Signal()

# Sent inside the transaction of a correction or a retraction, with story, correction and now: whoever shared it hears.
story_corrected = Signal()
