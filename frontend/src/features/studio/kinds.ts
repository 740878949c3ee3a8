import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { Story } from "@/api/stories";

type Kind = Story["kind"];

/** What each kind is, and what it is for. */
export const KINDS: Record<Kind, { label: MessageDescriptor; purpose: MessageDescriptor }> = {
  link: {
    label: msg`A link to a page elsewhere`,
    purpose: msg`News, a vacancy, an article: whoever clicks ends up there.`,
  },
  page: {
    label: msg`A page of our own`,
    purpose: msg`You write the text here; it gets a public page that anybody can read.`,
  },
  images: {
    label: msg`A set of pictures`,
    purpose: msg`Two or more pictures that tell it together, on a public page of ours.`,
  },
  video: {
    label: msg`A video`,
    purpose: msg`A film with captions that plays on a public page of ours.`,
  },
  document: {
    label: msg`A document`,
    purpose: msg`A PDF, shown page by page on a public page of ours.`,
  },
  review: {
    label: msg`An invitation to review`,
    purpose: msg`A review site where customers say what they think of us. Never for colleagues to fill in.`,
  },
};

export const KIND_KEYS = Object.keys(KINDS) as Kind[];
