import { useText } from '../../i18n/use-text.tsx';
import { Go } from './go.tsx';
import { DigitsSwitch } from './switches.tsx';

/** What stands at the end of every page; it also describes Leave now (`leave-says`). */
export const Footer = () => {
  const t = useText('frame');
  return (
    <footer className="footer">
      <div className="footer-row">
        <div>
          <p className="footer-name">{t('leave')}</p>
          <p id="leave-says">{t('leave.says')}</p>
        </div>
        <div>
          <p className="footer-name">{t('footer')}</p>
          <p>{t('footer.nothing')}</p>
          <p className="footer-links">
            <Go to="/protection">{t('footer.protection')}</Go>
            <Go to="/reach">{t('footer.reach')}</Go>
            <Go to="/accessibility">{t('footer.accessibility')}</Go>
            <Go to="/privacy">{t('footer.privacy')}</Go>
            <DigitsSwitch />
          </p>
        </div>
      </div>
    </footer>
  );
};
