import { Trans } from "@lingui/react/macro";
import { Lightbulb } from "lucide-react";

/** `lang`: the story's own language, which need not be the reader's. */
export function WhyShare({ lang, children }: { lang?: string; children: string }) {
  return (
    <section className="rounded-card bg-brand-soft p-4 sm:p-5">
      <h2 className="flex items-center gap-2 font-medium text-brand-ink">
        <Lightbulb aria-hidden size={17} />
        <Trans>Why share this</Trans>
      </h2>
      <p lang={lang} className="mt-1.5 text-fg">
        {children}
      </p>
    </section>
  );
}
