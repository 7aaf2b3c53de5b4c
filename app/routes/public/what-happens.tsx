import { useText } from '../../i18n/use-text.tsx';
import { Passage } from '../../ui/drawing/passage.tsx';
import { Chapter, PublicPage } from '../../ui/frame/public-page.tsx';

/** Where what was sent is, and who reads it there. */
export default function WhatHappens() {
  const t = useText('pages');
  const home = useText('public');
  const reads = home('passage.reads');
  const not = home('passage.not');
  const stations = [
    { name: home('passage.device'), says: t('happens.device.says'), verdict: reads },
    { name: home('passage.network'), says: t('happens.line.says'), verdict: not },
    { name: home('passage.server'), says: t('happens.server.says'), verdict: not },
    { name: t('happens.intake'), says: t('happens.intake.says'), verdict: reads },
    {
      name: t('happens.analysis'),
      says: t('happens.analysis.says'),
      verdict: t('happens.if-allowed'),
    },
    { name: t('happens.account'), says: t('happens.account.says'), verdict: reads },
  ];
  return (
    <PublicPage title={t('happens.title')} lead={t('happens.lead')} next={['use', 'before']}>
      <Chapter title={t('happens.path')}>
        <Passage
          stations={stations.map((station) => ({ ...station, canRead: station.verdict !== not }))}
        />
      </Chapter>
      <Chapter title={t('happens.record')}>
        <p>{t('happens.record.says')}</p>
        <p>{t('happens.record.limit')}</p>
      </Chapter>
      <Chapter title={t('happens.same')}>
        <p>{t('happens.same.metadata')}</p>
        <p>{t('happens.same.own')}</p>
      </Chapter>
      <Chapter title={t('happens.line')}>
        <p>{t('happens.line.kept')}</p>
        <p>{t('happens.line.close')}</p>
      </Chapter>
      <Chapter title={t('happens.back')}>
        <p className="mind">{t('happens.back.says')}</p>
      </Chapter>
    </PublicPage>
  );
}
