"""One settings file; the environment decides (see env.py and docs/operations.md)."""

from datetime import timedelta
from pathlib import Path

import dj_database_url
from csp.constants import NONE, SELF
from django.utils.translation import gettext_lazy as _

from workbench import addresses, broker, env, logs, mail

BASE = Path(__file__).resolve().parent.parent
DATA = env.folder("WORKBENCH_DATA", BASE / "var")

DEBUG = env.flag("WORKBENCH_DEBUG")
SECRET_KEY = env.secret("WORKBENCH_SECRET_KEY", DATA / "secret.key")
BIND = env.address("WORKBENCH_BIND", "127.0.0.1")
PORT = env.number("PORT", 8000)
SECURE = env.flag("WORKBENCH_HTTPS")
# This machine's own names always answer: whoever asks whether we live asks there.
ALLOWED_HOSTS = [*env.words("WORKBENCH_HOSTS"), addresses.in_url(BIND), "127.0.0.1", "localhost", "[::1]"]
CSRF_TRUSTED_ORIGINS = env.words("WORKBENCH_ORIGINS")

# ------------------------------------------------------------------------------- the app
INSTALLED_APPS = [
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "axes",
    "django_htmx",
    "csp",
    "rest_framework",
    "knox",
    "drf_spectacular",
    "drf_spectacular_sidecar",
    "annotations",
]
MIDDLEWARE = [
    "csp.middleware.CSPMiddleware",  # first: on redirects and static files, too
    "annotations.views.observing.observed",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "axes.middleware.AxesMiddleware",
]
ROOT_URLCONF = "workbench.urls"
WSGI_APPLICATION = "workbench.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    }
]
# ------------------------------------------------------------------------------- people
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
LOGIN_URL = "sign-in"
LOGIN_REDIRECT_URL = "home"
LOGOUT_REDIRECT_URL = "sign-in"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in ("UserAttributeSimilarityValidator", "MinimumLengthValidator", "CommonPasswordValidator")
]
ACCOUNT_ADAPTER = "annotations.views.doorkeeping.Doorkeeper"
ACCOUNT_LOGIN_METHODS = {"username", "email"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "email", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_RATE_LIMITS = {"login_failed": False}  # axes counts those, and a stranger's tries shut nobody else out
# A link to a new password is good for one use, until the address or the password changes.
ACCOUNT_PASSWORD_RESET_TOKEN_GENERATOR = "django.contrib.auth.tokens.PasswordResetTokenGenerator"
PASSWORD_RESET_TIMEOUT = 60 * 60 * 4  # seconds
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = timedelta(minutes=10)
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False
AXES_RESET_ON_SUCCESS = True
AXES_DISABLE_ACCESS_LOG = True  # ours has a line for it (annotations/views/observing.py)
AXES_ENABLE_ADMIN = False
AXES_VERBOSE = False
AXES_LOCKOUT_CALLABLE = "annotations.views.doors.locked_out"
AXES_USERNAME_CALLABLE = "annotations.views.doors.typed_name"
AXES_CLIENT_IP_CALLABLE = "annotations.views.asking.address_of"

# --------------------------------------------------------------------------------- mail
MAILS = bool(env.confided("EMAIL_URL"))  # without a server, pages say what to do instead
_server = mail.server(env.confided("EMAIL_URL"))
EMAIL_BACKEND = _server.backend
EMAIL_HOST, EMAIL_PORT = _server.host, _server.port
EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = _server.user, _server.password
EMAIL_USE_TLS, EMAIL_USE_SSL = _server.starttls, _server.tls
EMAIL_FILE_PATH = _server.folder
EMAIL_TIMEOUT = 10  # seconds
DEFAULT_FROM_EMAIL = SERVER_EMAIL = env.text("WORKBENCH_MAIL_FROM", "workbench@localhost")

# -------------------------------------------------------------------------- the database
# One writer at a time, asked for at BEGIN: without IMMEDIATE, two readers that both turn
# writer lock each other out. FULL: an acknowledged write survives a power cut.
SQLITE_OPTIONS = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-16000;",
}
DATABASES = {
    "default": dj_database_url.parse(
        env.confided("DATABASE_URL") or f"sqlite:///{DATA / 'workbench.sqlite3'}",
        conn_max_age=None,
        conn_health_checks=True,
    )
}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    DATABASES["default"] |= {"ENGINE": "workbench.sqlite3", "OPTIONS": SQLITE_OPTIONS}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
# How often somebody has tried a form must be one number for every process and survive a restart.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "cache",
        "OPTIONS": {"MAX_ENTRIES": 10_000},
    }
}

# -------------------------------------------------------------------------------- files
STATIC_URL = "static/"
STATIC_ROOT = DATA / "static"
STATICFILES_DIRS = [path for path in [BASE / "frontend" / "dist"] if path.is_dir()]
MEDIA_ROOT = DATA / "media"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
FILE_UPLOAD_PERMISSIONS = 0o600
FILE_UPLOAD_TEMP_DIR = env.made(DATA / "tmp")
DATA_UPLOAD_MAX_NUMBER_FILES = 2000  # in one import
DATA_UPLOAD_MAX_MEMORY_SIZE = 12 * 2**20  # bytes; a text of 10 MB and its JSON escapes
FILE_UPLOAD_MAX_MEMORY_SIZE = 2 * 2**20  # bytes
WEB_BODY_LIMIT = env.number("WORKBENCH_BODY_LIMIT", 100) * 2**20  # bytes, of a whole request
WEB_THREADS = env.number("WORKBENCH_THREADS", 8)  # each keeps one connection to the database

# ---------------------------------------------------------------------------- languages
LANGUAGE_CODE = "en"
LANGUAGES = [("en", _("English"))]
LOCALE_PATHS = [BASE / "annotations" / "locale"]
USE_TZ = True
TIME_ZONE = env.text("WORKBENCH_TIME_ZONE", "UTC")

# ----------------------------------------------------------------------------- security
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}
X_FRAME_OPTIONS = "DENY"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE
SESSION_COOKIE_HTTPONLY = True
SECURE_SSL_REDIRECT = SECURE
SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^readyz$", r"^metrics$"]  # asked from this machine, without a certificate
SECURE_HSTS_SECONDS = 31_536_000 if SECURE else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = SECURE
if SECURE:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SILENCED_SYSTEM_CHECKS = [] if SECURE else ["security.W004", "security.W008", "security.W012", "security.W016"]

# ------------------------------------------------------------------------------ the API
REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": [
        "knox.auth.TokenAuthentication",  # first: it makes "nobody" a 401
        "annotations.api.sessions.PageSession",
    ],
    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.IsAuthenticated"],
    "DEFAULT_RENDERER_CLASSES": ["annotations.api.rendering.OrjsonRenderer"],
    "DEFAULT_PARSER_CLASSES": ["annotations.api.parsing.StrictJSONParser"],
    "DEFAULT_SCHEMA_CLASS": "annotations.api.describing.Described",
    "EXCEPTION_HANDLER": "annotations.api.errors.handle",
}
REST_KNOX = {"AUTH_HEADER_PREFIX": "Token", "TOKEN_TTL": timedelta(days=90)}
KNOX_TOKEN_MODEL = "annotations.AccessToken"
MIGRATION_MODULES = {"knox": None}  # ours replaces its table: one unused that refers to users could not be emptied
SPECTACULAR_SETTINGS = {
    "TITLE": "Fact-check Workbench",
    "VERSION": "1",
    "OAS_VERSION": "3.1.0",
    "SERVE_INCLUDE_SCHEMA": False,
    "SWAGGER_UI_DIST": "SIDECAR",
    "SWAGGER_UI_FAVICON_HREF": "SIDECAR",
    "ENUM_NAME_OVERRIDES": {
        name: f"annotations.models.choices.{name}"
        for name in ("Precision", "ArticleState", "JobState", "AssignmentState", "ClaimStatus", "Role")
    },
    "SCHEMA_PATH_PREFIX": "/api/v1",
    "SERVE_PERMISSIONS": ["rest_framework.permissions.AllowAny"],
}

# ---------------------------------------------------------------------- background work
# The broker is a doorbell (annotations/jobs.py): nothing that is needed lives only there.
REDIS_URL = env.confided("REDIS_URL")
BROKER_SOCKET = None if REDIS_URL else broker.socket_path(DATA, SECRET_KEY)  # of the embedded broker
CELERY_BROKER_URL = broker.url(BROKER_SOCKET) if BROKER_SOCKET else REDIS_URL
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_SERIALIZER, CELERY_ACCEPT_CONTENT = "json", ["json"]
CELERY_TASK_ACKS_LATE = CELERY_TASK_REJECT_ON_WORKER_LOST = CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_TASK_TIME_LIMIT, CELERY_TASK_SOFT_TIME_LIMIT = 600, 570  # seconds
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_WORKER_MAX_TASKS_PER_CHILD = 500
CELERY_WORKER_CONCURRENCY = env.number("WORKBENCH_WORKERS", 2)
CELERY_BROKER_CONNECTION_MAX_RETRIES = None
CELERY_BROKER_TRANSPORT_OPTIONS = broker.PATIENCE
READ_SECONDS = env.number("WORKBENCH_READ_SECONDS", 120)  # at most, of the pipeline with one article
READ_MEMORY = env.number("WORKBENCH_READ_MEMORY", 1024) * 2**20  # bytes, at most, beyond what the worker has anyway
JOB_LEASE = env.number("WORKBENCH_JOB_LEASE", 20)  # seconds; renewed four times a lease
SWEEP_EVERY = env.number("WORKBENCH_SWEEP_EVERY", 15)  # seconds
CELERY_BEAT_SCHEDULE = {"sweep": {"task": "sweep", "schedule": SWEEP_EVERY, "options": {"expires": SWEEP_EVERY}}}
CELERY_BEAT_SCHEDULER = "celery.beat:Scheduler"  # in memory: there is nothing to remember across a restart

# --------------------------------------------------------------------- logs and metrics
METRICS_TOKEN = env.confided("WORKBENCH_METRICS_TOKEN")  # without one, /metrics answers this machine alone
LOGGING = logs.configured(env.one_of("WORKBENCH_LOG_LEVEL", "WARNING", logs.LEVELS))
