import { Trans, useLingui } from "@lingui/react/macro";
import { Check, Copy, ExternalLink } from "lucide-react";
import type { Share } from "@/api/shares";
import { useDismissNotice } from "@/api/shares";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { toast } from "@/components/ui/toast";
import { formatDay } from "@/lib/dates";

interface NoticeProps {
  share: Share;
  notice: NonNullable<Share["notice"]>;
  /** The channel's name in the reader's language. */
  channel: string;
}

/** What stands in a person's own name and was wrong, with the words to put it right. What they do is up to them. */
export function Notice({ share, notice, channel }: NoticeProps) {
  const { t } = useLingui();
  const dismiss = useDismissNotice();
  const { title } = share.story;
  const day = formatDay(share.confirmed_at ?? share.created_at);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(`${notice.text} ${share.tracked_url}`);
      toast({ title: t`Text and link copied` });
    } catch {
      toast({ title: t`Copy the text by hand`, kind: "problem" });
    }
  };
  return (
    <div>
      <p className="font-medium">
        {notice.kind === "retraction" ? (
          <Trans>“{title}” was retracted</Trans>
        ) : (
          <Trans>“{title}” was corrected</Trans>
        )}
      </p>
      <p className="text-muted">
        <Trans>
          You shared it on {day}: {channel}.
        </Trans>
      </p>
      <p className="mt-2 whitespace-pre-wrap wrap-anywhere">
        {notice.what_was_wrong} {notice.what_is_right}
      </p>
      <OwnWords share={share} />
      <p className="mt-3 text-label text-muted">
        <Trans>Ready to post, if you want to</Trans>
      </p>
      <blockquote
        lang={notice.language}
        className="mt-1 rounded-control bg-raised px-3 py-2 whitespace-pre-wrap wrap-anywhere"
      >
        {notice.text}
      </blockquote>
      <div className="mt-3 flex flex-wrap gap-2">
        <Button
          variant="secondary"
          size="sm"
          icon={<Copy aria-hidden size={15} />}
          onClick={() => void copy()}
        >
          <Trans>Copy the text</Trans>
        </Button>
        {notice.compose_url && (
          <LinkButton
            variant="secondary"
            size="sm"
            href={notice.compose_url}
            onClick={() => void copy()}
            icon={<ExternalLink aria-hidden size={15} />}
          >
            <Trans>Post it: {channel}</Trans>
          </LinkButton>
        )}
        <Button
          variant="ghost"
          size="sm"
          icon={<Check aria-hidden size={15} />}
          busy={dismiss.isPending}
          aria-label={t`Put away: the notice about “${title}” (${channel})`}
          onClick={() => dismiss.mutate(share.id)}
        >
          <Trans>Put away</Trans>
        </Button>
      </div>
    </div>
  );
}

function OwnWords({ share }: { share: Share }) {
  if (!share.text && !share.post_url) return null;
  return (
    <p className="mt-2 text-muted">
      <Trans>Your words:</Trans>{" "}
      <span lang={share.language} className="whitespace-pre-wrap wrap-anywhere">
        {share.text || "–"}
      </span>{" "}
      {share.post_url && (
        <a
          href={share.post_url}
          target="_blank"
          rel="noreferrer"
          className="rounded-sm font-medium text-brand-ink hover:underline"
        >
          <Trans>Your post</Trans>
        </a>
      )}
    </p>
  );
}
