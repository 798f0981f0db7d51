//! A figure with its numbers, on its way to a file.

use super::error::{ExportError, MAX_SIDE, MIN_SIDE};
use super::look::Look;
use crate::figure::{Figure, Model};
use crate::scene::{Frame, Picture, Scene, Size, describe_figure, describe_step};

/// A figure with its numbers, and how it is to look.
#[derive(Clone, Debug)]
pub struct Job<'a> {
    /// The figure.
    pub figure: &'a Figure,
    /// Its numbers.
    pub model: Model,
    /// How it looks.
    pub look: &'a Look,
}

impl<'a> Job<'a> {
    /// Computes what a figure needs.
    ///
    /// # Errors
    ///
    /// A figure that cannot be shown, and a size that a picture cannot have.
    pub fn new(figure: &'a Figure, look: &'a Look) -> Result<Self, ExportError> {
        let Size { width, height } = look.size;
        if ![width, height].iter().all(|side| (MIN_SIDE..=MAX_SIDE).contains(side)) {
            return Err(ExportError::BadSize { width, height });
        }
        let impossible = |problems| ExportError::Impossible { dims: figure.content.params.dims, problems };
        let model = Model::new(&figure.content).map_err(impossible)?;
        Ok(Self { figure, model, look })
    }

    /// What a picture of the figure is drawn from.
    pub fn frame(&self) -> Frame<'_> {
        Frame {
            figure: self.figure,
            model: &self.model,
            size: self.look.size,
            lang: self.look.lang,
            has_arrived: true,
        }
    }

    /// The still picture: on its ground, with its caption.
    pub fn still(&self) -> Scene {
        let frame = self.frame();
        self.finished(Picture::new(&frame).scene(&frame))
    }

    /// A scene with what the look adds to it.
    pub(super) fn finished(&self, scene: Scene) -> Scene {
        let scene = match &self.look.caption {
            Some(caption) => scene.captioned(caption),
            None => scene,
        };
        if self.look.has_ground { scene.on_paper() } else { scene }
    }

    /// What the picture is called: its caption, or else its layer in words.
    pub fn title(&self) -> String {
        self.look.caption.clone().unwrap_or_else(|| describe_figure(self.figure, &self.model, self.look.lang))
    }

    /// What the picture shows, for those who do not see it.
    pub fn description(&self) -> String {
        let lang = self.look.lang;
        let step = describe_step(self.figure, &self.model, lang);
        format!("{} {step}", describe_figure(self.figure, &self.model, lang))
    }
}
