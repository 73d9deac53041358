package ca.tandem.publication;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.posting.Edition;
import ca.tandem.posting.Facts;
import ca.tandem.posting.Text;
import ca.tandem.workflow.State;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;

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

    protected Publication() {}

    Publication(String key, Instant postedAt) {
        this.key = key;
        this.postedAt = postedAt;
        this.modifiedAt = postedAt;
    }

    /**
     * Shows that edition from now on. The date modified moves only where what is said has changed, not where an edition is archived
     * or restored.
     */
    void show(Edition newEdition, Bilingual<String> slugs, long newNumber, Instant at) {
        var texts = newEdition.getTexts();
        if (id != null && edition != newEdition.getNumber()) {
            modifiedAt = at;
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
