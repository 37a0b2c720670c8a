import { el } from './dom.ts';
import { say } from './speak.ts';
import type { Modal, Written } from './types.ts';

/** Opens a window to write in; Escape and Cancel close it without a word. */
export function openModal({ title, components }: Modal, submit: (written: Written) => void): void {
  const inputs = components.flatMap(({ label, description, component }) => {
    if (component?.type !== 4) return [];
    const { custom_id: id, value = '', required = false, max_length: most = 4000 } = component;
    const input = el('textarea', { rows: component.style === 2 ? 4 : 1, maxlength: most, required });
    input.value = value;
    return [
      { id, input, node: el('label', {}, el('span', {}, label), description ? el('small', {}, description) : null, input) },
    ];
  });
  const cancel = el('button', { type: 'button', class: 'button secondary' }, say.page.cancel);
  const send = el('button', { type: 'button', class: 'button primary' }, say.page.submit);
  const window = el('dialog', { class: 'modal', 'aria-labelledby': 'modal-title' }, el('h2', { id: 'modal-title' }, title));
  window.append(...inputs.map(({ node }) => node), el('div', { class: 'row' }, send, cancel));
  window.addEventListener('close', () => window.remove());
  cancel.addEventListener('click', () => window.close());
  send.addEventListener('click', () => {
    const wrong = inputs.find(({ input }) => !input.reportValidity());
    if (wrong) return wrong.input.focus();
    window.close();
    submit(inputs.map(({ id, input }) => ({ type: 18, component: { type: 4, custom_id: id, value: input.value } })));
  });
  document.body.append(window);
  window.showModal();
  inputs[0]?.input.focus();
}
