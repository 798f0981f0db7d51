//! Words of the examples of volumes: what each is called, and what it teaches.

pub(super) const DIGITS: (&str, &str) =
    ("단면마다 손글씨", "깊이가 있는 커널은 영상이나 입체 촬영처럼 단면 세 장을 한꺼번에 읽습니다.");
pub(super) const BALL: (&str, &str) =
    ("숫자로 된 공", "이웃이 4개가 아니라 6개입니다. 커널은 앞뒤에 있는 칸과도 비교합니다.");
pub(super) const BALL_TURNED: (&str, &str) =
    ("뒤에서 본 공", "같은 단계를 반대쪽에서 봅니다. 그림을 끌면 돌아갑니다.");
pub(super) const BALL_APART: (&str, &str) =
    ("단면을 벌린 공", "단면을 벌리면 입력의 모든 값이 보이고, 창은 단면 세 장에 걸친 상자가 됩니다.");
pub(super) const VIDEO: (&str, &str) =
    ("동영상 속 움직임", "다음 장면에서 앞 장면을 뺍니다. 멈춰 있으면 0, 움직인 곳만 남습니다.");
pub(super) const STRIDE: (&str, &str) = (
    "깊이 방향만 스트라이드 2",
    "단면을 하나 걸러 창이 시작합니다. 단면 7장이 3장이 되고 행과 열은 그대로입니다.",
);
pub(super) const CHANNELS: (&str, &str) =
    ("채널이 두 개인 입체", "채널마다 입체와 커널이 하나씩 있어, 곱 2 · 27개가 출력 한 칸이 됩니다.");
pub(super) const MAX_POOL: (&str, &str) =
    ("입체의 최대 풀링", "2 · 2 · 2칸에서 가장 큰 값만 남아 칸 수가 8분의 1이 됩니다.");
pub(super) const TRANSPOSED: (&str, &str) =
    ("입체의 전치 합성곱", "모든 축에서 칸 사이에, 또 단면 사이에 0을 끼워 넣어 한 변 3칸이 5칸이 됩니다.");
pub(super) const WAYS: (&str, &str) = (
    "입체에 찍는 도장",
    "2 · 2 · 2 입력의 칸마다 정육면체 하나를 찍습니다. 스트라이드가 2라서 4 · 4 · 4칸을 겹침 없이 채웁니다.",
);
