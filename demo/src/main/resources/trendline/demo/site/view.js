// Tells the blog's server that this article was opened; a site with the collector loads its beacon instead.
navigator.sendBeacon("/view", new URLSearchParams({ article: document.currentScript.dataset.read }));
