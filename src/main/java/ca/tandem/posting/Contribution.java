package ca.tandem.posting;

import ca.tandem.common.Language;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Objects;

/** That somebody wrote a part of an edition, and when they last did so. Whoever stands here does not approve the edition. */
@Embeddable
public class Contribution {

    /** What somebody wrote. */
    public enum Part {
        EN,
        FR,
        FACTS;

        static Part of(Language language) {
            return language == Language.EN ? EN : FR;
        }
    }

    @Column(name = "account_name")
    private String account;

    @Enumerated(EnumType.STRING)
    private Part part;

    @Column(name = "contributed_at")
    private Instant at;

    protected Contribution() {}

    Contribution(String account, Part part, Instant at) {
        this.account = account;
        this.part = part;
        this.at = at;
    }

    /** The same as an object of its own: one that two editions share would be written for one of them only. */
    Contribution copy() {
        return new Contribution(account, part, at);
    }

    /** Whether it was to the text in that language. */
    public boolean isTo(Language language) {
        return part == Part.of(language);
    }

    boolean isOf(String name, Part other) {
        return account.equals(name) && part == other;
    }

    public String getAccount() {
        return account;
    }

    public Part getPart() {
        return part;
    }

    public Instant getAt() {
        return at;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Contribution that && that.isOf(account, part) && Objects.equals(at, that.at);
    }

    @Override
    public int hashCode() {
        return Objects.hash(account, part);
    }
}
