// Only syntax that old versions of Node.js read, so that they can say what is wrong.

/** True when this Node.js is new enough; if not, it says so and the exit status is 1. */
export function newEnough() {
  var parts = process.versions.node.split('.').map(Number);
  if (parts[0] > 20 || (parts[0] === 20 && parts[1] >= 19)) return true;
  console.error('footnote: Node.js 20.19 or newer is needed, this is', process.versions.node, '(see https://nodejs.org)');
  process.exitCode = 1;
  return false;
}
