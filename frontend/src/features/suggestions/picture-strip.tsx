import { useLingui } from "@lingui/react/macro";
import { X } from "lucide-react";
import { useEffect, useMemo } from "react";
import { IconButton } from "@/components/ui/icon-button";
import type { Suggestion } from "./api";

interface PictureStripProps {
  /** On the server already. */
  kept: Suggestion["pictures"];
  /** Chosen, and sent with the words. */
  files: readonly File[];
  onRemove: (file: File) => void;
}

export function PictureStrip({ kept, files, onRemove }: PictureStripProps) {
  if (kept.length + files.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-3">
      {kept.map((picture) => (
        <li key={picture.url} className="size-24 overflow-clip rounded-control border bg-raised">
          <img src={picture.url} alt={picture.alt} className="size-full object-cover" />
        </li>
      ))}
      {files.map((file) => (
        <li key={`${file.name}-${file.size}-${file.lastModified}`}>
          <Chosen file={file} onRemove={() => onRemove(file)} />
        </li>
      ))}
    </ul>
  );
}

function Chosen({ file, onRemove }: { file: File; onRemove: () => void }) {
  const { t } = useLingui();
  const address = useMemo(() => URL.createObjectURL(file), [file]);
  useEffect(() => () => URL.revokeObjectURL(address), [address]);
  const { name } = file;
  return (
    <div className="relative size-24 overflow-clip rounded-control border bg-raised">
      <img src={address} alt={name} className="size-full object-cover" />
      <IconButton
        label={t`Remove ${name}`}
        icon={<X aria-hidden size={16} />}
        className="absolute! top-0.5 right-0.5 bg-surface/90"
        onClick={onRemove}
      />
    </div>
  );
}
