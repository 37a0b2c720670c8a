import { miniSearchIndex } from '../../src/adapters/miniSearchIndex.ts';
import { textIndexContract } from '../contracts/textIndex.contract.ts';
import { plainIndex } from '../fakes/plainIndex.ts';

textIndexContract('the embedded MiniSearch index', miniSearchIndex);
textIndexContract('the plain index that tests use', plainIndex);
