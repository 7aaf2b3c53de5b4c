import { useCallback, useState } from 'react';
import { invite } from '../../acts/keys/invite.ts';
import { useDates } from '../../i18n/use-dates.tsx';
import { useReading, useText } from '../../i18n/use-text.tsx';
import { useSession } from '../../routes/account/account.tsx';
import { useAsked } from '../../routes/account/use-asked.ts';
import { Button } from '../form/button.tsx';
import { Form } from '../form/form.tsx';
import { TextField } from '../form/text-field.tsx';
import { Part } from '../frame/page.tsx';
import { Read } from '../review/reading.tsx';
import { Foreign } from '../text/foreign.tsx';
import { Refusal } from '../text/refusal.tsx';
import { Row, Rows } from '../text/rows.tsx';
import { Words } from '../text/words.tsx';
import { readOwnInvitations, type OwnInvitation } from './invitations.ts';

const tones = { open: 'warn', used: 'good', over: 'plain' } as const;

const Invitation = ({ of, isShown }: { of: OwnInvitation; isShown: boolean }) => {
  const t = useText('providers');
  const dates = useDates();
  const { language } = useReading();
  const [shows, setShows] = useState(isShown);
  return (
    <Row
      title={<Foreign>{of.label}</Foreign>}
      state={{ tone: tones[of.state], says: t(`invitations.${of.state}`) }}
      about={of.until && t('invitations.until', { day: dates.day(of.until) })}
    >
      {of.state === 'open' && (
        <div className="stack">
          {shows && (
            <>
              <p className="small-print">{t('invitations.words.says')}</p>
              <Words words={of.words[language]} language={language} />
            </>
          )}
          <p className="actions">
            <Button kind="quiet" onPress={() => setShows(!shows)}>
              {t(shows ? 'invitations.words.hide' : 'invitations.words')}
            </Button>
          </p>
        </div>
      )}
    </Row>
  );
};

/** Inviting an organisation, and the invitations that this officer has made. */
export const Invite = () => {
  const t = useText('providers');
  const session = useSession();
  const own = useAsked(useCallback(() => readOwnInvitations(session), [session]));
  const [label, setLabel] = useState('');
  const [error, setError] = useState<string>();
  const [refusal, setRefusal] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const [newest, setNewest] = useState<string>();
  const make = async () => {
    if (label.trim() === '') {
      setError(t('invite.empty'));
      return;
    }
    setBusy(true);
    setError(undefined);
    const asked = { party: null, role: 'director', label: label.trim() } as const;
    const made = await invite(session, asked);
    setBusy(false);
    setRefusal(made.ok ? undefined : made.code);
    if (!made.ok) return;
    setLabel('');
    setNewest(made.value.invitation);
    own.again();
  };
  return (
    <>
      <Part title={t('invite.title')}>
        <p>{t('invite.says')}</p>
        {refusal !== undefined && (
          <>
            <Refusal code={refusal} />
            <p>{t('invite.failed')}</p>
          </>
        )}
        <Form onSubmit={() => void make()} label={t('invite.title')}>
          <TextField
            label={t('invite.label')}
            hint={t('invite.hint')}
            error={error}
            value={label}
            onChange={setLabel}
          />
          <p className="actions">
            <Button submits isBusy={isBusy}>
              {t('invite.action')}
            </Button>
          </p>
        </Form>
      </Part>
      <Part title={t('invitations')}>
        <Read of={own}>
          {(all) =>
            all.length === 0 ? (
              <p>{t('invitations.none')}</p>
            ) : (
              <Rows label={t('invitations')}>
                {all.map((each) => (
                  <Invitation key={each.id} of={each} isShown={each.id === newest} />
                ))}
              </Rows>
            )
          }
        </Read>
      </Part>
    </>
  );
};
