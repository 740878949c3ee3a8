import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useId } from "react";
import type { components } from "@/api/schema";
import type { Story } from "@/api/stories";
import { useStoryFieldName } from "@/components/story-field-names";
import { Card } from "@/components/ui/card";
import { WordChanges } from "@/components/word-changes";

type Change = components["schemas"]["Change"];

/** For a story that was approved before: what is new since, word by word. */
export function ChangesSince({ story }: { story: Story }) {
  const count = story.changes.length;
  if (count === 0) return null;
  return (
    <Card
      className="mb-4"
      title={
        <Plural
          value={count}
          one="One change since it was approved"
          other="# changes since it was approved"
        />
      }
      description={
        <Trans>
          Until you approve, readers see the earlier words. Added is underlined, removed is struck out.
        </Trans>
      }
    >
      <ul className="max-h-[28rem] space-y-4 overflow-y-auto">
        {story.changes.map((change, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes while it is shown
          <Item key={index} change={change} />
        ))}
      </ul>
    </Card>
  );
}

function Item({ change }: { change: Change }) {
  const id = useId();
  const nameOf = useStoryFieldName();
  const { field, parts, channel, language } = change;
  return (
    <li aria-labelledby={id}>
      <p id={id} className="mb-0.5 text-label font-medium text-muted">
        {nameOf(field, { channel, language })}
      </p>
      {parts.length > 0 ? <WordChanges parts={parts} lang={language} /> : <Plain change={change} />}
    </li>
  );
}

/** Where there are no words to compare. */
function Plain({ change: { field, before, after } }: { change: Change }) {
  const { t } = useLingui();
  if (field === "image") {
    const was = before || t`none, or without a description`;
    const now = after || t`none, or without a description`;
    return (
      <p>
        <Trans>
          Another picture. Was: {was}. Now: {now}.
        </Trans>
      </p>
    );
  }
  if (field.endsWith(".locked")) {
    return (
      <p>
        {after === "true" ? (
          <Trans>It may no longer be reworded</Trans>
        ) : (
          <Trans>It may be reworded now</Trans>
        )}
      </p>
    );
  }
  if (field.endsWith(".voice")) {
    return (
      <p>
        {after === "company" ? <Trans>The company speaks now</Trans> : <Trans>A colleague speaks now</Trans>}
      </p>
    );
  }
  return (
    <p>
      <Trans>Changed; see below what it is now.</Trans>
    </p>
  );
}
