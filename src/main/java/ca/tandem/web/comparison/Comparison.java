package ca.tandem.web.comparison;

import ca.tandem.common.Language;
import ca.tandem.posting.Content;
import ca.tandem.publication.ChangeSummary;
import ca.tandem.publication.Markdown;
import ca.tandem.publication.comparison.MarkWords;
import ca.tandem.publication.comparison.RenderedComparison;
import ca.tandem.publication.comparison.SourceComparison;
import ca.tandem.web.CurrentPage;
import ca.tandem.web.Words;
import ca.tandem.web.approval.ChangeSentence;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;

/** Comparison of two versions of a posting, both languages side by side, with labels in the page's language. */
@RequestScoped
public class Comparison {

    @Inject
    Markdown markdown;

    @Inject
    CurrentPage page;

    @Inject
    Words words;

    /** Describes the changes in sentences; empty if there are none. */
    public List<String> sentences(Content old, Content now) {
        var summary = ChangeSummary.between(old.texts(), old.facts(), now.texts(), now.facts());
        return summary.isNone() ? List.of() : new ChangeSentence(page.getLanguage()).of(summary);
    }

    /** Compares both languages, English first. */
    public List<ComparedSide> sides(Content old, Content now, View view) {
        return Arrays.stream(Language.values())
                .map(language -> side(language, old, now, view))
                .toList();
    }

    /** Compares both languages, English first, without the parts of the body that readers see alike in both versions. */
    public List<ComparedSide> changes(Content old, Content now) {
        return Arrays.stream(Language.values())
                .map(language -> {
                    var before = old.texts().get(language);
                    var after = now.texts().get(language);
                    var body = RenderedComparison.changesOnly(markdown, before.body(), after.body(), marks());
                    return side(language, old, now, body);
                })
                .toList();
    }

    /** Returns the facts that differ. */
    public List<FactRow> facts(Content old, Content now) {
        return FactWords.of(old, now, words, page.getLanguage());
    }

    private ComparedSide side(Language language, Content old, Content now, View view) {
        var before = old.texts().get(language).body();
        var after = now.texts().get(language).body();
        return side(
                language,
                old,
                now,
                view == View.RENDERED ? RenderedComparison.of(markdown, before, after, marks()) : runs(before, after));
    }

    private ComparedSide side(Language language, Content old, Content now, String body) {
        var before = old.texts().get(language);
        var after = now.texts().get(language);
        return new ComparedSide(
                language,
                before.equals(after),
                runs(before.title(), after.title()),
                runs(before.description(), after.description()),
                body);
    }

    private String runs(String before, String after) {
        return RenderedComparison.of(SourceComparison.of(before, after), marks());
    }

    private MarkWords marks() {
        return new MarkWords(
                page.getLanguage(),
                words.staff("differences.removed"),
                words.staff("compare.removed.end"),
                words.staff("differences.added"),
                words.staff("compare.added.end"),
                words.staff("compare.skipped"));
    }
}
