import { useLingui } from "@lingui/react/macro";
import { LANGUAGES } from "@/lib/i18n";

interface LocaleChoiceProps {
  locales: readonly string[];
  value: string;
  onChange: (locale: string) => void;
}

/** The language of the text alone: the acknowledgement names the one that was read. */
export function LocaleChoice({ locales, value, onChange }: LocaleChoiceProps) {
  const { t } = useLingui();
  if (locales.length < 2) return null;
  return (
    <fieldset aria-label={t`Language of this text`} className="flex gap-0.5 rounded-control bg-raised p-1">
      {locales.map((locale) => (
        <button
          key={locale}
          type="button"
          lang={locale}
          aria-pressed={locale === value}
          onClick={() => onChange(locale)}
          className="min-h-10 rounded-sm px-3 font-medium text-muted transition-colors duration-[120ms] hover:text-fg aria-pressed:bg-surface aria-pressed:text-fg aria-pressed:shadow-sm sm:min-h-8"
        >
          {LANGUAGES.find(({ code }) => code === locale)?.name ?? locale}
        </button>
      ))}
    </fieldset>
  );
}
