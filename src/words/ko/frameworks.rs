//! Which frameworks have a layer, and why another does not.

use crate::figure::code::{Framework, Refusal, Support};

pub(super) fn support(framework: Framework, support: Support) -> String {
    let name = framework.name();
    match support {
        Support::Own => format!("{name}에는 이 층이 있습니다."),
        Support::Around(why) => format!("{name}에서는 한 줄이 더 필요합니다: {}", refusal(why)),
        Support::NotRun(why) if framework == Framework::Onnx => {
            format!("{name}에는 이 층이 있지만 ONNX Runtime이 실행하지 않습니다: {}", refusal(why))
        }
        Support::NotRun(why) => format!("{name}에서는 이 층이 실행되지 않습니다: {}", refusal(why)),
        Support::Missing(why) => format!("{name}에는 이 층이 없습니다: {}", refusal(why)),
    }
}

const fn refusal(why: Refusal) -> &'static str {
    match why {
        Refusal::UnevenPadding => "한 축의 양쪽에 같은 패딩만 줄 수 있습니다.",
        Refusal::PaddingBeyondHalf => "풀링의 패딩은 커널 크기의 절반까지만 됩니다.",
        Refusal::PaddingBeyondKernel => "풀링의 패딩은 커널보다 작아야 합니다.",
        Refusal::PoolDilation => "이 풀링에는 딜레이션이 없습니다.",
        Refusal::StrideWithDilation => "스트라이드와 딜레이션을 함께 쓸 수 없습니다.",
        Refusal::TransposedGroups => "전치 합성곱에는 그룹이 없습니다.",
        Refusal::PaddingInCells => "패딩을 칸 수로 정할 수 없고 이름으로만 고릅니다.",
        Refusal::PaddingFill => "층만으로는 패딩을 이런 값으로 채울 수 없습니다.",
        Refusal::CeilMode => "여기에 쓸 ceil_mode가 없습니다.",
        Refusal::OutputPadding => "출력 패딩은 스트라이드보다 작아야 합니다.",
        Refusal::MeanCountsPadding => "평균에서 이 패딩을 뺄 수 없습니다.",
        Refusal::EmptyMean => "패딩만 보이는 창에서 0으로 나누게 됩니다.",
        Refusal::InputSmallerThanKernel => "패딩을 뺀 입력이 커널만큼은 커야 합니다.",
    }
}
