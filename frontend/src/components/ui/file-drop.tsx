import { Trans } from "@lingui/react/macro";
import { ImageUp } from "lucide-react";
import { type DragEvent, type ReactNode, useId, useState } from "react";
import { cx } from "@/lib/cx";
import { Spinner } from "./spinner";

interface FileDropProps {
  /** Like an input's: "image/jpeg,image/png,image/webp". */
  accept: string;
  label: ReactNode;
  hint?: ReactNode;
  /** Names the file and the reason. */
  error?: string | undefined;
  busy?: boolean;
  disabled?: boolean;
  /** Takes several at once; then `onFiles` gets them all. */
  multiple?: boolean;
  onFile?: (file: File) => void;
  onFiles?: (files: File[]) => void;
}

/** Choose or drop a file, or several; a real file input underneath, so keyboard and phone cameras work. */
export function FileDrop(props: FileDropProps) {
  const { accept, label, hint, error, busy, disabled, multiple, onFile, onFiles } = props;
  const id = useId();
  const [over, setOver] = useState(false);
  const idle = !busy && !disabled;
  const take = (chosen: File[]) => {
    const files = multiple ? chosen : chosen.slice(0, 1);
    if (files.length > 0) onFiles?.(files);
    if (files[0]) onFile?.(files[0]);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (idle) take([...event.dataTransfer.files]);
  };
  return (
    <div>
      <label
        htmlFor={id}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        className={cx(
          "flex min-h-32 flex-col items-center justify-center gap-1 rounded-card border border-control border-dashed p-6 text-center transition-colors duration-[120ms]",
          "has-focus-visible:outline-2 has-focus-visible:outline-brand has-focus-visible:outline-offset-2",
          over ? "border-brand bg-brand-soft" : "bg-surface",
          idle ? "hover:bg-raised" : "opacity-60",
          error && "border-bad",
        )}
      >
        {busy ? <Spinner size={24} /> : <ImageUp aria-hidden size={24} className="text-muted" />}
        <span className="mt-1 font-medium">{busy ? <Trans>Uploading</Trans> : label}</span>
        {hint && <span className="text-muted">{hint}</span>}
        <input
          id={id}
          type="file"
          accept={accept}
          multiple={multiple}
          disabled={!idle}
          aria-describedby={error ? `${id}-error` : undefined}
          className="sr-only"
          onChange={(event) => {
            const files = [...(event.target.files ?? [])];
            event.target.value = ""; // So that the same file can be chosen again after an error.
            take(files);
          }}
        />
      </label>
      <div aria-live="polite">
        {error && (
          <p id={`${id}-error`} className="mt-1.5 text-bad">
            {error}
          </p>
        )}
      </div>
    </div>
  );
}
