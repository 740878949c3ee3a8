import { Trans, useLingui } from "@lingui/react/macro";
import { type ReactNode, useState } from "react";
import { ApiError, UNREACHABLE } from "@/api/errors";
import { Field } from "@/components/ui/field";
import { Progress } from "@/components/ui/progress";
import { Textarea } from "@/components/ui/textarea";
import { FocalPicker } from "./focal-picker";
import type { Description, StoryImage } from "./picture-api";

interface PictureDetailsProps {
  image: StoryImage;
  disabled: boolean;
  /** Of the description, from the server. */
  error: string | undefined;
  onChange: (change: Description) => Promise<unknown>;
  /** Buttons below the picture. */
  children?: ReactNode;
}

/** One picture with its spot, its cuts and its description. Each is stored by itself: a step of the server's own. */
export function PictureDetails({ image, disabled, error, onChange, children }: PictureDetailsProps) {
  const { t } = useLingui();
  const [failed, setFailed] = useState<string>();
  const store = (change: Description) =>
    onChange(change).then(
      () => setFailed(undefined),
      (failure) => setFailed(reasonOf(failure) ?? t`This could not be saved. Try again in a moment.`),
    );
  return (
    <div className="grid gap-4 sm:grid-cols-[minmax(0,17rem)_minmax(0,1fr)]">
      <div>
        <FocalPicker
          image={image}
          disabled={disabled}
          onPick={({ x, y }) => {
            if (x !== image.focal_x || y !== image.focal_y) void store({ focal_x: x, focal_y: y });
          }}
        />
        <Making image={image} />
        {children}
      </div>
      <AltField image={image} disabled={disabled} error={failed ?? error} onStore={(alt) => store({ alt })} />
    </div>
  );
}

interface AltFieldProps extends Pick<PictureDetailsProps, "image" | "disabled" | "error"> {
  onStore: (alt: string) => Promise<void>;
}

/** Stored when it is left. */
function AltField({ image, disabled, error, onStore }: AltFieldProps) {
  const [alt, setAlt] = useState(image.alt);
  return (
    <Field
      label={<Trans>What does it show?</Trans>}
      hint={<Trans>For people who cannot see it: who, what, where. Not “picture of”.</Trans>}
      error={alt.trim() === "" || alt === image.alt || error === undefined ? error : undefined}
      required
    >
      <Textarea
        rows={3}
        maxLength={1000}
        value={alt}
        readOnly={disabled}
        onChange={(event) => setAlt(event.target.value)}
        onBlur={() => {
          if (alt.trim() !== image.alt) void onStore(alt);
        }}
      />
    </Field>
  );
}

/** The picture itself is there; the sizes for screens and networks follow. */
function Making({ image }: { image: StoryImage }) {
  const { t } = useLingui();
  const { made, wanted } = image.progress;
  if (image.state === "ready") return null;
  if (image.state === "failed") {
    return (
      <p role="alert" className="mt-2 text-warn">
        <Trans>Not every size of this picture could be made. Send it again.</Trans>
      </p>
    );
  }
  return (
    <div className="mt-2">
      <p role="status" className="mb-1 text-label text-muted">
        <Trans>
          Making its sizes: {made} of {wanted}
        </Trans>
      </p>
      <Progress label={t`Sizes made`} value={made} max={wanted} />
    </div>
  );
}

/** The server names the file and the reason. */
function reasonOf(failure: unknown): string | undefined {
  if (!(failure instanceof ApiError) || failure.has(UNREACHABLE)) return undefined;
  return failure.errors[0]?.message || undefined;
}
