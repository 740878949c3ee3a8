import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { Story } from "@/api/stories";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { formatMoment } from "@/lib/dates";
import { type Content, type ContentField, changedFields, contentOf, isWritten } from "./content";
import { FIELD_NAMES } from "./field-names";

interface ConflictPanelProps {
  mine: Content;
  theirs: Story;
  onChoose: (whose: "mine" | "theirs") => void;
}

/** Both versions of what differs, side by side; nothing is stored or lost until one of them is chosen. */
export function ConflictPanel({ mine, theirs, onChoose }: ConflictPanelProps) {
  const { t } = useLingui();
  const other = contentOf(theirs);
  const fields = changedFields(other, mine);
  const name = theirs.last_editor?.name ?? t`Somebody else`;
  return (
    <section
      aria-label={t`Two versions`}
      className="overflow-clip rounded-card border border-warn bg-surface"
    >
      <Banner
        tone="warn"
        className="rounded-none!"
        title={<Trans>{name} changed this story while you had it open</Trans>}
      >
        <Trans>Nothing of yours is saved or lost. Choose which version goes on.</Trans>
      </Banner>
      <div className="space-y-4 p-4 sm:p-5">
        {fields.map((field) => (
          <Difference key={field} field={field} mine={mine} theirs={other} name={name} />
        ))}
        <div className="flex flex-wrap gap-2">
          <Button onClick={() => onChoose("mine")}>
            <Trans>Keep mine</Trans>
          </Button>
          <Button variant="secondary" onClick={() => onChoose("theirs")}>
            <Trans>Take theirs</Trans>
          </Button>
        </div>
      </div>
    </section>
  );
}

interface DifferenceProps {
  field: ContentField;
  mine: Content;
  theirs: Content;
  name: string;
}

function Difference({ field, mine, theirs, name }: DifferenceProps) {
  const { t } = useLingui();
  return (
    <div>
      <h3 className="mb-1.5 font-medium">{t(FIELD_NAMES[field])}</h3>
      <div className="grid gap-3 sm:grid-cols-2">
        <Side label={<Trans>Yours</Trans>} content={mine} field={field} />
        <Side label={name} content={theirs} field={field} />
      </div>
    </div>
  );
}

function Side({ label, content, field }: { label: React.ReactNode; content: Content; field: ContentField }) {
  return (
    <div className="min-w-0 rounded-control bg-raised p-3">
      <p className="text-label text-muted">{label}</p>
      <div className="mt-1 max-h-40 overflow-y-auto wrap-anywhere whitespace-pre-wrap">
        <Value content={content} field={field} />
      </div>
    </div>
  );
}

function Value({ content, field }: { content: Content; field: ContentField }) {
  if (field === "suggested_texts") {
    const texts = content.suggested_texts.filter(isWritten);
    return texts.map((row) => `${row.channel}, ${row.language}: ${row.text}`).join("\n\n") || "–";
  }
  if (field === "publish_at" || field === "expires_at") {
    const moment = content[field];
    return moment ? formatMoment(moment) : "–";
  }
  if (field === "audience") return <AudienceWords rule={content.audience} />;
  if (field === "pinned") return content.pinned ? <Trans>Yes</Trans> : <Trans>No</Trans>;
  const value = content[field];
  return (Array.isArray(value) ? value.join(", ") : value) || "–";
}

function AudienceWords({ rule }: { rule: Content["audience"] }) {
  const teams = rule.teams?.length ?? 0;
  const others = [...(rule.countries ?? []), ...(rule.languages ?? [])].join(", ");
  if (rule.everyone) return <Trans>Everyone</Trans>;
  return (
    <>
      <Plural value={teams} one="# team" other="# teams" />
      {others && `, ${others}`}
    </>
  );
}
