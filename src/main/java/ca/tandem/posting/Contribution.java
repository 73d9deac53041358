package ca.tandem.posting;

import ca.tandem.common.Language;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Objects;

/** A contribution: a part of an edition that a user wrote, with the time of the last change. Its account may not approve the edition. */
@Embeddable
public class Contribution {

    /** The parts of an edition that have their own contributors. */
    public enum ContributedPart {
        EN,
        FR,
        FACTS;

        static ContributedPart of(Language language) {
            return language == Language.EN ? EN : FR;
        }
    }

    @Column(name = "account_name")
    private String account;

    @Enumerated(EnumType.STRING)
    private ContributedPart part;

    @Column(name = "contributed_at")
    private Instant at;

    protected Contribution() {}

    Contribution(String account, ContributedPart contributedPart, Instant at) {
        this.account = account;
        this.part = contributedPart;
        this.at = at;
    }

    /** Returns a copy. An element collection needs its own object: one that two editions share would be stored for one of them only. */
    Contribution copy() {
        return new Contribution(account, part, at);
    }

    /** Checks whether this is a contribution to the text in the given language. */
    public boolean isTo(Language language) {
        return part == ContributedPart.of(language);
    }

    boolean isOf(String name, ContributedPart other) {
        return account.equals(name) && part == other;
    }

    public String getAccount() {
        return account;
    }

    public ContributedPart getPart() {
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
