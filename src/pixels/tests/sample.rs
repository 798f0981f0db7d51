use crate::pixels::Sample;

#[test]
fn samples_fill_their_size_and_are_opaque() {
    for sample in Sample::ALL {
        let [height, width] = sample.size();
        let Some(bytes) = sample.bytes() else { continue };
        assert_eq!(bytes.len(), 4 * height * width, "{sample:?}");
        assert!(bytes.chunks_exact(4).all(|pixel| pixel[3] == 255));
        let reds: std::collections::BTreeSet<_> = bytes.chunks_exact(4).map(|pixel| pixel[0]).collect();
        assert!(reds.len() > 3 && reds.contains(&bytes[0]), "{sample:?} is a picture");
    }
}
