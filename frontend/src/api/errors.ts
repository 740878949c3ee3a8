import type { FieldPath, FieldValues, UseFormSetError } from "react-hook-form";

export interface ErrorItem {
  message: string;
  code: string;
  param: string | null;
}

/** Every failed call, in the shape that Django and allauth share. Compare `code`, never a sentence. */
export class ApiError extends Error {
  readonly status: number;
  readonly errors: ErrorItem[];
  /** The whole answer, for the few codes that carry more, such as `acknowledgement_required`. */
  readonly body: Record<string, unknown>;

  constructor(status: number, errors: ErrorItem[], body: Record<string, unknown> = {}) {
    super(errors[0]?.message ?? `HTTP ${status}`);
    this.name = "ApiError";
    this.status = status;
    this.errors = errors;
    this.body = body;
  }

  has(code: string): boolean {
    return this.errors.some((error) => error.code === code);
  }
}

/** Code of a failure that never reached the server. */
export const UNREACHABLE = "unreachable";

export function unreachable(): ApiError {
  return new ApiError(0, [{ message: "", code: UNREACHABLE, param: null }]);
}

export async function toApiError(response: Response): Promise<ApiError> {
  const body = await readBody(response);
  const errors = Array.isArray(body.errors) ? body.errors.filter(isObject).map(toItem) : [];
  return new ApiError(response.status, errors, body);
}

async function readBody(response: Response): Promise<Record<string, unknown>> {
  try {
    const body: unknown = await response.clone().json();
    return isObject(body) ? body : {};
  } catch {
    return {}; // A proxy's error page is no JSON; the status still says enough.
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function toItem(error: Record<string, unknown>): ErrorItem {
  return {
    message: String(error.message ?? ""),
    code: String(error.code ?? "invalid"),
    param: typeof error.param === "string" ? error.param : null,
  };
}

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
