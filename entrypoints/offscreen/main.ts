import { answerAsReader } from '../../src/extension/follow/reader.ts';

answerAsReader(document);
