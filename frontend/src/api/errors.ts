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
