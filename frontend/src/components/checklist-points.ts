import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { components } from "@/api/schema";

export type Checklist = components["schemas"]["ChecklistRequest"];
export type Point = keyof Checklist;

/** What an approver puts their name to. */
export const POINTS: readonly { point: Point; label: MessageDescriptor; hint: MessageDescriptor }[] = [
  {
    point: "facts",
    label: msg`The facts are right`,
    hint: msg`Names, figures and dates are checked, and the link leads where it should.`,
  },
  {
    point: "rights",
    label: msg`We have the rights to every picture`,
    hint: msg`Ours, licensed or given in writing. Quotations too.`,
  },
  {
    point: "brand",
    label: msg`It is the right brand`,
    hint: msg`Our name and marks are used well, and nobody else's by accident.`,
  },
  {
    point: "people",
    label: msg`Everybody in it agreed`,
    hint: msg`Colleagues and customers who are shown or named know about it.`,
  },
];

export const UNSIGNED: Checklist = { facts: false, rights: false, brand: false, people: false };

export function isSigned(checklist: Checklist): boolean {
  return POINTS.every(({ point }) => checklist[point]);
}
