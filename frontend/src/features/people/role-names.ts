import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { Role } from "./api";

export const ROLE_NAMES: Record<Role, MessageDescriptor> = {
  employee: msg`Employee`,
  editor: msg`Editor`,
  approver: msg`Approver`,
  guideline_owner: msg`Guideline owner`,
  analyst: msg`Analyst`,
  works_council: msg`Works council`,
  admin: msg`Admin`,
};

export const ROLE_MEANINGS: Record<Role, MessageDescriptor> = {
  employee: msg`Reads, acknowledges and shares.`,
  editor: msg`Writes stories.`,
  approver: msg`Writes stories, and approves those of others.`,
  guideline_owner: msg`Writes and publishes guidelines, and sees who acknowledged them.`,
  analyst: msg`Sees and exports the figures.`,
  works_council: msg`Sees the figures, what is kept, and who changed what.`,
  admin: msg`Invites people and says what they may do.`,
};

/** What can be given; an employee is what everybody is. */
export const GRANTABLE: readonly Role[] = [
  "editor",
  "approver",
  "guideline_owner",
  "analyst",
  "works_council",
  "admin",
];
