package ca.tandem.web.reader;

import ca.tandem.common.Language;
import ca.tandem.common.RequestTime;
import ca.tandem.posting.Facts;
import ca.tandem.posting.PostingText;
import ca.tandem.publication.ApplyAddress;
import ca.tandem.publication.CatalogueEntry;
import ca.tandem.publication.FileAddress;
import ca.tandem.publication.LinkedFiles;
import ca.tandem.publication.MarkdownRenderer;
import ca.tandem.publication.MarkdownText;
import ca.tandem.publication.Publication;
import ca.tandem.publication.PublicationCache;
import ca.tandem.publication.RenderedText;
import ca.tandem.publication.RenderedText.TextHeading;
import ca.tandem.publication.search.SimilarPostings;
import ca.tandem.web.reader.PostingFacts.FactText;
import ca.tandem.web.reader.UpdateTexts.UpdateText;
import ca.tandem.web.shell.CurrentPage;
import ca.tandem.web.shell.PageTexts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Page of a published posting, in the language of its address. */
@Named("postingPage")
@RequestScoped
public class PostingPage {

    @Inject
    CurrentPage page;

    @Inject
    PublicationCache publications;

    @Inject
    MarkdownRenderer markdownRenderer;

    @Inject
    PageTexts pageTexts;

    @Inject
    RequestTime time;

    @Inject
    ApplyAddress applyAddress;

    @Inject
    SimilarPostings similarPostings;

    private Publication publication;

    private Facts facts;

    private RenderedText rendered;

    private List<CatalogueEntry> similar;

    private Optional<String> structuredData;

    @PostConstruct
    void load() {
        publication = publications
                .bySlug(page.getLanguage(), page.getName())
                .orElseThrow(() -> new IllegalStateException("No publication at " + page.getAddress()));
        facts = publication.getFacts();
    }

    public Facts getFacts() {
        return facts;
    }

    public PostingText getText() {
        return publication.textIn(language());
    }

    /** Returns the title, with a prefix if the posting is closed. */
    public String getHeading() {
        return isClosed()
                ? pageTexts.reader("closed.prefix", getText().title())
                : getText().title();
    }

    /** Returns the facts that readers see, in the order of the page, without the closing, which has a form of its own. */
    public List<FactText> getFactTexts() {
        return PostingFacts.of(facts, pageTexts);
    }

    /** Returns the text as HTML that is safe to show. */
    public String getHtml() {
        return rendered().html();
    }

    /** Returns the parts of the text to be listed before it; empty if it is short. */
    public List<TextHeading> getContents() {
        return TableOfContents.of(rendered());
    }

    /** Returns the text that the page, its contents and its structured data share, rendered once. */
    private RenderedText rendered() {
        if (rendered == null) {
            rendered = markdownRenderer.render(MarkdownText.forReaders(publication, language()));
        }
        return rendered;
    }

    /**
     * A document as shown to readers.
     *
     * @param size its format and size
     * @param accessibility how far it is accessible, and where to turn if it is not
     */
    public record DocumentText(String address, String name, String size, String accessibility) {}

    /** Returns the documents of the posting, in the order of their references. */
    public List<DocumentText> getDocuments() {
        return publication.getFiles().all().stream()
                .filter(file -> !file.format().isPicture())
                .map(file -> new DocumentText(
                        LinkedFiles.PUBLIC + FileAddress.of(file, language()).path(),
                        file.nameIn(language()),
                        pageTexts.reader("file.format.size", file.format(), pageTexts.fileSize(file.byteCount())),
                        file.descriptions().get(language()).accessibility()))
                .toList();
    }

    /** Returns the notice that tells readers why the posting is archived, or null if there is none. */
    public String getNotice() {
        return publication.getNotice().getWords().get(language());
    }

    /** Returns the changes since the first publication, newest first. */
    public List<UpdateText> getUpdates() {
        return UpdateTexts.of(publication, language(), pageTexts);
    }

    /** Returns the date of the last change; null if none is known. */
    public Instant getModified() {
        return publication.getDateModified();
    }

    /** Returns the date of the posting; null if none is known. */
    public Instant getPosted() {
        return publication.getDatePosted();
    }

    /** Returns the date of an update since the posting; null if there was none, or none on a later day. */
    public Instant getUpdated() {
        var modified = publication.getDateModified();
        var isLater = !pageTexts.isoDate(modified).equals(pageTexts.isoDate(publication.getDatePosted()));
        return isLater || !publication.getUpdates().isEmpty() ? modified : null;
    }

    /** Checks whether the text or facts changed here, so that an earlier version can be compared. */
    public boolean isChanged() {
        return !publication.getUpdates().isEmpty() || (publication.getEdition() > 1 && getUpdated() != null);
    }

    /** Checks whether there is anything to be said in short, or a link to apply. */
    public boolean isWithFacts() {
        return facts.getClosesAt() != null
                || getPosted() != null
                || getUpdated() != null
                || getApplyAddress() != null
                || !getFactTexts().isEmpty();
    }

    /** Returns the path of the closing as a calendar entry; null unless the posting will close. */
    public String getCalendarAddress() {
        return facts.getClosesAt() == null || isClosed() || isArchived()
                ? null
                : PostingCalendar.path(language(), page.getName());
    }

    /** Returns the path of the text as Markdown. */
    public String getMarkdownAddress() {
        return PostingMarkdown.path(language(), page.getName());
    }

    /** Returns open postings that are like this one; empty if there are none. */
    public List<CatalogueEntry> getSimilar() {
        if (similar == null) {
            similar = similarPostings.to(publication, language());
        }
        return similar;
    }

    public boolean isArchived() {
        return publication.isArchived();
    }

    /** Checks whether the deadline for applications has passed; false for an archived posting, which is marked as archived instead. */
    public boolean isClosed() {
        return !isArchived() && facts.closedAt(time.instant());
    }

    /** Checks whether search engines may index the page. */
    public boolean isIndexed() {
        return !isArchived() && !facts.isUnlisted();
    }

    /** Returns the link for applications, or null if applying is not possible, or not through a link. */
    public String getApplyAddress() {
        return applyAddress.of(publication).orElse(null);
    }

    /**
     * Returns the JSON-LD element for search engines, or null unless the posting is open and listed, and its date is known, without which
     * they take none.
     */
    public String getStructuredData() {
        if (structuredData == null) {
            structuredData = isIndexed() && !isClosed() && publication.getDatePosted() != null
                    ? Optional.of(StructuredData.of(
                            publication, language(), getHtml(), page.getOrganization(), page.absolute("")))
                    : Optional.empty();
        }
        return structuredData.orElse(null);
    }

    private Language language() {
        return page.getLanguage();
    }
}
