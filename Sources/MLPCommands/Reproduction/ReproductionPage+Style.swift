extension ReproductionPage {
  /// The looks of the page.
  static let style = """
    body { font: 16px/1.5 sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #222; background: #fff; }
    h2 { margin-top: 4rem; border-top: 2px solid #ccc; padding-top: 1.5rem; line-height: 1.25; }
    h3 { margin: 2.5rem 0 0.5rem; }
    p, li { max-width: 46rem; }
    .contents { list-style: none; padding: 0; }
    .contents code { color: #666; font-size: 13px; }
    table { border-collapse: collapse; margin: 1rem 0; }
    td, th { text-align: left; padding: 0.2rem 1rem 0.2rem 0; vertical-align: top; }
    td { font-variant-numeric: tabular-nums; }
    td, .facts th { border-top: 1px solid #eee; }
    .facts th { font-weight: normal; color: #666; }
    pre { font-size: 13px; line-height: 1.4; max-height: 52em; overflow: auto; background: #f6f6f6; padding: 0.75rem 1rem; }
    .good { color: #00664b; } .bad { color: #a33c00; font-weight: bold; }
    figure { margin: 1.5rem 0; }
    figure img { max-width: 100%; height: auto; }
    figcaption { font-size: 14px; color: #666; }
    figcaption::first-letter { text-transform: uppercase; }
    dl { margin: 0.5rem 0 1rem; display: grid; grid-template-columns: max-content 1fr; gap: 0.2rem 1rem; }
    dt { color: #666; } dd { margin: 0; }
    @media (max-width: 40rem) { table { display: block; overflow-x: auto; } dl { display: block; } }
    """
}
