//! The words that the books have around their lessons.

use convoscope::words::Lang;

/// Words of one language.
#[derive(Debug)]
pub struct Words {
    /// Over a question.
    pub predict: &'static str,
    /// Over something to do with the figure.
    pub change: &'static str,
    /// Of the part that opens: what a question's right answer is.
    pub answer: &'static str,
    /// Of the part that opens: how the task is done.
    pub solution: &'static str,
    /// Before what is said to other answers.
    pub other_answers: &'static str,
    /// Before what is said to mistakes.
    pub mistakes: &'static str,
    /// A link or button that shows a solution in the figure.
    pub show: &'static str,
    /// A button that puts the figure back.
    pub reset: &'static str,
    /// A link to the page with this figure.
    pub open: &'static str,
    /// The name of the frame with the live figure.
    pub figure: &'static str,
    /// Before what is said to the right answer.
    pub right: &'static str,
    /// Before what is said to a wrong answer.
    pub wrong: &'static str,
    /// Before what is said when a task is done.
    pub done: &'static str,
}

/// The words of a language.
pub const fn words(lang: Lang) -> &'static Words {
    match lang {
        Lang::En => &Words {
            predict: "Predict",
            change: "Change the figure",
            answer: "Show the answer",
            solution: "Show how",
            other_answers: "The other answers",
            mistakes: "Common mistakes",
            show: "Show it in the figure",
            reset: "Start again",
            open: "Open in Convoscope",
            figure: "Live figure",
            right: "Right.",
            wrong: "Not quite.",
            done: "Done.",
        },
        Lang::Ko => &Words {
            predict: "예상해 보기",
            change: "그림 바꿔 보기",
            answer: "정답 보기",
            solution: "방법 보기",
            other_answers: "다른 답",
            mistakes: "흔한 실수",
            show: "그림에서 보기",
            reset: "처음으로",
            open: "Convoscope에서 열기",
            figure: "움직이는 그림",
            right: "맞습니다.",
            wrong: "다시 생각해 봅시다.",
            done: "해냈습니다.",
        },
    }
}
