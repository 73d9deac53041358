package ca.tandem.translation.comment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** That a comment names somebody. Who was told of it, and has read it, is the notifications' business. */
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
