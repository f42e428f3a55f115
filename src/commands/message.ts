/** The window with one message: the text stands behind the # of its own address and is shown as plain text. */
const place = document.getElementById('message');
if (place) place.textContent = decodeURIComponent(location.hash.slice(1));
