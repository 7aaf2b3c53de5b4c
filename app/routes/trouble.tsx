import { isRouteErrorResponse, useRouteError } from '@remix-run/react';
import { useContext } from 'react';
import { AbsentPage } from '../ui/frame/absent-page.tsx';
import { AnswerContext } from '../ui/frame/answer.ts';
import { FaultPage } from '../ui/frame/fault-page.tsx';
import { PublicFrame } from '../ui/frame/public-frame.tsx';
import { referenceIn } from './reference.ts';

/**
 * The one place where a fault is caught and an absence shown. It stands in the root and, for pages
 * that are already awake, once more below it: a root that is drawn anew would write its scripts by
 * innerHTML, which Trusted Types refuse.
 */
export const Trouble = () => {
  const fault = useRouteError();
  const { reference } = useContext(AnswerContext);
  const isAbsent = isRouteErrorResponse(fault) && fault.status === 404;
  return (
    <PublicFrame>
      {isAbsent ? <AbsentPage /> : <FaultPage reference={referenceIn(fault, reference)} />}
    </PublicFrame>
  );
};
