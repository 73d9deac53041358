package ca.tandem.web.reader;

import ca.tandem.common.ClockProducer;
import ca.tandem.posting.revision.PublicVersions;
import ca.tandem.posting.revision.PublicVersions.PublicVersion;
import ca.tandem.posting.revision.PublicVersions.VersionList;
import ca.tandem.publication.MarkdownRenderer;
import ca.tandem.publication.Publication;
import ca.tandem.publication.PublicationCache;
import ca.tandem.web.reader.ReaderComparison.PostingChanges;
import ca.tandem.web.reader.UpdateTexts.UpdateText;
import ca.tandem.web.shell.CurrentPage;
import ca.tandem.web.shell.Navigation;
import ca.tandem.web.shell.PageTexts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Page that shows readers what has changed in a posting since a version that they choose, or the first. */
@Named("changesPage")
@RequestScoped
public class ChangesPage {

    @Inject
    CurrentPage page;

    @Inject
    PublicationCache publications;

    @Inject
    PublicVersions publicVersions;

    @Inject
    MarkdownRenderer markdownRenderer;

    @Inject
    PageTexts pageTexts;

    @Inject
    Navigation navigation;

    @Inject
    HttpServletRequest request;

    private Publication publication;
    private VersionList versions;

    /** The version since which the changes are shown; null if there is no such version. */
    private PublicVersion since;

    /** Null if the texts of that version were not kept. */
    private PostingChanges changes;

    private List<VersionText> versionTexts;

    @PostConstruct
    void load() {
        publication = publications
                .bySlug(page.getLanguage(), page.getName())
                .orElseThrow(() -> new IllegalStateException("No publication at " + page.getAddress()));
        versions = publicVersions.of(publication.getKey());
        var asked = ReaderQuery.since(request);
        since = (asked == 0 ? versions.all().stream().findFirst() : versions.find(asked)).orElse(null);
        changes = Optional.ofNullable(since)
                .flatMap(version -> publicVersions.content(publication.getKey(), version))
                .map(content -> new ReaderComparison(content, publication, page.getLanguage(), pageTexts)
                        .changes(markdownRenderer))
                .orElse(null);
    }

    /** Answers 404 if there is no version of that number that readers may read. */
    public void require() {
        if (since == null) {
            navigation.notFound();
        }
    }

    /** Returns the changes since the version; null if its texts were not kept. */
    public PostingChanges getChanges() {
        return changes;
    }

    /** Checks whether there were earlier versions, which a withdrawal hides. */
    public boolean isHidden() {
        return versions.hidden();
    }

    /** Checks whether the first version was public elsewhere before, where it may have changed too. */
    public boolean isElsewhere() {
        return !versions.all().isEmpty() && versions.all().get(0).elsewhere();
    }

    /** Returns the heading that says since when. */
    public String getSince() {
        return pageTexts.reader("changes.since", since.edition(), moment(since.at()));
    }

    /**
     * A version to choose.
     *
     * @param label its number and when it became public
     * @param address the address of this page with the changes since it
     * @param chosen true for the one since which the changes are shown
     * @param updates the changes that readers were told of it, the earliest first
     */
    public record VersionText(String label, String address, boolean chosen, List<UpdateText> updates) {}

    /** Returns the versions, the latest first. */
    public List<VersionText> getVersions() {
        if (versionTexts == null) {
            versionTexts = versionTexts();
        }
        return versionTexts;
    }

    private List<VersionText> versionTexts() {
        var told = UpdateTexts.of(publication, page.getLanguage(), pageTexts);
        return versions.all().stream()
                .sorted((one, other) -> Integer.compare(other.edition(), one.edition()))
                .map(version -> new VersionText(
                        pageTexts.reader(
                                version.edition() == publication.getEdition()
                                        ? "changes.version.now"
                                        : "changes.version",
                                version.edition(),
                                moment(version.at())),
                        ReaderQuery.since(page.path("CHANGES", page.getName()), version.edition()),
                        version.equals(since),
                        told.stream()
                                .filter(update -> update.edition() == version.edition())
                                .toList()))
                .toList();
    }

    private String moment(Instant instant) {
        return pageTexts.closing(instant.atZone(ClockProducer.ZONE));
    }
}
