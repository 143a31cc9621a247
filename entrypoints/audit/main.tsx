import { Crew } from './crew.ts';

void new Crew();
