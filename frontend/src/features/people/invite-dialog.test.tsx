import { screen } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { beforeEach, expect, test, vi } from "vitest";
import { renderApp } from "@/testing/render";
import { failure, server, url } from "@/testing/server";
import InviteDialog from "./invite-dialog";

const PEOPLE = url("/api/v1/people/");

beforeEach(() => {
  server.use(
    http.get(url("/api/v1/teams/"), () => HttpResponse.json([{ id: 4, name: "Service", people_count: 9 }])),
  );
});

async function fillIn(user: ReturnType<typeof renderApp>["user"]) {
  await user.type(await screen.findByLabelText(/E-mail address/), "noor@example.com");
  await user.type(screen.getByLabelText(/^Name/), "Noor de Wit");
}

test("sends what was filled in, with the roles that were ticked", async () => {
  const sent: unknown[] = [];
  const close = vi.fn();
  server.use(
    http.post(PEOPLE, async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json({}, { status: 201 });
    }),
  );
  const { user } = renderApp(<InviteDialog onClose={close} />);
  await fillIn(user);
  await user.selectOptions(await screen.findByLabelText("Team"), await screen.findByText("Service"));
  await user.click(screen.getByRole("checkbox", { name: /Editor/ }));
  await user.click(screen.getByRole("button", { name: "Invite" }));
  await vi.waitFor(() => expect(close).toHaveBeenCalledOnce());
  expect(sent).toEqual([
    {
      email: "noor@example.com",
      name: "Noor de Wit",
      team: 4,
      country: "NL",
      language: "nl",
      roles: ["editor"],
    },
  ]);
});

test("a taken address is said at its field, and nothing typed is lost", async () => {
  server.use(http.post(PEOPLE, () => failure(400, "already_here", "email", "Someone is already here.")));
  const close = vi.fn();
  const { user } = renderApp(<InviteDialog onClose={close} />);
  await fillIn(user);
  await user.click(screen.getByRole("button", { name: "Invite" }));
  const email = screen.getByLabelText(/E-mail address/);
  expect(await screen.findByText("Someone is already here.")).toBeInTheDocument();
  expect(email).toHaveAccessibleDescription("Someone is already here.");
  expect(email).toHaveValue("noor@example.com");
  expect(close).not.toHaveBeenCalled();
});
