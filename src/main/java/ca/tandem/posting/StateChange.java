package ca.tandem.posting;

import ca.tandem.workflow.Action;
import ca.tandem.workflow.State;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** One action on an edition, for the record: who, when, from which state to which, why, and on exactly which texts and facts. */
@Entity
@Table(name = "state_change")
public class StateChange {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "state_change")
    @SequenceGenerator(name = "state_change", sequenceName = "tandem_id", allocationSize = 50)
    private Long id;

    @ManyToOne(optional = false)
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

    /** The place among the changes of the same edition, from 0. */
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

    /** Why, in the words of whoever did it; may be null. */
    public String getReason() {
        return reason;
    }

    /** The hash of both texts and the facts at that moment, as {@link Edition#contentHash()} gives it. */
    public String getContentHash() {
        return contentHash;
    }
}
