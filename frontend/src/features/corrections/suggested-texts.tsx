import { Plural, Trans } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { channelsQuery } from "@/api/channels";
import type { Story } from "@/api/stories";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";

interface SuggestedTextsProps {
  story: Story;
  texts: readonly string[];
  errorOf: (at: number) => string | undefined;
  onChange: (texts: string[]) => void;
}

/** The same mistake is often in these as well. Folded away: many stories have a dozen. */
export function SuggestedTexts({ story, texts, errorOf, onChange }: SuggestedTextsProps) {
  const channels = useQuery(channelsQuery);
  const count = texts.length;
  const labelOf = (key: string) => channels.data?.find((channel) => channel.key === key)?.label ?? key;
  return (
    <details className="rounded-card border bg-surface p-4 sm:p-5">
      <summary className="cursor-pointer rounded-sm text-card">
        <Plural value={count} one="# suggested text" other="# suggested texts" />
      </summary>
      <p className="mt-1 text-muted">
        <Trans>Put right what is wrong in these too, or colleagues go on sharing it.</Trans>
      </p>
      <div className="mt-4 space-y-5">
        {story.suggested_texts.map((each, at) => (
          <Field
            key={each.id}
            label={`${labelOf(each.channel)} · ${each.language.toUpperCase()}`}
            error={errorOf(at)}
          >
            <Textarea
              rows={2}
              lang={each.language}
              value={texts[at] ?? ""}
              onChange={(event) =>
                onChange(texts.map((text, other) => (other === at ? event.target.value : text)))
              }
            />
          </Field>
        ))}
      </div>
    </details>
  );
}
