import type { LoaderFunctionArgs } from '@remix-run/node';
import { Outlet, type ShouldRevalidateFunction } from '@remix-run/react';
import { isLanguage } from '../../i18n/language.ts';
import { absent } from '../absent.ts';
import { Trouble } from '../trouble.tsx';

/** An address in a language that we do not speak is an address of nothing. */
export const loader = ({ params }: LoaderFunctionArgs) => {
  if (!isLanguage(params['lang'])) absent();
  return null;
};

/** From one of ours to the other there is nothing to ask: the line may be lost, and keys be open. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ nextParams }) =>
  !isLanguage(nextParams['lang']);

export default Outlet;

export const ErrorBoundary = Trouble;
