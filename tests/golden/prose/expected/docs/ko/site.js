// The link to the other language keeps the place: anchors are the same in all of them.
for (const link of document.querySelectorAll('main a[href^="../"]')) {
  link.addEventListener("click", () => { link.hash = location.hash; });
}
