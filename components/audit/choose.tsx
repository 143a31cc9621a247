import { useState } from 'preact/hooks';
import { FileButton } from '../options/file-button.tsx';
import { Choice } from '../page/choice.tsx';
import { Chosen } from './chosen.tsx';
import { ListProblems } from './list-problems.tsx';
import type { AuditActions, AuditData } from './props.ts';
import { CHOOSE_WORDS, type ChooseWords } from './words/choose.ts';

const WAYS = ['list', 'pasted', 'csv', 'archive'] as const;
type Way = (typeof WAYS)[number];

interface ChooseProps {
  data: AuditData;
  actions: AuditActions;
  /** A run has been started: there is more to see where its progress is. */
  onStarted(): void;
}

/** What goes in: a list of reports, looked for or given, and what of it is to be read. */
export function Choose({ data, actions, onStarted }: ChooseProps) {
  const { lang, listing } = data;
  const words = CHOOSE_WORDS[lang];
  const [way, setWay] = useState<Way>('list');
  const bodies = {
    list: <List words={words} actions={actions} />,
    pasted: <Pasted words={words} actions={actions} />,
    csv: (
      <>
        <p class="help">{words.csvHelp}</p>
        <FileButton
          label={words.chooseFile}
          name="csv"
          accept=".csv,.txt,.tsv,text/csv"
          onFile={(file) => actions.readCsv(file)}
        />
      </>
    ),
    archive: (
      <>
        <p class="help">{words.archiveHelp}</p>
        <button
          type="button"
          class="button button-primary"
          data-gouji="read-archive"
          disabled={!data.rows?.length}
          onClick={() => actions.readArchive(words.archiveName)}
        >
          {words.listArchive(data.rows?.length ?? 0)}
        </button>
      </>
    ),
  };
  return (
    <>
      <section class="block" aria-labelledby="from-head">
        <h3 id="from-head">{words.from}</h3>
        <Choice<Way>
          name="way"
          legend={words.from}
          value={way}
          options={WAYS.map((value) => ({ value, label: words.ways[value] }))}
          onChange={setWay}
        />
        <div class="way">{bodies[way]}</div>
      </section>
      {listing !== null && (
        <section class="block" aria-labelledby="found-head" data-gouji="found">
          <h3 id="found-head">{words.found(listing.name)}</h3>
          {listing.looking !== null && (
            <div class="tools">
              <p role="status">{words.looking(listing.looking.pages, listing.found.length)}</p>
              <button type="button" class="button" onClick={() => actions.stopLooking()}>
                {words.stop}
              </button>
            </div>
          )}
          {listing.problems.length > 0 && (
            <ListProblems
              problems={listing.problems}
              head={words.problems(listing.problems.length)}
              line={words.line}
              more={words.more}
              lang={lang}
            />
          )}
          {listing.found.length === 0 && listing.looking === null && <p class="empty">{words.foundNone}</p>}
          {listing.found.length > 0 && (
            <Chosen data={data} listing={listing} actions={actions} onStarted={onStarted} />
          )}
        </section>
      )}
    </>
  );
}

function List({ words, actions }: { words: ChooseWords; actions: AuditActions }) {
  const [address, setAddress] = useState('');
  const [columns, setColumns] = useState(false);
  const [isRefused, refuse] = useState(false);
  const look = (event: SubmitEvent) => {
    event.preventDefault();
    const given = address.trim();
    const isWeb = URL.canParse(given) && /^https?:$/.test(new URL(given).protocol);
    refuse(!isWeb);
    if (isWeb) actions.lookInto(given, columns);
  };
  return (
    <form onSubmit={look} noValidate>
      <label for="list-address">{words.listAddress}</label>
      <div class="tools">
        <input
          id="list-address"
          type="text"
          inputMode="url"
          class="address-input"
          placeholder="https://"
          value={address}
          aria-describedby={isRefused ? 'list-refused' : 'list-help'}
          aria-invalid={isRefused}
          onInput={(event) => setAddress(event.currentTarget.value)}
        />
        <button type="submit" class="button button-primary">
          {words.look}
        </button>
      </div>
      {isRefused && (
        <p class="refused" id="list-refused" role="alert">
          {words.badAddress}
        </p>
      )}
      <label class="check">
        <input type="checkbox" checked={columns} onChange={() => setColumns(!columns)} />
        {words.columns}
      </label>
      <p class="help" id="list-help">
        {words.listHelp}
      </p>
    </form>
  );
}

function Pasted({ words, actions }: { words: ChooseWords; actions: AuditActions }) {
  const [text, setText] = useState('');
  return (
    <>
      <label for="pasted">{words.pasted}</label>
      <textarea
        id="pasted"
        rows={6}
        spellcheck={false}
        value={text}
        aria-describedby="pasted-help"
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <p class="help" id="pasted-help">
        {words.pastedHelp}
      </p>
      <button
        type="button"
        class="button button-primary"
        disabled={text.trim() === ''}
        onClick={() => actions.readPasted(text)}
      >
        {words.take}
      </button>
    </>
  );
}
