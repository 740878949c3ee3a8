import { HttpResponse, http } from "msw";
import { afterEach, describe, expect, test, vi } from "vitest";
import { failure, server, url } from "@/testing/server";
import { UNREACHABLE } from "./errors";
import { sendJson } from "./json";
import { onReauthentication } from "./reauthentication";
import { csrfToken } from "./session-fetch";

const PATH = "/api/v1/things/";

afterEach(() => onReauthentication(async () => false));

describe("csrfToken", () => {
  test("is found among other cookies", () => {
    expect(csrfToken("a=1; csrftoken=abc123; b=2")).toBe("abc123");
  });

  test("is not taken from a cookie that merely ends like it", () => {
    expect(csrfToken("notcsrftoken=wrong")).toBe("");
  });
});

describe("a call", () => {
  test("that changes something carries the token; one that reads does not", async () => {
    vi.spyOn(document, "cookie", "get").mockReturnValue("csrftoken=abc123");
    const tokens: (string | null)[] = [];
    const keep = ({ request }: { request: Request }) => {
      tokens.push(request.headers.get("X-CSRFToken"));
      return HttpResponse.json({});
    };
    server.use(http.get(url(PATH), keep), http.post(url(PATH), keep));
    await sendJson("GET", PATH);
    await sendJson("POST", PATH, { a: 1 });
    expect(tokens).toEqual([null, "abc123"]);
  });

  test("that fails throws status, code and field", async () => {
    server.use(http.post(url(PATH), () => failure(400, "too_long", "title", "Too long.")));
    await expect(sendJson("POST", PATH, {})).rejects.toMatchObject({
      status: 400,
      message: "Too long.",
      errors: [{ code: "too_long", param: "title", message: "Too long." }],
    });
  });

  test("answered by a proxy's error page still throws its status", async () => {
    server.use(http.get(url(PATH), () => new HttpResponse("<h1>Bad gateway</h1>", { status: 502 })));
    await expect(sendJson("GET", PATH)).rejects.toMatchObject({ status: 502, errors: [] });
  });

  test("that reaches nobody says so", async () => {
    server.use(http.get(url(PATH), () => HttpResponse.error()));
    await expect(sendJson("GET", PATH)).rejects.toMatchObject({ status: 0, errors: [{ code: UNREACHABLE }] });
  });

  test("with nothing to answer resolves to nothing", async () => {
    server.use(http.delete(url(PATH), () => new HttpResponse(null, { status: 204 })));
    await expect(sendJson("DELETE", PATH)).resolves.toBeUndefined();
  });
});

describe("a step that needs a fresh proof", () => {
  const flows = [{ id: "reauthenticate" }];
  const needsProof = { status: 401, data: { flows }, meta: { is_authenticated: true } };

  function serveOnceProved() {
    const bodies: unknown[] = [];
    server.use(
      http.post(url(PATH), async ({ request }) => {
        bodies.push(await request.json());
        return bodies.length === 1
          ? HttpResponse.json(needsProof, { status: 401 })
          : HttpResponse.json({ done: true });
      }),
    );
    return bodies;
  }

  test("is repeated with the same body once the proof was given", async () => {
    const bodies = serveOnceProved();
    const ask = vi.fn(async () => true);
    onReauthentication(ask);
    await expect(sendJson("POST", PATH, { secret: 7 })).resolves.toEqual({ done: true });
    expect(ask).toHaveBeenCalledExactlyOnceWith(flows);
    expect(bodies).toEqual([{ secret: 7 }, { secret: 7 }]);
  });

  test("fails when the person declines, and is not repeated", async () => {
    const bodies = serveOnceProved();
    await expect(sendJson("POST", PATH, { secret: 7 })).rejects.toMatchObject({ status: 401 });
    expect(bodies).toHaveLength(1);
  });

  test("is not confused with somebody who is signed out", async () => {
    const ask = vi.fn(async () => true);
    onReauthentication(ask);
    server.use(
      http.get(url(PATH), () =>
        HttpResponse.json(
          { status: 401, data: { flows: [{ id: "login" }] }, meta: { is_authenticated: false } },
          { status: 401 },
        ),
      ),
    );
    await expect(sendJson("GET", PATH)).rejects.toMatchObject({ status: 401 });
    expect(ask).not.toHaveBeenCalled();
  });
});
