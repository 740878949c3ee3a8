import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import type { Story } from "@/api/stories";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { RadioGroup } from "@/components/ui/radio-group";
import { ConflictValue } from "./conflict-value";
import { type Content, type ContentField, changedFields, contentOf } from "./content";
import { FIELD_NAMES } from "./field-names";

type Whose = "mine" | "theirs";

interface ConflictPanelProps {
  mine: Content;
  theirs: Story;
  /** The fields that are kept as I typed them; of all others theirs go on. */
  onChoose: (mine: readonly ContentField[]) => void;
}

/** Both versions of what differs, side by side; nothing is stored or lost until each was chosen. */
export function ConflictPanel({ mine, theirs, onChoose }: ConflictPanelProps) {
  const { t } = useLingui();
  const [choices, setChoices] = useState<Partial<Record<ContentField, Whose>>>({});
  const other = contentOf(theirs);
  const fields = changedFields(other, mine);
  const name = theirs.last_editor?.name ?? t`Somebody else`;
  const whose = (field: ContentField): Whose => choices[field] ?? "mine";
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
        <Trans>Nothing of yours is saved or lost. Choose for each part which version goes on.</Trans>
      </Banner>
      <div className="space-y-5 p-4 sm:p-5">
        {fields.map((field) => (
          <div key={field}>
            <RadioGroup
              legend={t(FIELD_NAMES[field])}
              inline
              value={whose(field)}
              onChange={(event) => setChoices({ ...choices, [field]: event.target.value as Whose })}
              options={[
                { value: "mine", label: t`Keep mine` },
                { value: "theirs", label: t`Take what ${name} wrote` },
              ]}
            />
            <div className="mt-1.5 grid gap-3 sm:grid-cols-2">
              <Side label={t`Yours`} chosen={whose(field) === "mine"} content={mine} field={field} />
              <Side label={name} chosen={whose(field) === "theirs"} content={other} field={field} />
            </div>
          </div>
        ))}
        <div className="flex flex-wrap gap-2">
          <Button onClick={() => onChoose(fields.filter((field) => whose(field) === "mine"))}>
            <Trans>Go on with this</Trans>
          </Button>
          <Button variant="secondary" onClick={() => onChoose([])}>
            <Trans>Take theirs</Trans>
          </Button>
        </div>
      </div>
    </section>
  );
}

interface SideProps {
  label: string;
  chosen: boolean;
  content: Content;
  field: ContentField;
}

function Side({ label, chosen, content, field }: SideProps) {
  return (
    <div
      data-chosen={chosen}
      className="min-w-0 rounded-control border border-transparent bg-raised p-3 data-[chosen=true]:border-brand data-[chosen=true]:bg-brand-soft"
    >
      <p className="text-label text-muted">{label}</p>
      <div className="mt-1 max-h-40 overflow-y-auto wrap-anywhere whitespace-pre-wrap">
        <ConflictValue content={content} field={field} />
      </div>
    </div>
  );
}
