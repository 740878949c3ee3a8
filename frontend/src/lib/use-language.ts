import { useLingui } from "@lingui/react";
import { useChangeMe, useMe } from "@/api/me";
import { activateLanguage, type Language } from "./i18n";

/** The language on screen, and how to change it: for a signed-in person it is kept in their profile. */
export function useLanguage(): [Language, (language: Language) => void] {
  const { i18n } = useLingui();
  const me = useMe();
  const { mutate } = useChangeMe();
  const change = (language: Language) => {
    void activateLanguage(language);
    if (me && me.language !== language) mutate({ language });
  };
  return [i18n.locale as Language, change];
}
