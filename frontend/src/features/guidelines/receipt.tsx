import { Trans } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { ArrowRight, CircleCheck } from "lucide-react";
import { useEffect, useId, useRef } from "react";
import { outstandingQuery } from "@/api/outstanding";
import { LinkButton } from "@/components/ui/link-button";
import { formatMoment } from "@/lib/dates";
import { LANGUAGES } from "@/lib/i18n";
import { paths } from "@/lib/paths";
import type { Acknowledgement } from "./api";

interface ReceiptProps {
  acknowledgement: Acknowledgement;
  /** Where the person was when they were sent here. */
  back: string | null;
  /** It was given a moment ago: the screen turns to it. */
  isNew: boolean;
}

const SHORT = 12;

/** What is kept of the acknowledgement, said to the person it is about. */
export function Receipt({ acknowledgement, back, isNew }: ReceiptProps) {
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isNew) heading.current?.focus();
  }, [isNew]);
  const { version_number: number, locale, sha256, acknowledged_at } = acknowledgement;
  return (
    <section aria-labelledby={id} className="rounded-card border bg-surface p-4 sm:p-6">
      <h2 id={id} ref={heading} tabIndex={-1} className="flex items-center gap-2.5 text-section outline-none">
        <CircleCheck aria-hidden size={24} className="shrink-0 text-ok" />
        <Trans>You acknowledged this</Trans>
      </h2>
      <dl className="mt-4 grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-2">
        <Fact name={<Trans>When</Trans>}>{formatMoment(acknowledged_at)}</Fact>
        <Fact name={<Trans>Version</Trans>}>{number}</Fact>
        <Fact name={<Trans>Language</Trans>}>
          {LANGUAGES.find(({ code }) => code === locale)?.name ?? locale}
        </Fact>
        <Fact name={<Trans>Fingerprint of the text</Trans>}>
          <code title={sha256} className="text-label tracking-wide">
            {sha256.slice(0, SHORT)}…
          </code>
        </Fact>
      </dl>
      <p className="mt-4 max-w-[60ch] text-muted">
        <Trans>
          This says that you received and read this text, no more than that. You also have it in your mail.
        </Trans>
      </p>
      <Onwards back={back} />
    </section>
  );
}

function Fact({ name, children }: { name: React.ReactNode; children: React.ReactNode }) {
  return (
    <>
      <dt className="text-muted">{name}</dt>
      <dd className="min-w-0 font-medium">{children}</dd>
    </>
  );
}

/** The next guideline that blocks, if any, before the way back. */
function Onwards({ back }: { back: string | null }) {
  const { data: outstanding = [] } = useQuery(outstandingQuery);
  const next = outstanding.find(({ blocking }) => blocking) ?? outstanding[0];
  const title = next?.title;
  const kept = back ? `?back=${encodeURIComponent(back)}` : "";
  return (
    <div className="mt-5 flex flex-wrap gap-2 empty:hidden">
      {next && (
        <LinkButton
          href={paths.guideline(next.guideline_id) + kept}
          variant={next.blocking ? "primary" : "secondary"}
          iconAfter={<ArrowRight aria-hidden size={16} />}
        >
          <Trans>Next: {title}</Trans>
        </LinkButton>
      )}
      {back && (
        <LinkButton href={back} variant={next?.blocking ? "secondary" : "primary"}>
          <Trans>Back to what you were sharing</Trans>
        </LinkButton>
      )}
      {!back && !next && (
        <LinkButton href={paths.stories} variant="secondary">
          <Trans>Go to the stories</Trans>
        </LinkButton>
      )}
    </div>
  );
}
