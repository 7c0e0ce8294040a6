const transform = {
  '^.+\\.ts$': ['@swc/jest', { jsc: { target: 'es2024', parser: { syntax: 'typescript' } }, module: { type: 'es6' } }],
};

export default {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform,
  setupFiles: ['<rootDir>/test/fixed-seed.ts'],
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  injectGlobals: false,
  testTimeout: 20_000,
};
