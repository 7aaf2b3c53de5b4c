/** The file is no longer the one of the first pass: what was sent of it must be discarded. */
export class FileChanged extends Error {
  override readonly name = 'FileChanged';
  /** Of the segment that differs. */
  readonly segment: number;
  constructor(segment: number) {
    super('the file has changed since it was first read');
    this.segment = segment;
  }
}

/** The browser gave no octets of the file: it was moved or deleted, or its device is gone. */
export class FileUnreadable extends Error {
  override readonly name = 'FileUnreadable';
  constructor(cause: unknown) {
    super('the file could not be read', { cause });
  }
}

/** The sealing was ended while something of it was still asked for: nothing more is encrypted. */
export class SealingEnded extends Error {
  override readonly name = 'SealingEnded';
  constructor() {
    super('the sealing was ended');
  }
}

/** What of a sealed body is not as layout 1 and its key demand. */
export type Damage = 'size' | 'head' | 'final-tag' | 'framing' | 'chunk' | 'padding';

/** A stored body is not what was sealed; nothing of the damaged place has been given out. */
export class BodyDamaged extends Error {
  override readonly name = 'BodyDamaged';
  readonly damage: Damage;
  constructor(damage: Damage) {
    super(`the sealed body is damaged: ${damage}`);
    this.damage = damage;
  }
}
