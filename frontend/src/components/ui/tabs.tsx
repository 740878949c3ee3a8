import { Tabs as Base } from "@base-ui/react/tabs";
import type { ReactNode } from "react";
import { cx } from "@/lib/cx";

export interface TabItem {
  value: string;
  label: ReactNode;
  icon?: ReactNode;
  content: ReactNode;
}

interface TabsProps {
  label: string;
  items: readonly TabItem[];
  value: string;
  onChange: (value: string) => void;
  /** "segments" fill a grey track; "line" sits under a page header. */
  look?: "segments" | "line";
}

/** Brings Base UI: import it in lazy code only. */
export function Tabs({ label, items, value, onChange, look = "segments" }: TabsProps) {
  return (
    <Base.Root value={value} onValueChange={(next) => onChange(String(next))}>
      <Base.List
        aria-label={label}
        className={cx(
          "flex [scrollbar-width:none] overflow-x-auto overscroll-x-contain",
          look === "segments" ? "gap-0.5 rounded-control bg-raised p-1" : "gap-5 border-b",
        )}
      >
        {items.map((item) => (
          <Base.Tab key={item.value} value={item.value} className={TAB[look]}>
            {item.icon}
            {item.label}
          </Base.Tab>
        ))}
      </Base.List>
      {items.map((item) => (
        <Base.Panel key={item.value} value={item.value} className="pt-4 focus-visible:outline-offset-4">
          {item.content}
        </Base.Panel>
      ))}
    </Base.Root>
  );
}

const TAB = {
  segments:
    "flex min-h-10 flex-1 items-center justify-center gap-2 whitespace-nowrap rounded-sm px-3 font-medium text-muted transition-colors " +
    "duration-[120ms] hover:text-fg data-active:bg-surface data-active:text-fg data-active:shadow-sm sm:min-h-8",
  line:
    "-mb-px flex min-h-11 items-center gap-2 whitespace-nowrap border-b-2 border-transparent px-0.5 font-medium text-muted " +
    "transition-colors duration-[120ms] hover:text-fg data-active:border-brand data-active:text-fg",
};
