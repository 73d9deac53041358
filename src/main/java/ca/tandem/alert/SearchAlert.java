package ca.tandem.alert;

import ca.tandem.common.Language;
import ca.tandem.common.Sha256;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;

/**
 * A reader's wish to get the new postings of a search by e-mail. It is asked for, then confirmed by whoever reads the mail of its address, and
 * deleted when it ends. An address has one of each search. Its state changes only by single updates that check the expected one, so it needs
 * no version.
 */
@Entity
@Table(name = "search_alert")
public class SearchAlert {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "search_alert")
    @SequenceGenerator(name = "search_alert", sequenceName = "tandem_id", allocationSize = 50)
    private Long id;

    private String address;

    @SuppressWarnings("UnusedVariable") // Read by queries only.
    @Column(name = "address_hash")
    private String addressHash;

    @Enumerated(EnumType.STRING)
    @Column(name = "alert_language")
    private Language language;

    private String search;

    @SuppressWarnings("UnusedVariable") // Read by queries only.
    @Column(name = "search_hash")
    private String searchHash;

    @Enumerated(EnumType.STRING)
    private AlertFrequency frequency;

    @SuppressWarnings("UnusedVariable") // Read by queries only.
    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    @Column(name = "told_until")
    private Instant toldUntil;

    @Column(name = "next_at")
    private Instant nextAt;

    protected SearchAlert() {}

    SearchAlert(AlertRequest alertRequest, Instant now) {
        address = alertRequest.address();
        addressHash = hash(address);
        language = alertRequest.language();
        search = alertRequest.search();
        searchHash = Sha256.hex(search);
        frequency = alertRequest.frequency();
        askedAt = now;
    }

    /** Returns the hash by which the alerts of an address are found, however its letters are typed. */
    static String hash(String address) {
        return Sha256.hex(address.toLowerCase(Locale.ROOT));
    }

    Long getId() {
        return id;
    }

    String getAddress() {
        return address;
    }

    /** Returns the language of the messages. */
    Language getLanguage() {
        return language;
    }

    /** Returns the search as the query of an address. */
    public String getSearch() {
        return search;
    }

    public AlertFrequency getFrequency() {
        return frequency;
    }

    /** Checks whether whoever reads the mail of the address has confirmed the alert. */
    public boolean isConfirmed() {
        return confirmedAt != null;
    }

    /** Returns the instant until which postings were told; null before the alert is confirmed. */
    Instant getToldUntil() {
        return toldUntil;
    }

    /** Returns the time of the next message; null before the alert is confirmed. */
    Instant getNextAt() {
        return nextAt;
    }
}
