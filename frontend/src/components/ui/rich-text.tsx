import { cx } from "@/lib/cx";
import { trustServerHtml } from "@/lib/trusted-html";

/** Shows HTML from fields ending in `html`: rendered and reduced to a safe subset by the server, never by us. */
export function RichText({ html, className }: { html: string; className?: string }) {
  return (
    <div
      className={cx("rich-text", className)}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: the one place for HTML that the server sanitised
      dangerouslySetInnerHTML={{ __html: trustServerHtml(html) }}
    />
  );
}
