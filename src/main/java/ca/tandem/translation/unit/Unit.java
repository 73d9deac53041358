package ca.tandem.translation.unit;

import ca.tandem.common.Language;
import ca.tandem.identity.Actor;
import ca.tandem.posting.Edition;
import ca.tandem.translation.effort.Beginning;
import ca.tandem.translation.effort.UnitBeginning;
import ca.tandem.translation.text.Block;
import ca.tandem.translation.text.BlockKind;
import ca.tandem.translation.text.TypographyFolding;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
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
 * A unit: a block of the source with its translation. It lives as long as its edition. If its source is removed, it becomes inactive and is
 * not part of the text, until the source comes back and its translation with it.
 */
@Entity
public class Unit {

    private static final int RESTING = -1;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "unit")
    @SequenceGenerator(name = "unit", sequenceName = "tandem_id", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Edition edition;

    private int position;

    /** Language of the source, which the author can still change in a draft. */
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
    private UnitStatus status = UnitStatus.EMPTY;

    /** Source from which the translation was made; null unless the unit is stale. */
    @Lob
    @Column(name = "previous_source")
    private String previousSource;

    /** Status before the source changed; null unless the unit is stale. */
    @Enumerated(EnumType.STRING)
    @Column(name = "previous_status")
    private UnitStatus previousStatus;

    /** True if the whole text was written without a counterpart of this unit. */
    @Column(name = "left_out")
    private boolean leftOut;

    /** True if the translation is part of that of the unit before it. */
    private boolean joined;

    /** True if the unit has been commented on. */
    private boolean discussed;

    @Embedded
    private UnitOrigin origin;

    @Column(name = "translated_by")
    private String translatedBy;

    @Column(name = "translated_at")
    private Instant translatedAt;

    /** Version of the posting in which the unit last changed; a user who saw an earlier one has not seen this change. */
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

    /** Returns a copy of this unit for an edition that starts from this one's. */
    Unit copyTo(Edition newer) {
        var copy = new Unit(newer, position, getBlock());
        copy.language = language;
        copy.target = target;
        copy.status = status;
        copy.previousSource = previousSource;
        copy.previousStatus = previousStatus;
        copy.leftOut = leftOut;
        copy.joined = joined;
        copy.origin = getOrigin() == null ? null : origin.copy();
        copy.translatedBy = translatedBy;
        copy.translatedAt = translatedAt;
        return copy;
    }

    /**
     * Moves the unit to a position where its words are the same. A stale unit that gets its old source back also gets its old status back.
     */
    void moveTo(int at, Block block) {
        position = at;
        kind = block.kind();
        level = block.level();
        if (previousSource != null && TypographyFolding.isSame(block.text(), previousSource)) {
            source = block.text();
            status = previousStatus;
            previousSource = null;
            previousStatus = null;
            changed();
        }
    }

    /**
     * Moves the unit to a position where its source has changed. A translation is kept together with the source it was made for; a
     * suggestion is removed. Where nothing but the typography has changed, the translation is as good as it was.
     */
    void changeSource(int at, Block block) {
        if (TypographyFolding.isSame(source, block.text())) {
            source = block.text();
            changed();
            moveTo(at, block);
            return;
        }
        if (status.isFinished()) {
            previousSource = source;
            previousStatus = status;
            status = UnitStatus.STALE;
        } else if (status == UnitStatus.SUGGESTED) {
            target = "";
            status = UnitStatus.EMPTY;
            origin = null;
        }
        source = block.text();
        leftOut = false;
        changed();
        moveTo(at, block);
        if (status == UnitStatus.STALE) {
            earlier(source).ifPresent(this::bringBack);
        }
    }

    /** Returns the latest change that replaced a translation of the given source. */
    private Optional<UnitChange> earlier(String words) {
        for (var i = changes.size() - 1; i >= 0; i--) {
            if (changes.get(i).replacedTranslationOf(words)) {
                return Optional.of(changes.get(i));
            }
        }
        return Optional.empty();
    }

    /**
     * Restores the translation of an earlier source that has come back. The author of the replaced translation stays in the unit's history.
     */
    private void bringBack(UnitChange earlier) {
        note(UnitChange.ChangeKind.BROUGHT_BACK, translatedBy, translatedAt);
        target = earlier.getBefore();
        status = UnitStatus.TRANSLATED;
        previousSource = null;
        previousStatus = null;
    }

    private void note(UnitChange.ChangeKind changeKind, String account, Instant at) {
        changes.add(new UnitChange(
                this, changeKind, account, at, target, previousSource == null ? source : previousSource));
    }

    /** Checks whether the unit was ever translated from the given source. */
    boolean hadSource(String words) {
        return words.equals(previousSource) || earlier(words).isPresent();
    }

    /** Checks whether the unit may have had another source: it is stale, or its translation was changed before. */
    boolean hasHistory() {
        return previousSource != null || !changes.isEmpty();
    }

    /** Makes the unit inactive, because its source is gone. */
    void deactivate() {
        position = RESTING;
        changed();
    }

    boolean isFrom(Language source) {
        return language == source;
    }

    boolean isInactive() {
        return position == RESTING;
    }

    /** Sets the translation that the memory has for the identical source as a suggestion. */
    void suggest(String words, UnitOrigin from) {
        target = words;
        status = UnitStatus.SUGGESTED;
        origin = from;
        changed();
    }

    /** Writes, confirms or removes the translation as a user decided. */
    void translate(String words, UnitStatus as, UnitOrigin from, Actor actor, Instant now) {
        var stripped = words.strip();
        var changeKind = stripped.isEmpty()
                ? UnitChange.ChangeKind.EMPTIED
                : !stripped.equals(target) || status == UnitStatus.SUGGESTED
                        ? UnitChange.ChangeKind.WRITTEN
                        : status == UnitStatus.STALE
                                ? UnitChange.ChangeKind.STILL_VALID
                                : UnitChange.ChangeKind.CONFIRMED;
        note(changeKind, actor.name(), now);
        if (from != null) {
            origin = from;
        } else if (!stripped.equals(target)) {
            origin = originAfterChange(stripped);
        }
        target = stripped;
        settle(stripped.isEmpty() ? UnitStatus.EMPTY : as, actor, now);
    }

    /**
     * Updates the translation after the whole text was written.
     *
     * @param words the unit's translation in that text; null if it has none
     * @param withTheOneBefore true if the translation is part of that of the unit before it
     */
    void takeFromText(String words, boolean withTheOneBefore, Actor actor, Instant now) {
        var said = words == null ? "" : words.strip();
        var same = said.equals(target) && status.isFinished() && joined == withTheOneBefore;
        if (same) {
            return;
        }
        if (!said.equals(target)) {
            if (!target.isEmpty() && status.isInText()) {
                note(UnitChange.ChangeKind.WRITTEN, actor.name(), now);
            }
            origin = originAfterChange(said);
        }
        target = said;
        settle(said.isEmpty() && !withTheOneBefore ? UnitStatus.EMPTY : UnitStatus.TRANSLATED, actor, now);
        joined = withTheOneBefore;
        leftOut = said.isEmpty() && !withTheOneBefore;
    }

    /** Returns the origin once other words are written: what an engine began stays begun by it, until the words are removed. */
    private UnitOrigin originAfterChange(String words) {
        return origin != null && origin.isMachine() && !words.isEmpty() ? origin : null;
    }

    private void settle(UnitStatus as, Actor actor, Instant now) {
        status = as;
        previousSource = null;
        previousStatus = null;
        leftOut = false;
        joined = false;
        translatedBy = as == UnitStatus.EMPTY ? null : actor.name();
        translatedAt = as == UnitStatus.EMPTY ? null : now;
        changed();
    }

    private void changed() {
        fresh = true;
    }

    /** Checks whether the unit has changed since it was stamped. */
    boolean isUnstamped() {
        return fresh;
    }

    /** Stamps the unit with the version of the posting in which it changed. */
    void stamp(long postingVersion) {
        changedIn = postingVersion;
        fresh = false;
    }

    /** Marks the unit as commented on, so that it is kept even without translation and source. */
    public void markCommented() {
        discussed = true;
    }

    /** Checks whether the unit still has to be translated. */
    boolean isOpen() {
        return !status.isInText() && !leftOut;
    }

    /** Checks whether nothing was ever written for the unit or said about it. */
    boolean isBlank() {
        return target.isEmpty() && changes.isEmpty() && !discussed;
    }

    /** Returns the source as a block. */
    public Block getBlock() {
        return new Block(kind, level, source);
    }

    /** Returns the translation that is in the text; null if there is none. */
    public String getTextInEdition() {
        return status.isInText() && !joined && !target.isEmpty() ? target : null;
    }

    /** Checks whether the unit changed after the given version of the posting. */
    public boolean isChangedSince(long seen) {
        return changedIn > seen;
    }

    public Long getId() {
        return id;
    }

    public Edition getEdition() {
        return edition;
    }

    /** Returns the position among the units, from 0; -1 if the unit is inactive. */
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

    /** Returns the translation, or the memory's suggestion; empty if there is none. */
    public String getTarget() {
        return target;
    }

    public UnitStatus getStatus() {
        return status;
    }

    /** Returns the source from which the translation was made; null unless the unit is stale. */
    public String getPreviousSource() {
        return previousSource;
    }

    /** Checks whether the whole text was written without a counterpart of this unit. */
    public boolean isLeftOut() {
        return leftOut;
    }

    /** Checks whether the translation is part of that of the unit before it. */
    public boolean isJoined() {
        return joined;
    }

    /** Returns the match or the engine's suggestion that the translation began with; null if it began with neither. */
    public UnitOrigin getOrigin() {
        return origin == null || !origin.isKnown() ? null : origin;
    }

    /** Checks whether the translation in the text is an engine's, without a change. */
    public boolean isUnchangedFromMachine() {
        return status.isFinished() && getOrigin() != null && origin.isMachines(target);
    }

    /** Returns what the work on the unit begins with as it is now. */
    public UnitBeginning beginning() {
        return switch (status) {
            case EMPTY -> UnitBeginning.of(Beginning.NOTHING);
            case SUGGESTED -> origin.beginning();
            case STALE, TRANSLATED, CONFIRMED -> UnitBeginning.of(Beginning.REVISION);
        };
    }

    /** Returns the name of the translator's account; null if the unit is not translated. */
    public String getTranslatedBy() {
        return translatedBy;
    }

    public Instant getTranslatedAt() {
        return translatedAt;
    }

    /** Returns the changes of the unit, oldest first. */
    public List<UnitChange> getChanges() {
        return List.copyOf(changes);
    }
}
