/** The one root that every test's client is built with. Production refuses it. */
export const testRoot = '0'.repeat(64);
