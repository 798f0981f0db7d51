//! The module of `class.html`, see `convoscope::room`.

use convoscope::room::{Room, RoomProps};
use convoscope::ui::{say_crashes, settings_of_visit};
use convoscope::web::{address, dom};

fn main() {
    say_crashes();
    let Some(app) = dom::document().and_then(|document| document.get_element_by_id("app")) else { return };
    let props = RoomProps { query: address::query().into(), settings: settings_of_visit() };
    yew::Renderer::<Room>::with_root_and_props(app, props).render();
}
