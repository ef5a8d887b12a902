import { ImportError } from '../import/import-error.ts';
import { MAX_WHOLE_BYTES } from '../import/imported.ts';

/** A server that says nothing for this long is not waited for. Milliseconds. */
const SILENCE_MS = 30_000;

/** What a request is sent as: who asks, and no more. */
const HEADERS = {
  'user-agent': 'second-source (command line)',
  accept:
    'text/html,application/xhtml+xml,application/atom+xml,application/rss+xml,application/xml,*/*;q=0.5',
};

/** The bytes at an address that the user named. @throws ImportError for anything but a good answer within the bounds. */
export async function* fetchBytes(url: string, silenceMs: number = SILENCE_MS): AsyncGenerator<Uint8Array> {
  const patience = patienceOf(silenceMs);
  const response = await answer(url, patience);
  let size = 0;
  try {
    for await (const chunk of response.body ?? []) {
      // The time between two chunks that the reader of this takes is not the server's.
      patience.end();
      size += chunk.length;
      if (size > MAX_WHOLE_BYTES) throw new ImportError(`larger than ${MAX_WHOLE_BYTES / 1024 / 1024} MB`);
      yield chunk;
      patience.begin();
    }
  } catch (error) {
    if (error instanceof ImportError) throw error;
    throw new ImportError(`broken off after ${size} bytes: ${reasonOf(error)}`);
  } finally {
    patience.end();
  }
}

/** Gives up a server once it has been silent for too long. */
interface Patience {
  readonly signal: AbortSignal;
  begin(): void;
  end(): void;
}

function patienceOf(silenceMs: number): Patience {
  const controller = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  return {
    signal: controller.signal,
    begin() {
      const giveUp = () => controller.abort(new Error(`silent for ${silenceMs / 1000} s`));
      timer = setTimeout(giveUp, silenceMs);
    },
    end: () => clearTimeout(timer),
  };
}

/** A good answer, whose first bytes are being waited for. */
async function answer(url: string, patience: Patience): Promise<Response> {
  let response: Response;
  patience.begin();
  try {
    response = await fetch(url, { headers: HEADERS, signal: patience.signal });
  } catch (error) {
    patience.end();
    throw new ImportError(`cannot be fetched: ${reasonOf(error)}`);
  }
  if (!response.ok) {
    patience.end();
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
