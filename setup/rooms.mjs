import { cruise } from 'dependency-cruiser';
import rules from '../.dependency-cruiser.cjs';

/** Checks the imports of src and commands below a folder against the house rules. */
export async function rooms(folder) {
  const { forbidden, options } = rules;
  const { enhancedResolveOptions, ...rest } = options;
  const { output } = await cruise(
    ['src', 'commands'],
    { ...rest, baseDir: folder, validate: true, ruleSet: { forbidden } },
    enhancedResolveOptions,
  );
  const { totalCruised, violations } = output.summary;
  return { modules: totalCruised, violations: violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })) };
}

/** One line for each import that breaks a rule; also when nothing was looked at, for silence must not pass as order. */
export function complaints({ modules, violations }) {
  if (modules === 0) return ['no module was looked at; is `typescript` still the version that dependency-cruiser reads?'];
  return violations.map(
    ({ rule, from, to }) => `${from} → ${to}: ${rule} (${rules.forbidden.find(({ name }) => name === rule)?.comment})`,
  );
}
