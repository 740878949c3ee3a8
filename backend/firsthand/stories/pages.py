from django.http import Http404, HttpRequest, HttpResponse


def story_page(request: HttpRequest, slug: str) -> HttpResponse:
    raise Http404
