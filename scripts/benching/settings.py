"""The product's own settings, with one page more."""

from config.settings import *  # noqa: F403  settings are meant to be taken whole

ROOT_URLCONF = "benching.plain_list"
