/** The one root that every test's client is built with. Production refuses it. */
export const testRoot = '';
