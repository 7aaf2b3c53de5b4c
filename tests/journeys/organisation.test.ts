/** The main job, whole, in a real browser: each language walks it with an organisation of its own. */
import { describe, test } from 'vitest';
import { countersign, propose, sign } from './agreeing.ts';
import { comeBack } from './entering.ts';
import { inviteOrganisation, joinAsDirector, takeIn, vouchFor, type Names } from './organising.ts';
import { compareMark, isRemembered, rememberHere } from './marking.ts';
import {
  acknowledgeAndHandOver,
  analyse,
  ask,
  lockWhileAsking,
  noteItems,
  open,
  preview,
  releaseIt,
  saveAll,
  waitAtList,
} from './reviewing.ts';
import type { Seat } from './seat.ts';
import {
  answerQuestion,
  deposit,
  filesOnDevice,
  prepare,
  readAcknowledgement,
  readFeedback,
  send,
  type Device,
} from './submitting.ts';
import { staffOf } from './site.ts';
import { openStage } from './stage.ts';
import { writeAcross, writeOfTheWhole } from './writing.ts';

const names: Readonly<Record<'ar' | 'en', Names>> = {
  ar: {
    organisation: { ar: 'مركز الفرات للتوثيق', en: 'Al-Furat Centre' },
    seat: { ar: 'جمعية مقرّها غازي عنتاب', en: 'an association in Gaziantep' },
    director: { ar: 'سلمى الخطيب', en: 'Salma al-Khatib' },
  },
  en: {
    organisation: { ar: 'أرشيف الساحل', en: 'Coast Archive' },
    seat: { ar: 'مؤسسة مقرّها برلين', en: 'a foundation in Berlin' },
    director: { ar: 'عمر حداد', en: 'Omar Haddad' },
  },
};

const { site, sitDown, desk } = openStage('all tests');

describe.each(['ar', 'en'] as const)('%s', (language) => {
  let director: Seat;
  let documentation: Seat;
  let passphrase: string;
  let device: Device;
  const title = language === 'ar' ? 'مواد من الحيّ القديم' : 'Material from the old quarter';

  test('an organisation is invited, joins, and is vouched for by two', async () => {
    const officer = await desk(language, 'agreements-officer');
    const words = await inviteOrganisation(officer, names[language].organisation[language]);
    director = await sitDown(language, 'director');
    await joinAsDirector(director, words, names[language]);
    const second = await desk(language, 'agreements-officer', 1);
    await vouchFor(officer, second, director, names[language]);
  });

  test('its documentation officer joins, and is taken in', async () => {
    documentation = await sitDown(language, 'documentation');
    ({ passphrase } = await takeIn(director, documentation));
  });

  test('a memorandum is composed, signed and countersigned: in force', async () => {
    await propose(await desk(language, 'agreements-officer'), names[language]);
    await sign(director);
    await countersign(await desk(language, 'head'));
  });

  test('files are sent over a bad line, and handed over', async () => {
    device = filesOnDevice('شهادة testimony');
    await prepare(documentation, device, title);
    await send(documentation, device, passphrase, title);
    await waitAtList(await desk(language, 'intake-officer'));
    await deposit(documentation, title);
  });

  test('intake verifies, previews, saves, notes and asks; the provider answers', async () => {
    const intake = await desk(language, 'intake-officer');
    await open(intake, title);
    await preview(intake);
    await saveAll(intake, device);
    device.close();
    await noteItems(intake);
    const { passphrase: intakes } = staffOf(site(), 'intake-officer');
    await lockWhileAsking(intake, intakes, title, 'من أي جهة أُخذت الصورة؟');
    await ask(intake, 'من أي جهة أُخذت الصورة؟');
    await comeBack(documentation, passphrase);
    await answerQuestion(documentation, 'من أي جهة أُخذت الصورة؟', 'من جهة السوق');
    await acknowledgeAndHandOver(intake);
    await readAcknowledgement(documentation, device);
  });

  test('both sides write; of two who write at once the second is told, and loses nothing', async () => {
    const intake = await desk(language, 'intake-officer');
    const theirs = 'متى تكتمل مراجعة الصور؟';
    await writeAcross(documentation, intake, { theirs, ours: 'بقي ملف واحد عندنا.' });
    const asked = { theirs: 'تغيّر رقم هاتفنا.', ours: 'شكرًا، سجّلناه.' };
    await writeOfTheWhole(documentation, intake, asked);
  });

  test('a use is recorded, and feedback that two released is read', async () => {
    const purpose = `مقارنة بسجل المستشفى ${language}`;
    await analyse(await desk(language, 'analyst'), title, purpose);
    await releaseIt(await desk(language, 'analyst', 1));
    await comeBack(documentation, passphrase);
    await readFeedback(documentation, purpose);
  });

  test('the log is compared with paper, and remembered where somebody wants it', async () => {
    await compareMark(documentation);
    await rememberHere(documentation, passphrase);
    await isRemembered(await desk(language, 'intake-officer'));
  });
});
