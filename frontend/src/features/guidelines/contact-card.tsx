import { Trans } from "@lingui/react/macro";
import { MessageCircleQuestionMark } from "lucide-react";
import type { Reading } from "./api";

export function ContactCard({ contact }: { contact: NonNullable<Reading["contact"]> }) {
  const { name, address } = contact;
  return (
    <section className="rounded-card border bg-surface p-4">
      <h2 className="flex items-center gap-2 font-medium">
        <MessageCircleQuestionMark aria-hidden size={17} className="text-muted" />
        <Trans>Ask {name}</Trans>
      </h2>
      <p className="mt-1 text-muted">
        <Trans>Not sure whether something is allowed? Ask first, nobody minds.</Trans>
      </p>
      <Address address={address} />
    </section>
  );
}

/** An e-mail address or a telephone number becomes a link; anything else stays words. */
function Address({ address }: { address: string }) {
  const scheme = address.includes("@") ? "mailto:" : /^\+?[\d\s()-]{6,}$/.test(address) ? "tel:" : null;
  if (scheme === null) return <p className="mt-2 font-medium break-words">{address}</p>;
  return (
    <a
      href={scheme + address.replace(/\s/g, "")}
      className="mt-2 inline-block rounded-sm font-medium break-all text-brand-ink underline underline-offset-[0.2em]"
    >
      {address}
    </a>
  );
}
