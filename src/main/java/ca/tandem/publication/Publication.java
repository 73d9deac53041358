package ca.tandem.publication;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.posting.Edition;
import ca.tandem.posting.Facts;
import ca.tandem.posting.OriginalDates;
import ca.tandem.posting.PostingFiles;
import ca.tandem.posting.PostingText;
import ca.tandem.posting.PublicNotice;
import ca.tandem.publication.transparency.ContentHashes;
import ca.tandem.publication.transparency.LoggedEvent;
import ca.tandem.translation.text.HtmlComments;
import ca.tandem.workflow.State;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** A publication: the content of one posting that readers see, both languages in one row. */
@Entity
public class Publication {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "publication")
    @SequenceGenerator(name = "publication", sequenceName = "tandem_id", allocationSize = 50)
    private Long id;

    @Column(name = "publication_number")
    private long number;

    @Column(name = "posting_key")
    private String key;

    @Column(name = "edition_number")
    private int edition;

    private boolean archived;

    @Column(name = "slug_en")
    private String slugEn;

    @Column(name = "slug_fr")
    private String slugFr;

    @Column(name = "title_en")
    private String titleEn;

    @Column(name = "title_fr")
    private String titleFr;

    @Lob
    @Column(name = "description_en")
    private String descriptionEn;

    @Lob
    @Column(name = "description_fr")
    private String descriptionFr;

    @Lob
    @Column(name = "body_en")
    private String bodyEn;

    @Lob
    @Column(name = "body_fr")
    private String bodyFr;

    @Embedded
    private Facts facts;

    @Lob
    private PostingFiles files;

    @Column(name = "posted_at")
    private Instant postedAt;

    @Column(name = "modified_at")
    private Instant modifiedAt;

    @Column(name = "date_posted")
    private Instant datePosted;

    @Column(name = "date_modified")
    private Instant dateModified;

    @Column(name = "archived_at")
    private Instant archivedAt;

    /** Instant of the last opening or revision, minor revisions included. */
    @Column(name = "open_since")
    private Instant openSince;

    /** True if the texts are no longer shown to readers. */
    private boolean withdrawn;

    @Embedded
    private PublicNotice notice;

    @ElementCollection
    @CollectionTable(name = "public_update")
    @OrderBy("at")
    private List<PublicUpdate> updates = new ArrayList<>();

    protected Publication() {}

    Publication(String key, Instant postedAt) {
        this.key = key;
        this.postedAt = postedAt;
        this.modifiedAt = postedAt;
        this.openSince = postedAt;
    }

    /**
     * Publishes the given edition. The modification date moves only if the content changed and the change is not minor; archiving and
     * restoring do not move it.
     */
    void replaceContent(Edition newEdition, Bilingual<String> slugs, long newNumber, Instant at) {
        var texts = newEdition.getTexts();
        if (id != null) {
            recordUpdate(newEdition, at);
        }
        date(newEdition, at);
        if (newEdition.getState() == State.PUBLISHED && (archived || edition != newEdition.getNumber())) {
            openSince = at;
        }
        number = newNumber;
        edition = newEdition.getNumber();
        slugEn = slugs.en();
        slugFr = slugs.fr();
        titleEn = texts.en().title();
        titleFr = texts.fr().title();
        descriptionEn = texts.en().description();
        descriptionFr = texts.fr().description();
        bodyEn = texts.en().body();
        bodyFr = texts.fr().body();
        facts = newEdition.getFacts();
        files = newEdition.getFiles();
        archived = newEdition.getState() == State.ARCHIVED;
        archivedAt = archived ? at : null;
        withdrawn = newEdition.isWithdrawn();
        notice = newEdition.getNotice();
    }

    /** Returns what readers will see happen when the given edition is published. */
    LoggedEvent eventOf(Edition next) {
        if (edition != next.getNumber()) {
            return edition == 0 ? LoggedEvent.PUBLICATION : LoggedEvent.REVISION;
        }
        if (next.isWithdrawn() && !withdrawn) {
            return LoggedEvent.WITHDRAWAL;
        }
        var isArchivedNext = next.getState() == State.ARCHIVED;
        if (isArchivedNext == archived) {
            return LoggedEvent.CORRECTION;
        }
        return isArchivedNext ? LoggedEvent.ARCHIVING : LoggedEvent.RESTORATION;
    }

    /** Gives the publication a new number, although readers see nothing new of it but how it came about. */
    void renumber(long newNumber) {
        number = newNumber;
    }

    /** Sets the dates that readers are told: those from where the posting was public before or, if it was nowhere, those of here. */
    private void date(Edition newEdition, Instant at) {
        var isFirst = edition == 0;
        var original =
                edition == newEdition.getNumber() ? Optional.<OriginalDates>empty() : newEdition.getOriginalDates();
        if (isFirst && original.isEmpty()) {
            datePosted = at;
            dateModified = at;
        }
        original.ifPresent(dates -> {
            datePosted = isFirst || dates.posted() != null ? dates.posted() : datePosted;
            // What is not known of a later edition is at least that it changed here.
            dateModified = isFirst || dates.modified() != null ? dates.modified() : dateModified;
        });
    }

    private void recordUpdate(Edition newEdition, Instant at) {
        var now = newEdition.getFacts();
        if (edition == newEdition.getNumber()) {
            if (!now.equals(facts)) {
                modified(at);
                recordCorrection(now, at);
            }
            return;
        }
        var note = newEdition.getNote();
        if (note == null || !note.isMinor()) {
            modified(at);
            if (note != null && note.getWords().hasBoth()) {
                updates.add(PublicUpdate.of(note, newEdition.getNumber(), at));
            }
        }
    }

    private void modified(Instant at) {
        modifiedAt = at;
        dateModified = at;
    }

    private void recordCorrection(Facts now, Instant at) {
        if (!Objects.equals(now.getClosesAt(), facts.getClosesAt())) {
            updates.add(PublicUpdate.closing(now.getClosesAt(), edition, at));
        }
        if (!Objects.equals(now.getApplyUrl(), facts.getApplyUrl())
                || !Objects.equals(now.getLeverId(), facts.getLeverId())) {
            updates.add(PublicUpdate.application(edition, at));
        }
    }

    /** Returns the public text in the given language, without the comments that the people who write it leave to each other. */
    public PostingText textIn(Language language) {
        return language == Language.EN
                ? new PostingText(titleEn, descriptionEn, HtmlComments.without(bodyEn))
                : new PostingText(titleFr, descriptionFr, HtmlComments.without(bodyFr));
    }

    /** Returns the last part of the address in each language. */
    public Bilingual<String> getSlugs() {
        return new Bilingual<>(slugEn, slugFr);
    }

    /** Returns the publication number. It grows with every publication in the portal, so that caches and indexes can catch up by it. */
    public long getNumber() {
        return number;
    }

    public String getKey() {
        return key;
    }

    public int getEdition() {
        return edition;
    }

    public boolean isArchived() {
        return archived;
    }

    /** Returns the latest instant at which readers would have noticed something: the posting opened, changed or closed. */
    public Instant getUnchangedSince() {
        return Stream.of(openSince, modifiedAt, facts.getClosesAt())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Returns the instant since which readers see the posting as it is. */
    Instant getChangedAt() {
        return Stream.of(openSince, modifiedAt, archivedAt)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(postedAt);
    }

    /** Checks whether the posting was withdrawn and its texts are no longer shown. */
    public boolean isWithdrawn() {
        return withdrawn;
    }

    /** Returns the notice that readers see since the posting was archived or withdrawn. */
    public PublicNotice getNotice() {
        return notice == null ? PublicNotice.NONE : notice;
    }

    /** Returns the changes since the first publication, oldest first. */
    public List<PublicUpdate> getUpdates() {
        return List.copyOf(updates);
    }

    /** Returns a copy of the facts. */
    public Facts getFacts() {
        return facts.copy();
    }

    /** Returns the pictures and PDFs. */
    public PostingFiles getFiles() {
        return files == null ? PostingFiles.NONE : files;
    }

    /** Returns the hashes of what readers see, or saw until it was withdrawn. */
    public ContentHashes getHashes() {
        return ContentHashes.of(Bilingual.of(this::textIn), getFacts(), getFiles());
    }

    /** Returns the date of the posting that readers are told; null if it was public elsewhere before and none is known. */
    public Instant getDatePosted() {
        return datePosted;
    }

    /** Returns the date of the last change that readers are told; null if it was public elsewhere before and none is known. */
    public Instant getDateModified() {
        return dateModified;
    }

    /** Returns the date of the last change or, if none is known, the instant of the first publication here. */
    public Instant getUpdatedAt() {
        return dateModified == null ? postedAt : dateModified;
    }

    /** Returns the instant at which the posting was archived, or null if it is not archived. */
    public Instant getArchivedAt() {
        return archivedAt;
    }

    /** Checks whether applications are closed at the given instant. */
    public boolean closedAt(Instant now) {
        return facts.closedAt(now);
    }
}
