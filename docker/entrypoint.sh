#!/bin/sh
# One image, one word per process: the same commands that `make run` starts on one machine.
set -eu

healthy() {
  python - "http://127.0.0.1:$1/healthz" <<'PYTHON'
import sys, urllib.request
urllib.request.urlopen(sys.argv[1], timeout=4).close()
PYTHON
}

case "${1:-web}" in
  web)
    exec granian --interface wsgi --host 0.0.0.0 --port 8000 \
      --workers "${WEB_WORKERS:-2}" --workers-kill-timeout 5s --blocking-threads 8 \
      config.wsgi:application
    ;;
  links)
    exec granian --interface asginl --host 0.0.0.0 --port 8001 \
      --workers "${LINKS_WORKERS:-1}" --workers-kill-timeout 5s --no-ws --backlog 2048 \
      firsthand.links.redirect:application
    ;;
  worker)
    exec python manage.py worker
    ;;
  migrate)
    exec python manage.py migrate --no-input
    ;;
  manage)
    shift
    exec python manage.py "$@"
    ;;
  healthy)
    healthy "${2:-8000}"
    ;;
  *)
    echo "firsthand: unknown process '$1'. One of: web, links, worker, migrate, manage, healthy" >&2
    exit 64
    ;;
esac
