package ca.tandem.posting.revision;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.posting.ChangeNote;
import ca.tandem.posting.Edition;
import ca.tandem.posting.EditionContent;
import ca.tandem.posting.Facts;
import ca.tandem.posting.PostingFiles;
import ca.tandem.posting.PostingText;
import ca.tandem.posting.SaveReason;
import ca.tandem.workflow.State;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import java.time.Duration;
import java.time.Instant;

/**
 * A revision: the content of an edition after a save, both languages, the facts and the files in one row. It is immutable with one exception: while
 * one user translates unit by unit in one session, all these saves share one revision, which holds the last of them. Any action on the
 * edition ends that.
 */
@Entity
public class Revision {

    /** Maximum time between the first and the last save that share a revision. */
    static final Duration SESSION = Duration.ofMinutes(10);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "revision")
    @SequenceGenerator(name = "revision", sequenceName = "tandem_id", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Edition edition;

    @Column(name = "revision_number")
    private int number;

    @Enumerated(EnumType.STRING)
    @Column(name = "edition_state")
    private State state;

    /** Number of actions taken on the edition before the save. */
    @Column(name = "actions_before")
    private int actions;

    @Enumerated(EnumType.STRING)
    @Column(name = "occasion")
    private SaveReason occasion;

    @Column(name = "account_name")
    private String account;

    @Column(name = "began_at")
    private Instant beganAt;

    @Column(name = "saved_at")
    private Instant at;

    @Column(name = "changed_en")
    private boolean en;

    @Column(name = "changed_fr")
    private boolean fr;

    @Column(name = "changed_facts")
    private boolean factsChanged;

    @Column(name = "origin_edition")
    private Integer originEdition;

    @Column(name = "origin_number")
    private Integer originNumber;

    @Column(name = "content_hash")
    private String contentHash;

    @Enumerated(EnumType.STRING)
    @Column(name = "source_language")
    private Language source;

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

    @Embedded
    private ChangeNote note;

    protected Revision() {}

    Revision(Edition edition, int number, EditionContent before, SaveReason saveReason, String account, Instant at) {
        this.edition = edition;
        this.number = number;
        this.state = edition.getState();
        this.actions = edition.getHistory().size();
        this.occasion = saveReason;
        this.account = account;
        this.beganAt = at;
        hold(edition.getContent(), before, at);
    }

    /** Checks whether a save goes into this revision. */
    boolean isContinuedBy(SaveReason next, String name, Instant when) {
        return occasion.isMergeable()
                && next == occasion
                && account.equals(name)
                && actions == edition.getHistory().size()
                && when.isBefore(beganAt.plus(SESSION));
    }

    /** Updates this revision to the edition's current content. */
    void update(Instant when) {
        hold(edition.getContent(), getContent(), when);
    }

    private void hold(EditionContent editionContent, EditionContent before, Instant when) {
        var texts = editionContent.texts();
        at = when;
        en |= isChanged(Language.EN, editionContent, before);
        fr |= isChanged(Language.FR, editionContent, before);
        factsChanged |= !editionContent.facts().equals(before.facts())
                || !editionContent.files().isSameBesidesWords(before.files());
        source = editionContent.source();
        titleEn = texts.en().title();
        titleFr = texts.fr().title();
        descriptionEn = texts.en().description();
        descriptionFr = texts.fr().description();
        bodyEn = texts.en().body();
        bodyFr = texts.fr().body();
        facts = editionContent.facts().copy();
        files = editionContent.files();
        note = editionContent.note();
        contentHash = editionContent.hash();
    }

    private static boolean isChanged(Language language, EditionContent now, EditionContent before) {
        return !now.texts().get(language).equals(before.texts().get(language))
                || !now.files().isSameIn(language, before.files());
    }

    void setOrigin(RevisionName origin) {
        originEdition = origin.edition();
        originNumber = origin.revision();
    }

    /** Checks whether the edition's current content is still that of this revision. */
    boolean isUpToDate() {
        return source == edition.getSourceLanguage() && contentHash.equals(edition.contentHash());
    }

    /** Returns the content of the edition at that time. */
    public EditionContent getContent() {
        return new EditionContent(
                source,
                new Bilingual<>(
                        new PostingText(titleEn, descriptionEn, bodyEn),
                        new PostingText(titleFr, descriptionFr, bodyFr)),
                facts,
                files == null ? PostingFiles.NONE : files,
                note);
    }

    /** Returns the name, made of the numbers of edition and revision. */
    public RevisionName getName() {
        return new RevisionName(edition.getNumber(), number);
    }

    public Edition getEdition() {
        return edition;
    }

    public int getNumber() {
        return number;
    }

    SaveReason getReason() {
        return occasion;
    }

    String getAccount() {
        return account;
    }

    /** Checks whether the edition was in the given state when it was saved. */
    boolean isIn(State then) {
        return state == then;
    }

    EditionSnapshot toSnapshot() {
        return new EditionSnapshot(getName(), state, account, at, getContent());
    }
}
