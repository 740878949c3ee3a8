import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { flushSync } from "react-dom";
import { Banner } from "@/components/ui/banner";
import { PageHeader } from "@/components/ui/page-header";
import { cx } from "@/lib/cx";
import { formatLongDay } from "@/lib/dates";
import { paths } from "@/lib/paths";
import { AcknowledgeForm } from "./acknowledge-form";
import type { Reading } from "./api";
import { Clause } from "./clause";
import { ContactCard } from "./contact-card";
import { LocaleChoice } from "./locale-choice";
import { Receipt } from "./receipt";
import { isAcknowledged, isPast, readingMinutes } from "./standing";
import { StatusBadge } from "./status-badge";
import { FoldedContents, SideContents } from "./table-of-contents";
import { WhatChanged } from "./what-changed";

interface ReadingViewProps {
  reading: Reading;
  /** Another language is on its way. */
  stale: boolean;
  back: string | null;
  onLocale: (locale: string) => void;
  onReload: () => Promise<unknown>;
}

/** A guideline to read, and at its end the statement that one did. */
export function ReadingView({ reading, stale, back, onLocale, onReload }: ReadingViewProps) {
  const { t } = useLingui();
  const [outdated, setOutdated] = useState(false);
  const [acknowledged, setAcknowledged] = useState(false);
  const reload = () => {
    flushSync(() => setOutdated(true));
    window.scrollTo({ top: 0 });
    void onReload();
  };
  return (
    <>
      <PageHeader
        title={reading.title}
        titleLanguage={reading.locale}
        breadcrumbs={[{ label: t`Guidelines`, href: paths.guidelines }]}
        badge={<StatusBadge status={reading.status} />}
        description={<Facts reading={reading} />}
        actions={<LocaleChoice locales={reading.locales} value={reading.locale} onChange={onLocale} />}
      />
      <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_17rem] lg:gap-12">
        <div className="min-w-0 max-w-[44rem]">
          {outdated && <Outdated />}
          <Upcoming reading={reading} />
          <WhatChanged reading={reading} />
          <FoldedContents clauses={reading.clauses} lang={reading.locale} />
          <article
            lang={reading.locale}
            aria-busy={stale}
            className={cx("transition-opacity", stale && "opacity-60")}
          >
            {reading.clauses.map((clause) => (
              <Clause key={clause.clause_id} clause={clause} />
            ))}
          </article>
          <Ending
            reading={reading}
            back={back}
            isNew={acknowledged}
            onOutdated={reload}
            onAcknowledged={() => setAcknowledged(true)}
          />
          {reading.contact && (
            <div className="mt-6 lg:hidden">
              <ContactCard contact={reading.contact} />
            </div>
          )}
        </div>
        <aside className="hidden min-w-0 space-y-6 lg:sticky lg:top-20 lg:block lg:max-h-[calc(100dvh-6rem)] lg:self-start lg:overflow-y-auto">
          <SideContents clauses={reading.clauses} lang={reading.locale} />
          {reading.contact && <ContactCard contact={reading.contact} />}
        </aside>
      </div>
    </>
  );
}

function Facts({ reading }: { reading: Reading }) {
  const { number, effective_at: effective, due_at: due } = reading.version;
  const since = formatLongDay(effective);
  const day = formatLongDay(due);
  const minutes = readingMinutes(reading.clauses);
  return (
    <>
      <Trans>
        Version {number}, in force since {since}.
      </Trans>{" "}
      <Plural value={minutes} one="Takes about # minute." other="Takes about # minutes." />{" "}
      {reading.status === "outstanding" && !isPast(due) && <Trans>Please read it before {day}.</Trans>}
    </>
  );
}

function Outdated() {
  return (
    <div role="alert">
      <Banner tone="warn" className="mb-6" title={<Trans>The text changed while you were reading</Trans>}>
        <Trans>
          This is the text as it is now. Please look at it again; nothing was recorded in your name.
        </Trans>
      </Banner>
    </div>
  );
}

function Upcoming({ reading: { upcoming } }: { reading: Reading }) {
  if (!upcoming) return null;
  const day = formatLongDay(upcoming.effective_at);
  const number = upcoming.number;
  return (
    <Banner className="mb-6">
      <Trans>
        Version {number} is published and takes effect on {day}. Until then this one holds.
      </Trans>
    </Banner>
  );
}

interface EndingProps {
  reading: Reading;
  back: string | null;
  isNew: boolean;
  onOutdated: () => void;
  onAcknowledged: () => void;
}

function Ending({ reading, back, isNew, onOutdated, onAcknowledged }: EndingProps) {
  if (reading.acknowledgement && isAcknowledged(reading)) {
    return <Receipt acknowledgement={reading.acknowledgement} back={back} isNew={isNew} />;
  }
  if (!reading.abilities.acknowledge) return null;
  return (
    // Another text is another statement: the tick does not carry over.
    <AcknowledgeForm
      key={reading.sha256}
      reading={reading}
      onOutdated={onOutdated}
      onAcknowledged={onAcknowledged}
    />
  );
}
