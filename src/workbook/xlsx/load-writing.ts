/** What writes into files, as a part of its own: whoever only reads does without it. */
export const loadWriting = () => import(/* webpackChunkName: "writing" */ './writing');
