package ca.tandem.publication;

import ca.tandem.common.Bilingual;
import ca.tandem.posting.ChangeNote;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/** An update: a change since the first publication of a posting, as readers are told of it. */
@Embeddable
public class PublicUpdate {

    /** Kind of an update. */
    public enum UpdateKind {
        /** A revision, described by its change note. */
        NOTE,
        /** A correction of the closing only. */
        CLOSING,
        /** A correction of the application address. */
        APPLICATION
    }

    @Enumerated(EnumType.STRING)
    @Column(name = "note_kind")
    private UpdateKind kind;

    @Column(name = "edition_number")
    private int edition;

    @Column(name = "noted_at")
    private Instant at;

    @Column(name = "note_en")
    private String en;

    @Column(name = "note_fr")
    private String fr;

    @Column(name = "closes_at")
    private Instant closesAt;

    protected PublicUpdate() {}

    private PublicUpdate(UpdateKind updateKind, int edition, Instant at) {
        this.kind = updateKind;
        this.edition = edition;
        this.at = at;
    }

    static PublicUpdate of(ChangeNote note, int edition, Instant at) {
        var publicUpdate = new PublicUpdate(UpdateKind.NOTE, edition, at);
        publicUpdate.en = note.getEn();
        publicUpdate.fr = note.getFr();
        return publicUpdate;
    }

    static PublicUpdate closing(Instant closesAt, int edition, Instant at) {
        var publicUpdate = new PublicUpdate(UpdateKind.CLOSING, edition, at);
        publicUpdate.closesAt = closesAt;
        return publicUpdate;
    }

    static PublicUpdate application(int edition, Instant at) {
        return new PublicUpdate(UpdateKind.APPLICATION, edition, at);
    }

    public UpdateKind getKind() {
        return kind;
    }

    /** Returns the number of the edition that made the change. */
    public int getEdition() {
        return edition;
    }

    public Instant getAt() {
        return at;
    }

    /** Returns the text of a change note; both languages are null for the other kinds. */
    public Bilingual<String> getWords() {
        return new Bilingual<>(en, fr);
    }

    /** Returns the new last instant for applications; null if the posting no longer closes, and for the other kinds. */
    public Instant getClosesAt() {
        return closesAt;
    }
}
