/** Rooms without Office, DOM, file system or clock: their own tests alone reach every line (npm run coverage). */
const PURE_ROOMS = [
  'sheet',
  'values',
  'formula',
  'form',
  'policy',
  'evaluation',
  'rules',
  'report',
  'plan',
  'settings',
  'acts',
];

module.exports = {
  PURE_ROOMS,
  /** The tests about them, and the properties that hold over several. */
  TESTS_OF_PURE_ROOMS: [...PURE_ROOMS, 'properties'],
};
