import { useLingui } from "@lingui/react/macro";

/** Each line is held by a model in the backend; docs/explanation/what-is-kept.md names it. */
export function useKept() {
  const { t } = useLingui();
  return [
    {
      key: "profile",
      what: t`Name, work address, team, country, language, roles`,
      why: t`To sign in, and to get the stories and guidelines that are meant for you.`,
      who: t`You and the admins. Colleagues see your name on stories that you wrote.`,
      long: t`As long as you work here.`,
    },
    {
      key: "shares",
      what: t`Your shares: story, channel, your text, when`,
      why: t`To show you what came of them, and to count totals.`,
      who: t`Only you. Others see totals of teams of five or more.`,
      long: t`As long as the company uses Firsthand. You can take a copy along.`,
    },
    {
      key: "reading",
      what: t`What you saved for later, which topics you follow, until when you have seen the feed`,
      why: t`To show you your own list, and what is new since your last visit.`,
      who: t`Only you. Nothing is counted of it.`,
      long: t`Until you take it back. You can take a copy along.`,
    },
    {
      key: "suggestions",
      what: t`What you suggested: text, link, pictures, and what became of it`,
      why: t`So that reviewers can make a story of it and tell you.`,
      who: t`You and the people who write or approve stories. Your name is on the story if you agreed.`,
      long: t`As long as the company uses Firsthand. You can take a copy along.`,
    },
    {
      key: "acknowledgements",
      what: t`Which version of a guideline you acknowledged, in which language, when`,
      why: t`To show that the text was received.`,
      who: t`You and the guideline owners.`,
      long: t`As long as you work here.`,
    },
    {
      key: "clicks",
      what: t`Clicks on shared links: link, moment, person or machine, referring site, kind of device`,
      why: t`To tell people from machines and count them.`,
      who: t`Nobody one by one. Totals only.`,
      long: t`30 days; then only totals per day. No address and no cookie at any time.`,
    },
    {
      key: "sessions",
      what: t`Where you are signed in: browser, address, when`,
      why: t`So that you can see a stranger in your account and end that session.`,
      who: t`Only you.`,
      long: t`Until you sign out, 30 days at most.`,
    },
    {
      key: "log",
      what: t`Who changed a story, a guideline, a role or a setting`,
      why: t`So that every change can be accounted for.`,
      who: t`Works council and admins. What you share or acknowledge is not in their view.`,
      long: t`As long as the company keeps its records.`,
    },
  ];
}

export function useNotKept(): string[] {
  const { t } = useLingui();
  return [
    t`Which stories somebody opens, how long they read, or how far they scroll.`,
    t`Who did not share. There is no such list.`,
    t`Addresses or cookies of people who click a shared link.`,
    t`Anything about people's own social media accounts.`,
  ];
}
