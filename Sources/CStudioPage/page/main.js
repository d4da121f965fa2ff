// The beginning of the page.
