/** What is wider than its room can be scrolled with keys too. */
export function scrolls(box: HTMLElement) {
  const look = () => {
    if (box.scrollWidth > box.clientWidth + 1) box.tabIndex = 0;
    else box.removeAttribute('tabindex');
  };
  const observer = new ResizeObserver(look);
  observer.observe(box);
  if (box.firstElementChild) observer.observe(box.firstElementChild);
  return { destroy: () => observer.disconnect() };
}
