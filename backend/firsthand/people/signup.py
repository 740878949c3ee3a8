from django import forms
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from firsthand.common.text import clean_line
from firsthand.people.models import User


class NameForm(forms.Form):
    """What allauth's sign-up asks beside e-mail and password."""

    name = forms.CharField(label=_("Name"), max_length=120)

    def clean_name(self) -> str:
        return clean_line(self.cleaned_data["name"])

    def signup(self, request: HttpRequest, user: User) -> None:
        """allauth's hook: the adapter has filled the person in already."""
