package ca.tandem.publication;

import ca.tandem.common.Bilingual;
import ca.tandem.posting.ChangeNote;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/** Something that has changed since a posting was first public, as readers are told of it. */
@Embeddable
public class Update {

    /** What has changed. */
    public enum Kind {
        /** What the note says. */
        NOTE,
        /** The closing instant, and nothing else. */
        CLOSING,
        /** Where one applies. */
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

    /** The edition that said so. */
    public int getEdition() {
        return edition;
    }

    public Instant getAt() {
        return at;
    }

    /** The words of a note; both null for the other kinds. */
    public Bilingual<String> getWords() {
        return new Bilingual<>(en, fr);
    }

    /** From then on, the last instant at which one could apply; null where it no longer closed, or for the other kinds. */
    public Instant getClosesAt() {
        return closesAt;
    }
}
