// A window over the page as a step of the browser's history: Back closes it and leaves the view as it is.
import { addressOf, currentAddress, note } from "/shell/router.js";

/// The address has `parameter` while the window is open. `open(value)` notes what it shows, `left()` that it has been closed.
/// `follows(address)` is asked for an address that is opened: it calls `close()` if that is the one below the window.
export function windowStep(parameter, close) {
  // The address below the window, once it has been opened as a step from there.
  let below = null;
  let isOpen = false;
  const without = ({ view, parameters }) => addressOf(view, { ...parameters, [parameter]: null });

  return {
    open(value) {
      const address = currentAddress();
      const isStep = !isOpen && address.parameters[parameter] === undefined;
      if (isStep) below = without(address);
      isOpen = true;
      note({ [parameter]: value }, { asStep: isStep });
    },
    left() {
      if (!isOpen) return;
      isOpen = false;
      note({ [parameter]: null });
      // To the same address below, so that the next Back is not one that nobody can see.
      if (below === location.hash) history.back();
      below = null;
    },
    follows({ view, parameters }) {
      if (!isOpen || below !== addressOf(view, parameters)) return false;
      isOpen = false;
      below = null;
      close();
      return true;
    },
  };
}
