import { useState } from 'preact/hooks';
import type { FileProblem, Reading } from '../../lib/files/own-file.ts';

interface Refused {
  file: string;
  problem: FileProblem;
}

/** Reads files; of one that is refused it keeps why, until the next is chosen. */
export function useImport<T>(
  read: (text: string) => Reading<T>,
  onData: (data: T) => void,
): [Refused | null, (file: File) => Promise<void>] {
  const [refused, setRefused] = useState<Refused | null>(null);
  const choose = async (file: File) => {
    setRefused(null);
    const reading = await file.text().then(read, unreadable);
    if ('problem' in reading) setRefused({ file: file.name, problem: reading.problem });
    else onData(reading.data);
  };
  return [refused, choose];
}

const unreadable = (error: unknown): { problem: FileProblem } => ({
  problem: {
    what: {
      zh: `浏览器读不出文件：${String(error)}`,
      en: `The browser cannot read the file: ${String(error)}`,
    },
    places: [],
    more: 0,
    remedy: {
      zh: '请确认文件仍在原处，再试一次。',
      en: 'Make sure that the file is still there and try again.',
    },
  },
});
