import { Suspense, useEffect } from "react";
import { Redirect, Route, Switch, useLocation } from "wouter";
import { useMe } from "@/api/me";
import { Forbidden } from "@/components/ui/error-state";
import { signInWithNext } from "@/lib/paths";
import { registerPrefetch } from "@/lib/prefetch";
import { ErrorBoundary } from "./error-boundary";
import { BareFrame } from "./layout/bare-frame";
import { ScreenSkeleton } from "./layout/screen-skeleton";
import { Shell } from "./layout/shell";
import { NotFound } from "./not-found";
import { type AppRoute, findRoute, routes } from "./routes";

registerPrefetch((path) => findRoute(path)?.load);

export function Router() {
  return (
    <Switch>
      {routes.map((route) => (
        <Route key={route.path} path={route.path}>
          <Gate route={route} />
        </Route>
      ))}
      <Route>
        <Unknown />
      </Route>
    </Switch>
  );
}

function Gate({ route }: { route: AppRoute }) {
  const me = useMe();
  if (route.open) {
    return (
      <BareFrame>
        <Content route={route} />
      </BareFrame>
    );
  }
  if (!me) return <ToSignIn />;
  const allowed = !route.permission || me.permissions.includes(route.permission);
  return <Shell>{allowed ? <Content route={route} /> : <Forbidden />}</Shell>;
}

function Content({ route: { Screen } }: { route: AppRoute }) {
  const [path] = useLocation();
  return (
    <ErrorBoundary key={path}>
      <Suspense fallback={<ScreenSkeleton />}>
        <Screen />
      </Suspense>
    </ErrorBoundary>
  );
}

function ToSignIn() {
  const [path] = useLocation();
  const here = path + location.search;
  return <Redirect to={signInWithNext(here)} replace />;
}

function Unknown() {
  const me = useMe();
  const Frame = me ? Shell : BareFrame;
  useEffect(() => {
    window.scrollTo(0, 0);
  }, []);
  return (
    <Frame>
      <NotFound />
    </Frame>
  );
}
