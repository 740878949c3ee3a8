import { screen } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { describe, expect, test, vi } from "vitest";
import { renderApp } from "@/testing/render";
import { failure, server, url } from "@/testing/server";
import { SignInForm } from "./sign-in-form";

const LOGIN = url("/_allauth/browser/v1/auth/login");

async function fillAndSend(user: ReturnType<typeof renderApp>["user"]) {
  await user.type(screen.getByLabelText("E-mail address"), "erin@example.com");
  await user.type(screen.getByLabelText("Password"), "a fine long password");
  await user.click(screen.getByRole("button", { name: "Sign in" }));
}

describe("SignInForm", () => {
  test("asks for what is missing without asking the server", async () => {
    const { user } = renderApp(<SignInForm />, { me: null });
    await user.click(screen.getByRole("button", { name: "Sign in" }));
    expect(await screen.findByText("Enter your e-mail address.")).toBeInTheDocument();
    expect(screen.getByLabelText("Password")).toHaveAccessibleDescription("Enter your password.");
  });

  test("shows a refusal at its field and keeps what was typed", async () => {
    server.use(
      http.post(LOGIN, () => failure(400, "email_password_mismatch", "password", "These do not match.")),
    );
    const { user } = renderApp(<SignInForm />, { me: null });
    await fillAndSend(user);
    const password = screen.getByLabelText("Password");
    expect(await screen.findByText("These do not match.")).toBeInTheDocument();
    expect(password).toHaveAccessibleDescription("These do not match.");
    expect(password).toHaveValue("a fine long password");
    expect(screen.getByLabelText("E-mail address")).toHaveValue("erin@example.com");
  });

  test("says that too many attempts were made", async () => {
    server.use(http.post(LOGIN, () => HttpResponse.json({ status: 429 }, { status: 429 })));
    const { user } = renderApp(<SignInForm />, { me: null });
    await fillAndSend(user);
    expect(await screen.findByRole("alert")).toHaveTextContent("Too many attempts.");
  });

  test("goes on to the second step where one is needed", async () => {
    const flows = [{ id: "login" }, { id: "mfa_authenticate", is_pending: true }];
    server.use(
      http.post(LOGIN, () =>
        HttpResponse.json(
          { status: 401, data: { flows }, meta: { is_authenticated: false } },
          { status: 401 },
        ),
      ),
    );
    const { user, history } = renderApp(<SignInForm />, { me: null, path: "/sign-in" });
    await fillAndSend(user);
    await vi.waitFor(() => expect(history.at(-1)).toBe("/sign-in/second-step"));
  });

  test("loads the product anew once signed in", async () => {
    const assign = vi.spyOn(location, "assign").mockImplementation(() => undefined);
    server.use(
      http.post(LOGIN, () => HttpResponse.json({ status: 200, data: {}, meta: { is_authenticated: true } })),
    );
    const { user } = renderApp(<SignInForm />, { me: null });
    await fillAndSend(user);
    await vi.waitFor(() => expect(assign).toHaveBeenCalledWith("/"));
  });
});
