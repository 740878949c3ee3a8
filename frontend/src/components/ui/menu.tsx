import { Menu as Base } from "@base-ui/react/menu";
import type { ReactElement, ReactNode } from "react";
import { useLocation } from "wouter";
import { cx } from "@/lib/cx";

export type MenuItem =
  | { label: ReactNode; icon?: ReactNode; danger?: boolean; disabled?: boolean; onSelect: () => void }
  | { label: ReactNode; icon?: ReactNode; href: string }
  | "separator";

interface MenuProps {
  /** The button that opens it; gets its aria attributes from here. */
  trigger: ReactElement;
  items: readonly MenuItem[];
  /** Text above the items, such as who is signed in. */
  header?: ReactNode;
  defaultOpen?: boolean;
  align?: "start" | "end";
  side?: "top" | "bottom";
}

const ITEM =
  "flex min-h-11 cursor-default items-center gap-3 rounded-sm px-3 outline-none select-none sm:min-h-9 " +
  "data-disabled:opacity-50 data-highlighted:bg-raised";

/** Brings Base UI: import it in lazy code only. */
export function Menu({ trigger, items, header, defaultOpen, align = "end", side = "bottom" }: MenuProps) {
  return (
    <Base.Root defaultOpen={defaultOpen}>
      <Base.Trigger render={trigger} />
      <Base.Portal container={document.getElementById("main")}>
        <Base.Positioner
          align={align}
          side={side}
          sideOffset={6}
          collisionPadding={8}
          className="z-50 outline-none"
        >
          <Base.Popup className="min-w-52 max-w-[calc(100vw-1rem)] rounded-card border bg-surface p-1.5 shadow-float outline-none transition-[opacity,translate] duration-[140ms] ease-out data-ending-style:opacity-0 data-starting-style:-translate-y-1 data-starting-style:opacity-0">
            {header && <div className="px-3 py-2">{header}</div>}
            {header && <Base.Separator className="my-1.5 h-px bg-line" />}
            {items.map((item, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a menu's items never change places while it is open
              <Entry key={index} item={item} />
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

function Entry({ item }: { item: MenuItem }) {
  const [, navigate] = useLocation();
  if (item === "separator") return <Base.Separator className="my-1.5 h-px bg-line" />;
  const isLink = "href" in item;
  return (
    <Base.Item
      className={cx(ITEM, !isLink && item.danger && "text-bad")}
      disabled={!isLink && item.disabled}
      onClick={() => (isLink ? navigate(item.href) : item.onSelect())}
    >
      {item.icon && <span className="text-muted">{item.icon}</span>}
      {item.label}
    </Base.Item>
  );
}
