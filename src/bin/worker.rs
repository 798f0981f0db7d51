//! The worker: makes and reads files for the page, see `convoscope::worker`.

fn main() {
    console_error_panic_hook::set_once();
    convoscope::worker::start();
}
