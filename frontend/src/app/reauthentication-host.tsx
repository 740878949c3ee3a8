import { lazy, Suspense, useEffect, useState } from "react";
import type { Flow } from "@/api/allauth";
import { onReauthentication } from "@/api/reauthentication";
import { withRest } from "@/lib/rest";

const ReauthenticationDialog = lazy(withRest(() => import("@/features/auth/reauthentication-dialog")));

interface Question {
  flows: Flow[];
  answer: (proved: boolean) => void;
}

/** Steps that need a fresh proof ask for it here, then go on by themselves. */
export function ReauthenticationHost() {
  const [question, setQuestion] = useState<Question | null>(null);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    onReauthentication(
      (flows) =>
        new Promise((answer) => {
          setQuestion({ flows, answer });
          setOpen(true);
        }),
    );
  }, []);
  const finish = (proved: boolean) => {
    setOpen(false);
    question?.answer(proved);
  };
  return (
    <Suspense fallback={null}>
      {question && <ReauthenticationDialog open={open} flows={question.flows} onFinish={finish} />}
    </Suspense>
  );
}
