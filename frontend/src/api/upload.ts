import { toApiError, unreachable } from "./errors";
import { csrfToken } from "./session-fetch";

interface Upload {
  method?: "PUT" | "POST";
  path: string;
  fields: Record<string, string | number | Blob>;
  /** 0 to 1, of the bytes that have left. */
  onProgress?: (share: number) => void;
  signal?: AbortSignal;
}

/** A file with its fields. XMLHttpRequest, because fetch does not say how much of a body has been sent. */
export function upload<Answer>({
  method = "PUT",
  path,
  fields,
  onProgress,
  signal,
}: Upload): Promise<Answer> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    if (value instanceof Blob) form.set(name, value);
    else form.set(name, String(value));
  }
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(method, path);
    request.setRequestHeader("Accept", "application/json");
    request.setRequestHeader("Accept-Language", document.documentElement.lang || "en");
    request.setRequestHeader("X-CSRFToken", csrfToken());
    request.upload.onprogress = ({ loaded, total }) => total > 0 && onProgress?.(loaded / total);
    request.onload = () => {
      const answer = new Response(request.responseText, { status: request.status });
      if (answer.ok) resolve(JSON.parse(request.responseText) as Answer);
      else void toApiError(answer).then(reject);
    };
    request.onerror = () => reject(unreachable());
    request.onabort = () => reject(new DOMException("", "AbortError"));
    signal?.addEventListener("abort", () => request.abort());
    request.send(form);
  });
}
