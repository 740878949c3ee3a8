import { Trans, useLingui } from "@lingui/react/macro";
import { MessageSquarePlus } from "lucide-react";
import { createContext, type ReactNode, useContext, useMemo, useState } from "react";
import { useStoryFieldName } from "@/components/story-field-names";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import { cx } from "@/lib/cx";

type Remarks = Readonly<Record<string, string>>;

interface RemarksState {
  remarks: Remarks;
  enabled: boolean;
  write: (field: string, text: string) => void;
}

const Context = createContext<RemarksState>({ remarks: {}, enabled: false, write: () => undefined });

/** Holds what a reviewer says of single fields, until the story is sent back. */
export function RemarksProvider({ enabled, children }: { enabled: boolean; children: ReactNode }) {
  const [remarks, setRemarks] = useState<Remarks>({});
  const state = useMemo(
    () => ({
      remarks,
      enabled,
      write: (field: string, text: string) => setRemarks((known) => ({ ...known, [field]: text })),
    }),
    [remarks, enabled],
  );
  return <Context value={state}>{children}</Context>;
}

/** Only those that say something, in the order of writing. */
export function useRemarks(): [string, string][] {
  return Object.entries(useContext(Context).remarks).filter(([, text]) => text.trim() !== "");
}

interface RemarkableProps {
  field: string;
  className?: string;
  children: ReactNode;
}

/** A part of the story that a reviewer can say something about: its button opens a box right below it. */
export function Remarkable({ field, className, children }: RemarkableProps) {
  const { t } = useLingui();
  const { remarks, enabled, write } = useContext(Context);
  const [open, setOpen] = useState(false);
  const name = useStoryFieldName()(field);
  if (!enabled) return <div className={className}>{children}</div>;
  const text = remarks[field] ?? "";
  return (
    <div className={className}>
      <div className="flex items-start gap-2">
        <div className="min-w-0 flex-1">{children}</div>
        <button
          type="button"
          aria-expanded={open}
          aria-label={t`Remark on: ${name}`}
          title={t`Remark on: ${name}`}
          onClick={() => setOpen(!open)}
          className={cx(
            "grid size-11 shrink-0 place-items-center rounded-control transition-colors duration-[120ms] hover:bg-raised hover:text-fg sm:size-8",
            text ? "text-brand-ink" : "text-muted",
          )}
        >
          <MessageSquarePlus aria-hidden size={17} />
        </button>
      </div>
      {(open || text) && (
        <div className="mt-2 rounded-control border-l-2 border-brand bg-brand-soft/50 p-3">
          <Field label={<Trans>Remark on: {name}</Trans>}>
            <Textarea
              rows={2}
              maxLength={1000}
              autoFocus={open && !text}
              value={text}
              onChange={(event) => write(field, event.target.value)}
            />
          </Field>
        </div>
      )}
    </div>
  );
}
