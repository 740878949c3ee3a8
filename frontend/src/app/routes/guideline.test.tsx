import { screen, waitFor } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { Route } from "wouter";
import { HASH, reading } from "@/testing/guidelines";
import { renderApp } from "@/testing/render";
import { failure, server, url } from "@/testing/server";
import Guideline from "./guideline";

const READING = url("/api/v1/guidelines/5/");
const ACKNOWLEDGE = url("/api/v1/guidelines/5/acknowledge/");
const GIVEN = {
  version_id: 31,
  version_number: 2,
  locale: "en",
  sha256: HASH,
  acknowledged_at: "2026-11-22T10:00:00Z",
};

function show(path = "/guidelines/5") {
  return renderApp(
    <Route path="/guidelines/:id">
      <Guideline />
    </Route>,
    { path },
  );
}

beforeEach(() => {
  window.scrollTo = vi.fn();
  server.use(
    http.get(READING, () => HttpResponse.json(reading())),
    http.get(url("/api/v1/guidelines/outstanding/"), () => HttpResponse.json([])),
  );
});

async function tickAndSend(user: ReturnType<typeof show>["user"]) {
  await user.click(await screen.findByRole("checkbox", { name: "I have received and read this." }));
  await user.click(screen.getByRole("button", { name: "Acknowledge" }));
}

describe("reading", () => {
  test("shows the rule, the reason, both examples and how much it binds", async () => {
    show();
    expect(await screen.findByRole("heading", { name: /Use your own words/ })).toBeInTheDocument();
    expect(screen.getByText("Say it as you would say it.")).toBeInTheDocument();
    expect(screen.getByText("Because it is yours.")).toBeInTheDocument();
    expect(screen.getByText("Advice")).toBeInTheDocument();
    expect(screen.getByRole("img", { name: "Do:" })).toBeInTheDocument();
    expect(screen.getAllByRole("link", { name: "ask@kade.example" })[0]).toHaveAttribute(
      "href",
      "mailto:ask@kade.example",
    );
  });

  test("in another language asks for that text and keeps the way back", async () => {
    const asked = vi.fn();
    server.use(
      http.get(READING, ({ request }) => {
        const locale = new URL(request.url).searchParams.get("locale");
        asked(locale);
        return HttpResponse.json(reading(locale === "nl" ? { locale: "nl", title: "Onze richtlijn" } : {}));
      }),
    );
    const { user, history } = show("/guidelines/5?back=%2F%3Fshare%3D2");
    await user.click(await screen.findByRole("button", { name: "Nederlands" }));
    expect(await screen.findByRole("heading", { name: "Onze richtlijn" })).toBeInTheDocument();
    expect(asked).toHaveBeenLastCalledWith("nl");
    expect(history.at(-1)).toBe("/guidelines/5?back=%2F%3Fshare%3D2&locale=nl");
  });

  test("says what changed since the version that was acknowledged", async () => {
    const [clause] = reading().clauses;
    const changed = reading({
      status: "outstanding",
      acknowledgement: { ...GIVEN, version_id: 30, version_number: 1 },
      what_changed: "Clause one is clearer.",
      clauses: clause ? [{ ...clause, change: "changed" }] : [],
    });
    server.use(http.get(READING, () => HttpResponse.json(changed)));
    show();
    expect(await screen.findByText("Clause one is clearer.")).toBeInTheDocument();
    expect(screen.getByRole("link", { name: "1. Use your own words" })).toHaveAttribute(
      "href",
      "#clause-own-words",
    );
    expect(screen.getByRole("button", { name: "Acknowledge" })).toBeInTheDocument();
  });
});

describe("acknowledging", () => {
  test("without the tick asks for it and sends nothing", async () => {
    const { user } = show();
    await user.click(await screen.findByRole("button", { name: "Acknowledge" }));
    expect(await screen.findByText("Tick the box first, if you have read it.")).toBeInTheDocument();
  });

  test("sends version, language and hash exactly as shown, and turns to the receipt", async () => {
    const sent = vi.fn();
    server.use(
      http.post(ACKNOWLEDGE, async ({ request }) => {
        sent(await request.json());
        server.use(
          http.get(READING, () =>
            HttpResponse.json(reading({ status: "acknowledged", acknowledgement: GIVEN })),
          ),
        );
        return HttpResponse.json(GIVEN);
      }),
    );
    const { user } = show("/guidelines/5?back=%2Fstories%2F12%3Fshare%3D1");
    await tickAndSend(user);
    const receipt = await screen.findByRole("heading", { name: "You acknowledged this" });
    expect(sent).toHaveBeenCalledWith({ version: 31, locale: "en", sha256: HASH });
    await waitFor(() => expect(receipt).toHaveFocus());
    expect(screen.getByText("a1b2c3d4e5f6…")).toBeInTheDocument();
    expect(screen.getByRole("link", { name: "Back to what you were sharing" })).toHaveAttribute(
      "href",
      "/stories/12?share=1",
    );
  });

  test.each(["https://evil.example", "//evil.example", "/\t/evil.example", "javascript:alert(1)"])(
    "never leads away from the product (%j)",
    async (back) => {
      server.use(
        http.get(READING, () =>
          HttpResponse.json(reading({ status: "acknowledged", acknowledgement: GIVEN })),
        ),
      );
      show(`/guidelines/5?back=${encodeURIComponent(back)}`);
      expect(await screen.findByRole("heading", { name: "You acknowledged this" })).toBeInTheDocument();
      expect(screen.queryByRole("link", { name: "Back to what you were sharing" })).not.toBeInTheDocument();
      expect(screen.getByRole("link", { name: "Go to the stories" })).toHaveAttribute("href", "/");
    },
  );

  test.each(["text_changed", "not_current"])(
    "after %s reads the text anew and drops the tick",
    async (code) => {
      server.use(
        http.post(ACKNOWLEDGE, () => {
          server.use(
            http.get(READING, () =>
              HttpResponse.json(reading({ sha256: "f".repeat(64), title: "Our new guidelines" })),
            ),
          );
          return failure(409, code);
        }),
      );
      const { user } = show();
      await tickAndSend(user);
      expect(await screen.findByText("The text changed while you were reading")).toBeInTheDocument();
      expect(await screen.findByRole("heading", { name: "Our new guidelines" })).toBeInTheDocument();
      expect(screen.getByRole("checkbox")).not.toBeChecked();
    },
  );

  test("that fails otherwise says so and keeps the tick", async () => {
    server.use(http.post(ACKNOWLEDGE, () => failure(403, "not_allowed", null, "This is not asked of you.")));
    const { user } = show();
    await tickAndSend(user);
    expect(await screen.findByRole("alert")).toHaveTextContent("This is not asked of you.");
    expect(screen.getByRole("checkbox")).toBeChecked();
  });
});
