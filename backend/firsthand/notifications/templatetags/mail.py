"""For the texts that allauth renders: it passes them neither our name nor our address."""

from django import template
from django.conf import settings

register = template.Library()


@register.simple_tag
def organisation() -> str:
    return settings.ORGANISATION


@register.simple_tag
def site_url() -> str:
    return settings.SITE_URL


@register.simple_tag
def signup_is_open() -> bool:
    return bool(settings.SIGNUP_DOMAINS)
