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

    /** Returns in a sentence what did not change, or only in one language; null where both languages did. */
    String summary() {
        var isSame = isSameIn(language);
        var isSameInOther = isSameIn(language.other());
        if (isSame && isSameInOther) {
            var isAll = facts().isEmpty() && !isApplicationChanged();
            return pageTexts.reader(isAll ? "changes.nothing" : "changes.facts.only");
        }
        return isSame == isSameInOther ? null : pageTexts.reader(isSame ? "changes.other.only" : "changes.this.only");
    }

    /** Checks whether readers of a language see the same text, pictures and documents. */
    private boolean isSameIn(Language side) {
        return before(side).equals(now.textIn(side))
                && old.files().isSameBesidesWords(now.getFiles())
                && old.files().isSameIn(side, now.getFiles());
    }

    /** Returns the facts that differ for readers. */
    List<FactChange> facts() {
        return PostingFacts.changes(old.facts(), now.getFacts(), pageTexts);
    }

    /** Checks whether one applies at another place; which one, a closed posting shows to nobody. */
    boolean isApplicationChanged() {
        return !Objects.equals(application(old.facts()), application(now.getFacts()));
    }

    private static String application(Facts facts) {
        if (facts.isApplicationHidden()) {
            return null;
        }
        return facts.getApplyUrl() == null ? facts.getLeverId() : facts.getApplyUrl();
    }

    /** Returns both titles in one, as sanitised HTML with the differing words marked; empty if they are the same. */
    String title() {
        return marked(before(language).title(), now.textIn(language).title());
    }

    /** Returns both descriptions in one, like the titles. */
    String description() {
        return marked(before(language).description(), now.textIn(language).description());
    }

    /** Returns both bodies in one, without the parts that are the same; empty if all are. */
    String body(MarkdownRenderer markdownRenderer) {
        return isSameIn(language)
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
