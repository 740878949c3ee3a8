from rest_framework.routers import SimpleRouter

from firsthand.audit.views import AuditViewSet

router = SimpleRouter(use_regex_path=False)
router.register("audit", AuditViewSet, basename="audit")
urlpatterns = router.urls
