import { screen, waitFor } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { beforeEach, describe, expect, test } from "vitest";
import { ERIN, renderApp } from "@/testing/render";
import { server, url } from "@/testing/server";
import { Router } from "./router";

beforeEach(() => {
  const nothing = () => HttpResponse.json({ status: 200, data: [] });
  server.use(
    http.get(url("/api/v1/guidelines/outstanding/"), () => HttpResponse.json([])),
    ...["/account/authenticators", "/account/email", "/auth/sessions"].map((path) =>
      http.get(url(`/_allauth/browser/v1${path}`), nothing),
    ),
  );
});

describe("Router", () => {
  test("sends strangers to sign in and remembers where they wanted to go", async () => {
    const { history } = renderApp(<Router />, { path: "/me/security", me: null });
    await waitFor(() => expect(history.at(-1)).toBe("/sign-in?next=%2Fme%2Fsecurity"));
    expect(await screen.findByRole("heading", { level: 1, name: "Sign in" })).toBeInTheDocument();
  });

  test("shows a screen in its frame, titled", async () => {
    renderApp(<Router />, { path: "/me" });
    expect(await screen.findByRole("heading", { level: 1, name: "My profile" })).toBeInTheDocument();
    expect(document.title).toBe("My profile · Firsthand");
  });

  test("offers only what the person's permissions hold", async () => {
    const { unmount } = renderApp(<Router />, { path: "/me" });
    await screen.findByRole("heading", { level: 1 });
    expect(screen.queryByRole("link", { name: "Library" })).not.toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "More" })).not.toBeInTheDocument();
    unmount();
    renderApp(<Router />, {
      path: "/me",
      me: { ...ERIN, permissions: [...ERIN.permissions, "stories.write"] },
    });
    expect(await screen.findByRole("link", { name: "Library" })).toBeInTheDocument();
    expect(screen.queryByRole("link", { name: "Insights" })).not.toBeInTheDocument();
    expect(screen.getByRole("button", { name: "More" })).toBeInTheDocument();
  });

  test("moves focus to the heading of the screen that one goes to", async () => {
    const { user } = renderApp(<Router />, { path: "/me" });
    await user.click(await screen.findByRole("link", { name: "Sign-in and security" }));
    const heading = await screen.findByRole("heading", { level: 1, name: "Sign-in and security" });
    await waitFor(() => expect(heading).toHaveFocus());
  });

  test("says that an address leads nowhere", async () => {
    renderApp(<Router />, { path: "/no/such/place" });
    expect(
      await screen.findByRole("heading", { level: 1, name: "This page does not exist" }),
    ).toBeInTheDocument();
  });
});
