import { Trans, useLingui } from "@lingui/react/macro";
import { Trash2 } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { confirm } from "@/components/ui/confirm";
import { FileDrop } from "@/components/ui/file-drop";
import { Progress } from "@/components/ui/progress";
import { formatNumber, formatShare } from "@/lib/numbers";
import type { StoryFile } from "./file-api";
import type { useFileUpload } from "./use-file-upload";

interface FileUploadProps {
  uploading: ReturnType<typeof useFileUpload>;
  accept: string;
  label: ReactNode;
  hint: ReactNode;
  /** Asks first where a new file sends a published story back to review. */
  mayChange: () => Promise<boolean>;
}

/** A place to drop the file; while it is on its way, how far it is. */
export function FileUpload({ uploading, accept, label, hint, mayChange }: FileUploadProps) {
  const { t } = useLingui();
  const { share, problem, send, cancel } = uploading;
  if (share === undefined) {
    const choose = async (file: File) => void ((await mayChange()) && send(file));
    return (
      <FileDrop
        accept={accept}
        error={problem}
        label={label}
        hint={hint}
        onFile={(file) => void choose(file)}
      />
    );
  }
  const sent = formatShare(share);
  return (
    <div className="rounded-card border border-line p-4">
      <div className="mb-2 flex items-center justify-between gap-4">
        <span role="status">{share < 1 ? <Trans>Sending: {sent}</Trans> : <Trans>Storing it</Trans>}</span>
        <Button variant="ghost" size="sm" onClick={cancel}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
      <Progress label={t`Sent`} value={share} max={1} />
    </div>
  );
}

interface FileFactsProps {
  file: StoryFile;
  facts?: ReactNode;
  onRemove?: (() => void) | undefined;
}

/** Name, size and what the reader of the file found. */
export function FileFacts({ file, facts, onRemove }: FileFactsProps) {
  const { t } = useLingui();
  const { name } = file;
  const megabytes = formatNumber(Math.max(Math.round(file.bytes / 100_000) / 10, 0.1));
  const remove = async () => {
    const yes = await confirm({
      title: t`Remove “${name}”?`,
      body: t`What is public stays as it is until the story is approved again.`,
      action: t`Remove file`,
      danger: true,
    });
    if (yes) onRemove?.();
  };
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
      <div className="min-w-0">
        <p className="break-words font-medium">{name}</p>
        <p className="text-muted">
          <Trans>{megabytes} MB</Trans>
          {facts && <> · {facts}</>}
        </p>
      </div>
      {onRemove && (
        <Button
          variant="ghost"
          size="sm"
          icon={<Trash2 aria-hidden size={15} />}
          onClick={() => void remove()}
        >
          <Trans>Remove</Trans>
        </Button>
      )}
      {file.state === "failed" && (
        <p role="alert" className="basis-full text-bad">
          {file.problem}
        </p>
      )}
      {file.advice && <p className="basis-full text-warn">{file.advice}</p>}
    </div>
  );
}
