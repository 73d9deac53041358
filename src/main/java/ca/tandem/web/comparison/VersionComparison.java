package ca.tandem.web.comparison;

import ca.tandem.common.Language;
import ca.tandem.posting.EditionContent;
import ca.tandem.publication.ChangeSummary;
import ca.tandem.publication.MarkdownRenderer;
import ca.tandem.publication.MarkdownText;
import ca.tandem.publication.comparison.RenderedComparison;
import ca.tandem.publication.comparison.RenderedComparison.MarkLabels;
import ca.tandem.publication.comparison.SourceComparison;
import ca.tandem.web.approval.ChangeSummaryText;
import ca.tandem.web.shell.CurrentPage;
import ca.tandem.web.shell.PageTexts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;

/** Comparison of two versions of a posting, both languages side by side, with labels in the page's language. */
@RequestScoped
public class VersionComparison {

    @Inject
    MarkdownRenderer markdownRenderer;

    @Inject
    CurrentPage page;

    @Inject
    PageTexts pageTexts;

    /** Describes the changes in sentences; empty if there are none. */
    public List<String> sentences(EditionContent old, EditionContent now) {
        var summary = ChangeSummary.between(old, now);
        return summary.isNone() ? List.of() : new ChangeSummaryText(page.getLanguage()).of(summary);
    }

    /** Compares both languages, English first. */
    public List<ComparedText> sides(EditionContent old, EditionContent now, ComparisonView comparisonView) {
        return Arrays.stream(Language.values())
                .map(language -> side(language, old, now, comparisonView))
                .toList();
    }

    /** Compares both languages, English first, without the parts of the body that readers see alike in both versions. */
    public List<ComparedText> changes(EditionContent old, EditionContent now) {
        return Arrays.stream(Language.values())
                .map(language -> {
                    var body = RenderedComparison.changesOnly(
                            markdownRenderer, body(old, language), body(now, language), marks());
                    return side(language, old, now, body);
                })
                .toList();
    }

    /** Returns the facts that differ. */
    public List<ComparedFact> facts(EditionContent old, EditionContent now) {
        return FactComparison.of(old, now, pageTexts, page.getLanguage());
    }

    private ComparedText side(
            Language language, EditionContent old, EditionContent now, ComparisonView comparisonView) {
        var before = body(old, language);
        var after = body(now, language);
        return side(
                language,
                old,
                now,
                comparisonView == ComparisonView.RENDERED
                        ? RenderedComparison.of(markdownRenderer, before, after, marks())
                        : runs(before.markdown(), after.markdown()));
    }

    private static MarkdownText body(EditionContent content, Language language) {
        return MarkdownText.forStaff(content.texts().get(language), language, content.files());
    }

    private ComparedText side(Language language, EditionContent old, EditionContent now, String body) {
        var before = old.texts().get(language);
        var after = now.texts().get(language);
        return new ComparedText(
                language,
                before.equals(after),
                runs(before.title(), after.title()),
                runs(before.description(), after.description()),
                body);
    }

    private String runs(String before, String after) {
        return RenderedComparison.of(SourceComparison.of(before, after), marks());
    }

    private MarkLabels marks() {
        return new MarkLabels(
                page.getLanguage(),
                pageTexts.staff("differences.removed"),
                pageTexts.staff("comparison.removed.end"),
                pageTexts.staff("differences.added"),
                pageTexts.staff("comparison.added.end"),
                pageTexts.staff("comparison.skipped"));
    }
}
