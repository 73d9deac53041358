package ca.tandem.translation.law;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A set of rules that is on, with the account that switched it on. */
@Entity
@Table(name = "rule_set_switch")
public class RuleSetSwitch {

    @Id
    @Column(name = "rule_set")
    private String ruleSet;

    @Column(name = "switched_by")
    private String switchedBy;

    @Column(name = "switched_at")
    private Instant switchedAt;

    protected RuleSetSwitch() {}

    RuleSetSwitch(String ruleSet, String switchedBy, Instant switchedAt) {
        this.ruleSet = ruleSet;
        this.switchedBy = switchedBy;
        this.switchedAt = switchedAt;
    }

    /** Returns the key of the set. */
    public String getRuleSet() {
        return ruleSet;
    }

    public String getSwitchedBy() {
        return switchedBy;
    }

    public Instant getSwitchedAt() {
        return switchedAt;
    }
}
