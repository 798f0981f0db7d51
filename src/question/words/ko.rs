//! 한국어.

#[cfg(feature = "export")]
use super::numbers::FileWords;
use super::numbers::Numbers;
use crate::conv::{Op, Param};
use crate::question::Ask;
use crate::question::answer::Form;
use crate::question::draw::Topic;
use crate::question::features::Feature;
use crate::question::level::Level;
use crate::question::mistake::Mistake;
use crate::question::poll::{Advice, MAX_HANDS, PollError};
use crate::question::refused::{MAX_MAP_CELLS, NoQuestion};
use crate::words::Lang;

#[cfg(feature = "export")]
pub(super) const FILE: FileWords =
    FileWords { title: "합성곱: 예측하고 확인하기", figure: "그림", check: "확인" };

pub(super) fn prompt(ask: Ask, axes: &str, at: &str, oc: Option<usize>, param: &str) -> String {
    let channel = oc.map_or(String::new(), |oc| format!(" {oc}번 채널"));
    match ask {
        Ask::Size => format!("출력 크기는 얼마입니까? ({axes})"),
        Ask::Formula => format!("출력 크기 식을 계산하면 얼마입니까? ({axes})"),
        Ask::Value => format!("출력{channel}의 ({at})에 오는 수는 무엇입니까?"),
        Ask::Map => format!("출력{channel}의 특성 맵은 어느 것입니까?"),
        Ask::Param(Param::Stride | Param::Padding | Param::Dilation) => {
            format!("이 출력이 나오려면 {param} 값이 얼마여야 합니까?")
        }
        Ask::Param(_) => format!("이 층의 {param} 값은 얼마입니까?"),
    }
}

pub(super) const fn name(mistake: Mistake) -> &'static str {
    match mistake {
        Mistake::OneSide => "패딩을 한쪽에만 더함",
        Mistake::PaddingForgotten => "패딩을 빠뜨림",
        Mistake::PlusOneForgotten => "+1을 빠뜨림",
        Mistake::MinusOneForgotten => "−1을 빠뜨림",
        Mistake::RoundedUp => "올림으로 계산함",
        Mistake::RoundedDown => "내림으로 계산함",
        Mistake::DilationIgnored => "딜레이션만큼 커널을 넓히지 않음",
        Mistake::DilationTimesKernel => "딜레이션을 커널 크기 전체에 곱함",
        Mistake::StrideIgnored => "스트라이드를 빠뜨림",
        Mistake::SizeKept => "입력 크기를 그대로 씀",
        Mistake::AxesSwapped => "높이와 너비를 바꿈",
        Mistake::DirectFormula => "일반 합성곱 식을 씀",
        Mistake::TransposedFormula => "전치 합성곱 식을 씀",
        Mistake::CropAdded => "패딩을 빼지 않고 더함",
        Mistake::OutputPaddingForgotten => "output_padding을 빠뜨림",
        Mistake::BiasLeftOut => "편향을 빠뜨림",
        Mistake::BiasPerChannel => "편향을 채널마다 더함",
        Mistake::KernelFlipped => "커널을 뒤집음",
        Mistake::KernelTransposed => "커널의 행과 열을 바꿈",
        Mistake::FirstChannelOnly => "첫 번째 채널만 계산함",
        Mistake::ChannelsMultiplied => "채널을 곱함",
        Mistake::GroupsIgnored => "그룹을 무시함",
        Mistake::WindowOffByOne => "창을 한 칸 밀어 놓음",
        Mistake::PlaceSwapped => "행과 열을 바꿔 읽음",
        Mistake::ZerosInPadding => "패딩을 0으로 읽음",
        Mistake::WeightsIgnored => "가중치를 곱하지 않음",
        Mistake::SignsLost => "음수 부호를 빠뜨림",
        Mistake::NotDivided => "합을 나누지 않음",
        Mistake::LargestForMean => "평균 대신 최댓값을 씀",
        Mistake::MeanForLargest => "최댓값 대신 평균을 씀",
        Mistake::PaddingMiscounted => "평균에서 패딩을 잘못 셈",
        Mistake::GapCounted => "사이에 있는 칸을 셈",
        Mistake::BothSides => "양쪽을 합쳐서 셈",
        Mistake::KernelAnswered => "커널 크기를 답함",
        Mistake::RatioAnswered => "입력을 출력으로 나눔",
        Mistake::ExtentAnswered => "커널의 빈칸까지 셈",
        Mistake::PaddingIncluded => "입력에 패딩까지 셈",
        Mistake::OutputAnswered => "출력 크기를 답함",
        Mistake::OtherChannels => "반대쪽 채널을 셈",
        Mistake::GroupSize => "한 그룹의 채널을 셈",
        Mistake::Near => "정답에 가까운 수",
    }
}

pub(super) fn mistake(mistake: Mistake, n: &Numbers) -> String {
    let what = what(mistake, n);
    if n.is_map { what } else { format!("{what} 정답은 {}입니다.", n.right) }
}

pub(super) fn what(mistake: Mistake, n: &Numbers) -> String {
    let a = &n.axis;
    let is_transposed = a.is_transposed();
    let (input, kernel, stride, dilation) = (a.input_size(), a.kernel_size(), a.stride(), a.dilation());
    let (before, after) = (a.padding().before, a.padding().after);
    let (padded, extent) = (a.padded_size(), a.kernel_extent());
    match mistake {
        Mistake::OneSide if is_transposed => {
            format!("전치 합성곱의 패딩은 출력의 양쪽에서 잘라 냅니다. 앞에서 {before}칸, 뒤에서 {after}칸입니다.")
        }
        Mistake::OneSide => format!(
            "패딩은 양쪽에 들어갑니다. 창은 {input} + {before} + {after} = {padded}칸 위를 움직입니다."
        ),
        Mistake::PaddingForgotten if is_transposed => format!(
            "전치 합성곱의 패딩만큼 출력을 잘라 내야 합니다. 앞에서 {before}칸, 뒤에서 {after}칸입니다."
        ),
        Mistake::PaddingForgotten if n.asks_for_value => {
            format!("패딩도 계산에 들어갑니다. 첫 창은 입력보다 {before}칸 앞에서 시작합니다.")
        }
        Mistake::PaddingForgotten => format!(
            "패딩도 계산에 들어갑니다. 창은 {input}칸이 아니라 {input} + {before} + {after} = {padded}칸 위를 움직입니다."
        ),
        Mistake::PlusOneForgotten if is_transposed => {
            "마지막 칸의 커널은 첫 칸보다 더 멀리 닿습니다. 그것이 식 끝의 +1입니다.".to_owned()
        }
        Mistake::PlusOneForgotten => format!(
            "창은 처음 자리에 놓인 다음 {}번 움직입니다. 그래서 {} + 1 = {}입니다.",
            n.cells - 1,
            n.cells - 1,
            n.cells
        ),
        Mistake::MinusOneForgotten if is_transposed => {
            format!("입력 {input}칸의 처음부터 끝까지 {stride}칸 간격이 {input} − 1번 들어갑니다.")
        }
        Mistake::MinusOneForgotten => format!(
            "커널이 {extent}칸을 덮으므로 움직일 수 있는 칸은 {padded} − {extent} = {}칸입니다.",
            padded - extent
        ),
        Mistake::RoundedUp => format!(
            "({padded} − {extent}) / {stride} 값은 나누어떨어지지 않습니다. 다 들어가지 않는 창은 세지 않으므로 끝의 {}칸이 남고, 내림합니다.",
            a.leftover()
        ),
        Mistake::RoundedDown => {
            "ceil_mode에서는 마지막 창이 패딩된 입력을 넘어갈 수 있으므로 올림합니다.".to_owned()
        }
        Mistake::DilationIgnored => format!(
            "딜레이션이 {dilation}이면 크기 {kernel}인 커널은 {dilation} · ({kernel} − 1) + 1 = {extent}칸을 덮습니다."
        ),
        Mistake::DilationTimesKernel => format!(
            "커널 {kernel}칸 사이의 간격은 {kernel} − 1개입니다. 커널은 {dilation} · {kernel} = {}칸이 아니라 {dilation} · ({kernel} − 1) + 1 = {extent}칸을 덮습니다.",
            dilation * kernel
        ),
        Mistake::StrideIgnored if is_transposed => {
            format!("스트라이드가 {stride}이면 입력 칸 사이가 {stride}칸 간격으로 벌어집니다.")
        }
        Mistake::StrideIgnored => {
            format!("스트라이드가 {stride}이면 창은 한 칸이 아니라 {stride}칸씩 움직입니다.")
        }
        Mistake::SizeKept => {
            "출력 크기가 입력 크기와 같은 것은 스트라이드와 패딩을 그렇게 정했을 때뿐입니다.".to_owned()
        }
        Mistake::AxesSwapped => "높이를 먼저, 너비를 나중에 씁니다.".to_owned(),
        Mistake::DirectFormula => {
            format!("이 층은 전치 합성곱입니다. 스트라이드 값({stride})으로 나누지 않고 곱합니다.")
        }
        Mistake::TransposedFormula => {
            "이 층은 전치 합성곱이 아닙니다. 커널만큼 출력이 작아집니다.".to_owned()
        }
        Mistake::CropAdded => format!(
            "전치 합성곱의 패딩은 출력에서 잘라 냅니다. {before} + {after}칸을 더하지 않고 뺍니다."
        ),
        Mistake::OutputPaddingForgotten => {
            format!("output_padding만큼 출력 끝이 {}칸 길어집니다.", a.output_padding())
        }
        Mistake::BiasLeftOut => format!("곱을 모두 더한 다음 편향 {} 값을 더합니다.", n.bias),
        Mistake::BiasPerChannel => format!(
            "편향 {} 값은 입력 채널 {}개마다 더하지 않고 한 번만 더합니다.",
            n.bias, n.channels
        ),
        Mistake::KernelFlipped if n.op == Op::ConvTranspose => {
            "입력의 각 칸이 커널을 그대로 찍습니다. 그래서 합을 모을 때는 커널을 180° 돌려서 읽습니다.".to_owned()
        }
        Mistake::KernelFlipped => {
            "커널을 돌리지 않고 그대로 입력 위에 놓습니다. 프레임워크는 모두 이렇게 계산하고, 180° 돌리는 것은 수학의 합성곱입니다."
                .to_owned()
        }
        Mistake::KernelTransposed => "커널의 행은 입력의 열이 아니라 행 위에 놓입니다.".to_owned(),
        Mistake::FirstChannelOnly => {
            format!("입력 채널 {}개를 모두 계산하고 그 합을 더합니다.", n.channels)
        }
        Mistake::ChannelsMultiplied if n.asks_for_value => {
            format!("채널 {}개의 합은 곱하지 않고 더합니다.", n.channels)
        }
        Mistake::ChannelsMultiplied => {
            format!("{}개는 커널의 수입니다. 입력 채널과 출력 채널의 쌍마다 커널이 하나씩 있습니다.", n.wrong)
        }
        Mistake::GroupsIgnored => {
            format!("그룹이 {}개이면 출력 채널은 자기 그룹의 입력 채널만 읽습니다.", n.groups)
        }
        Mistake::WindowOffByOne => format!(
            "출력 {}열의 창은 입력 {}열에서 시작하는데, 창을 오른쪽으로 한 칸 밀어 놓았습니다.",
            n.place[1], n.start
        ),
        Mistake::PlaceSwapped if n.is_map => {
            "행은 행으로 남습니다. 이 맵은 대각선을 따라 뒤집혔습니다.".to_owned()
        }
        Mistake::PlaceSwapped => format!(
            "({}, {}) 자리는 {}행 {}열입니다. 행을 먼저 씁니다.",
            n.place[0], n.place[1], n.place[0], n.place[1]
        ),
        Mistake::ZerosInPadding => "이 층의 패딩은 0이 아닙니다. 입력 바깥의 수를 보세요.".to_owned(),
        Mistake::WeightsIgnored => {
            "값마다 그 위에 놓인 가중치를 곱한 다음 모두 더합니다.".to_owned()
        }
        Mistake::SignsLost => "가중치가 음수이면 곱을 뺍니다.".to_owned(),
        Mistake::NotDivided => format!("평균은 합을 값의 개수로 나눈 것입니다. 여기서는 {} 값으로 나눕니다.", n.divisor),
        Mistake::LargestForMean => {
            "평균 풀링은 창 안의 최댓값이 아니라 평균을 구합니다.".to_owned()
        }
        Mistake::MeanForLargest => {
            "최대 풀링은 창 안의 평균이 아니라 최댓값을 구합니다.".to_owned()
        }
        Mistake::PaddingMiscounted => format!(
            "평균에 패딩을 넣을지는 count_include_pad로 정합니다. 여기서는 합을 {} 값으로 나눕니다.",
            n.divisor
        ),
        Mistake::GapCounted => format!(
            "{}칸은 사이에 있는 칸의 수입니다. {} 값은 한 자리에서 다음 자리까지의 거리입니다.",
            n.wrong, n.param
        ),
        Mistake::BothSides => {
            format!("{}칸은 양쪽을 합친 것입니다. 패딩은 한쪽의 칸 수를 말합니다.", n.wrong)
        }
        Mistake::KernelAnswered => format!("{} 값은 커널의 크기입니다.", n.wrong),
        Mistake::RatioAnswered => format!(
            "{} 값은 입력을 출력으로 나눈 것입니다. 창은 처음 자리에서 마지막 자리까지 {}번 움직입니다.",
            n.wrong,
            n.cells - 1
        ),
        Mistake::ExtentAnswered => format!("{}칸은 커널이 빈칸까지 덮는 칸 수입니다.", n.wrong),
        Mistake::PaddingIncluded => format!("{}칸은 패딩까지 센 입력입니다.", n.wrong),
        Mistake::OutputAnswered => format!("{} 값은 출력의 크기입니다.", n.wrong),
        Mistake::OtherChannels => format!("{}개는 반대쪽 채널의 수입니다.", n.wrong),
        Mistake::GroupSize => format!("{}개는 한 그룹의 채널 수입니다.", n.wrong),
        Mistake::Near => "거의 맞았습니다. 한 칸씩 다시 세거나 더해 보세요.".to_owned(),
    }
}

pub(super) const fn form(form: Form) -> &'static str {
    match form {
        Form::Counts { axes: 1 } => "3처럼 정수를 입력",
        Form::Counts { .. } => "3 × 4처럼 입력. 수가 하나이면 모든 축에 씁니다",
        Form::Value => "−1.5처럼 수를 입력",
        Form::Map { .. } => "모든 수를 행마다 빈칸으로 나누어 입력",
    }
}

pub(super) fn unreadable(found: &str, wanted: Form) -> String {
    let begin = match found {
        "" => "아직 아무것도 입력하지 않았습니다.".to_owned(),
        found => format!("‘{found}’ 입력은 답으로 읽을 수 없습니다."),
    };
    match wanted {
        Form::Map { rows, columns } => {
            format!("{begin} 수를 {columns}개씩 {rows}행으로, 빈칸으로 나누어 입력하세요.")
        }
        Form::Counts { axes: 1 } => format!("{begin} 3처럼 정수를 입력하세요."),
        Form::Counts { .. } => format!("{begin} 3 × 4처럼 입력하세요. 수가 하나이면 모든 축에 씁니다."),
        Form::Value => format!("{begin} −1.5처럼 수를 입력하세요."),
    }
}

pub(super) fn refused(why: NoQuestion) -> String {
    match why {
        NoQuestion::Impossible => {
            "이 층은 만들 수 없어서 문제를 낼 수 없습니다. 다른 그림을 고르세요.".to_owned()
        }
        NoQuestion::NotFinite => {
            "이 창에는 패딩만 있어서 최댓값이 수가 아닙니다. 다른 단계를 고르세요.".to_owned()
        }
        NoQuestion::MapTooLarge { cells } => {
            format!("{cells}칸인 맵은 한눈에 비교할 수 없습니다. {MAX_MAP_CELLS}칸까지 물어볼 수 있습니다.")
        }
        NoQuestion::NoSuchParam { param } => {
            let name = Lang::Ko.param(param, None, crate::conv::Dims::Two);
            format!("이 층에는 ‘{name}’ 매개변수가 없습니다. 다른 것을 물어보세요.")
        }
        NoQuestion::CannotBeTold { param } => {
            let name = Lang::Ko.param(param, None, crate::conv::Dims::Two);
            format!(
                "이 그림에서는 ‘{name}’ 값을 알아낼 수 없습니다. 값이 달라도 그림이 같습니다. 입력이나 커널을 키우세요."
            )
        }
        NoQuestion::UnevenPadding => {
            "양쪽의 패딩이 달라서 수 하나로 답할 수 없습니다. 양쪽을 같게 하세요.".to_owned()
        }
    }
}

pub(super) const fn advice(advice: Advice) -> &'static str {
    match advice {
        Advice::ExplainAnew => "정답이 35 %보다 적습니다. 힌트를 주거나 다시 설명한 다음 다시 투표하세요.",
        Advice::Discuss => "정답이 35~70 %입니다. 답이 다른 옆 사람과 토론하게 한 다음 다시 투표하세요.",
        Advice::GoOn => "정답이 70 %보다 많습니다. 정답을 보이고 짧게 설명한 다음 넘어가세요.",
    }
}

pub(super) fn poll_error(error: PollError) -> String {
    match error {
        PollError::Nobody => "아직 아무도 투표하지 않았습니다. 답마다 손 든 사람 수를 입력하세요.".to_owned(),
        PollError::NotAllPercent { sum } => {
            format!("백분율의 합이 {sum}입니다. 합이 100쯤 되게 하거나 사람 수를 입력하세요.")
        }
        PollError::TooMany => format!("답 하나에 {MAX_HANDS}명까지 입력할 수 있습니다."),
    }
}

pub(super) const fn topic(topic: Topic) -> &'static str {
    match topic {
        Topic::All => "전체",
        Topic::Size => "출력 크기",
        Topic::Value => "값 하나",
        Topic::Map => "특성 맵 전체",
        Topic::Parameter => "매개변수",
        Topic::Channels => "채널",
        Topic::Transposed => "전치 합성곱",
        Topic::Pooling => "풀링",
    }
}

pub(super) const fn level(level: Level) -> &'static str {
    match level {
        Level::One => "창만 움직입니다. 패딩이 없고 스트라이드는 1입니다.",
        Level::Two => "패딩, 스트라이드, 편향 가운데 하나가 더해집니다.",
        Level::Three => "두 가지가 함께 나옵니다. 높이와 너비가 다르거나 내림이 있을 수 있습니다.",
        Level::Four => "세 가지가 함께 나옵니다. 딜레이션과 여러 채널이 더해집니다.",
        Level::Five => "네 가지가 함께 나옵니다. 그룹과 다른 종류의 패딩이 더해집니다.",
    }
}

pub(super) const fn feature(feature: Feature) -> &'static str {
    match feature {
        Feature::Padding => "패딩",
        Feature::Stride => "스트라이드",
        Feature::Floor => "내림",
        Feature::NotSquare => "서로 다른 높이와 너비",
        Feature::Dilation => "딜레이션",
        Feature::Uneven => "양쪽이 다른 패딩",
        Feature::OutputPadding => "output_padding",
        Feature::Bias => "편향",
        Feature::Channels => "여러 채널",
        Feature::Groups => "그룹",
        Feature::PaddingMode => "0이 아닌 패딩",
        Feature::Transposed => "전치 합성곱",
    }
}
