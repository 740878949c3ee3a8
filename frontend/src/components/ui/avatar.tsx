import { cx } from "@/lib/cx";

const SIZES = { sm: "size-8 text-label", md: "size-9 text-label", lg: "size-14 text-section" };

/** Initials; the name stands beside it or in the button around it, so this is hidden from screen readers. */
export function Avatar({ name, size = "sm" }: { name: string; size?: keyof typeof SIZES }) {
  return (
    <span
      aria-hidden
      data-initials={initials(name)}
      className={cx(
        "inline-grid shrink-0 before:content-[attr(data-initials)] place-items-center rounded-full bg-brand-soft font-semibold text-brand-ink select-none",
        SIZES[size],
      )}
    />
  );
}

/** "Sanne de Vries" → "SV": small words between the names are no initials in Dutch. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const first = words[0]?.[0] ?? "?";
  const last = words.length > 1 ? (words.at(-1)?.[0] ?? "") : "";
  return (first + last).toUpperCase();
}
