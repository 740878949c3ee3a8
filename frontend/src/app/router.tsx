import { lazy, Suspense, useEffect } from "react";
import { Route, useLocation } from "wouter";
import { useMe } from "@/api/me";
import { Forbidden } from "@/components/ui/error-state";
import { signInWithNext } from "@/lib/paths";
import { registerPrefetch } from "@/lib/prefetch";
import { withRest } from "@/lib/rest";
import { ErrorBoundary } from "./error-boundary";
import { ScreenSkeleton } from "./layout/screen-skeleton";
import { Shell } from "./layout/shell";
import { type AppRoute, findRoute } from "./routes";

const BareFrame = lazy(withRest(() => import("./layout/bare-frame")));
const NotFound = lazy(withRest(() => import("./not-found")));

registerPrefetch((path) => findRoute(path)?.load);

/** The frame stays while screens change inside it; each address gets a fresh screen. */
export function Router() {
  const [path] = useLocation();
  const me = useMe();
  const route = findRoute(path);
  if (route && !route.open && !me) return <ToSignIn path={path} />;
  const Frame = me && !route?.open ? Shell : BareFrame;
  return (
    <Suspense fallback={null}>
      <Frame>
        <ErrorBoundary key={path}>
          <Suspense fallback={<ScreenSkeleton />}>
            {route ? <Gate route={route} permissions={me?.permissions ?? []} /> : <NotFound />}
          </Suspense>
        </ErrorBoundary>
      </Frame>
    </Suspense>
  );
}

function Gate({ route, permissions }: { route: AppRoute; permissions: readonly string[] }) {
  const { path, permission, Screen } = route;
  if (permission && !permissions.includes(permission)) return <Forbidden />;
  return <Route path={path} component={Screen} />;
}

function ToSignIn({ path }: { path: string }) {
  const [, navigate] = useLocation();
  useEffect(() => {
    navigate(signInWithNext(path + location.search), { replace: true });
  }, [navigate, path]);
  return null;
}
