//! What those who listen hear.

use crate::conv::Op;
use crate::words::{SaidLabel, SaidMsg};

pub(in crate::words) const fn label(label: SaidLabel) -> &'static str {
    match label {
        SaidLabel::Summary => "페이지 요약",
        SaidLabel::Stage => "무엇이 있는지",
        SaidLabel::Controls => "무엇을 바꿀 수 있는지",
        SaidLabel::Present => "지금 그림",
        SaidLabel::Next => "이어서 할 일",
        SaidLabel::ControlsHead => {
            "맨 위에는 예제, 실행 취소와 다시 실행, 공유, 언어, 색상, 소리와 설명, 단축키가 있습니다."
        }
        SaidLabel::ControlsParams => {
            "그림 앞에는 매개변수가 있습니다. 연산, 차원, 크기, 채널, 스트라이드, 패딩, 딜레이션, 그룹, 그리고 수를 어디에서 가져올지 정합니다."
        }
        SaidLabel::ControlsPlayer => {
            "그림 뒤에는 재생 도구가 있습니다. 재생하고, 한 단계씩 앞뒤로 가고, 슬라이더로 어느 단계로든 갑니다."
        }
        SaidLabel::ControlsExplain => {
            "설명은 마지막에 있습니다. 이번 단계의 곱, 출력 크기의 식, 층의 코드를 보여 줍니다."
        }
        SaidLabel::Playing => "재생 중입니다.",
        SaidLabel::Paused => "멈춰 있습니다.",
        SaidLabel::Over => "마지막 단계까지 왔습니다.",
        SaidLabel::NextFix => "그림 뒤에 있는 가능한 층 가운데 하나를 고르거나 다른 수를 넣으세요.",
        SaidLabel::NextPause => "스페이스를 누르면 멈춥니다.",
        SaidLabel::NextStart => "스페이스를 누르면 재생하고, 오른쪽 화살표 키를 누르면 다음 단계로 갑니다.",
        SaidLabel::NextEnd => {
            "마지막 단계입니다. Home을 누르면 첫 단계로 갑니다. 스트라이드를 바꿔 출력이 어떻게 되는지 들어 보세요."
        }
        SaidLabel::NextTried => {
            "매개변수를 바꿔 출력이 어떻게 되는지 들어 보세요. 그림으로 가서 Enter를 누르면 수를 고칠 수 있습니다."
        }
        SaidLabel::NextEdit => "수를 넣으세요. Enter는 받아들이고, Esc는 편집기를 닫습니다.",
        SaidLabel::NextButtons => "재생하거나 다음 단계로 가 보세요.",
        SaidLabel::NextReveal => "가려진 것이 있습니다. 먼저 답을 생각한 다음 ‘정답 보기’를 누르세요.",
        SaidLabel::On => "켬",
        SaidLabel::Off => "끔",
        SaidLabel::OtherLayer => "다른 그림입니다.",
        SaidLabel::LayerWorks => "다시 가능한 층입니다.",
        SaidLabel::Revealed => "가린 것을 모두 보여 줍니다.",
        SaidLabel::NoCell => "편집기를 닫았습니다.",
        SaidLabel::Painting => "칠하기",
        SaidLabel::Flipped => "커널 180° 돌리기",
        SaidLabel::Title => "소리와 설명",
        SaidLabel::Intro => "설명은 스크린 리더가 읽습니다. 음성과 소리는 스크린 리더가 없어도 나옵니다.",
        SaidLabel::Own => "바꾼 것 말하기",
        SaidLabel::OwnHint => "새 값을 말합니다. 예: ‘스트라이드: 2’",
        SaidLabel::Around => "그 결과 말하기",
        SaidLabel::AroundHint => "다른 것이 어떻게 되는지 말합니다. 예: ‘출력 크기: 4 × 4.’",
        SaidLabel::Voice => "소리 내어 읽기",
        SaidLabel::VoiceHint => "브라우저의 음성이 설명을 읽습니다. Esc를 누르면 조용해집니다.",
        SaidLabel::Tone => "값을 소리로 듣기",
        SaidLabel::ToneHint => "출력값이 클수록 높은 소리가 나고, 칸이 있는 쪽에서 들립니다.",
        SaidLabel::NoSpeech => "이 브라우저는 소리 내어 읽지 못합니다.",
        SaidLabel::NoVoice => {
            "이 브라우저에는 아직 한국어 음성이 없습니다. 음성은 시스템 설정에서 설치합니다."
        }
        SaidLabel::NoTone => "이 브라우저는 소리를 내지 못합니다.",
    }
}

pub(in crate::words) fn text(msg: SaidMsg<'_>) -> String {
    match msg {
        SaidMsg::Stage { op, view } => {
            let what = match op {
                Op::Conv => {
                    "합성곱 층입니다. 커널이 입력 위를 움직입니다. 단계마다 커널 아래의 값에 가중치를 곱하고, 그 합이 출력의 한 칸이 됩니다"
                }
                Op::ConvTranspose => {
                    "전치 합성곱 층입니다. 커널이 벌린 입력 위를 움직입니다. 단계마다 커널 아래의 값에 가중치를 곱하고, 그 합이 출력의 한 칸이 됩니다"
                }
                Op::MaxPool => {
                    "최대 풀링 층입니다. 창이 입력 위를 움직입니다. 단계마다 창 아래의 가장 큰 값이 출력의 한 칸이 됩니다"
                }
                Op::AvgPool => {
                    "평균 풀링 층입니다. 창이 입력 위를 움직입니다. 단계마다 창 아래 값의 평균이 출력의 한 칸이 됩니다"
                }
            };
            format!("그림은 {what}. 보기는 ‘{view}’입니다.")
        }
        SaidMsg::OutputNow { maps: 1, size } => format!("출력 크기: {size}."),
        SaidMsg::OutputNow { maps, size } => format!("출력: {size} 맵 {maps}개."),
        SaidMsg::OutputStays { size } => format!("출력 크기는 그대로 {size}."),
        SaidMsg::ValueNow { value } => format!("이번 단계의 값: {value}."),
        SaidMsg::ValueStays { value } => format!("이번 단계의 값은 그대로 {value}."),
        SaidMsg::Cells { n } => format!("수 {n}개를 바꿨습니다."),
        SaidMsg::Editing { cell } => format!("수 편집기를 열었습니다: {cell}."),
        SaidMsg::Turned { yaw, pitch, spread } => {
            format!("오른쪽으로 {yaw}° 돌리고 위에서 {pitch}°로 봅니다. 간격 {spread} %.")
        }
    }
}
