import { Trans, useLingui } from "@lingui/react/macro";
import { CircleAlert, CircleCheck, CircleDashed, Plus } from "lucide-react";
import type { KeyboardEvent } from "react";
import { Button } from "@/components/ui/button";
import type { Language } from "@/lib/i18n";
import { languageName } from "./versions";

export interface LanguageTab {
  language: string;
  complete: boolean;
  hasError: boolean;
}

interface LanguageTabsProps {
  tabs: readonly LanguageTab[];
  value: string;
  left: readonly Language[];
  onChange: (language: string) => void;
  onAdd: (language: Language) => void;
}

const STEPS: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1 };

/** The languages that the story speaks, the main one first, and how far each has come. */
export function LanguageTabs({ tabs, value, left, onChange, onAdd }: LanguageTabsProps) {
  const { t } = useLingui();
  const walk = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = STEPS[event.key];
    const at = tabs.findIndex(({ language }) => language === value);
    const next = step && tabs[(at + step + tabs.length) % tabs.length];
    if (!next) return;
    event.preventDefault();
    onChange(next.language);
    event.currentTarget.querySelector<HTMLElement>(`[data-language="${next.language}"]`)?.focus();
  };
  return (
    <div className="flex flex-wrap items-center gap-2">
      <div role="tablist" aria-label={t`Languages`} onKeyDown={walk} className="flex flex-wrap gap-1.5">
        {tabs.map((tab) => (
          <Tab key={tab.language} {...tab} chosen={tab.language === value} onChoose={onChange} />
        ))}
      </div>
      {left.map((language) => {
        const name = languageName(language);
        return (
          <Button
            key={language}
            variant="ghost"
            size="sm"
            icon={<Plus aria-hidden size={15} />}
            onClick={() => onAdd(language)}
          >
            <Trans>Also in {name}</Trans>
          </Button>
        );
      })}
    </div>
  );
}

interface TabProps extends LanguageTab {
  chosen: boolean;
  onChoose: (language: string) => void;
}

function Tab({ language, complete, hasError, chosen, onChoose }: TabProps) {
  const { t } = useLingui();
  return (
    <button
      type="button"
      role="tab"
      data-language={language}
      aria-selected={chosen}
      tabIndex={chosen ? 0 : -1}
      onClick={() => onChoose(language)}
      className="inline-flex min-h-10 items-center gap-2 rounded-full border border-line px-3.5 font-medium text-muted transition-colors duration-[120ms] hover:border-control hover:text-fg aria-selected:border-fg aria-selected:bg-fg aria-selected:text-bg sm:min-h-9"
    >
      <span lang={language}>{languageName(language)}</span>
      {hasError ? (
        <CircleAlert size={15} aria-label={t`has an error`} />
      ) : complete ? (
        <CircleCheck size={15} aria-label={t`complete`} />
      ) : (
        <CircleDashed size={15} aria-label={t`not complete`} />
      )}
    </button>
  );
}
