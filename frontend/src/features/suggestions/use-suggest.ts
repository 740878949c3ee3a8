import { useLingui } from "@lingui/react/macro";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { ApiError, type ErrorItem } from "@/api/errors";
import {
  addPicture,
  createSuggestion,
  MOST_PICTURES,
  type Suggestion,
  type SuggestionInput,
  sendSuggestion,
} from "./api";

export interface Earlier {
  state: Suggestion["state"];
  note: string;
}

/** Sends the words first and the pictures after them, one by one: what fails is named, and nothing typed is lost. */
export function useSuggest(draft: Suggestion | null) {
  const { t } = useLingui();
  const client = useQueryClient();
  const [files, setFiles] = useState<File[]>([]);
  const [errors, setErrors] = useState<ErrorItem[]>([]);
  const [pictureError, setPictureError] = useState<string>();
  const [earlier, setEarlier] = useState<Earlier | null>(null);
  const [progress, setProgress] = useState<number | null>(null);
  const [sent, setSent] = useState<Suggestion | null>(null);
  const [done, setDone] = useState(false);
  const kept = (sent ?? draft)?.pictures.length ?? 0;

  const add = (more: File[]) => {
    const room = MOST_PICTURES - kept - files.length;
    setPictureError(more.length > room ? t`Four pictures are enough.` : undefined);
    setFiles([...files, ...more.slice(0, Math.max(0, room))]);
  };

  const upload = async (id: number): Promise<boolean> => {
    for (const [index, file] of files.entries()) {
      setProgress(index);
      try {
        setSent(await addPicture(id, file));
      } catch (error) {
        const why = error instanceof ApiError ? error.errors[0]?.message : "";
        setPictureError(`${file.name}: ${why || t`it did not arrive.`}`);
        setFiles(files.slice(index));
        return false;
      }
    }
    setFiles([]);
    return true;
  };

  const send = async (content: SuggestionInput) => {
    setErrors([]);
    setEarlier(null);
    setPictureError(undefined);
    setProgress(0);
    try {
      const stored =
        sent ?? (draft ? await sendSuggestion(draft.id, content) : await createSuggestion(content));
      setSent(stored);
      if (await upload(stored.id)) setDone(true);
      void client.invalidateQueries({ queryKey: ["suggestions"] });
    } catch (error) {
      const known = error instanceof ApiError ? error : null;
      if (known?.has("already_suggested")) setEarlier(known.body as unknown as Earlier);
      else setErrors(known?.errors ?? []);
    }
    setProgress(null);
  };

  return {
    files,
    add,
    remove: (file: File) => setFiles(files.filter((one) => one !== file)),
    errors,
    pictureError,
    earlier,
    progress,
    /** Its words have arrived; only pictures are left to send. */
    sent,
    done,
    send,
  };
}
