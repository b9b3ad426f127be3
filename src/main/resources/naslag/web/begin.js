// Before the page is drawn, so that what only works with a script is there or not from the start.
document.documentElement.className = "script";
