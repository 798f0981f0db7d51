//! What is wrong with a file, and what would work. As all words of `export`, they are not in the module of the page.

use super::MAX_FILE_BYTES;
use super::error::ReadError;
use crate::export::part::Part;
use crate::figure::url::MAX_SAVED_EDITS;
use crate::number::print_decimal;
use crate::words::{Lang, grouped};

/// What files are read.
const READABLE_EN: &str = "The page opens figures saved as .convoscope.json, arrays saved as .npy, and grids of numbers saved as .csv.";
const READABLE_KO: &str = "이 페이지는 .convoscope.json으로 저장한 그림, .npy 배열, 숫자 표 .csv를 엽니다.";

impl ReadError {
    /// What is wrong, and what would work.
    pub fn sentence(&self, lang: Lang) -> String {
        match lang {
            Lang::En => self.english(),
            Lang::Ko => self.korean(),
        }
    }

    fn english(&self) -> String {
        match self {
            Self::TooLarge { bytes } => format!(
                "The file has {} bytes. The page reads files of at most {} bytes.",
                grouped(*bytes as u128),
                grouped(MAX_FILE_BYTES as u128)
            ),
            Self::Empty => format!("There are no numbers in this file. {READABLE_EN}"),
            Self::OtherFile { kind: "ZIP" } => {
                "This is an archive of several files, such as .npz, .pt or .xlsx. Save one array with numpy.save, or one sheet as CSV.".to_owned()
            }
            Self::OtherFile { kind } => format!("This is a {kind} file. {READABLE_EN}"),
            Self::NotText => format!("This file is neither an array nor text in UTF-8. {READABLE_EN}"),
            Self::Json { line, column } => {
                format!("This file is not correct JSON: see line {line}, column {column}. Save the figure again.")
            }
            Self::NoFigure => "This JSON file is not a figure of this page. A figure begins with {\"convoscope\": 1, \"figure\": …}.".to_owned(),
            Self::Newer { version } => format!(
                "This figure was saved by a newer page, as version {version}. This page reads version 1. Open it in the newer page."
            ),
            Self::Header(_) => "The header of this NPY file cannot be read. Save the array again with numpy.save.".to_owned(),
            Self::NpyVersion(version) => {
                format!("This NPY file has version {version}. The page reads versions 1 to 3, which numpy.save writes.")
            }
            Self::NumberType(found) => format!(
                "The numbers in this NPY file are of type “{found}”. Save them as float32: numpy.save(file, array.astype(\"float32\"))."
            ),
            Self::WrongLength { expected, found } => format!(
                "The header and the data of this file disagree on how many numbers there are: {} and {}. The file may have been cut off. Save it again.",
                grouped(*expected as u128),
                grouped(*found as u128)
            ),
            Self::Axes { found } => {
                format!("This array has {found} axes. A figure takes an array with 1 to 5 axes, such as channels × rows × columns.")
            }
            Self::Batch { found } => format!(
                "This array has a batch of {}. A figure shows one sample. Save one of them: numpy.save(file, array[0]).",
                grouped(*found as u128)
            ),
            Self::TooManyNumbers { found } => format!(
                "The file has {} numbers or more. A figure can take {} from a file. Save a smaller part.",
                grouped(*found),
                grouped(MAX_SAVED_EDITS as u128)
            ),
            Self::NoValue { at, value } => {
                format!("The number at {at:?} is {}. A cell holds numbers from −1000000 to 1000000.", print_decimal(*value))
            }
            Self::Side { size, limit } => {
                format!("One axis of this array has {size} entries. The page can show at most {limit}.")
            }
            Self::Word { line, word, why } => format!("Line {line}, “{word}”: {}", Lang::En.value_error(*why)),
            Self::Columns { line, found, expected } => format!(
                "Line {line} and the first line of its grid differ in length: {found} and {expected}. All lines must be equally long."
            ),
            Self::Grids { line } => format!(
                "The grid that begins in line {line} does not fit the others. All grids of a tensor must have the same size and come in order."
            ),
            Self::NoSuchTensor { part, op } => {
                format!("{} has no {}. Choose a convolution first.", Lang::En.op(*op), part.name())
            }
            Self::Shape { part, shape } => format!(
                "An array of shape {} cannot be the {} of this layer. {}",
                shape_text(shape),
                part.name(),
                match part {
                    Part::Bias => "It needs one number for each output channel.",
                    Part::Weight => "It needs the shape that PyTorch gives a weight, or that of one kernel.",
                    Part::Input | Part::Output => "It needs rows × columns, or channels × rows × columns.",
                }
            ),
        }
    }

    fn korean(&self) -> String {
        match self {
            Self::TooLarge { bytes } => format!(
                "파일 크기가 {}바이트입니다. 이 페이지는 {}바이트까지 읽습니다.",
                grouped(*bytes as u128),
                grouped(MAX_FILE_BYTES as u128)
            ),
            Self::Empty => format!("파일에 숫자가 없습니다. {READABLE_KO}"),
            Self::OtherFile { kind: "ZIP" } => {
                ".npz, .pt, .xlsx처럼 여러 파일을 묶은 파일입니다. 배열 하나를 numpy.save로 저장하거나 시트 하나를 CSV로 저장하세요.".to_owned()
            }
            Self::OtherFile { kind } => format!("{kind} 파일입니다. {READABLE_KO}"),
            Self::NotText => format!("배열도 UTF-8 텍스트도 아닌 파일입니다. {READABLE_KO}"),
            Self::Json { line, column } => {
                format!("올바른 JSON이 아닙니다. {line}행 {column}열을 확인하고 그림을 다시 저장하세요.")
            }
            Self::NoFigure => {
                "이 페이지의 그림을 저장한 JSON이 아닙니다. 그림은 {\"convoscope\": 1, \"figure\": …}로 시작합니다.".to_owned()
            }
            Self::Newer { version } => format!(
                "더 새로운 페이지가 버전 {version} 형식으로 저장한 그림입니다. 이 페이지는 버전 1을 읽습니다. 새 페이지에서 여세요."
            ),
            Self::Header(_) => "NPY 파일의 머리 부분을 읽을 수 없습니다. numpy.save로 배열을 다시 저장하세요.".to_owned(),
            Self::NpyVersion(version) => {
                format!("버전 {version}의 NPY 파일입니다. 이 페이지는 numpy.save가 쓰는 버전 1부터 3까지 읽습니다.")
            }
            Self::NumberType(found) => format!(
                "NPY 파일의 자료형이 ‘{found}’입니다. float32로 저장하세요: numpy.save(file, array.astype(\"float32\"))."
            ),
            Self::WrongLength { expected, found } => format!(
                "파일의 머리 부분과 데이터에서 숫자의 개수가 다릅니다: {}개와 {}개. 파일이 잘렸을 수 있으니 다시 저장하세요.",
                grouped(*expected as u128),
                grouped(*found as u128)
            ),
            Self::Axes { found } => {
                format!("축이 {found}개인 배열입니다. 그림에는 채널 × 행 × 열처럼 축이 1개부터 5개인 배열을 넣습니다.")
            }
            Self::Batch { found } => format!(
                "배치 크기가 {}인 배열입니다. 그림은 샘플 하나를 보여 줍니다. 하나만 저장하세요: numpy.save(file, array[0]).",
                grouped(*found as u128)
            ),
            Self::TooManyNumbers { found } => format!(
                "파일에 숫자가 {}개 이상 있습니다. 그림은 파일에서 {}개까지 받습니다. 더 작은 부분을 저장하세요.",
                grouped(*found),
                grouped(MAX_SAVED_EDITS as u128)
            ),
            Self::NoValue { at, value } => {
                format!("{at:?} 위치의 값은 {}입니다. 칸에는 −1000000부터 1000000까지의 수를 넣습니다.", print_decimal(*value))
            }
            Self::Side { size, limit } => {
                format!("배열의 한 축 크기가 {size}입니다. 이 페이지는 {limit}까지 보여 줍니다.")
            }
            Self::Word { line, word, why } => format!("{line}행의 ‘{word}’: {}", Lang::Ko.value_error(*why)),
            Self::Columns { line, found, expected } => format!(
                "{line}행에는 숫자가 {found}개 있는데 이 표의 첫 행에는 {expected}개 있습니다. 모든 행의 길이가 같아야 합니다."
            ),
            Self::Grids { line } => format!(
                "{line}행에서 시작하는 표가 다른 표와 맞지 않습니다. 한 텐서의 표는 크기가 같고 순서대로 있어야 합니다."
            ),
            Self::NoSuchTensor { part, op } => {
                let part = if *part == Part::Bias { "편향이" } else { "가중치가" };
                format!("{}에는 {part} 없습니다. 먼저 합성곱을 고르세요.", Lang::Ko.op(*op))
            }
            Self::Shape { part, shape } => format!(
                "크기가 {}인 배열은 이 층의 {} 쓸 수 없습니다. {}",
                shape_text(shape),
                match part {
                    Part::Weight => "가중치로",
                    Part::Bias => "편향으로",
                    Part::Input | Part::Output => "입력으로",
                },
                match part {
                    Part::Bias => "출력 채널마다 숫자가 하나씩 필요합니다.",
                    Part::Weight => "PyTorch의 가중치와 같은 크기이거나 커널 하나의 크기여야 합니다.",
                    Part::Input | Part::Output => "행 × 열 또는 채널 × 행 × 열이어야 합니다.",
                }
            ),
        }
    }
}

fn shape_text(shape: &[usize]) -> String {
    shape.iter().map(usize::to_string).collect::<Vec<_>>().join(" × ")
}
