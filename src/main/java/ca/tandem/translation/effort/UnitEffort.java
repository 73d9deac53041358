package ca.tandem.translation.effort;

import ca.tandem.posting.Edition;
import ca.tandem.translation.text.BlockKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;

/**
 * The effort that one unit took while it was open on one page. It names neither the unit nor who did it, and no time finer than the month;
 * its id is random, because ids in a row would tell what was saved beside it, and when.
 */
@Entity
@Table(name = "unit_effort")
@SuppressWarnings("UnusedVariable") // Queries alone read the columns: an effort by itself is nobody's business.
public class UnitEffort {

    @Id
    private String id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Edition edition;

    @Enumerated(EnumType.STRING)
    private BlockKind kind;

    private int words;

    @Enumerated(EnumType.STRING)
    private Beginning beginning;

    /** Score of the match that the work began with; null if it began with none. */
    private Integer score;

    @Column(name = "thinking_ms")
    private int thinking;

    @Column(name = "typing_ms")
    private int typing;

    @Column(name = "pressed_keys")
    private int keys;

    /** First day of the month in which the work was done, in the portal's time zone. */
    @Column(name = "month_begin")
    private LocalDate month;

    protected UnitEffort() {}

    UnitEffort(Edition edition, WorkedUnit workedUnit, LocalDate month) {
        this.id = workedUnit.visit().toString();
        this.edition = edition;
        this.kind = workedUnit.kind();
        this.words = workedUnit.words();
        this.beginning = workedUnit.beginning().beginning();
        this.score = workedUnit.beginning().score();
        this.thinking = workedUnit.effort().thinking();
        this.typing = workedUnit.effort().typing();
        this.keys = workedUnit.effort().keys();
        this.month = month;
    }
}
