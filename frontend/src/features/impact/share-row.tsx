import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Check, Copy, ExternalLink, Eye, MousePointerClick, Undo2 } from "lucide-react";
import type { Share } from "@/api/shares";
import { AppLink } from "@/components/ui/app-link";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { formatDay } from "@/lib/dates";
import { paths } from "@/lib/paths";
import { useShareAnswer } from "./use-share-answer";

interface ShareRowProps {
  share: Share;
  /** The channel's name in the reader's language. */
  channel: string;
}

export function ShareRow({ share, channel }: ShareRowProps) {
  const { story } = share;
  return (
    <li className="flex gap-4 p-4 sm:p-5">
      <Thumbnail image={story.image} />
      <div className="min-w-0 flex-1">
        <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
          <h3 className="min-w-0 text-card">
            <AppLink href={paths.story(story.id)} className="rounded-sm hover:underline">
              {story.title}
            </AppLink>
          </h3>
          <StateBadge state={share.state} />
        </div>
        <p className="mt-0.5 text-muted">
          {channel} · {formatDay(share.confirmed_at ?? share.created_at)}
        </p>
        <Clicks share={share} />
        <Actions share={share} channel={channel} />
      </div>
    </li>
  );
}

function Thumbnail({ image }: { image: Share["story"]["image"] }) {
  const box = "hidden aspect-[1.91] w-32 shrink-0 self-start rounded-control object-cover sm:block";
  if (!image) return <span aria-hidden className={`${box} bg-brand-soft`} />;
  return (
    <img
      src={image.url}
      srcSet={image.srcset}
      sizes="8rem"
      width={image.width}
      height={image.height}
      alt=""
      loading="lazy"
      decoding="async"
      className={box}
      style={{ backgroundColor: image.color }}
    />
  );
}

function StateBadge({ state }: { state: Share["state"] }) {
  if (state === "proven") {
    return (
      <Badge tone="ok" icon={<MousePointerClick aria-hidden size={12} />}>
        <Trans>Proven</Trans>
      </Badge>
    );
  }
  if (state === "confirmed") {
    return (
      <Badge tone="brand" icon={<Check aria-hidden size={12} />}>
        <Trans>Confirmed</Trans>
      </Badge>
    );
  }
  if (state === "undone") {
    return (
      <Badge icon={<Undo2 aria-hidden size={12} />}>
        <Trans>Taken back</Trans>
      </Badge>
    );
  }
  return (
    <Badge tone="warn" icon={<Eye aria-hidden size={12} />}>
      <Trans>Opened</Trans>
    </Badge>
  );
}

function Clicks({ share }: { share: Share }) {
  const { human, machine } = share.clicks;
  if (human + machine === 0) {
    return (
      <p className="mt-2 text-muted">
        <Trans>No clicks yet</Trans>
      </p>
    );
  }
  return (
    <p className="mt-2 tabular-nums">
      <Plural value={human} one="# click by people" other="# clicks by people" />
      <span className="text-muted">
        {" · "}
        <Plural value={machine} one="# by machines" other="# by machines" />
      </span>
    </p>
  );
}

function Actions({ share, channel }: ShareRowProps) {
  const { t } = useLingui();
  const { title } = share.story;
  const { confirm, undo, copyLink, busy } = useShareAnswer(share, channel);
  return (
    <div className="mt-2.5 -ml-3 flex flex-wrap items-center gap-1">
      {share.state === "opened" && share.abilities.confirm && (
        <Button variant="soft" size="sm" className="ml-3" busy={busy} onClick={confirm}>
          <Trans>I posted it</Trans>
        </Button>
      )}
      {share.state === "undone" && share.abilities.confirm && (
        <Button variant="ghost" size="sm" busy={busy} onClick={confirm}>
          <Trans>I did post it</Trans>
        </Button>
      )}
      {share.abilities.undo && (
        <Button variant="ghost" size="sm" busy={busy} onClick={undo}>
          {share.state === "opened" ? <Trans>I did not post it</Trans> : <Trans>Take it back</Trans>}
        </Button>
      )}
      <Button
        variant="ghost"
        size="sm"
        icon={<Copy aria-hidden size={15} />}
        aria-label={t`Copy your link to ${title}`}
        onClick={copyLink}
      >
        <Trans>Copy your link</Trans>
      </Button>
      {share.post_url && (
        <a
          href={share.post_url}
          target="_blank"
          rel="noreferrer"
          className="inline-flex min-h-11 items-center gap-2 rounded-control px-3 font-medium text-muted hover:bg-raised hover:text-fg sm:min-h-8"
        >
          <ExternalLink aria-hidden size={15} />
          <Trans>Your post</Trans>
        </a>
      )}
    </div>
  );
}
