import { messageText } from './message-text';

/** The window with one message: it is shown as plain text. */
const place = document.getElementById('message');
if (place) place.textContent = messageText(location.hash);
