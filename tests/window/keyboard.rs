//! The window without a mouse: what is pressed and typed elsewhere by pointing is reached here by Tab and the arrows alone, as it is
//! by somebody who cannot point.

use fantoccini::elements::Element;

use crate::window::Window;

/// Keys as the driver's protocol writes them.
const TAB: &str = "\u{E004}";
const ENTER: &str = "\u{E007}";
const SPACE: &str = " ";
const UP: &str = "\u{E013}";
const DOWN: &str = "\u{E015}";
/// More stops of the Tab key than any screen has.
const STOPS: usize = 200;

impl Window {
    /// Goes to `element` by Tab and presses it.
    pub(crate) fn press_by_keys(&self, element: &Element) {
        self.reach(element);
        let ticked =
            "const e = arguments[0]; return e.matches('input[type=radio], input[type=checkbox]') ? e.checked : null";
        match self.ask(ticked, element).as_bool() {
            None => self.keys(ENTER),
            Some(false) => self.keys(SPACE),
            // The arrows have chosen it on the way.
            Some(true) => {}
        }
    }

    /// Goes to `element` by Tab and types, in place of what stood there.
    pub(crate) fn type_by_keys(&self, element: &Element, value: &str) {
        self.reach(element);
        self.ask("arguments[0].select()", element);
        self.keys(&value.replace('\n', ENTER));
    }

    /// Goes to a menu by Tab and takes an option by the arrows.
    pub(crate) fn pick_by_keys(&self, menu: &Element, option: &str) {
        self.reach(menu);
        let now = "const e = arguments[0], at = [...e.options].findIndex((option) => option.label === arguments[1]);
            return Math.sign(at - e.selectedIndex)";
        for _ in 0..STOPS {
            match self.ask_with(now, menu, option).as_i64() {
                Some(1) => self.keys(DOWN),
                Some(-1) => self.keys(UP),
                _ => return,
            }
        }
        panic!("the arrows do not reach the option {option}");
    }

    /// Presses Tab until `element` has the focus; among radio buttons, the arrows do the rest.
    fn reach(&self, element: &Element) {
        let there = "const e = arguments[0], now = document.activeElement;
            if (now === e) return 'there';
            if (e.type !== 'radio' || now?.type !== 'radio' || now.name !== e.name) return 'elsewhere';
            return now.compareDocumentPosition(e) & Node.DOCUMENT_POSITION_FOLLOWING ? 'below' : 'above'";
        let mut stops = Vec::new();
        while stops.len() < STOPS {
            match self.ask(there, element).as_str() {
                Some("there") => return,
                Some("below") => self.keys(DOWN),
                Some("above") => self.keys(UP),
                _ => self.keys(TAB),
            }
            let stop = "return (document.activeElement?.outerHTML ?? 'nowhere').slice(0, 160)";
            stops.push(self.execute(stop, vec![]).to_string());
        }
        stops.truncate(40);
        let wanted = self.ask("return arguments[0].outerHTML + ' in the page: ' + arguments[0].isConnected", element);
        panic!("the keyboard alone does not reach {wanted}. It stops at:\n{}", stops.join("\n"));
    }
}
