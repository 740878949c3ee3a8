import { Trans, useLingui } from "@lingui/react/macro";
import { Eraser, Lock, Shuffle } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import { toast } from "@/components/ui/toast";
import { linkCost, usedOf } from "@/lib/counting";
import { LANGUAGES } from "@/lib/i18n";
import type { Composer } from "./use-composer";

interface TextEditorProps {
  composer: Composer;
  error: string | undefined;
  onWrite: () => void;
}

/** The words: dealt out, changed at will, counted as the network counts. Fixed texts are shown and not edited. */
export function TextEditor({ composer, error, onWrite }: TextEditorProps) {
  const { t } = useLingui();
  const { channel, text, locked } = composer;
  const network = channel.label;
  return (
    <div className="relative mt-4">
      {composer.languages.length > 1 && (
        <LanguageChoice
          languages={composer.languages}
          value={composer.language}
          onChange={composer.chooseLanguage}
        />
      )}
      <Field
        label={locked ? <Trans>The text</Trans> : <Trans>Your text</Trans>}
        error={error}
        hint={<Hint composer={composer} />}
        counter={channel.limit === null ? undefined : { used: usedOf(text, channel), limit: channel.limit }}
      >
        <Textarea
          rows={5}
          value={text}
          readOnly={locked}
          lang={composer.language}
          placeholder={t`What would you say about it to somebody you know?`}
          onChange={(event) => {
            composer.write(event.target.value);
            onWrite();
          }}
        />
      </Field>
      {locked && (
        <p className="mt-2 flex items-start gap-1.5 text-muted">
          <Lock aria-hidden size={14} className="mt-0.5 shrink-0" />
          <Trans>
            Every word counts in this text, so on {network} it can only be shared as it stands. On another
            channel you can use your own words.
          </Trans>
        </p>
      )}
      <Tools composer={composer} />
    </div>
  );
}

function Hint({ composer: { channel, locked } }: { composer: Composer }) {
  const cost = linkCost(channel);
  const network = channel.label;
  if (channel.prefill === "url") {
    return (
      <Trans>{network} takes only the address. We copy your text first; paste it into the post there.</Trans>
    );
  }
  if (cost > 0) return <Trans>The link stands behind it and counts for {cost}.</Trans>;
  return locked ? undefined : <Trans>The link stands behind it.</Trans>;
}

function Tools({ composer }: { composer: Composer }) {
  const { t } = useLingui();
  const { locked, suggestions, typed } = composer;
  const replace = (change: () => void) => {
    change();
    if (typed?.trim()) toast({ title: t`Your text was replaced`, undo: () => composer.write(typed) });
  };
  const canDeal = suggestions > 1 || (typed !== undefined && suggestions > 0);
  return (
    <div className="mt-2 -ml-3 flex flex-wrap items-center gap-x-1">
      {canDeal && (
        <Button
          variant="ghost"
          size="sm"
          icon={<Shuffle aria-hidden size={15} />}
          onClick={() => replace(composer.another)}
        >
          {typed === undefined || locked ? <Trans>Another one</Trans> : <Trans>Back to a suggestion</Trans>}
        </Button>
      )}
      {!locked && composer.text !== "" && (
        <Button
          variant="ghost"
          size="sm"
          icon={<Eraser aria-hidden size={15} />}
          onClick={() => replace(() => composer.write(""))}
        >
          <Trans>Start from nothing</Trans>
        </Button>
      )}
    </div>
  );
}

interface LanguageChoiceProps {
  languages: readonly string[];
  value: string;
  onChange: (language: string) => void;
}

function LanguageChoice({ languages, value, onChange }: LanguageChoiceProps) {
  const { t } = useLingui();
  return (
    <fieldset
      aria-label={t`Language of the text`}
      className="absolute -top-2 right-0 flex gap-1 max-sm:-top-3"
    >
      {languages.map((language) => (
        <button
          key={language}
          type="button"
          aria-pressed={language === value}
          lang={language}
          onClick={() => onChange(language)}
          className="min-h-9 rounded-control px-2.5 text-label font-medium text-muted transition-colors duration-[120ms] hover:text-fg aria-pressed:bg-raised aria-pressed:text-fg sm:min-h-7"
        >
          {LANGUAGES.find(({ code }) => code === language)?.name ?? language}
        </button>
      ))}
    </fieldset>
  );
}
