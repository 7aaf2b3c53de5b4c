import type { LoaderFunctionArgs } from '@remix-run/node';
import { told } from './answer.ts';

/** `/trust.json`: root's certificate, apart from the build's own files. */
export const loader = ({ context }: LoaderFunctionArgs): Response => told(context.visitor.trust());
