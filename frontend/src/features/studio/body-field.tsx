import { Trans, useLingui } from "@lingui/react/macro";
import { Bold, Heading2, Link, List, type LucideIcon, Quote } from "lucide-react";
import { type ReactNode, useRef } from "react";
import { Field } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import { Textarea } from "@/components/ui/textarea";
import { type Mark, marked } from "./markdown";

interface BodyFieldProps {
  value: string;
  language: string;
  required: boolean;
  error: string | undefined;
  note: ReactNode;
  onChange: (body: string) => void;
}

/** Markdown as plain text, with buttons for those who do not know its signs. */
export function BodyField({ value, language, required, error, note, onChange }: BodyFieldProps) {
  const { t } = useLingui();
  const box = useRef<HTMLDivElement>(null);
  const apply = (mark: Mark) => {
    const area = box.current?.querySelector("textarea");
    if (!area) return;
    const next = marked(value, area.selectionStart, area.selectionEnd, mark);
    onChange(next.text);
    requestAnimationFrame(() => {
      area.focus();
      area.setSelectionRange(next.from, next.to);
    });
  };
  const tools: [Mark, string, LucideIcon][] = [
    ["bold", t`Bold`, Bold],
    ["heading", t`Heading`, Heading2],
    ["list", t`List`, List],
    ["quote", t`Quotation`, Quote],
    ["link", t`Link`, Link],
  ];
  return (
    <div ref={box} className="relative">
      <div role="toolbar" aria-label={t`Formatting`} className="mb-1 flex sm:absolute sm:-top-2 sm:right-0">
        {tools.map(([mark, label, Icon]) => (
          <IconButton
            key={mark}
            label={label}
            icon={<Icon aria-hidden size={16} />}
            onClick={() => apply(mark)}
          />
        ))}
      </div>
      <Field
        label={<Trans>Text of the page</Trans>}
        hint={<Trans>**bold**, ## heading, - list and [words](https://address) work too.</Trans>}
        error={error}
        note={note}
        required={required}
        optional={!required}
      >
        <Textarea
          rows={12}
          value={value}
          lang={language}
          className="font-mono leading-6"
          onChange={(event) => onChange(event.target.value)}
        />
      </Field>
    </div>
  );
}
