import { roleGroups } from "./role-navigation";
import { SidebarGroup } from "./sidebar-group";

export default function SidebarRoles({ permissions }: { permissions: readonly string[] }) {
  return roleGroups(permissions).map((group) => <SidebarGroup key={group.items[0]?.href} group={group} />);
}
