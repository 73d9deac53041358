package ca.tandem.translation.comment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** A mention of an account in a comment. Notifications record who was notified of it and who has read it. */
@Embeddable
public class Mention {

    @Column(name = "account_name")
    private String account;

    protected Mention() {}

    Mention(String account) {
        this.account = account;
    }

    public String getAccount() {
        return account;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Mention that && that.account.equals(account);
    }

    @Override
    public int hashCode() {
        return account.hashCode();
    }
}
