//! Elements by plain calls.
//!
//! `html!` writes the making of each element anew where it stands. Here it stands once, and an element, an attribute or
//! a child is a call: less than half of the bytes (`docs/size.md`). `html!` is for components.
//!
//! ```ignore
//! el("p").class("seed").child(el("label").attr("for", id).child(name)).child(field)
//! ```

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Event, FocusEvent, InputEvent, KeyboardEvent, MouseEvent, PointerEvent};
use yew::virtual_dom::{Key, Listener, ListenerKind, VTag, VText};
use yew::{AttrValue, Callback, Html, NodeRef};

/// An element that is being put together.
pub(crate) struct El(Box<Parts>);

struct Parts {
    tag: VTag,
    /// It becomes the last attribute.
    class: Option<AttrValue>,
}

/// An element.
pub(crate) fn el(tag: &'static str) -> El {
    El(Box::new(Parts { tag: VTag::new(tag), class: None }))
}

/// Nodes in a row without an element around them.
pub(crate) fn fragment() -> El {
    el("")
}

/// A button that sends no form.
pub(crate) fn button(class: &'static str) -> El {
    el("button").attr("type", "button").class(class)
}

/// A part of a panel, with its heading.
pub(crate) fn group(heading: &'static str) -> El {
    el("section").class("group").child(el("h2").class("heading").child(heading))
}

/// A heading within a part.
pub(crate) fn subheading(text: &'static str) -> El {
    el("h3").class("subheading").child(text)
}

/// A sentence that explains.
pub(crate) fn hint(text: impl Child) -> El {
    el("p").class("hint").child(text)
}

impl El {
    /// Sets an attribute; without a value it is left out.
    pub(crate) fn attr<V: Value>(mut self, name: &'static str, value: V) -> Self {
        if let Some(value) = value.value() {
            self.0.tag.add_attribute(name, value);
        }
        self
    }

    /// Sets an attribute that is there or not, such as `hidden`.
    pub(crate) fn flag(self, name: &'static str, is_set: bool) -> Self {
        self.attr(name, is_set.then_some(name))
    }

    /// Adds a class, or several with blanks between them.
    pub(crate) fn class<V: Value>(mut self, class: V) -> Self {
        if let Some(class) = class.value() {
            self.0.class = Some(match self.0.class.take() {
                Some(before) => [&*before, " ", &*class].concat().into(),
                None => class,
            });
        }
        self
    }

    /// Adds a class where something holds.
    pub(crate) fn class_if(self, class: &'static str, holds: bool) -> Self {
        self.class(holds.then_some(class))
    }

    /// Sets what stands in a field.
    pub(crate) fn value<V: Value>(mut self, value: V) -> Self {
        self.0.tag.set_value(value.value());
        self
    }

    /// Sets whether a box is checked.
    pub(crate) fn checked(mut self, is_checked: bool) -> Self {
        self.0.tag.set_checked(is_checked);
        self
    }

    /// Sets by what the element is known among its siblings.
    pub(crate) fn key<K: Into<Key>>(mut self, key: K) -> Self {
        self.0.tag.key = Some(key.into());
        self
    }

    /// Lets `node` refer to the element.
    pub(crate) fn node(mut self, node: &NodeRef) -> Self {
        self.0.tag.node_ref = node.clone();
        self
    }

    /// Adds a child. One that is `None` keeps its place, so that its siblings stay what they are.
    pub(crate) fn child<C: Child>(mut self, child: C) -> Self {
        self.0.tag.add_child(child.node());
        self
    }

    /// Adds children.
    pub(crate) fn children<C: Child>(self, children: impl IntoIterator<Item = C>) -> Self {
        children.into_iter().fold(self, Self::child)
    }

    pub(crate) fn on_click(self, callback: Callback<MouseEvent>) -> Self {
        self.on(|| ListenerKind::onclick, callback)
    }

    pub(crate) fn on_input(self, callback: Callback<InputEvent>) -> Self {
        self.on(|| ListenerKind::oninput, callback)
    }

    pub(crate) fn on_change(self, callback: Callback<Event>) -> Self {
        self.on(|| ListenerKind::onchange, callback)
    }

    pub(crate) fn on_key(self, callback: Callback<KeyboardEvent>) -> Self {
        self.on(|| ListenerKind::onkeydown, callback)
    }

    pub(crate) fn on_focus(self, callback: Callback<FocusEvent>) -> Self {
        self.on(|| ListenerKind::onfocus, callback)
    }

    pub(crate) fn on_blur(self, callback: Callback<FocusEvent>) -> Self {
        self.on(|| ListenerKind::onblur, callback)
    }

    pub(crate) fn on_pointer_up(self, callback: Callback<PointerEvent>) -> Self {
        self.on(|| ListenerKind::onpointerup, callback)
    }

    /// Listens to an event of another kind; `E` is the type that the browser gives with it.
    pub(crate) fn on<E: JsCast + 'static>(
        mut self,
        kind: fn() -> ListenerKind,
        callback: Callback<E>,
    ) -> Self {
        self.0.tag.add_listener(Rc::new(On { kind, callback }));
        self
    }
}

/// Tells a callback of the events of one kind.
struct On<E> {
    kind: fn() -> ListenerKind,
    callback: Callback<E>,
}

impl<E: JsCast + 'static> Listener for On<E> {
    fn kind(&self) -> ListenerKind {
        (self.kind)()
    }

    fn handle(&self, event: Event) {
        self.callback.emit(event.unchecked_into());
    }

    fn passive(&self) -> bool {
        false
    }
}

impl From<El> for Html {
    fn from(el: El) -> Self {
        let Parts { mut tag, class } = *el.0;
        if tag.tag().is_empty() {
            return tag.into_children().unwrap_or_default();
        }
        if let Some(class) = class {
            tag.add_attribute("class", class);
        }
        tag.into()
    }
}

/// What the value of an attribute is made of.
pub(crate) trait Value {
    fn value(self) -> Option<AttrValue>;
}

impl Value for &'static str {
    fn value(self) -> Option<AttrValue> {
        Some(AttrValue::Static(self))
    }
}

impl Value for String {
    fn value(self) -> Option<AttrValue> {
        Some(self.into())
    }
}

impl Value for AttrValue {
    fn value(self) -> Option<AttrValue> {
        Some(self)
    }
}

impl Value for &AttrValue {
    fn value(self) -> Option<AttrValue> {
        Some(self.clone())
    }
}

/// As the states of ARIA want it: `true` or `false`.
impl Value for bool {
    fn value(self) -> Option<AttrValue> {
        Some(AttrValue::Static(if self { "true" } else { "false" }))
    }
}

impl Value for usize {
    fn value(self) -> Option<AttrValue> {
        self.to_string().value()
    }
}

impl Value for u64 {
    fn value(self) -> Option<AttrValue> {
        self.to_string().value()
    }
}

impl<V: Value> Value for Option<V> {
    fn value(self) -> Option<AttrValue> {
        self.and_then(V::value)
    }
}

/// What can stand in an element.
pub(crate) trait Child {
    fn node(self) -> Html;
}

impl Child for Html {
    fn node(self) -> Html {
        self
    }
}

impl Child for El {
    fn node(self) -> Html {
        self.into()
    }
}

impl Child for &'static str {
    fn node(self) -> Html {
        text(AttrValue::Static(self))
    }
}

impl Child for String {
    fn node(self) -> Html {
        text(self.into())
    }
}

impl Child for &AttrValue {
    fn node(self) -> Html {
        text(self.clone())
    }
}

impl<C: Child> Child for Option<C> {
    fn node(self) -> Html {
        self.map_or_else(Html::default, C::node)
    }
}

fn text(text: AttrValue) -> Html {
    VText::new(text).into()
}
