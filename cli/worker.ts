// What a worker of the pool runs.
export { runJob as default } from './job.ts';
