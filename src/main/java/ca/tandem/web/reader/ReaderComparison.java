package ca.tandem.web.reader;

import ca.tandem.common.Language;
import ca.tandem.posting.EditionContent;
import ca.tandem.posting.Facts;
import ca.tandem.posting.PostingText;
import ca.tandem.publication.LinkedFiles;
import ca.tandem.publication.MarkdownRenderer;
import ca.tandem.publication.MarkdownText;
import ca.tandem.publication.Publication;
import ca.tandem.publication.comparison.RenderedComparison;
import ca.tandem.publication.comparison.RenderedComparison.MarkLabels;
import ca.tandem.publication.comparison.SourceComparison;
import ca.tandem.translation.text.HtmlComments;
import ca.tandem.web.reader.PostingFacts.FactChange;
import ca.tandem.web.shell.PageTexts;
import java.util.List;
import java.util.Objects;

/** A comparison of what readers see of a posting with what they could read of it earlier, in one language. */
final class ReaderComparison {

    private final EditionContent old;
    private final Publication now;
    private final Language language;
    private final PageTexts pageTexts;

    /**
     * Creates a comparison.
     *
     * @param old the content of an earlier version, or of this one as it became public
     * @param now what readers see
     * @param pageTexts the texts of the page, in the language that is compared
     */
    ReaderComparison(EditionContent old, Publication now, Language language, PageTexts pageTexts) {
        this.old = old;
        this.now = now;
        this.language = language;
        this.pageTexts = pageTexts;
    }

    /**
     * The differences for readers of the language. What is marked is sanitised HTML, and empty where both are the same.
     *
     * @param summary a sentence that says what did not change, or only in one language; null if both languages changed
     * @param facts the facts that differ
     * @param applicationChanged true if one applies at another place; which one, a closed posting shows to nobody
     * @param title the titles in one, with the differing words marked
     * @param description the descriptions in one
     * @param body the bodies in one, without the parts that are the same
     */
    public record PostingChanges(
            String summary,
            List<FactChange> facts,
            boolean applicationChanged,
            String title,
            String description,
            String body) {}

    /** Compares facts and text. */
    PostingChanges changes(MarkdownRenderer markdownRenderer) {
        var facts = PostingFacts.changes(old.facts(), now.getFacts(), pageTexts);
        var isApplicationChanged = !Objects.equals(application(old.facts()), application(now.getFacts()));
        return new PostingChanges(
                summary(facts.isEmpty() && !isApplicationChanged),
                facts,
                isApplicationChanged,
                marked(before(language).title(), now.textIn(language).title()),
                marked(before(language).description(), now.textIn(language).description()),
                body(markdownRenderer));
    }

    /** Returns in a sentence what did not change, or only in one language; null where both languages did. */
    private String summary(boolean areFactsSame) {
        var isSame = isSameIn(language);
        var isSameInOther = isSameIn(language.other());
        if (isSame && isSameInOther) {
            return pageTexts.reader(areFactsSame ? "changes.nothing" : "changes.facts.only");
        }
        return isSame == isSameInOther ? null : pageTexts.reader(isSame ? "changes.other.only" : "changes.this.only");
    }

    /** Checks whether readers of a language see the same text, pictures and documents. */
    private boolean isSameIn(Language side) {
        return before(side).equals(now.textIn(side)) && areFilesSameIn(side);
    }

    private boolean areFilesSameIn(Language side) {
        return old.files().isSameBesidesWords(now.getFiles()) && old.files().isSameIn(side, now.getFiles());
    }

    private static String application(Facts facts) {
        if (facts.isApplicationHidden()) {
            return null;
        }
        return facts.getApplyUrl() == null ? facts.getLeverId() : facts.getApplyUrl();
    }

    private String body(MarkdownRenderer markdownRenderer) {
        var isSame = before(language).body().equals(now.textIn(language).body()) && areFilesSameIn(language);
        return isSame
                ? ""
                : RenderedComparison.changesOnly(
                        markdownRenderer,
                        new MarkdownText(
                                before(language).body(), language, LinkedFiles.forReaders(old.files(), now.getFiles())),
                        MarkdownText.forReaders(now, language),
                        marks());
    }

    private PostingText before(Language side) {
        var text = old.texts().get(side);
        return new PostingText(text.title(), text.description(), HtmlComments.without(text.body()));
    }

    private String marked(String before, String after) {
        return before.equals(after) ? "" : RenderedComparison.of(SourceComparison.of(before, after), marks());
    }

    private MarkLabels marks() {
        return new MarkLabels(
                language,
                pageTexts.reader("changes.removed"),
                pageTexts.reader("changes.removed.end"),
                pageTexts.reader("changes.added"),
                pageTexts.reader("changes.added.end"),
                pageTexts.reader("changes.skipped"));
    }
}
