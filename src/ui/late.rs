//! What may be shown a moment later.

use yew::prelude::*;

use crate::web::parts;

#[derive(Properties, Clone, PartialEq)]
pub(super) struct LateProps {
    pub(super) children: Html,
}

/// Shows its children once all code is there: for what is read or stands below the first screen, so that its code does
/// not delay what answers.
#[component]
pub(super) fn Late(props: &LateProps) -> Html {
    let is_whole = use_state(parts::is_whole);
    {
        let is_whole = is_whole.clone();
        use_effect_with((), move |()| {
            let arrive = move || is_whole.set(true);
            // It may have arrived between rendering and now.
            let listener = if parts::is_whole() {
                arrive();
                None
            } else {
                parts::on_whole(arrive)
            };
            move || drop(listener)
        });
    }
    if *is_whole { props.children.clone() } else { Html::default() }
}
