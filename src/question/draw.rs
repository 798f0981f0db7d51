//! Questions drawn by a seed.

use super::Ask;
use super::features::{Feature, features};
use super::level::Level;
use super::made::{Question, mix};
use super::mistake::Mistake;
use crate::conv::{AxisPadding, Dims, Layer, LayerParams, Op, Padding, PaddingMode, Param};
use crate::figure::{Content, Cover, Figure, InputSource, KernelSource, Model, View};

/// What questions are about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Topic {
    /// Sizes, values and parameters in turns.
    #[default]
    All,
    /// The size of the output.
    Size,
    /// An output element.
    Value,
    /// An output map.
    Map,
    /// A parameter.
    Parameter,
    /// Several channels.
    Channels,
    /// Transposed layers.
    Transposed,
    /// Pooling.
    Pooling,
}

impl Topic {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::All,
        Self::Size,
        Self::Value,
        Self::Map,
        Self::Parameter,
        Self::Channels,
        Self::Transposed,
        Self::Pooling,
    ];

    /// Its name in links.
    pub const fn name(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Size => "size",
            Self::Value => "value",
            Self::Map => "map",
            Self::Parameter => "parameter",
            Self::Channels => "channels",
            Self::Transposed => "transposed",
            Self::Pooling => "pooling",
        }
    }

    /// The topic with a name in links.
    pub fn of_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|topic| topic.name() == name)
    }

    /// The feature that all its questions have beside those of the level.
    pub const fn own_feature(self) -> Option<Feature> {
        match self {
            Self::Channels => Some(Feature::Channels),
            Self::Transposed => Some(Feature::Transposed),
            _ => None,
        }
    }
}

/// Most figures that are tried for a question: far more than any seed of the tests needs.
const MAX_TRIES: u64 = 4_000;

/// The question of a level, a topic and a seed: always the same. It has as many features as its level says, no more
/// than four cells in a map's row, and mistakes with names for all wrong answers, of a parameter for two of them.
/// `None` where there is none, which no test has seen.
///
/// ```
/// use convoscope::question::{Level, Topic, draw};
/// let question = draw(Level::Three, Topic::Size, 7).ok_or("none")?;
/// assert_eq!(draw(Level::Three, Topic::Size, 7).as_ref(), Some(&question));
/// # Ok::<(), &str>(())
/// ```
pub fn draw(level: Level, topic: Topic, seed: u32) -> Option<Question> {
    let stream = u64::from(seed) << 16 | (level as u64) << 8 | topic as u64;
    (0..MAX_TRIES).find_map(|nth| Dice(mix(mix(stream).wrapping_add(nth))).question(level, topic, seed))
}

/// Numbers that follow from a seed.
struct Dice(u64);

impl Dice {
    /// A number from `least` to `most`.
    fn roll(&mut self, least: usize, most: usize) -> usize {
        self.0 = mix(self.0);
        least + (self.0 % (most - least + 1) as u64) as usize
    }

    fn pick<T: Copy>(&mut self, of: &[T], otherwise: T) -> T {
        if of.is_empty() { otherwise } else { of[self.roll(0, of.len() - 1)] }
    }

    fn question(&mut self, level: Level, topic: Topic, seed: u32) -> Option<Question> {
        let (ask, op) = self.asked(topic, level);
        let mut wanted = self.features(level, ask, op, topic)?;
        wanted.extend(topic.own_feature());
        let figure = self.figure(&wanted, ask, op);
        let model = Model::new(&figure.content).ok()?;
        let found = features(&figure, &model, ask);
        if found.len() != wanted.len() || !wanted.iter().all(|feature| found.contains(feature)) {
            return None;
        }
        let has_room = model.layer.output_size().iter().all(|&it| it <= 12);
        let [_, rows, columns] = model.layer.output_size();
        let is_clear = ask != Cover::Map || ((2..=4).contains(&rows) && (2..=4).contains(&columns));
        if !has_room || !is_clear {
            return None;
        }
        let question = Question::new(&figure, ask, seed).ok()?;
        let n_named = question.choices().iter().filter(|it| it.mistake != Some(Mistake::Near)).count();
        let n_needed = if matches!(ask, Cover::Param(_)) { 3 } else { 4 };
        (n_named >= n_needed).then_some(question)
    }

    fn asked(&mut self, topic: Topic, level: Level) -> (Ask, Op) {
        let params = [Param::Stride, Param::Padding, Param::Dilation].map(Cover::Param);
        let param = self.pick(&params, Cover::Size);
        match topic {
            Topic::All => (
                self.pick(&[Cover::Size, Cover::Value, Cover::Size, Cover::Value, param], Cover::Size),
                Op::Conv,
            ),
            Topic::Size => (self.pick(&[Cover::Size, Cover::Formula], Cover::Size), Op::Conv),
            Topic::Value | Topic::Channels => (Cover::Value, Op::Conv),
            Topic::Map => (Cover::Map, Op::Conv),
            Topic::Parameter => (param, Op::Conv),
            Topic::Transposed => (Cover::Size, Op::ConvTranspose),
            Topic::Pooling => {
                let op = self.pick(&[Op::MaxPool, Op::AvgPool], Op::MaxPool);
                // A value has few features where there are no weights.
                let asks: &[Ask] =
                    if level <= Level::Two { &[Cover::Size, Cover::Value] } else { &[Cover::Size] };
                (self.pick(asks, Cover::Size), op)
            }
        }
    }

    /// As many features as the level has, each with what it needs; `None` where they do not come together.
    fn features(&mut self, level: Level, ask: Ask, op: Op, topic: Topic) -> Option<Vec<Feature>> {
        let is_of = |feature: &Feature| match feature {
            Feature::OutputPadding => op.is_transposed(),
            Feature::Floor => !op.is_transposed(),
            Feature::Bias | Feature::Channels | Feature::Groups => !op.is_pool(),
            Feature::PaddingMode | Feature::Uneven => op == Op::Conv,
            Feature::Dilation => op != Op::AvgPool,
            _ => true,
        };
        let mut offered: Vec<Feature> = level.features(ask).filter(is_of).collect();
        offered.retain(|&it| Some(it) != topic.own_feature());
        let mut chosen = Vec::new();
        while chosen.len() < level.n_features() {
            if offered.is_empty() {
                return None;
            }
            let at = self.roll(0, offered.len() - 1);
            chosen.push(offered.swap_remove(at));
        }
        let needs = |feature: &Feature| match feature {
            Feature::Floor => (ask != Cover::Param(Param::Stride)).then_some(Feature::Stride),
            Feature::OutputPadding => Some(Feature::Stride),
            Feature::Uneven | Feature::PaddingMode => Some(Feature::Padding),
            Feature::Groups => (topic != Topic::Channels).then_some(Feature::Channels),
            _ => None,
        };
        chosen.iter().filter_map(needs).all(|needed| chosen.contains(&needed)).then_some(chosen)
    }

    fn figure(&mut self, wanted: &[Feature], ask: Ask, op: Op) -> Figure {
        let has = |feature: Feature| wanted.contains(&feature);
        let dims = Dims::Two;
        let is_of_values = matches!(ask, Cover::Value | Cover::Map);
        let kernel = if is_of_values { self.roll(2, 3) } else { self.roll(2, 5) };
        let most = match ask {
            Cover::Map => 6,
            Cover::Value => 8,
            _ => 12,
        };
        let height = self.roll(kernel + usize::from(!op.is_transposed()), most);
        let width = if has(Feature::NotSquare) { self.roll(kernel + 1, most) } else { height };
        let is_asked = |param| ask == Cover::Param(param);
        let two_if = |dice: &mut Self, is: bool, most| if is { dice.roll(2, most) } else { 1 };
        let stride = two_if(self, has(Feature::Stride) || is_asked(Param::Stride), 3);
        let dilation = two_if(self, has(Feature::Dilation) || is_asked(Param::Dilation), 3);
        let pad = if has(Feature::Padding) || is_asked(Param::Padding) { self.roll(1, 2) } else { 0 };
        let after = if has(Feature::Uneven) { self.roll(0, 2) } else { pad };
        let groups = if has(Feature::Groups) { 2 } else { 1 };
        let per_group = if has(Feature::Channels) { 2 } else { 1 };
        let channels = groups * per_group;
        let mode = match has(Feature::PaddingMode) {
            true => self.pick(
                &[PaddingMode::Replicate, PaddingMode::Reflect, PaddingMode::Constant(1.0)],
                PaddingMode::Replicate,
            ),
            false => PaddingMode::Zeros,
        };
        let params = LayerParams {
            op,
            in_channels: channels,
            out_channels: groups,
            groups,
            kernel_size: [1, kernel, kernel],
            stride: [1, stride, stride],
            dilation: [1, dilation, dilation],
            padding: Padding::Explicit([
                AxisPadding::both(0),
                AxisPadding { before: pad, after },
                AxisPadding { before: pad, after },
            ]),
            padding_mode: mode,
            bias: has(Feature::Bias),
            output_padding: if has(Feature::OutputPadding) { [0, 1, 1] } else { [0; 3] },
            ..LayerParams::new(dims, [1, height, width])
        };
        let numbers = self.roll(1, 9_999) as u32;
        let content = Content {
            params,
            input: InputSource::Seeded(numbers),
            kernel: KernelSource::Seeded(numbers),
            ..Content::of(dims)
        };
        let mut figure = Figure { content, ..Figure::of(dims) };
        figure.shown.view = if params.in_channels > 1 && is_of_values { View::Channels } else { View::Flat };
        if is_of_values && let Ok(layer) = Layer::new(params) {
            figure.shown.cursor.step = self.roll(0, layer.step_count() - 1);
        } else if let Ok(layer) = Layer::new(params)
            && matches!(ask, Cover::Param(_))
        {
            // All is seen that a parameter can be told from.
            figure.shown.cursor.step = layer.step_count() - 1;
        }
        figure
    }
}
