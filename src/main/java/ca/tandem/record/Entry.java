package ca.tandem.record;

import ca.tandem.common.Sha256;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;

/** One entry of the record: who did what, when, with what. It is written once and never changed. */
@Entity(name = "RecordEntry")
@Table(name = "record_entry")
public class Entry {

    /** What stands before the first entry. */
    static final String BEGINNING = "0".repeat(64);

    @Id
    @Column(name = "entry_number")
    private long number;

    @Column(name = "done_at")
    private Instant at;

    @Column(name = "account_name")
    private String who;

    @Column(name = "action_code")
    private String what;

    @Column(name = "posting_key")
    private String posting;

    @Column(name = "edition_number")
    private Integer edition;

    @Column(name = "subject_account")
    private String account;

    @Column(name = "content_hash")
    private String content;

    @Column(name = "details")
    private String details;

    @Column(name = "previous_hash")
    private String previous;

    @Column(name = "entry_hash")
    private String hash;

    protected Entry() {}

    Entry(long number, String previous, Deed deed, Instant at) {
        this.number = number;
        this.at = at.truncatedTo(ChronoUnit.MILLIS);
        this.who = deed.who();
        this.what = deed.what();
        this.posting = deed.posting();
        this.edition = deed.edition();
        this.account = deed.account();
        this.content = deed.content();
        this.details = Line.object(deed.details());
        this.previous = previous;
        this.hash = expectedHash();
    }

    /** The hash that belongs to what the entry says. */
    String expectedHash() {
        return Sha256.hex(Line.begin(this));
    }

    /** Whether its hash is the one that belongs to what it says. */
    boolean isWhole() {
        return Objects.equals(hash, expectedHash())
                && at.truncatedTo(ChronoUnit.MILLIS).equals(at);
    }

    /** The entry as a line of JSON, without a line break. */
    public String line() {
        return Line.whole(this);
    }

    /** Its place in the record, from 1. */
    public long getNumber() {
        return number;
    }

    public Instant getAt() {
        return at;
    }

    /** The account's name; null where nobody signed in did it. */
    public String getWho() {
        return who;
    }

    /** The code of the action. */
    public String getWhat() {
        return what;
    }

    /** The posting's key; null where it was done with none. */
    public String getPosting() {
        return posting;
    }

    /** The number of the edition; null where it was done with none. */
    public Integer getEdition() {
        return edition;
    }

    /** The account that it was done with; null where it was done with none. */
    public String getAccount() {
        return account;
    }

    /** The hash of both texts and the facts after it; null where it was done with none. */
    public String getContent() {
        return content;
    }

    /** What else belongs to it, by name. */
    public Map<String, String> getDetails() {
        return Details.of(details);
    }

    /** The detail of that name; null where there is none. */
    public String detail(String name) {
        return getDetails().get(name);
    }

    /** The details as the object in the line. */
    String getDetailsJson() {
        return details;
    }

    /** The hash of the entry before. */
    public String getPrevious() {
        return previous;
    }

    public String getHash() {
        return hash;
    }
}
