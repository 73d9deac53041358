package ca.tandem.exchange.xliff;

import ca.tandem.common.Sha256;
import ca.tandem.common.text.TextCharacters;
import ca.tandem.exchange.xliff.ContentPiece.ContentCharacter;
import ca.tandem.exchange.xliff.UnitComparison.UnitOutcome;
import ca.tandem.posting.PostingText;
import ca.tandem.translation.text.BlockKind;
import ca.tandem.translation.text.SegmentedText;
import ca.tandem.translation.unit.Unit;
import ca.tandem.translation.unit.UnitChange;
import ca.tandem.translation.unit.UnitStatus;
import ca.tandem.workflow.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import net.sf.okapi.lib.xliff2.core.TargetState;

/** Comparison of units of a file with the present units of an edition. */
final class UnitComparator {

    private final SegmentedText source;

    /**
     * Creates a comparison with an edition.
     *
     * @param source the source text of the edition
     */
    UnitComparator(SegmentedText source) {
        this.source = source;
    }

    UnitComparison of(ReceivedUnit receivedUnit, Unit unit) {
        var name = receivedUnit.name();
        if (unit == null) {
            return refused(name, null, null, "xliff.unit.unknown");
        }
        if (receivedUnit.fault() != null) {
            return UnitComparison.refused(name, unit, null, List.of(receivedUnit.fault()));
        }
        if (receivedUnit.sourceHash() != null && !receivedUnit.sourceHash().equals(Sha256.hex(unit.getSource()))) {
            return refused(name, unit, null, "xliff.source.changed");
        }
        var length = receivedUnit.targetLength();
        if (length > longest(unit.getKind())) {
            return UnitComparison.refused(
                    name, unit, null, List.of(Refusal.workflow("xliff.target.long", length, longest(unit.getKind()))));
        }
        var own = UnitContent.of(unit.getKind(), unit.getSource());
        if (!new CodeResolver(own, UnitContent.EMPTY, true)
                .resolve(receivedUnit.source())
                .hasSameTextById(own)) {
            return refused(
                    name,
                    unit,
                    null,
                    receivedUnit.sourceHash() == null ? "xliff.source.changed" : "xliff.source.altered");
        }
        var sent = sent(receivedUnit, unit);
        var base = UnitContent.target(unit.getKind(), sent.orElse(unit.getTarget()), own);
        return receivedUnit.target().isEmpty()
                ? withoutTarget(receivedUnit, unit, base)
                : withTarget(receivedUnit, unit, own, base, sent.isPresent());
    }

    private static int longest(BlockKind kind) {
        return switch (kind) {
            case TITLE -> PostingText.LONGEST_TITLE;
            case DESCRIPTION -> PostingText.LONGEST_DESCRIPTION;
            default -> PostingText.LONGEST_PASSAGE;
        };
    }

    /** Returns the target that was sent: the present one, or an earlier one from the unit's history; empty if it is unknown. */
    private static Optional<String> sent(ReceivedUnit receivedUnit, Unit unit) {
        if (receivedUnit.targetHash() == null) {
            return unit.getTarget().isEmpty() ? Optional.of("") : Optional.empty();
        }
        return Stream.concat(
                        Stream.of(unit.getTarget(), ""),
                        unit.getChanges().stream().map(UnitChange::getBefore))
                .filter(words -> Sha256.hex(words).equals(receivedUnit.targetHash()))
                .findFirst();
    }

    /** Reviews a unit without a target. An import never deletes words: an empty target is a missing translation. */
    private static UnitComparison withoutTarget(ReceivedUnit receivedUnit, Unit unit, UnitContent base) {
        var nothing = base.pieces().isEmpty() && (unit.isJoined() || receivedUnit.state() == TargetState.INITIAL);
        return nothing
                ? new UnitComparison(receivedUnit.name(), unit, UnitOutcome.UNCHANGED, null, null, List.of())
                : refused(receivedUnit.name(), unit, null, "xliff.target.missing");
    }

    private UnitComparison withTarget(
            ReceivedUnit receivedUnit, Unit unit, UnitContent own, UnitContent base, boolean known) {
        var name = receivedUnit.name();
        var codeResolver =
                new CodeResolver(own, base, !base.pieces().isEmpty() && unit.getStatus() != UnitStatus.STALE);
        var returned = codeResolver.resolve(receivedUnit.target());
        if (codeResolver.refusals().isEmpty() && returned.hasSameText(base)) {
            return sameWords(receivedUnit, unit, base.literal());
        }
        if (!codeResolver.refusals().isEmpty()) {
            return UnitComparison.refused(name, unit, null, codeResolver.refusals());
        }
        var forbidden = forbidden(returned);
        if (forbidden.isPresent()) {
            return UnitComparison.refused(
                    name,
                    unit,
                    null,
                    List.of(Refusal.workflow("xliff.target.character", TextCharacters.name(forbidden.getAsInt()))));
        }
        // A target with several blocks of its own cannot be compared with one block of the source.
        var oneBlock = base.pieces().isEmpty() || inPlace(unit, base.literal()) != null;
        var words = new MarkdownWriter(unit.getKind(), written -> oneBlock ? inPlace(unit, written) : written)
                .of(SourceFormRestorer.of(returned, base.pieces().isEmpty() ? own : base))
                .orElse(null);
        if (words == null) {
            return refused(name, unit, null, "xliff.markdown");
        }
        if (words.equals(unit.getTarget())) {
            return sameWords(receivedUnit, unit, words);
        }
        var refusals = text(unit.getKind(), words).refusals();
        if (!refusals.isEmpty()) {
            return UnitComparison.refused(name, unit, null, refusals);
        }
        if (receivedUnit.state() == TargetState.INITIAL) {
            return refused(name, unit, words, "xliff.state.initial");
        }
        var changedHere = known
                ? !base.literal().equals(unit.getTarget())
                : !unit.getTarget().isEmpty();
        return changedHere
                ? new UnitComparison(
                        name,
                        unit,
                        UnitOutcome.CONFLICT,
                        words,
                        status(receivedUnit),
                        List.of(Refusal.workflow("xliff.conflict")))
                : new UnitComparison(name, unit, UnitOutcome.WORDS, words, status(receivedUnit), List.of());
    }

    /** Returns the first character that no text may hold, or with which the library that writes files marks codes. */
    private static OptionalInt forbidden(UnitContent unitContent) {
        return unitContent.pieces().stream()
                .filter(ContentCharacter.class::isInstance)
                .mapToInt(
                        contentPiece -> ((ContentCharacter) contentPiece).text().codePointAt(0))
                .filter(point ->
                        TextCharacters.hasForbidden(Character.toString(point)) || UnitContent.isReserved(point))
                .findFirst();
    }

    /** Returns a text with the words alone, by which they are refused here and not together with all others when they are written. */
    private static PostingText text(BlockKind kind, String words) {
        return switch (kind) {
            case TITLE -> new PostingText(words, "", "");
            case DESCRIPTION -> new PostingText("", words, "");
            default -> new PostingText("", "", words);
        };
    }

    /**
     * Reviews a unit whose target did not change. At most it confirms that target, and only if it is still the present one and the file says
     * so by a state.
     */
    private static UnitComparison sameWords(ReceivedUnit receivedUnit, Unit unit, String words) {
        var confirms = receivedUnit.isStateGiven()
                && receivedUnit.state() != TargetState.INITIAL
                && words.equals(unit.getTarget())
                && !unit.isJoined()
                && status(receivedUnit).compareTo(unit.getStatus()) > 0;
        return confirms
                ? new UnitComparison(
                        receivedUnit.name(), unit, UnitOutcome.CONFIRMED, words, status(receivedUnit), List.of())
                : new UnitComparison(
                        receivedUnit.name(), unit, UnitOutcome.UNCHANGED, unit.getTarget(), null, List.of());
    }

    /** Returns the text of the block with the words in it, within the structure of the source; null if the words change the structure. */
    private String inPlace(Unit unit, String words) {
        var blocks = source.blocks();
        var written =
                SegmentedText.of(source.replace(unit.getPosition(), words)).blocks();
        if (written.size() != blocks.size()) {
            return null;
        }
        for (var i = 0; i < blocks.size(); i++) {
            if (!written.get(i).hasSameStructure(blocks.get(i))) {
                return null;
            }
        }
        return written.get(unit.getPosition()).text();
    }

    private static UnitStatus status(ReceivedUnit receivedUnit) {
        return receivedUnit.state() == TargetState.TRANSLATED ? UnitStatus.TRANSLATED : UnitStatus.CONFIRMED;
    }

    private static UnitComparison refused(String name, Unit unit, String words, String code) {
        return UnitComparison.refused(
                name, unit, words, List.of(new Refusal(Refusal.RefusalKind.WORKFLOW, code, List.of())));
    }
}
