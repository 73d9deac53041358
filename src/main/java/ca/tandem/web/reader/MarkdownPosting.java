package ca.tandem.web.reader;

import ca.tandem.common.Language;
import ca.tandem.posting.Fact;
import ca.tandem.posting.PostingFile;
import ca.tandem.posting.PostingFiles;
import ca.tandem.publication.FileAddress;
import ca.tandem.publication.LinkedFiles;
import ca.tandem.publication.PublicAddresses;
import ca.tandem.publication.Publication;
import ca.tandem.translation.text.TextReferences;
import ca.tandem.web.shell.PageTexts;
import ca.tandem.web.shell.PercentEncoding;
import java.net.URI;
import java.time.Instant;

/**
 * A posting in one language as Markdown. First comes what the portal says of it: facts, addresses, hash; then, behind a line, the body as it
 * was approved, with the addresses in it made absolute. So nothing that a body leaves open can swallow what the portal says.
 */
final class MarkdownPosting {

    private static final String API = "/api/v1/postings/";

    private final Publication publication;
    private final Language language;
    private final String base;
    private final PageTexts pageTexts;

    /**
     * Creates the text of a publication that readers can read.
     *
     * @param base the prefix that makes a path absolute
     */
    MarkdownPosting(Publication publication, Language language, String base) {
        this.publication = publication;
        this.language = language;
        this.base = base;
        this.pageTexts = new PageTexts().in(language);
    }

    /**
     * Returns the text.
     *
     * @param now the instant at which it is read
     * @param applyAddress the address at which one applies; null if there is none
     */
    String text(Instant now, String applyAddress) {
        var text = publication.textIn(language);
        var isClosed = !publication.isArchived() && publication.closedAt(now);
        var document = new MarkdownDocument()
                .heading(1, isClosed ? pageTexts.reader("closed.prefix", text.title()) : text.title());
        notice(document, isClosed);
        document.paragraph(text.description());
        facts(document, isClosed);
        if (applyAddress != null) {
            document.item(pageTexts.reader("apply"), applyAddress, "");
        }
        documents(document);
        addresses(document);
        return document.text() + "\n---\n\n" + body(text.body()).stripTrailing() + "\n";
    }

    private void notice(MarkdownDocument document, boolean isClosed) {
        if (publication.isArchived()) {
            var notice = publication.getNotice().getWords().get(language);
            document.quote(pageTexts.reader("archived.title") + " "
                    + (notice == null || notice.isEmpty() ? pageTexts.reader("archived.text") : notice));
        } else if (isClosed) {
            document.quote(pageTexts.reader("closed.text", pageTexts.closing(publication.getFacts())));
        }
    }

    private void facts(MarkdownDocument document, boolean isClosed) {
        var facts = publication.getFacts();
        if (facts.getClosesAt() != null) {
            var label = publication.isArchived()
                    ? pageTexts.name(Fact.CLOSING)
                    : pageTexts.reader(isClosed ? "closed" : "closes");
            item(document, label, pageTexts.closing(facts));
        }
        PostingFacts.of(facts, pageTexts).forEach(fact -> item(document, fact.label(), fact.value()));
        item(document, pageTexts.reader("posted"), pageTexts.date(publication.getDatePosted()));
        item(document, pageTexts.reader("updated"), pageTexts.date(publication.getDateModified()));
        UpdateTexts.of(publication, language, pageTexts)
                .forEach(update -> item(
                        document, pageTexts.reader("markdown.update", pageTexts.date(update.at())), update.words()));
    }

    private void documents(MarkdownDocument document) {
        publication.getFiles().all().stream()
                .filter(file -> !file.format().isPicture())
                .forEach(file -> document.item(
                        file.nameIn(language),
                        address(file),
                        pageTexts.reader(
                                "markdown.more",
                                file.descriptions().get(language).accessibility())));
    }

    private void addresses(MarkdownDocument document) {
        document.item(pageTexts.reader("markdown.page"), page(language), "");
        document.item(pageTexts.reader("markdown.twin"), page(language.other()), "");
        document.item(pageTexts.reader("markdown.twin.markdown"), page(language.other()) + PostingMarkdown.ENDING, "");
        item(
                document,
                pageTexts.reader("markdown.hash"),
                publication.getHashes().texts().get(language));
        document.item(
                pageTexts.reader("markdown.proof"),
                base + API + PercentEncoding.segment(publication.getKey()) + "/proof",
                "");
    }

    private void item(MarkdownDocument document, String label, String value) {
        if (!value.isEmpty()) {
            document.item(pageTexts.reader("markdown.fact", label, value));
        }
    }

    private String page(Language other) {
        return base + PublicAddresses.postingPath(other, publication.getSlugs().get(other));
    }

    private String body(String body) {
        return TextReferences.of(body).with(this::absolute, this::alternative);
    }

    /** Returns where an address in the body leads from its page; null if it is absolute, or no address. */
    private String absolute(String address) {
        var file = PostingFiles.reference(address).flatMap(publication.getFiles()::find);
        if (file.isPresent()) {
            return address(file.get());
        }
        if (address.isEmpty() || address.startsWith("?")) {
            return page(language) + address;
        }
        try {
            var uri = URI.create(PercentEncoding.address(address));
            return uri.isAbsolute()
                    ? null
                    : URI.create(page(language)).resolve(uri).toString();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private String alternative(String address) {
        return PostingFiles.reference(address)
                .flatMap(publication.getFiles()::find)
                .map(file -> file.alternativeIn(language))
                .orElse("");
    }

    private String address(PostingFile file) {
        return base + LinkedFiles.PUBLIC + FileAddress.of(file, language).path();
    }
}
