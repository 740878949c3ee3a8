import { useLingui } from "@lingui/react/macro";
import { useSignedIn } from "@/api/me";
import { parseDay } from "@/lib/days";

/** How the calendar writes moments (in the person's zone) and days. */
export function useDayWords() {
  const { i18n } = useLingui();
  const { time_zone: timeZone } = useSignedIn();
  const locale = i18n.locale === "en" ? "en-GB" : i18n.locale;
  const write = (date: Date, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, options).format(date);
  return {
    /** "09:30" */
    time: (moment: string) => write(new Date(moment), { timeStyle: "short", timeZone }),
    /** "Sunday 22 November" */
    weekday: (day: string) => write(parseDay(day), { weekday: "long", day: "numeric", month: "long" }),
    /** "November 2026" */
    month: (day: string) => write(parseDay(day), { month: "long", year: "numeric" }),
    /** "16–22 Nov 2026" */
    range: (from: string, to: string) =>
      new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", year: "numeric" }).formatRange(
        parseDay(from),
        parseDay(to),
      ),
    /** "25–29 Nov", "25 Nov" where both are the same. */
    days: (from: string, to: string) =>
      new Intl.DateTimeFormat(locale, { day: "numeric", month: "short" }).formatRange(
        parseDay(from),
        parseDay(to),
      ),
  };
}
