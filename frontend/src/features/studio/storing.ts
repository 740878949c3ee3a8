import { ApiError, type ErrorItem } from "@/api/errors";
import type { ContentField } from "./content";

/** "suggested_texts.0.text" concerns the texts; dates that contradict each other concern both. */
export function concerns({ param }: ErrorItem, field: string): boolean {
  const [name] = param?.split(".") ?? [];
  return name === field || (name === "expires_at" && field === "publish_at");
}

/** The server says which fields it cannot keep; anything else is trouble of another kind. */
export function isRefusal(error: unknown): error is ApiError {
  return error instanceof ApiError && error.status === 400 && error.errors.some(({ param }) => param);
}

/** One half-typed address must not keep the rest from being stored. Answers with what was refused. */
export async function storeWhatCan(
  fields: readonly ContentField[],
  put: (fields: readonly ContentField[]) => Promise<void>,
): Promise<ErrorItem[]> {
  if (fields.length === 0) return [];
  try {
    await put(fields);
    return [];
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const rest = fields.filter((field) => !error.errors.some((item) => concerns(item, field)));
    if (rest.length === fields.length) return error.errors;
    return [...error.errors, ...(await storeWhatCan(rest, put))];
  }
}
