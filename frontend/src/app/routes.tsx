import { type ComponentType, type LazyExoticComponent, lazy } from "react";
import { paths } from "@/lib/paths";
import { withRest } from "@/lib/rest";

type Load = () => Promise<{ default: ComponentType }>;

export interface AppRoute {
  path: string;
  load: Load;
  Screen: LazyExoticComponent<ComponentType>;
  /** Shown without signing in, in the bare frame. */
  open?: boolean;
  /** Who lacks it is told so; the server refuses anyway. */
  permission?: string;
}

interface Rules {
  open?: boolean;
  permission?: string;
}

function screen(path: string, code: Load, rules: Rules = {}): AppRoute {
  const load = path === paths.stories ? code : withRest(code);
  return { path, load, Screen: lazy(load), ...rules };
}

/** Which screens exist: this page is the answer. More specific paths stand before ":id". */
export const routes: readonly AppRoute[] = [
  screen("/", () => import("./routes/stories")),
  screen("/stories/:id", () => import("./routes/story")),
  screen("/guidelines", () => import("./routes/guidelines")),
  screen("/guidelines/:id", () => import("./routes/guideline")),
  screen("/studio", () => import("./routes/library"), { permission: "stories.write" }),
  screen("/studio/new", () => import("./routes/story-editor"), { permission: "stories.write" }),
  screen("/studio/sources", () => import("./routes/sources"), { permission: "stories.write" }),
  screen("/studio/calendar", () => import("./routes/calendar"), { permission: "stories.write" }),
  screen("/studio/:id/correct", () => import("./routes/correct-story"), { permission: "stories.approve" }),
  screen("/studio/:id/retract", () => import("./routes/retract-story"), { permission: "stories.approve" }),
  screen("/studio/:id/history", () => import("./routes/story-history"), { permission: "stories.write" }),
  screen("/studio/:id", () => import("./routes/story-editor"), { permission: "stories.write" }),
  screen("/review", () => import("./routes/review-queue"), { permission: "stories.write" }),
  screen("/review/:id", () => import("./routes/review-story"), { permission: "stories.approve" }),
  screen("/hr/guidelines", () => import("./routes/hr-guidelines"), { permission: "guidelines.write" }),
  screen("/hr/guidelines/:id", () => import("./routes/guideline-editor"), { permission: "guidelines.write" }),
  screen("/hr/guidelines/:id/coverage", () => import("./routes/hr-coverage"), {
    permission: "guidelines.coverage",
  }),
  screen("/impact", () => import("./routes/impact")),
  screen("/insights", () => import("./routes/insights"), { permission: "insights.view" }),
  screen("/people", () => import("./routes/people"), { permission: "people.manage" }),
  screen("/audit", () => import("./routes/audit"), { permission: "audit.view" }),
  screen("/suggest", () => import("./routes/suggest")),
  screen("/suggestions", () => import("./routes/suggestions")),
  screen("/settings", () => import("./routes/settings"), { permission: "audit.view" }),
  screen("/me", () => import("./routes/profile")),
  screen("/me/security", () => import("./routes/security")),
  screen("/sign-in", () => import("./routes/sign-in"), { open: true }),
  screen("/sign-in/code", () => import("./routes/sign-in-code"), { open: true }),
  screen("/sign-in/second-step", () => import("./routes/second-step"), { open: true }),
  screen("/sign-up", () => import("./routes/sign-up"), { open: true }),
  screen("/verify-email", () => import("./routes/verify-email"), { open: true }),
  screen("/password/reset", () => import("./routes/reset-password"), { open: true }),
];

export function findRoute(path: string): AppRoute | undefined {
  return routes.find((route) => toPattern(route.path).test(path));
}

function toPattern(path: string): RegExp {
  return new RegExp(`^${path.replace(/:\w+/g, "[^/]+")}/?$`);
}
