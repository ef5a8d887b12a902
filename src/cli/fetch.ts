import { ImportError } from '../import/import-error.ts';
import { MAX_WHOLE_BYTES } from '../import/imported.ts';
import { messageOf } from '../text/thrown.ts';

/** A server that says nothing for this long is not waited for. Milliseconds. */
const SILENCE_MS = 30_000;

/** What a request is sent as: who asks, and no more. */
const HEADERS = {
  'user-agent': 'second-source (command line)',
  accept:
    'text/html,application/xhtml+xml,application/atom+xml,application/rss+xml,application/xml,*/*;q=0.5',
};

/** A good answer. */
export interface Fetched {
  /** Where it came from in the end: short addresses of one article lead to one. */
  readonly url: string;
  /** As the server states it, null where it does not. */
  readonly contentType: string | null;
  /** Consumed once. @throws ImportError where they end early or are more than the bound. */
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** What is at an address that the user named. @throws ImportError for anything but a good answer. */
export async function fetchFrom(url: string, silenceMs: number = SILENCE_MS): Promise<Fetched> {
  const patience = patienceOf(silenceMs);
  const response = await answer(url, patience);
  return {
    url: response.redirected ? response.url : url,
    contentType: response.headers.get('content-type'),
    bytes: bytesOf(response, patience),
  };
}

async function* bytesOf(response: Response, patience: Patience): AsyncGenerator<Uint8Array> {
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
  const within = error instanceof Error && error.cause instanceof Error ? error.cause.message : '';
  return within || messageOf(error);
}
