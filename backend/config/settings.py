"""Everything that differs between installations comes from the environment; docker/env.example lists it."""

import re
import sys
from pathlib import Path
from urllib.parse import urlsplit

import environ
from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured

from config import env
from config.logging import LOGGING  # noqa: F401  Django reads it from here

BACKEND_DIR = Path(__file__).resolve().parent.parent
ROOT_DIR = BACKEND_DIR.parent
VAR_DIR = Path(env.text("VAR_DIR", str(ROOT_DIR / "var")))
VAR_DIR.mkdir(parents=True, exist_ok=True)

DEBUG = env.flag("DEBUG")
DEMO = env.flag("DEMO")
TESTING = "pytest" in sys.modules

SECRET_KEY = env.secret("SECRET_KEY", fallback_file=VAR_DIR / "secret_key") or ("tests only" * 6 if TESTING else "")
if not SECRET_KEY:
    raise ImproperlyConfigured("Set SECRET_KEY or SECRET_KEY_FILE (make run creates var/secret_key by itself)")

# --- where people reach us -------------------------------------------------------------------------------
SITE_URL = env.text("SITE_URL", f"http://localhost:{env.number('PORT', 8000)}").rstrip("/")
# Tracked links may live on a short domain of their own; without one they answer under the site's address.
LINKS_URL = env.text("LINKS_URL", SITE_URL).rstrip("/")
SITE_IS_HTTPS = urlsplit(SITE_URL).scheme == "https"
_own_hosts = {host for url in (SITE_URL, LINKS_URL) if (host := urlsplit(url).hostname)}
ALLOWED_HOSTS = env.words("ALLOWED_HOSTS") or sorted(_own_hosts | {"localhost", "127.0.0.1", "[::1]"})
CSRF_TRUSTED_ORIGINS = env.words("CSRF_TRUSTED_ORIGINS") or [SITE_URL]
ORGANISATION = env.text("ORGANISATION", "Karveel" if DEMO else "Firsthand")
# People with an address in these domains may sign themselves up; everybody else joins by invitation.
SIGNUP_DOMAINS = env.words("SIGNUP_DOMAINS")

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "csp",
    "allauth",
    "allauth.account",
    "allauth.headless",
    "allauth.mfa",
    "allauth.usersessions",
    "rest_framework",
    "django_filters",
    "drf_spectacular",
    "django_structlog",
    "django_prometheus",
    "firsthand.common",
    "firsthand.jobs",
    "firsthand.audit",
    "firsthand.notifications",
    "firsthand.links",
    "firsthand.people",
    "firsthand.guidelines",
    "firsthand.stories",
    "firsthand.sharing",
    "firsthand.insights",
    *(["firsthand.demo"] if DEMO or TESTING else []),
    *(["zeal"] if TESTING else []),
]

MIDDLEWARE = [
    "django_prometheus.middleware.PrometheusBeforeMiddleware",
    "django.middleware.security.SecurityMiddleware",
    # Above WhiteNoise, so that static files carry the same headers as pages.
    "csp.middleware.CSPMiddleware",
    "django_permissions_policy.PermissionsPolicyMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "firsthand.stories.middleware.PublicPages",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "firsthand.people.middleware.LanguageMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_structlog.middlewares.RequestMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django_prometheus.middleware.PrometheusAfterMiddleware",
]

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BACKEND_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ]
        },
    }
]

# --- data ------------------------------------------------------------------------------------------------
_read = environ.Env()
DATABASES = {"default": _read.db_url_config(env.secret("DATABASE_URL") or f"sqlite:///{VAR_DIR / 'firsthand.sqlite3'}")}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # Measured: with Django's defaults 354 of 1,200 concurrent writes failed, with these none (decision 0001).
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL;PRAGMA synchronous=NORMAL;PRAGMA mmap_size=134217728;"
        "PRAGMA journal_size_limit=67108864;PRAGMA cache_size=-20000;PRAGMA temp_store=MEMORY;",
    }
    # Opening the file and its pragmas were a third of a small request; a thread keeps its connection for a minute.
    DATABASES["default"]["CONN_MAX_AGE"] = 60
else:
    DATABASES["default"]["OPTIONS"] = {} if TESTING else {"pool": {"min_size": 1, "max_size": 12}}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
AUTH_USER_MODEL = "people.User"
# auth.W004 wants unique=True on the address; ours is unique in lower case, by a constraint (people.User).
# security.W005, W008 and W021: redirecting to HTTPS is the proxy's, and HSTS for other subdomains the company's choice.
SILENCED_SYSTEM_CHECKS = ["auth.W004", "security.W005", "security.W008", "security.W021"]

REDIS_URL = env.secret("REDIS_URL")
CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": REDIS_URL}
    if REDIS_URL
    else {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}
}
# Where the doorbell of the job queue hangs. Without one the worker process rings its own (decision on jobs).
BROKER_URL = env.secret("BROKER_URL") or REDIS_URL
JOBS_LEASE_SECONDS = env.number("JOBS_LEASE_SECONDS", 60, least=2)
JOBS_TIMETABLE = "config.schedule.TIMETABLE"

MEDIA_ROOT = VAR_DIR / "media"
MEDIA_URL = "/media/"
GUIDELINE_PACKS_DIR = Path(env.text("GUIDELINE_PACKS_DIR", str(ROOT_DIR / "guidelines" / "packs")))

# --- static files and the single-page application ---------------------------------------------------------
FRONTEND_DIST = Path(env.text("FRONTEND_DIST", str(ROOT_DIR / "frontend" / "dist")))
STATIC_URL = "/static/"
STATIC_ROOT = Path(env.text("STATIC_ROOT", str(VAR_DIR / "static")))
STATIC_ROOT.mkdir(exist_ok=True)  # WhiteNoise complains about a folder that collectstatic has yet to fill
STATICFILES_DIRS = [FRONTEND_DIST] if FRONTEND_DIST.is_dir() else []
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedStaticFilesStorage"},
}


def _has_content_hash(path: str, url: str) -> bool:
    return bool(re.search(r"-[A-Za-z0-9_-]{8}\.(js|css|woff2|svg|png|webp|avif)$", url))


WHITENOISE_IMMUTABLE_FILE_TEST = _has_content_hash
WHITENOISE_USE_FINDERS = DEBUG

# --- people and sign-in ------------------------------------------------------------------------------------
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.MD5PasswordHasher" if TESTING else "django.contrib.auth.hashers.Argon2PasswordHasher"
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
ACCOUNT_ADAPTER = "firsthand.people.adapters.AccountAdapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_SIGNUP_FORM_CLASS = "firsthand.people.signup.NameForm"
ACCOUNT_EMAIL_VERIFICATION = "mandatory"
ACCOUNT_EMAIL_VERIFICATION_BY_CODE_ENABLED = True
ACCOUNT_EMAIL_VERIFICATION_SUPPORTS_RESEND = True
ACCOUNT_PASSWORD_RESET_BY_CODE_ENABLED = True
ACCOUNT_LOGIN_BY_CODE_ENABLED = True
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_REAUTHENTICATION_TIMEOUT = 900
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_ISSUER = ORGANISATION
# Browsers treat localhost as a secure context; a company's own address must be HTTPS.
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not SITE_IS_HTTPS
# Following each request of a session would write on every read, and watch people; the list shows sign-ins only.
USERSESSIONS_TRACK_ACTIVITY = False
HEADLESS_ONLY = True
HEADLESS_CLIENTS = ("browser",)
HEADLESS_ADAPTER = "firsthand.people.adapters.HeadlessAdapter"
HEADLESS_FRONTEND_URLS = {
    "account_confirm_email": f"{SITE_URL}/verify-email",
    "account_reset_password": f"{SITE_URL}/password/reset",
    "account_reset_password_from_key": f"{SITE_URL}/password/reset",
    "account_signup": f"{SITE_URL}/sign-up",
}
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SITE_IS_HTTPS
SESSION_COOKIE_AGE = 60 * 60 * 24 * 30
CSRF_FAILURE_VIEW = "firsthand.common.api.failures.csrf_failure"
TRUSTED_PROXY_COUNT = env.number("TRUSTED_PROXY_COUNT", 0)
ALLAUTH_TRUSTED_PROXY_COUNT = TRUSTED_PROXY_COUNT

# --- the API -----------------------------------------------------------------------------------------------
REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": ["firsthand.common.api.authentication.Session"],
    "DEFAULT_PERMISSION_CLASSES": ["firsthand.common.api.permissions.ByPolicy"],
    "DEFAULT_PARSER_CLASSES": ["firsthand.common.api.json.Parser"],
    "DEFAULT_RENDERER_CLASSES": ["firsthand.common.api.json.Renderer"],
    "DEFAULT_PAGINATION_CLASS": "firsthand.common.api.pagination.CursorPage",
    "DEFAULT_FILTER_BACKENDS": ["django_filters.rest_framework.DjangoFilterBackend"],
    "DEFAULT_THROTTLE_CLASSES": [
        "firsthand.common.api.throttles.Reads",
        "firsthand.common.api.throttles.Writes",
    ],
    "DEFAULT_THROTTLE_RATES": {"reads": "600/min", "writes": "120/min", "link_checks": "20/min"},
    "NUM_PROXIES": TRUSTED_PROXY_COUNT,
    "DEFAULT_SCHEMA_CLASS": "firsthand.common.api.schema.Schema",
    "EXCEPTION_HANDLER": "firsthand.common.api.exceptions.answer",
    # Moments reach orjson as they are, in UTC; DRF would write them in the company's zone.
    "DATETIME_FORMAT": None,
    "TEST_REQUEST_DEFAULT_FORMAT": "json",
}
SPECTACULAR_SETTINGS = {
    "TITLE": "Firsthand API",
    "VERSION": "1",
    "DESCRIPTION": "Everything the screens can do. Each object carries the abilities of the person who asks.",
    "SERVE_INCLUDE_SCHEMA": False,
    "COMPONENT_SPLIT_REQUEST": True,
    "SCHEMA_PATH_PREFIX": "/api/v1",
    "ENUM_NAME_OVERRIDES": {
        "ChangeClassEnum": "firsthand.guidelines.models.ChangeClass",
        "ClauseChangeEnum": "firsthand.guidelines.serializers.reading.CLAUSE_CHANGES",
        "GuidelineStatusEnum": "firsthand.guidelines.serializers.reading.STATUSES",
        "GuidelineVersionStateEnum": "firsthand.guidelines.models.Version.State",
        "SegmentOpEnum": "firsthand.guidelines.serializers.versions.OPS",
        "LanguageEnum": "firsthand.people.models.User.Language",
        "RoleEnum": "firsthand.people.roles.Role",
        "ChannelEnum": "firsthand.stories.channels.Channel",
        "StoryStateEnum": "firsthand.stories.lifecycle.Shown",
        "StoryKindEnum": "firsthand.stories.models.Story.Kind",
        "CorrectionKindEnum": "firsthand.stories.models.Correction.Kind",
        "FileRoleEnum": "firsthand.stories.models.StoryFile.Role",
        "FileStateEnum": "firsthand.stories.models.StoryFile.State",
        "PreviewStateEnum": "firsthand.stories.models.LinkPreview.State",
        "SuggestionStateEnum": "firsthand.stories.models.Suggestion.State",
    },
}
DATA_UPLOAD_MAX_MEMORY_SIZE = 2_000_000
IMAGE_MAX_BYTES = env.number("IMAGE_MAX_BYTES", 15_000_000)
VIDEO_MAX_BYTES = env.number("VIDEO_MAX_BYTES", 250_000_000)
DOCUMENT_MAX_BYTES = env.number("DOCUMENT_MAX_BYTES", 50_000_000)

# --- words and time ------------------------------------------------------------------------------------------
LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English"), ("nl", "Nederlands")]
LOCALE_PATHS = [BACKEND_DIR / "locale"]
USE_I18N = True
USE_TZ = True
# The company's own days: figures are counted per day of this zone.
TIME_ZONE = env.text("TIME_ZONE", "Europe/Amsterdam")

# --- mail ------------------------------------------------------------------------------------------------------
EMAIL_CONFIG = _read.email_url_config(env.secret("EMAIL_URL")) if env.secret("EMAIL_URL") else {}
EMAIL_BACKEND = EMAIL_CONFIG.get("EMAIL_BACKEND", "django.core.mail.backends.filebased.EmailBackend")
EMAIL_FILE_PATH = str(VAR_DIR / "mail")
for _name in ("HOST", "PORT", "HOST_USER", "HOST_PASSWORD", "USE_TLS", "USE_SSL"):
    if f"EMAIL_{_name}" in EMAIL_CONFIG:
        globals()[f"EMAIL_{_name}"] = EMAIL_CONFIG[f"EMAIL_{_name}"]
DEFAULT_FROM_EMAIL = env.text("DEFAULT_FROM_EMAIL", f"{ORGANISATION} <firsthand@localhost>")

# --- headers ------------------------------------------------------------------------------------------------------
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:", "blob:"],
        "media-src": [SELF, "blob:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "worker-src": [SELF],
        "base-uri": [NONE],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "object-src": [NONE],
        "require-trusted-types-for": ["'script'"],
        "trusted-types": ["firsthand"],
    }
}
PERMISSIONS_POLICY: dict[str, list[str] | str] = {
    "camera": [],
    "microphone": [],
    "geolocation": [],
    "publickey-credentials-get": "self",
    "publickey-credentials-create": "self",
    "clipboard-write": "self",
}
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if TRUSTED_PROXY_COUNT else None
SECURE_HSTS_SECONDS = 31_536_000 if SITE_IS_HTTPS else 0
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin-allow-popups"
X_FRAME_OPTIONS = "DENY"

METRICS_TOKEN = env.secret("METRICS_TOKEN")

# --- figures and privacy ---------------------------------------------------------------------------------------------
SMALLEST_GROUP = env.number("SMALLEST_GROUP", 5, least=2)
# Raw clicks are kept this long; after that only how many there were per link and day.
CLICK_DAYS = env.number("CLICK_DAYS", 30, least=1)
