// The last good list, kept over reloads, so that a reader sees something while the API is away.
// It ends with the tab: a site's own storage does not fill up, and nothing is left behind.

function recall(address) {
  try {
    return JSON.parse(sessionStorage[address]);
  } catch {
    // nothing there, or storage is forbidden
  }
}

function remember(address, answer) {
  try {
    sessionStorage[address] = JSON.stringify(answer);
  } catch {
    // full, or forbidden: then this reader has no memory
  }
}
