import { ImportError } from '../import/import-error.ts';
import { MAX_WHOLE_BYTES } from '../import/imported.ts';

/** A server that says nothing for this long is not waited for. Milliseconds. */
const TIMEOUT_MS = 30_000;

/** What a request is sent as: who asks, and no more. */
const HEADERS = {
  'user-agent': 'second-source (command line)',
  accept:
    'text/html,application/xhtml+xml,application/atom+xml,application/rss+xml,application/xml,*/*;q=0.5',
};

/** The bytes at an address that the user named. @throws ImportError for anything but a good answer within the bound. */
export async function* fetchBytes(url: string): AsyncGenerator<Uint8Array> {
  const response = await answer(url);
  let size = 0;
  try {
    for await (const chunk of response.body ?? []) {
      size += chunk.length;
      if (size > MAX_WHOLE_BYTES) throw new ImportError(`larger than ${MAX_WHOLE_BYTES / 1024 / 1024} MB`);
      yield chunk;
    }
  } catch (error) {
    if (error instanceof ImportError) throw error;
    throw new ImportError(`broken off after ${size} bytes: ${reasonOf(error)}`);
  }
}

async function answer(url: string): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(url, { headers: HEADERS, signal: AbortSignal.timeout(TIMEOUT_MS) });
  } catch (error) {
    throw new ImportError(`cannot be fetched: ${reasonOf(error)}`);
  }
  if (!response.ok) {
    await response.body?.cancel();
    throw new ImportError(`the server answered ${response.status}`);
  }
  return response;
}

/** `fetch` hides its reason one level down. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error && error.cause.message !== '' ? error.cause.message : error.message;
}
