// @ts-check
// Leave now: locks the keys, and puts a neutral site in the place of this page and its history
// entry. It stands alone, so that it works before and without the rest. See leave-now.tsx.
(() => {
  let strokes = [0, 0, 0];
  const leave = () => {
    const link = document.querySelector('a[data-leave]');
    if (!(link instanceof HTMLAnchorElement)) return;
    document.documentElement.style.display = 'none';
    dispatchEvent(new Event('amana:leave'));
    location.replace(link.href);
  };
  addEventListener(
    'click',
    (event) => {
      if (!(event.target instanceof Element) || !event.target.closest('a[data-leave]')) return;
      event.preventDefault();
      leave();
    },
    true,
  );
  addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || event.repeat) return;
      strokes = [...strokes.slice(1), event.timeStamp];
      // Three strokes within two seconds: quicker than a dialog is closed by mistake.
      if (strokes[0] && event.timeStamp - strokes[0] < 2000) leave();
    },
    true,
  );
})();
