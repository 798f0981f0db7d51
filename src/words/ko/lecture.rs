//! 두 창으로 하는 강의의 한국어.

use crate::words::{LectureLabel, LectureMsg};

pub(crate) const fn label(label: LectureLabel) -> &'static str {
    use LectureLabel as L;
    match label {
        L::Title => "강의자 창",
        L::InStep => "청중이 이 화면을 보고 있습니다",
        L::Alone => "청중 창이 열려 있지 않습니다",
        L::OpenClass => "청중 창 열기",
        L::Blocked => {
            "브라우저가 창을 열지 않았습니다. 이 페이지의 팝업 창을 허용하거나, 다른 창에서 이 주소를 여세요:"
        }
        L::Now => "지금",
        L::Next => "다음",
        L::LastFigure => "마지막 그림입니다.",
        L::Notes => "메모",
        L::NoNotes => "이 그림에는 메모가 없습니다.",
        L::Controls => "강의",
        L::Back => "뒤로",
        L::Forward => "앞으로",
        L::PreviousFigure => "이전 그림",
        L::NextFigure => "다음 그림",
        L::Play => "재생",
        L::Pause => "일시 정지",
        L::Black => "검은 화면",
        L::White => "흰 화면",
        L::ShowAnswer => "정답 보이기",
        L::EmptyScreen => "청중은 빈 화면을 보고 있습니다.",
        L::AfterLast => "강의가 끝났습니다. 뒤로 가면 그림이 다시 보입니다.",
        L::Timer => "타이머",
        L::Start => "시작",
        L::Stop => "정지",
        L::Reset => "초기화",
        L::Clock => "시계",
        L::Question => "문제",
        L::Answer => "정답",
        L::RightAnswer => "정답",
        L::Hands => "거수",
        L::HandsHint => {
            "손을 든 사람 수나 퍼센트를 적으세요. 정답을 보이기 전에는 청중에게 수가 보이지 않습니다."
        }
        L::Enter => "Enter",
        L::TakeClock => "시간 재기",
        L::StopClock => "시간 멈추기",
        L::FirstVote => "첫 번째 투표",
        L::SecondVote => "토론 후",
        L::Vote => "투표",
        L::NoHands => "센 손이 없습니다.",
        L::AnswerAlone => "혼자서 답을 생각하세요.",
        L::AllCounted => "손을 모두 셌습니다.",
        L::TellNeighbor => "옆 사람에게 이유를 설명하세요. 그다음 다시 투표합니다.",
        L::ToHands => "손 세기",
        L::ToNextOption => "다음 보기",
        L::Counted => "모두 셌습니다",
        L::ToDiscuss => "토론 후 다시 투표",
        L::ToHandsAgain => "다시 세기",
        L::LikelyMistake => "흔한 실수",
        L::KeysOfRound => "숫자: 손 수 · Enter: 계속 · T: 시간 · S: 정답",
        L::HiddenUntilAnswer => "정답을 보이기 전에는 청중에게 숨깁니다",
    }
}

pub(crate) fn text(msg: LectureMsg) -> String {
    match msg {
        LectureMsg::Place { at, of } => format!("그림 {at} / {of}"),
        LectureMsg::Step { at, of } => format!("{at} / {of}단계"),
        LectureMsg::HandsUp { option } => format!("답이 {option}인 사람은 손을 드세요."),
        LectureMsg::Explain { right } => {
            format!("정답률 {right}%, 35% 미만입니다. 힌트를 주거나 다시 설명하세요.")
        }
        LectureMsg::Discuss { right } => {
            format!("정답률 {right}%, 35%에서 70% 사이입니다. 토론한 다음 다시 투표하게 하세요.")
        }
        LectureMsg::GoOn { right } => format!("정답률 {right}%, 70%를 넘었습니다. 정답을 보이고 넘어가세요."),
        LectureMsg::HandsOf { option } => format!("{option}에 든 손"),
        LectureMsg::Share { option, percent } => format!("{option}: {percent}%"),
    }
}
