/** What is checked before the tests; each counts as one. Run with this Node.js from the project's folder. */
export const checks = [
  { name: 'types', args: ['node_modules/@typescript/native/bin/tsc', '--noEmit'] },
  { name: 'types of the preview page', args: ['node_modules/@typescript/native/bin/tsc', '--noEmit', '-p', 'preview'] },
  { name: 'lint and format', args: ['node_modules/@biomejs/biome/bin/biome', 'ci', '--colors=off', '.'] },
  { name: 'room rules', args: ['setup/checkRooms.mjs'] },
  { name: 'dead code', args: ['node_modules/knip/bin/knip.js', '--no-progress', '--no-config-hints'] },
  {
    name: 'type coverage',
    args: [
      'node_modules/type-coverage/bin/type-coverage',
      '--strict',
      '--at-least',
      '99',
      '--ignore-files',
      'setup/**',
      '--ignore-files',
      '.dependency-cruiser.cjs',
    ],
  },
];

/** Passed and failed tests of a vitest JSON report; a file that does not load counts as one failed test, and so does no report. */
export function counted(report, status) {
  if (!report) return { passed: 0, failed: 1, skipped: 0 };
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
  ).length;
  const failed = report.numFailedTests + broken;
  return {
    passed: report.numPassedTests,
    // An error outside of any test shows only in the exit status.
    failed: failed === 0 && status !== 0 ? 1 : failed,
    skipped: report.numPendingTests,
  };
}
