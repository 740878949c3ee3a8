import { msg } from "@lingui/core/macro";
import {
  CalendarDays,
  ChartLine,
  ClipboardCheck,
  FilePenLine,
  LibraryBig,
  Rss,
  ScanEye,
  SlidersHorizontal,
  Users,
} from "lucide-react";
import { paths } from "@/lib/paths";
import { type NavGroup, roleScreens } from "./navigation";

const ROLE_GROUPS: readonly NavGroup[] = [
  {
    label: msg`Studio`,
    items: [
      { href: paths.library, label: msg`Library`, icon: LibraryBig },
      { href: paths.calendar, label: msg`Calendar`, icon: CalendarDays },
      { href: paths.reviewQueue, label: msg`Review queue`, icon: ClipboardCheck },
      { href: paths.sources, label: msg`Feeds`, icon: Rss },
    ],
  },
  { label: msg`HR`, items: [{ href: paths.guidelineTexts, label: msg`Guideline texts`, icon: FilePenLine }] },
  { label: msg`Figures`, items: [{ href: paths.insights, label: msg`Insights`, icon: ChartLine }] },
  {
    label: msg`Admin`,
    items: [
      { href: paths.people, label: msg`People`, icon: Users },
      { href: paths.audit, label: msg`What is kept`, icon: ScanEye },
      { href: paths.settings, label: msg`Settings`, icon: SlidersHorizontal },
    ],
  },
];

/** The role screens in their groups, as far as these permissions open them. */
export function roleGroups(permissions: readonly string[]): NavGroup[] {
  const open = new Set(roleScreens(permissions));
  return ROLE_GROUPS.map((group) => ({
    ...group,
    items: group.items.filter(({ href }) => open.has(href)),
  })).filter((group) => group.items.length > 0);
}
