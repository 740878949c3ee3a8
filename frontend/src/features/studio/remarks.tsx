import { Trans } from "@lingui/react/macro";
import { Check, MessageSquareText } from "lucide-react";
import { createContext, type ReactNode, useContext } from "react";
import type { Story } from "@/api/stories";
import { useStoryFieldName } from "@/components/story-field-names";
import { cx } from "@/lib/cx";

type Review = NonNullable<Story["review"]>;
type Remark = Review["remarks"][number];

const Context = createContext<Review | null>(null);

/** What the last reviewer said of single fields, for the fields below to show. */
export function ReviewRemarks({ story, children }: { story: Story; children: ReactNode }) {
  const review = story.review?.verdict === "sent_back" ? story.review : null;
  return <Context value={review}>{children}</Context>;
}

/** Stands right below its field. A field without a remark shows nothing. */
export function RemarkNote({ field }: { field: string }) {
  const review = useContext(Context);
  const remark = review?.remarks.find((one) => one.field === field);
  if (!review || !remark) return null;
  const { text, resolved } = remark;
  const name = review.by?.name;
  return (
    <p
      id={anchorOf(field)}
      className={cx(
        "mt-2 flex scroll-mt-24 items-start gap-2 rounded-control border-l-2 px-3 py-2",
        resolved ? "border-ok bg-ok-soft/60" : "border-warn bg-warn-soft/60",
      )}
    >
      {resolved ? (
        <Check aria-hidden size={16} className="mt-0.5 shrink-0 text-ok" />
      ) : (
        <MessageSquareText aria-hidden size={16} className="mt-0.5 shrink-0 text-warn" />
      )}
      <span className="min-w-0 wrap-anywhere whitespace-pre-wrap">
        <span className="font-medium">{name}:</span> {text}
        {resolved && (
          <span className="text-ok">
            {" "}
            <Trans>(changed since)</Trans>
          </span>
        )}
      </span>
    </p>
  );
}

/** All of them, above the form: each leads to its field. */
export function RemarkOverview({ remarks }: { remarks: readonly Remark[] }) {
  const nameOf = useStoryFieldName();
  return (
    <ul className="mt-2 space-y-1">
      {remarks.map(({ field, text, resolved }) => (
        <li key={field} className="flex items-start gap-2">
          {resolved ? (
            <Check aria-hidden size={16} className="mt-0.5 shrink-0 text-ok" />
          ) : (
            <MessageSquareText aria-hidden size={16} className="mt-0.5 shrink-0 text-warn" />
          )}
          <span className="min-w-0 wrap-anywhere">
            <button type="button" className="font-medium underline" onClick={() => goTo(field)}>
              {nameOf(field)}
            </button>
            : {text}
            {resolved && (
              <span className="text-ok">
                {" "}
                <Trans>(changed since)</Trans>
              </span>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

const anchorOf = (field: string) => `remark-${field.replaceAll(".", "-")}`;

/** To the remark at its field, and into the control before it. */
function goTo(field: string) {
  const note = document.getElementById(anchorOf(field));
  note?.scrollIntoView({ block: "center" });
  note?.parentElement
    ?.querySelector<HTMLElement>("input, textarea, select, button")
    ?.focus({ preventScroll: true });
}
