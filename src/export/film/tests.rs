use super::*;
use crate::export::{Look, Pace};
use crate::figure::url::parse;

fn check(query: &str, pace: Pace, see: impl FnOnce(Result<Film<'_>, ExportError>)) {
    let figure = parse(query).figure;
    let look = Look { pace, ..Look::default() };
    let job = Job::new(&figure, &look).unwrap();
    see(Film::new(&job));
}

#[test]
fn a_film_has_a_place_for_each_output_cell_and_no_gap_between_pictures() {
    check("input=5&step=4", Pace::default(), |film| {
        let film = film.unwrap();
        assert_eq!((film.len(), film.every(), film.present()), (25, 1, 4));
        let shots: Vec<_> = film.shots(3).collect();
        assert_eq!(shots.len(), 25 + 24 * 3);
        assert_eq!(shots.len(), film.shot_count(3));
        let mut at = 0.0;
        for shot in &shots {
            assert!((shot.start_millis - at).abs() < 1e-6 && shot.millis > 0.0);
            at += shot.millis;
        }
        // 25 places of half a second, and one more second at the end.
        assert!((at - 13_500.0).abs() < 1e-6 && (film.millis() - at).abs() < 1e-6);
    });
}

#[test]
fn at_rest_a_picture_is_the_still_of_that_step() {
    check("input=5", Pace::default(), |film| {
        for (step, shot) in film.unwrap().shots(0).enumerate() {
            let figure = parse(&format!("input=5&step={step}")).figure;
            let look = Look::default();
            assert_eq!(shot.scene, Job::new(&figure, &look).unwrap().still(), "{step}");
        }
    });
}

#[test]
fn a_long_sweep_is_thinned_and_ends_with_its_last_place() {
    check("input=100", Pace::default(), |film| {
        let film = film.unwrap();
        assert_eq!((film.len(), film.every()), (400, 25));
        assert_eq!(film.place(usize::MAX).figure.shown.cursor.step, 9_999);
        assert_eq!(film.shot_count(3), 400);
    });
}

#[test]
fn a_part_of_the_sweep_is_shown_and_one_that_does_not_exist_is_refused() {
    let part = |first, last| Pace { range: Some(first..=last), ..Pace::default() };
    check("input=5", part(3, 7), |film| {
        let film = film.unwrap();
        assert_eq!((film.len(), film.place(0).figure.shown.cursor.step), (5, 3));
    });
    for (first, last) in [(0, 25), (7, 3), (u64::MAX, u64::MAX)] {
        check("input=5", part(first, last), |film| {
            assert_eq!(film.unwrap_err(), ExportError::BadRange { first, last, places: 25 });
        });
    }
}

#[test]
fn a_speed_that_is_none_is_refused() {
    for places_per_sec in [0.0, -1.0, 1e9, f64::NAN, f64::INFINITY] {
        check("", Pace { places_per_sec, ..Pace::default() }, |film| {
            assert!(matches!(film, Err(ExportError::BadSpeed { .. })), "{places_per_sec}");
        });
    }
}

#[test]
fn steps_of_a_multiply_add_are_places_too() {
    check("input=4&padding=0&tap=1", Pace::default(), |film| {
        let film = film.unwrap();
        assert_eq!(film.len(), 4 * 9);
        assert_eq!(film.place(10).figure.shown.cursor, Cursor { step: 1, taps_done: Some(2) });
    });
}
