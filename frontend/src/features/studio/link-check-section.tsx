import { lazy, Suspense } from "react";
import type { LinkCheckProps } from "./link-check";

const LinkCheck = lazy(() => import("./link-check"));
const LEADS_TO_AN_ADDRESS = new Set<string>(["link", "review"]);

export function LinkCheckSection(props: LinkCheckProps) {
  if (!LEADS_TO_AN_ADDRESS.has(props.content.kind)) return null;
  return (
    <Suspense>
      <LinkCheck {...props} />
    </Suspense>
  );
}
