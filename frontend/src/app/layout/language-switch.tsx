import { useLingui } from "@lingui/react/macro";
import { LANGUAGES } from "@/lib/i18n";
import { useLanguage } from "@/lib/use-language";

const OPTION =
  "min-h-9 min-w-9 rounded-sm px-2 text-label font-semibold text-muted uppercase transition-colors duration-[120ms] hover:text-fg " +
  "aria-pressed:bg-surface aria-pressed:text-fg aria-pressed:shadow-sm sm:min-h-7 sm:min-w-8 dark:aria-pressed:bg-control/40";

export function LanguageSwitch() {
  const { t } = useLingui();
  const [current, change] = useLanguage();
  return (
    <fieldset className="flex rounded-control bg-raised p-1">
      <legend className="sr-only">{t`Language`}</legend>
      {LANGUAGES.map(({ code, name }) => (
        <button
          key={code}
          type="button"
          lang={code}
          aria-pressed={code === current}
          className={OPTION}
          onClick={() => change(code)}
        >
          {code}
          <span className="sr-only"> {name}</span>
        </button>
      ))}
    </fieldset>
  );
}
