import { lazy, Suspense } from "react";
import type { SectionProps } from "./section";

const LinkCheck = lazy(() => import("./link-check"));
const LEADS_TO_AN_ADDRESS = new Set<string>(["link", "review"]);

export function LinkCheckSection({ content, change }: Pick<SectionProps, "content" | "change">) {
  if (!LEADS_TO_AN_ADDRESS.has(content.kind)) return null;
  return (
    <Suspense>
      <LinkCheck content={content} change={change} />
    </Suspense>
  );
}
