package ca.tandem.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** A user's preference for one part of the portal, which defines the meaning of the value. */
@Entity
@Table(name = "account_preference")
public class Preference {

    /** Maximum length of a value, in characters. */
    static final int LONGEST = 2_000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "account_preference")
    @SequenceGenerator(name = "account_preference", sequenceName = "tandem_id", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Account account;

    @Column(name = "preference_name")
    private String name;

    @Column(name = "preference_value")
    private String value;

    protected Preference() {}

    Preference(Account account, String name) {
        this.account = account;
        this.name = name;
    }

    void set(String newValue) {
        value = newValue;
    }

    Account getAccount() {
        return account;
    }

    String getName() {
        return name;
    }

    String getValue() {
        return value;
    }
}
