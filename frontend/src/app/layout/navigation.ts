import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { BookOpenCheck, CircleUser, type LucideIcon, Newspaper, Sprout } from "lucide-react";
import { paths } from "@/lib/paths";

export interface NavItem {
  href: string;
  label: MessageDescriptor;
  icon: LucideIcon;
}

export interface NavGroup {
  label: MessageDescriptor;
  items: readonly NavItem[];
}

const stories: NavItem = { href: paths.stories, label: msg`Stories`, icon: Newspaper };
const guidelines: NavItem = { href: paths.guidelines, label: msg`Guidelines`, icon: BookOpenCheck };
const impact: NavItem = { href: paths.impact, label: msg`My impact`, icon: Sprout };
const me: NavItem = { href: paths.me, label: msg`Me`, icon: CircleUser };

/** Everybody's screens. Those that a role adds are in role-navigation.ts, which most people never download. */
export const SHARE_GROUP: NavGroup = { label: msg`Share`, items: [stories, guidelines, impact] };

export const PHONE_TABS: readonly NavItem[] = [
  stories,
  guidelines,
  { ...impact, label: msg({ message: "Impact", comment: "Short for My impact, in the phone's tab bar" }) },
  me,
];

const ROLE_SCREENS: readonly [href: string, permission: string][] = [
  [paths.library, "stories.write"],
  [paths.calendar, "stories.write"],
  [paths.sources, "stories.write"],
  [paths.reviewQueue, "stories.write"],
  [paths.guidelineTexts, "guidelines.write"],
  [paths.insights, "insights.view"],
  [paths.people, "people.manage"],
  [paths.audit, "audit.view"],
  [paths.settings, "audit.view"],
];

/** Addresses of the role screens that these permissions open. */
export function roleScreens(permissions: readonly string[]): string[] {
  return ROLE_SCREENS.filter(([, permission]) => permissions.includes(permission)).map(([href]) => href);
}

/** "/stories/12" belongs to Stories, "/studio/3" to Library. */
export function isCurrent(href: string, path: string): boolean {
  if (href === paths.stories) return path === "/" || path.startsWith("/stories/");
  // Other screens of the studio have entries of their own.
  if (href === paths.library) return /^\/studio(\/new|\/\d+)?\/?$/.test(path);
  return path === href || path.startsWith(`${href}/`);
}
