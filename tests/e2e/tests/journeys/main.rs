//! Journeys through the page, run by `cargo xtask test --only journeys` in three engines.
//!
//! Each is one fact. Expected numbers come from arithmetic in a comment, not from the page.

mod access;
mod address;
mod alone;
mod code;
mod compare;
mod covers;
mod described;
mod dims;
mod embed;
mod expect;
mod files;
mod gallery;
mod hands;
mod hints;
mod hosts;
mod large;
mod layer;
mod lecture;
mod lens;
mod lessons;
mod loading;
mod looks;
mod matrix;
mod mistakes;
mod monkey;
mod numbers;
mod offline;
mod ops;
mod picture;
mod practise;
mod pseudo;
mod saving;
mod share;
mod sizes;
mod sweep;
mod volume;
mod ways;
mod windows;

use std::process::ExitCode;

use access::*;
use address::*;
use alone::*;
use code::*;
use compare::*;
use covers::*;
use described::*;
use dims::*;
use e2e::{journeys, suite};
use embed::*;
use files::*;
use gallery::*;
use hands::*;
use hints::*;
use hosts::*;
use large::*;
use layer::*;
use lecture::*;
use lens::*;
use lessons::*;
use loading::*;
use looks::*;
use matrix::*;
use mistakes::*;
use monkey::*;
use numbers::*;
use offline::*;
use ops::*;
use picture::*;
use practise::*;
use pseudo::*;
use saving::*;
use share::*;
use sizes::*;
use sweep::*;
use volume::*;
use ways::*;
use windows::*;

fn main() -> ExitCode {
    suite::main(journeys![
        // loading
        the_page_loads_quietly_and_fetches_each_file_once,
        the_whole_page_is_there_before_any_wasm,
        a_page_that_does_not_arrive_says_so,
        the_language_is_chosen_before_any_wasm,
        a_link_with_its_own_figure_shows_no_value_of_another,
        the_page_takes_over_without_a_jump,
        presses_from_before_are_honored,
        play_and_places_from_before_are_kept,
        fields_from_before_are_kept,
        // offline
        the_documents_open_without_a_network,
        a_new_build_is_taken_as_a_whole_or_not_at_all,
        a_lesson_that_was_read_opens_without_a_network,
        // covers
        a_covered_size_is_nowhere_until_it_is_revealed_by_a_key,
        a_covered_value_is_revealed_by_finger_and_the_sweep_goes_on,
        // lecture
        a_lecture_is_presented_by_keys_alone,
        numbers_of_a_lecture_are_read_from_the_last_row,
        a_full_screen_that_is_refused_is_told_and_the_lecture_goes_on,
        a_running_order_is_made_by_keyboard,
        a_running_order_goes_into_a_file_and_comes_back,
        a_lecture_and_its_order_are_accessible,
        // lens
        a_click_puts_the_window_there_with_the_numbers_of_the_file,
        the_window_goes_over_a_picture_by_keys_alone,
        a_weight_that_is_dragged_moves_the_map_and_is_undone_at_once,
        a_divider_parts_input_from_map,
        // lessons
        a_lesson_notices_when_its_task_is_done,
        a_lesson_answers_a_mistake_by_its_name,
        a_lesson_is_done_by_keyboard_alone,
        a_lesson_follows_language_and_theme,
        lessons_fit_a_phone_and_a_frame,
        a_lesson_is_read_without_script,
        the_page_leads_to_the_lessons_and_a_lesson_to_its_figure,
        // picture
        a_picture_of_ones_own_is_convolved_as_numpy_does,
        every_output_of_the_worker_is_numpys,
        a_bad_file_gets_its_sentence_and_the_picture_stays,
        numbers_of_a_file_are_taken_as_they_are,
        a_hundred_million_pixels_are_made_smaller_and_it_is_said,
        a_camera_that_does_not_come_is_explained,
        the_camera_flows_until_it_is_stopped,
        a_worker_that_dies_is_started_again_once,
        a_drawing_is_made_by_keys_alone,
        // files
        a_png_is_what_the_stage_shows,
        an_svg_is_what_the_stage_shows,
        a_png_has_as_many_pixels_as_its_scale_says,
        what_cannot_be_made_is_refused_with_a_sentence,
        the_worker_is_fetched_when_a_file_is_asked_for,
        a_worker_that_does_not_come_is_told_and_the_page_goes_on,
        a_gif_is_painted_by_the_worker,
        a_film_is_read_by_ffprobe,
        // alone
        one_file_runs_in_a_sandboxed_frame,
        one_file_runs_from_a_disk,
        what_is_for_a_class_runs_from_a_disk_too,
        without_script_there_are_the_figure_its_sentence_and_a_link,
        // windows
        two_windows_stay_in_step_over_two_hundred_actions,
        a_window_is_closed_and_opened_again,
        windows_talk_without_a_broadcast_channel,
        a_class_votes_by_keys_alone_and_sees_no_share_before_the_answer,
        // practise
        a_wrong_answer_is_named_and_a_right_one_goes_on,
        a_question_is_answered_by_one_key_and_progress_is_kept,
        practise_speaks_korean_and_fits_a_phone,
        // compare
        one_transport_moves_both_figures_over_all_steps,
        what_differs_is_lit_and_said,
        a_pair_is_compared_by_keys_alone,
        // sweep
        it_opens_paused_at_the_first_step_of_a_digit,
        play_goes_to_the_last_step_and_stops,
        play_pauses_where_it_is,
        loop_begins_anew_after_the_last_step,
        the_scrubber_goes_to_any_step,
        buttons_step_forward_back_first_last,
        keys_step_and_play_from_anywhere,
        a_step_can_be_one_multiply_add,
        reduced_motion_steps_without_gliding,
        // layer
        each_parameter_changes_the_output_by_the_formula,
        channels_and_groups_set_how_many_products_there_are,
        groups_are_counted_beside_the_full_layer,
        the_bias_can_be_left_out,
        unlinked_axes_differ_and_linking_makes_them_equal,
        each_side_of_the_padding_counts,
        a_slider_drag_is_one_entry_to_go_back_to,
        a_slider_drag_is_undone_at_once,
        // ops
        a_transposed_output_has_the_size_of_its_formula,
        pooling_takes_the_largest_or_the_mean,
        output_padding_from_the_stride_up_is_explained,
        a_link_restores_the_operation,
        code_sets_the_operation,
        // dimensions
        one_dimension_keeps_the_width_and_comes_back_a_square,
        three_dimensions_have_a_depth_of_their_own,
        code_of_other_dimensions_is_taken_over,
        a_link_restores_the_dimensions,
        a_sentence_is_typed_and_its_sum_read,
        a_sentence_without_words_is_explained_and_nothing_is_lost,
        a_korean_sentence_is_shared_and_reopened,
        causal_padding_looks_at_nothing_that_comes_later,
        one_dimension_fits_a_phone,
        // sizes
        frameworks_pad_other_cells_for_the_same_size,
        what_rounding_down_loses_leads_to_output_padding,
        // large
        a_real_layer_is_typed_and_plays,
        a_real_layer_goes_to_its_end_and_back,
        each_product_of_a_large_kernel_is_reached_by_key_and_pointer,
        the_products_of_a_large_kernel_are_listed_in_parts,
        the_largest_layer_says_what_it_does_not_compute,
        an_output_beyond_memory_is_refused,
        a_phone_shows_a_real_layer_without_sideways_scroll,
        // ways
        three_ways_have_one_sum_at_every_step,
        a_product_is_in_a_stamp_or_on_a_zero,
        the_overlap_is_explained_with_the_layers_numbers,
        a_view_is_offered_where_it_fits,
        three_ways_go_product_by_product,
        a_volume_is_transposed_in_three_ways,
        a_click_in_any_of_three_ways_goes_to_its_step,
        three_ways_stand_one_above_the_other_on_a_phone,
        // matrix
        the_row_of_the_matrix_times_the_input_is_the_output,
        an_entry_of_the_matrix_edits_its_weight,
        larger_layers_are_windows_as_columns,
        a_matrix_is_offered_where_a_layer_is_linear,
        an_average_is_a_matrix_of_shares,
        a_matrix_on_a_phone_in_korean,
        // volume
        three_dimensions_open_as_a_volume_whose_sums_can_be_read,
        keys_turn_the_volume_and_a_link_keeps_it_turned,
        a_drag_turns_the_volume_and_is_undone_at_once,
        buttons_turn_and_a_slider_spreads_the_volume,
        a_cell_of_the_volume_is_clicked_where_it_is_drawn,
        a_volume_of_two_dimensions_in_a_link_is_explained,
        axe_finds_nothing_in_the_volume_in_both_languages,
        a_phone_turns_the_volume_and_still_scrolls,
        // mistakes
        an_impossible_layer_is_explained_with_both_numbers,
        a_fix_recovers_from_an_impossible_layer,
        an_impossible_layer_can_be_discarded,
        typing_on_recovers_from_an_impossible_layer,
        groups_that_do_not_divide_are_explained,
        reflection_wider_than_the_input_is_explained,
        bad_words_in_a_field_give_a_sentence_and_lose_nothing,
        a_link_of_garbage_gives_a_sentence_and_a_page_that_works,
        a_panic_offers_the_same_figure_again,
        an_impossible_layer_in_a_link_is_explained,
        a_link_of_100_kilobytes_gives_a_sentence_and_a_page_that_works,
        a_step_that_does_not_exist_is_explained,
        // code
        a_layer_in_code_is_taken_over,
        a_slip_in_code_is_shown_and_nothing_is_lost,
        an_impossible_layer_in_code_is_explained,
        code_with_a_kernel_larger_than_the_input_is_taken_on_a_larger_one,
        // gallery
        an_example_opens_from_the_gallery_and_undo_goes_back,
        the_gallery_is_searched_in_both_languages,
        the_gallery_is_used_by_keyboard_alone,
        a_layer_in_code_opens_from_the_gallery,
        the_gallery_fills_a_phone_and_draws_what_is_seen,
        axe_finds_nothing_in_the_gallery,
        // hands
        a_stroke_paints_cells_and_is_undone_at_once,
        a_finger_paints_too,
        a_map_is_typed_as_text,
        padding_by_name_follows_the_kernel,
        what_fills_the_padding_counts,
        // numbers
        an_edited_weight_changes_the_sum,
        a_flipped_kernel_flips_its_edits_and_is_shared,
        a_bad_weight_is_explained_and_changes_nothing,
        a_cell_on_the_canvas_is_edited_in_place,
        a_click_on_an_output_cell_goes_to_its_step,
        // address
        a_reload_keeps_figure_and_step,
        a_shared_address_opens_at_the_same_step_elsewhere,
        the_back_button_goes_through_edits,
        steps_do_not_flood_the_history,
        // share
        the_panel_opens_by_key_and_gives_the_focus_back,
        a_link_has_the_step_and_more_where_it_is_chosen,
        what_cannot_be_copied_is_selected,
        code_for_a_page_follows_what_is_chosen,
        the_code_for_a_page_shows_the_figure_there,
        a_link_is_shown_as_a_qr_code_or_said_to_be_too_long,
        the_panel_fits_a_phone_in_both_languages,
        // saving
        a_figure_is_saved_in_every_format,
        a_film_is_saved_or_said_to_be_impossible_here,
        the_size_of_a_png_is_chosen,
        making_a_file_can_be_cancelled,
        a_saved_figure_comes_back_and_undo_goes_back,
        dropped_numbers_become_the_input,
        a_file_is_chosen_by_keyboard_too,
        bad_files_give_a_sentence_and_change_nothing,
        more_numbers_than_a_link_holds_are_said_and_saved,
        the_page_prints_vectors_instead_of_the_canvas,
        a_frame_says_that_its_page_may_forbid_saving,
        // looks
        each_view_draws_something_of_its_own,
        arrows_lead_to_padding_that_repeats_cells,
        the_theme_changes_page_and_picture_and_stays,
        korean_changes_every_text_and_stays,
        a_phone_shows_stage_and_transport_without_sideways_scroll,
        // access
        the_keyboard_alone_plays_steps_edits_and_undoes,
        every_control_is_reached_by_tab_and_shows_it,
        axe_finds_nothing_in_light_and_dark_in_both_languages,
        axe_finds_nothing_in_the_editor_of_a_cell,
        // those who listen
        the_summary_is_true_at_every_moment,
        a_change_is_told_once_with_what_follows,
        the_voice_reads_what_changes_and_stops_at_once,
        a_value_sounds_by_its_pitch_and_its_side,
        // longer words, and random hands
        pseudo_languages_fit_the_page,
        pseudo_languages_fit_an_impossible_layer,
        pseudo_languages_fit_a_class,
        pseudo_languages_fit_own_pictures,
        a_monkey_breaks_nothing,
        // hints
        a_question_mark_opens_the_sheet_of_keys_and_escape_closes_it,
        the_sheet_of_keys_is_opened_by_finger_on_a_phone,
        a_first_visitor_is_told_what_to_do_until_it_is_done,
        nothing_is_said_to_visitors_in_a_frame,
        // pages of other people
        the_element_shows_its_still_until_it_is_started,
        the_element_is_used_like_a_video,
        attributes_are_words_of_pytorch,
        six_figures_on_a_page_are_apart,
        the_element_prints_its_still,
        a_sanitizer_that_keeps_frames_keeps_the_figure,
        the_frame_of_wordpress_is_led_by_messages,
        a_deck_plays_its_figure_while_its_slide_is_shown,
        a_clicker_is_never_lost_in_a_figure,
        // embed
        six_embeds_are_driven_by_messages_each_by_its_own,
        a_bad_message_is_answered_and_changes_nothing,
        embeds_are_as_high_as_they_need,
        keys_leave_a_frame_at_the_last_step,
        a_frame_without_keys_leaves_them_alone,
        a_slide_plays_its_figure_and_pauses_it,
        an_embed_that_waits_for_a_press_fetches_no_wasm_before,
        an_embed_plays_by_itself_while_it_is_seen,
        an_embed_does_not_play_by_itself_with_reduced_motion,
        a_readonly_embed_steps_and_changes_no_number,
        what_a_host_says_wrong_is_said,
        an_embed_keeps_nothing_and_leaves_the_history_alone,
        parts_are_hidden_alike_before_and_after_the_module,
        axe_finds_nothing_in_narrow_embeds_in_both_languages,
    ])
}
