from django.http import Http404, HttpRequest, HttpResponse


def follow(request: HttpRequest, code: str) -> HttpResponse:
    raise Http404
