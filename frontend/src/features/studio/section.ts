import type { Content } from "./content";

/** What every part of the form gets. */
export interface SectionProps {
  content: Content;
  change: (patch: Partial<Content>) => void;
  /** Text of the error at a field, by the server's name for it. */
  errorOf: (param: string) => string | undefined;
}
