// The studio's page, embedded with C23's #embed: a line in each of the two lists below for each file in the folder `page`.
#include "CStudioPage.h"

static const unsigned char icon_svg[] = {
#embed "page/icon.svg"
};
static const unsigned char index_html[] = {
#embed "page/index.html"
};
static const unsigned char main_js[] = {
#embed "page/main.js"
};
static const unsigned char cloud_camera_js[] = {
#embed "page/cloud/camera.js"
};
static const unsigned char cloud_cloud_js[] = {
#embed "page/cloud/cloud.js"
};
static const unsigned char cloud_legend_js[] = {
#embed "page/cloud/legend.js"
};
static const unsigned char cloud_marks_js[] = {
#embed "page/cloud/marks.js"
};
static const unsigned char cloud_pointing_js[] = {
#embed "page/cloud/pointing.js"
};
static const unsigned char cloud_save_js[] = {
#embed "page/cloud/save.js"
};
static const unsigned char cloud_scene_js[] = {
#embed "page/cloud/scene.js"
};
static const unsigned char draw_input_js[] = {
#embed "page/draw/input.js"
};
static const unsigned char draw_keeping_js[] = {
#embed "page/draw/keeping.js"
};
static const unsigned char draw_keyboardpen_js[] = {
#embed "page/draw/keyboardpen.js"
};
static const unsigned char draw_layout_js[] = {
#embed "page/draw/layout.js"
};
static const unsigned char draw_neighbours_js[] = {
#embed "page/draw/neighbours.js"
};
static const unsigned char draw_pad_js[] = {
#embed "page/draw/pad.js"
};
static const unsigned char draw_picture_js[] = {
#embed "page/draw/picture.js"
};
static const unsigned char draw_saved_js[] = {
#embed "page/draw/saved.js"
};
static const unsigned char draw_session_js[] = {
#embed "page/draw/session.js"
};
static const unsigned char draw_steps_js[] = {
#embed "page/draw/steps.js"
};
static const unsigned char draw_strokes_js[] = {
#embed "page/draw/strokes.js"
};
static const unsigned char draw_turning_js[] = {
#embed "page/draw/turning.js"
};
static const unsigned char draw_verdict_js[] = {
#embed "page/draw/verdict.js"
};
static const unsigned char draw_why_js[] = {
#embed "page/draw/why.js"
};
static const unsigned char figures_axes_js[] = {
#embed "page/figures/axes.js"
};
static const unsigned char figures_bars_js[] = {
#embed "page/figures/bars.js"
};
static const unsigned char figures_chart_js[] = {
#embed "page/figures/chart.js"
};
static const unsigned char figures_chartstyle_js[] = {
#embed "page/figures/chartstyle.js"
};
static const unsigned char figures_colours_js[] = {
#embed "page/figures/colours.js"
};
static const unsigned char figures_contributions_js[] = {
#embed "page/figures/contributions.js"
};
static const unsigned char figures_download_js[] = {
#embed "page/figures/download.js"
};
static const unsigned char figures_drawings_js[] = {
#embed "page/figures/drawings.js"
};
static const unsigned char figures_frame_js[] = {
#embed "page/figures/frame.js"
};
static const unsigned char figures_images_js[] = {
#embed "page/figures/images.js"
};
static const unsigned char figures_svg_js[] = {
#embed "page/figures/svg.js"
};
static const unsigned char looking_details_js[] = {
#embed "page/looking/details.js"
};
static const unsigned char looking_filters_js[] = {
#embed "page/looking/filters.js"
};
static const unsigned char looking_gallery_js[] = {
#embed "page/looking/gallery.js"
};
static const unsigned char looking_paging_js[] = {
#embed "page/looking/paging.js"
};
static const unsigned char looking_step_js[] = {
#embed "page/looking/step.js"
};
static const unsigned char machine_digit_js[] = {
#embed "page/machine/digit.js"
};
static const unsigned char machine_kept_js[] = {
#embed "page/machine/kept.js"
};
static const unsigned char machine_machine_js[] = {
#embed "page/machine/machine.js"
};
static const unsigned char results_classes_js[] = {
#embed "page/results/classes.js"
};
static const unsigned char results_matrix_js[] = {
#embed "page/results/matrix.js"
};
static const unsigned char results_matrixdrawing_js[] = {
#embed "page/results/matrixdrawing.js"
};
static const unsigned char results_mistakes_js[] = {
#embed "page/results/mistakes.js"
};
static const unsigned char results_nothing_js[] = {
#embed "page/results/nothing.js"
};
static const unsigned char results_space_js[] = {
#embed "page/results/space.js"
};
static const unsigned char results_summary_js[] = {
#embed "page/results/summary.js"
};
static const unsigned char shell_api_js[] = {
#embed "page/shell/api.js"
};
static const unsigned char shell_elements_js[] = {
#embed "page/shell/elements.js"
};
static const unsigned char shell_events_js[] = {
#embed "page/shell/events.js"
};
static const unsigned char shell_faults_js[] = {
#embed "page/shell/faults.js"
};
static const unsigned char shell_latest_js[] = {
#embed "page/shell/latest.js"
};
static const unsigned char shell_libraries_js[] = {
#embed "page/shell/libraries.js"
};
static const unsigned char shell_navigation_js[] = {
#embed "page/shell/navigation.js"
};
static const unsigned char shell_numbers_js[] = {
#embed "page/shell/numbers.js"
};
static const unsigned char shell_returning_js[] = {
#embed "page/shell/returning.js"
};
static const unsigned char shell_router_js[] = {
#embed "page/shell/router.js"
};
static const unsigned char shell_runs_js[] = {
#embed "page/shell/runs.js"
};
static const unsigned char shell_token_js[] = {
#embed "page/shell/token.js"
};
static const unsigned char shell_views_js[] = {
#embed "page/shell/views.js"
};
static const unsigned char styles_base_css[] = {
#embed "page/styles/base.css"
};
static const unsigned char styles_controls_css[] = {
#embed "page/styles/controls.css"
};
static const unsigned char styles_draw_css[] = {
#embed "page/styles/draw.css"
};
static const unsigned char styles_figures_css[] = {
#embed "page/styles/figures.css"
};
static const unsigned char styles_layout_css[] = {
#embed "page/styles/layout.css"
};
static const unsigned char styles_look_css[] = {
#embed "page/styles/look.css"
};
static const unsigned char styles_results_css[] = {
#embed "page/styles/results.css"
};
static const unsigned char styles_train_css[] = {
#embed "page/styles/train.css"
};
static const unsigned char styles_understand_css[] = {
#embed "page/styles/understand.css"
};
static const unsigned char training_comparison_js[] = {
#embed "page/training/comparison.js"
};
static const unsigned char training_controls_js[] = {
#embed "page/training/controls.js"
};
static const unsigned char training_curves_js[] = {
#embed "page/training/curves.js"
};
static const unsigned char training_fields_js[] = {
#embed "page/training/fields.js"
};
static const unsigned char training_findings_js[] = {
#embed "page/training/findings.js"
};
static const unsigned char training_form_js[] = {
#embed "page/training/form.js"
};
static const unsigned char training_histograms_js[] = {
#embed "page/training/histograms.js"
};
static const unsigned char training_monitor_js[] = {
#embed "page/training/monitor.js"
};
static const unsigned char training_options_js[] = {
#embed "page/training/options.js"
};
static const unsigned char training_presets_js[] = {
#embed "page/training/presets.js"
};
static const unsigned char training_runs_js[] = {
#embed "page/training/runs.js"
};
static const unsigned char training_settings_js[] = {
#embed "page/training/settings.js"
};
static const unsigned char training_units_js[] = {
#embed "page/training/units.js"
};
static const unsigned char understand_backwardsteps_js[] = {
#embed "page/understand/backwardsteps.js"
};
static const unsigned char understand_diagram_js[] = {
#embed "page/understand/diagram.js"
};
static const unsigned char understand_diagramfile_js[] = {
#embed "page/understand/diagramfile.js"
};
static const unsigned char understand_example_js[] = {
#embed "page/understand/example.js"
};
static const unsigned char understand_flow_js[] = {
#embed "page/understand/flow.js"
};
static const unsigned char understand_formula_js[] = {
#embed "page/understand/formula.js"
};
static const unsigned char understand_forwardsteps_js[] = {
#embed "page/understand/forwardsteps.js"
};
static const unsigned char understand_given_js[] = {
#embed "page/understand/given.js"
};
static const unsigned char understand_images_js[] = {
#embed "page/understand/images.js"
};
static const unsigned char understand_layers_js[] = {
#embed "page/understand/layers.js"
};
static const unsigned char understand_network_js[] = {
#embed "page/understand/network.js"
};
static const unsigned char understand_places_js[] = {
#embed "page/understand/places.js"
};
static const unsigned char understand_stepper_js[] = {
#embed "page/understand/stepper.js"
};
static const unsigned char understand_units_js[] = {
#embed "page/understand/units.js"
};
static const unsigned char views_draw_js[] = {
#embed "page/views/draw.js"
};
static const unsigned char views_look_js[] = {
#embed "page/views/look.js"
};
static const unsigned char views_results_js[] = {
#embed "page/views/results.js"
};
static const unsigned char views_train_js[] = {
#embed "page/views/train.js"
};
static const unsigned char views_understand_js[] = {
#embed "page/views/understand.js"
};

#define FILE(path, bytes) {path, bytes, sizeof bytes}

static const cstudio_file files[] = {
    FILE("icon.svg", icon_svg),
    FILE("index.html", index_html),
    FILE("main.js", main_js),
    FILE("cloud/camera.js", cloud_camera_js),
    FILE("cloud/cloud.js", cloud_cloud_js),
    FILE("cloud/legend.js", cloud_legend_js),
    FILE("cloud/marks.js", cloud_marks_js),
    FILE("cloud/pointing.js", cloud_pointing_js),
    FILE("cloud/save.js", cloud_save_js),
    FILE("cloud/scene.js", cloud_scene_js),
    FILE("draw/input.js", draw_input_js),
    FILE("draw/keeping.js", draw_keeping_js),
    FILE("draw/keyboardpen.js", draw_keyboardpen_js),
    FILE("draw/layout.js", draw_layout_js),
    FILE("draw/neighbours.js", draw_neighbours_js),
    FILE("draw/pad.js", draw_pad_js),
    FILE("draw/picture.js", draw_picture_js),
    FILE("draw/saved.js", draw_saved_js),
    FILE("draw/session.js", draw_session_js),
    FILE("draw/steps.js", draw_steps_js),
    FILE("draw/strokes.js", draw_strokes_js),
    FILE("draw/turning.js", draw_turning_js),
    FILE("draw/verdict.js", draw_verdict_js),
    FILE("draw/why.js", draw_why_js),
    FILE("figures/axes.js", figures_axes_js),
    FILE("figures/bars.js", figures_bars_js),
    FILE("figures/chart.js", figures_chart_js),
    FILE("figures/chartstyle.js", figures_chartstyle_js),
    FILE("figures/colours.js", figures_colours_js),
    FILE("figures/contributions.js", figures_contributions_js),
    FILE("figures/download.js", figures_download_js),
    FILE("figures/drawings.js", figures_drawings_js),
    FILE("figures/frame.js", figures_frame_js),
    FILE("figures/images.js", figures_images_js),
    FILE("figures/svg.js", figures_svg_js),
    FILE("looking/details.js", looking_details_js),
    FILE("looking/filters.js", looking_filters_js),
    FILE("looking/gallery.js", looking_gallery_js),
    FILE("looking/paging.js", looking_paging_js),
    FILE("looking/step.js", looking_step_js),
    FILE("machine/digit.js", machine_digit_js),
    FILE("machine/kept.js", machine_kept_js),
    FILE("machine/machine.js", machine_machine_js),
    FILE("results/classes.js", results_classes_js),
    FILE("results/matrix.js", results_matrix_js),
    FILE("results/matrixdrawing.js", results_matrixdrawing_js),
    FILE("results/mistakes.js", results_mistakes_js),
    FILE("results/nothing.js", results_nothing_js),
    FILE("results/space.js", results_space_js),
    FILE("results/summary.js", results_summary_js),
    FILE("shell/api.js", shell_api_js),
    FILE("shell/elements.js", shell_elements_js),
    FILE("shell/events.js", shell_events_js),
    FILE("shell/faults.js", shell_faults_js),
    FILE("shell/latest.js", shell_latest_js),
    FILE("shell/libraries.js", shell_libraries_js),
    FILE("shell/navigation.js", shell_navigation_js),
    FILE("shell/numbers.js", shell_numbers_js),
    FILE("shell/returning.js", shell_returning_js),
    FILE("shell/router.js", shell_router_js),
    FILE("shell/runs.js", shell_runs_js),
    FILE("shell/token.js", shell_token_js),
    FILE("shell/views.js", shell_views_js),
    FILE("styles/base.css", styles_base_css),
    FILE("styles/controls.css", styles_controls_css),
    FILE("styles/draw.css", styles_draw_css),
    FILE("styles/figures.css", styles_figures_css),
    FILE("styles/layout.css", styles_layout_css),
    FILE("styles/look.css", styles_look_css),
    FILE("styles/results.css", styles_results_css),
    FILE("styles/train.css", styles_train_css),
    FILE("styles/understand.css", styles_understand_css),
    FILE("training/comparison.js", training_comparison_js),
    FILE("training/controls.js", training_controls_js),
    FILE("training/curves.js", training_curves_js),
    FILE("training/fields.js", training_fields_js),
    FILE("training/findings.js", training_findings_js),
    FILE("training/form.js", training_form_js),
    FILE("training/histograms.js", training_histograms_js),
    FILE("training/monitor.js", training_monitor_js),
    FILE("training/options.js", training_options_js),
    FILE("training/presets.js", training_presets_js),
    FILE("training/runs.js", training_runs_js),
    FILE("training/settings.js", training_settings_js),
    FILE("training/units.js", training_units_js),
    FILE("understand/backwardsteps.js", understand_backwardsteps_js),
    FILE("understand/diagram.js", understand_diagram_js),
    FILE("understand/diagramfile.js", understand_diagramfile_js),
    FILE("understand/example.js", understand_example_js),
    FILE("understand/flow.js", understand_flow_js),
    FILE("understand/formula.js", understand_formula_js),
    FILE("understand/forwardsteps.js", understand_forwardsteps_js),
    FILE("understand/given.js", understand_given_js),
    FILE("understand/images.js", understand_images_js),
    FILE("understand/layers.js", understand_layers_js),
    FILE("understand/network.js", understand_network_js),
    FILE("understand/places.js", understand_places_js),
    FILE("understand/stepper.js", understand_stepper_js),
    FILE("understand/units.js", understand_units_js),
    FILE("views/draw.js", views_draw_js),
    FILE("views/look.js", views_look_js),
    FILE("views/results.js", views_results_js),
    FILE("views/train.js", views_train_js),
    FILE("views/understand.js", views_understand_js),
};

size_t cstudio_count(void) { return sizeof files / sizeof *files; }

cstudio_file cstudio_file_at(size_t index) { return files[index]; }
