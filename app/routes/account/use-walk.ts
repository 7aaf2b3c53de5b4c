import { useNavigate } from '@remix-run/react';
import { useCallback } from 'react';
import { useReading } from '../../i18n/use-text.tsx';
import { addressOf } from '../../ui/frame/go.tsx';

/** Walks to a path (without its language) and keeps the vault; nothing reloads. */
export const useWalk = (): ((path: string) => void) => {
  const navigate = useNavigate();
  const reading = useReading();
  return useCallback(
    (path) => {
      navigate(addressOf(reading, path));
    },
    [navigate, reading],
  );
};
