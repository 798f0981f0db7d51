//! 학생이 혼자 문제를 푸는 페이지의 한국어.

use crate::words::{PractiseLabel, PractiseMsg};

pub(crate) const fn label(label: PractiseLabel) -> &'static str {
    use PractiseLabel as L;
    match label {
        L::Title => "연습",
        L::Level => "단계",
        L::Topic => "주제",
        L::AllTopics => "모든 주제",
        L::YourAnswer => "답",
        L::Check => "확인",
        L::OrChoose => "보기에서 골라도 됩니다. A–D나 1–4 키로도 고를 수 있습니다.",
        L::Right => "정답입니다.",
        L::Wrong => "아직 아닙니다.",
        L::UnknownMistake => "흔한 실수는 아닙니다. 공식이나 그림을 한 단계씩 따라가 보세요.",
        L::TryAgain => "다시 풀기",
        L::SeeAnswer => "정답 보기",
        L::Next => "다음 문제",
        L::Figure => "문제의 그림",
        L::Kept => "진도는 이 브라우저에 저장됩니다.",
        L::NotKept => "이 브라우저는 진도를 저장하지 않습니다. 페이지를 닫으면 사라집니다.",
        L::NoQuestion => "이 링크의 그림으로는 그 문제를 낼 수 없습니다.",
        L::DrawOne => "1단계부터 시작",
        L::Give => "이 문제 나누기",
        L::GiveHint => "링크는 바로 이 문제를 엽니다. 파일은 Moodle, H5P, 투표 도구에서 쓸 수 있습니다.",
        L::CopyLink => "링크 복사",
        L::Copied => "복사했습니다.",
        L::CopyByHand => "여기서는 복사할 수 없습니다. 이 칸에서 링크를 복사하세요:",
        L::Gift => "Moodle용 GIFT",
        L::H5p => "H5P",
        L::Text => "텍스트",
        L::Saved => "브라우저가 파일을 저장합니다.",
        L::NotSaved => "브라우저가 이 페이지에서 파일을 저장하지 못하게 합니다.",
    }
}

pub(crate) fn text(msg: PractiseMsg<'_>) -> String {
    match msg {
        PractiseMsg::Score { right, answered } => format!("{answered}문제 중 {right}문제를 한 번에 맞힘"),
        PractiseMsg::Level { level } => format!("{level}단계"),
        PractiseMsg::Promoted { level } => format!("세 문제를 연달아 맞혔습니다. 이제 {level}단계입니다."),
        PractiseMsg::UntilNextLevel { more } => format!("{more}문제를 더 연달아 맞히면 다음 단계로 갑니다."),
        PractiseMsg::Answer { answer } => format!("정답: {answer}"),
        PractiseMsg::Mistake { mistake } => format!("실수: {mistake}"),
    }
}
