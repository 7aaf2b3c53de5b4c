import { momentOf, type Moment } from '../../app/domain/basis/moment.ts';

/** The server's own clock, handed in where it is needed so that a test may set it. */
export type Clock = () => Moment;

export const systemClock: Clock = () => momentOf(new Date());
