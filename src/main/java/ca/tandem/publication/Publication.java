package ca.tandem.publication;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.posting.Edition;
import ca.tandem.posting.Facts;
import ca.tandem.posting.PublicNotice;
import ca.tandem.posting.Text;
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
import java.util.stream.Stream;

/** What readers see of one posting, both languages in one row. */
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

    @Column(name = "posted_at")
    private Instant postedAt;

    @Column(name = "modified_at")
    private Instant modifiedAt;

    @Column(name = "archived_at")
    private Instant archivedAt;

    /** When it was last opened or revised, minor revisions too. */
    @Column(name = "open_since")
    private Instant openSince;

    /** Readers no longer see the texts. */
    private boolean withdrawn;

    @Embedded
    private PublicNotice notice;

    @ElementCollection
    @CollectionTable(name = "publication_note")
    @OrderBy("at")
    private List<Update> updates = new ArrayList<>();

    protected Publication() {}

    Publication(String key, Instant postedAt) {
        this.key = key;
        this.postedAt = postedAt;
        this.modifiedAt = postedAt;
        this.openSince = postedAt;
    }

    /**
     * Shows that edition from now on. The date modified moves only where what is said has changed and the change is not a minor one,
     * not where an edition is archived or restored.
     */
    void show(Edition newEdition, Bilingual<String> slugs, long newNumber, Instant at) {
        var texts = newEdition.getTexts();
        if (id != null) {
            tellOf(newEdition, at);
        }
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
        archived = newEdition.getState() == State.ARCHIVED;
        archivedAt = archived ? at : null;
        withdrawn = newEdition.isWithdrawn();
        notice = newEdition.getNotice();
    }

    private void tellOf(Edition newEdition, Instant at) {
        var now = newEdition.getFacts();
        if (edition == newEdition.getNumber()) {
            if (!now.equals(facts)) {
                modifiedAt = at;
                tellOfCorrection(now, at);
            }
            return;
        }
        var note = newEdition.getNote();
        if (note == null || !note.isMinor()) {
            modifiedAt = at;
            if (note != null && note.getWords().complete()) {
                updates.add(Update.of(note, newEdition.getNumber(), at));
            }
        }
    }

    private void tellOfCorrection(Facts now, Instant at) {
        if (!Objects.equals(now.getClosesAt(), facts.getClosesAt())) {
            updates.add(Update.closing(now.getClosesAt(), edition, at));
        }
        if (!Objects.equals(now.getApplyUrl(), facts.getApplyUrl())
                || !Objects.equals(now.getLeverId(), facts.getLeverId())) {
            updates.add(Update.application(edition, at));
        }
    }

    /** The text that readers of that language see. */
    public Text textIn(Language language) {
        return language == Language.EN
                ? new Text(titleEn, descriptionEn, bodyEn)
                : new Text(titleFr, descriptionFr, bodyFr);
    }

    /** The last part of the address in each language. */
    public Bilingual<String> getSlugs() {
        return new Bilingual<>(slugEn, slugFr);
    }

    /** A number that grows with every publication; what follows publications follows this. */
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

    /** Since when nothing has happened to it that readers would notice: it opened, was changed or closed. */
    public Instant getQuietSince() {
        return Stream.of(openSince, modifiedAt, facts.getClosesAt())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Whether readers no longer see the texts. */
    public boolean isWithdrawn() {
        return withdrawn;
    }

    /** What readers are told since it was archived or withdrawn. */
    public PublicNotice getNotice() {
        return notice == null ? PublicNotice.NONE : notice;
    }

    /** What has changed since it was first public, oldest first. */
    public List<Update> getUpdates() {
        return List.copyOf(updates);
    }

    /** A copy of the facts. */
    public Facts getFacts() {
        return facts.copy();
    }

    public Instant getPostedAt() {
        return postedAt;
    }

    /** When what is said was last changed. */
    public Instant getModifiedAt() {
        return modifiedAt;
    }

    /** When it was archived; null where it is not. */
    public Instant getArchivedAt() {
        return archivedAt;
    }

    /** Whether one can no longer apply at that instant. */
    public boolean closedAt(Instant now) {
        return facts.closedAt(now);
    }
}
