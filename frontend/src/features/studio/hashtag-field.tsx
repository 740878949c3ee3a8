import { Trans, useLingui } from "@lingui/react/macro";
import { X } from "lucide-react";
import { type KeyboardEvent, useState } from "react";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { distinctHashtags, hashtagsIn, MOST_HASHTAGS } from "@/lib/hashtags";

interface HashtagFieldProps {
  number: number;
  value: readonly string[];
  error: string | undefined;
  onChange: (hashtags: string[]) => void;
}

const ENDS = new Set(["Enter", ",", " "]);

/** Typed one by one or pasted together; kept as networks accept them. */
export function HashtagField({ number, value, error, onChange }: HashtagFieldProps) {
  const { t } = useLingui();
  const [typed, setTyped] = useState("");
  const full = value.length >= MOST_HASHTAGS;
  const take = () => {
    const added = hashtagsIn(typed);
    setTyped("");
    if (added.length > 0) onChange(distinctHashtags([...value, ...added]).slice(0, MOST_HASHTAGS));
  };
  const press = (event: KeyboardEvent) => {
    if (ENDS.has(event.key) && !event.nativeEvent.isComposing) {
      event.preventDefault();
      take();
    } else if (event.key === "Backspace" && typed === "" && value.length > 0) {
      event.preventDefault();
      onChange(value.slice(0, -1));
    }
  };
  return (
    <div className="mt-3 flex flex-wrap items-center gap-1.5">
      {value.map((tag) => (
        <button
          key={tag}
          type="button"
          aria-label={t`Remove #${tag}`}
          onClick={() => onChange(value.filter((other) => other !== tag))}
          className="inline-flex min-h-10 max-w-full items-center gap-1 rounded-full bg-brand-soft px-3 font-medium text-brand-ink hover:line-through sm:min-h-8"
        >
          <span className="truncate">#{tag}</span>
          <X aria-hidden size={14} className="shrink-0" />
        </button>
      ))}
      <Field
        hideLabel
        label={<Trans>Hashtags of text {number}</Trans>}
        error={error}
        className="min-w-44 flex-1 sm:max-w-64"
      >
        <Input
          autoComplete="off"
          autoCapitalize="none"
          maxLength={200}
          disabled={full}
          placeholder={full ? t`Ten hashtags are enough` : t`#hashtag, then Enter`}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={press}
          onBlur={take}
        />
      </Field>
    </div>
  );
}
