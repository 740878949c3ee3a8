import { useEffect, useRef } from "react";
import { picturesIn } from "@/lib/picture-files";

/** Ctrl+V anywhere in the editor, also in the middle of a text. */
export function usePastedPictures(onFiles: (files: File[]) => void, enabled: boolean) {
  const latest = useRef(onFiles);
  latest.current = onFiles;
  useEffect(() => {
    if (!enabled) return;
    const paste = (event: ClipboardEvent) => {
      const files = picturesIn(event.clipboardData);
      if (files.length === 0) return;
      event.preventDefault();
      latest.current(files);
    };
    document.addEventListener("paste", paste);
    return () => document.removeEventListener("paste", paste);
  }, [enabled]);
}
