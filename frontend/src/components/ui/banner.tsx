import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { cx } from "@/lib/cx";

type BannerTone = "info" | "ok" | "warn" | "bad";

const LOOKS: Record<BannerTone, { icon: typeof Info; box: string; mark: string }> = {
  info: { icon: Info, box: "bg-brand-soft", mark: "text-brand-ink" },
  ok: { icon: CircleCheck, box: "bg-ok-soft", mark: "text-ok" },
  warn: { icon: TriangleAlert, box: "bg-warn-soft", mark: "text-warn" },
  bad: { icon: CircleAlert, box: "bg-bad-soft", mark: "text-bad" },
};

interface BannerProps {
  tone?: BannerTone;
  title?: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
  className?: string;
}

/** A message that stays in the page. "bad" is announced at once: it answers something the person just did. */
export function Banner({ tone = "info", title, children, action, className }: BannerProps) {
  const { icon: Icon, box, mark } = LOOKS[tone];
  return (
    <div
      role={tone === "bad" ? "alert" : undefined}
      className={cx("flex flex-wrap items-center gap-x-4 gap-y-2 rounded-card px-4 py-3", box, className)}
    >
      <div className="flex min-w-0 flex-1 basis-64 items-start gap-3">
        <Icon aria-hidden size={18} className={cx("mt-px shrink-0", mark)} />
        <div className="min-w-0">
          {title && <p className="font-medium">{title}</p>}
          {children && <div className={cx(Boolean(title) && "mt-0.5")}>{children}</div>}
        </div>
      </div>
      {action}
    </div>
  );
}
