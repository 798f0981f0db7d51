//! Fields: numbers that can be typed freely, sliders over what is legal, lists, explanations on demand.

use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use super::dispatch::use_lang;
use super::effect::use_effect_of;
use super::el::{Child, El, button, el, fragment};
use super::kept::use_kept;
use crate::conv::Legal;
use crate::figure::{parse_count, parse_value};
use crate::number::print_decimal;
use crate::words::{Label, Lang, Msg};

/// The text of the field an event comes from.
pub(crate) fn typed(event: &impl TargetCast) -> String {
    event.target_dyn_into::<HtmlInputElement>().map(|field| field.value()).unwrap_or_default()
}

/// Selects what stands in a field that gets the focus, so that typing replaces it.
fn select_all(event: &FocusEvent) {
    if let Some(field) = event.target_dyn_into::<HtmlInputElement>() {
        field.select();
    }
}

#[derive(Properties, PartialEq)]
pub(crate) struct CountFieldProps {
    pub(crate) id: AttrValue,
    /// Its accessible name.
    pub(crate) name: AttrValue,
    pub(crate) value: usize,
    pub(crate) legal: Legal,
    /// Whether a problem names this field.
    #[prop_or_default]
    pub(crate) is_marked: bool,
    pub(crate) on_value: Callback<usize>,
    pub(crate) on_end: Callback<()>,
}

/// A field for a count. What is typed stays as typed until the field is left; every number in it is taken at once.
#[component]
pub(crate) fn CountField(props: &CountFieldProps) -> Html {
    let lang = use_lang();
    let draft = use_kept(|| None::<String>);
    {
        // A number that came from elsewhere (a fix, undo, the other axis) ends what was typed.
        let draft = draft.clone();
        use_effect_of(props.value, move |&value| {
            if draft.as_deref().is_some_and(|text| parse_count(text).is_ok_and(|typed| typed != value)) {
                draft.set(None);
            }
        });
    }
    let error = draft.as_deref().and_then(|text| parse_count(text).err());
    let text = draft.as_deref().map_or_else(|| props.value.to_string(), str::to_owned);
    let oninput = {
        let (draft, on_value) = (draft.clone(), props.on_value.clone());
        Callback::from(move |event: InputEvent| {
            let text = typed(&event);
            if let Ok(value) = parse_count(&text) {
                on_value.emit(value);
            }
            draft.set(Some(text));
        })
    };
    let leave = {
        let (draft, on_end) = (draft.clone(), props.on_end.clone());
        Callback::from(move |()| {
            draft.set(None);
            on_end.emit(());
        })
    };
    let onkeydown = {
        let (leave, on_value, legal, value) =
            (leave.clone(), props.on_value.clone(), props.legal.clone(), props.value);
        let (draft, is_wrong) = (draft.clone(), error.is_some());
        Callback::from(move |event: KeyboardEvent| match &*event.key() {
            // What is wrong stays, with its sentence.
            "Enter" if !is_wrong => leave.emit(()),
            "Escape" => draft.set(None),
            key @ ("ArrowUp" | "ArrowDown") => {
                event.prevent_default();
                draft.set(None);
                if let Some(next) = beside(&legal, value, key == "ArrowUp") {
                    on_value.emit(next);
                }
            }
            _ => {}
        })
    };
    let sentence = error.map(|error| lang.count_error(&error));
    let input = input(&props.id, &props.name, "numeric", text, sentence.is_some() || props.is_marked)
        .on_input(oninput)
        .on_key(onkeydown)
        .on_blur(leave.reform(|_| ()));
    with_error(&props.id, input, sentence)
}

/// A field that keeps what is typed as typed and selects it whole when it gets the focus.
fn input(id: &AttrValue, name: &AttrValue, mode: &'static str, text: String, is_wrong: bool) -> El {
    el("input")
        .class("field")
        .attr("id", id)
        .attr("type", "text")
        .attr("inputmode", mode)
        .attr("autocomplete", "off")
        .attr("aria-label", name)
        .value(text)
        .attr("aria-invalid", is_wrong.then_some("true"))
        .on_focus(Callback::from(|event| select_all(&event)))
}

/// A field, and below it the sentence of what is wrong.
fn with_error(id: &AttrValue, input: El, sentence: Option<String>) -> Html {
    let Some(sentence) = sentence else { return fragment().child(input).child(None::<El>).into() };
    let id = format!("{id}-error");
    let input = input.attr("aria-describedby", id.clone());
    fragment().child(input).child(field_error(sentence).attr("id", id)).into()
}

/// The sentence of what is wrong in a field. Its live region may stand empty.
pub(crate) fn field_error(sentence: impl Child) -> El {
    el("p").class("field-error").attr("role", "status").child(sentence)
}

/// The legal value next to one.
fn beside(legal: &Legal, value: usize, is_up: bool) -> Option<usize> {
    let next = match legal {
        Legal::Range(..) if is_up => value.saturating_add(1),
        Legal::Range(..) => value.saturating_sub(1),
        Legal::Multiples { of, .. } if is_up => (value / of + 1).saturating_mul(*of),
        Legal::Multiples { of, .. } => value.saturating_sub(1) / of * of,
        Legal::Choices(values) if is_up => values.iter().copied().find(|&it| it > value)?,
        Legal::Choices(values) => values.iter().copied().rev().find(|&it| it < value)?,
    };
    legal.nearest(next)
}

#[derive(Properties, PartialEq)]
pub(crate) struct ValueFieldProps {
    pub(crate) id: AttrValue,
    pub(crate) name: AttrValue,
    pub(crate) value: f32,
    pub(crate) on_value: Callback<f32>,
    pub(crate) on_end: Callback<()>,
    /// Takes the sentence of what is wrong instead of the field itself.
    #[prop_or_default]
    pub(crate) on_error: Option<Callback<Option<String>>>,
    /// A class beside that of all fields.
    #[prop_or_default]
    pub(crate) class: Option<&'static str>,
}

/// A field for a value of any sign, as free as [`CountField`].
#[component]
pub(crate) fn ValueField(props: &ValueFieldProps) -> Html {
    let lang = use_lang();
    let draft = use_kept(|| None::<String>);
    {
        let draft = draft.clone();
        use_effect_of(props.value, move |&value| {
            if draft.as_deref().is_some_and(|text| parse_value(text).is_ok_and(|typed| typed != value)) {
                draft.set(None);
            }
        });
    }
    let error = draft.as_deref().and_then(|text| parse_value(text).err());
    let text = draft.as_deref().map_or_else(|| value_text(props.value), str::to_owned);
    let oninput = {
        let (draft, on_value, on_error) = (draft.clone(), props.on_value.clone(), props.on_error.clone());
        Callback::from(move |event: InputEvent| {
            let text = typed(&event);
            let parsed = parse_value(&text);
            if let Ok(value) = parsed {
                on_value.emit(value);
            }
            if let Some(on_error) = &on_error {
                on_error.emit(parsed.err().map(|error| lang.value_error(error)));
            }
            draft.set(Some(text));
        })
    };
    let leave = {
        let (draft, on_end, on_error) = (draft.clone(), props.on_end.clone(), props.on_error.clone());
        Callback::from(move |()| {
            draft.set(None);
            on_end.emit(());
            if let Some(on_error) = &on_error {
                on_error.emit(None);
            }
        })
    };
    let onkeydown = {
        let (leave, on_value, value) = (leave.clone(), props.on_value.clone(), props.value);
        let (draft, is_wrong) = (draft.clone(), error.is_some());
        Callback::from(move |event: KeyboardEvent| match &*event.key() {
            // What is wrong stays, with its sentence.
            "Enter" if !is_wrong => leave.emit(()),
            "Escape" => draft.set(None),
            key @ ("ArrowUp" | "ArrowDown") => {
                event.prevent_default();
                draft.set(None);
                on_value.emit(if key == "ArrowUp" { value + 1.0 } else { value - 1.0 });
            }
            _ => {}
        })
    };
    let input = input(&props.id, &props.name, "decimal", text, error.is_some())
        .class(props.class)
        .on_input(oninput)
        .on_key(onkeydown)
        .on_blur(leave.reform(|_| ()));
    let sentence = error.filter(|_| props.on_error.is_none()).map(|error| lang.value_error(error));
    with_error(&props.id, input, sentence)
}

/// A value as it can be typed again, with a real minus sign.
pub(crate) fn value_text(value: f32) -> String {
    print_decimal(value).replace('-', "\u{2212}")
}

/// A name, and pairs of a value and its text.
pub(crate) type Group = (Option<AttrValue>, Vec<(AttrValue, AttrValue)>);

#[derive(Properties, PartialEq)]
pub(crate) struct SelectProps {
    #[prop_or_default]
    pub(crate) id: Option<AttrValue>,
    pub(crate) name: AttrValue,
    #[prop_or_default]
    pub(crate) test: Option<AttrValue>,
    /// Groups of values with their texts; a group without a name stands alone.
    pub(crate) groups: Vec<Group>,
    pub(crate) value: AttrValue,
    pub(crate) on_value: Callback<String>,
}

/// A list to choose from.
#[component]
pub(crate) fn Select(props: &SelectProps) -> Html {
    let node = use_node_ref();
    {
        // A list forgets its `selected` attribute once it has been touched.
        let node = node.clone();
        use_effect_of((props.value.clone(), props.groups.clone()), move |(value, _)| {
            if let Some(select) = node.cast::<HtmlSelectElement>() {
                select.set_value(value);
            }
        });
    }
    let onchange = props.on_value.reform(|event: Event| {
        event.target_dyn_into::<HtmlSelectElement>().map(|select| select.value()).unwrap_or_default()
    });
    let option = |(value, text): &(AttrValue, AttrValue)| {
        el("option").key(&**value).attr("value", value).flag("selected", *value == props.value).child(text)
    };
    let groups = props.groups.iter().map(|(name, options)| match name {
        Some(name) => el("optgroup").key(&**name).attr("label", name).children(options.iter().map(option)),
        None => fragment().children(options.iter().map(option)),
    });
    el("select")
        .node(&node)
        .class("select")
        .attr("id", props.id.clone())
        .attr("data-test", props.test.clone())
        .attr("aria-label", &props.name)
        .on_change(onchange)
        .children(groups)
        .into()
}

/// A few choices side by side.
pub(crate) struct Radios {
    /// Name of the group's inputs.
    pub(crate) group: &'static str,
    /// Accessible name of the group.
    pub(crate) name: &'static str,
    pub(crate) class: &'static str,
    /// Identifier and text of each.
    pub(crate) choices: Vec<(AttrValue, AttrValue)>,
    pub(crate) chosen: usize,
    pub(crate) on_choice: Callback<usize>,
}

impl Radios {
    pub(crate) fn view(self) -> Html {
        let Self { group, name, class, choices, chosen, on_choice } = self;
        let choice = |(at, (id, text)): (usize, (AttrValue, AttrValue))| {
            let input = el("input")
                .attr("type", "radio")
                .attr("id", &id)
                .attr("name", group)
                .checked(at == chosen)
                .on_change(on_choice.reform(move |_| at));
            el("label").key(&*id).class("radios__choice").child(input).child(el("span").child(&text))
        };
        el("div")
            .class("radios")
            .class(class)
            .attr("role", "radiogroup")
            .attr("aria-label", name)
            .children(choices.into_iter().enumerate().map(choice))
            .into()
    }
}

#[derive(Properties, PartialEq)]
pub(crate) struct RowProps {
    /// Prefix of the row's identifiers.
    pub(crate) id: AttrValue,
    pub(crate) title: Label,
    pub(crate) help: Label,
    pub(crate) children: Html,
}

/// A parameter: its name, an explanation on demand, its fields.
#[component]
pub(crate) fn Row(props: &RowProps) -> Html {
    let lang = use_lang();
    let is_open = use_kept(|| false);
    let onclick = {
        let is_open = is_open.clone();
        Callback::from(move |_: MouseEvent| is_open.set(!*is_open))
    };
    let help_id = format!("help-{}", props.id);
    let title = lang.label(props.title);
    let button = button("help")
        .attr("aria-expanded", *is_open)
        .attr("aria-controls", help_id.clone())
        .attr("aria-label", lang.text(Msg::Explain { name: title }))
        .on_click(onclick)
        .child("?");
    let help = is_open.then(|| lang.label(props.help));
    el("div")
        .class("row")
        .child(el("span").class("row__name").child(title).child(button))
        .child(props.children.clone())
        .child(el("p").class("row__help").attr("id", help_id).flag("hidden", !*is_open).child(help))
        .into()
}

/// The field of a checkbox.
pub(crate) fn is_checked(event: &Event) -> bool {
    event.target().and_then(|it| it.dyn_into::<HtmlInputElement>().ok()).is_some_and(|it| it.checked())
}

/// A pair of text and value for a [`Select`].
pub(crate) fn choice(lang: Lang, value: &'static str, label: Label) -> (AttrValue, AttrValue) {
    (AttrValue::Static(value), AttrValue::Static(lang.label(label)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrows_go_to_the_next_legal_value() {
        assert_eq!(beside(&Legal::Range(1, 5), 5, true), Some(5));
        assert_eq!(beside(&Legal::Range(1, 5), 9, false), Some(5));
        assert_eq!(beside(&Legal::Multiples { of: 3, max: 9 }, 6, true), Some(9));
        assert_eq!(beside(&Legal::Multiples { of: 3, max: 9 }, 5, false), Some(3));
        assert_eq!(beside(&Legal::Multiples { of: 3, max: 9 }, 3, false), Some(3));
        assert_eq!(beside(&Legal::Choices(vec![1, 2, 4]), 2, true), Some(4));
        assert_eq!(beside(&Legal::Choices(vec![1, 2, 4]), 1, false), None);
    }
}
