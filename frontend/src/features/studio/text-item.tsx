import { Trans, useLingui } from "@lingui/react/macro";
import { Lock, LockOpen, Trash2 } from "lucide-react";
import { type ReactNode, useRef } from "react";
import type { Channel } from "@/api/channels";
import { Field } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { toast } from "@/components/ui/toast";
import { fitsWithLink, lengthOf, roomForText } from "@/lib/counting";
import { postedWords } from "@/lib/hashtags";
import { LANGUAGES } from "@/lib/i18n";
import type { TextRow } from "./content";
import { HashtagField } from "./hashtag-field";
import { RepeatedNote } from "./repeated-note";

interface TextItemProps {
  row: TextRow;
  channel: Channel;
  number: number;
  /** Name of the other channel under which the same words stand, if any. */
  repeatedUnder: string | undefined;
  error: string | undefined;
  tagError: string | undefined;
  /** What a reviewer said of it. */
  note: ReactNode;
  onChange: (row: TextRow) => void;
  onRemove: () => void;
  onRestore: () => void;
}

export function TextItem(props: TextItemProps) {
  const { row, channel, number, repeatedUnder, error, tagError, note, onChange } = props;
  const box = useRef<HTMLDivElement>(null);
  const { t } = useLingui();
  const room = roomForText(channel);
  const posted = postedWords(row.text, row.hashtags);
  const tooLong = fitsWithLink(posted, channel) ? undefined : t`Too long: the link needs room as well.`;
  const counter = room === null ? undefined : { used: lengthOf(posted, channel), limit: room };
  return (
    <div ref={box} className="rounded-card border p-3 sm:p-4">
      <Field label={<Trans>Text {number}</Trans>} error={tooLong ?? error} counter={counter} note={note}>
        <Textarea
          rows={3}
          maxLength={5000}
          value={row.text}
          lang={row.language}
          placeholder={t`As a colleague would say it, in the first person.`}
          onChange={(event) => onChange({ ...row, text: event.target.value })}
        />
      </Field>
      {repeatedUnder && <RepeatedNote other={repeatedUnder} onVary={() => selectText(box.current)} />}
      <HashtagField
        number={number}
        value={row.hashtags}
        error={tagError}
        onChange={(hashtags) => onChange({ ...row, hashtags })}
      />
      <Options {...props} />
    </div>
  );
}

/** Ready to be typed over: the first key replaces it, and an arrow keeps it. */
function selectText(box: HTMLElement | null) {
  const area = box?.querySelector("textarea");
  area?.focus();
  area?.select();
}

function Options({ row, number, onChange, onRemove, onRestore }: TextItemProps) {
  const { t } = useLingui();
  const remove = () => {
    onRemove();
    if (row.text.trim()) toast({ title: t`Text removed`, undo: onRestore });
  };
  const lockLabel = row.locked ? t`Unlock text ${number}` : t`Lock text ${number}`;
  return (
    <div className="mt-3 flex flex-wrap items-center gap-2">
      <Select
        className="w-36"
        aria-label={t`Language of text ${number}`}
        value={row.language}
        onChange={(event) => onChange({ ...row, language: event.target.value as TextRow["language"] })}
        options={LANGUAGES.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <Select
        className="w-56"
        aria-label={t`Voice of text ${number}`}
        value={row.voice}
        onChange={(event) => onChange({ ...row, voice: event.target.value as TextRow["voice"] })}
        options={[
          { value: "personal", label: t`A colleague speaks` },
          { value: "company", label: t`The company speaks` },
        ]}
      />
      <span className="ml-auto flex items-center gap-1">
        {row.locked && (
          <span className="text-label text-muted">
            <Trans>May not be reworded</Trans>
          </span>
        )}
        <IconButton
          label={lockLabel}
          aria-pressed={row.locked}
          className={row.locked ? "text-brand-ink" : undefined}
          icon={row.locked ? <Lock aria-hidden size={16} /> : <LockOpen aria-hidden size={16} />}
          onClick={() => onChange({ ...row, locked: !row.locked })}
        />
        <IconButton
          label={t`Remove text ${number}`}
          icon={<Trash2 aria-hidden size={16} />}
          onClick={remove}
        />
      </span>
    </div>
  );
}
