//! Words of the figures of conv_arithmetic: what each is called, and what it teaches.

pub(super) const NO_PADDING_NO_STRIDES: (&str, &str) =
    ("패딩 없음, 스트라이드 1", "3 × 3 커널이 4 × 4 입력에 놓일 자리는 2 × 2곳뿐이라 출력이 작아집니다.");
pub(super) const ARBITRARY_PADDING_NO_STRIDES: (&str, &str) = (
    "임의의 패딩, 스트라이드 1",
    "짝수 크기인 4 × 4 커널에 패딩 2를 주면 5 × 5가 같은 크기가 아니라 6 × 6이 됩니다.",
);
pub(super) const SAME_PADDING_NO_STRIDES: (&str, &str) = (
    "절반(same) 패딩, 스트라이드 1",
    "커널의 절반만큼, 3 × 3 커널이면 1만큼 패딩을 두면 크기가 그대로입니다.",
);
pub(super) const FULL_PADDING_NO_STRIDES: (&str, &str) = (
    "전체(full) 패딩, 스트라이드 1",
    "커널 크기 − 1만큼 패딩을 두면 모서리 한 칸만 겹치는 자리까지 모두 계산해 출력이 커집니다.",
);
pub(super) const NO_PADDING_STRIDES: (&str, &str) =
    ("패딩 없음, 스트라이드 2", "스트라이드가 2이면 창이 한 자리씩 건너뛰어 5 × 5가 2 × 2가 됩니다.");
pub(super) const PADDING_STRIDES: (&str, &str) =
    ("패딩, 스트라이드 2", "패딩 1을 두면 건너뛰는 창이 입력 바깥에서 시작해 5 × 5가 3 × 3이 됩니다.");
pub(super) const PADDING_STRIDES_ODD: (&str, &str) = (
    "패딩, 스트라이드 2 (남는 칸)",
    "6 × 6도 5 × 5처럼 3 × 3이 됩니다. 패딩의 마지막 행과 열에는 창이 닿지 않습니다.",
);
pub(super) const DILATION: (&str, &str) =
    ("패딩 없음, 딜레이션 2", "딜레이션이 2이면 가중치 9개가 5 × 5칸에 걸쳐 같은 계산량으로 더 넓게 봅니다.");
pub(super) const NO_PADDING_NO_STRIDES_TRANSPOSED: (&str, &str) = (
    "전치: 패딩 없음, 스트라이드 1",
    "2 × 2에서 4 × 4로 되돌아가는 길: 입력에 커널 크기 − 1만큼 패딩을 두르고 뒤집은 커널을 댑니다.",
);
pub(super) const ARBITRARY_PADDING_NO_STRIDES_TRANSPOSED: (&str, &str) = (
    "전치: 임의의 패딩, 스트라이드 1",
    "6 × 6에서 5 × 5로 되돌아가는 길: 합성곱의 패딩만큼 여기서는 잘라 냅니다.",
);
pub(super) const SAME_PADDING_NO_STRIDES_TRANSPOSED: (&str, &str) =
    ("전치: 절반(same) 패딩, 스트라이드 1", "절반 패딩은 어느 방향으로 가도 크기를 지킵니다.");
pub(super) const FULL_PADDING_NO_STRIDES_TRANSPOSED: (&str, &str) = (
    "전치: 전체(full) 패딩, 스트라이드 1",
    "전체 패딩에서 되돌아갈 때는 패딩이 필요 없어 7 × 7이 5 × 5가 됩니다.",
);
pub(super) const NO_PADDING_STRIDES_TRANSPOSED: (&str, &str) = (
    "전치: 패딩 없음, 스트라이드 2",
    "스트라이드는 입력 칸 사이의 0이 됩니다. 2 × 2가 3 × 3으로 벌어져 5 × 5를 만듭니다.",
);
pub(super) const PADDING_STRIDES_TRANSPOSED: (&str, &str) =
    ("전치: 패딩, 스트라이드 2", "스트라이드만큼 벌리고 패딩만큼 잘라 3 × 3이 5 × 5가 됩니다.");
pub(super) const PADDING_STRIDES_ODD_TRANSPOSED: (&str, &str) = (
    "전치: 패딩, 스트라이드 2 (남는 칸)",
    "3 × 3은 5 × 5에서도 6 × 6에서도 나옵니다. 출력 패딩 1은 큰 쪽을 고릅니다.",
);
pub(super) const NUMERICAL_NO_PADDING_NO_STRIDES: (&str, &str) =
    ("숫자로 보기, 패딩 없음", "출력 한 칸마다 곱 9개를 모두 더합니다.");
pub(super) const NUMERICAL_PADDING_STRIDES: (&str, &str) =
    ("숫자로 보기, 패딩과 스트라이드", "패딩과의 곱은 0이므로 모서리에서는 더해지는 수가 적습니다.");
pub(super) const NUMERICAL_AVERAGE_POOLING: (&str, &str) =
    ("숫자로 보기, 평균 풀링", "출력 한 칸은 값 9개의 평균이며 가중치가 없습니다.");
pub(super) const NUMERICAL_MAX_POOLING: (&str, &str) =
    ("숫자로 보기, 최대 풀링", "출력 한 칸은 값 9개 가운데 가장 큰 값이며 가중치가 없습니다.");
