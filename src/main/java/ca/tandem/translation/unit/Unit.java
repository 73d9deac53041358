package ca.tandem.translation.unit;

import ca.tandem.common.Language;
import ca.tandem.identity.Actor;
import ca.tandem.posting.Edition;
import ca.tandem.translation.text.Block;
import ca.tandem.translation.text.BlockKind;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A block of the source with its translation. It lives as long as its edition: where its source is taken away it rests outside of
 * the text, and comes back with its words when the source does.
 */
@Entity
public class Unit {

    private static final int RESTING = -1;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "unit")
    @SequenceGenerator(name = "unit", sequenceName = "tandem_id", allocationSize = 50)
    private Long id;

    @ManyToOne(optional = false)
    private Edition edition;

    private int position;

    /** The language of the source: an author can still change it in draft. */
    @Enumerated(EnumType.STRING)
    @Column(name = "source_language")
    private Language language;

    @Enumerated(EnumType.STRING)
    private BlockKind kind;

    @Column(name = "block_level")
    private int level;

    @Lob
    private String source;

    @Lob
    private String target = "";

    @Enumerated(EnumType.STRING)
    @Column(name = "unit_status")
    private Status status = Status.EMPTY;

    /** What the source was when the translation was made; null unless it is stale. */
    @Lob
    @Column(name = "previous_source")
    private String previousSource;

    /** How far it was before its source changed. */
    @Enumerated(EnumType.STRING)
    @Column(name = "previous_status")
    private Status previousStatus;

    /** The whole text was written without a counterpart of this unit. */
    @Column(name = "left_out")
    private boolean leftOut;

    /** Its words stand in the target of the unit before it. */
    private boolean joined;

    /** Somebody said something about it. */
    private boolean discussed;

    @Embedded
    private Origin origin;

    @Column(name = "translated_by")
    private String translatedBy;

    @Column(name = "translated_at")
    private Instant translatedAt;

    /** The posting's version with which it last changed: whoever saw an earlier one has not seen this. */
    @Column(name = "changed_in")
    private long changedIn;

    @Transient
    private boolean fresh;

    @OneToMany(mappedBy = "unit", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("id")
    private List<UnitChange> changes = new ArrayList<>();

    @Version
    private long version;

    protected Unit() {}

    Unit(Edition edition, int position, Block block) {
        this.edition = edition;
        this.language = edition.getSourceLanguage();
        this.position = position;
        this.kind = block.kind();
        this.level = block.level();
        this.source = block.text();
        changed();
    }

    /** The same unit in an edition that starts from this one's. */
    Unit copyTo(Edition newer) {
        var copy = new Unit(newer, position, getBlock());
        copy.target = target;
        copy.status = status;
        copy.previousSource = previousSource;
        copy.previousStatus = previousStatus;
        copy.leftOut = leftOut;
        copy.joined = joined;
        copy.origin =
                origin == null || origin.getScore() == null ? null : new Origin(origin.getKey(), origin.getScore());
        copy.translatedBy = translatedBy;
        copy.translatedAt = translatedAt;
        return copy;
    }

    /** Stands at that place with the same words; one that had become stale and has its old source again is what it was. */
    void stand(int at, Block block) {
        position = at;
        kind = block.kind();
        level = block.level();
        if (block.text().equals(previousSource)) {
            source = previousSource;
            status = previousStatus;
            previousSource = null;
            previousStatus = null;
            changed();
        }
    }

    /** Stands at that place with a source that has changed; what was translated is kept beside what it was made for. */
    void change(int at, Block block) {
        if (status.isFinished()) {
            previousSource = source;
            previousStatus = status;
            status = Status.STALE;
        } else if (status == Status.SUGGESTED) {
            target = "";
            status = Status.EMPTY;
            origin = null;
        }
        source = block.text();
        leftOut = false;
        changed();
        stand(at, block);
        if (status == Status.STALE) {
            earlier(source).ifPresent(this::bringBack);
        }
    }

    /** What was once said for that source, the latest first. */
    private Optional<UnitChange> earlier(String words) {
        for (var i = changes.size() - 1; i >= 0; i--) {
            if (changes.get(i).isOf(words)) {
                return Optional.of(changes.get(i));
            }
        }
        return Optional.empty();
    }

    /** The words that were right for this source are right again; whoever wrote the last ones still stands in the record. */
    private void bringBack(UnitChange earlier) {
        note(UnitChange.Act.BROUGHT_BACK, translatedBy, translatedAt);
        target = earlier.getBefore();
        status = Status.TRANSLATED;
        previousSource = null;
        previousStatus = null;
    }

    private void note(UnitChange.Act act, String account, Instant at) {
        changes.add(new UnitChange(this, act, account, at, target, previousSource == null ? source : previousSource));
    }

    /** Whether it was ever translated from that source. */
    boolean wasFrom(String words) {
        return words.equals(previousSource) || earlier(words).isPresent();
    }

    /** Whether it ever had another source. */
    boolean hasHistory() {
        return previousSource != null || !changes.isEmpty();
    }

    /** Its source is gone. */
    void rest() {
        position = RESTING;
        changed();
    }

    boolean isFrom(Language source) {
        return language == source;
    }

    boolean isResting() {
        return position == RESTING;
    }

    /** The memory has the very same source: its translation is offered. */
    void suggest(String words, Origin from) {
        target = words;
        status = Status.SUGGESTED;
        origin = from;
        changed();
    }

    /** Somebody says what its translation is. */
    void translate(String words, Status as, Origin from, Actor actor, Instant now) {
        var stripped = words.strip();
        var act = stripped.isEmpty()
                ? UnitChange.Act.EMPTIED
                : !stripped.equals(target) || status == Status.SUGGESTED
                        ? UnitChange.Act.WRITTEN
                        : status == Status.STALE ? UnitChange.Act.STILL_VALID : UnitChange.Act.CONFIRMED;
        note(act, actor.name(), now);
        if (from != null || !stripped.equals(target)) {
            origin = from;
        }
        target = stripped;
        settle(stripped.isEmpty() ? Status.EMPTY : as, actor, now);
    }

    /** The whole text was written, and these are the words of this unit in it; null where it has none. */
    void take(String words, boolean withTheOneBefore, Actor actor, Instant now) {
        var said = words == null ? "" : words.strip();
        var same = said.equals(target) && status.isFinished() && joined == withTheOneBefore;
        if (same) {
            return;
        }
        if (!said.equals(target)) {
            if (!target.isEmpty() && status.isInText()) {
                note(UnitChange.Act.WRITTEN, actor.name(), now);
            }
            origin = null;
        }
        target = said;
        settle(said.isEmpty() && !withTheOneBefore ? Status.EMPTY : Status.TRANSLATED, actor, now);
        joined = withTheOneBefore;
        leftOut = said.isEmpty() && !withTheOneBefore;
    }

    private void settle(Status as, Actor actor, Instant now) {
        status = as;
        previousSource = null;
        previousStatus = null;
        leftOut = false;
        joined = false;
        translatedBy = as == Status.EMPTY ? null : actor.name();
        translatedAt = as == Status.EMPTY ? null : now;
        changed();
    }

    private void changed() {
        fresh = true;
    }

    /** Whether it has changed and nobody has stamped it yet. */
    boolean isFresh() {
        return fresh;
    }

    /** Notes with which version of the posting it changed. */
    void stamp(long postingVersion) {
        changedIn = postingVersion;
        fresh = false;
    }

    /** Notes that somebody said something about it. */
    public void discuss() {
        discussed = true;
    }

    /** Whether somebody still has to translate it. */
    boolean isOpen() {
        return !status.isInText() && !leftOut;
    }

    /** Whether nothing was ever written for it or said about it. */
    boolean isBlank() {
        return target.isEmpty() && changes.isEmpty() && !discussed;
    }

    /** The source as a block. */
    public Block getBlock() {
        return new Block(kind, level, source);
    }

    /** The words that stand in the text; null where none do. */
    public String getWords() {
        return status.isInText() && !joined && !target.isEmpty() ? target : null;
    }

    /** Whether it changed after that version of the posting. */
    public boolean isChangedSince(long seen) {
        return changedIn > seen;
    }

    public Long getId() {
        return id;
    }

    public Edition getEdition() {
        return edition;
    }

    /** Its place among the units, from 0. */
    public int getPosition() {
        return position;
    }

    public BlockKind getKind() {
        return kind;
    }

    public int getLevel() {
        return level;
    }

    public String getSource() {
        return source;
    }

    /** Its translation, or what the memory offers; empty where there is none. */
    public String getTarget() {
        return target;
    }

    public Status getStatus() {
        return status;
    }

    /** What the source was when the translation was made; null unless it is stale. */
    public String getPreviousSource() {
        return previousSource;
    }

    /** Whether the whole text was written without a counterpart of this unit. */
    public boolean isLeftOut() {
        return leftOut;
    }

    /** Whether its words stand in the target of the unit before it. */
    public boolean isJoined() {
        return joined;
    }

    /** Where its words come from when the memory gave them; null otherwise. */
    public Origin getOrigin() {
        return origin == null || origin.getScore() == null ? null : origin;
    }

    /** The name of who translated it; null where nobody did. */
    public String getTranslatedBy() {
        return translatedBy;
    }

    public Instant getTranslatedAt() {
        return translatedAt;
    }

    /** What was done with it, oldest first. */
    public List<UnitChange> getChanges() {
        return List.copyOf(changes);
    }
}
