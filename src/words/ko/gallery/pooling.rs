//! Words of the examples of pooling: what each is called, and what it teaches.

pub(super) const MAX_POOL_HALVES: (&str, &str) =
    ("절반으로 줄이는 최대 풀링", "2 × 2칸마다 가장 큰 값만 남습니다. 6 × 6이 3 × 3이 됩니다.");
pub(super) const MAX_POOL_OVERLAPPING: (&str, &str) = (
    "겹치는 최대 풀링",
    "AlexNet처럼 창 3, 스트라이드 2이면 이웃한 창이 한 줄을 함께 보고 같은 값을 뽑기도 합니다.",
);
pub(super) const MAX_POOL_PADDING_IS_MINUS_INFINITY: (&str, &str) = (
    "−∞로 채운 패딩",
    "패딩은 뽑히지 않습니다. 값이 모두 음수여도 0이 아니라 그 가운데 가장 큰 값이 나옵니다.",
);
pub(super) const MAX_POOL_CEIL_MODE: (&str, &str) =
    ("올림", "ceil_mode에서는 마지막 창이 끝을 넘어갈 수 있어 6 × 6이 2 × 2가 아니라 3 × 3이 됩니다.");
pub(super) const MAX_POOL_DILATED: (&str, &str) =
    ("딜레이션이 있는 최대 풀링", "두 칸씩 떨어진 9칸 가운데 가장 큰 값입니다. 넓게 보지만 틈이 있습니다.");
pub(super) const AVERAGE_POOL_WITH_PADDING: (&str, &str) =
    ("패딩도 세는 평균", "모서리에서는 값 4개의 합을 9로 나누어 가장자리가 작게 나옵니다.");
pub(super) const AVERAGE_POOL_WITHOUT_PADDING: (&str, &str) =
    ("패딩을 빼고 세는 평균", "같은 모서리를 4로 나눕니다. 입력 칸만 셉니다.");
pub(super) const AVERAGE_POOL_AS_MATRIX: (&str, &str) = (
    "행렬로 본 평균 풀링",
    "평균은 선형입니다. C의 행마다 1 ÷ 칸 수가 있는데, 모서리는 4칸, 안쪽은 9칸입니다.",
);
pub(super) const GLOBAL_AVERAGE_POOL: (&str, &str) =
    ("전역 평균 풀링", "맵만큼 큰 창을 쓰면 채널마다 수 하나가 남습니다.");
