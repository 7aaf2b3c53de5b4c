import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { languageWanted } from '../../i18n/language.ts';

/** `/` chooses by Accept-Language and remembers nothing. */
export const loader = ({ request }: LoaderFunctionArgs) =>
  redirect('/' + languageWanted(request.headers.get('Accept-Language')), {
    headers: { Vary: 'Accept-Language' },
  });
