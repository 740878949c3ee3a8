import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { InfoTip } from "@/components/ui/info-tip";
import { cx } from "@/lib/cx";
import { formatNumber } from "@/lib/numbers";
import type { Impact } from "./api";

/** Five figures that are never added up: each says something else. */
export function Figures({ impact: { shares, clicks } }: { impact: Impact }) {
  return (
    <div className="grid gap-6 lg:grid-cols-[3fr_2fr] lg:gap-4">
      <Group label={<Trans>Shares</Trans>} columns="sm:grid-cols-3">
        <ShareFigures shares={shares} />
      </Group>
      <Group label={<Trans>Clicks on your links</Trans>} columns="sm:grid-cols-2">
        <ClickFigures clicks={clicks} />
      </Group>
    </div>
  );
}

function ShareFigures({ shares }: { shares: Impact["shares"] }) {
  const { t } = useLingui();
  return (
    <>
      <Figure name={t`Opened`} value={shares.opened}>
        <Trans>
          How often you opened a share page. Nobody knows whether you posted anything there, so this alone
          proves nothing.
        </Trans>
      </Figure>
      <Figure name={t`Confirmed`} value={shares.confirmed}>
        <Trans>The ones of which you said yourself that you posted them.</Trans>
      </Figure>
      <Figure name={t`Proven`} value={shares.proven}>
        <Trans>The ones where at least one person clicked your link, whatever you said.</Trans>
      </Figure>
    </>
  );
}

function ClickFigures({ clicks }: { clicks: Impact["clicks"] }) {
  const { t } = useLingui();
  return (
    <>
      <Figure name={t`By people`} value={clicks.human}>
        <Trans>
          Visits that look like a person's. Nothing is kept about who they are: no address, no cookie.
        </Trans>
      </Figure>
      <Figure name={t`By machines`} value={clicks.machine}>
        <Trans>
          Networks and mail programs open every link to make a preview or to check it. They are counted apart,
          because they are not readers.
        </Trans>
      </Figure>
    </>
  );
}

interface GroupProps {
  label: ReactNode;
  columns: string;
  children: ReactNode;
}

function Group({ label, columns, children }: GroupProps) {
  return (
    <section className="min-w-0">
      <h2 className="mb-2 font-medium text-muted">{label}</h2>
      <dl className={cx("rounded-card border bg-surface max-sm:divide-y sm:grid sm:divide-x", columns)}>
        {children}
      </dl>
    </section>
  );
}

/** A row on phones, a column beside the others from the small breakpoint on. */
function Figure({ name, value, children }: { name: string; value: number; children: ReactNode }) {
  return (
    <div className="flex min-w-0 items-center justify-between gap-4 px-4 py-3 sm:block sm:p-5">
      <dt className="flex min-w-0 items-center gap-1 text-muted">
        <span className="min-w-0">{name}</span>
        <InfoTip term={name}>{children}</InfoTip>
      </dt>
      <dd className="text-section tabular-nums sm:mt-1 sm:text-figure">{formatNumber(value)}</dd>
    </div>
  );
}
