import { Trans } from "@lingui/react/macro";
import { TriangleAlert } from "lucide-react";
import { Component, type ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

interface Props {
  children: ReactNode;
}

/** A screen that breaks leaves the frame standing. A new version on the server is the usual cause, so: reload. */
export class ErrorBoundary extends Component<Props, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    return this.state.broken ? <Broken /> : this.props.children;
  }
}

function Broken() {
  return (
    <div role="alert">
      <EmptyState
        icon={<TriangleAlert size={24} />}
        title={<Trans>This screen stopped working</Trans>}
        action={
          <Button onClick={() => location.reload()}>
            <Trans>Load it again</Trans>
          </Button>
        }
      >
        <Trans>There may be a new version of Firsthand. Loading the page again usually helps.</Trans>
      </EmptyState>
    </div>
  );
}
