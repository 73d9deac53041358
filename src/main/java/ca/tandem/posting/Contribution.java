package ca.tandem.posting;

import ca.tandem.common.Language;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Objects;

/** A contribution: a part of an edition that a user wrote, with the time of the last change. Its account may not approve the edition. */
@Entity
@IdClass(Contribution.ContributionId.class)
public class Contribution {

    /** The parts of an edition that have their own contributors. */
    public enum ContributedPart {
        EN,
        FR,
        FACTS;

        /** Returns the part that is the text in the given language. */
        public static ContributedPart of(Language language) {
            return language == Language.EN ? EN : FR;
        }
    }

    @Id
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @SuppressWarnings("UnusedVariable") // read by the mapping of Edition.contributions
    private Edition edition;

    @Id
    @Column(name = "account_name")
    private String account;

    @Id
    @Enumerated(EnumType.STRING)
    private ContributedPart part;

    @Column(name = "contributed_at")
    private Instant at;

    protected Contribution() {}

    Contribution(Edition edition, String account, ContributedPart contributedPart, Instant at) {
        this.edition = edition;
        this.account = account;
        this.part = contributedPart;
        this.at = at;
    }

    /** Returns the same contribution to another edition, into which the part is copied. */
    Contribution copyTo(Edition other) {
        return new Contribution(other, account, part, at);
    }

    /** Records that the account has changed the part again. */
    void renew(Instant now) {
        at = now;
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

    /** Key of a contribution: each account contributes to a part of an edition once. */
    @SuppressWarnings("UnusedVariable") // read by the persistence provider
    static final class ContributionId {

        private Long edition;
        private String account;
        private ContributedPart part;

        ContributionId() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof ContributionId that
                    && Objects.equals(edition, that.edition)
                    && Objects.equals(account, that.account)
                    && part == that.part;
        }

        @Override
        public int hashCode() {
            return Objects.hash(edition, account, part);
        }
    }
}
