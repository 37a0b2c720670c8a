import { textIndexContract } from '../contracts/textIndex.contract.ts';
import { miniSearchIndex } from '../fakes/miniSearchIndex.ts';
import { plainIndex } from '../fakes/plainIndex.ts';

textIndexContract('an index on MiniSearch', miniSearchIndex);
textIndexContract('the plain index that tests use', plainIndex);
