import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { useState } from "react";
import { beforeEach, expect, test } from "vitest";
import type { Story } from "@/api/stories";
import { ERIN, renderApp } from "@/testing/render";
import { failure, server, url } from "@/testing/server";
import { aStory, PICTURE } from "@/testing/story";
import { PictureSection } from "./picture-section";
import { PictureSetSection } from "./picture-set-section";

const MARK = { ...ERIN, id: 2, name: "Mark Hofstra", permissions: [...ERIN.permissions, "stories.write"] };
const SET = [1, 2, 3].map((id) => ({
  id,
  image: { ...PICTURE, url: `/media/${id}.webp`, alt: `Train ${id}` },
}));

const MAY = { attach_image: true, describe_image: true, detach_image: true };
const answered = (given: Partial<Story>) => aStory({ ...given, abilities: MAY });

let sent: unknown[];

function Held({
  story: first,
  mayChange = async () => true,
}: {
  story: Story;
  mayChange?: () => Promise<boolean>;
}) {
  const [story, setStory] = useState(first);
  const run = async (step: (version: number) => Promise<Story>) => {
    const fresh = await step(story.version);
    setStory(fresh);
    return fresh;
  };
  const Section = story.kind === "images" ? PictureSetSection : PictureSection;
  return <Section draft={{ story, run }} mayChange={mayChange} errorOf={() => undefined} error={undefined} />;
}

function show(given: Partial<Story> = {}, mayChange?: () => Promise<boolean>) {
  const story = answered({ kind: "images", pictures: SET, ...given });
  return renderApp(<Held story={story} {...(mayChange && { mayChange })} />, { me: MARK });
}

const photo = (name: string, size = 10) => {
  const file = new File(["x"], name, { type: "image/jpeg" });
  Object.defineProperty(file, "size", { value: size });
  return file;
};

beforeEach(() => {
  sent = [];
});

test("each file of several is sent by itself, and one that fails says why under its own name", async () => {
  server.use(
    http.post(url("/api/v1/stories/7/pictures/"), async () => {
      sent.push("file");
      if (sent.length === 1) return failure(400, "image_cut_off", "file", "“one.jpg” ends too soon.");
      return HttpResponse.json(answered({ kind: "images", pictures: SET.slice(0, 1) }), { status: 201 });
    }),
  );
  const { user } = show({ pictures: [] });
  await user.upload(screen.getByLabelText(/Add pictures/), [photo("one.jpg"), photo("two.jpg")]);
  expect(await screen.findByText("“one.jpg” ends too soon.")).toBeInTheDocument();
  expect(await screen.findByText("Picture 1 of 1")).toBeInTheDocument();
  expect(sent).toHaveLength(2);
});

test("a file that is too large is not sent at all", async () => {
  const { user } = show({ pictures: [] });
  await user.upload(screen.getByLabelText(/Add pictures/), photo("film.jpg", 15_000_001));
  expect(await screen.findByText("“film.jpg” is larger than 15 MB.")).toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: "Dismiss" }));
  expect(screen.queryByText(/film\.jpg/)).not.toBeInTheDocument();
});

test("a button puts a picture one place further", async () => {
  server.use(
    http.post(url("/api/v1/stories/7/pictures/order/"), async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json(
        answered({ kind: "images", pictures: [SET[1], SET[0], SET[2]] as Story["pictures"] }),
      );
    }),
  );
  const { user } = show();
  expect(screen.getByRole("button", { name: "Move picture 1 up" })).toBeDisabled();
  await user.click(screen.getByRole("button", { name: "Move picture 1 down" }));
  await waitFor(() => expect(sent).toEqual([{ ids: [2, 1, 3] }]));
  const [first] = await screen.findAllByRole("listitem");
  expect(within(first as HTMLElement).getByLabelText(/What does it show/)).toHaveValue("Train 2");
});

test("a description is stored when its field is left", async () => {
  server.use(
    http.patch(url("/api/v1/stories/7/pictures/2/"), async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json(answered({ kind: "images", pictures: SET }));
    }),
  );
  const { user } = show();
  const field = screen.getAllByLabelText(/What does it show/)[1] as HTMLElement;
  await user.clear(field);
  await user.type(field, "A berth");
  await user.tab();
  await waitFor(() => expect(sent).toEqual([{ alt: "A berth" }]));
});

test("arrow keys move the spot that stays in sight, and a pause stores it", async () => {
  server.use(
    http.patch(url("/api/v1/stories/7/image/"), async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json(answered({ image: PICTURE }));
    }),
  );
  const { user } = show({ kind: "page", image: PICTURE });
  screen.getByRole("button", { name: /50% from the left, 50% from the top/ }).focus();
  await user.keyboard("{ArrowLeft}{Shift>}{ArrowUp}{/Shift}");
  expect(screen.getByRole("button", { name: /48% from the left, 40% from the top/ })).toBeInTheDocument();
  await waitFor(() => expect(sent).toEqual([{ focal_x: 0.48, focal_y: 0.4 }]), { timeout: 2000 });
});

test("a pasted picture is sent with the version that was read", async () => {
  server.use(
    http.put(url("/api/v1/stories/7/image/"), async () => {
      sent.push("picture");
      return failure(409, "edited_elsewhere", "version", "Someone else changed this story.");
    }),
    http.get(url("/api/v1/stories/7/"), () =>
      HttpResponse.json(answered({ kind: "page", image: PICTURE, version: 9 })),
    ),
  );
  show({ kind: "page", image: null });
  fireEvent.paste(document, { clipboardData: { files: [photo("pasted.png")] } });
  expect(await screen.findByText(/Look at it, then send “pasted.png” again/)).toBeInTheDocument();
  expect(await screen.findByLabelText(/Replace the picture/)).toBeInTheDocument();
});

test("nothing is sent when a published story is to stay as it is", async () => {
  const { user } = show({ pictures: [] }, async () => false);
  await user.upload(screen.getByLabelText(/Add pictures/), photo("one.jpg"));
  expect(screen.queryByText("one.jpg")).not.toBeInTheDocument();
});

test("what is being made can be followed", () => {
  const image = { ...PICTURE, state: "processing" as const, progress: { made: 4, wanted: 13 } };
  show({ kind: "page", image });
  expect(screen.getByText("Making its sizes: 4 of 13")).toBeInTheDocument();
  expect(screen.getByRole("progressbar", { name: "Sizes made" })).toHaveValue(4);
});
