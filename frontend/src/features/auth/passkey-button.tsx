import { Trans } from "@lingui/react/macro";
import { useMutation } from "@tanstack/react-query";
import { Fingerprint } from "lucide-react";
import { useLocation } from "wouter";
import type { SignInOutcome } from "@/api/allauth";
import { ApiError } from "@/api/errors";
import { passkeysSupported, wasCancelled } from "@/api/webauthn";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { follow } from "./api";

interface PasskeyButtonProps {
  sign: () => Promise<SignInOutcome>;
  /** Instead of following the way in. */
  onDone?: (outcome: SignInOutcome) => void;
}

export function PasskeyButton({ sign, onDone }: PasskeyButtonProps) {
  const [, navigate] = useLocation();
  const { mutate, isPending, error } = useMutation({
    mutationFn: sign,
    meta: { inForm: true },
    onSuccess: (outcome) => (onDone ? onDone(outcome) : follow(outcome, navigate)),
  });
  if (!passkeysSupported()) return null;
  return (
    <div className="space-y-3">
      <Button
        variant="secondary"
        className="w-full"
        icon={<Fingerprint aria-hidden size={18} />}
        busy={isPending}
        onClick={() => mutate()}
      >
        <Trans>Use a passkey</Trans>
      </Button>
      {error && !wasCancelled(error) && (
        <Banner tone="bad">
          {(error instanceof ApiError && error.errors[0]?.message) || (
            <Trans>The passkey did not work. Try another way to sign in.</Trans>
          )}
        </Banner>
      )}
    </div>
  );
}
