/**
 * The portal as a process of its own, as `npm start` opens it, but for its people: a test brings the
 * workstation's papers over the channel that a parent and its child have.
 */
import { openConfigured, sayOpen } from '../../server/main.ts';

const portal = await openConfigured();
process.on('message', (file) => {
  void portal.bring(file).then(
    () => process.send?.('brought'),
    (fault: unknown) => process.send?.({ fault: String(fault) }),
  );
});
// The parent's end is ours: nothing stays behind after a test that was stopped.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
sayOpen(portal);
