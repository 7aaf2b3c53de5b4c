import { useText } from '../../i18n/use-text.tsx';
import { Go } from '../../ui/frame/go.tsx';
import { Chapter, PublicPage } from '../../ui/frame/public-page.tsx';
import { Course, Lines, Points } from '../../ui/text/points.tsx';

const way = ['invite', 'keys', 'agreement', 'submit', 'receive', 'tell'] as const;
const questions = ['seenBy', 'sharing', 'askFirst', 'hidden'] as const;
const who = ['director', 'documentation'] as const;
const know = ['back', 'mail', 'copy'] as const;

/** What an organisation agrees to, does and hears, from the first talk on. */
export default function Organisations() {
  const t = useText('pages');
  const conditions = useText('conditions');
  const accounts = useText('accounts');
  return (
    <PublicPage
      title={t('organisations.title')}
      lead={t('organisations.lead')}
      actions={
        <Go to="/join" className="button">
          {accounts('join.link')}
        </Go>
      }
      next={['what-happens', 'reach']}
    >
      <Chapter title={t('organisations.way')}>
        <Course
          points={way.map((step) => ({
            name: t(`organisations.way.${step}`),
            says: t(`organisations.way.${step}.says`),
          }))}
        />
      </Chapter>
      <Chapter title={t('organisations.choose')}>
        <p>{t('organisations.choose.lead')}</p>
        <Lines lines={questions.map((question) => conditions(`${question}.title`))} />
      </Chapter>
      <Chapter title={t('organisations.who')}>
        <Points
          points={who.map((role) => ({
            name: t(`organisations.who.${role}`),
            says: t(`organisations.who.${role}.says`),
          }))}
        />
      </Chapter>
      <Chapter title={t('organisations.know')}>
        <Lines lines={know.map((thing) => t(`organisations.know.${thing}`))} />
      </Chapter>
    </PublicPage>
  );
}
