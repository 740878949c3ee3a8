import { type ReactNode, useRef } from "react";
import { useArrival } from "@/lib/arrival";
import { usePageTitle } from "@/lib/use-page-title";
import { Breadcrumbs, type Crumb } from "./breadcrumbs";

interface PageHeaderProps {
  /** Also the document's title. */
  title: string;
  /** Where the title is not in the language on screen: a story's headline, a guideline's name. */
  titleLanguage?: string;
  description?: ReactNode;
  breadcrumbs?: readonly Crumb[];
  /** A badge beside the title. */
  badge?: ReactNode;
  actions?: ReactNode;
}

/** The h1 of a screen. Focus comes here after navigating, so every screen has exactly one. */
export function PageHeader({
  title,
  titleLanguage,
  description,
  breadcrumbs,
  badge,
  actions,
}: PageHeaderProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  usePageTitle(title);
  useArrival(heading);
  return (
    <header className="mb-5 sm:mb-6">
      {breadcrumbs && <Breadcrumbs items={breadcrumbs} />}
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <h1 ref={heading} tabIndex={-1} lang={titleLanguage} className="min-w-0 text-page">
              {title}
            </h1>
            {badge}
          </div>
          {description && <p className="mt-1 max-w-[68ch] text-muted">{description}</p>}
        </div>
        {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
      </div>
    </header>
  );
}
