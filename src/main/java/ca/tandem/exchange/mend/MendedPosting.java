package ca.tandem.exchange.mend;

import ca.tandem.workflow.Refusal;
import ca.tandem.workflow.State;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** Outcome of a mend for one posting. */
@Entity
@Table(name = "mended_posting")
public class MendedPosting {

    /** The outcome for a posting. */
    public enum MendOutcome {
        MENDED,
        /** Left as it was, for a reason. */
        REFUSED,
        /** Mended, and as it was before again. */
        UNDONE,
        /** Mended, and left so when the mend was undone, for a reason. */
        KEPT
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "mended_posting")
    @SequenceGenerator(name = "mended_posting", sequenceName = "tandem_id", allocationSize = 50)
    private Long id;

    @Column(name = "mend_id")
    private long mend;

    @Column(name = "posting_key")
    private String key;

    @Enumerated(EnumType.STRING)
    private MendOutcome outcome;

    @SuppressWarnings("UnusedVariable") // added up in queries
    private int places;

    private boolean revised;

    @Column(name = "posting_version")
    private long version;

    @Column(name = "refusal_code")
    private String refusalCode;

    @Enumerated(EnumType.STRING)
    @Column(name = "refusal_state")
    private State refusalState;

    protected MendedPosting() {}

    private MendedPosting(long mend, String key, MendOutcome outcome) {
        this.mend = mend;
        this.key = key;
        this.outcome = outcome;
    }

    /**
     * Creates the outcome for a posting that was mended.
     *
     * @param places the number of places
     * @param revised whether a revision was begun for it
     * @param version the version of the posting since
     */
    static MendedPosting mended(long mend, String key, int places, boolean revised, long version) {
        var mended = new MendedPosting(mend, key, MendOutcome.MENDED);
        mended.places = places;
        mended.revised = revised;
        mended.version = version;
        return mended;
    }

    /** Creates the outcome for a posting that was left as it was. */
    static MendedPosting refused(long mend, String key, Refusal refusal) {
        var refused = new MendedPosting(mend, key, MendOutcome.REFUSED);
        refused.explain(refusal);
        return refused;
    }

    void undo() {
        outcome = MendOutcome.UNDONE;
    }

    /** Leaves the posting mended although the mend is undone. */
    void keep(Refusal refusal) {
        outcome = MendOutcome.KEPT;
        explain(refusal);
    }

    /** Keeps what a refusal says; of its arguments, only a state is ever among those of a mend. */
    private void explain(Refusal refusal) {
        refusalCode = refusal.code();
        refusalState = refusal.arguments().stream()
                .filter(State.class::isInstance)
                .map(State.class::cast)
                .findFirst()
                .orElse(null);
    }

    Long getId() {
        return id;
    }

    public String getKey() {
        return key;
    }

    boolean isMended() {
        return outcome == MendOutcome.MENDED;
    }

    boolean isRevised() {
        return revised;
    }

    long getVersion() {
        return version;
    }

    /** Returns why the posting was left as it was; only for one that was. */
    public Refusal getRefusal() {
        return refusal(refusalCode, refusalState);
    }

    static Refusal refusal(String code, State state) {
        return state == null ? Refusal.workflow(code) : Refusal.workflow(code, state);
    }
}
