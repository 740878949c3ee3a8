import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import type { Story } from "@/api/stories";
import { isSigned, POINTS } from "@/components/checklist-points";
import { useStoryFieldName } from "@/components/story-field-names";
import { Badge, type Tone } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { formatMoment } from "@/lib/dates";

type Review = Story["history"][number];

const VERDICTS: Record<Review["verdict"], { label: MessageDescriptor; tone: Tone }> = {
  approved: { label: msg`Approved`, tone: "ok" },
  sent_back: { label: msg`Sent back`, tone: "bad" },
  trusted: { label: msg`Published without review`, tone: "warn" },
};

/** Who said and signed what, and when. The newest first. */
export function ReviewHistory({ story }: { story: Story }) {
  if (story.history.length === 0) return null;
  return (
    <Card title={<Trans>Who decided what</Trans>}>
      <ol className="space-y-4">
        {story.history.map((review) => (
          <li key={`${review.at}-${review.version}-${review.verdict}`}>
            <Entry review={review} author={story.author.name} />
          </li>
        ))}
      </ol>
    </Card>
  );
}

function Entry({ review, author }: { review: Review; author: string }) {
  const { t } = useLingui();
  const nameOf = useStoryFieldName();
  const { label, tone } = VERDICTS[review.verdict];
  const name = review.by?.name ?? author;
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <span className="font-medium">{name}</span>
        <Badge tone={tone}>{t(label)}</Badge>
        <time dateTime={review.at} className="text-label text-muted tabular-nums">
          {formatMoment(review.at)}
        </time>
      </p>
      {review.checklist && isSigned(review.checklist) && (
        <p className="mt-1 text-muted">
          <Trans>Signed:</Trans> {POINTS.map((point) => t(point.label)).join(" · ")}
        </p>
      )}
      {review.comment && <blockquote className="mt-1 whitespace-pre-wrap">{review.comment}</blockquote>}
      {review.remarks.length > 0 && (
        <ul className="mt-1 space-y-0.5">
          {review.remarks.map(({ field, text, resolved }) => (
            <li key={field} className="wrap-anywhere">
              <span className="text-muted">{nameOf(field)}:</span> {text}
              {resolved && (
                <span className="text-ok">
                  {" "}
                  <Trans>(changed since)</Trans>
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
