"""The mails that this app sends."""

from firsthand.notifications.registry import Kind, register

INVITED = register(Kind(name="people.invited", essential=True))
