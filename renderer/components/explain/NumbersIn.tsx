import { Fragment } from 'react';
import type { Opened } from '#shared/budget/explain/explain.ts';
import { OpenNumber } from './OpenNumber.tsx';

interface Props<Name extends string> {
  /** The numbers of the sentence by the names that it has for them: how each reads, and which it is. */
  readonly numbers: Readonly<Record<Name, readonly [string, Opened]>>;
  /** The sentence with these marks in the places of its numbers. */
  readonly sentence: (marks: Readonly<Record<Name, string>>) => string;
}

/** First of the private code points that stand for numbers while the sentence is made: no language writes them. */
const firstMark = 0xe000;

/** A sentence of any language whose numbers open. */
export function NumbersIn<Name extends string>({ numbers, sentence }: Props<Name>) {
  const names = Object.keys(numbers) as Name[];
  const marks = Object.fromEntries(names.map((name, n) => [name, String.fromCodePoint(firstMark + n)]));
  const pieces = sentence(marks as Record<Name, string>).split(/([\ue000-\ue0ff])/);
  const numberAt = (at: number) => names.find((name) => marks[name] === pieces[at]);
  return pieces.map((piece, at) => {
    const [name, before] = [numberAt(at), numberAt(at - 1)];
    // The sentence was made with marks, so the full stop that a number brings itself ('2027 г.') was not seen.
    const stopped = before !== undefined && numbers[before][0].endsWith('.') && /^\.(?!\.)/.test(piece);
    return (
      <Fragment key={at}>
        {name === undefined ? (
          piece.slice(stopped ? 1 : 0)
        ) : (
          <OpenNumber opened={numbers[name][1]}>{numbers[name][0]}</OpenNumber>
        )}
      </Fragment>
    );
  });
}
