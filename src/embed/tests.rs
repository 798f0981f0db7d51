use super::*;
use crate::app::{Settings, Speed, Theme};
use crate::words::Lang;

#[track_caller]
fn check_round_trip(query: &str) {
    let (options, problems) = Options::parse(query);
    assert_eq!((options.print(), problems), (query.to_owned(), vec![]));
}

#[test]
fn what_is_public_keeps_its_form() {
    check_round_trip("");
    check_round_trip("embed");
    check_round_trip("embed&show=views,sentence&hide=buttons,link&readonly&load=click&autoplay&keys=pass");
    check_round_trip(
        "embed&load=now&keys=none&origin=https://example.org:8080&theme=dark&lang=ko&speed=0.5&loop=1",
    );
    check_round_trip("embed&origin=*&theme=auto&speed=64&loop=0");
}

#[test]
fn an_embed_shows_the_stage_and_its_transport() {
    let shown: Vec<_> = Options::of(true).parts.names(true).collect();
    assert_eq!(shown, ["buttons", "scrubber", "step", "link"]);
    let hidden: Vec<_> = Options::of(false).parts.names(false).collect();
    assert_eq!(hidden, ["sentence", "link"]);
}

#[test]
fn groups_stand_for_their_parts_and_hiding_counts_more() {
    let parts = |query| Options::parse(query).0.parts;
    let explained = parts("embed&show=explain&hide=costs");
    let shown: Vec<_> = explained.names(true).collect();
    assert_eq!(shown, ["buttons", "scrubber", "step", "products", "formula", "code", "link"]);
    assert_eq!(parts("embed&hide=transport,link").names(true).count(), 0);
    assert_eq!(parts("embed&hide=link&show=all&hide=code").names(false).collect::<Vec<_>>(), ["code"]);
    assert_eq!(parts("embed&show=all").names(false).count(), 0);
    assert_eq!(parts("hide=all"), Options::default().parts);
}

#[test]
fn what_cannot_be_read_is_named_and_the_rest_kept() {
    let long = "x".repeat(100);
    let (options, problems) = Options::parse(&format!(
        "embed=yes&embed&show=views,foo,,bar&load=late&keys=all&origin=example.org&theme=blue&lang=fr&speed=3&loop={long}\
         &readonly=0&utm_source=x&autoplay=1"
    ));
    let said: Vec<_> = problems.iter().map(ToString::to_string).collect();
    assert_eq!(
        said,
        [
            "show=foo is not read, expected views",
            "show=bar is not read, expected views",
            "load=late is not read, expected click",
            "keys=all is not read, expected pass",
            "origin=example.org is not read, expected https://example.org",
            "theme=blue is not read, expected dark",
            "lang=fr is not read, expected ko",
            "speed=3 is not read, expected 4",
            &format!("loop={} is not read, expected 1", "x".repeat(40)),
        ]
    );
    assert_eq!(options.print(), "embed&show=views&autoplay");
    let (options, problems) = Options::parse("embed=yes");
    assert_eq!(
        (options, problems[0].to_string()),
        (Options::default(), "embed=yes is not read, expected 1".to_owned())
    );
}

#[test]
fn an_origin_has_no_path() {
    let origin = |text: &str| Options::parse(&format!("origin={text}")).0.origin;
    let only = |text: &str| Some(Origin::Only(text.to_owned()));
    assert_eq!(origin("https://Example.org/"), only("https://example.org"));
    assert_eq!(origin("http://127.0.0.1:8000"), only("http://127.0.0.1:8000"));
    assert_eq!(origin("*"), Some(Origin::Any));
    for text in ["null", "https://", "https://a/b", "file://", "https://a b", "javascript:1", "https://a%00"]
    {
        assert_eq!(origin(text), None, "{text}");
    }
}

#[test]
fn the_address_comes_before_settings() {
    let kept = Settings { lang: Lang::Ko, speed: Speed::at(1), has_tried: true, ..Settings::default() };
    let (options, _) = Options::parse("theme=dark&speed=8&loop");
    let expected = Settings { theme: Theme::Dark, speed: Speed::at(4), is_looping: true, ..kept };
    assert_eq!(options.over(kept), expected);
}

#[test]
fn a_query_of_100_kilobytes_says_nothing() {
    assert_eq!(Options::parse(&format!("embed&{}", "x".repeat(100_000))), (Options::default(), vec![]));
}

/// A message as pairs.
fn read(fields: &[(&str, Field)]) -> Option<Result<Request, RequestError>> {
    Request::read(&|name| fields.iter().find(|it| it.0 == name).map(|it| it.1.clone()))
}

fn message(name: &str, more: &[(&str, Field)]) -> Result<Request, RequestError> {
    let mark = [(MARK, Field::Number(1.0)), ("type", Field::Text(name.to_owned()))];
    read(&[&mark, more].concat()).unwrap()
}

#[test]
fn every_type_is_read() {
    let text = |text: &str| Field::Text(text.to_owned());
    for name in Request::NAMES {
        let fields = [
            ("step", Field::Number(7.0)),
            ("figure", text("stride=2")),
            ("theme", text("dark")),
            ("lang", text("ko")),
        ];
        assert!(message(name, &fields).is_ok(), "{name}");
    }
    assert_eq!(message("seek", &[("step", Field::Number(7.0))]), Ok(Request::Seek { step: 7 }));
    assert_eq!(message("theme", &[("theme", text("auto"))]), Ok(Request::Theme(Theme::Auto)));
    assert_eq!(message("lang", &[("lang", text("ko-KR"))]), Ok(Request::Lang(Lang::Ko)));
    let open = message("open", &[("figure", text("stride=2"))]);
    assert_eq!(open, Ok(Request::Open { figure: "stride=2".to_owned() }));
}

#[test]
fn messages_of_others_are_left_alone_and_other_versions_are_refused() {
    assert_eq!(read(&[("type", Field::Text("play".to_owned()))]), None);
    for version in [Field::Number(2.0), Field::Number(f64::NAN), Field::Text("1".to_owned()), Field::Other] {
        assert_eq!(read(&[(MARK, version)]), Some(Err(RequestError::Version)));
    }
}

#[test]
fn a_refused_message_says_what_would_work() {
    let said = |result: Result<Request, RequestError>| result.unwrap_err().to_string();
    assert!(said(message("jump", &[])).contains("\"jump\". The types are play, pause"));
    for step in [-1.0, 0.5, f64::NAN, f64::INFINITY, 1e300] {
        let error = said(message("seek", &[("step", Field::Number(step))]));
        assert_eq!(error, "A message of type seek needs step: a whole number from 0.");
    }
    assert!(said(message("seek", &[])).contains("a whole number"));
    assert!(said(message("open", &[("figure", Field::Other)])).contains("stride=2"));
    let long = Field::Text("x".repeat(MAX_TEXT_BYTES + 1));
    for figure in [long, Field::LongText] {
        assert_eq!(message("open", &[("figure", figure)]), Err(RequestError::TooLong { field: "figure" }));
    }
    assert!(said(message("theme", &[("theme", Field::Text("blue".to_owned()))])).contains("\"light\""));
    assert_eq!(message(&"x".repeat(99), &[]), Err(RequestError::Type("x".repeat(40))));
}

#[test]
fn reports_name_their_version_and_type() {
    let showing = Showing {
        figure: "stride=2".to_owned(),
        facts: vec![("stride", "2".to_owned())],
        step: 3,
        steps: Some(16),
        is_playing: true,
        sentence: "Step 4.".to_owned(),
    };
    let reports = [
        Report::Ready(showing.clone()),
        Report::Change(showing),
        Report::Ended,
        Report::Key("ArrowRight".to_owned()),
        Report::Error("No.".to_owned()),
    ];
    for (report, name) in reports.into_iter().zip(Report::NAMES) {
        let fields = report.fields();
        assert_eq!(fields[..2], [(MARK, Value::Number(1.0)), ("type", Value::Text(name.to_owned()))]);
    }
    let fields: Vec<_> = Report::Key("Escape".to_owned()).fields().into_iter().skip(2).collect();
    assert_eq!(fields, [("key", Value::Text("Escape".to_owned()))]);
}
