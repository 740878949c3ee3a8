import type { FieldPath, FieldValues, UseFormSetError } from "react-hook-form";
import { ApiError, type ErrorItem } from "./errors";

/**
 * Puts each error on the field that it names and returns the rest, for a banner above the form.
 * `fields` maps the server's names onto the form's where they differ: `{ key: "code" }`.
 */
export function placeErrors<Values extends FieldValues>(
  error: unknown,
  setError: UseFormSetError<Values>,
  known: readonly FieldPath<Values>[],
  fields: Record<string, FieldPath<Values>> = {},
): ErrorItem[] {
  if (!(error instanceof ApiError)) throw error;
  const rest = error.errors.filter((item) => {
    const field = item.param === null ? undefined : (fields[item.param] ?? item.param);
    const target = known.find((name) => name === field || field?.startsWith(`${name}.`));
    if (!target || !field) return true;
    setError(field as FieldPath<Values>, { type: item.code, message: item.message }, { shouldFocus: true });
    return false;
  });
  const nothingPlaced = error.errors.length === 0;
  return nothingPlaced ? [{ message: "", code: `status_${error.status}`, param: null }] : rest;
}
