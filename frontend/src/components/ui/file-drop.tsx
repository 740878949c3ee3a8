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
  onFile: (file: File) => void;
}

/** Choose or drop one file; a real file input underneath, so keyboard and phone cameras work. */
export function FileDrop({ accept, label, hint, error, busy, disabled, onFile }: FileDropProps) {
  const id = useId();
  const [over, setOver] = useState(false);
  const idle = !busy && !disabled;
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file && idle) onFile(file);
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
          disabled={!idle}
          aria-describedby={error ? `${id}-error` : undefined}
          className="sr-only"
          onChange={(event) => {
            const file = event.target.files?.[0];
            event.target.value = ""; // So that the same file can be chosen again after an error.
            if (file) onFile(file);
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
