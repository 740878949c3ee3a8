import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import {
  BookOpenCheck,
  ChartLine,
  CircleUser,
  ClipboardCheck,
  FilePenLine,
  LibraryBig,
  type LucideIcon,
  Newspaper,
  ScanEye,
  Sprout,
  Users,
} from "lucide-react";
import { paths } from "@/lib/paths";

export interface NavItem {
  href: string;
  label: MessageDescriptor;
  icon: LucideIcon;
  permission?: string;
}

export interface NavGroup {
  label: MessageDescriptor;
  items: readonly NavItem[];
}

const stories: NavItem = { href: paths.stories, label: msg`Stories`, icon: Newspaper };
const guidelines: NavItem = { href: paths.guidelines, label: msg`Guidelines`, icon: BookOpenCheck };
const impact: NavItem = { href: paths.impact, label: msg`My impact`, icon: Sprout };
const me: NavItem = { href: paths.me, label: msg`Me`, icon: CircleUser };

/** Everybody's three screens, and the ones that a role adds. */
export const SHARE_GROUP: NavGroup = { label: msg`Share`, items: [stories, guidelines, impact] };

const ROLE_GROUPS: readonly NavGroup[] = [
  {
    label: msg`Studio`,
    items: [
      { href: paths.library, label: msg`Library`, icon: LibraryBig, permission: "stories.write" },
      {
        href: paths.reviewQueue,
        label: msg`Review queue`,
        icon: ClipboardCheck,
        permission: "stories.approve",
      },
    ],
  },
  {
    label: msg`HR`,
    items: [
      {
        href: paths.guidelineTexts,
        label: msg`Guideline texts`,
        icon: FilePenLine,
        permission: "guidelines.write",
      },
    ],
  },
  {
    label: msg`Figures`,
    items: [{ href: paths.insights, label: msg`Insights`, icon: ChartLine, permission: "insights.view" }],
  },
  {
    label: msg`Admin`,
    items: [
      { href: paths.people, label: msg`People`, icon: Users, permission: "people.manage" },
      { href: paths.audit, label: msg`What is kept`, icon: ScanEye, permission: "audit.view" },
    ],
  },
];

export const PHONE_TABS: readonly NavItem[] = [
  stories,
  guidelines,
  { ...impact, label: msg({ message: "Impact", comment: "Short for My impact, in the phone's tab bar" }) },
  me,
];

export function roleGroups(permissions: readonly string[]): NavGroup[] {
  const allowed = (item: NavItem) => !item.permission || permissions.includes(item.permission);
  return ROLE_GROUPS.map((group) => ({ ...group, items: group.items.filter(allowed) })).filter(
    (group) => group.items.length > 0,
  );
}

/** "/stories/12" belongs to Stories, "/studio/3" to Library. */
export function isCurrent(href: string, path: string): boolean {
  if (href === paths.stories) return path === "/" || path.startsWith("/stories/");
  return path === href || path.startsWith(`${href}/`);
}
