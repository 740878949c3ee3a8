import { Trans, useLingui } from "@lingui/react/macro";
import { Send } from "lucide-react";
import { type ClipboardEvent, type FormEvent, useState } from "react";
import { useSignedIn } from "@/api/me";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { FileDrop } from "@/components/ui/file-drop";
import { FormErrors } from "@/components/ui/form-errors";
import { Input } from "@/components/ui/input";
import { Progress } from "@/components/ui/progress";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { LANGUAGES } from "@/lib/i18n";
import { addressIn, finishedAddressIn } from "./address";
import { AlreadySuggested } from "./already-suggested";
import { MOST_PICTURES, type Suggestion, type SuggestionInput } from "./api";
import { PictureStrip } from "./picture-strip";
import { SuggestDone } from "./suggest-done";
import { useSuggest } from "./use-suggest";

const PICTURES = "image/jpeg,image/png,image/webp,image/avif,image/heic,image/gif";

interface SuggestFormProps {
  /** What was shared from elsewhere. */
  start: { title: string; text: string; url: string };
  /** With pictures that are on the server already. */
  draft: Suggestion | null;
  onAgain: () => void;
}

/** One box for whatever it is. An address in the text finds its own place. */
export function SuggestForm({ start, draft, onAgain }: SuggestFormProps) {
  const { t } = useLingui();
  const me = useSignedIn();
  const [content, setContent] = useState<SuggestionInput>(() => ({
    title: draft?.title ?? start.title,
    text: draft?.text ?? start.text,
    url: draft?.url ?? start.url,
    language: (draft?.language ?? me.language) as SuggestionInput["language"],
    credited: draft?.credited ?? true,
  }));
  const suggest = useSuggest(draft);
  const { errors, progress, sent } = suggest;
  if (suggest.done) return <SuggestDone credited={content.credited ?? true} onAgain={onAgain} />;

  const change = (patch: Partial<SuggestionInput>) => setContent({ ...content, ...patch });
  const write = (text: string) => {
    const found = content.url ? null : finishedAddressIn(text);
    if (found) change({ url: found, text: text.replace(found, "").replace(/ {2,}/g, " ").trimStart() });
    else change({ text });
  };
  const paste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const pictures = [...event.clipboardData.files].filter(({ type }) => type.startsWith("image/"));
    const pasted = event.clipboardData.getData("text").trim();
    if (pictures.length > 0) {
      event.preventDefault();
      suggest.add(pictures);
    } else if (!content.url && addressIn(pasted) === pasted) {
      event.preventDefault();
      change({ url: pasted });
    }
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    // An address at the very end of the text was still being typed until now.
    const found = content.url ? null : addressIn(content.text ?? "");
    void suggest.send(
      found ? { ...content, url: found, text: (content.text ?? "").replace(found, "").trim() } : content,
    );
  };
  const errorOf = (param: string) => errors.find((error) => error.param === param)?.message;
  const busy = progress !== null;
  const count = suggest.files.length;
  return (
    <form onSubmit={send} noValidate className="max-w-2xl space-y-5">
      <fieldset disabled={busy || sent !== null} className="space-y-5">
        <Field
          label={<Trans>What is worth telling?</Trans>}
          hint={<Trans>A thought is enough. Paste a link or a picture here too.</Trans>}
          error={errorOf("text")}
        >
          <Textarea
            rows={5}
            maxLength={4000}
            autoFocus
            value={content.text}
            onPaste={paste}
            onChange={(event) => write(event.target.value)}
          />
        </Field>
        <Field label={<Trans>Link</Trans>} error={errorOf("url")} optional>
          <Input
            type="url"
            inputMode="url"
            autoComplete="off"
            placeholder="https://"
            value={content.url}
            onChange={(event) => change({ url: event.target.value })}
          />
        </Field>
      </fieldset>
      <div className="space-y-3">
        <PictureStrip
          kept={(sent ?? draft)?.pictures ?? []}
          files={suggest.files}
          onRemove={suggest.remove}
        />
        <FileDrop
          accept={PICTURES}
          multiple
          label={<Trans>Add pictures</Trans>}
          hint={<Trans>Up to {MOST_PICTURES}. Only of people who agree to it.</Trans>}
          error={suggest.pictureError}
          disabled={busy}
          onFiles={suggest.add}
        />
      </div>
      <fieldset disabled={busy || sent !== null} className="space-y-4">
        <Field label={<Trans>Language of it</Trans>}>
          <Select
            className="w-44"
            value={content.language}
            onChange={(event) => change({ language: event.target.value as SuggestionInput["language"] })}
            options={LANGUAGES.map(({ code, name }) => ({ value: code, label: name }))}
          />
        </Field>
        <Checkbox
          label={t`Name me on the story`}
          hint={t`When it becomes one: to colleagues, and on its public page.`}
          checked={content.credited}
          onChange={(event) => change({ credited: event.target.checked })}
        />
      </fieldset>
      {suggest.earlier && <AlreadySuggested earlier={suggest.earlier} />}
      <FormErrors errors={errors.filter(({ param }) => param !== "text" && param !== "url")} />
      {busy && count > 0 && <Progress label={t`Sending`} value={progress + 1} max={count + 1} />}
      <Button type="submit" busy={busy} icon={<Send aria-hidden size={16} />} className="max-sm:w-full">
        {sent ? <Trans>Send the pictures again</Trans> : <Trans>Send suggestion</Trans>}
      </Button>
    </form>
  );
}
