import { render } from "@testing-library/react";
import * as share from "lucide-react/icons/share-2";
import { expect, test } from "vitest";
import createIcon from "./create-icon";

// The types of lucide leave the data out that every icon's module exports beside the icon.
const { default: Lucide, __iconData: data } = share as typeof share & { __iconData: unknown };

test("draws what lucide draws, with the same size and stroke", () => {
  const Ours = createIcon(data as Parameters<typeof createIcon>[0]);
  const theirs = render(<Lucide aria-hidden size={18} strokeWidth={1.9} />).container.firstElementChild;
  const ours = render(<Ours aria-hidden size={18} strokeWidth={1.9} />).container.firstElementChild;
  const drawing = (svg: Element | null) => {
    const attributes = Object.fromEntries(
      [...(svg?.attributes ?? [])].map(({ name, value }) => [name, value]),
    );
    return { ...attributes, class: undefined, parts: svg?.innerHTML };
  };
  expect(drawing(ours)).toEqual(drawing(theirs));
  expect(ours?.children.length).toBeGreaterThan(1);
});
