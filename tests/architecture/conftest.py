"""The same cast as the other backend tests."""

from backend.conftest import *  # noqa: F403  fixtures are shared by their import
