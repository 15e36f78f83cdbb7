// Small comforts; every page works without this file.
'use strict';
(() => {
  // On a narrow screen the side menu starts folded.
  if (window.matchMedia('(max-width: 61.99rem)').matches)
    for (const menu of document.querySelectorAll('details.side')) menu.open = false;

  // What went wrong, or what was done, is read first.
  document.querySelector('.govuk-error-summary')?.focus();

  // A second press of the same button within a moment is a slip of the finger.
  document.addEventListener('submit', event => {
    const form = event.target;
    // A form that its own script holds back (to ask for a passkey) has not been sent yet.
    if (form.method !== 'post' || event.defaultPrevented) return;
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = 'yes';
    setTimeout(() => delete form.dataset.sent, 3000);
  });

  // «Drukuj» buttons are hidden where there is no script to serve them.
  for (const button of document.querySelectorAll('[data-print]')) {
    button.hidden = false;
    button.addEventListener('click', () => window.print());
  }
})();
