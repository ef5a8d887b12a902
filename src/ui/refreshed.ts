import { useEffect, useState } from 'preact/hooks';
import { messageOf } from '../text/thrown.ts';

/** Something that is loaded, and loaded again whenever it may have changed. */
export interface Refreshed<T> {
  /** Null until it is there for the first time. */
  readonly value: T | null;
  /** Why it could not be loaded; '' where it could. */
  readonly failure: string;
  readonly refresh: () => void;
}

/** Loads now and after every change that `watch` tells of; of answers that overtake each other the last question's counts. */
export function useRefreshed<T>(
  load: () => Promise<T>,
  watch: (listen: () => void, signal: AbortSignal) => void,
): Refreshed<T> {
  const [value, setValue] = useState<T | null>(null);
  const [failure, setFailure] = useState('');
  const [asked, setAsked] = useState(0);
  const refresh = () => setAsked((before) => before + 1);
  useEffect(() => {
    const own = new AbortController();
    watch(refresh, own.signal);
    return () => own.abort();
  }, []);
  useEffect(() => {
    let isLast = true;
    load().then(
      (loaded) => {
        if (!isLast) return;
        setValue(loaded);
        setFailure('');
      },
      (error: unknown) => {
        if (isLast) setFailure(messageOf(error));
      },
    );
    return () => {
      isLast = false;
    };
  }, [asked]);
  return { value, failure, refresh };
}
