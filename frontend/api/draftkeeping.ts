/** Keeps what is typed in an evidence drawer over a reload of its tab; nobody else sees it before it is linked. */
import { effect } from "@preact/signals";
import { Drawer, type Form } from "../state/drawer.ts";

/** A claim's drawer, with what was typed in it before, keeping from now on what is typed. */
export function drawerOf(storage: Storage, claim: string): Drawer {
  const key = `workbench:evidence:${claim}`;
  const drawer = new Drawer(claim, read(storage, key));
  effect(() => {
    if (drawer.isBlank) storage.removeItem(key);
    else write(storage, key, drawer.form.value);
  });
  return drawer;
}

function read(storage: Storage, key: string): Partial<Form> {
  try {
    return JSON.parse(storage.getItem(key) ?? "{}");
  } catch {
    return {};
  }
}

/** A full or forbidden storage must not stop the typing. */
function write(storage: Storage, key: string, form: Form): void {
  try {
    storage.setItem(key, JSON.stringify(form));
  } catch {
    storage.removeItem(key);
  }
}
