"""Events for the floors above."""

from django.dispatch import Signal

# Sent inside the transaction of the approval, with story, target_url and now: tracked links must follow.
target_changed = Signal()
