export { guessOf } from '../people/guess.ts';
