package ca.tandem.web.reader;

import ca.tandem.common.AnswerTime;
import ca.tandem.common.Language;
import ca.tandem.posting.Facts;
import ca.tandem.posting.Text;
import ca.tandem.publication.ApplyAddress;
import ca.tandem.publication.Markdown;
import ca.tandem.publication.Publication;
import ca.tandem.publication.ReadPublications;
import ca.tandem.publication.Update;
import ca.tandem.web.CurrentPage;
import ca.tandem.web.Words;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Page of a published posting, in the language of its address. */
@Named("postingPage")
@RequestScoped
public class PostingPage {

    @Inject
    CurrentPage page;

    @Inject
    ReadPublications publications;

    @Inject
    Markdown markdown;

    @Inject
    Words words;

    @Inject
    AnswerTime time;

    @Inject
    ApplyAddress applyAddress;

    private Publication publication;

    private Facts facts;

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

    public Text getText() {
        return publication.textIn(language());
    }

    /** Returns the title, with a prefix if the posting is closed. */
    public String getHeading() {
        return isClosed()
                ? words.reader("closed.prefix", getText().title())
                : getText().title();
    }

    /** Returns the official language requirement of the position, with the language profile if there is one. */
    public String getLanguageRequirement() {
        var requirement = words.of(facts.getLanguageRequirement());
        var profile = facts.getLanguageProfile();
        return profile == null || requirement.isEmpty()
                ? requirement + Objects.toString(profile, "")
                : words.reader("language.profile", requirement, profile);
    }

    public String getTeam() {
        return facts.getTeam().get(language());
    }

    public String getLocations() {
        return facts.getLocations().line(language());
    }

    /** Renders the text as HTML that is safe to show. */
    public String getHtml() {
        return markdown.toHtml(getText().body());
    }

    /** Returns the notice that tells readers why the posting is archived, or null if there is none. */
    public String getNotice() {
        return publication.getNotice().getWords().get(language());
    }

    /**
     * An update as shown to readers.
     *
     * @param at the time of the update
     * @param words the description of the change
     */
    public record Told(Instant at, String words) {}

    /** Returns the changes since the first publication, newest first. */
    public List<Told> getUpdates() {
        var told = publication.getUpdates().stream()
                .map(update -> new Told(update.getAt(), told(update)))
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.reverse(told);
        return told;
    }

    private String told(Update update) {
        return switch (update.getKind()) {
            case NOTE -> update.getWords().get(language());
            case APPLICATION -> words.reader("update.application");
            case CLOSING -> {
                if (update.getClosesAt() == null) {
                    yield words.reader("update.closing.none");
                }
                var zone = facts.getClosesZone() == null ? ZoneOffset.UTC : facts.getClosesZone();
                yield words.reader(
                        "update.closing", words.closing(update.getClosesAt().atZone(zone)));
            }
        };
    }

    public Instant getModified() {
        return publication.getModifiedAt();
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

    /** Returns the JSON-LD element for search engines, or null unless the posting is open and listed. */
    public String getStructuredData() {
        return isIndexed() && !isClosed()
                ? JobPosting.of(publication, language(), getHtml(), page.getOrganization(), page.absolute(""))
                : null;
    }

    private Language language() {
        return page.getLanguage();
    }
}
