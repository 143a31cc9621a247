import type { Lang } from '../../lib/check.ts';
import type { FileProblem } from '../../lib/files/own-file.ts';
import { OPTIONS_WORDS } from './words.ts';

/** Why a file was not imported: what is wrong, where, and what to do. */
export function FileProblemBox({ file, problem, lang }: { file: string; problem: FileProblem; lang: Lang }) {
  const words = OPTIONS_WORDS[lang];
  return (
    <div class="alert" role="alert" data-gouji="file-problem">
      <p>
        <strong>{words.fileProblem(file)}</strong>
      </p>
      <p>{problem.what[lang]}</p>
      {problem.places.length > 0 && (
        <ul class="alert-places">
          {problem.places.map(({ path, says }) => (
            <li key={`${path} ${says.zh}`}>
              {path === '' ? words.where(words.whole) : <code>{words.where(path)}</code>}
              {says[lang]}
            </li>
          ))}
          {problem.more > 0 && <li>{words.andMore(problem.more)}</li>}
        </ul>
      )}
      <p>{problem.remedy[lang]}</p>
    </div>
  );
}
