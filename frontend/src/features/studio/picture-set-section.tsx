import { Trans, useLingui } from "@lingui/react/macro";
import { ArrowDown, ArrowUp, GripVertical, Trash2 } from "lucide-react";
import { type DragEvent, useState } from "react";
import { Card } from "@/components/ui/card";
import { IconButton } from "@/components/ui/icon-button";
import { toast } from "@/components/ui/toast";
import { cx } from "@/lib/cx";
import { addToSet, describeInSet, orderSet, removeFromSet, type StoryPicture } from "./picture-api";
import { PictureDetails } from "./picture-details";
import { PictureDrop } from "./picture-drop";
import { RemarkNote } from "./remarks";
import type { SectionProps } from "./section";
import { usePastedPictures } from "./use-pasted-pictures";
import { usePictureUploads } from "./use-picture-uploads";
import type { StoryDraft } from "./use-story-draft";

const MOST = 10;

interface PictureSetSectionProps extends Pick<SectionProps, "errorOf"> {
  draft: Pick<StoryDraft, "story" | "run">;
  mayChange: () => Promise<boolean>;
}

/** The pictures of an image set in their order, each with its own description. */
export function PictureSetSection({ draft, mayChange, errorOf }: PictureSetSectionProps) {
  const { t } = useLingui();
  const { story, run } = draft;
  const { pictures, abilities } = story;
  const uploads = usePictureUploads(draft, ({ file, onProgress, signal }) =>
    addToSet(story.id, { file, onProgress, signal }),
  );
  const [dragged, setDragged] = useState<number>();
  const add = async (files: File[]) => {
    if (await mayChange()) uploads.add(files);
  };
  usePastedPictures((files) => void add(files), abilities.attach_image);
  const step = (change: () => ReturnType<typeof removeFromSet>) =>
    mayChange().then((may) => (may ? run(change) : undefined));
  const move = (from: number, to: number) => {
    if (from === to || to < 0 || to >= pictures.length) return;
    const ids = moved(
      pictures.map(({ id }) => id),
      from,
      to,
    );
    step(() => orderSet(story.id, ids)).catch(() =>
      toast({ kind: "problem", title: t`The order could not be saved. Try again.` }),
    );
  };
  const remove = (picture: StoryPicture) =>
    step(() => removeFromSet(story.id, picture.id)).catch(() =>
      toast({ kind: "problem", title: t`This could not be removed. Try again in a moment.` }),
    );
  return (
    <Card
      title={<Trans>Pictures of the set</Trans>}
      description={
        <Trans>Two to {MOST}. Readers see them in this order; the picture below stands for them all.</Trans>
      }
    >
      <ol className="mb-4 space-y-4 empty:hidden">
        {pictures.map((picture, at) => (
          <li
            key={picture.id}
            onDragOver={(event) => dragged !== undefined && event.preventDefault()}
            onDrop={(event) => {
              if (dragged === undefined) return;
              event.preventDefault();
              move(dragged, at);
              setDragged(undefined);
            }}
            className={cx("rounded-card border p-3", dragged === at && "opacity-50")}
          >
            <Handles
              at={at}
              count={pictures.length}
              disabled={!abilities.attach_image}
              onMove={move}
              onDrag={setDragged}
              onRemove={() => void remove(picture)}
            />
            <PictureDetails
              image={picture.image}
              disabled={!abilities.attach_image}
              error={errorOf(`pictures.${at}.alt`)}
              onChange={(change) => step(() => describeInSet(story.id, picture.id, change))}
            />
          </li>
        ))}
      </ol>
      {errorOf("pictures") && <p className="mb-3 text-bad">{errorOf("pictures")}</p>}
      {abilities.attach_image && (
        <PictureDrop
          multiple
          rows={uploads.rows}
          label={<Trans>Add pictures</Trans>}
          onFiles={(files) => void add(files)}
          onDrop={uploads.drop}
        />
      )}
      <RemarkNote field="pictures" />
    </Card>
  );
}

interface HandlesProps {
  at: number;
  count: number;
  disabled: boolean;
  onMove: (from: number, to: number) => void;
  onDrag: (at: number | undefined) => void;
  onRemove: () => void;
}

/** A handle to drag by, and buttons that do the same. */
function Handles({ at, count, disabled, onMove, onDrag, onRemove }: HandlesProps) {
  const { t } = useLingui();
  const place = at + 1;
  const drag = (event: DragEvent) => {
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", String(at)); // Firefox drags nothing without.
    onDrag(at);
  };
  return (
    <div className="mb-2 flex items-center gap-1">
      {!disabled && (
        <span
          draggable
          aria-hidden
          onDragStart={drag}
          onDragEnd={() => onDrag(undefined)}
          className="hidden cursor-grab p-1 text-muted active:cursor-grabbing pointer-fine:block"
        >
          <GripVertical size={18} />
        </span>
      )}
      <span className="flex-1 font-medium">
        <Trans>
          Picture {place} of {count}
        </Trans>
      </span>
      {!disabled && (
        <>
          <IconButton
            label={t`Move picture ${place} up`}
            icon={<ArrowUp aria-hidden size={17} />}
            disabled={at === 0}
            onClick={() => onMove(at, at - 1)}
          />
          <IconButton
            label={t`Move picture ${place} down`}
            icon={<ArrowDown aria-hidden size={17} />}
            disabled={place === count}
            onClick={() => onMove(at, at + 1)}
          />
          <IconButton
            label={t`Remove picture ${place}`}
            icon={<Trash2 aria-hidden size={17} />}
            onClick={onRemove}
          />
        </>
      )}
    </div>
  );
}

function moved(ids: readonly number[], from: number, to: number): number[] {
  const rest = ids.filter((_, at) => at !== from);
  return [...rest.slice(0, to), ids[from] as number, ...rest.slice(to)];
}
