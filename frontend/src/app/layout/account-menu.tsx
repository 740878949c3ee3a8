import { useLingui } from "@lingui/react/macro";
import { type ComponentProps, lazy, Suspense, useState } from "react";
import { useSignedIn } from "@/api/me";
import { Avatar } from "@/components/ui/avatar";
import { withRest } from "@/lib/rest";

const loadOpened = withRest(() => import("./account-menu-opened"));
const AccountMenuOpened = lazy(loadOpened);

/** Until somebody reaches for it, only its button exists. */
export function AccountMenu() {
  const [wanted, setWanted] = useState(false);
  const closed = <AccountButton onPointerEnter={loadOpened} onClick={() => setWanted(true)} />;
  if (!wanted) return closed;
  return (
    <Suspense fallback={closed}>
      <AccountMenuOpened trigger={<AccountButton />} />
    </Suspense>
  );
}

function AccountButton(props: ComponentProps<"button">) {
  const { t } = useLingui();
  const { name } = useSignedIn();
  return (
    <button
      aria-haspopup="menu"
      aria-label={t`Account of ${name}`}
      {...props}
      type="button"
      className="grid size-11 place-items-center rounded-full sm:size-10"
    >
      <Avatar name={name} size="md" />
    </button>
  );
}
