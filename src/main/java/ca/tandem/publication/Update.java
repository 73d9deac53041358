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
public class Update {

    /** Kind of an update. */
    public enum Kind {
        /** A revision, described by its change note. */
        NOTE,
        /** A correction of the closing only. */
        CLOSING,
        /** A correction of the application address. */
        APPLICATION
    }

    @Enumerated(EnumType.STRING)
    @Column(name = "note_kind")
    private Kind kind;

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

    protected Update() {}

    private Update(Kind kind, int edition, Instant at) {
        this.kind = kind;
        this.edition = edition;
        this.at = at;
    }

    static Update of(ChangeNote note, int edition, Instant at) {
        var update = new Update(Kind.NOTE, edition, at);
        update.en = note.getEn();
        update.fr = note.getFr();
        return update;
    }

    static Update closing(Instant closesAt, int edition, Instant at) {
        var update = new Update(Kind.CLOSING, edition, at);
        update.closesAt = closesAt;
        return update;
    }

    static Update application(int edition, Instant at) {
        return new Update(Kind.APPLICATION, edition, at);
    }

    public Kind getKind() {
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
