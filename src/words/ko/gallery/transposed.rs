//! Words of the examples of transposed layers: what each is called, and what it teaches.

pub(super) const TRANSPOSED_STAMPS_KERNEL: (&str, &str) =
    ("한 칸이 커널을 찍는다", "입력에 1이 하나뿐이면 출력은 그 자리에 찍힌 커널 그 자체입니다.");
pub(super) const TRANSPOSED_LEAVES_GAPS: (&str, &str) =
    ("커널보다 큰 스트라이드", "찍힌 자국이 서로 닿지 않아 사이의 행과 열이 0으로 남습니다.");
pub(super) const SCATTER_AND_GATHER: (&str, &str) = (
    "뿌리기, 모으기, 원래 합성곱",
    "도장처럼 찍든, 벌린 입력에서 모으든, 원래 합성곱을 거꾸로 따라가든 합은 하나입니다.",
);
pub(super) const STAMP_OF_ONE_CELL: (&str, &str) =
    ("한 칸의 도장", "곱 하나씩 보면, 입력 칸 하나가 값과 곱한 커널 전체를 출력에 찍습니다.");
pub(super) const CHECKERBOARD: (&str, &str) = (
    "바둑판무늬",
    "커널 크기 3이 스트라이드 2로 나누어떨어지지 않아, 칸마다 1번, 2번, 4번 채워져 무늬가 보입니다.",
);
pub(super) const EVEN_OVERLAP: (&str, &str) =
    ("고른 겹침", "커널 크기 4가 스트라이드 2로 나누어떨어져, 가장자리를 빼면 모든 칸이 4번씩 채워집니다.");
pub(super) const NO_OVERLAP: (&str, &str) = (
    "겹치지 않음",
    "커널 크기와 스트라이드가 모두 2이면 도장이 나란히 놓여, 출력 칸마다 입력 칸이 하나입니다.",
);
pub(super) const OUTPUT_PADDING: (&str, &str) = (
    "출력 패딩",
    "끝에서 한 행과 한 열을 덜 잘라 내어, 가능한 여러 입력 크기 가운데 어느 것으로 돌아갈지 정합니다.",
);
pub(super) const TRANSPOSED_WITH_DILATION: (&str, &str) = (
    "딜레이션이 있는 전치 합성곱",
    "도장에 틈이 생깁니다. 딜레이션이 2이면 5 × 5칸을 덮지만 그중 9칸만 채웁니다.",
);
pub(super) const TRANSPOSED_WITH_GROUPS: (&str, &str) =
    ("그룹이 있는 전치 합성곱", "출력 채널마다 자기 그룹의 입력 채널 두 개의 도장만 받습니다.");
pub(super) const MATRIX_OF_A_TRANSPOSED_LAYER: (&str, &str) =
    ("전치 행렬", "전치 합성곱은 합성곱 행렬의 행과 열을 바꾼 것입니다. 여기서는 16 × 4입니다.");
pub(super) const LINEAR_INTERPOLATION: (&str, &str) = (
    "보간으로 늘리기",
    "가중치 ¼ ¾ ¾ ¼과 스트라이드 2는 새 값을 두 값 사이의 4분의 1 지점에 둡니다. 두 축에 모두 하면 쌍선형(bilinear) 보간입니다.",
);
pub(super) const GRADIENT_OF_A_STRIDED_LAYER: (&str, &str) = (
    "스트라이드 2를 거슬러 가는 역전파",
    "3 × 3 출력의 오차가 가중치와 곱해져 그 출력을 만든 입력 칸으로 되돌아갑니다. 5 × 5 입력의 기울기(gradient)는 전치 합성곱입니다.",
);
