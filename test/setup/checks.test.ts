import { describe, expect, it } from 'vitest';
import { counted } from '../../setup/checks.mjs';

const file = (status: string, ...tests: string[]) => ({ status, assertionResults: tests.map((test) => ({ status: test })) });
const report = (passed: number, failed: number, pending: number, ...testResults: unknown[]) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: pending,
  testResults,
});

describe('the last line of npm test counts', () => {
  it('what passed, failed and was skipped', () => {
    expect(counted(report(2, 1, 1, file('failed', 'passed', 'failed', 'skipped'), file('passed', 'passed')), 1)).toEqual({
      passed: 2,
      failed: 1,
      skipped: 1,
    });
  });

  it('a test file that does not load as one failure', () => {
    expect(counted(report(1, 0, 0, file('failed'), file('passed', 'passed')), 1)).toEqual({ passed: 1, failed: 1, skipped: 0 });
  });

  it('an error outside of any test as one failure', () => {
    expect(counted(report(1, 0, 0, file('passed', 'passed')), 1)).toEqual({ passed: 1, failed: 1, skipped: 0 });
  });

  it('a run that left no report as one failure', () => {
    expect(counted(null, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});
