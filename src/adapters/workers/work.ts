import type { Request } from './protocol.ts';
import { readJob } from './readJob.ts';

/** Does a piece of work, wherever it runs; hands over pieces as they come and resolves to its end. */
export async function work(request: Request, hand: (piece: unknown) => void | Promise<void>): Promise<unknown> {
  switch (request.do) {
    case 'read':
      for await (const piece of readJob(request.given)) await hand(piece);
      return null;
    case 'part': {
      const { partJob } = await import('./partJob.ts');
      const steps = partJob(request.given);
      for (;;) {
        const step = await steps.next();
        if (step.done) return step.value;
        await hand(step.value);
      }
    }
    case 'merge': {
      const { mergeJob } = await import('./mergeJob.ts');
      const steps = mergeJob(request.given);
      for (;;) {
        const step = await steps.next();
        if (step.done) return step.value;
        await hand(step.value);
      }
    }
    case 'analyse':
      return (await import('../../analyse/analyse.ts')).analyse(request.given);
    case 'pdf':
      return (await import('./pdfText.ts')).pdfText(request.given);
  }
}
