import { useLingui } from "@lingui/react/macro";
import { LANGUAGES } from "@/lib/i18n";

interface StoryLanguagesProps {
  languages: readonly string[];
  value: string;
  onChange: (language: string) => void;
}

/** For whoever would rather read it in another of its languages. */
export function StoryLanguages({ languages, value, onChange }: StoryLanguagesProps) {
  const { t } = useLingui();
  if (languages.length < 2) return null;
  return (
    <fieldset aria-label={t`Language of the story`} className="mb-3 flex gap-1">
      {languages.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-pressed={language === value}
          onClick={() => onChange(language)}
          className="min-h-11 rounded-control px-3 font-medium text-muted transition-colors duration-[120ms] hover:text-fg aria-pressed:bg-raised aria-pressed:text-fg sm:min-h-8"
        >
          {LANGUAGES.find(({ code }) => code === language)?.name ?? language}
        </button>
      ))}
    </fieldset>
  );
}
