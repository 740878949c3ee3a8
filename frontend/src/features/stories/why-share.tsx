import { Trans } from "@lingui/react/macro";
import { Lightbulb } from "lucide-react";

export function WhyShare({ children }: { children: string }) {
  return (
    <section className="rounded-card bg-brand-soft p-4 sm:p-5">
      <h2 className="flex items-center gap-2 font-medium text-brand-ink">
        <Lightbulb aria-hidden size={17} />
        <Trans>Why share this</Trans>
      </h2>
      <p className="mt-1.5 text-fg">{children}</p>
    </section>
  );
}
