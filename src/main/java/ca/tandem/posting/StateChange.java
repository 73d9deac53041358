package ca.tandem.posting;

import ca.tandem.workflow.Action;
import ca.tandem.workflow.State;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * An entry of an edition's workflow history: action, account, time, states before and after, reason, and the hash of the content at that
 * moment.
 */
@Entity
@Table(name = "state_change")
public class StateChange {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "state_change")
    @SequenceGenerator(name = "state_change", sequenceName = "tandem_id", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Edition edition;

    @Column(name = "changed_at")
    private Instant at;

    @Column(name = "account_name")
    private String account;

    @Enumerated(EnumType.STRING)
    @Column(name = "action_taken")
    private Action action;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_state")
    private State from;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_state")
    private State to;

    private String reason;

    @Column(name = "content_hash")
    private String contentHash;

    /** Index among the changes of the same edition, from 0. */
    @Column(name = "change_position")
    private int position;

    protected StateChange() {}

    StateChange(
            Edition edition,
            int position,
            Action action,
            State from,
            State to,
            String account,
            Instant at,
            String reason) {
        this.edition = edition;
        this.position = position;
        this.action = action;
        this.from = from;
        this.to = to;
        this.account = account;
        this.at = at;
        this.reason = reason;
        this.contentHash = edition.contentHash();
    }

    public Edition getEdition() {
        return edition;
    }

    public Instant getAt() {
        return at;
    }

    public String getAccount() {
        return account;
    }

    public Action getAction() {
        return action;
    }

    public State getFrom() {
        return from;
    }

    public State getTo() {
        return to;
    }

    /** Returns the reason in the user's own words; may be null. */
    public String getReason() {
        return reason;
    }

    /** Returns the content hash at that moment, see {@link Edition#contentHash()}. */
    public String getContentHash() {
        return contentHash;
    }
}
