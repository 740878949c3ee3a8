import { expect, test } from "vitest";
import { cropPosition } from "./cropping";

test.each([
  [2, 1, { x: 0.5, y: 0.5 }, "50% 50%"],
  [2, 1, { x: 0.25, y: 0.5 }, "0% 50%"], // the left half, whose middle it is
  [2, 1, { x: 0.1, y: 0.9 }, "0% 50%"], // no further than the edge
  [2, 1, { x: 1, y: 0 }, "100% 50%"],
  [0.5, 1, { x: 0, y: 0.6 }, "50% 70%"],
  [1, 1, { x: 0, y: 0 }, "50% 50%"], // all of it is in sight
])("a picture of ratio %f in a box of %f around %o", (picture, box, focus, position) => {
  expect(cropPosition(picture, box, focus)).toBe(position);
});
