import type { ReactNode } from "react";
import { useState } from "react";
import { cx } from "@/lib/cx";

interface LocaleColumnsProps {
  locales: readonly string[];
  children: (locale: string) => ReactNode;
}

const NAMES: Record<string, string> = { en: "English", nl: "Nederlands", de: "Deutsch", fr: "Français" };

/** Languages side by side on a desk, one at a time on a phone. */
export function LocaleColumns({ locales, children }: LocaleColumnsProps) {
  const [shown, setShown] = useState(locales[0]);
  return (
    <>
      <div className="mb-3 flex gap-0.5 rounded-control bg-raised p-1 lg:hidden">
        {locales.map((locale) => (
          <button
            key={locale}
            type="button"
            aria-pressed={shown === locale}
            onClick={() => setShown(locale)}
            className={cx(
              "min-h-10 flex-1 rounded-sm font-medium",
              shown === locale ? "bg-surface shadow-sm" : "text-muted",
            )}
          >
            {NAMES[locale] ?? locale}
          </button>
        ))}
      </div>
      <div className="grid gap-6 lg:grid-flow-col lg:auto-cols-fr">
        {locales.map((locale) => (
          <div
            key={locale}
            lang={locale}
            className={cx("min-w-0 space-y-3", shown !== locale && "max-lg:hidden")}
          >
            <p lang={locale} className="text-label font-medium text-muted max-lg:hidden">
              {NAMES[locale] ?? locale}
            </p>
            {children(locale)}
          </div>
        ))}
      </div>
    </>
  );
}
