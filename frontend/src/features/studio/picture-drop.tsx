import { Trans, useLingui } from "@lingui/react/macro";
import { Camera, CircleAlert, X } from "lucide-react";
import { type ReactNode, useId } from "react";
import { FileDrop } from "@/components/ui/file-drop";
import { IconButton } from "@/components/ui/icon-button";
import { Progress } from "@/components/ui/progress";
import { formatShare } from "@/lib/numbers";
import { PICTURE_MEGABYTES, PICTURE_TYPES } from "@/lib/picture-files";
import type { PictureUpload } from "./use-picture-uploads";

interface PictureDropProps {
  label: ReactNode;
  multiple?: boolean;
  rows: readonly PictureUpload[];
  onFiles: (files: File[]) => void;
  onDrop: (key: number) => void;
}

/** Drop, choose, paste, or on a phone take a picture; and below it what is on its way and what went wrong. */
export function PictureDrop({ label, multiple = false, rows, onFiles, onDrop }: PictureDropProps) {
  return (
    <div>
      <FileDrop
        accept={PICTURE_TYPES}
        multiple={multiple}
        label={label}
        hint={
          <Trans>
            Or drop it here, or paste it. JPEG, PNG, WebP, AVIF, HEIC or GIF, up to {PICTURE_MEGABYTES} MB. Of
            what moves we keep the first picture.
          </Trans>
        }
        onFiles={onFiles}
      />
      <CameraButton onFiles={onFiles} />
      <ul className="mt-3 space-y-2 empty:hidden" aria-live="polite">
        {rows.map((row) => (
          <UploadRow key={row.key} row={row} onDrop={() => onDrop(row.key)} />
        ))}
      </ul>
    </div>
  );
}

/** Where a finger points, there usually is a camera as well. */
function CameraButton({ onFiles }: Pick<PictureDropProps, "onFiles">) {
  const id = useId();
  return (
    <label
      htmlFor={id}
      className="mt-2 hidden min-h-11 items-center justify-center gap-2 rounded-control border border-control font-medium has-focus-visible:outline-2 has-focus-visible:outline-brand pointer-coarse:flex"
    >
      <Camera aria-hidden size={18} />
      <Trans>Take a photo</Trans>
      <input
        id={id}
        type="file"
        accept="image/*"
        capture="environment"
        className="sr-only"
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = "";
          if (files.length > 0) onFiles(files);
        }}
      />
    </label>
  );
}

function UploadRow({ row, onDrop }: { row: PictureUpload; onDrop: () => void }) {
  const { t } = useLingui();
  const { name, share, problem } = row;
  if (problem) {
    return (
      <li className="flex items-start gap-2 rounded-control bg-bad-soft p-2 pl-3 text-bad">
        <CircleAlert aria-hidden size={18} className="mt-2.5 shrink-0 sm:mt-2" />
        <p className="min-w-0 flex-1 py-2 wrap-anywhere">{problem}</p>
        <IconButton label={t`Dismiss`} icon={<X aria-hidden size={16} />} onClick={onDrop} />
      </li>
    );
  }
  return (
    <li className="flex items-center gap-3 rounded-control border p-2 pl-3">
      <div className="min-w-0 flex-1">
        <div className="mb-1.5 flex justify-between gap-3">
          <span className="truncate">{name}</span>
          <span className="shrink-0 text-muted tabular-nums">
            <UploadState share={share} />
          </span>
        </div>
        <Progress label={t`Sending “${name}”`} value={share ?? 0} max={1} />
      </div>
      <IconButton label={t`Cancel “${name}”`} icon={<X aria-hidden size={16} />} onClick={onDrop} />
    </li>
  );
}

function UploadState({ share }: { share: number | undefined }) {
  if (share === undefined) return <Trans>Waiting</Trans>;
  return share < 1 ? formatShare(share) : <Trans>Looking at it</Trans>;
}
